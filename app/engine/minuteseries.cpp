// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "minuteseries.h"

#include <app/metrics/reliability/composite.h>
#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>

#include <algorithm>

namespace trivet::engine {

namespace {

qint64 minuteOf(Instant t)
{
    return std::chrono::floor<std::chrono::minutes>(t).time_since_epoch().count();
}

Instant timeOfMinute(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

} // namespace

MinuteRecipe::MinuteRecipe(const SloSpec &slo, std::span<const SloSpec> all,
                           std::span<const Correction> corrections)
    : m_slo(slo)
{
    const auto concerning = [&](const SloSpec &part) {
        std::vector<Correction> some;
        for (const Correction &correction : corrections) {
            const bool whole = std::ranges::find(correction.slos, slo.id) != correction.slos.end();
            if (whole || metrics::concerns(correction, part))
                some.push_back(correction);
        }
        return some;
    };
    if (slo.sli != SliKind::Composite)
        m_parts.push_back({ .slo = slo, .corrections = concerning(slo) });
    for (const CompositePart &part : slo.parts) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&part](const SloSpec &one) { return one.id == part.slo; });
        m_complete = m_complete && found != all.end();
        if (found != all.end())
            m_parts.push_back({ .slo = metrics::countsSlices(slo.budgetMethod)
                                    ? metrics::partInUnitsOf(slo, *found)
                                    : *found,
                                .corrections = concerning(*found) });
    }
}

std::vector<SloId> MinuteRecipe::ids() const
{
    std::vector<SloId> ids;
    for (const Part &part : m_parts)
        ids.push_back(part.slo.id);
    return ids;
}

TimeRange MinuteRecipe::reads(TimeRange wanted) const
{
    qint64 first = minuteOf(wanted.from);
    for (const Part &part : m_parts)
        first = std::min(first,
                         metrics::firstEventNeeded(
                             part.slo, metrics::firstUnitChanged(part.slo, minuteOf(wanted.from))));
    return { .from = timeOfMinute(first), .to = wanted.to };
}

Instant MinuteRecipe::firstChanged(Instant changed) const
{
    qint64 first = minuteOf(changed);
    for (const Part &part : m_parts)
        first = std::min(first, metrics::firstUnitChanged(part.slo, minuteOf(changed)));
    return timeOfMinute(first);
}

Millis MinuteRecipe::delay() const
{
    Millis longest {};
    for (const Part &part : m_parts)
        longest = std::max(longest, metrics::openSlice(part.slo));
    return longest;
}

QStringList MinuteRecipe::correctionsIn(TimeRange range) const
{
    QStringList ids;
    for (const Part &part : m_parts)
        for (const Correction &correction : part.corrections)
            if (correction.range.overlaps(range) && !ids.contains(correction.id))
                ids.append(correction.id);
    return ids;
}

std::vector<Slice> MinuteRecipe::unitsOf(const Part &part, const std::vector<Slice> &minutes,
                                         TimeRange read) const
{
    std::vector<const Correction *> touching;
    for (const Correction &correction : part.corrections)
        if (correction.range.overlaps(read))
            touching.push_back(&correction);
    if (touching.empty() || minutes.empty())
        return metrics::budgetUnits(part.slo, minutes);
    return metrics::budgetUnits(part.slo, metrics::corrected(minutes, touching, read));
}

std::vector<Slice> MinuteRecipe::slices(std::span<const std::vector<Slice>> minutes) const
{
    const SliceSeries all = series(minutes);
    std::vector<Slice> slices;
    for (Instant t = all.extent().from; t < all.extent().to; t += all.binLength()) {
        const SliceSum sum = all.sum({ .from = t, .to = t + all.binLength() });
        if (sum.coverage > 0)
            slices.push_back({ .minute = minuteOf(t),
                               .good = sum.good,
                               .total = sum.total,
                               .coverage = static_cast<float>(sum.coverage) });
    }
    return slices;
}

SliceSeries MinuteRecipe::series(std::span<const std::vector<Slice>> minutes, TimeRange read) const
{
    if (!m_complete || m_parts.empty() || minutes.size() != m_parts.size())
        return {};
    std::vector<std::vector<Slice>> units;
    for (size_t i = 0; i < m_parts.size(); ++i)
        units.push_back(unitsOf(m_parts[i], minutes[i], read));
    if (m_slo.sli != SliKind::Composite)
        return SliceSeries(units.front(), 1);
    if (metrics::countsSlices(m_slo.budgetMethod))
        return SliceSeries(metrics::combinedUnits(m_slo, units), 1);
    std::vector<SliceSeries> each;
    for (const std::vector<Slice> &one : units)
        each.emplace_back(one, 1);
    std::vector<const SloSpec *> specs;
    std::vector<const SliceSeries *> series;
    for (size_t i = 0; i < m_parts.size(); ++i) {
        specs.push_back(&m_parts[i].slo);
        series.push_back(&each[i]);
    }
    return metrics::addingBurns(m_slo, specs, series);
}

} // namespace trivet::engine
