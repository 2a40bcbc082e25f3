// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>
#include <app/metrics/metric.h>

#include <QCoreApplication>
#include <QLocale>

namespace trivet::ui {

/// The one place that turns numbers and times into words, by the locale.
class Formatter final
{
    Q_DECLARE_TR_FUNCTIONS(Formatter)

public:
    explicit Formatter(const QLocale &locale = QLocale(), const Calendar &calendar = Calendar());

    /// "18 h", "11.3 %", "−12 %", "2.4 ×", "+31". NaN is "–".
    [[nodiscard]] QString value(double value, Unit unit) const;
    /// A value on an axis: no more digits than the step needs, no plus sign.
    [[nodiscard]] QString tick(double value, Unit unit, double step) const;
    /// The number of a figure, or the word for its state: "No data", "Hidden", "Not reached".
    [[nodiscard]] QString number(const Figure &figure) const;
    /// "14 of 124 · 6.8 – 18.1 %", "n 402 · 15 – 22 h".
    [[nodiscard]] QString evidence(const Figure &figure) const;
    [[nodiscard]] QString interval(const Interval &interval, Unit unit) const;
    /// "18 h", "29 d", "64 min", "40 s"; a digit after the point only where it says something.
    [[nodiscard]] QString duration(double seconds) const;
    [[nodiscard]] QString count(qint64 count) const;

    /// "10:42" today, "9 Nov 10:42" else, in the team's zone.
    [[nodiscard]] QString moment(Instant at, Instant now) const;
    /// "Tue 10 Nov 2026 14:20 CET"
    [[nodiscard]] QString longMoment(Instant at) const;
    /// "Mon 9 Nov"
    [[nodiscard]] QString day(QDate day) const;
    /// "28 Sep – 25 Oct": beside a range that says its year
    [[nodiscard]] QString rangeWithoutYear(const TimeRange &range) const;
    /// "26 Oct – 22 Nov 2026"
    [[nodiscard]] QString range(const TimeRange &range) const;
    /// "12 s ago", "3 min ago"
    [[nodiscard]] QString age(Millis age) const;

private:
    [[nodiscard]] QString decimal(double value, int digits) const;

    QLocale m_locale;
    Calendar m_calendar;
};

} // namespace trivet::ui
