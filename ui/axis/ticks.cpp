// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ticks.h"

#include <array>
#include <cmath>

namespace trivet::ui {

namespace {

using namespace std::chrono_literals;

enum class StepKind { Time, Day, Week, Month };

struct TickStep
{
    StepKind kind;
    Millis length; ///< about
    int count; ///< days, weeks, months
};

constexpr std::array<TickStep, 20> tickSteps { {
    { StepKind::Time, 1s, 0 },        { StepKind::Time, 15s, 0 },
    { StepKind::Time, 1min, 0 },      { StepKind::Time, 5min, 0 },
    { StepKind::Time, 15min, 0 },     { StepKind::Time, 30min, 0 },
    { StepKind::Time, 1h, 0 },        { StepKind::Time, 3h, 0 },
    { StepKind::Time, 6h, 0 },        { StepKind::Time, 12h, 0 },
    { StepKind::Day, 24h, 1 },        { StepKind::Day, 48h, 2 },
    { StepKind::Week, 168h, 1 },      { StepKind::Week, 336h, 2 },
    { StepKind::Month, 730h, 1 },     { StepKind::Month, 2191h, 3 },
    { StepKind::Month, 4383h, 6 },    { StepKind::Month, 8766h, 12 },
    { StepKind::Month, 43'830h, 60 }, { StepKind::Month, 175'320h, 240 },
} };

QDate firstTickDay(QDate day, const TickStep &step, const Calendar &calendar)
{
    switch (step.kind) {
    case StepKind::Week:
        return day.addDays(-((day.dayOfWeek() - calendar.weekStart() + 7) % 7));
    case StepKind::Month: {
        const int months = day.year() * 12 + day.month() - 1;
        const int floored = months - months % step.count;
        return { floored / 12, floored % 12 + 1, 1 };
    }
    case StepKind::Day:
        return day.addDays(-(day.toJulianDay() % step.count));
    case StepKind::Time:
        break;
    }
    return day;
}

QDate nextTickDay(QDate day, const TickStep &step)
{
    if (step.kind == StepKind::Month)
        return day.addMonths(step.count);
    return day.addDays(step.kind == StepKind::Week ? 7 * step.count : step.count);
}

QString dayLabel(QDate day, const TickStep &step, const QLocale &locale)
{
    if (step.kind == StepKind::Month && step.count >= 12)
        return QString::number(day.year());
    if (step.kind == StepKind::Month) {
        const QString month = locale.standaloneMonthName(day.month(), QLocale::ShortFormat);
        return day.month() == 1 ? QString(month % QLatin1Char(' ') % QString::number(day.year()))
                                : month;
    }
    // The order of day and month is the locale's; the year is told by the range picker.
    QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
    const bool ideographic = format.contains(QChar(0x5E74));
    if (ideographic || locale.language() == QLocale::Japanese
        || locale.language() == QLocale::Chinese)
        return locale.toString(day, QStringLiteral("M/d"));
    const bool american = monthFirst && locale.territory() == QLocale::UnitedStates;
    return locale.toString(day, american ? QStringLiteral("MMM d") : QStringLiteral("d MMM"));
}

} // namespace

std::vector<TimeTick> timeTicks(TimeRange range, const Calendar &calendar, int most,
                                const QLocale &locale)
{
    std::vector<TimeTick> ticks;
    if (range.isEmpty())
        return ticks;
    const int limit = std::clamp(most, 1, 64);
    const auto wanted = range.length() / limit;
    TickStep step = tickSteps.back();
    for (const TickStep &s : tickSteps) {
        if (s.length >= wanted) {
            step = s;
            break;
        }
    }
    QDate day = firstTickDay(calendar.day(range.from), step, calendar);
    if (step.kind == StepKind::Time) {
        // Steps within a day start anew at each local midnight, so that a day of a clock change
        // stays round.
        for (; ticks.size() < 64; day = day.addDays(1)) {
            const Instant start = calendar.startOfDay(day);
            const Instant end = calendar.startOfDay(day.addDays(1));
            if (start >= range.to)
                break;
            Instant t = start;
            if (range.from > start)
                t += (range.from - start) / step.length * step.length;
            for (; t < end && t < range.to && ticks.size() < 64; t += step.length) {
                if (t < range.from)
                    continue;
                const QDateTime local = toDateTime(t, calendar.zone());
                const QString format
                    = step.length < 1min ? QStringLiteral("HH:mm:ss") : QStringLiteral("HH:mm");
                ticks.push_back({ .at = t,
                                  .label = t == start
                                      ? dayLabel(day, { StepKind::Day, 24h, 1 }, locale)
                                      : local.toString(format) });
            }
        }
        return ticks;
    }
    for (; ticks.size() < 64; day = nextTickDay(day, step)) {
        const Instant t = calendar.startOfDay(day);
        if (t >= range.to)
            break;
        if (t >= range.from)
            ticks.push_back({ .at = t, .label = dayLabel(day, step, locale) });
    }
    return ticks;
}

ValueTicks valueTicks(double low, double high, int most)
{
    if (!std::isfinite(low) || !std::isfinite(high) || std::abs(low) > 1e300
        || std::abs(high) > 1e300) {
        low = 0;
        high = 1;
    }
    if (high < low)
        std::swap(low, high);
    if (high - low < 1e-9 * std::max(1.0, std::abs(high)))
        high = low + std::max(1.0, std::abs(low) * 0.1);
    const double rough = (high - low) / std::max(1, most);
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = power * 10;
    for (const double factor : { 1.0, 2.0, 2.5, 5.0 }) {
        if (factor * power >= rough * (1 - 1e-9)) {
            step = factor * power;
            break;
        }
    }
    ValueTicks result { .low = std::floor(low / step + 1e-9) * step,
                        .high = std::ceil(high / step - 1e-9) * step,
                        .ticks = {} };
    const int count = static_cast<int>(std::lround((result.high - result.low) / step));
    for (int i = 0; i <= std::min(count, 64); ++i) {
        const double tick = result.low + i * step;
        result.ticks.push_back(std::abs(tick) < step * 1e-9 ? 0.0 : tick);
    }
    return result;
}

} // namespace trivet::ui
