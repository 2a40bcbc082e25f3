// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "units.h"

#include <app/metrics/reliability/sliceseries.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trivet::metrics {

namespace {

constexpr qint64 slothMinutes = 5; ///< the look-back of the ratios that Sloth averages

bool isMeasured(const Slice &slice)
{
    return slice.coverage > 0 && std::isfinite(slice.good) && std::isfinite(slice.total);
}

qint64 floorTo(qint64 minute, qint64 length)
{
    const qint64 rest = minute % length;
    return minute - (rest < 0 ? rest + length : rest);
}

qint64 minutesOfSlice(const SloSpec &slo)
{
    return std::max<qint64>(1, slo.timeSlice / std::chrono::minutes { 1 });
}

/// Events of measured minutes; what they claim is taken into 0..total.
struct EventTally
{
    double good = 0;
    double total = 0;
    double coverage = 0; ///< in minutes
    qint64 removed = 0; ///< in minutes

    void add(const Slice &slice)
    {
        removed += slice.coverage < 0 ? 1 : 0;
        if (!isMeasured(slice))
            return;
        const double all = std::max(0.0, slice.total);
        total += all;
        good += std::clamp(slice.good, 0.0, all);
        coverage += static_cast<double>(std::min(slice.coverage, 1.0F));
    }
};

/// One slice of `length` minutes from `start`, whose minutes are `inside`.
void judge(const SloSpec &slo, qint64 start, std::span<const Slice> inside,
           std::vector<Slice> &units)
{
    const qint64 length = minutesOfSlice(slo);
    EventTally tally;
    for (const Slice &slice : inside)
        tally.add(slice);
    const double asked = static_cast<double>(length - tally.removed);
    const SliceSum sum { .coverage = asked > 0 ? tally.coverage / asked : 0 };
    const double weight = tally.total > 0 ? 1 / static_cast<double>(length) : 0;
    const double ratio = tally.total > 0 ? tally.good / tally.total : 1;
    const bool isRatio = slo.budgetMethod == BudgetMethod::RatioTimeslices;
    const double good = isRatio ? ratio : ratio >= slo.timeSliceTarget ? 1.0 : 0.0;
    auto next = inside.begin();
    for (qint64 minute = start; minute < start + length; ++minute) {
        while (next != inside.end() && next->minute < minute)
            ++next;
        if (next != inside.end() && next->minute == minute && next->coverage < 0)
            units.push_back({ .minute = minute, .coverage = SliceSeries::removedMinute });
        else if (sum.isMeasured())
            units.push_back({ .minute = minute,
                              .good = weight * good,
                              .total = weight,
                              .coverage = static_cast<float>(sum.coverage) });
    }
}

std::vector<Slice> sliceUnits(const SloSpec &slo, std::span<const Slice> minutes)
{
    std::vector<Slice> units;
    units.reserve(minutes.size());
    const qint64 length = minutesOfSlice(slo);
    for (size_t i = 0; i < minutes.size();) {
        const qint64 start = floorTo(minutes[i].minute, length);
        size_t end = i;
        while (end < minutes.size() && minutes[end].minute < start + length)
            ++end;
        // A slice that is not over can still turn.
        if (minutes.back().minute >= start + length - 1)
            judge(slo, start, minutes.subspan(i, end - i), units);
        i = end;
    }
    return units;
}

std::vector<Slice> slothUnits(std::span<const Slice> minutes)
{
    std::vector<Slice> units;
    units.reserve(minutes.size());
    size_t begin = 0;
    for (size_t i = 0; i < minutes.size(); ++i) {
        const Slice &newest = minutes[i];
        while (minutes[begin].minute <= newest.minute - slothMinutes)
            ++begin;
        if (!isMeasured(newest)) {
            if (newest.coverage < 0)
                units.push_back({ .minute = newest.minute, .coverage = newest.coverage });
            continue;
        }
        EventTally tally;
        for (size_t j = begin; j <= i; ++j)
            tally.add(minutes[j]);
        const bool hasRatio = tally.total > 0;
        units.push_back({ .minute = newest.minute,
                          .good = hasRatio ? tally.good / tally.total : 0,
                          .total = hasRatio ? 1.0 : 0.0,
                          .coverage = newest.coverage });
    }
    return units;
}

} // namespace

bool countsEvents(BudgetMethod method)
{
    return !countsSlices(method) && method != BudgetMethod::SlothMean;
}

bool countsSlices(BudgetMethod method)
{
    return method == BudgetMethod::Timeslices || method == BudgetMethod::RatioTimeslices;
}

std::vector<Slice> budgetUnits(const SloSpec &slo, std::span<const Slice> minutes)
{
    if (countsSlices(slo.budgetMethod))
        return sliceUnits(slo, minutes);
    if (slo.budgetMethod == BudgetMethod::SlothMean)
        return slothUnits(minutes);
    return { minutes.begin(), minutes.end() };
}

qint64 firstUnitChanged(const SloSpec &slo, qint64 minute)
{
    const qint64 slice = countsSlices(slo.budgetMethod) ? minutesOfSlice(slo) : 1;
    return floorTo(minute, std::lcm(slice, SliceSeries::minutesPerBin));
}

qint64 firstEventNeeded(const SloSpec &slo, qint64 minute)
{
    return slo.budgetMethod == BudgetMethod::SlothMean ? minute - (slothMinutes - 1) : minute;
}

Millis openSlice(const SloSpec &slo)
{
    return countsSlices(slo.budgetMethod) ? slo.timeSlice : Millis { 0 };
}

} // namespace trivet::metrics
