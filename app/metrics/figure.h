// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <app/domain/timerange.h>

#include <QString>

#include <optional>
#include <vector>

namespace trivet {

/// A value is one of these, and they look different everywhere. Zero is a Value.
enum class FigureState {
    Value,
    NoData, ///< nothing was measured
    Hidden, ///< privacy: too few answers to show
    NotReached, ///< a median that censoring leaves open
};

enum class Unit { Count, PerWeek, Seconds, Days, Ratio, Multiple, Points };

struct Interval
{
    double low = 0;
    double high = 0;

    bool operator==(const Interval &) const = default;
};

struct LeftOut
{
    QString id;
    QString why;

    bool operator==(const LeftOut &) const = default;
};

struct Extra
{
    QString name; ///< "p75", "deployment_days" ...
    std::optional<double> value;

    bool operator==(const Extra &) const = default;
};

struct BucketFigure
{
    TimeRange range;
    bool partial = false;
    FigureState state = FigureState::NoData;
    double value = 0; ///< only if state is Value
    std::optional<qint64> k;
    qint64 n = 0;
    std::optional<Interval> interval;

    bool operator==(const BucketFigure &) const = default;
};

/// A number with all that one needs to believe it: n, interval, and the events behind it.
struct Figure
{
    FigureState state = FigureState::NoData;
    double value = 0; ///< only if state is Value, in `unit`
    Unit unit = Unit::Count;
    std::optional<qint64> k;
    qint64 n = 0;
    std::optional<Interval> interval; ///< 95 % unless said otherwise
    double confidence = 0.95;
    std::vector<Extra> extra;
    /// Ids of the events that count; of a proportion, the k of the numerator come first.
    std::vector<QString> counted;
    std::vector<LeftOut> leftOut;
    QString formula; ///< with the counts substituted: "2 / 12"
    std::vector<BucketFigure> buckets; ///< filled by evaluate() where the query asks for buckets

    bool operator==(const Figure &) const = default;

    [[nodiscard]] bool hasValue() const { return state == FigureState::Value; }
    [[nodiscard]] std::optional<double> extraValue(QStringView name) const;
};

} // namespace trivet
