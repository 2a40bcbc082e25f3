// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "victoriaserver.h"

#include <QDeadlineTimer>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <algorithm>
#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int victoriaPatienceMs = 60'000;
constexpr qsizetype importBytes = 16 * 1024 * 1024;

/// A port that is free now: it cannot be told to choose one and say which.
quint16 unusedPort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16 { 0 };
}

/// One request of HTTP 1.0; the reason if it was not answered with 200 or 204.
QString askVictoria(quint16 port, const QByteArray &method, const QByteArray &path,
                    const QByteArray &body = {})
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    if (!socket.waitForConnected(victoriaPatienceMs))
        return u"no connection: "_s + socket.errorString();
    socket.write(method + ' ' + path + " HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n");
    socket.write(body);
    QByteArray answer;
    const QDeadlineTimer deadline(victoriaPatienceMs);
    while (socket.bytesToWrite() > 0 && !deadline.hasExpired() && socket.waitForBytesWritten(1000))
        answer += socket.readAll();
    while (!deadline.hasExpired() && socket.waitForReadyRead(victoriaPatienceMs))
        answer += socket.readAll();
    answer += socket.readAll();
    const QByteArray status = answer.mid(answer.indexOf(' ') + 1, 3);
    return status == "200" || status == "204"
        ? QString()
        : u"%1 was answered with: %2"_s.arg(QString::fromLatin1(path),
                                            QString::fromUtf8(answer.right(400)));
}

/// The Prometheus text format has times in ms where OpenMetrics has seconds.
QByteArray inMilliseconds(const QByteArray &openMetrics)
{
    QByteArray text;
    text.reserve(openMetrics.size());
    for (qsizetype at = 0; at < openMetrics.size();) {
        qsizetype end = openMetrics.indexOf('\n', at);
        end = end < 0 ? openMetrics.size() : end;
        const QByteArrayView line = QByteArrayView(openMetrics).sliced(at, end - at);
        at = end + 1;
        const qsizetype last = line.lastIndexOf(' ');
        if (line.isEmpty() || line.startsWith('#') || last < 0)
            continue;
        const double seconds = line.sliced(last + 1).toDouble();
        text.append(line.first(last + 1));
        text.append(QByteArray::number(static_cast<qint64>(seconds * 1000 + 0.5))).append('\n');
    }
    return text;
}

} // namespace

VictoriaServer::VictoriaServer() = default;

VictoriaServer::~VictoriaServer()
{
    if (m_process)
        (void)stop();
}

QString VictoriaServer::load(const QByteArray &openMetrics)
{
    return import("/api/v1/import/prometheus", inMilliseconds(openMetrics));
}

QString VictoriaServer::loadLines(const QByteArray &jsonLines)
{
    return import("/api/v1/import", jsonLines);
}

QString VictoriaServer::import(const QByteArray &path, const QByteArray &body)
{
    if (!m_process) {
        if (const QString error = start(); !error.isEmpty())
            return error;
    }
    for (qsizetype at = 0; at < body.size();) {
        qsizetype end = std::min(at + importBytes, body.size());
        if (end < body.size())
            end = body.lastIndexOf('\n', end) + 1;
        if (end <= at)
            return u"A line is longer than a piece of the import."_s;
        if (const QString error = askVictoria(m_port, "POST", path, body.mid(at, end - at));
            !error.isEmpty())
            return error;
        at = end;
    }
    // What has just come in is not searchable for up to a second else.
    return askVictoria(m_port, "GET", "/internal/force_flush");
}

QString VictoriaServer::start()
{
    const QString program = QStandardPaths::findExecutable(u"victoria-metrics"_s);
    if (program.isEmpty())
        return u"victoria-metrics is not installed (apt-get install victoria-metrics); this test "
               "needs the real one."_s;
    if (m_port == 0)
        m_port = unusedPort();
    QStringList arguments { u"-httpListenAddr=127.0.0.1:%1"_s.arg(m_port),
                            u"-storageDataPath=data"_s,
                            u"-retentionPeriod=100y"_s,
                            u"-search.disableCache"_s,
                            u"-search.latencyOffset=0s"_s,
                            u"-loggerLevel=INFO"_s };
    arguments += m_arguments;
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    // It also ends when the test program crashes.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process->start(program, arguments);
    QByteArray log;
    const QDeadlineTimer deadline(victoriaPatienceMs);
    while (!deadline.hasExpired()) {
        log += m_process->readAll();
        // The socket opens a moment before or after this line.
        if (log.contains("started VictoriaMetrics in")
            && askVictoria(m_port, "GET", "/health").isEmpty())
            return {};
        if (m_process->state() == QProcess::NotRunning)
            break;
        m_process->waitForReadyRead(100);
    }
    (void)stop();
    return u"VictoriaMetrics did not start: %1"_s.arg(QString::fromUtf8(log.right(600)));
}

QString VictoriaServer::stop()
{
    const std::unique_ptr<QProcess> process = std::exchange(m_process, nullptr);
    if (!process || process->state() == QProcess::NotRunning)
        return {};
    process->terminate();
    if (process->waitForFinished(victoriaPatienceMs))
        return {};
    process->kill();
    process->waitForFinished(victoriaPatienceMs);
    return u"VictoriaMetrics did not end when asked and was killed."_s;
}

QUrl VictoriaServer::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

} // namespace trivet::test
