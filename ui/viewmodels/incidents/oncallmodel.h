// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/incidents/pagegrid.h>
#include <ui/viewmodels/incidents/silencelistmodel.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/viewmodels/recomputation.h>

#include <array>

namespace trivet::ui {

class TimeAxisController;

/// What being on call is like: how often and when people are paged, how fast they answer, and what
/// they do not hear.
class OnCallModel final : public QObject
{
    Q_OBJECT

public:
    enum Tile { BetweenFailures, Acknowledge, Resolve, Downtime, TileCount };

    OnCallModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~OnCallModel() override;

    [[nodiscard]] LaneModel &tile(Tile tile) { return *m_tiles[tile]; }
    [[nodiscard]] LaneModel &weeks() { return *m_weeks; }
    [[nodiscard]] const PageGrid &grid() const { return m_grid; }
    [[nodiscard]] SilenceListModel &silences() { return m_silences; }
    /// "3 active, 1 of them hides trouble", or why there is nothing to see.
    [[nodiscard]] const QString &silenceWords() const { return m_silenceWords; }
    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

    void setService(const std::optional<ServiceId> &service);

Q_SIGNALS:
    void changed();

private:
    struct Computed;

    [[nodiscard]] Recomputation::Job prepare();
    void show(Computed computed);

    Session &m_session;
    TimeAxisController &m_axis;
    std::array<LaneModel *, TileCount> m_tiles {};
    LaneModel *m_weeks = nullptr;
    SilenceListModel m_silences;
    std::optional<ServiceId> m_service;
    PageGrid m_grid;
    QString m_silenceWords;
    QString m_headline;
    Recomputation m_computation;
};

} // namespace trivet::ui
