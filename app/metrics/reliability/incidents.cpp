// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents.h"

#include <app/metrics/durations.h>
#include <app/metrics/stats/meaninterval.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

IncidentSelection selectIncidents(const Snapshot &snapshot, const Query &query)
{
    IncidentSelection selection;
    const auto &all = snapshot.events.incidents;
    const auto first = std::ranges::lower_bound(all, query.range.from, {}, &Incident::openedAt);
    const auto last = std::ranges::lower_bound(all, query.range.to, {}, &Incident::openedAt);
    for (auto it = first; it < last; ++it) {
        if (query.service && it->service != *query.service)
            continue;
        if (it->openedAt > snapshot.asOf)
            selection.leftOut.push_back(
                { it->id, QCoreApplication::translate("Metric", "dated in the future") });
        else if (it->resolvedAt && *it->resolvedAt < it->openedAt)
            selection.leftOut.push_back(
                { it->id, QCoreApplication::translate("Metric", "ends before it starts") });
        else
            selection.counted.push_back(&*it);
    }
    return selection;
}

void setIncidentDurations(Figure &figure, IncidentSelection selection, Instant asOf,
                          std::optional<Instant> Incident::*end)
{
    figure.unit = Unit::Seconds;
    std::vector<stats::Observation> observations;
    std::vector<double> times;
    for (const Incident *incident : selection.counted) {
        const auto &ended = incident->*end;
        const bool finished = ended && *ended <= asOf;
        const Instant until = finished ? *ended : asOf;
        if (until < incident->openedAt) {
            selection.leftOut.push_back(
                { incident->id, QCoreApplication::translate("Metric", "ends before it starts") });
            continue;
        }
        times.push_back(toSeconds(until - incident->openedAt));
        observations.push_back({ .time = times.back(), .finished = finished });
        figure.counted.push_back(incident->id);
    }
    figure.leftOut.insert(figure.leftOut.end(), selection.leftOut.begin(), selection.leftOut.end());
    const bool closed = std::ranges::all_of(observations, &stats::Observation::finished);
    setDurations(figure, std::move(observations));
    if (!closed)
        return;
    if (const auto mean = stats::meanInterval(times, figure.confidence)) {
        figure.extra.push_back({ u"mean"_s, mean->mean });
        figure.extra.push_back({ u"mean_low"_s, mean->interval.low });
        figure.extra.push_back({ u"mean_high"_s, mean->interval.high });
    }
}

TimeRange impact(const Incident &incident, Instant asOf)
{
    Instant end = asOf;
    for (const auto &known : { incident.impactEnd, incident.mitigatedAt, incident.resolvedAt }) {
        if (known) {
            end = std::min(*known, asOf);
            break;
        }
    }
    return { .from = incident.impactStart.value_or(incident.openedAt), .to = end };
}

std::vector<TimeRange> impactsIn(Figure &figure, const Snapshot &snapshot, const Query &query,
                                 TimeRange seen)
{
    std::vector<TimeRange> impacts;
    for (const Incident &incident : snapshot.events.incidents) {
        if (query.service && incident.service != *query.service)
            continue;
        const TimeRange felt = impact(incident, snapshot.asOf);
        // Impact may start before an incident opens: the order of openings ends no search.
        if (felt.to < felt.from && query.range.contains(incident.openedAt))
            figure.leftOut.push_back(
                { incident.id,
                  incident.openedAt > snapshot.asOf
                      ? QCoreApplication::translate("Metric", "dated in the future")
                      : QCoreApplication::translate("Metric", "ends before it starts") });
        if (felt.clippedTo(seen).isEmpty())
            continue;
        impacts.push_back(felt);
        figure.counted.push_back(incident.id);
    }
    std::ranges::sort(impacts, {}, &TimeRange::from);
    return impacts;
}

std::vector<TimeRange> merged(const std::vector<TimeRange> &sorted)
{
    std::vector<TimeRange> all;
    for (const TimeRange &range : sorted) {
        if (all.empty() || range.from > all.back().to)
            all.push_back(range);
        else
            all.back().to = std::max(all.back().to, range.to);
    }
    return all;
}

} // namespace trivet::metrics
