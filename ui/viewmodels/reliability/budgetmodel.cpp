// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetmodel.h"

#include "burndownlane.h"

#include <app/engine/await.h>
#include <app/engine/session.h>
#include <ui/axis/timeaxiscontroller.h>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

BudgetModel::BudgetModel(Session &session, TimeAxisController &axis, ReadMinutes read,
                         QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_read(std::move(read))
    , m_lane(u"burnDown"_s)
    , m_computation([this] { return prepare(); })
{
    connect(&m_session, &Session::snapshotChanged, this, [this] {
        if (m_minutes && !m_minutes->trouble.isEmpty())
            m_asked.reset(); // what went wrong is tried again with the next news, and not before
        refresh();
    });
    connect(&m_session, &Session::sourcesChanged, this, &BudgetModel::refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, &BudgetModel::refresh);
}

BudgetModel::~BudgetModel() = default;

bool BudgetModel::isSettled() const
{
    return m_computation.isSettled() && !m_reading;
}

void BudgetModel::select(const SloId &slo)
{
    if (m_slo == slo)
        return;
    m_slo = slo;
    refresh();
}

void BudgetModel::setActive(bool active)
{
    if (m_active == active)
        return;
    m_active = active;
    refresh();
}

void BudgetModel::refresh()
{
    m_computation.refresh();
}

void BudgetModel::askMinutes(const Snapshot &snapshot)
{
    const auto question = budgetQuestion(snapshot, m_slo);
    if (!question || question->slo->sli == SliKind::Composite) {
        m_asked.reset();
        m_minutes.reset();
        m_reading = false;
        return;
    }
    const SloSpec &slo = *question->slo;
    const Instant end = metrics::settledEnd(slo, *question->series, snapshot.asOf, snapshot.asOf);
    TimeRange range = metrics::budgetWindow(slo, snapshot.team.calendar, end);
    range.from -= std::max<Millis>(1h, slo.timeSlice); // slices and means of the first minutes
    const Asked asked { .slo = m_slo, .end = end, .range = range };
    if (m_asked == asked)
        return;
    m_asked = asked;
    m_reading = true;
    if (m_minutes && m_minutes->slo != m_slo)
        m_minutes.reset();
    engine::whenDone(
        m_read(m_slo, range), this,
        [this, asked](const Result<std::vector<Slice>> &minutes) { take(asked, minutes); });
}

void BudgetModel::take(const Asked &asked, const Result<std::vector<Slice>> &minutes)
{
    if (m_asked != asked)
        return;
    m_reading = false;
    MinutesRead read { .slo = asked.slo, .end = asked.end, .slices = {}, .trouble = {} };
    if (minutes)
        read.slices = *minutes;
    else
        read.trouble = minutes.error().kind == ErrorKind::Cancelled
            ? tr("reading them was given up")
            : minutes.error().message();
    m_minutes = std::make_shared<const MinutesRead>(std::move(read));
    refresh();
}

Recomputation::Job BudgetModel::prepare()
{
    if (!m_active)
        return {};
    const SnapshotPtr snapshot = m_session.snapshot();
    askMinutes(*snapshot);
    BudgetInput input { .snapshot = snapshot,
                        .slo = m_slo,
                        .formatter = Formatter(QLocale(), m_axis.calendar()),
                        .stale = {},
                        .minutes = m_minutes };
    if (const Metric *metric = metrics::find(u"reliability.budget_left");
        metric && snapshot->slo(m_slo)) {
        const Age age = m_session.age(*metric, m_slo);
        if (age.freshness != Freshness::Fresh && age.asOf)
            input.stale = tr("no data since %1")
                              .arg(input.formatter.moment(*age.asOf, m_session.clock().now()));
    }
    return [this, input = std::move(input)]() -> Recomputation::Show {
        auto view = std::make_shared<BudgetView>(budgetView(input));
        auto lane = std::make_shared<LaneUpdate>(burnDownLane(input, *view));
        return [this, view, lane] {
            show(std::move(*view), std::move(lane->heading), std::move(lane->content));
        };
    };
}

void BudgetModel::show(BudgetView view, LaneHeading heading, LaneContent content)
{
    m_view = std::move(view);
    m_lane.replace(std::move(heading), std::move(content), m_view.budget);
    Q_EMIT changed();
}

} // namespace trivet::ui
