// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

namespace trivet::metrics {

/// The incidents of the query's service that opened in the range, and those left out with reasons:
/// dated in the future, resolved before they opened. Borrows the snapshot.
struct IncidentSelection
{
    std::vector<const Incident *> counted;
    std::vector<LeftOut> leftOut;
};
[[nodiscard]] IncidentSelection selectIncidents(const Snapshot &snapshot, const Query &query);

/// Fills the figure with the times from opening to `end` of `selection`, and to now, as censored,
/// where there is none yet: median and 90th percentile, and the extras "mean", "mean_low" and
/// "mean_high" where nothing is open and the mean has an interval. A mean of times to resolve says
/// little by itself (S. Davidovic, Incident Metrics in SRE, 2021), so it never stands without.
void setIncidentDurations(Figure &figure, IncidentSelection selection, Instant asOf,
                          std::optional<Instant> Incident::*end);

/// When users felt it: from the start of impact, else the opening, to the end of impact, else
/// mitigation, else resolution, else now.
[[nodiscard]] TimeRange impact(const Incident &incident, Instant asOf);

/// The times of impact of the query's service that touch `seen`, whole, by start. The ids go to the
/// figure: those that count, and those of the query's range that end before they start.
[[nodiscard]] std::vector<TimeRange> impactsIn(Figure &figure, const Snapshot &snapshot,
                                               const Query &query, TimeRange seen);

/// Ranges, by start, that overlap or touch become one.
[[nodiscard]] std::vector<TimeRange> merged(const std::vector<TimeRange> &sorted);

} // namespace trivet::metrics
