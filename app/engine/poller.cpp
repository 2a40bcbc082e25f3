// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poller.h"

#include <app/base/log.h>
#include <app/engine/await.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

/// A sleep of the machine and a figure that grows stale are noticed within this time.
constexpr Millis heartbeat = std::chrono::seconds { 2 };

QString originOf(const SourceSpec &spec)
{
    if (spec.url.host().isEmpty())
        return {};
    const QString port = QString::number(spec.url.port(spec.url.scheme() == "https"_L1 ? 443 : 80));
    return spec.url.scheme() + "://"_L1 + spec.url.host() + u':' + port;
}

std::vector<PollJob> jobsOf(const Workspace &workspace)
{
    std::vector<PollJob> jobs;
    for (const SourceSpec &spec : workspace.sources)
        jobs.push_back({ .id = spec.id, .interval = spec.poll, .origin = originOf(spec) });
    return jobs;
}

qint64 countOf(const Batch &batch)
{
    const Events &e = batch.events;
    size_t count = e.deployments.size() + e.changes.size() + e.incidents.size() + e.answers.size()
        + e.aggregates.size() + e.onboardings.size() + e.provisionings.size() + e.silences.size();
    for (const SliceBatch &slices : batch.slices)
        count += slices.slices.size();
    return static_cast<qint64>(count);
}

QString callOwner(const SourceId &id)
{
    return id.value + "/call"_L1;
}
QString dataOwner(const SourceId &id)
{
    return id.value + "/data"_L1;
}

} // namespace

struct Poller::Seat
{
    SourceSpec spec;
    SourceContext context; ///< without the secret
    std::vector<SloSpec> slos;
    QString cursor;
    std::unique_ptr<Source> source; ///< nothing before its first call, and after a refusal
};

Poller::Poller(const Workspace &workspace, std::shared_ptr<const Clock> clock,
               SourceSettings settings, Ingest &ingest, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_settings(std::move(settings))
    , m_ingest(ingest)
    , m_scheduler(jobsOf(workspace), m_settings.seed)
    , m_book(workspace.sources)
    , m_fixedClock(dynamic_cast<const FixedClock *>(m_clock.get()) != nullptr)
{
    for (const SourceSpec &spec : workspace.sources) {
        auto seat = std::make_unique<Seat>();
        seat->spec = spec;
        seat->context
            = { .clock = m_clock, .team = workspace.team, .services = workspace.services };
        m_order.push_back(spec.id);
        m_seats.insert_or_assign(spec.id.value, std::move(seat));
    }
    setSlos(workspace.slos);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Poller::tick);
}

Poller::~Poller()
{
    stop();
}

void Poller::restore(const std::vector<store::SourceProgress> &progress)
{
    for (const store::SourceProgress &p : progress) {
        m_book.restore(p.source, p.checkedAt, p.dataAsOf, p.progress);
        if (Seat *s = seat(p.source))
            s->cursor = p.cursor;
    }
    Q_EMIT statusChanged();
}

void Poller::pollForever()
{
    m_mode = Mode::Forever;
    m_scheduler.start(m_clock->monotonic());
    tick();
}

void Poller::pollOnce()
{
    m_mode = Mode::Once;
    m_pending = static_cast<int>(m_order.size());
    m_succeeded = 0;
    m_failed = 0;
    if (m_pending == 0) {
        QMetaObject::invokeMethod(
            this, [this] { Q_EMIT polledOnce(0, 0); }, Qt::QueuedConnection);
        return;
    }
    for (const SourceId &id : m_order)
        ask(id);
}

void Poller::refresh(const std::optional<SourceId> &source)
{
    if (m_mode != Mode::Forever)
        return;
    for (const SourceId &id : m_order)
        if (!source || *source == id)
            m_scheduler.refresh(id, m_clock->monotonic());
    tick();
}

QFuture<std::vector<Stage>> Poller::diagnose(const SourceId &source)
{
    const Answering<std::vector<Stage>> answering;
    if (!seat(source)) {
        answering.finish({});
        return answering.future();
    }
    whenDone(makeSource(source), this, [this, source, answering](const Result<void> &made) {
        Seat *s = seat(source);
        if (!made || !s || !s->source) {
            const QString why = made ? QString() : made.error().message();
            answering.finish({ Stage { .name = QCoreApplication::translate("Poller", "Settings"),
                                       .passed = false,
                                       .detail = why } });
            return;
        }
        whenDone(s->source->diagnose(), this,
                 [answering](const std::vector<Stage> &stages) { answering.finish(stages); });
    });
    return answering.future();
}

