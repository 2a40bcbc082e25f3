// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "deployments.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

DeploymentFilter::DeploymentFilter(const Snapshot &snapshot,
                                   const std::optional<ServiceId> &service)
    : m_asOf(snapshot.asOf)
    , m_service(service)
{
    for (const Service &known : snapshot.services)
        if (!known.environment.isEmpty())
            m_environments.insert(known.id, known.environment);
}

bool DeploymentFilter::concerns(const Deployment &deployment) const
{
    return !m_service || deployment.service == *m_service;
}

Standing DeploymentFilter::standing(const Deployment &deployment) const
{
    // The same rule as Snapshot::isProduction, without a search through all services.
    if (!deployment.environment.isEmpty()) {
        const auto known = m_environments.constFind(deployment.service);
        if (known != m_environments.constEnd()
            && known->compare(deployment.environment, Qt::CaseInsensitive) != 0)
            return Standing::OtherEnvironment;
    }
    if (deployment.finishedAt > m_asOf)
        return Standing::Future;
    if (deployment.startedAt && *deployment.startedAt > deployment.finishedAt)
        return Standing::EndsBeforeStart;
    switch (deployment.outcome) {
    case DeploymentOutcome::Succeeded:
        return Standing::Counts;
    case DeploymentOutcome::Failed:
        return Standing::Failed;
    case DeploymentOutcome::Cancelled:
        return Standing::Cancelled;
    case DeploymentOutcome::Running:
        return Standing::Running;
    }
    return Standing::Counts;
}

QString DeploymentFilter::reason(const Deployment &deployment, Standing standing)
{
    switch (standing) {
    case Standing::Counts:
        return {};
    case Standing::OtherEnvironment:
        return QCoreApplication::translate("Metric", "environment %1").arg(deployment.environment);
    case Standing::Future:
        return QCoreApplication::translate("Metric", "dated in the future");
    case Standing::EndsBeforeStart:
        return QCoreApplication::translate("Metric", "ends before it starts");
    case Standing::Failed:
        return QCoreApplication::translate("Metric", "failed deployment");
    case Standing::Cancelled:
        return QCoreApplication::translate("Metric", "cancelled deployment");
    case Standing::Running:
        return QCoreApplication::translate("Metric", "still running");
    }
    return {};
}

IndexRange endedIn(const Snapshot &snapshot, TimeRange range)
{
    if (range.isEmpty())
        return {};
    const auto &all = snapshot.events.deployments;
    const auto first = std::ranges::lower_bound(all, range.from, {}, &Deployment::finishedAt);
    const auto last = std::ranges::lower_bound(all, range.to, {}, &Deployment::finishedAt);
    return { .first = static_cast<size_t>(first - all.begin()),
             .last = static_cast<size_t>(last - all.begin()) };
}

Selection selectDeployments(const Snapshot &snapshot, const DeploymentFilter &filter,
                            TimeRange range)
{
    Selection selection;
    const auto [first, last] = endedIn(snapshot, range);
    for (size_t i = first; i < last; ++i) {
        const Deployment &deployment = snapshot.events.deployments[i];
        if (!filter.concerns(deployment))
            continue;
        const Standing standing = filter.standing(deployment);
        if (standing == Standing::Counts)
            selection.counted.push_back(i);
        else
            selection.leftOut.push_back(
                { deployment.id, DeploymentFilter::reason(deployment, standing) });
    }
    return selection;
}

} // namespace trivet::metrics
