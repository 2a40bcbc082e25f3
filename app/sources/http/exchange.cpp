// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange.h"

#include "address.h"
#include "retryafter.h"

#include <app/base/textgate.h>

#include <QNetworkAccessManager>

#include <algorithm>
#include <array>

namespace trivet::http {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 readBuffer = 1024LL * 1024;
constexpr qint64 pieceSize = 64LL * 1024;
/// Of the body of an error, which nobody reads: up to here it is let through, so that the
/// connection can be used again.
constexpr qint64 mostDiscarded = 64LL * 1024;

constexpr Millis graceAfterError { 200 };

QByteArray eitherHeader(const QNetworkReply &reply, const char *first, const char *second)
{
    const QByteArray value = reply.rawHeader(first);
    return (value.isEmpty() ? reply.rawHeader(second) : value).trimmed();
}

} // namespace

Exchange::Exchange(QNetworkAccessManager *network, Order order,
                   std::function<void(Outcome)> concluded, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_order(std::move(order))
    , m_concluded(std::move(concluded))
{
    for (QTimer *timer : { &m_idle, &m_deadline }) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_idle, &QTimer::timeout, this, [this] {
        const bool failed = m_reply && m_reply->error() != QNetworkReply::NoError;
        leave(failed ? Ending::Itself : Ending::Idle);
    });
    connect(&m_deadline, &QTimer::timeout, this, [this] { leave(Ending::Deadline); });
}

Exchange::~Exchange()
{
    dropReply();
}

void Exchange::start()
{
    m_deadline.start(m_order.limits.deadline);
    ask(m_order.request.url());
}

void Exchange::ask(const QUrl &url)
{
    m_seen = {};
    m_inflater.reset();
    m_jsonEnd = {};
    m_leaving = false;
    m_idle.start(m_order.limits.idle);
    QNetworkRequest request = m_order.request;
    request.setUrl(url);
    m_reply
        = m_order.asked.post ? m_network->post(request, m_order.payload) : m_network->get(request);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Exchange::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Exchange::readBody);
    connect(m_reply, &QNetworkReply::uploadProgress, this, [this] { m_idle.start(); });
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError> &errors) { m_seen.tls = errors; });
    // finished() follows an error, soon or never; waiting a little keeps the connection usable.
    connect(m_reply, &QNetworkReply::errorOccurred, this,
            [this] { m_idle.start(graceAfterError); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { leave(Ending::Itself); });
}

void Exchange::dropReply()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    // Going, it ends what is under way, and without the warnings of abort().
    m_reply->deleteLater();
    m_reply = nullptr;
}

void Exchange::readHead()
{
    m_idle.start();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 0 || m_seen.status == status)
        return;
    m_seen.status = status;
    m_seen.contentType = m_reply->rawHeader("Content-Type");
    m_seen.contentEncoding = m_reply->rawHeader("Content-Encoding");
    m_seen.etag = m_reply->rawHeader("ETag");
    m_seen.link = m_reply->rawHeader("Link");
    m_seen.date = m_reply->rawHeader("Date");
    m_seen.retryAfter = m_reply->rawHeader("Retry-After").trimmed();
    m_seen.rateRemaining = eitherHeader(*m_reply, "X-RateLimit-Remaining", "RateLimit-Remaining");
    m_seen.rateReset = eitherHeader(*m_reply, "X-RateLimit-Reset", "RateLimit-Reset");
    m_seen.chunked = m_reply->rawHeader("Transfer-Encoding").toLower().contains("chunked");
    bool isNumber = false;
    const qint64 length = m_reply->rawHeader("Content-Length").toLongLong(&isNumber);
    // Chunked counts, whatever length is announced beside it (RFC 9112, 6.3).
    m_seen.contentLength = isNumber && length >= 0 && !m_seen.chunked ? length : -1;
    if (!isWanted(m_seen, m_order.asked))
        return;
    if (headObjection(m_seen, question())) {
        leave(Ending::Enough);
        return;
    }
    m_seen.gzip = m_seen.contentEncoding.trimmed().toLower() == "gzip";
    if (m_seen.gzip)
        m_inflater.emplace(m_order.limits.bodyBytes);
    else if (m_seen.contentLength > 0)
        m_seen.body.reserve(m_seen.contentLength);
}

