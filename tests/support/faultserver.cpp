// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <app/base/clock.h>

#include <QLocale>
#include <QSslServer>
#include <QTcpSocket>

#include <algorithm>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

QByteArray httpDateOf(Instant time)
{
    return QLocale::c()
        .toString(toDateTime(time, QTimeZone::utc()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'")
        .toLatin1();
}

} // namespace

QByteArray Heard::header(const QByteArray &name) const
{
    const auto found = std::ranges::find_if(
        headers, [&](const auto &h) { return h.first.compare(name, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

QString Heard::parameter(const QString &name) const
{
    return query.queryItemValue(name, QUrl::FullyDecoded);
}

FaultServer::FaultServer(QObject *parent)
    : QObject(parent)
    , m_server(std::make_unique<QTcpServer>())
{
    listen();
}

FaultServer::FaultServer(const QSslConfiguration &tls, QObject *parent)
    : QObject(parent)
    , m_tls(true)
{
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(tls);
    m_server = std::move(server);
    listen();
}

FaultServer::~FaultServer()
{
    // The sockets are the server's children; their last signals must not find a half-gone object.
    for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
        socket->disconnect(this);
}

void FaultServer::listen()
{
    connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, this, &FaultServer::greet);
    if (!m_server->listen(QHostAddress(QHostAddress::LocalHost), 0))
        qFatal("no loopback port to listen on");
}

QUrl FaultServer::url(const QString &host) const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(host);
    url.setPort(port());
    return url;
}

quint16 FaultServer::port() const
{
    return m_server->serverPort();
}

int FaultServer::requests(const QByteArray &path) const
{
    return static_cast<int>(
        std::ranges::count_if(m_heard, [&](const Heard &h) { return h.path == path; }));
}

void FaultServer::forget()
{
    m_heard.clear();
    m_connections = 0;
    m_mostAtOnce = 0;
}

void FaultServer::onPath(const QByteArray &path, Fault fault)
{
    m_own[path] = std::move(fault);
}

void FaultServer::greet()
{
    while (QTcpSocket *socket = m_server->nextPendingConnection()) {
        ++m_connections;
        ++m_open;
        m_mostAtOnce = std::max(m_mostAtOnce, m_open);
        auto buffer = std::make_shared<QByteArray>();
        connect(socket, &QTcpSocket::readyRead, this,
                [this, socket, buffer] { read(*socket, *buffer); });
        connect(socket, &QTcpSocket::disconnected, this, [this, socket] {
            --m_open;
            socket->deleteLater();
        });
        if (socket->bytesAvailable() > 0)
            read(*socket, *buffer);
    }
}

void FaultServer::read(QTcpSocket &socket, QByteArray &buffer)
{
    buffer += socket.readAll();
    for (qsizetype end = buffer.indexOf("\r\n\r\n"); end >= 0; end = buffer.indexOf("\r\n\r\n")) {
        Heard heard;
        const QList<QByteArray> lines = buffer.first(end).split('\n');
        const QList<QByteArray> words = lines.first().trimmed().split(' ');
        heard.method = words.value(0);
        const QByteArray target = words.value(1);
        const qsizetype question = target.indexOf('?');
        heard.path = question < 0 ? target : target.first(question);
        if (question >= 0)
            heard.query = QUrlQuery(QString::fromLatin1(target.sliced(question + 1)));
        for (const QByteArray &line : lines.sliced(1)) {
            const qsizetype colon = line.indexOf(':');
            if (colon > 0)
                heard.headers.emplace_back(line.first(colon), line.sliced(colon + 1).trimmed());
        }
        const qsizetype length = heard.header("Content-Length").toLongLong();
        if (buffer.size() < end + 4 + length)
            return;
        heard.body = buffer.sliced(end + 4, length);
        // A form counts as the query, as it does at a real server.
        if (heard.header("Content-Type") == "application/x-www-form-urlencoded")
            heard.query = QUrlQuery(QString::fromLatin1(heard.body));
        heard.raw = buffer.first(end + 4 + length);
        buffer.remove(0, end + 4 + length);
        m_heard.push_back(heard);
        const auto own = m_own.find(heard.path);
        const auto listed = faults().find(heard.path);
        if (own != m_own.end())
            own->second(*this, socket, heard);
        else if (listed != faults().end())
            listed->second(*this, socket, heard);
        else
            reply(socket, 404, "application/json", "{}");
    }
}

void FaultServer::reply(QTcpSocket &socket, int status, const QByteArray &type,
                        const QByteArray &body, const QList<QByteArray> &headers)
{
    QByteArray head = "HTTP/1.1 " + QByteArray::number(status) + " Status\r\n";
    head += "Date: " + httpDateOf(m_time.value_or(SystemClock().now())) + "\r\n";
    if (!type.isEmpty())
        head += "Content-Type: " + type + "\r\n";
    for (const QByteArray &header : headers)
        head += header + "\r\n";
    head += "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n";
    socket.write(head);
    socket.write(body);
}

} // namespace trivet::test
