// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace trivet::test {

/// What one run of the real program left.
struct Ran
{
    int code = -1; ///< -1: it crashed or did not end
    QString out;
    QString err;

    [[nodiscard]] QJsonObject json() const
    {
        return QJsonDocument::fromJson(out.toUtf8()).object();
    }
};

[[nodiscard]] inline QString programPath()
{
    return QStringLiteral(TRIVET_BINARY_DIR "/trivet");
}

/// The environment of a machine without a display, with a home of its own.
[[nodiscard]] inline QProcessEnvironment bareEnvironment(const QString &home)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *name :
         { "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "DBUS_SESSION_BUS_ADDRESS" })
        environment.remove(QLatin1String(name));
    environment.insert(QStringLiteral("XDG_DATA_HOME"), home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), home);
    environment.insert(QStringLiteral("HOME"), home);
    return environment;
}

[[nodiscard]] inline Ran runProgram(const QStringList &arguments,
                                    const QProcessEnvironment &environment)
{
    QProcess process;
    process.setProcessEnvironment(environment);
    process.start(programPath(), arguments);
    const bool ended
        = process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit;
    return { .code = ended ? process.exitCode() : -1,
             .out = QString::fromUtf8(process.readAllStandardOutput()),
             .err = QString::fromUtf8(process.readAllStandardError()) };
}

[[nodiscard]] inline Ran runProgram(const QStringList &arguments, const QString &home)
{
    return runProgram(arguments, bareEnvironment(home));
}

} // namespace trivet::test
