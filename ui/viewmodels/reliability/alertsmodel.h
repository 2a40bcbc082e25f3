// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/figuretablemodel.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/viewmodels/recomputation.h>
#include <ui/viewmodels/reliability/backtestmodel.h>
#include <ui/viewmodels/reliability/policyview.h>

namespace trivet::ui {

class TimeAxisController;

/// The alert policy of one SLO: how it stands now, and what backtests say of it and of others.
class AlertsModel final : public QObject
{
    Q_OBJECT

public:
    AlertsModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~AlertsModel() override;

    void setSlo(const SloId &slo);

    [[nodiscard]] FigureTableModel &pairs() { return m_pairs; }
    [[nodiscard]] FigureTableModel &scores() { return m_scores; }
    [[nodiscard]] FigureTableModel &sweep() { return m_sweep; }
    [[nodiscard]] LaneModel &lane() { return m_lane; }
    [[nodiscard]] BacktestModel &backtest() { return m_backtest; }
    /// The id, the checks, the moment; its rows are in pairs().
    [[nodiscard]] const PolicyView &policy() const { return m_policy; }
    [[nodiscard]] const QString &backtestWords() const { return m_words; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

Q_SIGNALS:
    void changed();

private:
    struct Computed;

    [[nodiscard]] Recomputation::Job prepare();
    void show(Computed computed);

    Session &m_session;
    TimeAxisController &m_axis;
    FigureTableModel m_pairs;
    FigureTableModel m_scores;
    FigureTableModel m_sweep;
    LaneModel m_lane;
    BacktestModel m_backtest;
    PolicyView m_policy;
    QString m_words;
    Recomputation m_computation;
};

} // namespace trivet::ui
