// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "keptbins.h"

#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>
#include <app/store/sliceblock.h>

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;
using store::dayOfMinute;
using store::minutesPerDay;

namespace {

/// Grows when the rules of units or bins change: then what was kept is made again.
constexpr int ruleVersion = 1;

Instant minuteStart(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

qint64 ceilMinute(Instant t)
{
    return std::chrono::ceil<std::chrono::minutes>(t).time_since_epoch().count();
}

QString recipeName(const SloSpec &slo)
{
    if (metrics::countsEvents(slo.budgetMethod))
        return u"events %1"_s.arg(ruleVersion);
    if (slo.budgetMethod == BudgetMethod::SlothMean)
        return u"sloth %1"_s.arg(ruleVersion);
    const qint64 length = slo.timeSlice / std::chrono::minutes { 1 };
    if (length < 1 || minutesPerDay % length != 0)
        return {}; // a slice would lie in two days
    if (slo.budgetMethod == BudgetMethod::RatioTimeslices)
        return u"ratio slices %1 %2"_s.arg(ruleVersion).arg(length);
    return u"slices %1 %2 %3"_s.arg(ruleVersion).arg(length).arg(slo.timeSliceTarget, 0, 'g', 17);
}

/// Days from the first to the last one.
struct Days
{
    qint64 first = 0;
    qint64 last = 0;
};

/// What corrections touch, by day, those that meet made one. The last one goes from the newest day
/// with minutes to the end, since minutes that are removed can be yet to come.
std::vector<Days> daysTouched(std::span<const Correction *const> corrections, TimeRange known,
                              qint64 newest, qint64 lookBack)
{
    std::vector<Days> touched;
    for (const Correction *correction : corrections) {
        const TimeRange range = correction->range.clippedTo(known);
        if (range.isEmpty())
            continue;
        const qint64 from
            = std::chrono::floor<std::chrono::minutes>(range.from).time_since_epoch().count();
        touched.push_back({ .first = dayOfMinute(from),
                            .last = dayOfMinute(ceilMinute(range.to) - 1 + lookBack) });
    }
    touched.push_back({ .first = newest, .last = dayOfMinute(ceilMinute(known.to) - 1) });
    std::ranges::sort(touched, {}, &Days::first);
    std::vector<Days> joined;
    for (const Days &days : touched) {
        if (!joined.empty() && (days.first <= joined.back().last + 1 || days.first > newest))
            joined.back().last = std::max(joined.back().last, days.last);
        else
            joined.push_back(days);
    }
    return joined;
}

/// Bins of a run of days, made from the minutes.
Result<std::vector<SliceBin>> madeBins(const store::EventCache &cache, const SloSpec &slo,
                                       std::span<const Correction *const> corrections, Days days,
                                       TimeRange known, qint64 lookBack)
{
    const qint64 to = (days.last + 1) * minutesPerDay;
    const TimeRange read
        = TimeRange { .from
                      = minuteStart(std::max<qint64>(0, days.first * minutesPerDay - lookBack)),
                      .to = minuteStart(to) }
              .clippedTo({ .from = Instant {}, .to = known.to });
    return cache.slices(slo.id, read).map([&](std::vector<Slice> minutes) {
        minutes = metrics::corrected(minutes, corrections, known.clippedTo(read));
        if (minuteStart(to) < known.to)
            minutes.push_back({ .minute = to }); // says only that the day is over
        std::vector<SliceBin> bins = binned(metrics::budgetUnits(slo, minutes), minutesPerKeptBin);
        const qint64 perDay = minutesPerDay / minutesPerKeptBin;
        std::erase_if(bins, [&](const SliceBin &bin) {
            return bin.bin < days.first * perDay || bin.bin >= (days.last + 1) * perDay;
        });
        return bins;
    });
}

} // namespace

store::BinRecipe recipeOf(const SloSpec &slo)
{
    return { .name = recipeName(slo),
             .lookBack = -metrics::firstEventNeeded(slo, 0),
             .make = [slo](std::span<const Slice> minutes) {
                 return metrics::countsEvents(slo.budgetMethod)
                     ? binned(minutes, minutesPerKeptBin)
                     : binned(metrics::budgetUnits(slo, minutes), minutesPerKeptBin);
             } };
}

Result<std::vector<SliceBin>> unitBins(const store::EventCache &cache, const SloSpec &slo,
                                       Instant end)
{
    return cache.bins(slo.id, ceilMinute(end), recipeOf(slo));
}

Result<std::vector<SliceBin>> correctedBins(const store::EventCache &cache, const SloSpec &slo,
                                            std::span<const Correction *const> corrections,
                                            Instant end)
{
    const store::BinRecipe recipe = recipeOf(slo);
    auto bins = cache.bins(slo.id, ceilMinute(end), recipe);
    const auto stored = cache.measured(slo.id, { .from = Instant {}, .to = end });
    if (!bins || !stored || !*stored)
        return stored ? std::move(bins) : tl::unexpected(stored.error());
    // Before the first minute of all there was nothing to correct.
    const TimeRange known { .from = minuteStart((*stored)->first), .to = end };
    std::vector<Days> runs
        = daysTouched(corrections, known, dayOfMinute((*stored)->last), recipe.lookBack);
    if (recipe.name.isEmpty())
        runs = { { .first = dayOfMinute((*stored)->first), .last = runs.back().last } };
    const qint64 perDay = minutesPerDay / minutesPerKeptBin;
    std::vector<SliceBin> all;
    all.reserve(bins->size());
    auto next = bins->begin();
    const auto isBefore = [](const SliceBin &bin, qint64 other) { return bin.bin < other; };
    for (const Days &run : runs) {
        const auto made = madeBins(cache, slo, corrections, run, known, recipe.lookBack);
        if (!made)
            return tl::unexpected(made.error());
        const auto begin = std::lower_bound(next, bins->end(), run.first * perDay, isBefore);
        all.insert(all.end(), next, begin);
        all.insert(all.end(), made->begin(), made->end());
        next = std::lower_bound(begin, bins->end(), (run.last + 1) * perDay, isBefore);
    }
    all.insert(all.end(), next, bins->end());
    return all;
}

} // namespace trivet::engine
