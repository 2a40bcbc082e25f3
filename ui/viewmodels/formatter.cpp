// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formatter.h"

#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// Digits after the point so that three digits are said: 2.41, 24.1, 241.
int digitsFor(double value)
{
    const double size = std::abs(value);
    if (size >= 99.95 || value == std::round(value))
        return 0;
    return size >= 9.995 ? 1 : size >= 0.9995 ? 1 : 2;
}

} // namespace

Formatter::Formatter(const QLocale &locale, const Calendar &calendar)
    : m_locale(locale)
    , m_calendar(calendar)
{ }

QString Formatter::decimal(double value, int digits) const
{
    // A real minus sign: numbers below zero are read at a glance.
    const double rounded = std::abs(value) < 0.5 * std::pow(10, -digits) ? 0 : value;
    const QString text = m_locale.toString(std::abs(rounded), 'f', digits);
    return rounded < 0 ? QString(QChar(0x2212) + text) : text;
}

QString Formatter::count(qint64 count) const
{
    return m_locale.toString(count);
}

QString Formatter::duration(double seconds) const
{
    const double size = std::abs(seconds);
    // 6.5 h, but 6 h: nobody reads a nought behind the point.
    const auto digits
        = [](double n) { return n >= 9.95 || std::abs(n - std::round(n)) < 0.05 ? 0 : 1; };
    if (size < 90)
        return tr("%1 s", "seconds").arg(decimal(seconds, 0));
    if (size < 5400)
        return tr("%1 min", "minutes").arg(decimal(seconds / 60, 0));
    if (size < 3 * 86'400)
        return tr("%1 h", "hours").arg(decimal(seconds / 3600, digits(size / 3600)));
    return tr("%1 d", "days").arg(decimal(seconds / 86'400, digits(size / 86'400)));
}

QString Formatter::value(double value, Unit unit) const
{
    if (!std::isfinite(value))
        return u"–"_s;
    switch (unit) {
    case Unit::Count:
        return decimal(value, digitsFor(value));
    case Unit::PerWeek:
        return tr("%1 a week", "a rate")
            .arg(decimal(value, value < 9.95 && value != std::round(value) ? 1 : 0));
    case Unit::Seconds:
        return duration(value);
    case Unit::Days:
        return tr("%1 d", "days").arg(decimal(value, 0));
    case Unit::Ratio: {
        const double percent = value * 100;
        // 99.95 and 99.99 differ by a factor of five in what fails: near 100 % every digit counts.
        const int digits = percent >= 99 && percent < 100 ? 3 : std::abs(percent) >= 99.95 ? 0 : 1;
        return tr("%1 %", "percent").arg(decimal(percent, digits));
    }
    case Unit::Multiple:
        return tr("%1 ×", "times, a burn rate").arg(decimal(value, digitsFor(value)));
    case Unit::Points:
        return value > 0.5 ? QString(u'+' + decimal(value, 0)) : decimal(value, 0);
    }
    return {};
}

QString Formatter::tick(double value, Unit unit, double step) const
{
    const auto digits = [](double s) { return s >= 1 ? 0 : s >= 0.1 ? 1 : 2; };
    switch (unit) {
    case Unit::Ratio:
        return tr("%1 %", "percent")
            .arg(
                decimal(value * 100, std::abs(step * 100 - std::round(step * 100)) > 1e-6 ? 1 : 0));
    case Unit::Count:
    case Unit::PerWeek:
    case Unit::Points:
        return decimal(value, digits(step));
    case Unit::Days:
        return tr("%1 d", "days").arg(decimal(value, digits(step)));
    case Unit::Multiple:
        return tr("%1 ×", "times, a burn rate").arg(decimal(value, digits(step)));
    case Unit::Seconds:
        return duration(value);
    }
    return {};
}

QString Formatter::number(const Figure &figure) const
{
    switch (figure.state) {
    case FigureState::Value:
        return value(figure.value, figure.unit);
    case FigureState::NoData:
        return tr("No data");
    case FigureState::Hidden:
        return tr("Hidden");
    case FigureState::NotReached:
        return tr("Not reached");
    }
    return {};
}

QString Formatter::interval(const Interval &interval, Unit unit) const
{
    const QString low = value(interval.low, unit);
    QString high = value(interval.high, unit);
    // "15 – 22 h", not "15 h – 22 h", where both ends have the same unit.
    const auto space = low.lastIndexOf(u' ');
    if (space > 0 && high.endsWith(QStringView(low).mid(space)))
        return QStringView(low).left(space).toString() + u" – "_s + high;
    return low + u" – "_s + high;
}

QString Formatter::evidence(const Figure &figure) const
{
    QStringList parts;
    if (figure.state == FigureState::Hidden)
        return tr("fewer than 5 answers");
    if (figure.k)
        parts << tr("%1 of %2", "k of n").arg(count(*figure.k), count(figure.n));
    // An interval of no width says that all was counted: nothing to show.
    if (figure.interval && figure.hasValue() && figure.interval->low < figure.interval->high)
        parts << interval(*figure.interval, figure.unit);
    if (!figure.k && figure.n > 0)
        parts << tr("n %1", "number of observations").arg(count(figure.n));
    return parts.join(u" · "_s);
}

QString Formatter::moment(Instant at, Instant now) const
{
    const QDateTime when = toDateTime(at, m_calendar.zone());
    const QString clock = m_locale.toString(when.time(), u"HH:mm"_s);
    if (m_calendar.day(at) == m_calendar.day(now))
        return clock;
    return m_locale.toString(when.date(), u"d MMM"_s) + u' ' + clock;
}

QString Formatter::longMoment(Instant at) const
{
    const QDateTime when = toDateTime(at, m_calendar.zone());
    return m_locale.toString(when, u"ddd d MMM yyyy HH:mm"_s) + u' ' + when.timeZoneAbbreviation();
}

QString Formatter::day(QDate day) const
{
    return m_locale.toString(day, u"ddd d MMM"_s);
}

QString Formatter::range(const TimeRange &range) const
{
    const QDateTime from = toDateTime(range.from, m_calendar.zone());
    const QDateTime to = toDateTime(range.to - Millis { 1 }, m_calendar.zone());
    if (range.length() < std::chrono::hours { 48 }) {
        const QString start = m_locale.toString(from, u"d MMM HH:mm"_s);
        const QString format = from.date() == to.date() ? u"HH:mm"_s : u"d MMM HH:mm"_s;
        return start + u" – "_s
            + m_locale.toString(toDateTime(range.to, m_calendar.zone()), format);
    }
    const bool sameYear = from.date().year() == to.date().year();
    return m_locale.toString(from.date(), sameYear ? u"d MMM"_s : u"d MMM yyyy"_s) + u" – "_s
        + m_locale.toString(to.date(), u"d MMM yyyy"_s);
}

QString Formatter::rangeWithoutYear(const TimeRange &range) const
{
    if (range.length() < std::chrono::hours { 48 })
        return this->range(range); // hours have no year
    const auto day = [this](Instant at) {
        return m_locale.toString(toDateTime(at, m_calendar.zone()).date(), u"d MMM"_s);
    };
    return day(range.from) + u" – "_s + day(range.to - Millis { 1 });
}

QString Formatter::age(Millis age) const
{
    return tr("%1 ago", "age: 12 s ago").arg(duration(toSeconds(std::max(age, Millis { 0 }))));
}

} // namespace trivet::ui
