// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/lanemodel.h>

namespace trivet::ui {

/// What the lanes of the Overview are made from, on the pool: values only.
struct LaneInput
{
    SnapshotPtr snapshot;
    TimeRange range; ///< visible
    TimeRange padded; ///< drawn, so that a pan shows something at once
    std::optional<ServiceId> service;
    Formatter formatter;
    QString staleDelivery; ///< "no data since ..."; empty = fresh
    QString stalePlatform;
    std::unordered_map<QString, QString> staleSlo; ///< by SLO id

    /// The part of the visible range that lies before "now": what the numbers are of.
    [[nodiscard]] TimeRange measured() const
    {
        return { .from = std::min(range.from, snapshot->asOf),
                 .to = std::min(range.to, snapshot->asOf) };
    }
};

/// A whole chart, ready to be shown.
struct LaneUpdate
{
    LaneHeading heading;
    LaneContent content;
    Figure figure;
};

/// Bars and points are cut by days, weeks or months so that some 10 to 60 of them are visible.
[[nodiscard]] BucketSize bucketFor(const TimeRange &range);
/// The metric over the range, by its id; the id must be in the catalogue.
[[nodiscard]] Figure figureOf(const LaneInput &input, QStringView metric, const TimeRange &range,
                              std::optional<BucketSize> bucket = std::nullopt);
[[nodiscard]] LaneHeading headingOf(const LaneInput &input, QStringView metric,
                                    const QString &title, const Figure &figure);

/// Ticks for a linear axis around the values, in the unit's words.
void setLinearAxis(LaneContent &content, const Formatter &formatter, Unit unit, LowHigh values);
/// Ticks of a logarithmic axis of durations in seconds: 1 s to 10 years, at most five.
void setDurationAxis(LaneContent &content, const Formatter &formatter, LowHigh seconds);
void widen(LowHigh &range, double value);

/// Moments from `from` in steps, and `end` itself: a line reaches up to now.
[[nodiscard]] std::vector<Instant> samplesOf(Instant from, Instant end, Millis step);

/// A line of values that each hold for a whole period, as a week's median: steps, so that the
/// picture does not say that it changed little by little from week to week.
struct Steps
{
    std::vector<qint64> ms;
    std::vector<double> values;

    void add(const TimeRange &period, double value);
    [[nodiscard]] LineLayer line(Tone tone, double width, Qt::PenStyle style) &&;
};

[[nodiscard]] LaneUpdate deploymentFrequencyLane(const LaneInput &input);
[[nodiscard]] LaneUpdate leadTimeLane(const LaneInput &input);
[[nodiscard]] LaneUpdate changeFailLane(const LaneInput &input);
[[nodiscard]] LaneUpdate budgetLane(const LaneInput &input);
[[nodiscard]] LaneUpdate burnRateLane(const LaneInput &input);
[[nodiscard]] LaneUpdate timeToResolveLane(const LaneInput &input);
[[nodiscard]] LaneUpdate recommendationLane(const LaneInput &input);
[[nodiscard]] LaneUpdate onboardingLane(const LaneInput &input);
[[nodiscard]] LaneUpdate provisioningLane(const LaneInput &input);

} // namespace trivet::ui
