// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/widgets/verdictbadge.h>

#include <QTimer>

#include <array>

namespace trivet::ui {

class TimeAxisController;

/// A leg's header tile.
struct LegTile
{
    VerdictBadge::State state = VerdictBadge::State::Unknown;
    QString word;
    QString sentence;

    bool operator==(const LegTile &) const = default;
};

/// The Overview without its widgets: nine lanes, three verdicts, one headline, the minimap's line.
/// Everything is computed on the pool from the snapshot; the newest answer wins.
class OverviewModel final : public QObject
{
    Q_OBJECT

public:
    OverviewModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~OverviewModel() override;

    [[nodiscard]] const std::vector<LaneModel *> &lanes(Leg leg) const
    {
        return m_lanes[static_cast<size_t>(leg)];
    }
    [[nodiscard]] const LegTile &verdict(Leg leg) const
    {
        return m_verdicts[static_cast<size_t>(leg)];
    }
    [[nodiscard]] const QString &headlineStrong() const { return m_headlineStrong; }
    [[nodiscard]] const QString &headlineRest() const { return m_headlineRest; }
    [[nodiscard]] SeriesPtr minimap() const { return m_minimap; }
    [[nodiscard]] const std::optional<ServiceId> &service() const { return m_service; }
    /// True when what is shown belongs to the present range and snapshot.
    [[nodiscard]] bool isSettled() const { return m_shown == m_wanted; }

    void setService(const std::optional<ServiceId> &service);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    struct Computed;

    void compute();
    void show(const Computed &computed);

    Session &m_session;
    TimeAxisController &m_axis;
    std::array<std::vector<LaneModel *>, 3> m_lanes;
    std::array<LegTile, 3> m_verdicts;
    QString m_headlineStrong;
    QString m_headlineRest;
    SeriesPtr m_minimap;
    std::optional<ServiceId> m_service;
    QTimer m_delay;
    quint64 m_wanted = 0; ///< generation asked for
    quint64 m_shown = 0;
    bool m_computing = false;
};

} // namespace trivet::ui
