// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "httpclient.h"

#include "access.h"
#include "address.h"
#include "diagnosis.h"
#include "exchange.h"

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QPointer>
#include <QPromise>
#include <QThread>

#include <algorithm>
#include <deque>
#include <utility>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

using Concluded = std::function<void(Outcome)>;

/// Somebody waits for it: told last, when the client's own books are in order, because being told
/// may send again, cancel, or delete the client.
using Told = std::vector<std::pair<Concluded, Outcome>>;

void tell(Told &&told)
{
    for (auto &[concluded, outcome] : told)
        concluded(std::move(outcome));
}

/// Qt 6.4 reads a head byte by byte, without a limit, and does not look up meanwhile; its manager's
/// destructor waits up to 5 s for that. Somebody else's thread does the waiting.
void retire(std::unique_ptr<QNetworkAccessManager> network)
{
    auto *thread = new QThread;
    QNetworkAccessManager *leaving = network.release();
    leaving->moveToThread(thread);
    QObject::connect(thread, &QThread::started, leaving, &QObject::deleteLater);
    QObject::connect(leaving, &QObject::destroyed, thread, &QThread::quit, Qt::DirectConnection);
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    thread->start();
}

Outcome refused(Error error)
{
    return Outcome { .answer = tl::unexpected(std::move(error)), .status = 0, .serverTime = {} };
}

QNetworkRequest bareRequest(const Request &asked, const Profile &profile,
                            const QSslConfiguration &tls)
{
    QNetworkRequest request;
    request.setSslConfiguration(tls);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    // Exchange follows redirects itself: Qt would take the sign-in along to another host.
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute,
                         QNetworkRequest::ManualRedirectPolicy);
    request.setDecompressedSafetyCheckThreshold(profile.limits.bodyBytes);
    signIn(request, profile);
    request.setRawHeader("User-Agent", "Trivet/" TRIVET_VERSION);
    request.setRawHeader("Accept", asked.accept);
    // Said by us, so that Qt does not unpack: it cannot tell a cut stream from a whole one.
    request.setRawHeader("Accept-Encoding", asked.compressed ? "gzip" : "identity");
    if (!asked.etag.isEmpty())
        request.setRawHeader("If-None-Match", asked.etag);
    return request;
}

} // namespace

struct Client::Private
{
    struct Job
    {
        Request request;
        Concluded concluded;
    };

    Client *q = nullptr;
    Profile profile;
    std::shared_ptr<const Clock> clock;
    std::optional<Error> fault; ///< why nothing may be sent
    QSslConfiguration tls;
    std::unique_ptr<QNetworkProxyFactory>
        proxies; ///< for connection tests; the network has its own
    std::unique_ptr<QNetworkAccessManager> network = std::make_unique<QNetworkAccessManager>();
    bool stuck = false; ///< Qt's network thread may still be busy with an endless head
    std::deque<Job> waiting;
    std::vector<std::pair<Exchange *, Concluded>> running;
    std::vector<QPointer<Diagnosis>> diagnoses;
    Millis heldUntil { 0 }; ///< monotonic: the server asked to wait

    void open();
    void submit(Job job);
    void dispatch(Told &told);
    void begin(Job job, Told &told);
    void concluded(Exchange *exchange, Outcome outcome);
    void answerWaiting(const Error &error, Told &told);
    [[nodiscard]] std::optional<Error> holding() const;
    [[nodiscard]] Error cancelled() const;
    [[nodiscard]] Told takeAll();
};

void Client::Private::open()
{
    fault = objection(profile);
    if (fault)
        return;
    auto access = openAccess(profile);
    if (!access) {
        fault = access.error();
        return;
    }
    tls = access->tls;
    network->setProxyFactory(access->proxies.release());
    network->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    network->setAutoDeleteReplies(false);
}

void Client::Private::submit(Job job)
{
    waiting.push_back(std::move(job));
    Told told;
    dispatch(told);
    tell(std::move(told));
}

std::optional<Error> Client::Private::holding() const
{
    const Millis left = heldUntil - clock->monotonic();
    if (left.count() <= 0)
        return {};
    const qint64 seconds = (left.count() + 999) / 1000;
    Error error { .kind = ErrorKind::Throttled,
                  .text = QCoreApplication::translate(
                      "Http", "The server asked to wait; %n second(s) are left.", nullptr,
                      static_cast<int>(seconds)),
                  .where = placeOf(profile.base) };
    error.retryAfterSeconds = seconds;
    return error;
}

void Client::Private::answerWaiting(const Error &error, Told &told)
{
    for (Job &job : std::exchange(waiting, {}))
        told.emplace_back(std::move(job.concluded), refused(error));
}

void Client::Private::dispatch(Told &told)
{
    if (const auto held = fault ? fault : holding()) {
        answerWaiting(*held, told);
        return;
    }
    const auto places = static_cast<size_t>(std::max(profile.limits.inFlight, 1));
    while (!waiting.empty() && running.size() < places) {
        Job job = std::move(waiting.front());
        waiting.pop_front();
        begin(std::move(job), told);
    }
}

