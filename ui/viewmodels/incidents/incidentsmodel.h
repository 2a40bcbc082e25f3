// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/incidents/causesmodel.h>
#include <ui/viewmodels/incidents/incidentlistmodel.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/viewmodels/recomputation.h>

#include <array>

namespace trivet::ui {

class TimeAxisController;

/// The incidents of the range, and one of them in detail with its candidate causes.
class IncidentsModel final : public QObject
{
    Q_OBJECT

public:
    enum Lane { TimelineLane, AcknowledgeLane, ResolveLane, DowntimeLane, LaneCount };

    /// A moment of the chosen incident: its word, and how long after the opening.
    struct Moment
    {
        QString word;
        QString when; ///< "10:08", or nothing where it is not known
        QString after; ///< "+6 min"

        bool operator==(const Moment &) const = default;
    };

    IncidentsModel(Session &session, TimeAxisController &axis, QObject *parent = nullptr);
    ~IncidentsModel() override;

    [[nodiscard]] IncidentListModel &list() { return m_list; }
    [[nodiscard]] CausesModel &causes() { return m_causes; }
    [[nodiscard]] LaneModel &lane(Lane lane) { return *m_lanes[lane]; }
    [[nodiscard]] const std::optional<IncidentRow> &selected() const { return m_shown; }
    [[nodiscard]] const std::vector<Moment> &moments() const { return m_moments; }
    [[nodiscard]] const QString &headline() const { return m_headline; }
    [[nodiscard]] bool isSettled() const { return m_computation.isSettled(); }

    void select(const QString &incident);
    void setService(const std::optional<ServiceId> &service);

    /// What a person says about a candidate (by its row), or about all of them (row -1), as a new
    /// note. Nothing where there is no incident or no such row.
    [[nodiscard]] std::optional<Annotation> decision(Verdict verdict, int causeRow) const;

Q_SIGNALS:
    void changed();

private:
    struct Computed;

    [[nodiscard]] Recomputation::Job prepare();
    void show(Computed computed, const Formatter &formatter, Instant now);

    Session &m_session;
    TimeAxisController &m_axis;
    IncidentListModel m_list;
    CausesModel m_causes;
    std::array<LaneModel *, LaneCount> m_lanes {};
    QString m_selected; ///< empty = the first of the list
    std::optional<ServiceId> m_service;
    std::optional<IncidentRow> m_shown;
    std::vector<Moment> m_moments;
    QString m_headline;
    Recomputation m_computation;
};

} // namespace trivet::ui
