// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/alerthistory.h>
#include <app/engine/ingest.h>
#include <app/engine/minuteseries.h>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <optional>

namespace trivet::engine {

/// Evaluates the alerts of all SLOs as new minutes come: reads what it needs on the store thread,
/// replays in a pool, a few SLOs at a time, and swaps the answers here. Lives in the GUI thread.
class AlertMonitor final : public QObject
{
    Q_OBJECT

public:
    /// Ingest and pool must live longer.
    AlertMonitor(const Workspace &workspace, std::shared_ptr<const Clock> clock, Ingest &ingest,
                 QThreadPool &pool, QObject *parent = nullptr);

    /// Watches the SLOs of the workspace that it does not watch yet.
    void addSlos(const Workspace &workspace);

    /// By SLO as in the workspace, then page before ticket. Where nothing new has come for longer
    /// than its source may take, an alert is frozen: it never turns green for lack of news.
    [[nodiscard]] std::vector<ActiveAlert> alerts() const;
    /// Fired within covers(), by start.
    [[nodiscard]] std::vector<AlertSpan> spans(const SloId &slo) const;
    [[nodiscard]] TimeRange covers() const;
    /// Everything that came so far is evaluated.
    [[nodiscard]] bool isIdle() const;
    void stop();

Q_SIGNALS:
    void changed(); ///< what alerts() says
    void idle(); ///< all that had come is evaluated

private:
    struct Seat
    {
        AlertHistory history;
        MinuteRecipe recipe;
        Millis patience {}; ///< so old its newest minute may be
        std::optional<Instant> changedFrom; ///< not evaluated yet
        std::vector<AlertSpan> spans;
    };
    struct Task;

    void noteMinutes(const QHash<QString, qint64> &changedFrom);
    void step();
    void evaluate(std::shared_ptr<std::vector<Task>> tasks, const Result<MinuteLists> &minutes);
    void accept(const std::vector<Task> &tasks);
    void tell();

    std::shared_ptr<const Clock> m_clock;
    Ingest &m_ingest;
    QThreadPool &m_pool;
    std::vector<Seat> m_seats;
    std::vector<ActiveAlert> m_told;
    QTimer m_timer; ///< nothing new may be news
    bool m_running = false;
    std::shared_ptr<std::atomic_bool> m_stopped = std::make_shared<std::atomic_bool>(false);
};

} // namespace trivet::engine
