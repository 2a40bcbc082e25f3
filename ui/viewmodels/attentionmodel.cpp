// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "attentionmodel.h"

#include <app/base/textgate.h>
#include <app/metrics/metric.h>

#include <QSet>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct Seen
{
    SnapshotPtr snapshot;
    std::vector<ActiveAlert> alerts;
    QSet<QString> stale; ///< SLO ids
    Instant now {};
    int troubledSources = 0;
};

int firing(const std::vector<ActiveAlert> &alerts, AlertSeverity severity)
{
    return static_cast<int>(std::ranges::count_if(alerts, [severity](const ActiveAlert &alert) {
        return alert.severity == severity && alert.phase == AlertPhase::Firing;
    }));
}

QString nameOf(const Snapshot &snapshot, const SloId &id)
{
    const SloSpec *slo = snapshot.slo(id);
    return textgate::line(slo && !slo->name.isEmpty() ? slo->name : id.value, 48);
}

/// Names the first one; more than one is a count.
QString sentenceOf(const Seen &seen, const Attention &a)
{
    const auto named = [&seen](AlertSeverity severity) {
        const auto found = std::ranges::find_if(seen.alerts, [severity](const ActiveAlert &alert) {
            return alert.severity == severity && alert.phase == AlertPhase::Firing;
        });
        return found == seen.alerts.end() ? QString() : nameOf(*seen.snapshot, found->slo);
    };
    switch (a.state) {
    case Attention::State::Page:
        return a.pages == 1 ? AttentionModel::tr("1 page: %1", "an alert of this SLO")
                                  .arg(named(AlertSeverity::Page))
                            : AttentionModel::tr("%n page(s)", "alerts", a.pages);
    case Attention::State::Ticket:
        if (a.tickets == 1)
            return AttentionModel::tr("1 ticket: %1", "an alert of this SLO")
                .arg(named(AlertSeverity::Ticket));
        if (a.tickets > 1)
            return AttentionModel::tr("%n ticket(s)", "alerts", a.tickets);
        return AttentionModel::tr("%n SLO(s) without budget", nullptr, a.overspent);
    case Attention::State::Well:
        return AttentionModel::tr("Nothing burns.");
    case Attention::State::Unknown:
        break;
    }
    return a.unknown > 0
        ? AttentionModel::tr("Nothing is known of %n SLO(s) now.", nullptr, a.unknown)
        : AttentionModel::tr("Nothing is measured yet.");
}

Attention judged(const Seen &seen)
{
    Attention a { .pages = firing(seen.alerts, AlertSeverity::Page),
                  .tickets = firing(seen.alerts, AlertSeverity::Ticket),
                  .troubledSources = seen.troubledSources };
    const Metric *budget = metrics::find(u"reliability.budget_left");
    const TimeRange upToNow { .from = seen.now - Millis { 1 }, .to = seen.now };
    for (const SloSpec &slo : seen.snapshot->slos) {
        const Figure left
            = metrics::evaluate(*budget, *seen.snapshot, { .range = upToNow, .slo = slo.id });
        if (!left.hasValue() || seen.stale.contains(slo.id.value))
            ++a.unknown;
        else if (left.value < 0)
            ++a.overspent;
    }
    a.openIncidents = static_cast<int>(
        std::ranges::count_if(seen.snapshot->events.incidents, [&](const Incident &incident) {
            return !incident.resolvedAt && incident.openedAt <= seen.now;
        }));
    // Something that burns outranks what is not known; what is not known is never called well.
    if (a.pages > 0)
        a.state = Attention::State::Page;
    else if (a.unknown > 0 || seen.snapshot->slos.empty())
        a.state = Attention::State::Unknown;
    else if (a.tickets > 0 || a.overspent > 0)
        a.state = Attention::State::Ticket;
    else
        a.state = Attention::State::Well;
    a.sentence = sentenceOf(seen, a);
    return a;
}

} // namespace

AttentionModel::AttentionModel(Session &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_computation([this] { return prepare(); })
{
    connect(&m_session, &Session::snapshotChanged, &m_computation, &Recomputation::refresh);
    connect(&m_session, &Session::sourcesChanged, &m_computation, &Recomputation::refresh);
    connect(&m_session, &Session::alertsChanged, &m_computation, &Recomputation::refresh);
    m_computation.refresh();
}

Recomputation::Job AttentionModel::prepare()
{
    Seen seen { .snapshot = m_session.snapshot(),
                .alerts = m_session.alerts(),
                .stale = {},
                .now = m_session.clock().now() };
    const Metric *budget = metrics::find(u"reliability.budget_left");
    for (const SloSpec &slo : seen.snapshot->slos)
        if (m_session.age(*budget, slo.id).freshness != Freshness::Fresh)
            seen.stale.insert(slo.id.value);
    for (const SourceStatus &status : m_session.sources())
        if (status.freshness == Freshness::Stale || status.freshness == Freshness::Dead)
            ++seen.troubledSources;
    return [this, seen = std::move(seen)]() -> Recomputation::Show {
        return [this, attention = judged(seen)] {
            if (m_attention == attention)
                return;
            m_attention = attention;
            Q_EMIT changed();
        };
    };
}

} // namespace trivet::ui
