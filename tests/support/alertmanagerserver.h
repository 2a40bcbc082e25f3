// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace trivet::test {

/// The real Alertmanager on a free port of 127.0.0.1, with a folder of its own and one receiver
/// that does nothing; alerts of severity "warning" are inhibited by one of severity "page" for the
/// same service. Every function that can fail gives the reason, empty if all went well: a test does
/// QCOMPARE(server.start(), QString()), so that a machine without Alertmanager fails aloud.
class AlertmanagerServer final
{
public:
    AlertmanagerServer();
    ~AlertmanagerServer(); ///< ends the server, by its pid

    /// Starts it, on the port of last time if there was one, and waits until it is ready. It
    /// forgets all alerts between two starts, and keeps its silences.
    [[nodiscard]] QString start();
    [[nodiscard]] QString stop();

    /// POST with a JSON body, as Prometheus sends alerts to "/api/v2/alerts".
    [[nodiscard]] QString post(const QByteArray &path, const QByteArray &json);
    [[nodiscard]] QString remove(const QByteArray &path);
    /// What the last request answered.
    [[nodiscard]] const QByteArray &answer() const { return m_answer; }

    [[nodiscard]] QUrl url() const;

private:
    [[nodiscard]] QString ask(const QByteArray &method, const QByteArray &path,
                              const QByteArray &json);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_answer;
    quint16 m_port = 0;
};

} // namespace trivet::test
