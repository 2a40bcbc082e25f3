// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/domain/slo.h>
#include <app/domain/timerange.h>

#include <QHash>

#include <optional>
#include <span>
#include <vector>

namespace trivet::prometheus {

// From samples to slices. Pure, for the pool.
//
// An increment is the difference of two neighbouring samples of one series and belongs to the
// minute of the later one; where a counter fell, it was set back and its new value is the
// increment. That is increase() without its guesses: nothing is extrapolated, so the minutes add up
// to what the counter said. (increase() also loses the first value of a series: the first error is
// 0 there.)
//
// The first sample of a series counts
// - the difference to its last value in the day before, if it has one (the target was away);
// - else its value, if other series of its target (job and instance) were scraped within the
//   look-back before it: a label that is new on a target that was there, "the first error = 1";
// - else nothing: at the start of history, or of a target, nobody knows since when it counted.
// Series without job and instance (recorded, summed) never count a first value: a sum that begins
// at five million says nothing about the minute in which it was first recorded.
//
// All of it depends only on samples of one day and a look-back before, never on how the time is cut
// into chunks.

/// How far back an increment may begin without asking for it.
constexpr Millis leastLookback = std::chrono::minutes { 5 };
/// How far back the last value of a series that was away is looked for.
constexpr Millis longestAbsence = std::chrono::hours { 24 };

[[nodiscard]] Millis lookbackOf(Millis scrapeInterval);

/// Median distance of neighbouring samples, all series together. Nothing under 4 distances.
[[nodiscard]] std::optional<Millis> scrapeIntervalOf(std::span<const Series> series);

/// The samples of one chunk: those of the region, of the look-back before it and of two scrape
/// intervals after it. NaN samples count as not scraped, and infinite ones of counters. Where each
/// sample is an event (promsamples.h), there is no numerator.
struct RawChunk
{
    TimeRange region; ///< whole minutes
    Millis interval {}; ///< scrape interval where the samples do not say
    SliKind sli = SliKind::BadOverTotal;
    Comparison comparison = Comparison::AtLeast; ///< of a gauge
    double threshold = 0; ///< of a gauge
    QueryAnswer numerator {};
    QueryAnswer total {};
    /// One value a series: its last in the day before the region.
    std::vector<Series> numeratorBefore {};
    std::vector<Series> totalBefore {};
};

/// The answers of one chunk of query_range: a point at t is of (t - window, t].
struct RangeChunk
{
    TimeRange region; ///< whole windows
    Millis window {};
    SliKind sli = SliKind::BadOverTotal;
    Comparison comparison = Comparison::AtLeast; ///< of a gauge
    double threshold = 0; ///< of a gauge
    QueryAnswer numerator {};
    QueryAnswer total {};
};

struct Measured
{
    std::vector<Slice> slices; ///< every minute of the region, measured or not
    std::optional<Instant> newest; ///< of the total's samples, even those behind the region
    std::optional<Instant> completeUntil; ///< minutes that end by then will not change any more
    Millis interval {}; ///< scrape interval, as found
    int capped = 0; ///< minutes (windows) with more good (or bad) than total
    int clamped = 0; ///< error ratios outside 0 to 1
    bool lacksBucket = false; ///< the histogram was there without the bucket of the limit
    bool anything = false; ///< the total has samples in the region
};

/// By target.
using ScrapeTimes = QHash<QByteArray, std::vector<qint64>>;
/// When each target was scraped: times of all its series, ascending, once each.
[[nodiscard]] ScrapeTimes scrapeTimes(std::span<const Series> series);

/// A series begins in the region without a sample in the look-back before it, so that its last
/// value of before has to be asked for.
[[nodiscard]] bool beginsWithin(const QueryAnswer &answer, TimeRange region);

/// Increments by minute of the region, summed over the series. `scraped` are all series whose
/// samples tell when a target was there.
[[nodiscard]] std::vector<double> incrementsByMinute(std::span<const Series> series,
                                                     std::span<const Series> before,
                                                     std::span<const Series> scraped,
                                                     TimeRange region, Millis lookback);

/// Share of each minute that lies within a scrape interval before a sample of any target: one that
/// leaves (a deployment) makes no gap as long as another one is there.
[[nodiscard]] std::vector<float> coverageByMinute(std::span<const Series> series, TimeRange region,
                                                  Millis interval);

/// No traffic is measured with 0 events, a gap is coverage 0. An answer that is incomplete measures
/// nothing: its slices are 0 of 0 with coverage 0.
[[nodiscard]] Measured measure(const RawChunk &chunk);
/// The events of a window are spread evenly over its minutes. A total that is not there (or NaN) is
/// not measured; a numerator that is not there while the total is counts as 0, but for histograms:
/// they always have their good events.
[[nodiscard]] Measured measure(const RangeChunk &chunk);

} // namespace trivet::prometheus
