// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <QUrl>

#include <memory>

namespace trivet::test {

/// The real VictoriaMetrics on a free port of 127.0.0.1, with a history of its own in a temporary
/// folder. It scrapes nothing, keeps a hundred years and never answers from its response cache.
/// Every function that can fail gives the reason, empty if all went well: a test does
/// QCOMPARE(server.start(), QString()), so that a machine without VictoriaMetrics fails aloud.
class VictoriaServer final
{
public:
    VictoriaServer();
    ~VictoriaServer(); ///< ends the server, by its pid

    /// Samples in the same OpenMetrics text that PrometheusServer::load() takes ("# TYPE ...",
    /// lines with seconds, "# EOF"). It takes them only while it runs: starts it where it does not.
    /// When this returns, queries see them.
    [[nodiscard]] QString load(const QByteArray &openMetrics);
    /// Samples as JSON lines of /api/v1/import, one or more a series, times in ms.
    [[nodiscard]] QString loadLines(const QByteArray &jsonLines);
    /// More arguments of the program, for the next start().
    void add(const QStringList &arguments) { m_arguments += arguments; }
    /// Starts it, on the port of last time if there was one, and waits until it answers.
    [[nodiscard]] QString start();
    [[nodiscard]] QString stop();

    [[nodiscard]] QUrl url() const;
    /// Its data are in the folder `data` of this one.
    [[nodiscard]] QString folder() const { return m_folder.path(); }

private:
    [[nodiscard]] QString import(const QByteArray &path, const QByteArray &body);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_process;
    QStringList m_arguments;
    quint16 m_port = 0;
};

} // namespace trivet::test
