// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagegrid.h"

#include <app/metrics/stats/wilson.h>

#include <QTime>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct PageGridWords
{
    Q_DECLARE_TR_FUNCTIONS(PageGrid)
};

using metrics::WorkingHours;

QString clockOf(size_t hour, const QLocale &locale, const QString &format)
{
    return locale.toString(QTime(static_cast<int>(hour % PageGrid::columns), 0), format);
}

QString fieldWords(const QString &day, size_t hour, const QLocale &locale)
{
    return PageGridWords::tr("%1 %2 – %3", "a weekday, from hour to hour")
        .arg(day, clockOf(hour, locale, u"HH:mm"_s), clockOf(hour + 1, locale, u"HH:mm"_s));
}

PageGrid::Cell cellOf(const metrics::PageHours &all, size_t day, size_t hour)
{
    PageGrid::Cell cell;
    cell.pages = all.pages[day][hour];
    cell.known = all.hours[day][hour] > 0;
    cell.rate = cell.known ? static_cast<double>(cell.pages) / all.hours[day][hour] : 0;
    cell.working = WorkingHours::contains(day, hour);
    return cell;
}

QString cellWords(const PageGrid::Cell &cell, double hours, const QString &field,
                  const Formatter &formatter)
{
    if (!cell.known)
        return PageGridWords::tr("%1: not in this range", "a weekday and an hour").arg(field);
    return PageGridWords::tr("%1: %n page(s) in %2, %3 an hour", "weekday and hour, time, rate",
                             static_cast<int>(cell.pages))
        .arg(field, formatter.duration(hours * 3600), formatter.value(cell.rate, Unit::Count));
}

/// "Mon – Fri 08 – 18"
QString workingWords(const QLocale &locale)
{
    return PageGridWords::tr("%1 – %2 %3 – %4", "first and last day, first and last hour of work")
        .arg(locale.standaloneDayName(1, QLocale::ShortFormat),
             locale.standaloneDayName(static_cast<int>(WorkingHours::days), QLocale::ShortFormat),
             clockOf(WorkingHours::from, locale, u"H"_s),
             clockOf(WorkingHours::to, locale, u"H"_s));
}

void setOutside(PageGrid &grid, const metrics::PageHours &all, const Formatter &formatter,
                const QLocale &locale)
{
    if (grid.n == 0)
        return;
    const metrics::OutsideHours outside = metrics::outsideWorkingHours(all);
    grid.outside
        = PageGridWords::tr("%1 of %2 outside %3", "pages; working hours")
              .arg(formatter.count(outside.pages), formatter.count(grid.n), workingWords(locale));
    QStringList parts;
    if (const auto share
        = stats::wilson(static_cast<double>(outside.pages), static_cast<double>(grid.n)))
        parts << formatter.interval(*share, Unit::Ratio);
    if (outside.ofHours > 0)
        parts << PageGridWords::tr("%1 of the time lies there", "outside working hours")
                     .arg(formatter.value(outside.hours / outside.ofHours, Unit::Ratio));
    grid.evidence = parts.join(u" · "_s);
}

} // namespace

PageGrid pageGrid(const metrics::PageHours &all, const Formatter &formatter, const QLocale &locale,
                  Qt::DayOfWeek weekStart)
{
    PageGrid grid;
    grid.n = all.n;
    for (size_t hour = 0; hour < PageGrid::columns; ++hour)
        grid.hours[hour] = clockOf(hour, locale, u"HH"_s);
    double highest = 0;
    for (size_t row = 0; row < PageGrid::rows; ++row) {
        const size_t day = (static_cast<size_t>(weekStart) - 1 + row) % PageGrid::rows;
        PageGrid::Day &shown = grid.days[row];
        shown.name = locale.standaloneDayName(static_cast<int>(day) + 1, QLocale::ShortFormat);
        qint64 pages = 0;
        for (size_t hour = 0; hour < PageGrid::columns; ++hour) {
            PageGrid::Cell &cell = shown.cells[hour];
            cell = cellOf(all, day, hour);
            cell.words = cellWords(cell, all.hours[day][hour], fieldWords(shown.name, hour, locale),
                                   formatter);
            pages += cell.pages;
            highest = std::max(highest, cell.rate);
        }
        shown.pages = formatter.count(pages);
    }
    // A single page is not dark because there is none darker: the scale ends at three an hour's
    // share of the range, or above.
    constexpr double darkPages = 3;
    const double hours = metrics::outsideWorkingHours(all).ofHours;
    const double darkest
        = hours > 0 ? std::max(highest, darkPages * PageGrid::rows * PageGrid::columns / hours) : 0;
    const PageGrid::Cell *most = nullptr;
    for (PageGrid::Day &day : grid.days)
        for (PageGrid::Cell &cell : day.cells) {
            cell.shade = darkest > 0 ? cell.rate / darkest : 0;
            if (cell.pages > 0 && cell.rate >= highest && !most)
                most = &cell;
        }
    setOutside(grid, all, formatter, locale);
    grid.summary = PageGridWords::tr("%n page(s) in this range.", nullptr, static_cast<int>(all.n));
    for (const QString &part : { grid.outside, grid.evidence })
        if (!part.isEmpty())
            grid.summary += u' ' + part + u'.';
    if (most)
        grid.summary += u' '
            + PageGridWords::tr("Most an hour: %1.", "a weekday and an hour, with its pages")
                  .arg(most->words);
    return grid;
}

} // namespace trivet::ui
