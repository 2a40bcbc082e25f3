// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promcalls.h"

#include <QHostAddress>
#include <QtConcurrentRun>

#include <algorithm>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

QString unixSeconds(Instant t)
{
    return QString::number(static_cast<double>(toMs(t)) / 1000.0, 'f', 3);
}

using Parsed = std::shared_ptr<Result<std::vector<QueryAnswer>>>;

Parsed parseAll(const std::vector<QByteArray> &bodies)
{
    std::vector<QueryAnswer> answers;
    answers.reserve(bodies.size());
    for (const QByteArray &body : bodies) {
        auto answer = parseAnswer(body);
        if (!answer)
            return std::make_shared<Result<std::vector<QueryAnswer>>>(
                tl::unexpected<Error>(answer.error()));
        answers.push_back(std::move(*answer));
    }
    return std::make_shared<Result<std::vector<QueryAnswer>>>(std::move(answers));
}

} // namespace

struct Calls::Pending
{
    std::vector<QByteArray> bodies;
    std::vector<Error> errors;
    size_t left = 0;
    qint64 bytes = 0;
    Then then;
};

Calls::Calls(http::Client &client, bool compressed, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_compressed(compressed)
{ }

http::Request Calls::query(const QString &path) const
{
    http::Request request;
    request.path = path;
    request.post = true;
    request.compressed = m_compressed;
    request.keepsRefusal = true;
    if (m_server == Server::Kind::Thanos)
        http::addParameter(request.query, u"partial_response"_s, u"false"_s);
    if (m_server == Server::Kind::VictoriaMetrics) {
        http::addParameter(request.query, u"deny_partial_response"_s, u"1"_s);
        // Its cache keeps answers that were asked for before late samples came.
        http::addParameter(request.query, u"nocache"_s, u"1"_s);
    }
    return request;
}

http::Request Calls::instant(const QString &query, Instant at) const
{
    http::Request request = this->query(u"/api/v1/query"_s);
    http::addParameter(request.query, u"query"_s, query);
    http::addParameter(request.query, u"time"_s, unixSeconds(at));
    return request;
}

http::Request Calls::range(const QString &query, Instant from, Instant to, Millis step) const
{
    http::Request request = this->query(u"/api/v1/query_range"_s);
    http::addParameter(request.query, u"query"_s, query);
    http::addParameter(request.query, u"start"_s, unixSeconds(from));
    http::addParameter(request.query, u"end"_s, unixSeconds(to));
    http::addParameter(request.query, u"step"_s, QString::number(step.count() / 1000) + u's');
    return request;
}

void Calls::ask(const std::vector<http::Request> &requests, const Then &then)
{
    auto pending = std::make_shared<Pending>();
    pending->bodies.resize(requests.size());
    pending->left = requests.size();
    pending->then = then;
    for (size_t i = 0; i < requests.size(); ++i) {
        whenDone(m_client.send(requests[i]), this,
                 [this, pending, i](const QFuture<Result<http::Answer>> &future) {
                     const Result<http::Answer> answer = future.result();
                     if (answer) {
                         pending->bytes += answer->body.size();
                         pending->bodies[i] = answer->body;
                     } else {
                         pending->errors.push_back(answer.error());
                     }
                     if (--pending->left == 0)
                         parse(pending);
                 });
    }
}

void Calls::parse(const std::shared_ptr<Pending> &pending)
{
    if (!pending->errors.empty()) {
        pending->then(tl::unexpected<Error>(pending->errors.front()), pending->bytes);
        return;
    }
    whenDone(QtConcurrent::run(parseAll, std::move(pending->bodies)), this,
             [pending](const QFuture<Parsed> &future) {
                 pending->then(std::move(*future.result()), pending->bytes);
             });
}

bool isNear(const QUrl &url)
{
    const QString host = url.host();
    if (host == "localhost"_L1 || host.endsWith(".local"_L1) || host.endsWith(".lan"_L1))
        return true;
    const QHostAddress address(host);
    static const std::initializer_list<std::pair<QLatin1StringView, int>> networks = {
        { "127.0.0.0"_L1, 8 },    { "10.0.0.0"_L1, 8 },     { "172.16.0.0"_L1, 12 },
        { "192.168.0.0"_L1, 16 }, { "169.254.0.0"_L1, 16 }, { "::1"_L1, 128 },
        { "fe80::"_L1, 10 },      { "fc00::"_L1, 7 },
    };
    return std::ranges::any_of(networks, [&address](const auto &network) {
        return address.isInSubnet(QHostAddress(QString(network.first)), network.second);
    });
}

} // namespace trivet::prometheus
