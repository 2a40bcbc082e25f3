// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session.h"

#include <app/engine/account.h>
#include <app/engine/adoption.h>
#include <app/engine/alertmonitor.h>
#include <app/engine/await.h>
#include <app/engine/backtestrun.h>
#include <app/engine/feeds.h>
#include <app/engine/firstsearch.h>
#include <app/engine/ingest.h>
#include <app/engine/issuelog.h>
#include <app/engine/minuteseries.h>
#include <app/engine/poller.h>
#include <app/engine/recordedcheck.h>
#include <app/workspace/secrets.h>

#include <QtConcurrent>
#include <QThreadPool>
#include <QTimer>
#include <QUuid>

#include <atomic>

namespace trivet {

using namespace Qt::StringLiterals;
using namespace engine;

namespace {

/// Signals of many sources and batches become one.
constexpr Millis signalPause { 50 };

SourceId firstSource(const Workspace &workspace)
{
    return workspace.sources.empty() ? SourceId() : workspace.sources.front().id;
}

SourceSettings withDefaults(SourceSettings settings, const QString &workspacePath)
{
    if (!settings.make)
        settings.make = makeFromCatalogue;
    if (!settings.secret)
        settings.secret = [secrets = std::make_shared<const Secrets>(
                               workspacePath, std::make_shared<SystemKeychain>())](
                              const SourceSpec &source) { return secrets->lookup(source); };
    if (settings.seed == 0)
        settings.seed = installationSeed();
    return settings;
}

} // namespace

struct Session::Private
{
    Private(Session *owner, Options given);

    void open(std::function<void()> next);
    void measure(const Newcomers &all);

