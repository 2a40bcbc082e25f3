// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "snapshotbuilder.h"

#include <app/engine/account.h>
#include <app/engine/seriesbuilder.h>

#include <algorithm>
#include <utility>

namespace trivet::engine {

namespace {

bool isEmpty(const Events &events)
{
    return events.deployments.empty() && events.changes.empty() && events.incidents.empty()
        && events.answers.empty() && events.aggregates.empty() && events.onboardings.empty()
        && events.provisionings.empty() && events.silences.empty();
}

} // namespace

SnapshotBuilder::SnapshotBuilder(Snapshot frame, std::shared_ptr<const Clock> clock)
    : m_clock(std::move(clock))
    , m_last(std::make_shared<const Snapshot>(std::move(frame)))
{
    everythingChanged();
}

void SnapshotBuilder::changed(const Batch &batch)
{
    if (batch.replacesAll || !isEmpty(batch.events))
        m_eventsChanged = true;
    if (!batch.recorded.empty())
        m_recordedChanged = true;
    for (const SliceBatch &slices : batch.slices) {
        if (slices.slices.empty())
            continue;
        const qint64 first = slices.slices.front().minute;
        const auto known = m_changedFrom.constFind(slices.slo.value);
        m_changedFrom[slices.slo.value]
            = known == m_changedFrom.constEnd() ? first : std::min(first, *known);
    }
}

void SnapshotBuilder::goWithoutAnnotations()
{
    m_withoutAnnotations = true;
}

void SnapshotBuilder::everythingChanged()
{
    m_eventsChanged = true;
    m_recordedChanged = true;
    for (const SloSpec &slo : m_last->slos)
        m_changedFrom[slo.id.value] = 0;
}

void SnapshotBuilder::setFrame(Snapshot frame)
{
    for (const SloSpec &slo : frame.slos)
        if (std::ranges::find(m_last->slos, slo) == m_last->slos.end())
            m_changedFrom[slo.id.value] = 0;
    auto next = std::make_shared<Snapshot>(*m_last);
    next->team = std::move(frame.team);
    next->services = std::move(frame.services);
    next->slos = std::move(frame.slos);
    next->policies = std::move(frame.policies);
    next->corrections = std::move(frame.corrections);
    next->budgetPolicy = std::move(frame.budgetPolicy);
    next->goals = std::move(frame.goals);
    m_last = std::move(next);
}

Result<Built> SnapshotBuilder::build(const store::EventCache &cache, const store::Journal &journal,
                                     Instant asOf)
{
    const Millis begun = m_clock->monotonic();
    auto next = std::make_shared<Snapshot>();
    next->asOf = asOf;
    next->team = m_last->team;
    next->services = m_last->services;
    next->slos = m_last->slos;
    next->policies = m_last->policies;
    next->corrections = m_last->corrections;
    next->budgetPolicy = m_last->budgetPolicy;
    next->goals = m_last->goals;
    if (m_eventsChanged) {
        Result<Events> events = cache.events();
        if (!events)
            return tl::unexpected(std::move(events).error());
        next->events = std::move(*events);
        m_feeds = feedsOf(next->events);
    } else {
        next->events = m_last->events;
    }
    std::vector<Trouble> troubles;
    if (!m_withoutAnnotations) {
        // Notes that cannot be read now must not keep the figures from going on.
        if (Result<std::vector<Annotation>> newest = journal.newest(); newest)
            m_newest = std::move(*newest);
        else
            troubles.push_back(storeTrouble(newest.error()));
    }
    std::ranges::copy_if(m_newest, std::back_inserter(next->annotations),
                         [](const Annotation &a) { return !a.deleted; });
    SeriesBuilder series(cache, *m_last, m_changedFrom, *next);
    if (Result<void> read = series.build(); !read)
        return tl::unexpected(std::move(read).error());
    if (Result<void> read = readRecorded(cache, *next); !read)
        return tl::unexpected(std::move(read).error());
    // Only now is nothing owed any more: a failed read is tried again with the next build.
    m_eventsChanged = false;
    m_recordedChanged = false;
    const QHash<QString, qint64> changedFrom = std::exchange(m_changedFrom, {});
    m_last = std::move(next);
    return Built { .number = ++m_number,
                   .snapshot = m_last,
                   .feeds = m_feeds,
                   .newest = m_newest,
                   .troubles = std::move(troubles),
                   .changedFrom = changedFrom,
                   .took = m_clock->monotonic() - begun };
}

Result<void> SnapshotBuilder::readRecorded(const store::EventCache &cache, Snapshot &next) const
{
    if (!m_recordedChanged) {
        next.recorded = m_last->recorded;
        return {};
    }
    Result<std::vector<RecordedFigure>> figures = cache.recorded();
    if (!figures)
        return tl::unexpected(std::move(figures).error());
    for (RecordedFigure &figure : *figures) {
        // The workspace may name another tool by now, or none.
        const SloSpec *slo = next.slo(figure.slo);
        if (slo != nullptr && slo->recorded.tool == figure.tool)
            next.recorded.insert_or_assign(figure.slo.value, std::move(figure));
    }
    return {};
}

} // namespace trivet::engine
