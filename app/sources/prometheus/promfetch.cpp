// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promfetch.h"

#include "promquery.h"
#include "promwords.h"

#include <app/base/textgate.h>

#include <QtConcurrentRun>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerStep = 8 * 1024 * 1024;
constexpr Millis longestStep = std::chrono::seconds { 10 };
constexpr double mostRawSeries = 500;
constexpr double bytesPerSample = 27; ///< [1700000000.123,"12345678"],
constexpr Millis probeLength = std::chrono::hours { 1 };
constexpr Millis smallestChunk = std::chrono::minutes { 5 };
constexpr Millis slowChunk = std::chrono::hours { 1 };

/// The one number of an answer to an aggregation; 0 if there is none.
double numberOf(const QueryAnswer &answer)
{
    if (answer.series.empty() || answer.series.front().values.empty())
        return 0;
    const double value = answer.series.front().values.back();
    return std::isfinite(value) ? std::max(0.0, value) : 0.0;
}

/// Scrape interval from the samples in an hour, to 5 s where it is within one of them.
Millis intervalFromCount(double samples)
{
    if (samples < 1)
        return {};
    const double seconds = std::round(toSeconds(probeLength) / samples);
    const double fives = std::round(seconds / 5) * 5;
    const double snapped = std::abs(fives - seconds) <= 1 ? fives : seconds;
    return Millis { static_cast<qint64>(std::max(1.0, snapped) * 1000) };
}

QString counted(const QString &aggregation, const QString &selector)
{
    QString query = aggregation;
    query += u"count_over_time("_s;
    query += over(selector, probeLength);
    query += u"))"_s;
    return query;
}

QString windowed(const QString &query, Millis window)
{
    return withWindow(isSelector(query) ? increaseOf(query) : query, window);
}

bool endsStep(ErrorKind kind)
{
    return kind == ErrorKind::Connection || kind == ErrorKind::Credentials
        || kind == ErrorKind::Throttled || kind == ErrorKind::Cancelled
        || kind == ErrorKind::NotFound || kind == ErrorKind::Deadline;
}

} // namespace

FetchStep::FetchStep(http::Client &client, bool compressed, std::shared_ptr<const Clock> clock,
                     FetchRequest request, Concluded concluded)
    : m_calls(client, compressed, nullptr)
    , m_clock(std::move(clock))
    , m_request(std::move(request))
    , m_concluded(std::move(concluded))
    , m_cursor(cursorFromText(m_request.cursor))
{ }

FetchStep::~FetchStep()
{
    cancel();
}

void FetchStep::start()
{
    m_started = m_clock->monotonic();
    std::set<QString> wanted;
    for (const SloSpec &slo : m_request.slos)
        wanted.insert(slo.id.value);
    std::erase_if(m_cursor.slos,
                  [&wanted](const auto &entry) { return !wanted.contains(entry.first); });
    if (m_request.slos.empty()) // nothing to measure yet, but "fresh" must mean that it answered
        return m_calls.ask({ m_calls.instant(u"vector(1)"_s, m_request.now) },
                           [this](const Result<std::vector<QueryAnswer>> &answers, qint64 bytes) {
                               m_bytes += bytes;
                               conclude(answers ? std::nullopt : std::optional(answers.error()));
                           });
    QMetaObject::invokeMethod(
        this, [this] { proceed(); }, Qt::QueuedConnection);
}

void FetchStep::cancel()
{
    conclude(Error { .kind = ErrorKind::Cancelled,
                     .text = Words::tr("The request was cancelled."),
                     .where = {} });
}

std::optional<FetchStep::Job> FetchStep::nextJob()
{
    std::optional<Job> newest;
    for (size_t i = 0; i < m_request.slos.size(); ++i) {
        if (m_failed.contains(i))
            continue;
        Job job { .slo = i, .region = {}, .forward = false };
        const auto known = m_cursor.slos.find(specOf(job).id.value);
        if (known == m_cursor.slos.end() || known->second.queries != fingerprint(specOf(job)))
            return job;
        Done &done = known->second;
        begin(done, m_request.now, m_request.since);
        job.region = nextForward(done, m_request.now);
        job.forward = true;
        if (!job.region.isEmpty() && !m_live.contains(i))
            return job;
        job.region = nextBackward(done, m_request.since);
        job.forward = false;
        // Backfill goes on where it has come the least far.
        if (!job.region.isEmpty() && (!newest || newest->region.to < job.region.to))
            newest = job;
    }
    return newest;
}

void FetchStep::proceed()
{
    if (!m_concluded)
        return;
    const bool enough = m_bytes >= bytesPerStep || m_clock->monotonic() - m_started >= longestStep;
    const auto job = nextJob();
    if (!job || (enough && m_gained))
        return conclude({});
    if (job->region.isEmpty())
        return probe(*job);
    if (doneOf(*job).isRaw())
        runRaw(*job);
    else
        runRange(*job);
}

