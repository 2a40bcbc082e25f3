// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <QHash>

#include <span>

namespace trivet::metrics {

/// Why a deployment does or does not count as a successful production deployment.
enum class Standing {
    Counts,
    OtherEnvironment,
    Future,
    EndsBeforeStart,
    Failed,
    Cancelled,
    Running
};

/// Sorts deployments for one question. Borrows the snapshot.
class DeploymentFilter final
{
public:
    /// `service` nothing = all services.
    DeploymentFilter(const Snapshot &snapshot, const std::optional<ServiceId> &service);

    /// Is it of the service that is asked for?
    [[nodiscard]] bool concerns(const Deployment &deployment) const;
    [[nodiscard]] Standing standing(const Deployment &deployment) const;
    [[nodiscard]] bool counts(const Deployment &deployment) const
    {
        return concerns(deployment) && standing(deployment) == Standing::Counts;
    }
    /// For LeftOut: "environment staging".
    [[nodiscard]] static QString reason(const Deployment &deployment, Standing standing);

private:
    Instant m_asOf;
    std::optional<ServiceId> m_service;
    QHash<ServiceId, QString> m_environments; ///< of production, by service
};

/// Positions in Events::deployments of those that ended in the range, by binary search.
struct IndexRange
{
    size_t first = 0;
    size_t last = 0; ///< one behind
};
[[nodiscard]] IndexRange endedIn(const Snapshot &snapshot, TimeRange range);

/// The successful production deployments of a range, and the others of it with the reason.
struct Selection
{
    std::vector<size_t> counted; ///< positions in Events::deployments, by end
    std::vector<LeftOut> leftOut;
};
[[nodiscard]] Selection selectDeployments(const Snapshot &snapshot, const DeploymentFilter &filter,
                                          TimeRange range);

} // namespace trivet::metrics
