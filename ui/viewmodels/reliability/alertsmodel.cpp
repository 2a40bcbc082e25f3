// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertsmodel.h"

#include "backtestview.h"
#include "sloinput.h"

#include <app/alerts/policy.h>
#include <ui/axis/timeaxiscontroller.h>

#include <algorithm>
#include <utility>

namespace trivet::ui {

using namespace Qt::StringLiterals;

struct AlertsModel::Computed
{
    PolicyView policy;
    LaneUpdate lane;
    QString words;
    std::vector<FigureRow> scores;
    std::vector<FigureRow> sweep;
};

AlertsModel::AlertsModel(Session &session, TimeAxisController &axis, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_axis(axis)
    , m_lane(u"sloPolicies"_s)
    , m_backtest(session)
    , m_computation([this] { return prepare(); })
{
    const auto refresh = [this] { m_computation.refresh(); };
    connect(&m_session, &Session::snapshotChanged, this, refresh);
    connect(&m_session, &Session::sourcesChanged, this, refresh);
    connect(&m_session, &Session::alertsChanged, this, refresh);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, refresh);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, refresh);
    connect(&m_backtest, &BacktestModel::changed, this, refresh);
}

AlertsModel::~AlertsModel() = default;

void AlertsModel::setSlo(const SloId &slo)
{
    m_backtest.setSlo(slo); // says so, and that asks for the rest
}

Recomputation::Job AlertsModel::prepare()
{
    if (m_axis.range().isEmpty())
        return {};
    PolicyInput input { .lane = laneInputFor(m_session, m_axis, m_backtest.slo()),
                        .slo = m_backtest.slo(),
                        .alerts = m_session.alerts() };
    std::erase_if(input.alerts,
                  [&input](const ActiveAlert &alert) { return alert.slo != input.slo; });
    return [this, input = std::move(input), backtest = m_backtest.result()] {
        auto computed = std::make_shared<Computed>();
        computed->policy = policyView(input);
        const SloSpec *slo = input.lane.snapshot->slo(input.slo);
        if (backtest && slo) {
            const Formatter &formatter = input.lane.formatter;
            const QString own = alerts::policyOf(*slo, input.lane.snapshot->policies).id;
            computed->lane = policiesLane(input, *backtest);
            computed->words = ui::backtestWords(*backtest, formatter);
            computed->scores = scoreRows(*backtest, own, formatter);
            const auto row = std::ranges::find(
                backtest->rows, own, [](const BacktestRow &one) { return one.policy.id; });
            if (row != backtest->rows.end() && !row->sweep.empty())
                computed->sweep = sweepRows(*row, formatter);
        } else {
            computed->lane = pairsLane(input);
        }
        return Recomputation::Show([this, computed] { show(std::move(*computed)); });
    };
}

void AlertsModel::show(Computed computed)
{
    m_pairs.replace(policyColumns(), std::exchange(computed.policy.rows, {}));
    m_scores.replace(scoreColumns(), std::move(computed.scores));
    m_sweep.replace(sweepColumns(), std::move(computed.sweep));
    m_lane.replace(std::move(computed.lane.heading), std::move(computed.lane.content), {});
    m_policy = std::move(computed.policy);
    m_words = std::move(computed.words);
    Q_EMIT changed();
}

} // namespace trivet::ui