void FetchStep::probe(const Job &job)
{
    const SloSpec &slo = specOf(job);
    for (const QString &query : { slo.numerator, slo.total }) {
        if (isSelector(query) || hasWindow(query))
            continue;
        const QString text
            = Words::tr("\"%1\" is neither a counter selector, metric{label=\"value\"}, "
                        "nor an expression with [$window].");
        return failed(job,
                      { .kind = ErrorKind::BadInput,
                        .text = text.arg(textgate::line(query)),
                        .where = slo.id.value });
    }
    const bool selectors = isSelector(slo.numerator) && isSelector(slo.total);
    const QString series
        = isSelector(slo.total) ? slo.total : selectorInside(slo.total).value_or(QString());
    std::vector<http::Request> requests;
    // Not the median: a series that is new has few samples in the hour, however often it is
    // scraped.
    if (!series.isEmpty())
        requests.push_back(m_calls.instant(counted(u"quantile(0.9, "_s, series), m_request.now));
    if (selectors) {
        requests.push_back(m_calls.instant(counted(u"count("_s, slo.total), m_request.now));
        requests.push_back(m_calls.instant(counted(u"count("_s, slo.numerator), m_request.now));
    }
    if (requests.empty())
        return learn(job, {}, false);
    m_calls.ask(requests,
                [this, job, selectors](const Result<std::vector<QueryAnswer>> &answers, qint64) {
                    if (!answers)
                        return failed(job, answers.error());
                    learn(job, *answers, selectors);
                });
}

void FetchStep::learn(const Job &job, const std::vector<QueryAnswer> &answers, bool selectors)
{
    const bool known = m_cursor.slos.contains(specOf(job).id.value);
    Done done { .queries = fingerprint(specOf(job)), .rewrites = known };
    if (!answers.empty())
        done.interval = intervalFromCount(numberOf(answers[0]));
    const double total = selectors ? numberOf(answers[1]) : 0;
    const double numerator = selectors ? numberOf(answers[2]) : 0;
    if (!selectors || std::max(total, numerator) > mostRawSeries)
        done.window = windowFor(done.interval);
    else if (done.interval.count() > 0)
        done.bytesPerMinute
            = (total + numerator) * bytesPerSample * 60.0 / toSeconds(done.interval);
    m_cursor.slos[specOf(job).id.value] = done;
    QMetaObject::invokeMethod(
        this, [this] { proceed(); }, Qt::QueuedConnection);
}

