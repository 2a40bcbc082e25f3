// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "notifications.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/reliability/sloparts.h>

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QTimer>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

const QString serverName = u"org.freedesktop.Notifications"_s;
const QString serverPath = u"/org/freedesktop/Notifications"_s;

} // namespace

Notifications::Notifications(const Clock &clock, const QDBusConnection &bus, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_bus(bus)
{
    if (!m_bus.isConnected())
        return;
    // QtDBus knows signals of others by their names only, and in their normal form.
    // clang-format off
    m_bus.connect(serverName, serverPath, serverName, u"ActionInvoked"_s, this,
                  SLOT(actionInvoked(uint,QString)));
    m_bus.connect(serverName, serverPath, serverName, u"NotificationClosed"_s, this,
                  SLOT(notificationClosed(uint,uint)));
    // clang-format on
}

void Notifications::setAlerts(std::vector<ActiveAlert> alerts, SnapshotPtr snapshot)
{
    m_alerts = std::move(alerts);
    m_snapshot = std::move(snapshot);
    if (m_bus.isConnected())
        compare();
}

void Notifications::compare()
{
    const Instant now = m_clock.now();
    for (const ActiveAlert &alert : m_alerts) {
        const QString key
            = alert.slo.value + u':' + QString::number(static_cast<int>(alert.severity));
        Told &told = m_told[key];
        told.slo = alert.slo;
        const bool fires = alert.phase == AlertPhase::Firing;
        const bool fired = told.phase == AlertPhase::Firing;
        if (told.quietUntil && *told.quietUntil <= now) {
            told.quietUntil.reset();
            if (fires)
                told.phase = AlertPhase::Inactive; // snoozed and still burning: said once more
        }
        const bool news = fires ? told.phase != AlertPhase::Firing : fired;
        told.phase = alert.phase;
        if (news && !told.quietUntil)
            tell(alert, key);
    }
}

QString Notifications::summary(const ActiveAlert &alert) const
{
    const SloSpec *slo = m_snapshot->slo(alert.slo);
    const QString name = slo ? sloName(*slo) : textgate::line(alert.slo.value, 32);
    if (alert.phase != AlertPhase::Firing)
        return tr("▾ %1: over", "an alert of this SLO has ended").arg(name);
    return alert.severity == AlertSeverity::Page
        ? tr("▲ %1 burns its budget", "an alert that pages; the SLO").arg(name)
        : tr("◆ %1 burns its budget slowly", "an alert that asks for a ticket; the SLO").arg(name);
}

QString Notifications::body(const ActiveAlert &alert) const
{
    const Formatter formatter(QLocale(), m_snapshot->team.calendar);
    const auto words = [&formatter](const std::optional<double> &burn) {
        return burn ? formatter.value(*burn, Unit::Multiple) : u"–"_s;
    };
    return tr("%1 over %2 and %3 over %4; the threshold is %5.",
              "burn rates over the long and the short window")
        .arg(words(alert.longBurn), windowName(formatter, alert.window.longWindow),
             words(alert.shortBurn), windowName(formatter, alert.window.shortWindow),
             formatter.value(alert.window.factor, Unit::Multiple));
}

void Notifications::tell(const ActiveAlert &alert, const QString &key)
{
    const bool fires = alert.phase == AlertPhase::Firing;
    QStringList actions;
    if (fires)
        actions = { u"default"_s, tr("Open"), u"snooze"_s, tr("Snooze 30 min") };
    constexpr uchar normal = 1;
    constexpr uchar critical = 2;
    // By its urgency a server keeps it through "do not disturb"; only what pages may do that.
    const uchar urgency = fires && alert.severity == AlertSeverity::Page ? critical : normal;
    const QVariantMap hints { { u"urgency"_s, QVariant::fromValue(urgency) },
                              { u"desktop-entry"_s, u"org.trivet.Trivet"_s },
                              { u"category"_s, u"device.error"_s } };
    constexpr int serversChoice = -1;
    QDBusMessage call
        = QDBusMessage::createMethodCall(serverName, serverPath, serverName, u"Notify"_s);
    // Servers may read markup in the body, and none in the summary.
    call << u"Trivet"_s << m_told[key].id << u"trivet"_s << summary(alert)
         << body(alert).toHtmlEscaped() << actions << hints << serversChoice;
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, key] {
        watcher->deleteLater();
        const QDBusPendingReply<uint> reply = *watcher;
        if (!reply.isError())
            m_told[key].id = reply.value();
    });
}

void Notifications::actionInvoked(uint id, const QString &action)
{
    for (Told &told : m_told) {
        if (told.id != id || id == 0)
            continue;
        if (action == "snooze"_L1) {
            told.quietUntil = m_clock.now() + snoozed;
            QTimer::singleShot(snoozed, this, &Notifications::compare);
        } else {
            Q_EMIT openAsked(told.slo);
        }
        return;
    }
}

void Notifications::notificationClosed(uint id, uint /*reason*/)
{
    // Closed ones cannot be replaced: the next one is new.
    for (Told &told : m_told)
        if (told.id == id)
            told.id = 0;
}

} // namespace trivet::ui
