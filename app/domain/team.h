// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/domain/calendar.h>
#include <app/domain/slo.h>

#include <QDate>

#include <optional>
#include <vector>

namespace trivet {

enum class Leg { Delivery, Reliability, Platform };

struct Team
{
    TeamId id;
    QString name;
    Calendar calendar;

    bool operator==(const Team &) const = default;
};

struct Service
{
    ServiceId id;
    QString name;
    QString environment; ///< the one that counts as production; empty = every one

    bool operator==(const Service &) const = default;
};

/// A goal on a live metric. Values are in the metric's unit (seconds, ratio, points).
struct Goal
{
    QString id;
    Leg leg = Leg::Delivery;
    QString metric;
    QString statement;
    bool down = false; ///< smaller is better
    std::optional<double> baseline;
    std::optional<double> target;
    QDate due;
    QString owner;

    bool operator==(const Goal &) const = default;
};

} // namespace trivet
