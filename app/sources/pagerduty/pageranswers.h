// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>

#include <QByteArray>

#include <optional>
#include <vector>

namespace trivet::pagerduty {

/// An incident as REST API v2 gives it.
struct PagerIncident
{
    QString id;
    QString title;
    QString status; ///< triggered, acknowledged, resolved
    QString urgency; ///< high, low
    QString priority; ///< what the account calls it ("P1"); empty = none
    QString service; ///< id of the service
    QString serviceName;
    QString url;
    Instant createdAt {};
    std::optional<Instant> acknowledgedAt; ///< only while it is acknowledged
    std::optional<Instant> resolvedAt;
    std::optional<Instant> statusChangedAt;

    bool operator==(const PagerIncident &) const = default;

    [[nodiscard]] bool isResolved() const { return status == u"resolved"; }
    /// The same as long as nobody acknowledged, resolved or reopened it.
    [[nodiscard]] QString stage() const;
};

struct IncidentPage
{
    std::vector<PagerIncident> incidents;
    bool more = false;
    int unreadable = 0;

    bool operator==(const IncidentPage &) const = default;
};

/// What the log of an incident says of it. An acknowledgement can time out, and then only the log
/// remembers it.
struct LogPage
{
    std::optional<Instant> acknowledgedAt; ///< first
    std::optional<Instant> resolvedAt; ///< last
    int entries = 0;
    bool more = false;

    bool operator==(const LogPage &) const = default;
};

/// Readers of /incidents, /incidents/{id} and /incidents/{id}/log_entries. Errors: BadAnswer,
/// TooLarge. What is wrong with one row is counted, and the others stand.
[[nodiscard]] Result<IncidentPage> parseIncidents(const QByteArray &body);
[[nodiscard]] Result<PagerIncident> parseIncident(const QByteArray &body);
[[nodiscard]] Result<LogPage> parseLog(const QByteArray &body);

} // namespace trivet::pagerduty
