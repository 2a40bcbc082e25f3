// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>
#include <app/metrics/snapshot.h>
#include <ui/theme/theme.h>

#include <QObject>

#include <optional>
#include <vector>

namespace trivet::ui {

enum class EventRow { Incidents, Deployments, Notes };
constexpr int eventRows = 3;

/// One thing that happened, as the lane shows it.
struct LaneEvent
{
    QString id; ///< of the deployment, incident or annotation
    EventRow row = EventRow::Notes;
    TimeRange range; ///< empty = a point at `from`
    bool open = false; ///< still going on at "now"
    Tone tone = Tone::Blue;
    QString label; ///< through the text gate
    QString details; ///< for the tooltip, through the text gate
    bool prominent = false; ///< named in the lane, drawn through all charts
    ServiceId service;

    bool operator==(const LaneEvent &) const = default;
};

/// All events of the snapshot for the lane above the charts, each row sorted by start.
class EventLaneModel final : public QObject
{
    Q_OBJECT

public:
    explicit EventLaneModel(QObject *parent = nullptr);

    [[nodiscard]] const std::vector<LaneEvent> &row(EventRow row) const
    {
        return m_rows[static_cast<size_t>(row)];
    }
    [[nodiscard]] const LaneEvent *find(const QString &id) const;
    /// The next event of any row after t (or before it), for `.` and `,`.
    [[nodiscard]] const LaneEvent *next(Instant t, bool forward) const;
    [[nodiscard]] const QString &selected() const { return m_selected; }

    void setSnapshot(const Snapshot &snapshot);
    void select(const QString &id);

Q_SIGNALS:
    void changed();
    void selectionChanged();

private:
    std::vector<LaneEvent> m_rows[eventRows];
    QString m_selected;
};

} // namespace trivet::ui
