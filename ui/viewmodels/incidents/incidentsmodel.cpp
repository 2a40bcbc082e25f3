// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentsmodel.h"

#include "incidentlanes.h"

#include <app/base/textgate.h>
#include <app/metrics/reliability/incidents.h>
#include <ui/axis/timeaxiscontroller.h>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

struct IncidentsModel::Computed
{
    std::vector<IncidentRow> rows;
    std::optional<IncidentRow> selected;
    std::vector<CauseRow> causes;
    std::vector<Moment> moments;
    std::array<LaneUpdate, LaneCount> lanes;
    QString headline;
};

namespace {

QString deploymentName(const Snapshot &snapshot, size_t position)
{
    const Deployment &deployment = snapshot.events.deployments[position];
    return textgate::line(deployment.name.isEmpty() ? deployment.id : deployment.name, 48);
}

IncidentRow rowOf(const Incident &incident, const Snapshot &snapshot,
                  const metrics::Attribution &attribution)
{
    const Service *service = snapshot.service(incident.service);
    IncidentRow row { .incident = incident,
                      .service
                      = textgate::line(service ? service->name : incident.service.value, 40) };
    const metrics::Cause cause = attribution.cause(incident);
    const Annotation *decision = attribution.decision(incident);
    if (decision && decision->verdict == Verdict::NotCausedByAChange)
        row.cause = IncidentsModel::tr("not caused by a change");
    else if (!cause.deployment)
        row.cause = IncidentsModel::tr("no candidate cause");
    else if (cause.rule == metrics::AttributionRule::Person)
        row.cause = IncidentsModel::tr("caused by %1", "a deployment; a person confirmed it")
                        .arg(deploymentName(snapshot, *cause.deployment));
    else {
        row.cause = IncidentsModel::tr("%1 to confirm", "a deployment that a rule names as cause")
                        .arg(deploymentName(snapshot, *cause.deployment));
        row.undecided = true;
    }
    return row;
}

std::vector<CauseRow> causesOf(const Incident &incident, const Snapshot &snapshot,
                               const metrics::Attribution &attribution)
{
    const Annotation *decision = attribution.decision(incident);
    std::vector<CauseRow> rows;
    for (const metrics::Candidate &candidate : attribution.candidates(incident)) {
        const auto found
            = std::ranges::find(snapshot.events.deployments, candidate.deployment, &Deployment::id);
        if (found == snapshot.events.deployments.end())
            continue;
        rows.push_back(
            { .deployment = candidate.deployment,
              .name = deploymentName(
                  snapshot, static_cast<size_t>(found - snapshot.events.deployments.begin())),
              .url = found->url,
              .candidate = candidate,
              .confirmed = decision && decision->deployment == candidate.deployment
                  && candidate.rule == metrics::AttributionRule::Person && !candidate.rejected });
    }
    return rows;
}

std::vector<IncidentsModel::Moment> momentsOf(const Incident &incident, const Formatter &formatter,
                                              Instant now)
{
    std::vector<IncidentsModel::Moment> moments;
    const auto add = [&](const QString &word, const std::optional<Instant> &at) {
        IncidentsModel::Moment moment { .word = word, .when = {}, .after = {} };
        if (at) {
            // The day is said once.
            moment.when = formatter.moment(*at, *at == incident.openedAt ? now : incident.openedAt);
            const double seconds = toSeconds(*at - incident.openedAt);
            if (seconds != 0)
                moment.after = (seconds > 0 ? u"+"_s : QString(QChar(0x2212)))
                    + formatter.duration(std::abs(seconds));
        }
        moments.push_back(std::move(moment));
    };
    add(IncidentsModel::tr("Impact began", "moment of an incident"), incident.impactStart);
    add(IncidentsModel::tr("Opened", "moment of an incident"), incident.openedAt);
    add(IncidentsModel::tr("Acknowledged", "moment of an incident"), incident.acknowledgedAt);
    add(IncidentsModel::tr("Mitigated", "moment of an incident"), incident.mitigatedAt);
    add(IncidentsModel::tr("Resolved", "moment of an incident"), incident.resolvedAt);
    return moments;
}

QString headlineOf(const std::vector<IncidentRow> &rows)
{
    const auto open = static_cast<int>(std::ranges::count_if(
        rows, [](const IncidentRow &row) { return !row.incident.resolvedAt; }));
    const auto undecided = static_cast<int>(std::ranges::count_if(rows, &IncidentRow::undecided));
    QString text = IncidentsModel::tr("%n incident(s) in this range", nullptr,
                                      static_cast<int>(rows.size()));
    if (open > 0)
        text += u", "_s + IncidentsModel::tr("%n still open", "incidents", open);
    if (undecided > 0)
        text += u", "_s + IncidentsModel::tr("%n cause(s) to confirm", nullptr, undecided);
    return text + u'.';
}

} // namespace

