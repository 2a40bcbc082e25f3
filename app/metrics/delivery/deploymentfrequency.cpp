// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/deployments.h>
#include <app/metrics/stats/poisson.h>
#include <app/metrics/stats/quantile.h>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// Weeks as the team's clock on the wall counts them: a week with a clock change is one week.
double wallWeeks(TimeRange range, const Calendar &calendar)
{
    const auto wall = [&](Instant t) {
        const QDateTime local = toDateTime(t, calendar.zone());
        return static_cast<double>(local.date().toJulianDay())
            + static_cast<double>(local.time().msecsSinceStartOfDay()) / 86'400'000.0;
    };
    return (wall(range.to) - wall(range.from)) / 7;
}

std::optional<Instant> firstDeployment(const Snapshot &snapshot, const DeploymentFilter &filter)
{
    const auto &all = snapshot.events.deployments;
    const auto found
        = std::ranges::find_if(all, [&](const Deployment &d) { return filter.counts(d); });
    return found == all.end() ? std::nullopt : std::optional(found->finishedAt);
}

/// Distinct local days with a deployment; asks the calendar once a day, not once a deployment.
qint64 deploymentDays(const Snapshot &snapshot, const std::vector<size_t> &counted)
{
    const Calendar &calendar = snapshot.team.calendar;
    qint64 days = 0;
    Instant dayEnd {};
    for (const size_t i : counted) {
        const Instant at = snapshot.events.deployments[i].finishedAt;
        if (days > 0 && at < dayEnd)
            continue;
        dayEnd = calendar.next(at, BucketSize::Day);
        ++days;
    }
    return days;
}

/// Median of the deployments of whole buckets since the first deployment.
std::optional<double> medianPerBucket(const Snapshot &snapshot, const Query &query, Instant first,
                                      const std::vector<size_t> &counted)
{
    std::vector<double> perBucket;
    size_t next = 0;
    for (const Bucket &bucket : snapshot.team.calendar.buckets(query.range, *query.bucket)) {
        const size_t begin = next;
        while (next < counted.size()
               && snapshot.events.deployments[counted[next]].finishedAt < bucket.range.to)
            ++next;
        if (!bucket.partial && bucket.range.to <= snapshot.asOf && first < bucket.range.to)
            perBucket.push_back(static_cast<double>(next - begin));
    }
    std::ranges::sort(perBucket);
    return stats::quantile(perBucket, 0.5);
}

Figure deploymentFrequency(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::PerWeek;
    const DeploymentFilter filter(snapshot, query.service);
    Selection selection = selectDeployments(snapshot, filter, query.range);
    figure.leftOut = std::move(selection.leftOut);
    // What is to come is no week without deployments.
    const TimeRange seen = query.range.clippedTo({ .from = query.range.from, .to = snapshot.asOf });
    const auto first = firstDeployment(snapshot, filter);
    if (!first || *first >= query.range.to || seen.isEmpty())
        return figure;
    const double weeks = wallWeeks(seen, snapshot.team.calendar);
    if (!(weeks > 0))
        return figure;
    figure.state = FigureState::Value;
    figure.n = static_cast<qint64>(selection.counted.size());
    figure.value = static_cast<double>(figure.n) / weeks;
    const Interval counts = stats::countInterval(figure.n, figure.confidence);
    figure.interval = Interval { .low = counts.low / weeks, .high = counts.high / weeks };
    const qint64 days = deploymentDays(snapshot, selection.counted);
    figure.extra.push_back({ u"deployment_days"_s, static_cast<double>(days) / weeks });
    if (query.bucket)
        figure.extra.push_back(
            { u"per_bucket"_s, medianPerBucket(snapshot, query, *first, selection.counted) });
    figure.formula = u"%1 / %2"_s.arg(figure.n).arg(weeks, 0, 'g', 4);
    figure.counted.reserve(selection.counted.size());
    for (const size_t i : selection.counted)
        figure.counted.push_back(snapshot.events.deployments[i].id);
    return figure;
}

} // namespace

Metric deploymentFrequencyMetric()
{
    return {
        .id = u"delivery.deployment_frequency"_s,
        .leg = Leg::Delivery,
        .unit = Unit::PerWeek,
        .title = QT_TRANSLATE_NOOP("Metric", "Deployment frequency"),
        .rule = QT_TRANSLATE_NOOP(
            "Metric",
            "Successful production deployments that ended in the range, divided by all its weeks "
            "up to now. Deployment days are the days, in the team's zone, with at least one "
            "of them, per week. In a chart an empty bar is a real zero from the first "
            "deployment that was ever seen; before that there is no data. Deployments to "
            "other environments, failed, cancelled and running ones are left out; "
            "redeployments and rollbacks count. The interval is Byar's, as if deployments "
            "were independent."),
        .compute = deploymentFrequency
    };
}

} // namespace trivet::metrics
