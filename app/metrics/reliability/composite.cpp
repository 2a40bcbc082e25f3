// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "composite.h"

#include <algorithm>

namespace trivet::metrics {

namespace {

/// One minute of all parts that count.
struct Minute
{
    size_t asked = 0; ///< parts that no correction takes out
    size_t measured = 0;
    double total = 0;
    double mostBad = 0;
    double allBad = 0;
    float coverage = 1;

    void add(const Slice &slice, double weight)
    {
        ++measured;
        total = std::max(total, slice.total);
        mostBad = std::max(mostBad, slice.total - slice.good);
        allBad += weight * (slice.total - slice.good);
        coverage = std::min(coverage, slice.coverage);
    }
};

/// Where a walk over the units of one part stands.
struct Walk
{
    std::span<const Slice> rest;
    double weight = 1;

    [[nodiscard]] const Slice *at(qint64 minute)
    {
        while (!rest.empty() && rest.front().minute < minute)
            rest = rest.subspan(1);
        return rest.empty() || rest.front().minute != minute ? nullptr : &rest.front();
    }
};

} // namespace

SliceSeries addingBurns(const SloSpec &slo, std::span<const SloSpec *const> parts,
                        std::span<const SliceSeries *const> series)
{
    std::vector<SliceSeries::Part> added;
    for (size_t i = 0; i < slo.parts.size(); ++i) {
        if (!(slo.parts[i].weight > 0))
            continue;
        const SloSpec *part = parts[i];
        if (part == nullptr || series[i] == nullptr || series[i]->isEmpty() || part->target >= 1)
            return {};
        added.push_back({ .series = *series[i],
                          .factor = slo.parts[i].weight * (1 - slo.target) / (1 - part->target) });
    }
    return SliceSeries::addingBurns(std::move(added));
}

SloSpec partInUnitsOf(const SloSpec &composite, const SloSpec &part)
{
    SloSpec asked = part;
    asked.timeSlice = composite.timeSlice;
    if (part.budgetMethod != BudgetMethod::Timeslices)
        asked.timeSliceTarget = composite.timeSliceTarget;
    asked.budgetMethod = composite.budgetMethod;
    return asked;
}

std::vector<Slice> combinedUnits(const SloSpec &slo, std::span<const std::vector<Slice>> parts)
{
    std::vector<Walk> walks;
    std::vector<qint64> minutes;
    for (size_t i = 0; i < parts.size(); ++i) {
        if (!(slo.parts[i].weight > 0))
            continue;
        walks.push_back({ .rest = parts[i], .weight = slo.parts[i].weight });
        const size_t known = minutes.size();
        for (const Slice &slice : parts[i])
            minutes.push_back(slice.minute);
        std::ranges::inplace_merge(minutes, minutes.begin() + static_cast<std::ptrdiff_t>(known));
    }
    minutes.erase(std::unique(minutes.begin(), minutes.end()), minutes.end());
    const bool any = slo.budgetMethod == BudgetMethod::Timeslices;
    std::vector<Slice> units;
    units.reserve(minutes.size());
    for (const qint64 minute : minutes) {
        Minute sum;
        for (Walk &walk : walks) {
            const Slice *slice = walk.at(minute);
            sum.asked += slice != nullptr && slice->coverage < 0 ? 0 : 1;
            if (slice != nullptr && slice->coverage > 0)
                sum.add(*slice, walk.weight);
        }
        if (sum.asked == 0)
            units.push_back({ .minute = minute, .coverage = SliceSeries::removedMinute });
        else if (sum.measured == sum.asked)
            units.push_back(
                { .minute = minute,
                  .good = sum.total - std::min(sum.total, any ? sum.mostBad : sum.allBad),
                  .total = sum.total,
                  .coverage = sum.coverage });
    }
    return units;
}

} // namespace trivet::metrics
