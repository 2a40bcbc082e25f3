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

/// Fills the figure with the time from opening to `end`; where there is none yet, to `lostAt` (it
/// was closed without) or to now, as censored.
void setIncidentDurations(Figure &figure, const Snapshot &snapshot, const Query &query,
                          std::optional<Instant> Incident::*end,
                          std::optional<Instant> Incident::*lostAt = nullptr);

/// When users felt it: from the start of impact, else the opening, to the end of impact, else
/// mitigation, else resolution, else now.
[[nodiscard]] TimeRange impact(const Incident &incident, Instant asOf);

} // namespace trivet::metrics
