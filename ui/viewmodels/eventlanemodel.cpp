// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlanemodel.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::ui {

namespace {

Tone severityTone(int severity)
{
    if (severity <= 1)
        return Tone::Vermilion;
    return severity == 2 ? Tone::Amber : Tone::Blue;
}

QString incidentLabel(const Incident &incident, bool open)
{
    const QString title = textgate::line(incident.title, 60);
    const QString text = EventLaneModel::tr("SEV%1 %2", "severity and title of an incident")
                             .arg(QString::number(incident.severity), title);
    return open ? EventLaneModel::tr("%1 (open)", "an incident that is not resolved yet").arg(text)
                : text;
}

LaneEvent laneEvent(const Incident &incident, Instant now)
{
    const bool open = !incident.resolvedAt;
    const Instant from = incident.impactStart.value_or(incident.openedAt);
    return { .id = incident.id,
             .row = EventRow::Incidents,
             .range = { .from = from, .to = std::max(from, incident.resolvedAt.value_or(now)) },
             .open = open,
             .tone = severityTone(incident.severity),
             .label = incidentLabel(incident, open),
             .details = textgate::line(incident.title),
             .prominent = incident.severity <= 2,
             .service = incident.service };
}

LaneEvent laneEvent(const Deployment &deployment, const Snapshot &snapshot)
{
    const bool blamed = std::ranges::any_of(snapshot.events.incidents, [&](const Incident &i) {
        return i.severity <= 1 && !i.deployment.isEmpty()
            && (i.deployment == deployment.id || i.deployment == deployment.revision);
    });
    const bool failed = deployment.outcome == DeploymentOutcome::Failed;
    const QString service = textgate::line(deployment.service.value, 40);
    return { .id = deployment.id,
             .row = EventRow::Deployments,
             .range = { .from = deployment.finishedAt, .to = deployment.finishedAt },
             .open = false,
             .tone = blamed || failed ? Tone::Vermilion : Tone::Blue,
             .label = textgate::line(deployment.name, 40),
             .details = service.isEmpty()
                 ? textgate::line(deployment.name)
                 : EventLaneModel::tr("%1 to %2", "version deployed to service")
                       .arg(textgate::line(deployment.name), service),
             .prominent = blamed,
             .service = deployment.service };
}

LaneEvent laneEvent(const Annotation &annotation)
{
    const QString title = textgate::line(annotation.text.section(QLatin1Char('\n'), 0, 0), 60);
    return { .id = annotation.id,
             .row = EventRow::Notes,
             .range = { .from = annotation.at, .to = annotation.to.value_or(annotation.at) },
             .open = false,
             .tone = annotation.kind == AnnotationKind::Freeze ? Tone::Ink3 : Tone::Purple,
             .label = title,
             .details = textgate::body(annotation.text, 400),
             .prominent = false,
             .service = annotation.service };
}

} // namespace

EventLaneModel::EventLaneModel(QObject *parent)
    : QObject(parent)
{ }

void EventLaneModel::setSnapshot(const Snapshot &snapshot)
{
    for (auto &row : m_rows)
        row.clear();
    for (const Incident &incident : snapshot.events.incidents)
        m_rows[0].push_back(laneEvent(incident, snapshot.asOf));
    for (const Deployment &deployment : snapshot.events.deployments)
        if (snapshot.isProduction(deployment))
            m_rows[1].push_back(laneEvent(deployment, snapshot));
    for (const Annotation &annotation : snapshot.annotations)
        m_rows[2].push_back(laneEvent(annotation));
    for (auto &row : m_rows)
        std::ranges::stable_sort(row, {}, [](const LaneEvent &e) { return e.range.from; });
    Q_EMIT changed();
}

const LaneEvent *EventLaneModel::find(const QString &id) const
{
    for (const auto &row : m_rows) {
        const auto found = std::ranges::find(row, id, &LaneEvent::id);
        if (found != row.end())
            return &*found;
    }
    return nullptr;
}

const LaneEvent *EventLaneModel::next(Instant t, bool forward) const
{
    const LaneEvent *best = nullptr;
    // Incidents and notes only: deployments are too many to step through one by one.
    for (const auto *row : { &m_rows[0], &m_rows[2] }) {
        for (const LaneEvent &event : *row) {
            const Instant at = event.range.from;
            const bool beyond = forward ? at > t : at < t;
            if (beyond && (!best || (forward ? at < best->range.from : at > best->range.from)))
                best = &event;
        }
    }
    return best;
}

void EventLaneModel::select(const QString &id)
{
    if (m_selected == id)
        return;
    m_selected = id;
    Q_EMIT selectionChanged();
}

} // namespace trivet::ui
