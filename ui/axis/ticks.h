// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>

#include <QLocale>
#include <QString>

#include <vector>

namespace trivet::ui {

struct TimeTick
{
    Instant at {};
    QString label;

    bool operator==(const TimeTick &) const = default;
};

/// At most `most` ticks on round steps of the team's calendar: hours, days, weeks, months, years.
/// Never more than 64, whatever the range.
[[nodiscard]] std::vector<TimeTick> timeTicks(TimeRange range, const Calendar &calendar, int most,
                                              const QLocale &locale);

struct ValueTicks
{
    double low = 0; ///< the range made round
    double high = 1;
    std::vector<double> ticks;

    bool operator==(const ValueTicks &) const = default;
};

/// Steps of 1, 2, 2.5 or 5 times a power of ten, with low and high on a step; 2 to most + 1 ticks.
/// Infinities and NaN give [0, 1].
[[nodiscard]] ValueTicks valueTicks(double low, double high, int most);

} // namespace trivet::ui
