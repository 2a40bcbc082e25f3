// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>

#include <csignal>

using namespace Qt::StringLiterals;

namespace trivet::test {

namespace {

/// The inodes of all listening TCP sockets of this machine.
QSet<QString> listeningInodes()
{
    QSet<QString> inodes;
    for (const QString &table : { u"/proc/net/tcp"_s, u"/proc/net/tcp6"_s }) {
        QFile file(table);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QStringList lines = QString::fromLatin1(file.readAll()).split(u'\n');
        for (const QString &line : lines) {
            const QStringList fields = line.simplified().split(u' ');
            if (fields.value(3) == "0A"_L1)
                inodes.insert(fields.value(9));
        }
    }
    return inodes;
}

QStringList listeningSockets(qint64 pid)
{
    const QSet<QString> listening = listeningInodes();
    QStringList found;
    const QDir folder(u"/proc/%1/fd"_s.arg(pid));
    const QStringList descriptors
        = folder.entryList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    for (const QString &descriptor : descriptors) {
        const QString target = QFile::symLinkTarget(folder.filePath(descriptor));
        const QString inode = target.section(u'[', 1).section(u']', 0, 0);
        if (target.contains("socket:"_L1) && listening.contains(inode))
            found << inode;
    }
    return found;
}

} // namespace

class LifetimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignalEndsAHangingPollWithinTwoSeconds_data()
    {
        QTest::addColumn<int>("number");
        QTest::newRow("SIGTERM") << SIGTERM;
        QTest::newRow("SIGINT") << SIGINT;
        QTest::newRow("SIGHUP") << SIGHUP;
    }
    void aSignalEndsAHangingPollWithinTwoSeconds()
    {
        QFETCH(int, number);
        QTemporaryDir home;
        QTcpServer silent; // accepts, and never says a word
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        QFile file(home.filePath(u"trivet.yaml"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("trivet: 1\nteam: { id: a, name: A, zone: UTC }\n"
                   "services:\n  - { id: shop, name: Shop }\n"
                   "sources:\n  - { id: m, kind: prometheus, url: 'http://127.0.0.1:"
                   + QByteArray::number(silent.serverPort())
                   + "' }\n"
                     "slos:\n  - { id: s, service: shop, source: m, target: 99, window: 30d,\n"
                     "      sli: { ratio: { bad: 'b_total{job=\"x\"}', total: 't_total{job=\"x\"}' "
                     "} } }\n");
        file.close();
        QProcess process;
        process.setProcessEnvironment(bareEnvironment(home.path()));
        process.start(programPath(), { u"poll"_s, file.fileName(), u"--once"_s });
        QVERIFY(process.waitForStarted(10'000));
        QTRY_VERIFY_WITH_TIMEOUT(silent.hasPendingConnections(), 20'000);
        // While it is at work, nobody can reach it.
        QCOMPARE(listeningSockets(process.processId()), QStringList());
        QVERIFY(
            !listeningSockets(QCoreApplication::applicationPid()).isEmpty()); // the check sees ours
        QElapsedTimer timer;
        timer.start();
        ::kill(static_cast<pid_t>(process.processId()), number);
        QVERIFY(process.waitForFinished(10'000));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(process.exitStatus(), QProcess::NormalExit);
        QCOMPARE(process.exitCode(), 1);
    }
};

} // namespace trivet::test

TRIVET_TEST(lifetime, trivet::test::LifetimeTest)

#include "lifetime.moc"
