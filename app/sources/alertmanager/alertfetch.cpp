// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertfetch.h"

#include "alertwords.h"

#include <QtConcurrentRun>

namespace trivet::alertmanager {

using namespace Qt::StringLiterals;

namespace {

Error cancelled()
{
    return { .kind = ErrorKind::Cancelled, .text = Words::tr("Cancelled."), .where = {} };
}

} // namespace

http::Request statusRequest()
{
    http::Request request;
    request.path = u"/api/v2/status"_s;
    return request;
}

http::Request alertsRequest(const QString &filter)
{
    http::Request request;
    request.path = u"/api/v2/alerts"_s;
    for (const QString &name : { u"active"_s, u"silenced"_s, u"inhibited"_s, u"unprocessed"_s })
        http::addParameter(request.query, name, u"true"_s);
    if (const auto matchers = matchersFromText(filter))
        for (const LabelMatcher &matcher : *matchers)
            http::addParameter(request.query, u"filter"_s, matchersToText({ matcher }));
    return request;
}

http::Request silencesRequest()
{
    http::Request request;
    request.path = u"/api/v2/silences"_s;
    return request;
}

AlertFetch::AlertFetch(http::Client &client, std::shared_ptr<const Reading> reading,
                       FetchRequest request)
    : Errand(tl::unexpected(cancelled()))
    , m_client(client)
    , m_reading(std::move(reading))
    , m_request(std::move(request))
{
    m_answers.at = m_request.now;
}

void AlertFetch::start()
{
    ask(statusRequest(), &Answers::status, true);
    ask(alertsRequest(m_reading->filter), &Answers::alerts);
    ask(silencesRequest(), &Answers::silences);
}

void AlertFetch::ask(const http::Request &request, QByteArray Answers::*body, bool optional)
{
    http::whenDone(m_client.send(request), this,
                   [this, body, optional](const QFuture<Result<http::Answer>> &future) {
                       const Result<http::Answer> got = future.result();
                       const bool isMissing
                           = !got && optional && got.error().kind == ErrorKind::NotFound;
                       if (!got && !isMissing) {
                           answer(tl::unexpected<Error>(got.error()));
                           return;
                       }
                       if (got) {
                           m_answers.*body = got->body;
                           if (body == &Answers::alerts && got->serverTime)
                               m_answers.at = *got->serverTime;
                       }
                       if (--m_left == 0)
                           proceed();
                   });
}

void AlertFetch::proceed()
{
    if (isAnswered())
        return;
    // The file of everything that is open may be some megabytes.
    using Parsed = std::shared_ptr<Result<Batch>>;
    const auto work = [answers = m_answers, reading = m_reading, cursor = m_request.cursor] {
        return std::make_shared<Result<Batch>>(look(answers, *reading, cursor));
    };
    http::whenDone(QtConcurrent::run(work), this,
                   [this](const QFuture<Parsed> &future) { answer(std::move(*future.result())); });
}

Result<Batch> AlertFetch::look(const Answers &answers, const Reading &reading,
                               const QString &cursor)
{
    auto alerts = parseAlerts(answers.alerts);
    if (!alerts)
        return tl::unexpected<Error>(alerts.error());
    auto silences = parseSilences(answers.silences, reading.source);
    if (!silences)
        return tl::unexpected<Error>(silences.error());
    std::optional<Instant> startedAt;
    if (!answers.status.isEmpty()) {
        const auto status = parseStatus(answers.status);
        if (!status)
            return tl::unexpected<Error>(status.error());
        startedAt = status->startedAt;
    }
    Follower follower(reading, memoryOf(cursor, reading.source));
    return follower.follow({ .alerts = std::move(*alerts),
                             .silences = std::move(*silences),
                             .at = answers.at,
                             .startedAt = startedAt });
}

} // namespace trivet::alertmanager
