// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "slopage.h"

#include <app/base/clock.h>
#include <app/sources/source.h>

#include <QEventLoop>
#include <QFutureWatcher>

#include <map>

// Row 10: the page from nothing: everything is fetched first, by the program's own source.

namespace trivet::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a first visit to a server gives, put together as the store does; or why not.
struct Fetched
{
    Snapshot snapshot;
    QString error;
};

Result<Batch> oneBatch(Source &source, const FetchRequest &request)
{
    const QFuture<Result<Batch>> future = source.fetch(request);
    if (!future.isFinished()) {
        QEventLoop loop;
        QFutureWatcher<Result<Batch>> watcher;
        QObject::connect(&watcher, &QFutureWatcher<Result<Batch>>::finished, &loop,
                         &QEventLoop::quit);
        watcher.setFuture(future);
        loop.exec();
    }
    return future.resultCount() == 1 ? future.result()
                                     : failure(ErrorKind::Cancelled, u"nothing came"_s);
}

std::vector<SloSpec> specs(size_t services)
{
    std::vector<SloSpec> all;
    for (size_t s = 0; s < services; ++s) {
        const QString name = QString::fromLatin1(sloName(s));
        SloSpec slo;
        slo.id = SloId(name);
        slo.numerator = u"%1{slo=\"%2\"}"_s.arg(QLatin1String(errorsName), name);
        slo.total = u"%1{slo=\"%2\"}"_s.arg(QLatin1String(requestsName), name);
        slo.target = pageTarget;
        slo.length = SloHistory::month;
        all.push_back(slo);
    }
    return all;
}

Fetched fetchAll(const QUrl &server, const SloHistory &history)
{
    SourceSpec spec;
    spec.id = SourceId(u"bench"_s);
    spec.url = server;
    const SourceContext context {
        .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
    };
    const std::unique_ptr<Source> source
        = std::move(*sources::find(u"prometheus")->make(spec, context));
    FetchRequest request { .now = history.now + 30min,
                           .since = history.now - 2 * SloHistory::month,
                           .cursor = {},
                           .slos = specs(history.services.size()) };
    std::map<QString, std::vector<Slice>> minutes;
    Fetched fetched;
    for (bool more = true; more;) {
        const Result<Batch> batch = oneBatch(*source, request);
        if (!batch)
            return { .snapshot = {}, .error = batch.error().message() };
        for (const SliceBatch &part : batch->slices) {
            std::vector<Slice> &all = minutes[part.slo.value];
            all.insert(all.end(), part.slices.begin(), part.slices.end());
        }
        request.cursor = batch->cursor;
        more = batch->more;
    }
    fetched.snapshot.asOf = history.now;
    fetched.snapshot.slos = request.slos;
    for (auto &[id, slices] : minutes) {
        std::ranges::sort(slices, {}, &Slice::minute);
        fetched.snapshot.slices.insert_or_assign(id, SliceSeries(slices));
    }
    return fetched;
}

std::vector<Row> run(const Options &options)
{
    const SloHistory history = SloHistory::make(options.quick ? 5 : 100);
    const std::vector<Question> questions = pageQuestions(history);
    SloServers servers;
    QString error = servers.start(history, options);
    const SloPage truth = sharesOf(page(slicesOf(history), questions));
    std::vector<Row> rows;
    for (const bool prometheus : { true, false }) {
        const QUrl server = prometheus ? servers.prometheus() : servers.victoria();
        Row row { .id = u"10"_s,
                  .work = u"the page of %1 SLOs from nothing: 60 d fetched, then computed"_s.arg(
                      history.services.size()),
                  .peer = prometheus ? u"Prometheus 2.42, its own page"_s
                                     : u"VictoriaMetrics 1.79, its own page"_s,
                  .goal = prometheus ? 60.0 : 2.0 };
        std::vector<double> ours;
        std::vector<double> theirs;
        SloPage shown;
        for (int i = 0; i < options.rounds() && error.isEmpty(); ++i) {
            ours.push_back(secondsOf([&] {
                const Fetched fetched = fetchAll(server, history);
                error = fetched.error;
                shown = page(fetched.snapshot, questions);
            }));
            std::vector<QByteArray> answers;
            theirs.push_back(secondsOf([&] { answers = askAll(server, questions); }));
            if (error.isEmpty())
                error = complaint(answers);
            say(u"row 10 round %1: %2 against %3"_s.arg(i + 1).arg(timeText(ours.back()),
                                                                   timeText(theirs.back())));
        }
        if (!error.isEmpty()) {
            rows.push_back(failedRow(row.id, row.work, error));
            continue;
        }
        setTimes(row, ours, theirs);
        const double difference = worstDifference(sharesOf(shown), truth);
        row.equality = { .holds = difference <= 1e-9,
                         .words = u"all numbers equal those of the generator's samples to %1"_s.arg(
                             QString::number(difference, 'g', 2)) };
        rows.push_back(row);
    }
    rows.front().note
        = u"the source asks for raw samples as JSON, a chunk of a day or 6 MB at a time; the "
          "goal supposes remote read, which it does not speak. The store on disk takes no part."_s;
    return rows;
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(cold, "10", trivet::bench::run)
