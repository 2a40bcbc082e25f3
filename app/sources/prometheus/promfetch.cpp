// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promfetch.h"

#include "promprobe.h"
#include "promquery.h"
#include "promsamples.h"
#include "promwords.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 bytesPerStep = qint64 { 8 } * 1024 * 1024;
constexpr Millis longestStep = std::chrono::seconds { 10 };
constexpr Millis smallestChunk = std::chrono::minutes { 5 };
constexpr Millis slowChunk = std::chrono::hours { 1 };

bool endsStep(ErrorKind kind)
{
    return kind == ErrorKind::Connection || kind == ErrorKind::Credentials
        || kind == ErrorKind::Throttled || kind == ErrorKind::Cancelled
        || kind == ErrorKind::NotFound || kind == ErrorKind::Deadline;
}

} // namespace

FetchStep::FetchStep(http::Client &client, bool compressed, std::shared_ptr<const Clock> clock,
                     std::shared_ptr<Memory> memory, FetchRequest request, Concluded concluded)
    : m_calls(client, compressed, nullptr)
    , m_clock(std::move(clock))
    , m_memory(std::move(memory))
    , m_client(client)
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
    if (!m_memory->server)
        return askServer();
    m_calls.setServer(*m_memory->server);
    proceedLater();
}

void FetchStep::askServer()
{
    http::Request request;
    request.path = u"/api/v1/status/buildinfo"_s;
    whenDone(m_client.send(request), this, [this](const QFuture<Result<http::Answer>> &future) {
        const Result<http::Answer> answer = future.result();
        const Result<Server> server
            = answer ? parseBuildInfo(answer->body) : tl::unexpected<Error>(answer.error());
        // Some gateways let only queries through: then they are sent as Prometheus knows them.
        const bool refused = !answer && endsStep(answer.error().kind)
            && answer.error().kind != ErrorKind::NotFound
            && answer.error().kind != ErrorKind::Credentials;
        if (refused)
            return conclude(answer.error());
        m_memory->server = server ? server->kind : Server::Kind::Unknown;
        m_calls.setServer(*m_memory->server);
        proceedLater();
    });
}

void FetchStep::proceedLater()
{
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
        return askRecorded();
    if (job->region.isEmpty())
        return probe(*job);
    if (doneOf(*job).isRaw())
        runRaw(*job);
    else
        runRange(*job);
}

void FetchStep::probe(const Job &job)
{
    const Result<Inquiry> inquiry = inquiryOf(specOf(job));
    if (!inquiry)
        return failed(job, inquiry.error());
    std::vector<http::Request> requests;
    for (const QString &query : probesOf(*inquiry))
        requests.push_back(m_calls.instant(query, m_request.now));
    if (requests.empty())
        return learn(job, *inquiry, {});
    m_calls.ask(
        requests,
        [this, job, inquiry = *inquiry](const Result<std::vector<QueryAnswer>> &answers, qint64) {
            if (!answers)
                return failed(job, answers.error());
            learn(job, inquiry, *answers);
        });
}

void FetchStep::learn(const Job &job, const Inquiry &inquiry,
                      const std::vector<QueryAnswer> &answers)
{
    auto done = learned(specOf(job), inquiry, answers);
    if (!done)
        return failed(job, done.error());
    done->rewrites = m_cursor.slos.contains(specOf(job).id.value);
    m_cursor.slos[specOf(job).id.value] = std::move(*done);
    proceedLater();
}

