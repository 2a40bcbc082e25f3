// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/engine/ingest.h>
#include <app/engine/issuelog.h>
#include <app/engine/scheduler.h>
#include <app/engine/sourcesettings.h>
#include <app/engine/statusbook.h>

#include <QObject>
#include <QTimer>

#include <memory>
#include <unordered_map>

namespace trivet::engine {

/// Owns the sources and asks each one when the scheduler says so: secret, source, fetch, append,
/// and again. A source that hangs or fails delays no other. Lives in the GUI thread.
class Poller final : public QObject
{
    Q_OBJECT

public:
    /// Ingest must live longer.
    Poller(const Workspace &workspace, std::shared_ptr<const Clock> clock, SourceSettings settings,
           Ingest &ingest, QObject *parent = nullptr);
    ~Poller() override;

    /// What the store knows from an earlier run; before anything is asked.
    void restore(const std::vector<store::SourceProgress> &progress);
    void pollForever();
    void pollOnce();
    [[nodiscard]] bool isPolling() const { return m_mode == Mode::Forever; }
    void refresh(const std::optional<SourceId> &source);
    [[nodiscard]] QFuture<std::vector<Stage>> diagnose(const SourceId &source);
    /// Proposals for SLOs of a source; cancelling the future ends it.
    [[nodiscard]] QFuture<Result<std::vector<Proposal>>> discover(const SourceId &source,
                                                                  const SearchReport &report);
    /// What the SLO's source recorded of its alerts; works while nothing is polled, too.
    [[nodiscard]] QFuture<Result<RecordedAlerts>> recordedAlerts(const SloSpec &slo,
                                                                 TimeRange range);
    /// The workspace has other SLOs now: they are asked for from the next poll on, which is due.
    void setSlos(const std::vector<SloSpec> &slos);
    /// Cancels what is under way; nothing is asked any more.
    void stop();

    [[nodiscard]] std::vector<SourceStatus> statuses() const;
    [[nodiscard]] Age age(const std::vector<SourceId> &sources) const;

Q_SIGNALS:
    void statusChanged();
    void troubled(const QString &owner, const std::vector<trivet::Trouble> &troubles);
    void recovered(const QString &owner); ///< what it said before does not hold any more
    void polledOnce(int succeeded, int failed);

private:
    struct Seat;
    enum class Mode { Idle, Forever, Once };

    [[nodiscard]] Moment now() const;
    [[nodiscard]] Seat *seat(const SourceId &id);
    void plan();
    void tick();
    void ask(const SourceId &id);
    void fetch(Seat &seat);
    [[nodiscard]] QFuture<Result<void>> makeSource(const SourceId &id);
    void onBatch(const SourceId &id, Result<Batch> result);
    void onStored(const SourceId &id, const BatchPtr &batch, const QString &cursor);
    void onFailed(const SourceId &id, const Error &error);
    void endOnce(bool succeeded);
    void noteFreshness();

    std::shared_ptr<const Clock> m_clock;
    SourceSettings m_settings;
    Ingest &m_ingest;
    std::unordered_map<QString, std::unique_ptr<Seat>> m_seats;
    std::vector<SourceId> m_order;
    std::vector<SloSpec> m_slos;
    Scheduler m_scheduler;
    SleepWatch m_sleepWatch;
    StatusBook m_book;
    QTimer m_timer;
    Mode m_mode = Mode::Idle;
    int m_pending = 0; ///< sources that pollOnce() still waits for
    int m_succeeded = 0;
    int m_failed = 0;
    std::vector<Freshness> m_lastFreshness;
    bool m_fixedClock = false;
};

} // namespace trivet::engine
