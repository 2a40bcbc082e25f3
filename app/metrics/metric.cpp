// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metric.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

const Metric *find(QStringView id)
{
    const auto found = std::ranges::find_if(all(), [id](const Metric &m) { return m.id == id; });
    return found == all().end() ? nullptr : &*found;
}

namespace {

BucketFigure bucketFigure(const Bucket &bucket, const Figure &figure, Instant asOf)
{
    return { .range = bucket.range,
             // A bucket that "now" cuts is not complete either.
             .partial = bucket.partial || bucket.range.to > asOf,
             .state = figure.state,
             .value = figure.value,
             .k = figure.k,
             .n = figure.n,
             .interval = figure.interval };
}

Figures computeEach(const Metric &metric, const Snapshot &snapshot, const Query &query,
                    std::span<const TimeRange> ranges)
{
    Figures figures { .whole = metric.compute(snapshot, query), .buckets = {} };
    Query part = query;
    part.bucket.reset();
    for (const TimeRange &range : ranges) {
        part.range = range;
        figures.buckets.push_back(metric.compute(snapshot, part));
    }
    return figures;
}

} // namespace

Figure evaluate(const Metric &metric, const Snapshot &snapshot, const Query &query)
{
    if (metric.leg == Leg::Delivery && !query.profile.isEmpty() && query.profile != "trivet"_L1) {
        // A definition that is not known has no number: ours under another's name would be a lie.
        Figure unknown;
        unknown.unit = metric.unit;
        unknown.leftOut.push_back(
            { query.profile,
              QCoreApplication::translate("Metric", "a profile that is not known") });
        return unknown;
    }
    if (!query.bucket)
        return metric.compute(snapshot, query);
    const std::vector<Bucket> buckets = snapshot.team.calendar.buckets(query.range, *query.bucket);
    std::vector<TimeRange> ranges;
    for (const Bucket &bucket : buckets)
        ranges.push_back(bucket.range.clippedTo(query.range));
    Figures figures = metric.computeWithBuckets ? metric.computeWithBuckets(snapshot, query, ranges)
                                                : computeEach(metric, snapshot, query, ranges);
    for (size_t i = 0; i < buckets.size(); ++i)
        figures.whole.buckets.push_back(
            bucketFigure(buckets[i], figures.buckets[i], snapshot.asOf));
    return std::move(figures.whole);
}

} // namespace trivet::metrics
