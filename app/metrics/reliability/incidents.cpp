// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidents.h"

#include <app/metrics/durations.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

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

void setIncidentDurations(Figure &figure, const Snapshot &snapshot, const Query &query,
                          std::optional<Instant> Incident::*end,
                          std::optional<Instant> Incident::*lostAt)
{
    figure.unit = Unit::Seconds;
    IncidentSelection selection = selectIncidents(snapshot, query);
    std::vector<stats::Observation> observations;
    const auto known = [&](const std::optional<Instant> &t) { return t && *t <= snapshot.asOf; };
    for (const Incident *incident : selection.counted) {
        const bool finished = known(incident->*end);
        Instant until = snapshot.asOf;
        if (finished)
            until = *(incident->*end);
        else if (lostAt && known(incident->*lostAt))
            until = *(incident->*lostAt);
        if (until < incident->openedAt) {
            selection.leftOut.push_back(
                { incident->id, QCoreApplication::translate("Metric", "ends before it starts") });
            continue;
        }
        observations.push_back(
            { .time = toSeconds(until - incident->openedAt), .finished = finished });
        figure.counted.push_back(incident->id);
    }
    figure.leftOut = std::move(selection.leftOut);
    setDurations(figure, std::move(observations));
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

} // namespace trivet::metrics
