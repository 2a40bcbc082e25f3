// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/deployments.h>
#include <app/metrics/stats/quantile.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// What a deployment says of the changes that name it.
struct Claim
{
    Instant finishedAt {};
    QString whyNot; ///< empty = its changes count
};

using Claims = QHash<QString, Claim>;

/// The deployments of the query's service that ended in the range. All before are read too: a first
/// deployment and a redeployment are known by them.
Claims claims(const Snapshot &snapshot, const Query &query, TimeRange range)
{
    const DeploymentFilter filter(snapshot, query.service);
    const QString first
        = QCoreApplication::translate("Metric", "in the first deployment of the service");
    const QString again
        = QCoreApplication::translate("Metric", "in a redeployment of a revision seen before");
    Claims found;
    // By place, for where no production is named every environment counts, and the same revision
    // in a second one is no redeployment.
    QHash<std::pair<ServiceId, QString>, QSet<QString>> seen;
    for (const Deployment &deployment : snapshot.events.deployments) {
        if (deployment.finishedAt >= range.to)
            break;
        if (!filter.concerns(deployment))
            continue;
        const Standing standing = filter.standing(deployment);
        Claim claim { .finishedAt = deployment.finishedAt, .whyNot = {} };
        if (standing == Standing::Counts) {
            const std::pair place { deployment.service, deployment.environment };
            const bool isFirst = !seen.contains(place);
            QSet<QString> &revisions = seen[place];
            if (isFirst)
                claim.whyNot = first;
            else if (!deployment.revision.isEmpty() && revisions.contains(deployment.revision))
                claim.whyNot = again;
            revisions.insert(deployment.revision);
        } else {
            claim.whyNot = DeploymentFilter::reason(deployment, standing);
        }
        if (deployment.finishedAt >= range.from)
            found.insert(deployment.id, claim);
    }
    return found;
}

/// One change that reached users.
struct Arrival
{
    Instant at {};
    double seconds = 0;
    const Change *change = nullptr;
};

struct Arrivals
{
    std::vector<Arrival> all; ///< by arrival
    std::vector<LeftOut> leftOut;
};

/// One pass over the changes, which may be a million.
Arrivals arrivals(const Snapshot &snapshot, const Query &query, TimeRange range)
{
    const Claims claimed = claims(snapshot, query, range);
    const QString merge = QCoreApplication::translate("Metric", "merge commit");
    const QString robot = QCoreApplication::translate("Metric", "robot author");
    const QString backwards
        = QCoreApplication::translate("Metric", "authored after its deployment");
    const QString waiting = QCoreApplication::translate("Metric", "not deployed yet");
    Arrivals found;
    for (const Change &change : snapshot.events.changes) {
        if (change.deployment.isEmpty()) {
            if (range.contains(change.authoredAt)
                && (!query.service || change.service == *query.service))
                found.leftOut.push_back({ change.id, waiting });
            continue;
        }
        const auto claim = claimed.constFind(change.deployment);
        if (claim == claimed.constEnd())
            continue;
        if (!claim->whyNot.isEmpty())
            found.leftOut.push_back({ change.id, claim->whyNot });
        else if (change.merge)
            found.leftOut.push_back({ change.id, merge });
        else if (change.robot)
            found.leftOut.push_back({ change.id, robot });
        else if (change.authoredAt > claim->finishedAt)
            found.leftOut.push_back({ change.id, backwards });
        else
            found.all.push_back({ .at = claim->finishedAt,
                                  .seconds = toSeconds(claim->finishedAt - change.authoredAt),
                                  .change = &change });
    }
    std::ranges::stable_sort(found.all, {}, &Arrival::at);
    return found;
}

std::optional<double> medianOf(std::vector<double> values)
{
    if (values.empty())
        return std::nullopt;
    // Half a million values: the middle is wanted, not the order.
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    if (values.size() % 2 == 1)
        return *middle;
    return (*middle + *std::ranges::max_element(values.begin(), middle)) / 2;
}

/// Stages, where the commit's own time is known: author to commit, commit to deployment.
void addStages(Figure &figure, std::span<const Arrival> part)
{
    std::vector<double> coding;
    std::vector<double> waiting;
    for (const Arrival &arrival : part) {
        const Instant committed = arrival.change->committedAt;
        if (committed < arrival.change->authoredAt || committed > arrival.at)
            continue;
        coding.push_back(toSeconds(committed - arrival.change->authoredAt));
        waiting.push_back(toSeconds(arrival.at - committed));
    }
    figure.extra.push_back({ u"author_to_commit"_s, medianOf(std::move(coding)) });
    figure.extra.push_back({ u"commit_to_deployment"_s, medianOf(std::move(waiting)) });
}

Figure leadTime(std::span<const Arrival> part)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    figure.n = static_cast<qint64>(part.size());
    figure.formula = QCoreApplication::translate("Metric", "median of %n", nullptr,
                                                 static_cast<int>(part.size()));
    std::vector<double> seconds;
    seconds.reserve(part.size());
    for (const Arrival &arrival : part)
        seconds.push_back(arrival.seconds);
    std::ranges::sort(seconds);
    if (const auto median = stats::quantile(seconds, 0.5)) {
        figure.state = FigureState::Value;
        figure.value = *median;
        figure.interval = stats::quantileInterval(seconds, 0.5, figure.confidence);
    }
    figure.extra.push_back({ u"p75"_s, stats::quantile(seconds, 0.75) });
    figure.extra.push_back({ u"p90"_s, stats::quantile(seconds, 0.9) });
    return figure;
}

Figures changeLeadTimes(const Snapshot &snapshot, const Query &query,
                        std::span<const TimeRange> ranges)
{
    Arrivals found = arrivals(snapshot, query, query.range);
    Figures figures { .whole = leadTime(found.all), .buckets = {} };
    addStages(figures.whole, found.all);
    figures.whole.counted.reserve(found.all.size());
    for (const Arrival &arrival : found.all)
        figures.whole.counted.push_back(arrival.change->id);
    figures.whole.leftOut = std::move(found.leftOut);
    for (const TimeRange &range : ranges) {
        const auto first = std::ranges::lower_bound(found.all, range.from, {}, &Arrival::at);
        const auto last = std::ranges::lower_bound(found.all, range.to, {}, &Arrival::at);
        figures.buckets.push_back(
            leadTime(first < last ? std::span(first, last) : std::span<Arrival>()));
    }
    return figures;
}

Figure changeLeadTime(const Snapshot &snapshot, const Query &query)
{
    return changeLeadTimes(snapshot, query, {}).whole;
}

} // namespace

Metric changeLeadTimeMetric()
{
    return { .id = u"delivery.change_lead_time"_s,
             .leg = Leg::Delivery,
             .unit = Unit::Seconds,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Change lead time"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "For each commit whose first successful production deployment ended in the "
                 "range: the time from when it was authored to that end. The number is the "
                 "median, with the interval of order statistics, and the 75th and 90th "
                 "percentile. Merge commits, robots, redeployments of the same revision and "
                 "commits not deployed yet are left out, and the first deployment of a service "
                 "claims no commits, for nobody knows how long they had waited."),
             .compute = changeLeadTime,
             .computeWithBuckets = changeLeadTimes };
}

} // namespace trivet::metrics