QFuture<Result<std::vector<Proposal>>> Poller::discover(const SourceId &source,
                                                        const SearchReport &report)
{
    using Found = Result<std::vector<Proposal>>;
    const Answering<Found> answering;
    if (!seat(source)) {
        answering.finish(failure(ErrorKind::NotFound,
                                 QCoreApplication::translate("Poller", "There is no such source."),
                                 source.value));
        return answering.future();
    }
    whenDone(makeSource(source), this, [this, source, answering, report](const Result<void> &made) {
        Seat *s = seat(source);
        if (!s || answering.future().isCanceled())
            return;
        if (!made || !s->source) {
            answering.finish(failure(ErrorKind::Credentials,
                                     made ? QString() : made.error().message(), source.value));
            return;
        }
        QFuture<Found> found
            = s->source->discover({ .now = m_clock->now(), .known = m_slos, .report = report });
        auto *watcher = new QFutureWatcher<Found>(this);
        connect(watcher, &QFutureWatcherBase::canceled, this,
                [found]() mutable { found.cancel(); });
        connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
        watcher->setFuture(answering.future());
        whenDone(found, this, [answering, source](Found proposals) {
            if (proposals)
                for (Proposal &proposal : *proposals)
                    proposal.slo.source = source;
            answering.finish(std::move(proposals));
        });
    });
    return answering.future();
}

QFuture<Result<RecordedAlerts>> Poller::recordedAlerts(const SloSpec &slo, TimeRange range)
{
    using Recorded = Result<RecordedAlerts>;
    const Answering<Recorded> answering;
    if (!seat(slo.source)) {
        answering.finish(failure(ErrorKind::NotPossible,
                                 QCoreApplication::translate("Poller", "It has no source."),
                                 slo.id.value));
        return answering.future();
    }
    whenDone(makeSource(slo.source), this, [this, slo, range, answering](const Result<void> &made) {
        Seat *s = seat(slo.source);
        if (s && s->source)
            whenDone(s->source->recordedAlerts(slo, range), this,
                     [answering](Recorded recorded) { answering.finish(std::move(recorded)); });
        else
            answering.finish(failure(ErrorKind::Credentials,
                                     made ? QString() : made.error().message(), slo.source.value));
    });
    return answering.future();
}

void Poller::setSlos(const std::vector<SloSpec> &slos)
{
    m_slos = slos;
    for (const auto &entry : m_seats) {
        Seat &one = *entry.second;
        one.slos.clear();
        std::ranges::copy_if(slos, std::back_inserter(one.slos),
                             [&one](const SloSpec &slo) { return slo.source == one.spec.id; });
    }
    refresh(std::nullopt);
}

void Poller::stop()
{
    m_mode = Mode::Idle;
    m_timer.stop();
    for (const auto &entry : m_seats)
        if (entry.second->source)
            entry.second->source->cancel();
    m_seats.clear();
}

std::vector<SourceStatus> Poller::statuses() const
{
    std::vector<SourceStatus> all = m_book.statuses(now());
    if (m_mode != Mode::Forever)
        return all;
    const Millis monotonic = m_clock->monotonic();
    for (SourceStatus &status : all)
        if (const auto due = m_scheduler.nextDue(status.id))
            status.nextPoll = m_clock->now() + std::max(Millis { 0 }, *due - monotonic);
    return all;
}

Age Poller::age(const std::vector<SourceId> &sources) const
{
    return m_book.age(sources, now());
}

Moment Poller::now() const
{
    return { .wall = m_clock->now(), .monotonic = m_clock->monotonic(), .fixed = m_fixedClock };
}

Poller::Seat *Poller::seat(const SourceId &id)
{
    const auto found = m_seats.find(id.value);
    return found == m_seats.end() ? nullptr : found->second.get();
}

void Poller::plan()
{
    if (m_mode != Mode::Forever)
        return;
    const Millis monotonic = m_clock->monotonic();
    const Millis wait = m_scheduler.nextDue().value_or(monotonic + heartbeat) - monotonic;
    m_timer.start(std::clamp(wait, Millis { 0 }, heartbeat));
}

void Poller::tick()
{
    if (m_mode != Mode::Forever)
        return;
    const Millis monotonic = m_clock->monotonic();
    if (m_sleepWatch.slept(m_clock->now(), monotonic)) {
        m_book.slept();
        m_scheduler.resume(monotonic);
    }
    noteFreshness();
    while (const auto id = m_scheduler.take(monotonic))
        ask(*id);
    plan();
}

void Poller::ask(const SourceId &id)
{
    m_book.began(id);
    Q_EMIT statusChanged();
    if (Seat *s = seat(id); s && s->source) {
        fetch(*s);
        return;
    }
    whenDone(makeSource(id), this, [this, id](const Result<void> &made) {
        Seat *s = seat(id);
        if (!made)
            onFailed(id, made.error());
        else if (s && s->source)
            fetch(*s);
    });
}

