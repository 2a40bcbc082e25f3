// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "minuteseries.h"

#include <app/metrics/reliability/composite.h>
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

MinuteRecipe::MinuteRecipe(const SloSpec &slo, std::span<const SloSpec> all)
    : m_slo(slo)
{
    if (slo.sli != SliKind::Composite)
        m_parts.push_back(slo);
    for (const CompositePart &part : slo.parts) {
        const auto found = std::find_if(all.begin(), all.end(),
                                        [&part](const SloSpec &one) { return one.id == part.slo; });
        m_complete = m_complete && found != all.end();
        if (found != all.end())
            m_parts.push_back(metrics::countsSlices(slo.budgetMethod)
                                  ? metrics::partInUnitsOf(slo, *found)
                                  : *found);
    }
}

std::vector<SloId> MinuteRecipe::ids() const
{
    std::vector<SloId> ids;
    for (const SloSpec &part : m_parts)
        ids.push_back(part.id);
    return ids;
}

TimeRange MinuteRecipe::reads(TimeRange wanted) const
{
    qint64 first = minuteOf(wanted.from);
    for (const SloSpec &part : m_parts)
        first = std::min(first,
                         metrics::firstEventNeeded(
                             part, metrics::firstUnitChanged(part, minuteOf(wanted.from))));
    return { .from = timeOfMinute(first), .to = wanted.to };
}

Instant MinuteRecipe::firstChanged(Instant changed) const
{
    qint64 first = minuteOf(changed);
    for (const SloSpec &part : m_parts)
        first = std::min(first, metrics::firstUnitChanged(part, minuteOf(changed)));
    return timeOfMinute(first);
}

Millis MinuteRecipe::delay() const
{
    Millis longest {};
    for (const SloSpec &part : m_parts)
        longest = std::max(longest, metrics::openSlice(part));
    return longest;
}

SliceSeries MinuteRecipe::series(std::span<const std::vector<Slice>> minutes) const
{
    if (!m_complete || m_parts.empty() || minutes.size() != m_parts.size())
        return {};
    std::vector<std::vector<Slice>> units;
    for (size_t i = 0; i < m_parts.size(); ++i)
        units.push_back(metrics::budgetUnits(m_parts[i], minutes[i]));
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
        specs.push_back(&m_parts[i]);
        series.push_back(&each[i]);
    }
    return metrics::addingBurns(m_slo, specs, series);
}

} // namespace trivet::engine