void Client::Private::begin(Job job, Told &told)
{
    const auto url = targetOf(profile.base, job.request);
    if (!url) {
        told.emplace_back(std::move(job.concluded), refused(url.error()));
        return;
    }
    Exchange::Order order { .request = bareRequest(job.request, profile, tls),
                            .payload = {},
                            .asked = job.request,
                            .limits = profile.limits,
                            .where = placeOf(profile.base),
                            .now = clock->now() };
    order.request.setUrl(*url);
    if (job.request.post) {
        const bool form = job.request.body.isEmpty() && job.request.contentType.isEmpty();
        order.payload = form ? encoded(job.request.query) : job.request.body;
        order.request.setRawHeader("Content-Type",
                                   form ? QByteArray("application/x-www-form-urlencoded")
                                        : job.request.contentType);
    }
    // The exchange is named by its address, which only exists once it is made.
    auto self = std::make_shared<Exchange *>(nullptr);
    *self = new Exchange(
        network.get(), std::move(order),
        [this, self](Outcome outcome) { concluded(*self, std::move(outcome)); }, q);
    running.emplace_back(*self, std::move(job.concluded));
    (*self)->start();
}

void Client::Private::concluded(Exchange *exchange, Outcome outcome)
{
    Told told;
    const auto place
        = std::ranges::find_if(running, [&](const auto &r) { return r.first == exchange; });
    if (place != running.end()) {
        told.emplace_back(std::move(place->second), outcome);
        running.erase(place);
    }
    exchange->deleteLater();
    if (!outcome.answer) {
        const Error &error = outcome.answer.error();
        if (error.kind == ErrorKind::Throttled && error.retryAfterSeconds > 0)
            heldUntil = std::max(
                heldUntil, clock->monotonic() + std::chrono::seconds { error.retryAfterSeconds });
        stuck = stuck || (error.kind == ErrorKind::Deadline && outcome.status == 0);
        if (outcome.status == 401)
            answerWaiting(error, told);
    }
    dispatch(told);
    tell(std::move(told));
}

Error Client::Private::cancelled() const
{
    return Error { .kind = ErrorKind::Cancelled,
                   .text = QCoreApplication::translate("Http", "The request was cancelled."),
                   .where = placeOf(profile.base) };
}

Told Client::Private::takeAll()
{
    Told told;
    const Error error = cancelled();
    for (auto &[exchange, concluded] : std::exchange(running, {})) {
        told.emplace_back(std::move(concluded), refused(error));
        delete exchange;
    }
    answerWaiting(error, told);
    return told;
}

Client::Client(Profile profile, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent)
    , m_d(std::make_unique<Private>())
{
    m_d->q = this;
    m_d->profile = std::move(profile);
    m_d->clock = std::move(clock);
    m_d->open();
}

Client::~Client()
{
    // Somebody who is told "cancelled" may ask again at once; too late.
    m_d->fault = m_d->cancelled();
    cancelAll();
    if (m_d->stuck)
        retire(std::move(m_d->network));
}

QFuture<Result<Answer>> Client::send(const Request &request)
{
    auto promise = std::make_shared<QPromise<Result<Answer>>>();
    promise->start();
    QFuture<Result<Answer>> future = promise->future();
    m_d->submit({ .request = request, .concluded = [promise](Outcome outcome) {
                     promise->addResult(std::move(outcome.answer));
                     promise->finish();
                 } });
    return future;
}

void Client::cancelAll()
{
    Told told = m_d->takeAll();
    const auto diagnoses = std::exchange(m_d->diagnoses, {});
    tell(std::move(told));
    for (const QPointer<Diagnosis> &diagnosis : diagnoses) {
        if (diagnosis)
            diagnosis->cancel();
    }
}

QFuture<std::vector<Stage>> Client::diagnose(const Request &probe)
{
    auto promise = std::make_shared<QPromise<std::vector<Stage>>>();
    promise->start();
    QFuture<std::vector<Stage>> future = promise->future();
    Diagnosis::Subject subject { .base = m_d->profile.base,
                                 .fault = m_d->fault,
                                 .tls = m_d->tls,
                                 .proxy = QNetworkProxy(QNetworkProxy::NoProxy),
                                 .patience = m_d->profile.limits.idle,
                                 .clock = m_d->clock };
    if (auto *factory = m_d->network->proxyFactory()) {
        const auto proxies = factory->queryProxy(QNetworkProxyQuery(m_d->profile.base));
        if (!proxies.isEmpty())
            subject.proxy = proxies.first();
    }
    auto *diagnosis = new Diagnosis(
        std::move(subject),
        [this, probe](Concluded concluded) {
            m_d->submit({ .request = probe, .concluded = std::move(concluded) });
        },
        [promise](std::vector<Stage> stages) {
            promise->addResult(std::move(stages));
            promise->finish();
        },
        this);
    std::erase_if(m_d->diagnoses, [](const auto &old) { return old.isNull(); });
    m_d->diagnoses.emplace_back(diagnosis);
    diagnosis->start();
    return future;
}

} // namespace trivet::http
