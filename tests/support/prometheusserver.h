// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace trivet::test {

/// A certificate authority of the test's own, a server certificate for 127.0.0.1 and localhost
/// signed by it, and another authority that signed nothing. Made by openssl in a folder.
struct TestTls
{
    QString ca; ///< PEM files
    QString otherCa;
    QString certificate;
    QString key;
    QString error; ///< what went wrong; empty if nothing

    [[nodiscard]] static TestTls make(const QString &folder);
};

/// The real Prometheus on a free port of 127.0.0.1, with a history of its own in a temporary
/// folder. It scrapes nothing. Every function that can fail gives the reason, empty if all went
/// well: a test does QCOMPARE(server.start(), QString()), so that a machine without Prometheus
/// fails aloud.
class PrometheusServer final
{
public:
    PrometheusServer();
    ~PrometheusServer(); ///< ends the server, by its pid

    /// Samples in OpenMetrics text ("# TYPE ...", lines, "# EOF") become blocks on disk, by
    /// promtool.
    [[nodiscard]] QString load(const QByteArray &openMetrics);
    /// TLS with the certificate, and one user (htpasswd makes the bcrypt hash). Before start().
    [[nodiscard]] QString protect(const TestTls &tls, const QString &user, const QString &password);
    /// More arguments of the program, for the next start().
    void add(const QStringList &arguments) { m_arguments += arguments; }
    /// Recording rules, evaluated every second from start() on.
    [[nodiscard]] QString record(const QByteArray &rules);
    /// Starts it, on the port of last time if there was one, and waits until it is ready.
    [[nodiscard]] QString start();
    [[nodiscard]] QString stop();

    [[nodiscard]] QUrl url() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QStringList m_arguments;
    quint16 m_port = 0;
    bool m_tls = false;
    bool m_rules = false;
};

} // namespace trivet::test
