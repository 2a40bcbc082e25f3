// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/pagehours.h>
#include <ui/viewmodels/formatter.h>

#include <array>

namespace trivet::ui {

/// When people are paged, as a grid of weekdays and hours: what a widget paints, as a value.
struct PageGrid
{
    static constexpr size_t rows = 7;
    static constexpr size_t columns = 24;

    struct Cell
    {
        qint64 pages = 0;
        double rate = 0; ///< pages in an hour of this field
        double shade = 0; ///< 0 to 1, of the highest rate, or of three pages if that is more
        bool working = false; ///< within working hours
        bool known = false; ///< the range has time in this field
        QString words; ///< "Mon 09:00 – 10:00: 3 pages in 8 h, 0.38 an hour"

        bool operator==(const Cell &) const = default;
    };
    struct Day
    {
        QString name; ///< "Mon"
        QString pages; ///< of the whole day
        std::array<Cell, columns> cells;

        bool operator==(const Day &) const = default;
    };

    std::array<Day, rows> days; ///< the first is the one that the team's week begins with
    std::array<QString, columns> hours; ///< "08"
    qint64 n = 0;
    QString outside; ///< "7 of 11 outside Mon – Fri 08 – 18", nothing without a page
    QString evidence; ///< interval, and how much of the time lay there
    QString summary; ///< all of it in words, with the hour in which most came

    bool operator==(const PageGrid &) const = default;
};

[[nodiscard]] PageGrid pageGrid(const metrics::PageHours &hours, const Formatter &formatter,
                                const QLocale &locale, Qt::DayOfWeek weekStart);

} // namespace trivet::ui