IncidentsModel::IncidentsModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_computation([this] { return prepare(); })
{
    constexpr std::array<QStringView, LaneCount> lanes { u"incidentTimeline", u"timeToAcknowledge",
                                                         u"incidentResolve", u"downtime" };
    for (size_t i = 0; i < lanes.size(); ++i)
        m_lanes[i] = new LaneModel(lanes[i].toString(), this);
    connect(&m_session, &Session::snapshotChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::rangeChanged, &m_computation, &Recomputation::refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, &m_computation, &Recomputation::refresh);
    m_computation.refresh();
}

IncidentsModel::~IncidentsModel() = default;

void IncidentsModel::select(const QString &incident)
{
    if (m_selected == incident)
        return;
    m_selected = incident;
    m_computation.refresh();
}

void IncidentsModel::setService(const std::optional<ServiceId> &service)
{
    if (m_service == service)
        return;
    m_service = service;
    m_computation.refresh();
}

std::optional<Annotation> IncidentsModel::decision(Verdict verdict, int causeRow) const
{
    const auto &causes = m_causes.rows();
    const bool known = causeRow >= 0 && causeRow < static_cast<int>(causes.size());
    if (!m_shown || (!known && verdict != Verdict::NotCausedByAChange))
        return std::nullopt;
    Annotation note { .kind = AnnotationKind::Incident,
                      .at = m_shown->incident.openedAt,
                      .service = m_shown->incident.service,
                      .incident = m_shown->incident.id,
                      .verdict = verdict };
    if (known && verdict != Verdict::NotCausedByAChange) {
        const CauseRow &cause = causes[static_cast<size_t>(causeRow)];
        note.deployment = cause.deployment;
        note.text = (verdict == Verdict::CausedBy ? tr("Caused by %1", "a deployment")
                                                  : tr("Not caused by %1", "a deployment"))
                        .arg(cause.name);
    } else {
        note.text = tr("Not caused by a change");
    }
    return note;
}

Recomputation::Job IncidentsModel::prepare()
{
    if (m_axis.range().isEmpty())
        return {};
    LaneInput input { .snapshot = m_session.snapshot(),
                      .range = m_axis.range(),
                      .service = m_service,
                      .formatter = Formatter(QLocale(), m_axis.calendar()) };
    const Millis pad = input.range.length() / 2;
    input.padded = { .from = input.range.from - pad, .to = input.range.to + pad };
    const Instant now = m_session.clock().now();
    return [this, input = std::move(input), wanted = m_selected, now]() -> Recomputation::Show {
        auto computed = std::make_shared<Computed>();
        const Snapshot &snapshot = *input.snapshot;
        const metrics::Attribution attribution(snapshot);
        const Incident *chosen = nullptr;
        for (const Incident &incident : snapshot.events.incidents) {
            const bool ofService = !input.service || incident.service == *input.service;
            if (incident.id == wanted)
                chosen = &incident;
            if (ofService && metrics::impact(incident, snapshot.asOf).overlaps(input.range))
                computed->rows.push_back(rowOf(incident, snapshot, attribution));
        }
        if (!chosen && !computed->rows.empty()) {
            const auto worst
                = std::ranges::min_element(computed->rows, {}, [](const IncidentRow &row) {
                      return std::pair(row.incident.severity, -toMs(row.incident.openedAt));
                  });
            const auto found
                = std::ranges::find(snapshot.events.incidents, worst->incident.id, &Incident::id);
            chosen = &*found;
        }
        if (chosen) {
            computed->selected = rowOf(*chosen, snapshot, attribution);
            computed->causes = causesOf(*chosen, snapshot, attribution);
            computed->moments = momentsOf(*chosen, input.formatter, now);
        }
        computed->headline = headlineOf(computed->rows);
        computed->lanes = { incidentTimelineLane(input), timeToAcknowledgeLane(input),
                            timeToResolveLane(input), downtimeLane(input) };
        return [this, computed, formatter = input.formatter, now] {
            show(std::move(*computed), formatter, now);
        };
    };
}

void IncidentsModel::show(Computed computed, const Formatter &formatter, Instant now)
{
    m_headline = std::move(computed.headline);
    m_shown = std::move(computed.selected);
    m_moments = std::move(computed.moments);
    m_causes.replace(std::move(computed.causes), formatter);
    for (size_t i = 0; i < m_lanes.size(); ++i)
        m_lanes[i]->replace(std::move(computed.lanes[i].heading),
                            std::move(computed.lanes[i].content),
                            std::move(computed.lanes[i].figure));
    m_list.replace(std::move(computed.rows), formatter, now);
    Q_EMIT changed();
}

} // namespace trivet::ui
