// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QSslConfiguration>
#include <QTcpServer>
#include <QUrl>
#include <QUrlQuery>

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QTcpSocket;

namespace trivet::test {

/// A request as it came over the line.
struct Heard
{
    QByteArray method;
    QByteArray path;
    QUrlQuery query;
    std::vector<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QByteArray raw; ///< all of it, to search for a canary

    [[nodiscard]] QByteArray header(const QByteArray &name) const;
    [[nodiscard]] QString parameter(const QString &name) const;
};

/// A server on 127.0.0.1 in the test's own thread, whose every path is one fault (the table is in
/// faults.cpp). It writes down whatever it hears. "localhost" reaches it too, as another host.
class FaultServer final : public QObject
{
    Q_OBJECT

public:
    using Fault = std::function<void(FaultServer &, QTcpSocket &, const Heard &)>;

    explicit FaultServer(QObject *parent = nullptr);
    explicit FaultServer(const QSslConfiguration &tls, QObject *parent = nullptr);
    ~FaultServer() override;

    /// "http://127.0.0.1:PORT", or https.
    [[nodiscard]] QUrl url(const QString &host = QStringLiteral("127.0.0.1")) const;
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const std::vector<Heard> &heard() const { return m_heard; }
    [[nodiscard]] int requests(const QByteArray &path) const;
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int mostAtOnce() const { return m_mostAtOnce; }
    void forget();

    /// A path of the test's own; it goes before the table's.
    void onPath(const QByteArray &path, Fault fault);
    /// What the Date header says; nothing = the system's time.
    void setTime(std::optional<Instant> time) { m_time = time; }

    /// A whole answer with Content-Length, Date, and the headers given ("Name: value").
    void reply(QTcpSocket &socket, int status, const QByteArray &type, const QByteArray &body,
               const QList<QByteArray> &headers = {});

private:
    void listen();
    void greet();
    void read(QTcpSocket &socket, QByteArray &buffer);

    std::unique_ptr<QTcpServer> m_server;
    bool m_tls = false;
    std::vector<Heard> m_heard;
    std::map<QByteArray, Fault> m_own;
    std::optional<Instant> m_time;
    int m_connections = 0;
    int m_open = 0;
    int m_mostAtOnce = 0;
};

/// The table: path -> fault.
[[nodiscard]] const std::map<QByteArray, FaultServer::Fault> &faults();

/// gzip of `plain`; and a gzip stream of `mebibytes` MiB of zeros, about a thousandth of that long.
[[nodiscard]] QByteArray gzip(const QByteArray &plain);
[[nodiscard]] QByteArray gzipBomb(int mebibytes);

/// A Prometheus matrix of `series` x `points` zeros: honest, and packed 64:1.
[[nodiscard]] QByteArray flatMatrix(int series, int points);

} // namespace trivet::test
