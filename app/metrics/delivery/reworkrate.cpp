// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/deployments.h>
#include <app/metrics/delivery/failures.h>
#include <app/metrics/proportion.h>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr int trailingMonths = 6;

/// Positions of the deployments that roll back or forward, in order.
std::vector<size_t> fixes(const Snapshot &snapshot, const Query &query)
{
    const DeploymentFilter filter(snapshot, query.service);
    const auto &all = snapshot.events.deployments;
    std::vector<size_t> counted;
    for (size_t i = 0; i < all.size(); ++i)
        if (filter.counts(all[i]))
            counted.push_back(i);
    std::vector<size_t> found;
    for (const Remediation &remediation : remediations(snapshot, counted))
        found.push_back(remediation.fix);
    return found;
}

Figure reworkOf(const Snapshot &snapshot, const Query &query, const std::vector<size_t> &mending,
                TimeRange range)
{
    Figure figure;
    const DeploymentFilter filter(snapshot, query.service);
    std::vector<QString> planned;
    const auto [first, last] = endedIn(snapshot, range);
    for (size_t i = first; i < last; ++i) {
        const Deployment &deployment = snapshot.events.deployments[i];
        if (!filter.concerns(deployment))
            continue;
        const Standing standing = filter.standing(deployment);
        if (standing != Standing::Counts && standing != Standing::Failed)
            figure.leftOut.push_back(
                { deployment.id, DeploymentFilter::reason(deployment, standing) });
        else if (deployment.unplanned || std::ranges::binary_search(mending, i))
            figure.counted.push_back(deployment.id);
        else
            planned.push_back(deployment.id);
    }
    const auto k = static_cast<qint64>(figure.counted.size());
    figure.counted.insert(figure.counted.end(), planned.begin(), planned.end());
    setProportion(figure, k, static_cast<qint64>(figure.counted.size()));
    return figure;
}

Figures reworkRates(const Snapshot &snapshot, const Query &query, std::span<const TimeRange> ranges)
{
    const std::vector<size_t> mending = fixes(snapshot, query);
    const QTimeZone &zone = snapshot.team.calendar.zone();
    const TimeRange trailing { .from = toInstant(
                                   toDateTime(query.range.to, zone).addMonths(-trailingMonths)),
                               .to = query.range.to };
    Figures figures { .whole = reworkOf(snapshot, query, mending, trailing), .buckets = {} };
    for (const TimeRange &range : ranges)
        figures.buckets.push_back(reworkOf(snapshot, query, mending, range));
    return figures;
}

Figure reworkRate(const Snapshot &snapshot, const Query &query)
{
    return reworkRates(snapshot, query, {}).whole;
}

} // namespace

Metric reworkRateMetric()
{
    return { .id = u"delivery.rework_rate"_s,
             .leg = Leg::Delivery,
             .unit = Unit::Ratio,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Deployment rework rate"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of all production deployments, successful or not, the share that was not "
                 "planned and mends what users met: hotfixes and reverts by the source's rule, "
                 "and rollbacks to an earlier revision. The number covers the six months that "
                 "end with the range, as DORA asks; each bar of a chart covers its own time. "
                 "Deployments to other environments, cancelled and running ones are left out. "
                 "The interval is Wilson's."),
             .compute = reworkRate,
             .computeWithBuckets = reworkRates };
}

} // namespace trivet::metrics
