// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <array>

namespace trivet::metrics {

/// When people are paged: counts by the team's weekday (0 = Monday) and hour (0 to 23).
struct PageHours
{
    template <class T>
    using Grid = std::array<std::array<T, 24>, 7>;

    Grid<qint64> pages {};
    /// Hours of the range that each field had, so that counts of different fields can be compared:
    /// where a clock is set forward one field has none that day, where it is set back two.
    Grid<double> hours {};
    qint64 n = 0;

    bool operator==(const PageHours &) const = default;
};

/// Incidents of the query's service that opened in its range, up to now, of that severity or worse
/// (1 = worst; nothing = all).
[[nodiscard]] PageHours pageHours(const Snapshot &snapshot, const Query &query,
                                  std::optional<int> severity = {});

} // namespace trivet::metrics
