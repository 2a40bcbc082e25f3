// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openslo.h"

#include <QRegularExpression>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// v1alpha: a unit in words and a count.
QString wordedLength(Mapping &window)
{
    static const std::vector<std::pair<QLatin1StringView, QChar>> units {
        { "minute"_L1, u'm' }, { "hour"_L1, u'h' },    { "day"_L1, u'd' },  { "week"_L1, u'w' },
        { "month"_L1, u'M' },  { "quarter"_L1, u'Q' }, { "year"_L1, u'Y' },
    };
    const QString unit = window.text(u"unit").toLower();
    for (const auto &[word, letter] : units)
        if (unit == word)
            return window.text(u"count") + letter;
    return window.text(u"count") + unit;
}

/// What stands behind the value on its line, as a comment.
QString commentAt(const Object &at)
{
    const auto line = at.node->place.line - 1;
    if (line < 0 || line >= at.sheet->lines.size())
        return {};
    const QByteArray &text = at.sheet->lines.at(line);
    const auto hash = text.indexOf('#');
    return hash < 0 ? QString() : QString::fromUtf8(text.mid(hash + 1)).toLower();
}

std::optional<SloWindowKind> calendarOf(Shorthand length)
{
    if ((length.count == 1 && length.unit == 'w') || (length.count == 7 && length.unit == 'd'))
        return SloWindowKind::CalendarWeek;
    if (length.count == 1 && length.unit == 'M')
        return SloWindowKind::CalendarMonth;
    if ((length.count == 1 && length.unit == 'Q') || (length.count == 3 && length.unit == 'M'))
        return SloWindowKind::CalendarQuarter;
    return std::nullopt;
}

void readCalendar(Mapping &window, Shorthand length, SloSpec &slo)
{
    Mapping calendar(window.object(u"calendar"), window.path(u"calendar"), window.gathering());
    const QString start = calendar.text(u"startTime");
    const QString zone = calendar.text(u"timeZone");
    const auto kind = calendarOf(length);
    if (!kind) {
        window.note(
            u"duration",
            Words::tr("Trivet's calendar windows are a week, a month or a quarter: a rolling "
                      "window of the same length was taken."));
        return;
    }
    static constexpr std::array days { 7, 30, 90 };
    slo.window = *kind;
    slo.length = 24h
        * days.at(static_cast<size_t>(*kind) - static_cast<size_t>(SloWindowKind::CalendarWeek));
    const QTimeZone found(zone.toUtf8());
    if (found.isValid())
        slo.zone = found;
    else
        calendar.note(
            u"timeZone",
            Words::tr("timeZone: %1 is not known; the team's zone counts.").arg(quoted(zone)));
    const QDate day = QDate::fromString(start.left(10), Qt::ISODate);
    static const QRegularExpression midnight(u"\\A([T ]00:00(:00)?)?\\z"_s);
    if (!midnight.match(start.mid(10)).hasMatch())
        calendar.note(u"startTime",
                      Words::tr("startTime: the time of day is not kept; the window begins at "
                                "midnight."));
    // The first of the month is where a month begins anyway; a week may begin on any day.
    const bool natural = day.isValid() && day.day() == 1
        && (*kind == SloWindowKind::CalendarMonth
            || (*kind == SloWindowKind::CalendarQuarter && day.month() % 3 == 1));
    if (day.isValid() && day.year() >= 1971 && !natural)
        slo.start = day;
}

} // namespace

std::optional<Shorthand> shorthandOf(const QString &text)
{
    static const QRegularExpression form(u"\\A([0-9]{1,6})([mhdwMQY])\\z"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return Shorthand { .count = match.captured(1).toLongLong(),
                       .unit = match.captured(2).at(0).toLatin1() };
}

Millis lengthOf(Shorthand shorthand)
{
    constexpr Millis day = 24h;
    switch (shorthand.unit) {
    case 'm':
        return shorthand.count * Millis { 1min };
    case 'h':
        return shorthand.count * Millis { 1h };
    case 'w':
        return shorthand.count * 7 * day;
    case 'M':
        return shorthand.count * 30 * day;
    case 'Q':
        return shorthand.count * 90 * day;
    case 'Y':
        return shorthand.count * 365 * day;
    default:
        return shorthand.count * day;
    }
}

void readTimeWindow(Mapping &spec, SloSpec &slo)
{
    const QString key = spec.has(u"timeWindows") ? u"timeWindows"_s : u"timeWindow"_s;
    const std::vector<Object> windows = spec.items(key);
    if (windows.empty()) {
        spec.note(key, Words::tr("No time window is given: 30d was assumed."));
        return;
    }
    if (windows.size() > 1)
        spec.note(key, Words::tr("Of several time windows the first one counts."));
    Mapping window(windows.front(), spec.path(QString(key % "[0]"_L1)), spec.gathering());
    const bool worded = window.has(u"unit");
    const QString text = worded ? wordedLength(window) : window.text(u"duration");
    const auto length = shorthandOf(text);
    const bool rolling = window.flag(u"isRolling").value_or(!window.has(u"calendar"));
    const QString place = worded ? u"unit"_s : u"duration"_s;
    if (!length) {
        window.note(place,
                    Words::tr("The length of the window, %1, is not known: 30d was assumed.")
                        .arg(quoted(text)));
        return;
    }
    if (lengthOf(*length) < 1h || lengthOf(*length) > 24h * 366) {
        const bool month
            = length->unit == 'm' && commentAt(window.place(place)).contains("month"_L1);
        window.note(place,
                    month
                        ? Words::tr("%1 is minutes, not months (those are 1M), and a window of "
                                    "Trivet has 1h at least: 30d was assumed.")
                              .arg(quoted(text))
                        : Words::tr("A window of Trivet has from 1h to 366d, this one %1: 30d was "
                                    "assumed.")
                              .arg(quoted(text)));
        window.skip({ u"calendar"_s });
        return;
    }
    slo.length = lengthOf(*length);
    if (!rolling)
        return readCalendar(window, *length, slo);
    if (length->unit == 'M' || length->unit == 'Q' || length->unit == 'Y')
        window.note(place,
                    Words::tr("A rolling window of %1 became %2.")
                        .arg(quoted(text), durationToText(slo.length)));
}

} // namespace trivet::workspace::exchange