void Poller::fetch(Seat &seat)
{
    const Instant moment = m_clock->now();
    const FetchRequest request { .now = moment,
                                 .since = moment - m_settings.backfill,
                                 .cursor = seat.cursor,
                                 .slos = seat.slos };
    whenDone(seat.source->fetch(request), this,
             [this, id = seat.spec.id](Result<Batch> result) { onBatch(id, std::move(result)); });
}

/// A missing secret and settings that no source can be made of wait for a person, like a refusal.
QFuture<Result<void>> Poller::makeSource(const SourceId &id)
{
    const Answering<Result<void>> answering;
    Seat *s = seat(id);
    if (!s || s->source) {
        answering.finish({});
        return answering.future();
    }
    const auto make = [this, id, answering](const Result<Secret> &secret) {
        Seat *current = seat(id);
        if (!current)
            return;
        if (current->source) { // a call and a test of the connection both wanted it
            answering.finish({});
            return;
        }
        if (!secret) {
            Error error = secret.error();
            error.kind = ErrorKind::Credentials;
            answering.finish(tl::unexpected(error));
            return;
        }
        SourceContext context = current->context;
        context.secret = *secret;
        Result<std::unique_ptr<Source>> source = m_settings.make(current->spec, context);
        if (!source) {
            Error error = std::move(source).error();
            error.kind = ErrorKind::Credentials;
            answering.finish(tl::unexpected(error));
            return;
        }
        current->source = std::move(*source);
        answering.finish({});
    };
    if (s->spec.auth.secret.isEmpty())
        make(Secret());
    else
        whenDone(m_settings.secret(s->spec), this, make);
    return answering.future();
}

void Poller::onBatch(const SourceId &id, Result<Batch> result)
{
    Seat *s = seat(id);
    if (!s)
        return;
    if (!result) {
        onFailed(id, result.error());
        return;
    }
    if (result->more && result->cursor == s->cursor) {
        // It would ask for the same piece for ever.
        onFailed(id,
                 Error { .kind = ErrorKind::BadAnswer,
                         .text = QCoreApplication::translate(
                             "Poller", "The source does not get any further with its history."),
                         .where = id.value });
        return;
    }
    const auto batch = std::make_shared<const Batch>(std::move(*result));
    whenDone(m_ingest.append(id, batch), this, [this, id, batch](const Result<QString> &stored) {
        if (stored)
            onStored(id, batch, *stored);
        else
            onFailed(id, stored.error());
    });
}

void Poller::onStored(const SourceId &id, const BatchPtr &batch, const QString &cursor)
{
    Seat *s = seat(id);
    if (!s)
        return;
    s->cursor = cursor;
    m_book.answered(id,
                    { .events = countOf(*batch),
                      .progress = batch->progress,
                      .more = batch->more,
                      .dataAsOf = batch->dataAsOf },
                    now());
    Q_EMIT recovered(callOwner(id));
    if (batch->replacesAll)
        Q_EMIT recovered(dataOwner(id));
    if (!batch->troubles.empty())
        Q_EMIT troubled(dataOwner(id), batch->troubles);
    Q_EMIT statusChanged();
    if (m_mode == Mode::Once) {
        if (batch->more)
            ask(id);
        else
            endOnce(true);
        return;
    }
    m_scheduler.succeeded(id, m_clock->monotonic(), batch->more);
    tick();
}

void Poller::onFailed(const SourceId &id, const Error &error)
{
    Seat *s = seat(id);
    if (!s)
        return;
    qCDebug(logEngine) << "source" << id.value << "failed:" << static_cast<int>(error.kind);
    const bool refused = error.kind == ErrorKind::Credentials;
    if (refused)
        s->source.reset(); // the next try looks the secret up again
    m_book.failed(id, error, refused);
    if (error.kind != ErrorKind::Cancelled)
        Q_EMIT troubled(callOwner(id),
                        { Trouble { .severity = Trouble::Severity::Error,
                                    .text = error.text,
                                    .where = error.where.isEmpty() ? id.value : error.where } });
    Q_EMIT statusChanged();
    if (m_mode == Mode::Once) {
        endOnce(false);
        return;
    }
    m_scheduler.failed(id, m_clock->monotonic(), error);
    plan();
}

void Poller::endOnce(bool succeeded)
{
    ++(succeeded ? m_succeeded : m_failed);
    if (--m_pending == 0)
        Q_EMIT polledOnce(m_succeeded, m_failed);
}

void Poller::noteFreshness()
{
    std::vector<Freshness> freshness;
    for (const SourceStatus &status : m_book.statuses(now()))
        freshness.push_back(status.freshness);
    if (freshness == m_lastFreshness)
        return;
    m_lastFreshness = std::move(freshness);
    Q_EMIT statusChanged();
}

} // namespace trivet::engine
