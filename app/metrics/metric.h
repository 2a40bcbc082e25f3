// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/team.h>
#include <app/metrics/figure.h>
#include <app/metrics/snapshot.h>

#include <span>

namespace trivet {

struct Query
{
    TimeRange range;
    std::optional<ServiceId> service; ///< nothing = all, as a labelled mix
    std::optional<SloId> slo; ///< for reliability metrics of one SLO
    std::optional<BucketSize> bucket;
    std::optional<Millis> window; ///< look-back of a burn rate
    QString profile; ///< empty = "trivet"
    QString survey; ///< question or milestone where there are several; empty = the first
    QString team; ///< of survey answers; empty = all
};

/// The figure of a whole range, and those of its buckets in their order.
struct Figures
{
    Figure whole;
    std::vector<Figure> buckets;
};

/// A definition: what the number is called, what it means, how it is computed. The catalogue of all
/// of them feeds pages, drill-down, report, command line and documentation.
struct Metric
{
    QString id; ///< "delivery.change_fail_rate"
    Leg leg = Leg::Delivery;
    Unit unit = Unit::Count;
    bool smallerIsBetter = false;
    bool perSlo = false; ///< needs Query::slo
    const char *title = nullptr; ///< translated in the context "Metric"
    const char *rule = nullptr; ///< the help text: the rule in a few sentences, same context
    Figure (*compute)(const Snapshot &, const Query &) = nullptr;
    /// The same figure, and one for each bucket's part of the range, all from one pass: for a
    /// metric that would else read the whole history once a bucket, or that means something else by
    /// a bucket. Null = compute() on each.
    Figures (*computeWithBuckets)(const Snapshot &, const Query &, std::span<const TimeRange>)
        = nullptr;
};

namespace metrics {

/// All metrics, in the order of the list in CMakeLists.txt.
[[nodiscard]] const std::vector<Metric> &all();
[[nodiscard]] const Metric *find(QStringView id);

/// Computes, and fills the buckets where the query asks for them: each bucket is the same
/// definition on the bucket's part of the range.
[[nodiscard]] Figure evaluate(const Metric &metric, const Snapshot &snapshot, const Query &query);

} // namespace metrics

} // namespace trivet
