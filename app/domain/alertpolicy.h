// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <vector>

namespace trivet {

enum class AlertSeverity { Page, Ticket };

/// One pair of windows: it speaks when both burn faster than the factor.
struct AlertWindow
{
    Millis longWindow {};
    Millis shortWindow {};
    double factor = 0;
    Millis holdFor {}; ///< it must have been so for this long
    AlertSeverity severity = AlertSeverity::Ticket;
    qint64 leastFailures = 0; ///< bad events in the long window; fewer keep it silent

    bool operator==(const AlertWindow &) const = default;
};

/// Pairs of one severity are one alert: any of them is enough.
struct AlertPolicy
{
    QString id;
    std::vector<AlertWindow> windows;

    bool operator==(const AlertPolicy &) const = default;
};

} // namespace trivet
