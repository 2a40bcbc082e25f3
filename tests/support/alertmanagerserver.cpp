// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertmanagerserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int answerPatienceMs = 30'000;

constexpr char alertmanagerYml[] = R"(route: { receiver: nobody }
receivers: [ { name: nobody } ]
inhibit_rules:
  - source_matchers: [ 'severity="page"' ]
    target_matchers: [ 'severity="warning"' ]
    equal: [ service ]
)";

} // namespace

AlertmanagerServer::AlertmanagerServer() = default;

AlertmanagerServer::~AlertmanagerServer()
{
    if (m_process)
        (void)stop();
}

QString AlertmanagerServer::start()
{
    const QString program = QStandardPaths::findExecutable(u"prometheus-alertmanager"_s);
    if (program.isEmpty())
        return u"prometheus-alertmanager is not installed (apt-get install "
               "prometheus-alertmanager); this test needs the real one."_s;
    if (m_port == 0) {
        // It cannot be told to choose a port and say which.
        QTcpServer free;
        m_port = free.listen(QHostAddress::LocalHost) ? free.serverPort() : quint16 { 0 };
    }
    QFile file(m_folder.filePath(u"alertmanager.yml"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(alertmanagerYml) < 0)
        return u"The configuration of Alertmanager could not be written."_s;
    file.close();
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(m_folder.path());
    // It also ends when the test program crashes.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process->start(program,
                     { u"--config.file=alertmanager.yml"_s, u"--storage.path=data"_s,
                       u"--web.listen-address=127.0.0.1:%1"_s.arg(m_port),
                       u"--cluster.listen-address="_s });
    QByteArray log;
    const QDeadlineTimer deadline(answerPatienceMs);
    while (!deadline.hasExpired()) {
        log += m_process->readAllStandardError();
        if (log.contains("Listening on") && ask("GET", "/-/ready", {}).isEmpty())
            return {};
        if (m_process->state() == QProcess::NotRunning)
            break;
        m_process->waitForReadyRead(100);
    }
    (void)stop();
    return u"Alertmanager did not start: %1"_s.arg(QString::fromUtf8(log.right(600)));
}

QString AlertmanagerServer::stop()
{
    const std::unique_ptr<QProcess> process = std::exchange(m_process, nullptr);
    if (!process || process->state() == QProcess::NotRunning)
        return {};
    process->terminate();
    if (process->waitForFinished(answerPatienceMs))
        return {};
    process->kill();
    process->waitForFinished(answerPatienceMs);
    return u"Alertmanager did not end when asked and was killed."_s;
}

QString AlertmanagerServer::post(const QByteArray &path, const QByteArray &json)
{
    return ask("POST", path, json);
}

QString AlertmanagerServer::remove(const QByteArray &path)
{
    return ask("DELETE", path, {});
}

QString AlertmanagerServer::ask(const QByteArray &method, const QByteArray &path,
                                const QByteArray &json)
{
    QTcpSocket line;
    line.connectToHost(QHostAddress(QHostAddress::LocalHost), m_port);
    if (!line.waitForConnected(answerPatienceMs))
        return u"Alertmanager does not listen."_s;
    line.write(method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
               + "Content-Type: application/json\r\nContent-Length: "
               + QByteArray::number(json.size()) + "\r\n\r\n" + json);
    QByteArray all;
    while (line.state() == QAbstractSocket::ConnectedState
           && line.waitForReadyRead(answerPatienceMs))
        all += line.readAll();
    all += line.readAll();
    m_answer = all.mid(all.indexOf("\r\n\r\n") + 4);
    if (all.startsWith("HTTP/1.1 200"))
        return {};
    return u"Alertmanager refused %1: %2"_s.arg(QString::fromLatin1(path),
                                                QString::fromUtf8(all.left(600)));
}

QUrl AlertmanagerServer::url() const
{
    QUrl url;
    url.setScheme(u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

} // namespace trivet::test
