// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "calendar.h"

namespace trivet {

Calendar::Calendar(const QTimeZone &zone, Qt::DayOfWeek weekStart, int fiscalStartMonth)
    : m_zone(zone)
    , m_weekStart(weekStart)
    , m_fiscalStartMonth(std::clamp(fiscalStartMonth, 1, 12))
{ }

QDate Calendar::day(Instant t) const
{
    return toDateTime(t, m_zone).date();
}

Instant Calendar::startOfDay(QDate day) const
{
    return toInstant(day.startOfDay(m_zone));
}

QDate Calendar::floorDay(QDate day, BucketSize size) const
{
    switch (size) {
    case BucketSize::Day:
        return day;
    case BucketSize::Week:
        return day.addDays(-((day.dayOfWeek() - m_weekStart + 7) % 7));
    case BucketSize::Month:
        return { day.year(), day.month(), 1 };
    case BucketSize::Quarter: {
        const int back = (day.month() - m_fiscalStartMonth + 12) % 3;
        return QDate(day.year(), day.month(), 1).addMonths(-back);
    }
    }
    return day;
}

Instant Calendar::floor(Instant t, BucketSize size) const
{
    return startOfDay(floorDay(day(t), size));
}

Instant Calendar::next(Instant t, BucketSize size) const
{
    const QDate first = floorDay(day(t), size);
    switch (size) {
    case BucketSize::Day:
        return startOfDay(first.addDays(1));
    case BucketSize::Week:
        return startOfDay(first.addDays(7));
    case BucketSize::Month:
        return startOfDay(first.addMonths(1));
    case BucketSize::Quarter:
        return startOfDay(first.addMonths(3));
    }
    return t;
}

std::vector<Bucket> Calendar::buckets(TimeRange range, BucketSize size) const
{
    std::vector<Bucket> all;
    if (range.isEmpty())
        return all;
    for (Instant t = floor(range.from, size); t < range.to;) {
        const Instant end = next(t, size);
        all.push_back(
            { .range = { .from = t, .to = end }, .partial = t < range.from || end > range.to });
        t = end;
    }
    return all;
}

} // namespace trivet
