// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include "access.h"
#include "retryafter.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

/// "Application/JSON; charset=utf-8" -> "application/json"
QByteArray bareType(QByteArrayView type)
{
    const qsizetype end = type.indexOf(';');
    return (end < 0 ? type : type.first(end)).trimmed().toByteArray().toLower();
}

bool isJson(const QByteArray &type)
{
    return type == "application/json" || type.endsWith("+json");
}

bool isAccepted(const QByteArray &type, const QByteArray &accept)
{
    const QList<QByteArray> wanted = accept.split(',');
    return std::ranges::any_of(wanted, [&type](const QByteArray &raw) {
        const QByteArray want = bareType(raw);
        // GitHub answers application/vnd.github+json with application/json, PagerDuty likewise.
        return want == type || want == "*/*" || (isJson(want) && isJson(type))
            || (want.endsWith("/*") && type.startsWith(want.chopped(1)));
    });
}

QString seconds(Millis duration)
{
    return QString::number(toSeconds(duration), 'g', 3);
}

Error trouble(ErrorKind kind, const QString &text, const Question &question)
{
    return Error { .kind = kind, .text = text, .where = question.where };
}

Error tooLarge(const Question &question)
{
    const double mebibytes = static_cast<double>(question.limits->bodyBytes) / (1024.0 * 1024.0);
    return trouble(ErrorKind::TooLarge,
                   QCoreApplication::translate("Http", "The answer is too large: more than %1 MiB.")
                       .arg(QString::number(mebibytes, 'g', 3)),
                   question);
}

Error redirectTrouble(const Seen &seen, const Question &question)
{
    switch (seen.redirect) {
    case Redirect::Elsewhere:
        return trouble(ErrorKind::BadAnswer,
                       QCoreApplication::translate(
                           "Http",
                           "The server points to another address, %1, which was not asked. If "
                           "that one is right, make it the address of this source.")
                           .arg(seen.redirectTarget),
                       question);
    case Redirect::TooMany:
        return trouble(ErrorKind::BadAnswer,
                       QCoreApplication::translate("Http", "The server redirects again and again."),
                       question);
    case Redirect::LosesBody:
    case Redirect::WithoutTarget:
    case Redirect::None:
        break;
    }
    return trouble(
        ErrorKind::BadAnswer,
        QCoreApplication::translate("Http", "Unexpected redirect (HTTP %1).").arg(seen.status),
        question);
}

Error throttled(const Seen &seen, const Question &question)
{
    const Instant serverTime = httpDate(seen.date).value_or(question.now);
    qint64 wait = retryAfterSeconds(seen.retryAfter, serverTime);
    if (wait == 0 && seen.rateRemaining == "0")
        wait = resetAfterSeconds(seen.rateReset, serverTime);
    Error error = trouble(
        ErrorKind::Throttled,
        wait > 0
            ? QCoreApplication::translate("Http",
                                          "The server asked to wait %n second(s) (HTTP %1).",
                                          nullptr, static_cast<int>(wait))
                  .arg(seen.status)
            : QCoreApplication::translate("Http", "The server is too busy to answer (HTTP %1).")
                  .arg(seen.status),
        question);
    error.retryAfterSeconds = wait;
    return error;
}

