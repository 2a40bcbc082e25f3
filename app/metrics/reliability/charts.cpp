// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts.h"

#include <app/metrics/reliability/window.h>

#include <algorithm>
#include <limits>
#include <optional>
#include <span>

namespace trivet::metrics {

namespace {

constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();

/// The points without their values.
Columns emptyColumns(TimeRange range, Millis step)
{
    Columns all;
    if (range.to < range.from)
        return all;
    const auto points = static_cast<size_t>((range.to - range.from) / step) + 1;
    all.ms.resize(points);
    all.value.resize(points, notMeasured);
    qint64 ms = toMs(range.from);
    for (size_t i = 0; i < points; ++i, ms += step.count())
        all.ms[i] = ms;
    return all;
}

template <class ValueAt>
Columns columns(TimeRange range, Millis step, ValueAt valueAt)
{
    Columns all = emptyColumns(range, step);
    for (size_t i = 0; i < all.ms.size(); ++i)
        all.value[i] = valueAt(instantFromMs(all.ms[i]));
    return all;
}

/// Look-backs that end step by step, in bins.
struct LookBacks
{
    qint64 from = 0; ///< of the first one
    qint64 to = 0;
    qint64 stride = 0; ///< to the next
    qint64 notBefore = 0; ///< what lies before is not asked for
};

/// Where each step is whole bins the bins of a look-back need no division: charts of a hundred
/// SLOs have a million of them. Nothing where that is not so, or where the sums are not plain.
std::optional<LookBacks> lookBacks(const SliceSeries &series, Instant first, Millis step,
                                   Millis window)
{
    if (series.isEmpty() || !series.parts().empty() || series.hasRemoved()
        || step % series.binLength() != Millis {})
        return std::nullopt;
    return LookBacks { .from = series.binOf(first - window),
                       .to = series.binOf(first),
                       .stride = step / series.binLength(),
                       .notBefore = std::numeric_limits<qint64>::min() };
}

/// Burn rates of the first `count` look-backs; the same to the last bit as by sum() and burnOf().
void fillBurns(const SliceSeries &series, const LookBacks &walk, double target,
               std::span<double> burns)
{
    const SliceSeries::Sums sums = series.sums();
    const qint64 last = static_cast<qint64>(sums.good.size()) - 1;
    const double budget = 1 - target;
    qint64 from = walk.from;
    qint64 to = walk.to;
    for (double &burn : burns) {
        const qint64 start = std::max(from, walk.notBefore);
        const auto asked = static_cast<double>(to - start);
        const auto a = static_cast<size_t>(std::clamp<qint64>(start - sums.firstBin, 0, last));
        const auto b = static_cast<size_t>(std::clamp<qint64>(to - sums.firstBin, 0, last));
        const double covered = sums.coverage[b] - sums.coverage[a];
        // Most are measured whole; only near the limit the division decides.
        if (asked > 0
            && (covered >= 0.95 * asked || SliceSum { .coverage = covered / asked }.isMeasured())) {
            const double good = sums.good[b] - sums.good[a];
            const double total = sums.total[b] - sums.total[a];
            burn = total > 0 ? std::max(0.0, total - good) / total / budget : 0;
        }
        from += walk.stride;
        to += walk.stride;
    }
}

/// How many of the points do not lie after the newest measurement.
size_t settledPoints(const Columns &all, const SliceSeries &series)
{
    return static_cast<size_t>(std::ranges::upper_bound(all.ms, toMs(series.measuredUntil()))
                               - all.ms.begin());
}

} // namespace

Columns burnRateSeries(const SliceSeries &series, TimeRange range, Millis step, Millis window,
                       double target)
{
    step = std::max(step, series.binLength());
    if (const auto walk = lookBacks(series, range.from, step, window)) {
        Columns all = emptyColumns(range, step);
        fillBurns(series, *walk, target, std::span(all.value).first(settledPoints(all, series)));
        return all;
    }
    return columns(range, step, [&](Instant t) {
        if (t > series.measuredUntil())
            return notMeasured;
        const SliceSum sum = series.sum({ .from = t - window, .to = t });
        return sum.isMeasured() ? burnOf(sum, target) : notMeasured;
    });
}

Columns budgetSeries(const SliceSeries &series, TimeRange range, Millis step, const SloSpec &slo,
                     const Calendar &calendar)
{
    step = std::max(step, series.binLength());
    if (auto walk = slo.window == SloWindowKind::Rolling
            ? lookBacks(series, range.from, step, slo.length)
            : std::nullopt) {
        walk->notBefore = series.binOf(series.measuredFrom());
        Columns all = emptyColumns(range, step);
        const auto settled = std::span(all.value).first(settledPoints(all, series));
        fillBurns(series, *walk, slo.target, settled);
        for (double &value : settled)
            value = 1 - value;
        return all;
    }
    // Zones are dear: the period is asked for once a period.
    TimeRange period;
    return columns(range, step, [&](Instant t) {
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
    return columns(range, used, [&](Instant t) {
        const SliceSum sum = series.sum({ .from = t, .to = t + used });
        return sum.isMeasured() && sum.total > 0 ? sum.good / sum.total : notMeasured;
    });
}

} // namespace trivet::metrics
