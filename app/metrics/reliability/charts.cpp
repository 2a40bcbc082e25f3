// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts.h"

#include <app/metrics/reliability/window.h>

#include <limits>

namespace trivet::metrics {

namespace {

constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

template <class ValueAt>
Columns columns(TimeRange range, Millis step, Millis leastStep, ValueAt valueAt)
{
    Columns all;
    if (range.to < range.from)
        return all;
    step = std::max(step, leastStep);
    const auto points = static_cast<size_t>((range.to - range.from) / step) + 1;
    all.ms.reserve(points);
    all.value.reserve(points);
    for (size_t i = 0; i < points; ++i) {
        const Instant t = range.from + step * static_cast<qint64>(i);
        all.ms.push_back(toMs(t));
        all.value.push_back(valueAt(t));
    }
    return all;
}

} // namespace

Columns burnRateSeries(const SliceSeries &series, TimeRange range, Millis step, Millis window,
                       double target)
{
    return columns(range, step, series.binLength(), [&](Instant t) {
        if (t > series.measuredUntil())
            return notMeasured;
        const SliceSum sum = series.sum({ .from = t - window, .to = t });
        return sum.isMeasured() ? burnOf(sum, target) : notMeasured;
    });
}

Columns budgetSeries(const SliceSeries &series, TimeRange range, Millis step, const SloSpec &slo,
                     const Calendar &calendar)
{
    // Zones are dear: the period is asked for once a period.
    TimeRange period;
    return columns(range, step, series.binLength(), [&](Instant t) {
        if (t > series.measuredUntil())
            return notMeasured;
        if (slo.window == SloWindowKind::Rolling || t > period.to)
            period = wholeWindow(slo, calendar, t);
        const SliceSum sum = sinceMeasured(series, { .from = period.from, .to = t }).sum;
        return sum.isMeasured() ? budgetOf(sum, slo.target) : notMeasured;
    });
}

Columns levelSeries(const SliceSeries &series, TimeRange range, Millis step)
{
    const Millis used = std::max(step, series.binLength());
    return columns(range, step, series.binLength(), [&](Instant t) {
        const SliceSum sum = series.sum({ .from = t, .to = t + used });
        return sum.isMeasured() && sum.total > 0 ? sum.good / sum.total : notMeasured;
    });
}

} // namespace trivet::metrics
