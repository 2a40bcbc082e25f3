// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promtool.h"

#include <QProcess>
#include <QStandardPaths>

namespace trivet::test {

using namespace Qt::StringLiterals;

QString promtool(const QStringList &arguments, const QString &folder)
{
    constexpr int patienceMs = 240'000;
    const QString program = QStandardPaths::findExecutable(u"promtool"_s);
    if (program.isEmpty())
        return u"promtool is not installed (apt-get install prometheus); this test needs the real one."_s;
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    if (!process.waitForFinished(patienceMs) || process.exitStatus() != QProcess::NormalExit)
        return u"promtool did not end."_s;
    const QString said = QString::fromUtf8(process.readAll());
    return process.exitCode() == 0 ? QString() : u"promtool: "_s + said.left(4000);
}

} // namespace trivet::test
