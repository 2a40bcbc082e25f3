// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "seriesbuilder.h"

#include <app/engine/keptbins.h>
#include <app/metrics/reliability/composite.h>
#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>

#include <algorithm>

namespace trivet::engine {

namespace {

/// Nothing is measured so far ahead: the clocks of servers may run ahead of ours a little.
constexpr Millis aheadOfNow = std::chrono::hours { 24 };

Instant startOfMinute(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

bool isComposite(const SloSpec &slo)
{
    return slo.sli == SliKind::Composite;
}

bool names(const Correction &correction, const SloId &slo)
{
    return std::ranges::find(correction.slos, slo) != correction.slos.end();
}

const SliceSeries *seriesIn(const std::unordered_map<QString, SliceSeries> &all, const SloId &id)
{
    const auto found = all.find(id.value);
    return found == all.end() ? nullptr : &found->second;
}

/// Ninety days of so many plain series are 130 MB.
SliceSeries::Form formOf(const Snapshot &snapshot)
{
    constexpr size_t mostPlain = 200;
    return snapshot.slos.size() > mostPlain ? SliceSeries::Form::Packed : SliceSeries::Form::Plain;
}

} // namespace

SeriesBuilder::SeriesBuilder(const store::EventCache &cache, const Snapshot &last,
                             const QHash<QString, qint64> &changedFrom, Snapshot &next)
    : m_cache(cache)
    , m_last(last)
    , m_changedFrom(changedFrom)
    , m_next(next)
    , m_end(next.asOf + aheadOfNow)
{ }

Result<void> SeriesBuilder::build()
{
    // Composites last: they take the series of their parts.
    for (const bool composites : { false, true })
        for (const SloSpec &slo : m_next.slos) {
            if (isComposite(slo) != composites)
                continue;
            const auto changed = changeOf(slo);
            if (!changed) {
                keepLast(slo);
                continue;
            }
            Result<void> built
                = composites ? buildComposite(slo, *changed) : buildPlain(slo, *changed);
            if (!built)
                return built;
        }
    return {};
}

std::optional<qint64> SeriesBuilder::changeOf(const SloSpec &slo) const
{
    std::optional<qint64> first;
    const auto look = [&](const SloId &id) {
        const auto changed = m_changedFrom.constFind(id.value);
        if (changed != m_changedFrom.constEnd())
            first = std::min(first.value_or(*changed), *changed);
    };
    look(slo.id);
    for (const CompositePart &part : slo.parts)
        look(part.slo);
    return first;
}

void SeriesBuilder::keepLast(const SloSpec &slo)
{
    if (const SliceSeries *before = seriesIn(m_last.slices, slo.id))
        m_next.slices.emplace(slo.id.value, *before);
    if (const SliceSeries *before = seriesIn(m_last.corrected, slo.id))
        m_next.corrected.emplace(slo.id.value, *before);
}

/// Corrections in the time that the series knows or will soon.
SeriesBuilder::Corrections SeriesBuilder::touching(const SloSpec &slo) const
{
    const SliceSeries *series = seriesIn(m_next.slices, slo.id);
    if (series == nullptr || series->isEmpty())
        return {};
    return metrics::correctionsOf(slo, m_next.corrections,
                                  { .from = series->extent().from, .to = m_end });
}

/// Units of a plain SLO from the minute `from` on, which firstUnitChanged() gave, or of all.
Result<std::vector<Slice>> SeriesBuilder::unitsOf(const SloSpec &slo, qint64 from,
                                                  const Corrections &corrections) const
{
    const qint64 read = std::max<qint64>(0, metrics::firstEventNeeded(slo, from));
    Result<std::vector<Slice>> minutes
        = m_cache.slices(slo.id, { .from = startOfMinute(read), .to = m_end });
    if (!minutes || minutes->empty())
        return minutes;
    if (!corrections.empty()) {
        // Before the first minute of all there was nothing to correct.
        const Instant known = startOfMinute(from == 0 ? minutes->front().minute : read);
        *minutes = metrics::corrected(*minutes, corrections, { .from = known, .to = m_end });
    }
    std::vector<Slice> units = metrics::budgetUnits(slo, *minutes);
    if (read < from)
        std::erase_if(units, [from](const Slice &unit) { return unit.minute < from; });
    return units;
}

/// Units of a composite of slices; a correction of the composite is one of all its parts.
Result<std::vector<Slice>> SeriesBuilder::compositeUnits(const SloSpec &slo, qint64 from,
                                                         const Corrections &corrections) const
{
    std::vector<std::vector<Slice>> parts;
    for (const CompositePart &part : slo.parts) {
        const SloSpec *spec = m_next.slo(part.slo);
        if (spec == nullptr)
            return std::vector<Slice> {};
        Corrections own = corrections;
        std::erase_if(own, [&](const Correction *c) {
            return !names(*c, slo.id) && !metrics::concerns(*c, *spec);
        });
        Result<std::vector<Slice>> units = unitsOf(metrics::partInUnitsOf(slo, *spec), from, own);
        if (!units)
            return units;
        parts.push_back(std::move(*units));
    }
    return metrics::combinedUnits(slo, parts);
}

/// All of a plain SLO, mostly from bins that are kept.
Result<SliceSeries> SeriesBuilder::wholeSeries(const SloSpec &slo,
                                               const Corrections &corrections) const
{
    const auto bins = corrections.empty() ? unitBins(m_cache, slo, m_end)
                                          : correctedBins(m_cache, slo, corrections, m_end);
    return bins.map([this](const std::vector<SliceBin> &all) {
        return SliceSeries::ofBins(all, formOf(m_next));
    });
}

/// Reads what has changed of a plain SLO, or of a composite of slices.
Result<void> SeriesBuilder::replace(const SloSpec &slo, qint64 from, bool withCorrections)
{
    auto &all = withCorrections ? m_next.corrected : m_next.slices;
    const SliceSeries *before
        = seriesIn(withCorrections ? m_last.corrected : m_last.slices, slo.id);
    if (before == nullptr)
        from = 0;
    const Corrections corrections = withCorrections ? touching(slo) : Corrections {};
    if (from == 0 && !isComposite(slo)) {
        Result<SliceSeries> whole = wholeSeries(slo, corrections);
        if (!whole)
            return tl::unexpected(std::move(whole).error());
        all.insert_or_assign(slo.id.value, std::move(*whole));
        return {};
    }
    const Result<std::vector<Slice>> units = isComposite(slo)
        ? compositeUnits(slo, from, corrections)
        : unitsOf(slo, from, corrections);
    if (!units)
        return tl::unexpected(units.error());
    all.insert_or_assign(
        slo.id.value,
        from == 0 ? SliceSeries::ofBins(binned(*units, minutesPerKeptBin), formOf(m_next))
                  : before->replacedFrom(startOfMinute(from), *units));
    // What could not be kept is made again by the next load: the figures are right all the same.
    if (!isComposite(slo) && !withCorrections)
        (void)m_cache.keepBins(slo.id, from, recipeOf(slo));
    return {};
}

Result<void> SeriesBuilder::buildPlain(const SloSpec &slo, qint64 changed)
{
    const qint64 from = metrics::firstUnitChanged(slo, changed);
    Result<void> built = replace(slo, from, false);
    if (built && !touching(slo).empty())
        built = replace(slo, from, true);
    return built;
}

Result<void> SeriesBuilder::buildComposite(const SloSpec &slo, qint64 changed)
{
    return metrics::countsSlices(slo.budgetMethod) ? buildPlain(slo, changed) : addBurns(slo);
}

Result<void> SeriesBuilder::addBurns(const SloSpec &slo)
{
    std::vector<const SloSpec *> specs;
    std::vector<const SliceSeries *> series;
    for (const CompositePart &part : slo.parts) {
        specs.push_back(m_next.slo(part.slo));
        series.push_back(seriesIn(m_next.slices, part.slo));
    }
    m_next.slices.insert_or_assign(slo.id.value, metrics::addingBurns(slo, specs, series));
    if (touching(slo).empty())
        return {};
    std::vector<SliceSeries> corrected;
    for (const SloSpec *spec : specs) {
        Result<SliceSeries> part = spec ? correctedPart(slo, *spec) : SliceSeries();
        if (!part)
            return tl::unexpected(std::move(part).error());
        corrected.push_back(std::move(*part));
    }
    for (size_t i = 0; i < series.size(); ++i)
        series[i] = &corrected[i];
    m_next.corrected.insert_or_assign(slo.id.value, metrics::addingBurns(slo, specs, series));
    return {};
}

/// A part as its own corrections and those of the whole composite have it.
Result<SliceSeries> SeriesBuilder::correctedPart(const SloSpec &slo, const SloSpec &part) const
{
    Corrections own = touching(slo);
    std::erase_if(own, [&](const Correction *c) {
        return !names(*c, slo.id) && !metrics::concerns(*c, part);
    });
    const bool itsOwn = std::ranges::all_of(
        own, [&part](const Correction *c) { return metrics::concerns(*c, part); });
    if (itsOwn) {
        const SliceSeries *corrected = seriesIn(m_next.corrected, part.id);
        const SliceSeries *raw = seriesIn(m_next.slices, part.id);
        return corrected ? *corrected : raw ? *raw : SliceSeries();
    }
    return wholeSeries(part, own);
}

} // namespace trivet::engine