    Session *q;
    Options options;
    IssueLog issues;
    Ingest ingest;
    Poller poller;
    FirstSearch firstSearch;
    QTimer sourcesTimer;
    QTimer troublesTimer;
    QTimer alertsTimer;
    QThreadPool pool;
    AlertMonitor monitor;
    std::shared_ptr<std::atomic_bool> stopping = std::make_shared<std::atomic_bool>(false);
    bool closed = false;
};

Session::Private::Private(Session *owner, Options given)
    : q(owner)
    , options(std::move(given))
    , ingest(options.workspace, options.clock)
    , poller(options.workspace, options.clock,
             withDefaults(options.sources, options.workspace.path), ingest)
    , firstSearch(poller, firstSource(options.workspace), options.takeProposals,
                  options.sources.seed, options.clock)
    , monitor(options.workspace, options.clock, ingest, pool)
{
    for (QTimer *timer : { &sourcesTimer, &troublesTimer, &alertsTimer }) {
        timer->setSingleShot(true);
        timer->setInterval(signalPause);
    }
    QObject::connect(&sourcesTimer, &QTimer::timeout, q, &Session::sourcesChanged);
    QObject::connect(&troublesTimer, &QTimer::timeout, q, &Session::troublesChanged);
    QObject::connect(&alertsTimer, &QTimer::timeout, q, &Session::alertsChanged);
    const auto changed = [](QTimer &timer) {
        if (!timer.isActive())
            timer.start();
    };
    QObject::connect(&ingest, &Ingest::published, q, &Session::snapshotChanged);
    QObject::connect(&monitor, &AlertMonitor::changed, q,
                     [this, changed] { changed(alertsTimer); });
    QObject::connect(&ingest, &Ingest::troubled, q,
                     [this, changed](const std::vector<Trouble> &troubles) {
                         issues.add(u"store"_s, troubles);
                         changed(troublesTimer);
                     });
    QObject::connect(&poller, &Poller::statusChanged, q,
                     [this, changed] { changed(sourcesTimer); });
    QObject::connect(&poller, &Poller::troubled, q,
                     [this, changed](const QString &who, const std::vector<Trouble> &troubles) {
                         issues.add(who, troubles);
                         changed(troublesTimer);
                     });
    QObject::connect(&poller, &Poller::recovered, q, [this, changed](const QString &who) {
        if (issues.clear(who))
            changed(troublesTimer);
        if (poller.isPolling())
            firstSearch.run([] {}); // the first time may have come to nothing
    });
    QObject::connect(&firstSearch, &FirstSearch::found, q,
                     [this](const std::vector<SloSpec> &slos) {
                         if (!closed)
                             measure(newcomers(slos, options.workspace));
                     });
    QObject::connect(
        &firstSearch, &FirstSearch::foundNothing, q, [this, changed](const QString &why) {
            issues.add(
                u"discovery"_s,
                { { .severity = Trouble::Severity::Note,
                    .text = Session::tr("%1 Trivet looks again by itself, more and more seldom; a "
                                        "workspace file can say what to measure.")
                                .arg(why),
                    .where = firstSource(options.workspace).value } });
            changed(troublesTimer);
        });
    issues.add(u"workspace"_s, options.workspace.troubles);
}

void Session::Private::open(std::function<void()> next)
{
    whenDone(ingest.open(options.storeFolder, options.firstAnnotations), q,
             [this, next = std::move(next)](const Result<Ingest::Opened> &opened) {
                 if (closed)
                     return;
                 const std::optional<Error> error = opened ? opened->notesFailed : opened.error();
                 if (error) {
                     issues.add(u"store"_s, storeTrouble(*error));
                     Q_EMIT q->openFailed(*error);
                 }
                 if (!opened)
                     return;
                 poller.restore(opened->progress);
                 if (!issues.troubles().empty())
                     Q_EMIT q->troublesChanged();
                 Q_EMIT q->opened();
                 next();
             });
}

void Session::Private::measure(const Newcomers &all)
{
    firstSearch.end();
    Workspace &workspace = options.workspace;
    workspace.services.insert(workspace.services.end(), all.services.begin(), all.services.end());
    workspace.slos.insert(workspace.slos.end(), all.slos.begin(), all.slos.end());
    monitor.addSlos(workspace);
    ingest.setWorkspace(workspace);
    poller.setSlos(workspace.slos);
    if (issues.clear(u"discovery"_s))
        Q_EMIT q->troublesChanged();
    Q_EMIT q->workspaceChanged();
}

Session::Session(Options options, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(this, std::move(options)))
{
    QObject::connect(&d->poller, &Poller::polledOnce, this, [this](int succeeded, int failed) {
        whenDone(d->ingest.settle(), this, [this, succeeded, failed](const Result<void> &) {
            Q_EMIT sourcesChanged();
            Q_EMIT polledOnce(succeeded, failed);
        });
    });
}

Session::~Session()
{
    shutdown();
}

void Session::start()
{
    d->open([this] {
        if (d->options.offline)
            return;
        // Polling waits for the answer: what the store has of these SLOs from the last time would
        // be fetched again by a source that was asked without them.
        d->firstSearch.run([this] {
            if (!d->closed)
                d->poller.pollForever();
        });
    });
}

void Session::pollOnce()
{
    d->open([this] {
        if (d->options.offline)
            Q_EMIT polledOnce(0, 0);
        else
            d->firstSearch.run([this] {
                if (!d->closed)
                    d->poller.pollOnce();
            });
    });
}

void Session::shutdown()
{
    if (d->closed)
        return;
    d->closed = true;
    d->stopping->store(true);
    d->sourcesTimer.stop();
    d->troublesTimer.stop();
    d->alertsTimer.stop();
    d->monitor.stop();
    d->poller.stop();
    d->pool.clear();
    d->ingest.close();
    d->pool.waitForDone(1'000);
}

const Workspace &Session::workspace() const
{
    return d->options.workspace;
}

const QString &Session::storeFolder() const
{
    return d->options.storeFolder;
}

const Clock &Session::clock() const
{
    return *d->options.clock;
}

SnapshotPtr Session::snapshot() const
{
    return d->ingest.snapshot();
}

std::vector<SourceStatus> Session::sources() const
{
    return d->poller.statuses();
}

std::vector<Trouble> Session::troubles() const
{
    return d->issues.troubles();
}

Age Session::age(const Metric &metric, const std::optional<SloId> &slo) const
{
    const Workspace &workspace = d->options.workspace;
    return d->poller.age(
        feeding(metric, slo, workspace.slos, workspace.sources, d->ingest.feeds()));
}

QFuture<std::vector<Figure>> Session::evaluate(std::vector<Asked> asked) const
{
    return QtConcurrent::run(
        &d->pool,
        [snapshot = snapshot(), asked = std::move(asked),
         stopping = d->stopping](QPromise<std::vector<Figure>> &promise) {
            std::vector<Figure> figures;
            figures.reserve(asked.size());
            for (const Asked &one : asked) {
                if (promise.isCanceled() || stopping->load())
                    return;
                figures.push_back(one.metric ? metrics::evaluate(*one.metric, *snapshot, one.query)
                                             : Figure {});
            }
            promise.addResult(std::move(figures));
        });
}

std::vector<ActiveAlert> Session::alerts() const
{
    return d->monitor.alerts();
}

std::vector<AlertSpan> Session::alertSpans(const SloId &slo) const
{
    return d->monitor.spans(slo);
}

TimeRange Session::alertsCover() const
{
    return d->monitor.covers();
}

QFuture<Result<std::vector<Slice>>> Session::minutes(const SloId &slo, TimeRange range) const
{
    const Answering<Result<std::vector<Slice>>> answering;
    const SnapshotPtr now = snapshot();
    const SloSpec *spec = now->slo(slo);
    const bool isComposite = spec != nullptr && spec->sli == SliKind::Composite;
    const auto recipe = isComposite ? std::optional(MinuteRecipe(*spec, now->slos)) : std::nullopt;
    std::vector<Ingest::MinutesAsked> asked;
    if (!recipe)
        asked.push_back({ .slo = slo, .range = range });
    else
        for (const SloId &part : recipe->ids())
            asked.push_back({ .slo = part, .range = recipe->reads(range) });
    const auto combined = [recipe, range](const MinuteLists &lists) {
        std::vector<Slice> slices = recipe->slices(*lists);
        std::erase_if(slices, [range](const Slice &slice) {
            return !range.contains(Instant { std::chrono::minutes { slice.minute } });
        });
        return slices;
    };
    whenDone(d->ingest.minutes(std::move(asked)), d->q,
             [this, answering, recipe, combined](const Result<MinuteLists> &lists) {
                 if (!lists)
                     answering.finish(tl::unexpected(lists.error()));
                 else if (!recipe)
                     answering.finish((*lists)->front());
                 else
                     whenDone(QtConcurrent::run(&d->pool, combined, *lists), d->q,
                              [answering](const std::vector<Slice> &slices) {
                                  answering.finish(slices);
                              });
             });
    return answering.future();
}

QFuture<Result<Backtest>> Session::backtest(const BacktestRequest &request) const
{
    const SnapshotPtr now = snapshot();
    QFuture<Result<Backtest>> backtest = runBacktest({ .snapshot = now,
                                                       .request = request,
                                                       .ingest = &d->ingest,
                                                       .pool = &d->pool,
                                                       .context = d->q,
                                                       .stopping = d->stopping });
    return request.recorded ? checkedAgainstServers(backtest, now, d->poller) : backtest;
}

QFuture<Result<Annotation>> Session::annotate(Annotation revision)
{
    if (revision.id.isEmpty())
        revision.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (revision.author.isEmpty())
        revision.author = accountName();
    if (revision.writtenAt == Instant {})
        revision.writtenAt = d->options.clock->now();
    return d->ingest.annotate(revision);
}

QFuture<Result<std::vector<Annotation>>> Session::history(const QString &id) const
{
    return d->ingest.history(id);
}

std::optional<Annotation> Session::annotation(const QString &id) const
{
    return d->ingest.newest(id);
}

void Session::refresh(const std::optional<SourceId> &source)
{
    if (!d->options.offline)
        d->poller.refresh(source);
}

QFuture<std::vector<Stage>> Session::diagnose(const SourceId &source)
{
    return d->poller.diagnose(source);
}

QFuture<Result<std::vector<Proposal>>> Session::discover(const SourceId &source,
                                                         const SearchReport &report)
{
    if (d->options.offline)
        return finished(Result<std::vector<Proposal>>(
            failure(ErrorKind::NotPossible,
                    tr("Trivet was started with --offline: it asks nobody."), source.value)));
    return d->poller.discover(source, report);
}

Result<void> Session::adopt(const std::vector<SloSpec> &slos)
{
    const Workspace &workspace = d->options.workspace;
    const Newcomers all = newcomers(slos, workspace);
    if (!workspace.path.isEmpty())
        if (const Result<void> written = writeInto(workspace.path, all); !written)
            return written;
    d->measure(all);
    return {};
}

Result<void> Session::saveWorkspace(const QString &path)
{
    Workspace &workspace = d->options.workspace;
    const Result<void> written = writeNew(path, workspace);
    if (written) {
        // From here on the file says what is measured; what is found later is proposed.
        d->firstSearch.end();
        workspace.path = path;
        Q_EMIT workspaceChanged();
    }
    return written;
}

std::optional<Instant> Session::nextSearch() const
{
    return d->firstSearch.nextTry();
}

QFuture<Result<std::vector<QString>>> Session::verifyStore() const
{
    return d->ingest.verify();
}

} // namespace trivet
