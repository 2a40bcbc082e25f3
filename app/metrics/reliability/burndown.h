// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/charts.h>

#include <vector>

namespace trivet::metrics {

/// How the budget of one window went: 1 at its start, signed. Each point is what all bad events
/// since the start have spent of the budget of the whole window. Of a rolling window and of a
/// calendar period that is over that is the budget of its events; of an open period the budget of
/// the events forecast (so far x length / elapsed), so that the line only falls.
struct BurnDown
{
    TimeRange window; ///< an open calendar period to its end
    bool forecast = false; ///< the budget is that of events forecast
    Columns left; ///< up to `end`; NaN where less than 0.9 of the time since the start was measured
    Columns ideal; ///< straight from 1 to 0: two points

    bool operator==(const BurnDown &) const = default;
};

/// Of the window that ends at `end`, or holds it. A step is at least one bin.
[[nodiscard]] BurnDown burnDown(const SliceSeries &series, const SloSpec &slo,
                                const Calendar &calendar, Instant end, Millis step);

/// Budget that comes back because the errors of one day leave a rolling window: "budget returned:
/// errors of 14 October left the window".
struct BudgetReturn
{
    QDate day; ///< of the errors, in the calendar's zone
    TimeRange leaving; ///< when that day leaves the window
    double bad = 0; ///< events, or slices
    double share = 0; ///< of the budget of the window that ends at the asked end, 0.1 = 10 %

    bool operator==(const BudgetReturn &) const = default;
};

/// Days whose leaving overlaps `range`, by time, each at least `least` of the budget; a range after
/// `end` says what will come back. Budget is measured by the window that ends at `end`. None for
/// calendar windows, which return everything at once.
[[nodiscard]] std::vector<BudgetReturn> budgetReturns(const SliceSeries &series, const SloSpec &slo,
                                                      const Calendar &calendar, TimeRange range,
                                                      Instant end, double least = 0.001);

} // namespace trivet::metrics
