// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prometheusserver.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QHostAddress>
#include <QStandardPaths>
#include <QTcpServer>

#include <csignal>
#include <sys/prctl.h>
#include <utility>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

QString programOf(const QString &name)
{
    return QStandardPaths::findExecutable(name);
}

QString missing(const QString &name, const QString &package)
{
    return u"%1 is not installed (apt-get install %2); this test needs the real one."_s.arg(
        name, package);
}

/// Runs a program to its end; the reason if that fails.
QString run(const QString &program, const QStringList &arguments, const QString &folder,
            QByteArray *output = nullptr)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForStarted(patienceMs) || !process.waitForFinished(patienceMs)
        || process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0) {
        return u"%1 failed: %2"_s.arg(program,
                                      QString::fromUtf8(process.readAllStandardError()).right(600));
    }
    if (output)
        *output = process.readAllStandardOutput();
    return {};
}

QString write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        return u"%1 could not be written."_s.arg(path);
    return {};
}

/// A port that is free now. Prometheus cannot be told to choose one and say which.
quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16 { 0 };
}

} // namespace

TestTls TestTls::make(const QString &folder)
{
    TestTls tls { .ca = folder + u"/ca.pem"_s,
                  .otherCa = folder + u"/other-ca.pem"_s,
                  .certificate = folder + u"/server.pem"_s,
                  .key = folder + u"/server.key"_s,
                  .error = {} };
    const QString openssl = programOf(u"openssl"_s);
    if (openssl.isEmpty()) {
        tls.error = missing(u"openssl"_s, u"openssl"_s);
        return tls;
    }
    const auto authority = [&](const QString &name) {
        return run(openssl,
                   { u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s,
                     u"ec_paramgen_curve:P-256"_s, u"-nodes"_s, u"-keyout"_s, name + u".key"_s,
                     u"-out"_s, name + u".pem"_s, u"-days"_s, u"30"_s, u"-subj"_s,
                     u"/CN=Trivet test "_s + name, u"-addext"_s,
                     u"keyUsage=critical,keyCertSign,cRLSign"_s },
                   folder);
    };
    QStringList errors { authority(u"ca"_s), authority(u"other-ca"_s) };
    errors += run(openssl,
                  { u"req"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                    u"-nodes"_s, u"-keyout"_s, u"server.key"_s, u"-out"_s, u"server.csr"_s,
                    u"-subj"_s, u"/CN=localhost"_s },
                  folder);
    errors += write(folder + u"/server.ext"_s,
                    "subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n");
    errors += run(openssl,
                  { u"x509"_s, u"-req"_s, u"-in"_s, u"server.csr"_s, u"-CA"_s, u"ca.pem"_s,
                    u"-CAkey"_s, u"ca.key"_s, u"-CAcreateserial"_s, u"-days"_s, u"30"_s,
                    u"-extfile"_s, u"server.ext"_s, u"-out"_s, u"server.pem"_s },
                  folder);
    errors.removeAll(QString());
    tls.error = errors.join(u'\n');
    return tls;
}

PrometheusServer::PrometheusServer() = default;

PrometheusServer::~PrometheusServer()
{
    if (m_process)
        (void)stop();
}

QString PrometheusServer::load(const QByteArray &openMetrics)
{
    const QString promtool = programOf(u"promtool"_s);
    if (promtool.isEmpty())
        return missing(u"promtool"_s, u"prometheus"_s);
    const QString history = folder() + u"/history.om"_s;
    if (const QString error = write(history, openMetrics); !error.isEmpty())
        return error;
    // One block of a month instead of hundreds of two hours; it does not know the unit 'd'.
    const QString error = run(promtool,
                              { u"tsdb"_s, u"create-blocks-from"_s, u"openmetrics"_s,
                                u"--max-block-duration=720h"_s, u"-q"_s, history, u"data"_s },
                              folder());
    QFile::remove(history);
    return error;
}

QString PrometheusServer::protect(const TestTls &tls, const QString &user, const QString &password)
{
    const QString htpasswd = programOf(u"htpasswd"_s);
    if (htpasswd.isEmpty())
        return missing(u"htpasswd"_s, u"apache2-utils"_s);
    QByteArray line; // user:hash
    if (const QString error
        = run(htpasswd, { u"-nbBC"_s, u"5"_s, user, password }, folder(), &line);
        !error.isEmpty())
        return error;
    const QByteArray hash = line.trimmed().mid(line.indexOf(':') + 1);
    const QString config = u"tls_server_config: { cert_file: \"%1\", key_file: \"%2\" }\n"
                           "basic_auth_users: { %3: \"%4\" }\n"_s.arg(
                               tls.certificate, tls.key, user, QString::fromLatin1(hash));
    m_tls = true;
    return write(folder() + u"/web.yml"_s, config.toUtf8());
}

QString PrometheusServer::record(const QByteArray &rules)
{
    m_rules = true;
    if (const QString error = write(folder() + u"/rules.yml"_s, rules); !error.isEmpty())
        return error;
    return run(programOf(u"promtool"_s), { u"check"_s, u"rules"_s, u"rules.yml"_s }, folder());
}

QString PrometheusServer::start()
{
    const QString prometheus = programOf(u"prometheus"_s);
    if (prometheus.isEmpty())
        return missing(u"prometheus"_s, u"prometheus"_s);
    if (m_port == 0)
        m_port = freePort();
    const QString address = u"127.0.0.1:%1"_s.arg(m_port);
    QByteArray config = "global: { scrape_interval: 1h, evaluation_interval: 1s }\n";
    if (m_rules)
        config += "rule_files: [ rules.yml ]\n";
    if (const QString error = write(folder() + u"/prometheus.yml"_s, config); !error.isEmpty())
        return error;
    // Without the long retention backfilled blocks are deleted; without the URL links hold the
    // machine's name.
    QStringList arguments { u"--config.file=prometheus.yml"_s,
                            u"--storage.tsdb.path=data"_s,
                            u"--storage.tsdb.retention.time=20y"_s,
                            u"--web.listen-address="_s + address,
                            u"--web.external-url=http://"_s + address + u'/',
                            u"--log.level=info"_s };
    arguments += m_arguments;
    if (m_tls)
        arguments += u"--web.config.file=web.yml"_s;
    m_process = std::make_unique<QProcess>();
    m_process->setWorkingDirectory(folder());
    // It also ends when the test program crashes.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_process->start(prometheus, arguments);
    QByteArray log;
    const QDeadlineTimer deadline(patienceMs);
    while (!deadline.hasExpired()) {
        log += m_process->readAllStandardError();
        if (log.contains("Server is ready to receive web requests"))
            return {};
        if (m_process->state() == QProcess::NotRunning)
            break;
        m_process->waitForReadyRead(100);
    }
    (void)stop();
    return u"Prometheus did not start: %1"_s.arg(QString::fromUtf8(log.right(600)));
}

QString PrometheusServer::stop()
{
    const std::unique_ptr<QProcess> process = std::exchange(m_process, nullptr);
    if (!process || process->state() == QProcess::NotRunning)
        return {};
    process->terminate();
    if (process->waitForFinished(patienceMs))
        return {};
    process->kill();
    process->waitForFinished(patienceMs);
    return u"Prometheus did not end when asked and was killed."_s;
}

QUrl PrometheusServer::url() const
{
    QUrl url;
    url.setScheme(m_tls ? u"https"_s : u"http"_s);
    url.setHost(u"127.0.0.1"_s);
    url.setPort(m_port);
    return url;
}

} // namespace trivet::test
