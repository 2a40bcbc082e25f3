// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>
#include <app/metrics/reliability/sliceseries.h>

#include <vector>

namespace trivet::metrics {

/// A line of a chart: equally long columns, NaN where nothing was measured.
struct Columns
{
    std::vector<qint64> ms; ///< ms since 1970 UTC, ascending
    std::vector<double> value;

    bool operator==(const Columns &) const = default;
};

/// Burn rate of the look-back that ends at each point; the same rule as reliability.burn_rate.
/// Points from range.from to range.to (it too, if the steps meet it), a step at least five minutes;
/// two differences of prefix sums a point. NaN after the newest measurement.
[[nodiscard]] Columns burnRateSeries(const SliceSeries &series, TimeRange range, Millis step,
                                     Millis window, double target);

/// Budget left at each point, signed; the same rule as reliability.budget_left.
[[nodiscard]] Columns budgetSeries(const SliceSeries &series, TimeRange range, Millis step,
                                   const SloSpec &slo, const Calendar &calendar);

/// Share of good events in each step (not a look-back): [t, t + step) stands at t.
[[nodiscard]] Columns levelSeries(const SliceSeries &series, TimeRange range, Millis step);

} // namespace trivet::metrics
