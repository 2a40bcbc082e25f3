// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <ui/viewmodels/lanemodel.h>
#include <ui/viewmodels/recomputation.h>
#include <ui/viewmodels/reliability/budgetview.h>

#include <QFuture>

namespace trivet {
class Session;
}

namespace trivet::ui {

class TimeAxisController;

/// The budget of one SLO's window that is open now: whatever range the page shows.
class BudgetModel final : public QObject
{
    Q_OBJECT

public:
    using ReadMinutes
        = std::function<QFuture<Result<std::vector<Slice>>>(const SloId &, TimeRange)>;

    BudgetModel(Session &session, TimeAxisController &axis, ReadMinutes read,
                QObject *parent = nullptr);
    ~BudgetModel() override;

    [[nodiscard]] LaneModel &lane() { return m_lane; }
    [[nodiscard]] const BudgetView &view() const { return m_view; }
    [[nodiscard]] bool isSettled() const;

    void select(const SloId &slo);
    /// While nobody looks nothing is read nor computed.
    void setActive(bool active);
    void refresh();

Q_SIGNALS:
    void changed();

private:
    /// What minutes are of: asked for again only when there is something new.
    struct Asked
    {
        SloId slo;
        Instant end {};
        TimeRange range;

        bool operator==(const Asked &) const = default;
    };

    [[nodiscard]] Recomputation::Job prepare();
    void askMinutes(const Snapshot &snapshot);
    void take(const Asked &asked, const Result<std::vector<Slice>> &minutes);
    void show(BudgetView view, LaneHeading heading, LaneContent content);

    Session &m_session;
    TimeAxisController &m_axis;
    ReadMinutes m_read;
    LaneModel m_lane;
    BudgetView m_view;
    SloId m_slo;
    bool m_active = true;
    std::optional<Asked> m_asked; ///< the newest; what answers an older one is dropped
    bool m_reading = false;
    std::shared_ptr<const MinutesRead> m_minutes;
    Recomputation m_computation;
};

} // namespace trivet::ui
