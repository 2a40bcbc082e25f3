// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/fakeclock.h>
#include <tests/support/registry.h>
#include <ui/shell/notifications.h>

#include <QDBusMessage>
#include <QDBusVariant>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

namespace desktop {

struct Heard
{
    uint replaces = 0;
    QString summary;
    QString body;
    QStringList actions;
    uint urgency = 99;
};

/// A notification server as the desktop has one, on the bus of the test.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    std::vector<Heard> heard;

public Q_SLOTS:
    uint Notify(const QString & /*app*/, uint replaces, const QString & /*icon*/,
                const QString &summary, const QString &body, const QStringList &actions,
                const QVariantMap &hints, int /*timeout*/)
    {
        heard.push_back({ .replaces = replaces,
                          .summary = summary,
                          .body = body,
                          .actions = actions,
                          .urgency = hints.value(u"urgency"_s).value<uint>() });
        return replaces ? replaces : ++m_last;
    }

private:
    uint m_last = 40;
};

} // namespace desktop

namespace {

using desktop::FakeDesktop;
using desktop::Heard;

ActiveAlert alert(const QString &slo, AlertPhase phase,
                  AlertSeverity severity = AlertSeverity::Page)
{
    return { .slo = SloId(slo),
             .severity = severity,
             .phase = phase,
             .window = { .longWindow = 1h, .shortWindow = 5min, .factor = 14.4 },
             .longBurn = 20.0,
             .shortBurn = 31.0 };
}

} // namespace

/// Over a real session bus that the test starts.
class NotificationsTest : public QObject
{
    Q_OBJECT

    QProcess m_bus;
    QDBusConnection m_desktopSide { QString() };
    QDBusConnection m_ourSide { QString() };
    std::unique_ptr<FakeDesktop> m_desktop;
    test::FakeClock m_clock;
    SnapshotPtr m_snapshot;

    void invoke(uint id, const QString &action)
    {
        QDBusMessage signal
            = QDBusMessage::createSignal(u"/org/freedesktop/Notifications"_s,
                                         u"org.freedesktop.Notifications"_s, u"ActionInvoked"_s);
        signal << id << action;
        m_desktopSide.send(signal);
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QString program = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        QVERIFY2(!program.isEmpty(), "dbus-daemon is not installed (apt-get install dbus)");
        m_bus.start(program,
                    { u"--session"_s, u"--nofork"_s, u"--print-address"_s, u"--nopidfile"_s });
        QVERIFY(m_bus.waitForStarted());
        QVERIFY(m_bus.waitForReadyRead());
        const QString address = QString::fromUtf8(m_bus.readLine()).trimmed();
        m_desktopSide = QDBusConnection::connectToBus(address, u"desktop"_s);
        m_ourSide = QDBusConnection::connectToBus(address, u"ours"_s);
        QVERIFY(m_desktopSide.isConnected() && m_ourSide.isConnected());
        QVERIFY(m_desktopSide.registerService(u"org.freedesktop.Notifications"_s));
        auto snapshot = std::make_shared<Snapshot>();
        snapshot->slos.push_back({ .id = SloId(u"a"_s), .name = u"<b>Checkout</b> & friends"_s });
        m_snapshot = snapshot;
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"desktop"_s);
        QDBusConnection::disconnectFromBus(u"ours"_s);
        m_bus.terminate();
        QVERIFY(m_bus.waitForFinished());
    }
    void init()
    {
        m_desktop = std::make_unique<FakeDesktop>();
        QVERIFY(m_desktopSide.registerObject(u"/org/freedesktop/Notifications"_s, m_desktop.get(),
                                             QDBusConnection::ExportAllSlots));
    }
    void cleanup()
    {
        m_desktopSide.unregisterObject(u"/org/freedesktop/Notifications"_s);
        m_desktop.reset();
    }

    void anAlertIsToldOnceAndItsEndReplacesIt()
    {
        ui::Notifications notifications(m_clock, m_ourSide);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Pending) }, m_snapshot);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        QTRY_COMPARE(m_desktop->heard.size(), 1U);
        const Heard &first = m_desktop->heard.front();
        QCOMPARE(first.replaces, 0U);
        QCOMPARE(first.urgency, 2U);
        QVERIFY(first.summary.contains(u"<b>Checkout</b> & friends"_s)); // plain text there
        QVERIFY(first.body.contains(u"20"_s) && first.body.contains(u"14.4"_s));
        QVERIFY(first.actions.contains(u"snooze"_s));
        // The answer with the id is on its way; an action of it is heard only once it is there.
        QSignalSpy opened(&notifications, &ui::Notifications::openAsked);
        const auto act = [&] {
            invoke(41, u"default"_s);
            return opened.size() > 0;
        };
        QTRY_VERIFY(act());
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Inactive) }, m_snapshot);
        QTRY_COMPARE(m_desktop->heard.size(), 2U);
        QCOMPARE(m_desktop->heard[1].replaces, 41U);
        QVERIFY(m_desktop->heard[1].actions.isEmpty());
    }

    void eachSloAndSeverityHasItsOwn()
    {
        ui::Notifications notifications(m_clock, m_ourSide);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing),
                                  alert(u"a"_s, AlertPhase::Firing, AlertSeverity::Ticket),
                                  alert(u"b"_s, AlertPhase::Firing) },
                                m_snapshot);
        QTRY_COMPARE(m_desktop->heard.size(), 3U);
        QCOMPARE(m_desktop->heard[1].urgency, 1U); // a ticket does not break into silence
    }

    void whatWasSnoozedComesBackWhenItStillBurns()
    {
        ui::Notifications notifications(m_clock, m_ourSide);
        QSignalSpy opened(&notifications, &ui::Notifications::openAsked);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        QTRY_COMPARE(m_desktop->heard.size(), 1U);
        // Until the answer with its id has come, an action of it means nothing: asked till it does.
        const auto act = [&](const QString &action) {
            invoke(41, action);
            return opened.size() > 0;
        };
        QTRY_VERIFY(act(u"default"_s));
        QCOMPARE(opened.front().front().value<SloId>(), SloId(u"a"_s));
        invoke(41, u"snooze"_s);
        invoke(41, u"default"_s); // comes after it: then the first was heard too
        const auto before = opened.size();
        QTRY_VERIFY(opened.size() > before);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Inactive) }, m_snapshot);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        QCoreApplication::processEvents();
        QCOMPARE(m_desktop->heard.size(), 1U);
        m_clock.advance(ui::Notifications::snoozed);
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        QTRY_COMPARE(m_desktop->heard.size(), 2U);
    }

    void withoutABusNothingHappens()
    {
        ui::Notifications notifications(m_clock, QDBusConnection(u"no such bus"_s));
        notifications.setAlerts({ alert(u"a"_s, AlertPhase::Firing) }, m_snapshot);
        QVERIFY(m_desktop->heard.empty());
    }
};

} // namespace trivet

TRIVET_TEST(notifications, trivet::NotificationsTest)

#include "notifications.moc"
