// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest.h"

#include <app/engine/account.h>

#include <algorithm>

namespace trivet::engine {

namespace {

Snapshot frameOf(const Workspace &workspace, Instant now)
{
    Snapshot frame;
    frame.asOf = now;
    frame.team = workspace.team;
    frame.services = workspace.services;
    frame.slos = workspace.slos;
    frame.policies = workspace.policies;
    frame.corrections = workspace.corrections;
    frame.budgetPolicy = workspace.budgetPolicy;
    frame.goals = workspace.goals;
    return frame;
}

/// A key that is there already, even of a deleted annotation, is left alone.
Result<void> appendNewKeys(store::Journal &journal, const std::vector<Annotation> &annotations)
{
    if (annotations.empty())
        return {};
    const Result<std::vector<Annotation>> known = journal.newest();
    if (!known)
        return tl::unexpected(known.error());
    for (const Annotation &annotation : annotations) {
        if (std::ranges::find(*known, annotation.key, &Annotation::key) != known->end())
            continue;
        if (const Result<Annotation> saved = journal.append(annotation); !saved)
            return tl::unexpected(saved.error());
    }
    return {};
}

struct Loaded
{
    std::vector<store::SourceProgress> progress;
    Built built;
};

struct Written
{
    Annotation annotation;
    Built built;
};

} // namespace

Ingest::Ingest(const Workspace &workspace, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_builder(std::make_shared<SnapshotBuilder>(frameOf(workspace, m_clock->now()), m_clock))
    , m_snapshot(std::make_shared<const Snapshot>(frameOf(workspace, m_clock->now())))
    , m_store(std::make_unique<store::StoreThread>())
{
    for (const SourceSpec &source : workspace.sources)
        m_sources.push_back(source.id);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Ingest::publish);
}

Ingest::~Ingest() = default;

/// Nobody waits for an answer after close().
template <class F>
auto Ingest::runOnStore(F job)
    -> QFuture<std::invoke_result_t<F, store::EventCache &, store::Journal &>>
{
    using Answer = std::invoke_result_t<F, store::EventCache &, store::Journal &>;
    if (m_store)
        return m_store->run(std::move(job));
    return finished<Answer>(failure(ErrorKind::Cancelled, QString()));
}

QFuture<Result<Ingest::Opened>> Ingest::open(const QString &folder,
                                             const std::vector<Annotation> &firstAnnotations)
{
    const Answering<Result<Opened>> answering;
    whenDone(m_store->open(folder), this,
             [this, answering, firstAnnotations](const Result<void> &opened) {
                 if (!opened && opened.error().kind == ErrorKind::Cancelled)
                     answering.finish(tl::unexpected(opened.error()));
                 else if (opened)
                     load(answering, firstAnnotations, std::nullopt);
                 else
                     load(answering, {}, opened.error());
             });
    return answering.future();
}

void Ingest::load(const Answering<Result<Opened>> &answering,
                  const std::vector<Annotation> &firstAnnotations,
                  const std::optional<Error> &notesFailed)
{
    if (notesFailed)
        m_builder->goWithoutAnnotations(); // no job of the store thread has it yet
    const auto job
        = [sources = m_sources, builder = m_builder, firstAnnotations, now = m_clock->now()](
              store::EventCache &cache, store::Journal &journal) -> Result<Loaded> {
        if (Result<void> kept = cache.keepOnly(sources); !kept)
            return tl::unexpected(std::move(kept).error());
        if (Result<void> written = appendNewKeys(journal, firstAnnotations); !written)
            return tl::unexpected(std::move(written).error());
        Result<Built> built = builder->build(cache, journal, now);
        if (!built)
            return tl::unexpected(std::move(built).error());
        Result<std::vector<store::SourceProgress>> progress = cache.progress();
        if (!progress)
            return tl::unexpected(std::move(progress).error());
        return Loaded { .progress = std::move(*progress), .built = std::move(*built) };
    };
    whenDone(runOnStore(job), this, [this, answering, notesFailed](const Result<Loaded> &loaded) {
        passTroublesOn();
        if (!loaded) {
            answering.finish(tl::unexpected(loaded.error()));
            return;
        }
        accept(loaded->built);
        checkMinutes();
        answering.finish(Opened { .progress = loaded->progress, .notesFailed = notesFailed });
    });
}

QFuture<Result<QString>> Ingest::append(const SourceId &source, const BatchPtr &batch)
{
    const Answering<Result<QString>> answering;
    const auto job = [source, batch, builder = m_builder, now = m_clock->now()](
                         store::EventCache &cache, store::Journal &) -> Result<QString> {
        Result<QString> stored = cache.append(source, *batch, now);
        if (stored)
            builder->changed(*batch);
        return stored;
    };
    whenDone(runOnStore(job), this, [this, answering](const Result<QString> &stored) {
        passTroublesOn();
        if (stored)
            wantSnapshot();
        answering.finish(stored);
    });
    return answering.future();
}

QFuture<Result<Annotation>> Ingest::annotate(const Annotation &revision)
{
    const Answering<Result<Annotation>> answering;
    const auto job = [revision, builder = m_builder, now = m_clock->now()](
                         store::EventCache &cache, store::Journal &journal) -> Result<Written> {
        return journal.append(revision).and_then([&](const Annotation &saved) {
            return builder->build(cache, journal, now).map([&](const Built &built) {
                return Written { .annotation = saved, .built = built };
            });
        });
    };
    whenDone(runOnStore(job), this, [this, answering](const Result<Written> &written) {
        if (!written) {
            answering.finish(tl::unexpected(written.error()));
            return;
        }
        accept(written->built);
        answering.finish(written->annotation);
    });
    return answering.future();
}

QFuture<Result<std::vector<Annotation>>> Ingest::history(const QString &id)
{
    return runOnStore(
        [id](store::EventCache &, store::Journal &journal) { return journal.history(id); });
}

QFuture<Result<std::vector<QString>>> Ingest::verify()
{
    return runOnStore(
        [](store::EventCache &, store::Journal &journal) { return journal.verify(); });
}

QFuture<Result<MinuteLists>> Ingest::minutes(std::vector<MinutesAsked> asked)
{
    return runOnStore([asked = std::move(asked)](store::EventCache &cache,
                                                 store::Journal &) -> Result<MinuteLists> {
        auto lists = std::make_shared<std::vector<std::vector<Slice>>>();
        for (const MinutesAsked &one : asked) {
            Result<std::vector<Slice>> minutes = cache.slices(one.slo, one.range);
            if (!minutes)
                return tl::unexpected(std::move(minutes).error());
            lists->push_back(std::move(*minutes));
        }
        return lists;
    });
}

QFuture<Result<void>> Ingest::settle()
{
    m_timer.stop();
    m_wanted = false;
    const Answering<Result<void>> answering;
    const auto job = [builder = m_builder, now = m_clock->now()](
                         store::EventCache &cache, store::Journal &journal) -> Result<Built> {
        return builder->build(cache, journal, now);
    };
    whenDone(runOnStore(job), this, [this, answering](const Result<Built> &built) {
        if (built)
            accept(*built);
        answering.finish(built ? Result<void>() : tl::unexpected(built.error()));
    });
    return answering.future();
}

void Ingest::setWorkspace(const Workspace &workspace)
{
    const auto job = [builder = m_builder, frame = frameOf(workspace, m_clock->now())](
                         store::EventCache &, store::Journal &) -> Result<void> {
        builder->setFrame(frame);
        return {};
    };
    whenDone(runOnStore(job), this, [this](const Result<void> &) { wantSnapshot(); });
}

void Ingest::close()
{
    m_timer.stop();
    m_store.reset();
}

std::optional<Annotation> Ingest::newest(const QString &id) const
{
    const auto found = m_newest.constFind(id);
    return found == m_newest.constEnd() ? std::nullopt : std::optional(*found);
}

void Ingest::wantSnapshot()
{
    m_wanted = true;
    if (m_building || m_timer.isActive())
        return;
    const Millis since = m_builtAt ? m_clock->monotonic() - *m_builtAt : m_pause;
    m_timer.start(std::max(Millis { 0 }, m_pause - since));
}

void Ingest::publish()
{
    m_building = true;
    whenDone(settle(), this, [this](const Result<void> &settled) {
        m_building = false;
        if (!settled && settled.error().kind != ErrorKind::Cancelled)
            Q_EMIT troubled({ storeTrouble(settled.error()) });
        if (m_wanted)
            wantSnapshot();
    });
}

void Ingest::accept(const Built &built)
{
    if (!built.changedFrom.isEmpty())
        Q_EMIT measured(built.changedFrom);
    if (built.number <= m_number)
        return;
    m_number = built.number;
    m_snapshot = built.snapshot;
    m_feeds = built.feeds;
    m_newest.clear();
    for (const Annotation &annotation : built.newest)
        m_newest.insert(annotation.id, annotation);
    m_pause = std::max(leastPause, 4 * built.took);
    m_builtAt = m_clock->monotonic();
    if (!built.troubles.empty())
        Q_EMIT troubled(built.troubles);
    Q_EMIT published();
}

/// Bit by bit, so that others get their turn at the store between.
void Ingest::checkMinutes()
{
    const auto job
        = [](store::EventCache &cache, store::Journal &) { return cache.checkMinutes(); };
    whenDone(runOnStore(job), this, [this](const Result<bool> &checked) {
        passTroublesOn();
        if (checked && *checked)
            checkMinutes();
        else if (!checked && checked.error().kind != ErrorKind::Cancelled)
            Q_EMIT troubled({ storeTrouble(checked.error()) });
    });
}

void Ingest::passTroublesOn()
{
    if (!m_store)
        return;
    if (const std::vector<Trouble> troubles = m_store->takeTroubles(); !troubles.empty())
        Q_EMIT troubled(troubles);
}

} // namespace trivet::engine
