// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/labels.h>
#include <app/domain/silence.h>

#include <QByteArray>

#include <optional>
#include <vector>

namespace trivet::alertmanager {

/// One alert that Alertmanager holds now.
struct Alert
{
    QString fingerprint; ///< the server's; a hash of the labels where it gives none
    Labels labels;
    QString summary; ///< the annotation
    QString url; ///< generatorURL, only if it is a web address
    std::optional<Instant> startsAt; ///< nothing = unreadable: it is there, but since nobody knows
    std::optional<Instant> endsAt; ///< when Alertmanager itself will take it for resolved

    bool operator==(const Alert &) const = default;
};

struct AlertAnswer
{
    std::vector<Alert> alerts;
    int unreadable = 0; ///< rows without labels, or without a start
    int cut = 0; ///< alerts with more or longer labels than are kept

    bool operator==(const AlertAnswer &) const = default;
};

struct SilenceAnswer
{
    std::vector<Silence> silences;
    int unreadable = 0;

    bool operator==(const SilenceAnswer &) const = default;
};

struct ServerStatus
{
    QString version;
    QString cluster; ///< "ready", "settling", "disabled"
    std::optional<Instant> startedAt; ///< when it began, with an empty store of alerts

    bool operator==(const ServerStatus &) const = default;
};

// What is kept of an alert; what goes beyond is cut and counted.
constexpr qsizetype labelsPerAlert = 64;
constexpr qsizetype charactersPerValue = 1'000;

/// Readers of /api/v2/alerts, /silences and /status: pure, for the pool. Errors: BadAnswer,
/// TooLarge. What is wrong with one row is counted, and the others stand.
[[nodiscard]] Result<AlertAnswer> parseAlerts(const QByteArray &body);
[[nodiscard]] Result<SilenceAnswer> parseSilences(const QByteArray &body, const SourceId &source);
[[nodiscard]] Result<ServerStatus> parseStatus(const QByteArray &body);

} // namespace trivet::alertmanager