Error statusTrouble(const Seen &seen, const Question &question)
{
    const int status = seen.status;
    // GitHub says 403 for a spent rate limit.
    const bool spent = !seen.retryAfter.isEmpty() || seen.rateRemaining == "0";
    if (status == 429 || status == 503 || (status == 403 && spent))
        return throttled(seen, question);
    if (status >= 300 && status < 400 && status != 304)
        return redirectTrouble(seen, question);
    const auto say = [&](ErrorKind kind, const QString &text) {
        return trouble(kind, text.arg(status), question);
    };
    switch (status) {
    case 304:
        return say(
            ErrorKind::BadAnswer,
            QCoreApplication::translate(
                "Http",
                "The server says \"unchanged\" (HTTP %1), but nothing was asked of that kind."));
    case 401:
        return say(ErrorKind::Credentials,
                   QCoreApplication::translate("Http",
                                               "The server did not accept the sign-in (HTTP %1)."));
    case 403:
        return say(ErrorKind::Credentials,
                   QCoreApplication::translate(
                       "Http", "This sign-in may not read what was asked for (HTTP %1)."));
    case 404:
    case 410:
        return say(
            ErrorKind::NotFound,
            QCoreApplication::translate(
                "Http",
                "The server does not know what was asked for (HTTP %1). Is the address right?"));
    case 407:
        return say(ErrorKind::Connection,
                   QCoreApplication::translate("Http", "The proxy wants a sign-in (HTTP %1)."));
    case 408:
    case 504:
        return say(ErrorKind::Deadline,
                   QCoreApplication::translate(
                       "Http", "The server found its own work too slow (HTTP %1)."));
    case 206:
        return say(ErrorKind::BadAnswer,
                   QCoreApplication::translate(
                       "Http", "The server gave a part of the answer only (HTTP %1)."));
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return say(ErrorKind::BadInput,
                   QCoreApplication::translate(
                       "Http", "The server did not accept the question (HTTP %1)."));
    if (status >= 500 && status < 600)
        return say(ErrorKind::BadAnswer,
                   QCoreApplication::translate("Http", "The server failed (HTTP %1)."));
    return say(
        ErrorKind::BadAnswer,
        QCoreApplication::translate("Http", "The server gave an answer of no use here (HTTP %1)."));
}

Error lineTrouble(const Seen &seen, const Question &question)
{
    const auto connection
        = [&](const QString &text) { return trouble(ErrorKind::Connection, text, question); };
    switch (seen.error) {
    case QNetworkReply::HostNotFoundError:
        return connection(
            QCoreApplication::translate("Http", "No computer of that name was found."));
    case QNetworkReply::ConnectionRefusedError:
        return connection(QCoreApplication::translate("Http", "Nothing listens at that port."));
    case QNetworkReply::SslHandshakeFailedError:
        return connection(tlsTrouble(seen.tls));
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::UnknownProxyError:
        return connection(QCoreApplication::translate("Http", "The proxy cannot be reached."));
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return connection(QCoreApplication::translate("Http", "The proxy wants a sign-in."));
    default:
        return connection(QCoreApplication::translate(
            "Http", "The connection broke before the answer was whole."));
    }
}

std::optional<Error> endingTrouble(const Seen &seen, const Question &question)
{
    switch (seen.ending) {
    case Ending::Idle:
        return trouble(ErrorKind::Deadline,
                       QCoreApplication::translate("Http", "The server was silent for %1 s.")
                           .arg(seconds(question.limits->idle)),
                       question);
    case Ending::Deadline:
        return trouble(ErrorKind::Deadline,
                       QCoreApplication::translate("Http", "The answer was not whole after %1 s.")
                           .arg(seconds(question.limits->deadline)),
                       question);
    case Ending::TooLarge:
        return tooLarge(question);
    case Ending::Damaged:
        return trouble(
            ErrorKind::BadAnswer,
            QCoreApplication::translate("Http", "Damaged answer: it could not be unpacked."),
            question);
    case Ending::Itself:
    case Ending::Enough:
        break;
    }
    return {};
}

std::optional<Error> lengthTrouble(const Seen &seen, const Question &question)
{
    const auto cut
        = [&](const QString &text) { return trouble(ErrorKind::Connection, text, question); };
    if (seen.contentLength >= 0 && seen.wireBytes != seen.contentLength)
        return cut(QCoreApplication::translate(
            "Http", "The connection broke before the answer was whole."));
    if (seen.gzip)
        return seen.gzipEnded ? std::optional<Error>()
                              : trouble(ErrorKind::BadAnswer,
                                        QCoreApplication::translate(
                                            "Http", "Damaged answer: it ends before its end mark."),
                                        question);
    // Qt 6.4 takes a line that closes for the end of such an answer, and of a chunked one too if it
    // closes between two chunks.
    const bool endIsKnown
        = seen.contentLength >= 0 || seen.jsonEnded || question.request->checksEnd;
    if (!endIsKnown)
        return cut(
            isJsonType(seen.contentType)
                ? QCoreApplication::translate("Http",
                                              "The connection broke before the answer was whole.")
                : QCoreApplication::translate("Http",
                                              "Nothing shows where the answer ends, so it may "
                                              "have been cut off."));
    return {};
}

} // namespace

bool isWanted(const Seen &seen, const Request &request)
{
    if (seen.status == 200)
        return true;
    const bool explains = seen.status == 400 || seen.status == 422
        || (seen.status == 503 && seen.retryAfter.isEmpty());
    return request.keepsRefusal && explains && isJson(bareType(seen.contentType));
}

std::optional<Error> headObjection(const Seen &seen, const Question &question)
{
    const QByteArray type = bareType(seen.contentType);
    if (type == "text/html" && !question.request->accept.contains("text/html"))
        return trouble(ErrorKind::BadAnswer,
                       QCoreApplication::translate(
                           "Http",
                           "A web page came instead of data: a login page or captive portal stands "
                           "between, or the address is not that of the interface."),
                       question);
    // Of more than 100 header fields Qt 6.4 shows none.
    if (type.isEmpty() && !isAccepted(type, question.request->accept))
        return trouble(
            ErrorKind::BadAnswer,
            QCoreApplication::translate(
                "Http",
                "The answer does not say of what kind it is, or its head could not be read."),
            question);
    if (!isAccepted(type, question.request->accept))
        return trouble(ErrorKind::BadAnswer,
                       QCoreApplication::translate(
                           "Http", "The answer is of another kind than was asked for."),
                       question);
    const QByteArray packing = seen.contentEncoding.trimmed().toLower();
    const bool plain = packing.isEmpty() || packing == "identity";
    if (!plain && !(packing == "gzip" && question.request->compressed))
        return trouble(ErrorKind::BadAnswer,
                       QCoreApplication::translate(
                           "Http", "The answer is packed in a way that was not offered."),
                       question);
    if (seen.contentLength > question.limits->bodyBytes)
        return tooLarge(question);
    return {};
}

bool isJsonType(QByteArrayView contentType)
{
    return isJson(bareType(contentType));
}

Result<Answer> judge(Seen &&seen, const Question &question)
{
    const bool unchanged = seen.status == 304 && !question.request->etag.isEmpty();
    const bool empty = seen.status == 204;
    const bool wanted = isWanted(seen, *question.request);
    if (seen.status != 0 && !wanted && !unchanged && !empty)
        return tl::unexpected(statusTrouble(seen, question));
    if (wanted) {
        if (auto head = headObjection(seen, question))
            return tl::unexpected(std::move(*head));
    }
    if (auto ending = endingTrouble(seen, question))
        return tl::unexpected(std::move(*ending));
    // Qt calls a refusal an error of the line; the length tells whether it came whole.
    const bool refusal = wanted && seen.status != 200;
    if ((seen.error != QNetworkReply::NoError && !refusal) || seen.status == 0)
        return tl::unexpected(lineTrouble(seen, question));
    if (wanted) {
        if (auto length = lengthTrouble(seen, question))
            return tl::unexpected(std::move(*length));
    }
    return Answer { .status = seen.status,
                    .body = std::move(seen.body),
                    .contentType = std::move(seen.contentType),
                    .etag = std::move(seen.etag),
                    .link = std::move(seen.link),
                    .serverTime = httpDate(seen.date) };
}

} // namespace trivet::http
