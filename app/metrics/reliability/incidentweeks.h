// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <vector>

namespace trivet::metrics {

/// Incidents a week, and the limits within which a count wanders without anything having changed:
/// mean and 2.66 mean moving ranges to either side, never under 0 (process-behaviour chart, XmR; D.
/// Wheeler, Understanding Variation, 1993).
struct IncidentWeeks
{
    struct Week
    {
        TimeRange range;
        qint64 incidents = 0;
        bool partial = false; ///< cut by the range or by now; left out of the limits
        bool beyond = false; ///< outside the limits: worth asking what was different

        bool operator==(const Week &) const = default;
    };
    struct Limits
    {
        double low = 0;
        double centre = 0;
        double high = 0;

        bool operator==(const Limits &) const = default;
    };

    std::vector<Week> weeks;
    std::optional<Limits> limits; ///< nothing under ten whole weeks

    bool operator==(const IncidentWeeks &) const = default;
};

/// Weeks of the team that touch the query's range, from that of the first known incident of any
/// service on: before, nobody watched. After it a week without incidents is a zero.
[[nodiscard]] IncidentWeeks incidentWeeks(const Snapshot &snapshot, const Query &query);

} // namespace trivet::metrics
