// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatif.h"

#include <algorithm>
#include <cmath>

namespace trivet::metrics {

namespace {

bool isLatency(const SloSpec &slo)
{
    return slo.sli == SliKind::Latency || slo.sli == SliKind::NativeLatency;
}

bool sameHistogram(const SloSpec &a, const SloSpec &b)
{
    return isLatency(a) && a.sli == b.sli && a.source == b.source && a.total == b.total;
}

bool sameThreshold(double a, double b)
{
    return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

Millis roundedMillis(double ms)
{
    constexpr double most = 100.0 * 365 * 86'400'000; // a hundred years: as good as never
    return Millis { std::llround(std::clamp(ms, -most, most)) };
}

} // namespace

WhatIfAnswer whatIf(const SliceSeries &series, const SloSpec &slo, const Calendar &calendar,
                    Instant end, const WhatIf &change)
{
    WhatIfAnswer answer;
    SloSpec asked; // only what a window needs: the whole SLO is dear to copy
    asked.target = change.target.value_or(slo.target);
    asked.window = change.window.value_or(slo.window);
    asked.length = change.length.value_or(slo.length);
    asked.zone = slo.zone;
    asked.start = slo.start;
    if (!(asked.target > 0) || !(asked.target < 1) || asked.length <= Millis { 0 })
        return answer;
    const TimeRange whole = wholeWindow(asked, calendar, end);
    const SliceSum spent = sinceMeasured(series, { .from = whole.from, .to = end }).sum;
    const SliceSum pace = series.sum({ .from = end - change.pace, .to = end });
    if (pace.isMeasured())
        answer.burnRate = burnOf(pace, asked.target);
    if (!spent.isMeasured())
        return answer;
    answer.state = FigureState::Value;
    answer.sli = spent.total > 0 ? std::max(0.0, spent.good / spent.total) : 1;
    answer.budgetLeft = budgetOf(spent, asked.target);
    const auto window = static_cast<double>(whole.length().count());
    answer.timeLeft = roundedMillis((1 - asked.target) * window * answer.budgetLeft);
    if (answer.budgetLeft <= 0)
        answer.exhaustion = Millis { 0 };
    else if (answer.burnRate.value_or(0) > 0)
        answer.exhaustion = roundedMillis(answer.budgetLeft * window / *answer.burnRate);
    return answer;
}

const SloSpec *measuredWith(const Snapshot &snapshot, const SloSpec &slo, double threshold)
{
    if (isLatency(slo) && sameThreshold(slo.threshold, threshold))
        return &slo;
    const auto found = std::ranges::find_if(snapshot.slos, [&](const SloSpec &other) {
        return sameHistogram(slo, other) && sameThreshold(other.threshold, threshold);
    });
    return found == snapshot.slos.end() ? nullptr : &*found;
}

std::vector<double> measuredThresholds(const Snapshot &snapshot, const SloSpec &slo)
{
    std::vector<double> thresholds;
    for (const SloSpec &other : snapshot.slos)
        if (sameHistogram(slo, other))
            thresholds.push_back(other.threshold);
    std::ranges::sort(thresholds);
    thresholds.erase(std::unique(thresholds.begin(), thresholds.end(), sameThreshold),
                     thresholds.end());
    return thresholds;
}

} // namespace trivet::metrics
