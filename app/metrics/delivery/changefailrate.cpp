// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/deployments.h>
#include <app/metrics/delivery/failures.h>
#include <app/metrics/proportion.h>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure failRate(const Snapshot &snapshot, const Query &query, const ChangeHistory &history,
                TimeRange range)
{
    Figure figure;
    const DeploymentFilter filter(snapshot, query.service);
    const std::vector<Failure> failures = failuresIn(snapshot, history, range);
    const auto isFailure = [&](size_t i) {
        return std::ranges::binary_search(failures, i, {}, &Failure::deployment);
    };
    const auto &all = snapshot.events.deployments;
    for (const Failure &failure : failures)
        figure.counted.push_back(all[failure.deployment].id);
    const auto [first, last] = endedIn(snapshot, range);
    auto next = std::ranges::lower_bound(history.deployments, first);
    for (size_t i = first; i < last; ++i) {
        if (next != history.deployments.end() && *next == i) {
            ++next;
            if (!isFailure(i))
                figure.counted.push_back(all[i].id);
        } else if (filter.concerns(all[i])) {
            figure.leftOut.push_back(
                { all[i].id, DeploymentFilter::reason(all[i], filter.standing(all[i])) });
        }
    }
    const auto from = std::ranges::lower_bound(history.incidentsLeftOutAt, range.from);
    const auto to = std::ranges::lower_bound(history.incidentsLeftOutAt, range.to);
    for (auto at = from; at < to; ++at)
        figure.leftOut.push_back(
            history.incidentsLeftOut[static_cast<size_t>(at - history.incidentsLeftOutAt.begin())]);
    setProportion(figure, static_cast<qint64>(failures.size()),
                  static_cast<qint64>(figure.counted.size()));
    return figure;
}

Figures changeFailRates(const Snapshot &snapshot, const Query &query,
                        std::span<const TimeRange> ranges)
{
    const ChangeHistory history = changeHistory(snapshot, query.service);
    Figures figures { .whole = failRate(snapshot, query, history, query.range), .buckets = {} };
    for (const TimeRange &range : ranges)
        figures.buckets.push_back(failRate(snapshot, query, history, range));
    return figures;
}

Figure changeFailRate(const Snapshot &snapshot, const Query &query)
{
    return changeFailRates(snapshot, query, {}).whole;
}

} // namespace

Metric changeFailRateMetric()
{
    return { .id = u"delivery.change_fail_rate"_s,
             .leg = Leg::Delivery,
             .unit = Unit::Ratio,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Change fail rate"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of the successful production deployments that ended in the range, the share "
                 "that needed intervention, with Wilson's interval. A deployment failed if an "
                 "incident is linked to it (a person's decision, a link of the source, a remedy "
                 "during the incident, or the last of the same service within 24 hours before "
                 "detection), if a rollback went back to what was before it, or if an unplanned "
                 "deployment followed it. It counts once, whatever the number of incidents. "
                 "Deployments that failed themselves and incidents without a link are left out "
                 "and listed."),
             .compute = changeFailRate,
             .computeWithBuckets = changeFailRates };
}

} // namespace trivet::metrics