void FetchStep::runRaw(const Job &job)
{
    const Done &done = doneOf(job);
    const Result<Inquiry> inquiry = inquiryOf(specOf(job));
    if (!inquiry)
        return failed(job, inquiry.error());
    auto chunk = std::make_shared<RawChunk>();
    chunk->region = job.region;
    chunk->interval = done.interval.count() > 0 ? done.interval : Millis { 60'000 };
    chunk->sli = specOf(job).sli;
    chunk->comparison = specOf(job).comparison;
    chunk->threshold = specOf(job).threshold;
    // Two more scrapes than the region: the last minute is covered by the sample behind its end.
    // At the live end all there is, for the time of the newest one.
    const bool live = job.region.to == liveEnd(done, m_request.now);
    const Instant behind = job.region.to + 2 * chunk->interval;
    const Instant to = live ? m_request.now : std::min(m_request.now, behind);
    // A second more: ranges of Prometheus 3 leave out the sample on their left border, those of 2
    // do not, and the one at the end of the look-back counts.
    const Millis length
        = to - job.region.from + lookbackOf(chunk->interval) + std::chrono::seconds { 1 };
    std::vector<http::Request> requests { m_calls.instant(over(inquiry->total, length), to) };
    if (!inquiry->numerator.isEmpty())
        requests.push_back(m_calls.instant(over(inquiry->numerator, length), to));
    m_calls.ask(requests,
                [this, job, chunk, length,
                 inquiry = *inquiry](Result<std::vector<QueryAnswer>> answers, qint64 bytes) {
                    if (!answers)
                        return failed(job, answers.error());
                    m_bytes += bytes;
                    // A chunk grows to twice the last one at most: what made it small may be a
                    // limit of the server that the bytes do not show.
                    double &rate = doneOf(job).bytesPerMinute;
                    rate = std::max(static_cast<double>(bytes) * 60'000.0
                                        / static_cast<double>(length.count()),
                                    rate / 2);
                    chunk->total = std::move((*answers)[0]);
                    if (answers->size() > 1)
                        chunk->numerator = std::move((*answers)[1]);
                    askBefore(job, inquiry, chunk);
                });
}

void FetchStep::askBefore(const Job &job, const Inquiry &inquiry,
                          const std::shared_ptr<RawChunk> &chunk)
{
    if (isPerSample(chunk->sli))
        return measureInPool(job, chunk);
    if (!beginsWithin(chunk->numerator, job.region) && !beginsWithin(chunk->total, job.region))
        return measureInPool(job, chunk);
    const auto before = [this, &job](const QString &selector) {
        QString query = u"last_over_time("_s;
        query += over(selector, longestAbsence);
        query += u')';
        return m_calls.instant(query, job.region.from - Millis { 1 });
    };
    m_calls.ask({ before(inquiry.numerator), before(inquiry.total) },
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
    const Result<Inquiry> known = inquiryOf(specOf(job));
    if (!known)
        return failed(job, known.error());
    auto chunk = std::make_shared<RangeChunk>();
    chunk->region = job.region;
    chunk->window = doneOf(job).window;
    chunk->comparison = specOf(job).comparison;
    chunk->threshold = specOf(job).threshold;
    const RangeInquiry inquiry
        = rangeInquiryOf(specOf(job), *known, chunk->window, doneOf(job).interval);
    chunk->sli = inquiry.sli;
    const auto request = [this, &job, &chunk](const QString &query) {
        return m_calls.range(query, job.region.from + chunk->window, job.region.to, chunk->window);
    };
    std::vector<http::Request> requests { request(inquiry.total) };
    if (!inquiry.numerator.isEmpty())
        requests.push_back(request(inquiry.numerator));
    m_calls.ask(requests,
                [this, job, chunk](Result<std::vector<QueryAnswer>> answers, qint64 bytes) {
                    if (!answers)
                        return failed(job, answers.error());
                    m_bytes += bytes;
                    chunk->total = std::move((*answers)[0]);
                    if (answers->size() > 1)
                        chunk->numerator = std::move((*answers)[1]);
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
    noteFlaws(job, measured);
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
    if ((slow || error.kind == ErrorKind::TooLarge) && makeSmaller(job))
        return proceedLater();
    if (endsStep(error.kind))
        return conclude(error);
    m_troubles.add({ .severity = Trouble::Severity::Error,
                     .text = error.text,
                     .where = specOf(job).id.value });
    m_failed.emplace(job.slo, error);
    proceedLater();
}

} // namespace trivet::prometheus
