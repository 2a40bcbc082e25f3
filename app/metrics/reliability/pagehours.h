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

/// Hours in which most teams work, Monday to Friday: calendars of teams say nothing about them.
struct WorkingHours
{
    static constexpr size_t days = 5;
    static constexpr int from = 8;
    static constexpr int to = 18;

    [[nodiscard]] static constexpr bool contains(size_t day, size_t hour)
    {
        return day < days && hour >= from && hour < to;
    }
};

/// What came outside of them, and how much of the range lay there, so that one can compare.
struct OutsideHours
{
    qint64 pages = 0;
    double hours = 0;
    double ofHours = 0;

    bool operator==(const OutsideHours &) const = default;
};
[[nodiscard]] OutsideHours outsideWorkingHours(const PageHours &all);

/// Incidents of the query's service that opened in its range, up to now, of that severity or worse
/// (1 = worst; nothing = all).
[[nodiscard]] PageHours pageHours(const Snapshot &snapshot, const Query &query,
                                  std::optional<int> severity = {});

} // namespace trivet::metrics
