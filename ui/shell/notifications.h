// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>
#include <app/base/clock.h>
#include <app/metrics/snapshot.h>

#include <QDBusConnection>
#include <QHash>
#include <QObject>

namespace trivet::ui {

/// Tells the desktop when an alert begins and ends, over org.freedesktop.Notifications. One
/// notification for each SLO and severity: the next one replaces it, and nothing is said twice.
/// Without a server nothing happens; the window says it all.
class Notifications final : public QObject
{
    Q_OBJECT

public:
    static constexpr Millis snoozed = std::chrono::minutes { 30 };

    Notifications(const Clock &clock, const QDBusConnection &bus, QObject *parent = nullptr);

    /// How all alerts stand now; the snapshot knows the names of their SLOs.
    void setAlerts(std::vector<ActiveAlert> alerts, SnapshotPtr snapshot);

Q_SIGNALS:
    void openAsked(const trivet::SloId &slo);

private Q_SLOTS:
    void actionInvoked(uint id, const QString &action);
    void notificationClosed(uint id, uint reason);

private:
    struct Told
    {
        SloId slo;
        uint id = 0; ///< of the server; 0 = not known yet
        AlertPhase phase = AlertPhase::Inactive;
        std::optional<Instant> quietUntil; ///< snoozed
    };
    void compare();
    void tell(const ActiveAlert &alert, const QString &key);
    [[nodiscard]] QString summary(const ActiveAlert &alert) const;
    [[nodiscard]] QString body(const ActiveAlert &alert) const;

    const Clock &m_clock;
    QDBusConnection m_bus;
    std::vector<ActiveAlert> m_alerts;
    SnapshotPtr m_snapshot;
    QHash<QString, Told> m_told; ///< by SLO and severity
};

} // namespace trivet::ui
