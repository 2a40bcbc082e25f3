// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figurejson.h"

#include <QJsonArray>

#include <cmath>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr double secondsPerDay = 86'400;

double scaleOf(Unit unit)
{
    return unit == Unit::Days ? secondsPerDay : 1;
}

/// JSON has no infinity: it is no number either.
QJsonValue number(double value)
{
    return std::isfinite(value) ? QJsonValue(value) : QJsonValue();
}

QJsonValue valueOrNull(FigureState state, double value, double scale)
{
    return state == FigureState::Value ? number(value * scale) : QJsonValue();
}

QJsonValue countOrNull(const std::optional<qint64> &count)
{
    return count ? QJsonValue(*count) : QJsonValue();
}

QJsonValue intervalOrNull(const std::optional<Interval> &interval, double scale)
{
    if (!interval)
        return {};
    return QJsonArray { number(interval->low * scale), number(interval->high * scale) };
}

/// Extras in the unit of the figure: percentiles and the ends of intervals.
bool sharesUnit(const QString &name)
{
    return name.startsWith("interval_"_L1)
        || (name.size() > 1 && name.at(0) == u'p' && name.at(1).isDigit());
}

QJsonObject extraJson(const Figure &figure, double scale)
{
    QJsonObject extra;
    for (const Extra &e : figure.extra)
        extra.insert(e.name,
                     e.value ? number(*e.value * (sharesUnit(e.name) ? scale : 1)) : QJsonValue());
    return extra;
}

QJsonArray bucketsJson(const Figure &figure, double scale)
{
    QJsonArray buckets;
    for (const BucketFigure &b : figure.buckets)
        buckets.append(QJsonObject { { u"from"_s, toIso(b.range.from) },
                                     { u"to"_s, toIso(b.range.to) },
                                     { u"partial"_s, b.partial },
                                     { u"state"_s, stateName(b.state) },
                                     { u"value"_s, valueOrNull(b.state, b.value, scale) },
                                     { u"k"_s, countOrNull(b.k) },
                                     { u"n"_s, b.n },
                                     { u"interval"_s, intervalOrNull(b.interval, scale) } });
    return buckets;
}

QJsonArray leftOutJson(const Figure &figure)
{
    QJsonArray leftOut;
    for (const LeftOut &l : figure.leftOut)
        leftOut.append(QJsonObject { { u"id"_s, l.id }, { u"why"_s, l.why } });
    return leftOut;
}

} // namespace

QString stateName(FigureState state)
{
    switch (state) {
    case FigureState::Value:
        return u"value"_s;
    case FigureState::NoData:
        return u"no_data"_s;
    case FigureState::Hidden:
        return u"hidden"_s;
    case FigureState::NotReached:
        return u"not_reached"_s;
    }
    return u"no_data"_s;
}

bool isStale(const Answered &answered)
{
    if (answered.age.freshness == Freshness::Fresh)
        return false;
    return !answered.age.asOf || answered.query.range.to > *answered.age.asOf;
}

QString stateOf(const Answered &answered)
{
    if (answered.figure.hasValue() && answered.age.freshness == Freshness::Dead
        && isStale(answered))
        return u"stale"_s;
    return stateName(answered.figure.state);
}

QString unitName(Unit unit)
{
    switch (unit) {
    case Unit::Count:
        return u"count"_s;
    case Unit::PerWeek:
        return u"per_week"_s;
    case Unit::Seconds:
    case Unit::Days:
        return u"seconds"_s;
    case Unit::Ratio:
        return u"ratio"_s;
    case Unit::Multiple:
        return u"multiple"_s;
    case Unit::Points:
        return u"points"_s;
    }
    return {};
}

QJsonObject figureJson(const Answered &answered)
{
    const Figure &figure = answered.figure;
    const Query &query = answered.query;
    const double scale = scaleOf(figure.unit);
    QJsonArray counted;
    for (const QString &id : figure.counted)
        counted.append(id);
    QJsonObject json {
        { u"metric"_s, answered.metric->id },
        { u"profile"_s, query.profile.isEmpty() ? u"trivet"_s : query.profile },
        { u"service"_s, query.service ? QJsonValue(query.service->value) : QJsonValue() },
        { u"slo"_s, query.slo ? QJsonValue(query.slo->value) : QJsonValue() },
        { u"from"_s, toIso(query.range.from) },
        { u"to"_s, toIso(query.range.to) },
        { u"state"_s, stateOf(answered) },
        { u"value"_s, valueOrNull(figure.state, figure.value, scale) },
        { u"unit"_s, unitName(figure.unit) },
        { u"k"_s, countOrNull(figure.k) },
        { u"n"_s, figure.n },
        { u"interval"_s, intervalOrNull(figure.interval, scale) },
        { u"confidence"_s, figure.confidence },
        { u"extra"_s, extraJson(figure, scale) },
        { u"as_of"_s, answered.age.asOf ? QJsonValue(toIso(*answered.age.asOf)) : QJsonValue() },
        { u"stale"_s, isStale(answered) },
        { u"counted"_s, counted },
        { u"left_out"_s, leftOutJson(figure) },
        { u"formula"_s, figure.formula },
        { u"buckets"_s, bucketsJson(figure, scale) },
    };
    if (query.window)
        json.insert(u"window"_s, toSeconds(*query.window));
    return json;
}

} // namespace trivet::cli
