// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "oncalltiles.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct OnCallTiles
{
    Q_DECLARE_TR_FUNCTIONS(OnCallTiles)
};

void addPart(QString &evidence, const QString &part)
{
    if (part.isEmpty())
        return;
    evidence += evidence.isEmpty() ? part : u" · "_s + part;
}

LaneUpdate tileOfMetric(const LaneInput &input, QStringView metric, const QString &title)
{
    LaneUpdate tile;
    tile.figure = figureOf(input, metric, input.measured());
    tile.heading = headingOf(input, metric, title, tile.figure);
    // Where one end of the interval is not reached the other one still says something.
    if (const auto least = tile.figure.extraValue(u"interval_low"))
        addPart(tile.heading.evidence,
                OnCallTiles::tr("at least %1", "a duration")
                    .arg(input.formatter.value(*least, tile.figure.unit)));
    return tile;
}

/// Times that have not ended count for as long as they have lasted: one must see that.
LaneUpdate tileOfTimes(const LaneInput &input, QStringView metric, const QString &title,
                       QString (*openWords)(int))
{
    LaneUpdate tile = tileOfMetric(input, metric, title);
    if (const auto open = tile.figure.extraValue(u"open"); open && *open > 0)
        addPart(tile.heading.evidence, openWords(static_cast<int>(*open)));
    return tile;
}

} // namespace

LaneUpdate betweenFailuresTile(const LaneInput &input)
{
    return tileOfMetric(input, u"reliability.time_between_failures",
                        OnCallTiles::tr("Time between failures"));
}

LaneUpdate acknowledgeTile(const LaneInput &input)
{
    return tileOfTimes(input, u"reliability.time_to_acknowledge",
                       OnCallTiles::tr("Time to acknowledge"),
                       [](int n) { return OnCallTiles::tr("%n waiting", "incidents", n); });
}

LaneUpdate resolveTile(const LaneInput &input)
{
    return tileOfTimes(input, u"reliability.time_to_resolve", OnCallTiles::tr("Time to resolve"),
                       [](int n) { return OnCallTiles::tr("%n open", "incidents", n); });
}

LaneUpdate downtimeTile(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.downtime";
    const Calendar &calendar = input.snapshot->team.calendar;
    const QLocale locale;
    const auto monthName = [&](Instant t) {
        return locale.standaloneMonthName(calendar.day(t).month(), QLocale::LongFormat);
    };
    const Instant last = std::max(input.measured().from, input.measured().to - Millis { 1 });
    const Instant begin = calendar.floor(last, BucketSize::Month);
    const Instant end = std::min(calendar.next(last, BucketSize::Month), input.snapshot->asOf);
    LaneUpdate tile;
    tile.figure = figureOf(input, metric, { .from = begin, .to = end });
    tile.heading = headingOf(
        input, metric, OnCallTiles::tr("Downtime, %1", "name of a month").arg(monthName(begin)),
        tile.figure);
    const auto open = std::ranges::count_if(
        input.snapshot->events.incidents, [&](const Incident &incident) {
            return !incident.resolvedAt && !incident.impactEnd && !incident.mitigatedAt
                && std::ranges::find(tile.figure.counted, incident.id) != tile.figure.counted.end();
        });
    if (open > 0)
        addPart(tile.heading.evidence,
                OnCallTiles::tr("%n open", "incidents", static_cast<int>(open)));
    const Instant before = calendar.floor(begin - Millis { 1 }, BucketSize::Month);
    const Figure earlier = figureOf(input, metric, { .from = before, .to = begin });
    if (earlier.hasValue())
        addPart(tile.heading.evidence,
                OnCallTiles::tr("%1 %2", "name of the month before, its downtime")
                    .arg(monthName(before), input.formatter.number(earlier)));
    return tile;
}

} // namespace trivet::ui
