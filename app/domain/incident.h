// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

#include <optional>

namespace trivet {

/// An incident with every timestamp that is known.
struct Incident
{
    QString id; ///< "<source id>:<key in the source>"
    SourceId source;
    ServiceId service;
    QString title;
    int severity = 3; ///< 1 = worst
    Instant openedAt {};
    std::optional<Instant> impactStart;
    std::optional<Instant> detectedAt;
    std::optional<Instant> acknowledgedAt;
    std::optional<Instant> mitigatedAt;
    std::optional<Instant> resolvedAt; ///< nothing = still open
    std::optional<Instant> impactEnd;
    QString deployment; ///< id or revision that the source names as the cause; empty = none
    QString url;
    /// What the alerts behind it carry, one label set a line (labels.h); empty = it has none.
    QString labels;
    QString slo; ///< whose burning it reports, as the source names it; empty = none

    bool operator==(const Incident &) const = default;

    [[nodiscard]] Instant detected() const { return detectedAt.value_or(openedAt); }
};

} // namespace trivet
