// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/engine/await.h>
#include <app/engine/snapshotbuilder.h>
#include <app/store/storethread.h>
#include <app/workspace/workspace.h>

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <type_traits>

namespace trivet::engine {

using BatchPtr = std::shared_ptr<const Batch>;
/// Shared: a list of a thousand SLOs is not copied on its way through the GUI thread.
using MinuteLists = std::shared_ptr<const std::vector<std::vector<Slice>>>;

/// The way from a batch to what people see: append on the store thread, build a new snapshot there,
/// swap the pointer here. Snapshots follow each other at 250 ms at the least, and at four times
/// what building one takes, so that a backfill is not slowed by being watched. Lives in the GUI
/// thread.
class Ingest final : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis leastPause { 250 };

    Ingest(const Workspace &workspace, std::shared_ptr<const Clock> clock,
           QObject *parent = nullptr);
    ~Ingest() override;

    /// What the store had when it was opened.
    struct Opened
    {
        std::vector<store::SourceProgress> progress;
        /// What people wrote cannot be had. The rest works on; annotate() gives this error.
        std::optional<Error> notesFailed;
    };
    /// Opens, forgets sources that are gone, writes annotations whose key is new, loads.
    [[nodiscard]] QFuture<Result<Opened>> open(const QString &folder,
                                               const std::vector<Annotation> &firstAnnotations);
    /// Stored when the future has a value: the cursor to go on from. The snapshot follows.
    [[nodiscard]] QFuture<Result<QString>> append(const SourceId &source, const BatchPtr &batch);
    /// When the future has a value, the snapshot has it too.
    [[nodiscard]] QFuture<Result<Annotation>> annotate(const Annotation &revision);
    [[nodiscard]] QFuture<Result<std::vector<Annotation>>> history(const QString &id);
    [[nodiscard]] QFuture<Result<std::vector<QString>>> verify();
    /// What is stored of each, in the order asked for.
    struct MinutesAsked
    {
        SloId slo;
        TimeRange range;
    };
    [[nodiscard]] QFuture<Result<MinuteLists>> minutes(std::vector<MinutesAsked> asked);
    /// When the future has a value, everything that was appended before is in the snapshot.
    [[nodiscard]] QFuture<Result<void>> settle();
    /// The workspace has other SLOs or services now; a snapshot with them follows.
    void setWorkspace(const Workspace &workspace);
    void close();

    [[nodiscard]] SnapshotPtr snapshot() const { return m_snapshot; }
    [[nodiscard]] const FeedsBySource &feeds() const { return m_feeds; }
    [[nodiscard]] std::optional<Annotation> newest(const QString &id) const;

Q_SIGNALS:
    /// Before published(): the first new minute of each SLO that has some.
    void measured(const QHash<QString, qint64> &changedFrom);
    void published();
    void troubled(const std::vector<trivet::Trouble> &troubles); ///< of the store

private:
    template <class F>
    [[nodiscard]] auto runOnStore(F job)
        -> QFuture<std::invoke_result_t<F, store::EventCache &, store::Journal &>>;
    void wantSnapshot();
    void publish();
    void accept(const Built &built);
    void load(const Answering<Result<Opened>> &answering,
              const std::vector<Annotation> &firstAnnotations,
              const std::optional<Error> &notesFailed);
    void passTroublesOn();
    void checkMinutes();

    std::shared_ptr<const Clock> m_clock;
    std::vector<SourceId> m_sources;
    std::shared_ptr<SnapshotBuilder> m_builder; ///< touched by jobs of the store thread only
    SnapshotPtr m_snapshot;
    FeedsBySource m_feeds;
    QHash<QString, Annotation> m_newest;
    quint64 m_number = 0;
    QTimer m_timer;
    std::optional<Millis> m_builtAt; ///< monotonic
    Millis m_pause = leastPause;
    bool m_building = false;
    bool m_wanted = false;
    std::unique_ptr<store::StoreThread> m_store;
};

} // namespace trivet::engine
