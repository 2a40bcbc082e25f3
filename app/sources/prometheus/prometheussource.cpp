// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promalerts.h"
#include "promdiagnosis.h"
#include "promdiscovery.h"
#include "promfetch.h"
#include "promwords.h"

#include <app/sources/source.h>

#include <QPointer>
#include <QPromise>

#include <algorithm>
#include <utility>

namespace trivet {

using namespace Qt::StringLiterals;

namespace prometheus {

namespace {

/// Prometheus and whatever speaks its query API: VictoriaMetrics, Thanos, Mimir. Its slices are
/// made from raw counter samples (prommeasure.h) in the order of promplan.h.
class PrometheusSource final : public Source
{
public:
    PrometheusSource(http::Profile profile, std::shared_ptr<const Clock> clock)
        : m_compressed(!isNear(profile.base))
        , m_clock(clock)
        , m_client(std::move(profile), std::move(clock))
    { }
    ~PrometheusSource() override { cancel(); }

    [[nodiscard]] QFuture<Result<Batch>> fetch(const FetchRequest &request) override;
    [[nodiscard]] QFuture<std::vector<Stage>> diagnose() override;
    [[nodiscard]] QFuture<Result<std::vector<Proposal>>>
    discover(const DiscoveryRequest &request) override;
    [[nodiscard]] QFuture<Result<RecordedAlerts>> recordedAlerts(const SloSpec &slo,
                                                                 TimeRange range) override;
    void cancel() override;

private:
    bool m_compressed = false;
    std::shared_ptr<const Clock> m_clock;
    http::Client m_client;
    std::shared_ptr<Memory> m_memory = std::make_shared<Memory>();
    QObject m_runs; ///< parent of what is under way; gone before the client
    std::optional<SloSpec> m_firstSlo; ///< of the last fetch, for the connection test
};

QFuture<Result<Batch>> PrometheusSource::fetch(const FetchRequest &request)
{
    if (!request.slos.empty())
        m_firstSlo = request.slos.front();
    auto promise = std::make_shared<QPromise<Result<Batch>>>();
    promise->start();
    QFuture<Result<Batch>> future = promise->future();
    auto self = std::make_shared<QPointer<QObject>>();
    auto *step = new FetchStep(m_client, m_compressed, m_clock, m_memory, request,
                               [promise, self](Result<Batch> batch) {
                                   promise->addResult(std::move(batch));
                                   promise->finish();
                                   if (*self)
                                       (*self)->deleteLater();
                               });
    *self = step;
    step->setParent(&m_runs);
    step->start();
    return future;
}

QFuture<std::vector<Stage>> PrometheusSource::diagnose()
{
    auto promise = std::make_shared<QPromise<std::vector<Stage>>>();
    promise->start();
    QFuture<std::vector<Stage>> future = promise->future();
    auto self = std::make_shared<QPointer<QObject>>();
    auto *diagnosis = new Diagnosis(m_client, m_compressed, *m_clock, m_firstSlo,
                                    [promise, self](std::vector<Stage> stages) {
                                        promise->addResult(std::move(stages));
                                        promise->finish();
                                        if (*self)
                                            (*self)->deleteLater();
                                    });
    *self = diagnosis;
    diagnosis->setParent(&m_runs);
    diagnosis->start();
    return future;
}

QFuture<Result<std::vector<Proposal>>> PrometheusSource::discover(const DiscoveryRequest &request)
{
    using Found = Result<std::vector<Proposal>>;
    auto promise = std::make_shared<QPromise<Found>>();
    promise->start();
    QFuture<Found> future = promise->future();
    auto self = std::make_shared<QPointer<QObject>>();
    auto *discovery
        = new Discovery(m_client, m_compressed, m_clock, request, [promise, self](Found found) {
              promise->addResult(std::move(found));
              promise->finish();
              if (*self)
                  (*self)->deleteLater();
          });
    *self = discovery;
    discovery->setParent(&m_runs);
    auto *watcher = new QFutureWatcher<Found>(discovery);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, discovery, &Discovery::cancel);
    watcher->setFuture(future);
    discovery->start();
    return future;
}

QFuture<Result<RecordedAlerts>> PrometheusSource::recordedAlerts(const SloSpec &slo,
                                                                 TimeRange range)
{
    auto promise = std::make_shared<QPromise<Result<RecordedAlerts>>>();
    promise->start();
    auto *calls = new Calls(m_client, m_compressed, &m_runs);
    std::vector<http::Request> requests;
    for (const TimeRange &piece : alertPieces(range))
        requests.push_back(calls->range(alertsQuery(slo), askedAt(piece.from),
                                        askedAt(piece.to - std::chrono::minutes { 1 }),
                                        std::chrono::minutes { 1 }));
    const auto answer = [promise, calls](Result<std::vector<QueryAnswer>> answers, qint64) {
        const auto isIncomplete = [](const QueryAnswer &one) { return one.isIncomplete(); };
        if (!answers)
            promise->addResult(tl::unexpected(std::move(answers).error()));
        else if (std::ranges::any_of(*answers, isIncomplete))
            promise->addResult(
                failure(ErrorKind::BadAnswer,
                        Words::tr("The server says that its answer is not complete.")));
        else
            promise->addResult(alertsOf(*answers));
        promise->finish();
        calls->deleteLater();
    };
    if (requests.empty())
        answer(std::vector<QueryAnswer> {}, 0);
    else
        calls->ask(requests, answer);
    return promise->future();
}

void PrometheusSource::cancel()
{
    const QObjectList runs = m_runs.children();
    for (QObject *run : runs) {
        if (auto *step = dynamic_cast<FetchStep *>(run))
            step->cancel();
        else if (auto *discovery = dynamic_cast<Discovery *>(run))
            discovery->cancel();
        else if (auto *diagnosis = dynamic_cast<Diagnosis *>(run))
            diagnosis->conclude();
    }
    m_client.cancelAll();
}

Result<std::unique_ptr<Source>> makePrometheus(const SourceSpec &spec, const SourceContext &context)
{
    if (!spec.url.isValid() || spec.url.host().isEmpty())
        return failure(ErrorKind::BadInput,
                       Words::tr("A Prometheus source needs the URL of its server."),
                       spec.id.value);
    http::Profile profile { .base = spec.url,
                            .auth = spec.auth,
                            .secret = context.secret,
                            .headers = spec.headers,
                            .ca = spec.ca,
                            .proxy = spec.proxy,
                            .allowPlainHttp = spec.allowPlainHttp };
    return std::make_unique<PrometheusSource>(std::move(profile), context.clock);
}

} // namespace

} // namespace prometheus

namespace sources {

SourceKind prometheusSource()
{
    return { .id = u"prometheus"_s,
             .keys = {},
             .requiredKeys = { u"url"_s },
             .network = true,
             .discovers = true,
             .make = &prometheus::makePrometheus };
}

} // namespace sources

} // namespace trivet