void FetchStep::runRaw(const Job &job)
{
    const Done &done = doneOf(job);
    auto chunk = std::make_shared<RawChunk>();
    chunk->region = job.region;
    chunk->interval = done.interval.count() > 0 ? done.interval : Millis { 60'000 };
    chunk->sli = specOf(job).sli;
    // Two more scrapes than the region: the last minute is covered by the sample behind its end.
    // At the live end all there is, for the time of the newest one.
    const bool live = job.region.to == liveEnd(done, m_request.now);
    const Instant behind = job.region.to + 2 * chunk->interval;
    const Instant to = live ? m_request.now : std::min(m_request.now, behind);
    const Millis length = to - job.region.from + lookbackOf(chunk->interval);
    m_calls.ask({ m_calls.instant(over(specOf(job).numerator, length), to),
                  m_calls.instant(over(specOf(job).total, length), to) },
                [this, job, chunk, length](Result<std::vector<QueryAnswer>> answers, qint64 bytes) {
                    if (!answers)
                        return failed(job, answers.error());
                    m_bytes += bytes;
                    // A chunk grows to twice the last one at most: what made it small may be a
                    // limit of the server that the bytes do not show.
                    double &rate = doneOf(job).bytesPerMinute;
                    rate = std::max(static_cast<double>(bytes) * 60'000.0
                                        / static_cast<double>(length.count()),
                                    rate / 2);
                    chunk->numerator = std::move((*answers)[0]);
                    chunk->total = std::move((*answers)[1]);
                    askBefore(job, chunk);
                });
}

void FetchStep::askBefore(const Job &job, const std::shared_ptr<RawChunk> &chunk)
{
    if (!beginsWithin(chunk->numerator, job.region) && !beginsWithin(chunk->total, job.region))
        return measureInPool(job, chunk);
    const auto before = [this, &job](const QString &selector) {
        QString query = u"last_over_time("_s;
        query += over(selector, longestAbsence);
        query += u')';
        return m_calls.instant(query, job.region.from - Millis { 1 });
    };
    m_calls.ask({ before(specOf(job).numerator), before(specOf(job).total) },
                [this, job, chunk](Result<std::vector<QueryAnswer>> answers, qint64 bytes) {
                    if (!answers)
                        return failed(job, answers.error());
                    m_bytes += bytes;
                    chunk->numeratorBefore = std::move((*answers)[0].series);
                    chunk->totalBefore = std::move((*answers)[1].series);
                    measureInPool(job, chunk);
                });
}

void FetchStep::runRange(const Job &job)
{
    auto chunk = std::make_shared<RangeChunk>();
    chunk->region = job.region;
    chunk->window = doneOf(job).window;
    chunk->sli = specOf(job).sli;
    const auto request = [this, &job, &chunk](const QString &query) {
        return m_calls.range(windowed(query, chunk->window), job.region.from + chunk->window,
                             job.region.to, chunk->window);
    };
    m_calls.ask({ request(specOf(job).numerator), request(specOf(job).total) },
                [this, job, chunk](Result<std::vector<QueryAnswer>> answers, qint64 bytes) {
                    if (!answers)
                        return failed(job, answers.error());
                    m_bytes += bytes;
                    chunk->numerator = std::move((*answers)[0]);
                    chunk->total = std::move((*answers)[1]);
                    measureInPool(job, chunk);
                });
}

template <class Chunk>
void FetchStep::measureInPool(const Job &job, const std::shared_ptr<Chunk> &chunk)
{
    m_troubles.addOf(chunk->numerator, specOf(job).id.value);
    m_troubles.addOf(chunk->total, specOf(job).id.value);
    whenDone(QtConcurrent::run([chunk] { return measure(*chunk); }), this,
             [this, job](const QFuture<Measured> &future) { take(job, future.result()); });
}

void FetchStep::take(const Job &job, Measured measured)
{
    Done &done = doneOf(job);
    Instant end = job.region.to;
    if (job.forward) {
        end = finalUntil(done, job.region, measured.completeUntil, m_request.now);
        // What is held back comes with the next poll, not with the next chunk.
        if (end < job.region.to)
            m_live.insert(job.slo);
    }
    if (done.isRaw() && measured.interval.count() > 0)
        done.interval = measured.interval;
    if (measured.newest)
        m_cursor.newest = std::max(*measured.newest, m_cursor.newest.value_or(Instant {}));
    if (measured.capped > 0)
        m_troubles.add(
            { .severity = Trouble::Severity::Warning,
              .text = Words::tr(
                  "More good or bad events than events in all: they were cut to the total."),
              .where = specOf(job).id.value,
              .occurrences = measured.capped });
    const qint64 first = toMs(job.region.from) / 60'000;
    const qint64 last = toMs(end) / 60'000;
    // Before history begins there is nothing to say, unless something older has to be taken back.
    if (job.forward || measured.anything || done.rewrites) {
        std::vector<Slice> &slices = m_slices[job.slo];
        std::ranges::copy_if(measured.slices, std::back_inserter(slices),
                             [last](const Slice &slice) { return slice.minute < last; });
    }
    if (job.forward)
        done.to = last;
    else
        done.from = first;
    m_gained = true;
    proceed();
}

bool FetchStep::makeSmaller(const Job &job)
{
    if (job.region.isEmpty() || !doneOf(job).isRaw())
        return false;
    Done &done = doneOf(job);
    const Millis length = job.region.length();
    if (length > smallestChunk) {
        const double quarter = std::max(1.0, static_cast<double>(length.count()) / 60'000.0 / 4);
        done.bytesPerMinute = bytesPerChunk / quarter;
        return true;
    }
    // Too much even so: let the server add up.
    done.window = windowFor(done.interval);
    const qint64 step = done.step();
    done.from = (done.from + step - 1) / step * step;
    done.to = std::max(done.from, done.to / step * step);
    return true;
}

void FetchStep::failed(const Job &job, const Error &error)
{
    const bool slow = error.kind == ErrorKind::Deadline && job.region.length() > slowChunk;
    if ((slow || error.kind == ErrorKind::TooLarge) && makeSmaller(job)) {
        QMetaObject::invokeMethod(
            this, [this] { proceed(); }, Qt::QueuedConnection);
        return;
    }
    if (endsStep(error.kind))
        return conclude(error);
    m_troubles.add({ .severity = Trouble::Severity::Error,
                     .text = error.text,
                     .where = specOf(job).id.value });
    m_failed.emplace(job.slo, error);
    QMetaObject::invokeMethod(
        this, [this] { proceed(); }, Qt::QueuedConnection);
}

Batch FetchStep::batch()
{
    Batch batch;
    for (auto &[index, slices] : m_slices) {
        if (slices.empty())
            continue;
        std::ranges::sort(slices, {}, &Slice::minute);
        batch.slices.push_back({ .slo = m_request.slos[index].id, .slices = std::move(slices) });
    }
    batch.troubles = m_troubles.all();
    batch.dataAsOf = m_cursor.newest;
    batch.more = nextJob().has_value();
    double sum = 0;
    for (const auto &[id, done] : m_cursor.slos)
        sum += progress(done, m_request.now, m_request.since);
    const auto count = static_cast<double>(m_request.slos.size());
    batch.progress = !batch.more || count <= 0 ? 1.0 : sum / count;
    batch.cursor = toText(m_cursor);
    return batch;
}

void FetchStep::conclude(std::optional<Error> error)
{
    if (!m_concluded)
        return;
    const Concluded concluded = std::exchange(m_concluded, {});
    if (error && (!m_gained || error->kind == ErrorKind::Cancelled))
        return concluded(tl::unexpected<Error>(std::move(*error)));
    if (!m_gained && !m_failed.empty() && m_failed.size() == m_request.slos.size())
        return concluded(tl::unexpected<Error>(m_failed.begin()->second));
    concluded(batch());
}

} // namespace trivet::prometheus