void Exchange::readBody()
{
    m_idle.start();
    if (m_leaving)
        return;
    std::array<char, pieceSize> piece;
    for (qint64 got = m_reply->read(piece.data(), pieceSize);
         got > 0 && m_seen.ending == Ending::Itself; got = m_reply->read(piece.data(), pieceSize))
        take(QByteArrayView(piece.data(), got));
}

void Exchange::take(QByteArrayView piece)
{
    m_seen.wireBytes += piece.size();
    if (!isWanted(m_seen, m_order.asked)) {
        if (m_seen.wireBytes > mostDiscarded)
            leave(Ending::Enough);
        return;
    }
    if (m_inflater) {
        const Inflater::State state = m_inflater->feed(piece, m_seen.body);
        m_seen.gzipEnded = state == Inflater::State::Ended;
        if (state == Inflater::State::Damaged)
            leave(Ending::Damaged);
        else if (state == Inflater::State::TooLarge)
            leave(Ending::TooLarge);
    } else if (m_seen.body.size() + piece.size() > m_order.limits.bodyBytes) {
        leave(Ending::TooLarge);
    } else {
        appendCapped(m_seen.body, piece, m_order.limits.bodyBytes);
        if (m_seen.contentLength < 0 && isJsonType(m_seen.contentType)) {
            m_jsonEnd.feed(piece);
            m_seen.jsonEnded = m_jsonEnd.isWhole();
        }
    }
}

void Exchange::leave(Ending ending)
{
    if (m_leaving || !m_reply)
        return;
    if (ending == Ending::Itself && m_reply->isOpen() && m_seen.status != 0)
        readBody();
    if (m_leaving) // the rest was too much
        return;
    m_leaving = true;
    m_seen.ending = ending;
    m_seen.error = m_reply->error();
    QMetaObject::invokeMethod(this, &Exchange::conclude, Qt::QueuedConnection);
}

std::optional<QUrl> Exchange::nextHop()
{
    const int status = m_seen.status;
    const bool keepsMethod = status == 307 || status == 308;
    if (!keepsMethod && status != 301 && status != 302 && status != 303)
        return {};
    const QByteArray location = m_reply->rawHeader("Location").trimmed();
    if (location.isEmpty()) {
        m_seen.redirect = Redirect::WithoutTarget;
        return {};
    }
    const QUrl written = QUrl::fromEncoded(location, QUrl::StrictMode);
    const QUrl target = m_reply->url().resolved(written);
    if (!written.isValid() || !target.isValid() || !isSameOrigin(target, m_order.request.url())
        || !target.userInfo().isEmpty()) {
        m_seen.redirect = Redirect::Elsewhere;
        const bool web = target.scheme() == "https"_L1 || target.scheme() == "http"_L1;
        m_seen.redirectTarget
            = textgate::line(web ? QString(target.scheme() % "://"_L1 % placeOf(target))
                                 : QString(target.scheme() % u':'));
        return {};
    }
    if (m_order.asked.post && !keepsMethod) {
        m_seen.redirect = Redirect::LosesBody;
        return {};
    }
    if (m_hops == m_order.limits.redirects) {
        m_seen.redirect = Redirect::TooMany;
        return {};
    }
    ++m_hops;
    return target;
}

Question Exchange::question() const
{
    return { .request = &m_order.asked,
             .limits = &m_order.limits,
             .where = m_order.where,
             .now = m_order.now };
}

void Exchange::conclude()
{
    const bool onTime = m_deadline.isActive()
        && (m_seen.ending == Ending::Itself || m_seen.ending == Ending::Enough);
    if (const auto hop = onTime ? nextHop() : std::nullopt) {
        dropReply();
        ask(*hop);
        return;
    }
    m_idle.stop();
    m_deadline.stop();
    dropReply();
    const int status = m_seen.status;
    const auto serverTime = httpDate(m_seen.date);
    m_seen.body.squeeze();
    Outcome outcome { .answer = judge(std::move(m_seen), question()),
                      .status = status,
                      .serverTime = serverTime };
    // May delete this object, so it comes last.
    const auto concluded = std::move(m_concluded);
    concluded(std::move(outcome));
}

} // namespace trivet::http
