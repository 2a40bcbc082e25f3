// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/recomputation.h>
#include <ui/viewmodels/reliability/slolistmodel.h>

#include <array>

namespace trivet::ui {

class TimeAxisController;

/// The list of SLOs, and one of them in detail.
class ReliabilityModel final : public QObject
{
    Q_OBJECT

public:
    enum Tile { Level, Budget, BurnHour, BurnDay, Lasts, TileCount };
    enum Lane { BudgetLane, BurnLane, LevelLane, AlertLane, HeatLane, LaneCount };

    ReliabilityModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~ReliabilityModel() override;

    [[nodiscard]] SloListModel &list() { return m_list; }
    [[nodiscard]] LaneModel &tile(Tile tile) { return *m_tiles[tile]; }
    [[nodiscard]] LaneModel &lane(Lane lane) { return *m_lanes[lane]; }
    [[nodiscard]] const SloId &selected() const { return m_selected; }
    [[nodiscard]] const SloStanding &standing() const { return m_standing; }
    [[nodiscard]] const QString &promise() const { return m_promise; } ///< target, window, method
    /// What the team's budget policy says, with the clause; empty = there is no policy.
    [[nodiscard]] const QString &decision() const { return m_decision; }
    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

    void select(const SloId &slo);
    void setService(const std::optional<ServiceId> &service);
    void refresh() { m_computation.refresh(); }

Q_SIGNALS:
    void changed();

private:
    struct Computed;

    [[nodiscard]] Recomputation::Job prepare();
    void show(Computed computed, const Formatter &formatter);

    Session &m_session;
    TimeAxisController &m_axis;
    SloListModel m_list;
    std::array<LaneModel *, TileCount> m_tiles {};
    std::array<LaneModel *, LaneCount> m_lanes {};
    SloId m_selected; ///< empty = the most urgent
    std::optional<ServiceId> m_service;
    SloStanding m_standing;
    QString m_promise;
    QString m_decision;
    QString m_headline;
    Recomputation m_computation;
};

} // namespace trivet::ui
