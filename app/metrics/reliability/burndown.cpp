// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "burndown.h"

#include <app/metrics/reliability/window.h>

#include <algorithm>
#include <limits>

namespace trivet::metrics {

namespace {

/// What the bad events of `part` are of the budget of `whole` events. By the share of bad events,
/// for of a sum of burn rates that is what is known.
double spentOf(const SliceSum &part, double whole, double target)
{
    return whole > 0 ? burnOf(part, target) * part.total / whole : 0;
}

} // namespace

BurnDown burnDown(const SliceSeries &series, const SloSpec &slo, const Calendar &calendar,
                  Instant end, Millis step)
{
    BurnDown result { .window = wholeWindow(slo, calendar, end) };
    const MeasuredWindow soFar = sinceMeasured(series, { .from = result.window.from, .to = end });
    result.ideal
        = { .ms = { toMs(result.window.from), toMs(result.window.to) }, .value = { 1, 0 } };
    double whole = soFar.sum.total;
    if (slo.window != SloWindowKind::Rolling && result.window.to > end && !soFar.used.isEmpty()) {
        result.forecast = true;
        whole *= toSeconds(result.window.to - soFar.used.from) / toSeconds(soFar.used.length());
    }
    step = std::max(step, series.binLength());
    const Instant from = std::max(result.window.from, soFar.used.from);
    for (Instant t = from; from < end; t = std::min(t + step, end)) {
        const SliceSum sum = series.sum({ .from = from, .to = t });
        const bool known = t == from || (sum.isMeasured() && t <= series.measuredUntil());
        result.left.ms.push_back(toMs(t));
        result.left.value.push_back(known ? 1 - spentOf(sum, whole, slo.target)
                                          : std::numeric_limits<double>::quiet_NaN());
        if (t == end)
            break;
    }
    return result;
}

std::vector<BudgetReturn> budgetReturns(const SliceSeries &series, const SloSpec &slo,
                                        const Calendar &calendar, TimeRange range, Instant end,
                                        double least)
{
    std::vector<BudgetReturn> returns;
    if (slo.window != SloWindowKind::Rolling || range.isEmpty() || series.isEmpty())
        return returns;
    const MeasuredWindow window = sinceMeasured(series, budgetWindow(slo, calendar, end));
    // What has not been measured yet cannot be known to leave, what was never measured never does.
    const TimeRange errors
        = TimeRange { .from = range.from - slo.length, .to = range.to - slo.length }.clippedTo(
            series.extent());
    for (const Bucket &bucket : calendar.buckets(errors, BucketSize::Day)) {
        const SliceSum sum = series.sum(bucket.range);
        const double share = spentOf(sum, window.sum.total, slo.target);
        if (!(sum.bad() > 0) || share < least)
            continue;
        returns.push_back({ .day = calendar.day(bucket.range.from),
                            .leaving = { .from = bucket.range.from + slo.length,
                                         .to = bucket.range.to + slo.length },
                            .bad = sum.bad(),
                            .share = share });
    }
    return returns;
}

} // namespace trivet::metrics
