// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/failures.h>
#include <app/metrics/durations.h>

#include <QCoreApplication>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure recoveryOf(const Snapshot &snapshot, const ChangeHistory &history, TimeRange range)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    std::vector<stats::Observation> observations;
    for (const Failure &failure : failuresIn(snapshot, history, range)) {
        const Deployment &deployment = snapshot.events.deployments[failure.deployment];
        const Instant end = failure.recoveredAt.value_or(snapshot.asOf);
        if (end < deployment.finishedAt) {
            figure.leftOut.push_back(
                { deployment.id,
                  QCoreApplication::translate("Metric", "recovered before the deployment ended") });
            continue;
        }
        observations.push_back({ .time = toSeconds(end - deployment.finishedAt),
                                 .finished = failure.recoveredAt.has_value() });
        figure.counted.push_back(deployment.id);
    }
    setDurations(figure, std::move(observations));
    return figure;
}

Figures recoveryTimes(const Snapshot &snapshot, const Query &query,
                      std::span<const TimeRange> ranges)
{
    const ChangeHistory history = changeHistory(snapshot, query.service);
    Figures figures { .whole = recoveryOf(snapshot, history, query.range), .buckets = {} };
    for (const TimeRange &range : ranges)
        figures.buckets.push_back(recoveryOf(snapshot, history, range));
    return figures;
}

Figure recoveryTime(const Snapshot &snapshot, const Query &query)
{
    return recoveryTimes(snapshot, query, {}).whole;
}

} // namespace

Metric recoveryTimeMetric()
{
    return { .id = u"delivery.recovery_time"_s,
             .leg = Leg::Delivery,
             .unit = Unit::Seconds,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Failed deployment recovery time"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "From the end of a failed deployment (as the change fail rate counts them, "
                 "ended in the range) to its recovery: all its incidents resolved, or, where it "
                 "has none, the end of the rollback or hotfix that mends it. The number is the "
                 "median; failures that are still open count for as long as they have lasted "
                 "(Kaplan-Meier), so the median may not be reached yet. Incidents that no "
                 "deployment is linked to are not in it: see the time to resolve."),
             .compute = recoveryTime,
             .computeWithBuckets = recoveryTimes };
}

} // namespace trivet::metrics
