// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/secrets.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

/// The real one, on a machine without a session bus: in containers, over ssh, in cron.
class SystemKeychainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        qunsetenv("DISPLAY");
        qunsetenv("WAYLAND_DISPLAY");
    }

    void withoutASessionBusItSaysSoQuickly()
    {
        SourceSpec source;
        source.id = SourceId(u"metrics"_s);
        source.auth.secret = u"keychain"_s;
        const Secrets secrets(u"/a/trivet.yaml"_s, std::make_shared<SystemKeychain>());
        QElapsedTimer clock;
        clock.start();
        const auto read = secrets.lookup(source);
        QVERIFY2(clock.elapsed() < 1'000,
                 "asking must not block"); // the answer comes by the event loop
        QTRY_VERIFY_WITH_TIMEOUT(read.isFinished(), 5'000); // well before the guard of 10 s
        QVERIFY(!read.result());
        QCOMPARE(read.result().error().kind, ErrorKind::Credentials);
        QVERIFY2(read.result().error().text.startsWith("The keyring is not available"_L1),
                 qPrintable(read.result().error().text));

        const auto written = secrets.store(source, Secret("hunter2"));
        QTRY_VERIFY_WITH_TIMEOUT(written.isFinished(), 5'000);
        QVERIFY(!written.result());
        QVERIFY(!written.result().error().message().contains("hunter2"_L1));
    }
};

} // namespace trivet

TRIVET_TEST(systemKeychain, trivet::SystemKeychainTest)

#include "systemkeychain.moc"
