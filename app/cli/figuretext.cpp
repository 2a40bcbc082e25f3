// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretext.h"

#include <app/base/textgate.h>

#include <cmath>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

QString plainNumber(double value, int decimals)
{
    return QString::number(value, 'f', decimals);
}

QString durationText(double seconds)
{
    const QString sign = seconds < 0 ? u"-"_s : QString();
    const double size = std::abs(seconds);
    if (size < 59.5)
        return sign + plainNumber(size, 0) + u" s"_s;
    const qint64 minutes = std::llround(size / 60);
    const qint64 days = minutes / 1440;
    const qint64 hours = minutes / 60 % 24;
    QStringList parts;
    if (days > 0)
        parts << QString::number(days) + u" d"_s;
    if (hours > 0)
        parts << QString::number(hours) + u" h"_s;
    if (days == 0 && minutes % 60 > 0)
        parts << QString::number(minutes % 60) + u" min"_s;
    return sign + parts.join(u' ');
}

QString localTime(Instant t, const QTimeZone &zone)
{
    return toDateTime(t, zone).toString(u"yyyy-MM-dd HH:mm"_s);
}

QString wordFor(FigureState state, double value, Unit unit)
{
    switch (state) {
    case FigureState::Value:
        return valueText(value, unit);
    case FigureState::NoData:
        return u"no data"_s;
    case FigureState::Hidden:
        return u"hidden: too few answers"_s;
    case FigureState::NotReached:
        return u"not reached"_s;
    }
    return {};
}

QString evidence(const std::optional<qint64> &k, qint64 n, const std::optional<Interval> &interval,
                 Unit unit)
{
    QString text = k ? u"%1 of %2"_s.arg(*k).arg(n) : u"n = %1"_s.arg(n);
    if (interval)
        text
            += u", %1 to %2"_s.arg(valueText(interval->low, unit), valueText(interval->high, unit));
    return text;
}

QString ageText(const Answered &answered, const QTimeZone &zone)
{
    if (!answered.age.asOf)
        return u"no source has answered yet"_s;
    const QString when = localTime(*answered.age.asOf, zone);
    return isStale(answered) ? u"%1, stale"_s.arg(when) : when;
}

} // namespace

QString valueText(double value, Unit unit)
{
    if (!std::isfinite(value))
        return u"unbounded"_s;
    switch (unit) {
    case Unit::Count:
        return plainNumber(value, value == std::floor(value) ? 0 : 2);
    case Unit::PerWeek:
        return plainNumber(value, 2) + u" a week"_s;
    case Unit::Seconds:
        return durationText(value);
    case Unit::Days:
        return plainNumber(value, 1) + u" d"_s;
    case Unit::Ratio:
        return plainNumber(value * 100, std::abs(value) > 0.99 && value < 1 ? 3 : 1) + u" %"_s;
    case Unit::Multiple:
        return plainNumber(value, 2) + u" x"_s;
    case Unit::Points:
        return plainNumber(value, 1);
    }
    return {};
}

QString figureText(const Answered &answered, const QTimeZone &zone)
{
    const Figure &figure = answered.figure;
    const Query &query = answered.query;
    QString title = answered.metric->id;
    if (query.slo)
        title += u' ' + query.slo->value;
    else if (query.service)
        title += u' ' + query.service->value;
    QStringList lines;
    lines << u"%1: %2 (%3)"_s.arg(textgate::line(title),
                                  wordFor(figure.state, figure.value, figure.unit),
                                  evidence(figure.k, figure.n, figure.interval, figure.unit));
    lines << u"  range   %1 to %2 %3"_s.arg(localTime(query.range.from, zone),
                                            localTime(query.range.to, zone),
                                            QString::fromLatin1(zone.id()));
    if (!figure.formula.isEmpty())
        lines << u"  formula "_s + textgate::line(figure.formula);
    for (const Extra &extra : figure.extra)
        lines << u"  %1 %2"_s.arg(extra.name.leftJustified(7),
                                  extra.value ? QString::number(*extra.value) : u"-"_s);
    lines << u"  as of   "_s + ageText(answered, zone);
    lines << u"  counted %1, left out %2"_s.arg(figure.counted.size()).arg(figure.leftOut.size());
    for (const BucketFigure &b : figure.buckets)
        lines << u"  %1  %2  (%3)%4"_s.arg(
            localTime(b.range.from, zone), wordFor(b.state, b.value, figure.unit),
            evidence(b.k, b.n, b.interval, figure.unit), b.partial ? u" partial"_s : QString());
    return lines.join(u'\n');
}

} // namespace trivet::cli
