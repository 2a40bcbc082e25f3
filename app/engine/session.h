// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>
#include <app/base/clock.h>
#include <app/base/result.h>
#include <app/domain/trouble.h>
#include <app/engine/sourcesettings.h>
#include <app/engine/sourcestatus.h>
#include <app/metrics/metric.h>
#include <app/workspace/workspace.h>

#include <QFuture>
#include <QObject>

#include <memory>

namespace trivet {

/// The application without a face: what the window and the command line talk to. Lives in the GUI
/// thread; the store and the computations have theirs.
class Session final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Workspace workspace;
        QString storeFolder;
        std::shared_ptr<const Clock> clock;
        bool offline = false; ///< never ask a source
        SourceSettings sources; ///< how they are made, and how far back they are asked
        /// Written when the store is opened and their key is not there yet (the demo's story).
        std::vector<Annotation> firstAnnotations;
        /// So many SLOs that the first source proposes are taken as they are; for a session without
        /// a workspace file. It begins to poll when it knows them.
        size_t takeProposals = 0;
    };

    explicit Session(Options options, QObject *parent = nullptr);
    ~Session() override;

    /// Opens the store, loads what it has (opened), then polls until the session goes.
    void start();
    /// Opens the store and loads; polls each source until it has no more, once; then polledOnce().
    void pollOnce();
    /// Ends everything at once: at most two seconds.
    void shutdown();

    [[nodiscard]] const Workspace &workspace() const;
    [[nodiscard]] const QString &storeFolder() const;
    [[nodiscard]] const Clock &clock() const;
    /// Never null: empty before opened().
    [[nodiscard]] SnapshotPtr snapshot() const;
    [[nodiscard]] std::vector<SourceStatus> sources() const;
    [[nodiscard]] std::vector<Trouble> troubles() const;
    [[nodiscard]] Age age(const Metric &metric, const std::optional<SloId> &slo) const;

    /// Computes off the GUI thread, in the order of the queries.
    struct Asked
    {
        const Metric *metric = nullptr;
        Query query;
    };
    [[nodiscard]] QFuture<std::vector<Figure>> evaluate(std::vector<Asked> asked) const;

    /// Appends a revision: 1 for a new annotation, one above the newest for an edit or a deletion.
    /// The id, the author and the time of writing are filled in where they are empty. It is saved
    /// when the future has a value; the snapshot then has it.
    [[nodiscard]] QFuture<Result<Annotation>> annotate(Annotation revision);
    [[nodiscard]] QFuture<Result<std::vector<Annotation>>> history(const QString &id) const;
    /// The newest revision, deleted or not; nothing if there is none.
    [[nodiscard]] std::optional<Annotation> annotation(const QString &id) const;

    /// Asks one source, or all, now.
    void refresh(const std::optional<SourceId> &source = std::nullopt);
    [[nodiscard]] QFuture<std::vector<Stage>> diagnose(const SourceId &source);
    /// SLOs that a source proposes: recorded by other tools, or likely ones. Works before start(),
    /// too. Cancelling the future ends it.
    [[nodiscard]] QFuture<Result<std::vector<Proposal>>> discover(const SourceId &source,
                                                                  const SearchReport &report = {});
    /// Measures these SLOs, too, from now on; what has an id that is there already is left out.
    /// Where there is a workspace file it is written first, with the services that it lacks: what
    /// cannot be written is not measured.
    [[nodiscard]] Result<void> adopt(const std::vector<SloSpec> &slos);
    /// Writes a workspace that has no file yet into a new one, which is its own from then on.
    [[nodiscard]] Result<void> saveWorkspace(const QString &path);
    /// When a session that takes what is proposed looks again, having found nothing.
    [[nodiscard]] std::optional<Instant> nextSearch() const;
    /// Reads all that people wrote and compares checksums: the ids of damaged rows.
    [[nodiscard]] QFuture<Result<std::vector<QString>>> verifyStore() const;

    /// One an SLO and severity, by SLO as in the workspace. Frozen where nothing new comes: an
    /// alert never turns green for lack of news.
    [[nodiscard]] std::vector<ActiveAlert> alerts() const;
    /// That fired within alertsCover(), by start.
    [[nodiscard]] std::vector<AlertSpan> alertSpans(const SloId &slo) const;
    /// The last week, as far as it was measured; empty before the first evaluation.
    [[nodiscard]] TimeRange alertsCover() const;
    /// What is stored of an SLO, minute by minute, without corrections; of a composite what its
    /// rule makes of its parts (see metrics/reliability/composite.h).
    [[nodiscard]] QFuture<Result<std::vector<Slice>>> minutes(const SloId &slo,
                                                              TimeRange range) const;
    /// Replays policies on the stored minutes, off the GUI thread, with progress in SLOs times
    /// policies. A cancelled one has no value. With `recorded` the SLOs' servers are asked what
    /// they recorded, also offline; then there is no progress.
    [[nodiscard]] QFuture<Result<Backtest>> backtest(const BacktestRequest &request) const;

Q_SIGNALS:
    void opened(); ///< what the store had is in the snapshot
    /// The store cannot be used, or not for what people wrote: then opened() follows, figures go
    /// on, and annotate() gives this error.
    void openFailed(const trivet::Error &error);
    void snapshotChanged();
    void workspaceChanged(); ///< other SLOs and services, or another file
    void alertsChanged();
    void sourcesChanged();
    void troublesChanged();
    void polledOnce(int succeeded, int failed);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace trivet
