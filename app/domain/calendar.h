// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>

#include <QTimeZone>

#include <vector>

namespace trivet {

enum class BucketSize { Day, Week, Month, Quarter };

struct Bucket
{
    TimeRange range; ///< the whole day, week ..., even where the asked range covers only part of it
    bool partial = false; ///< the asked range cuts it

    bool operator==(const Bucket &) const = default;
};

/// Cuts time as the team does: days of 23 to 25 hours, ISO weeks, fiscal quarters. Two viewers in
/// different zones see the same buckets.
class Calendar final
{
public:
    Calendar() = default;
    /// fiscalStartMonth 1 to 12.
    explicit Calendar(const QTimeZone &zone, Qt::DayOfWeek weekStart = Qt::Monday,
                      int fiscalStartMonth = 1);

    bool operator==(const Calendar &) const = default;

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] Qt::DayOfWeek weekStart() const { return m_weekStart; }
    [[nodiscard]] int fiscalStartMonth() const { return m_fiscalStartMonth; }

    /// First moment of the bucket that holds t.
    [[nodiscard]] Instant floor(Instant t, BucketSize size) const;
    /// First moment of the bucket after the one that holds t.
    [[nodiscard]] Instant next(Instant t, BucketSize size) const;
    /// All buckets that touch the range, oldest first; none for an empty range.
    [[nodiscard]] std::vector<Bucket> buckets(TimeRange range, BucketSize size) const;
    /// The local day of t.
    [[nodiscard]] QDate day(Instant t) const;
    [[nodiscard]] Instant startOfDay(QDate day) const;

private:
    [[nodiscard]] QDate floorDay(QDate day, BucketSize size) const;

    QTimeZone m_zone = QTimeZone::utc();
    Qt::DayOfWeek m_weekStart = Qt::Monday;
    int m_fiscalStartMonth = 1;
};

} // namespace trivet
