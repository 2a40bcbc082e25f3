// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remediation.h"

#include <QHash>

namespace trivet::metrics {

namespace {

/// What one service had in one place so far.
struct Past
{
    std::vector<size_t> deployments;
    QHash<QString, size_t> lastOf; ///< revision -> place in `deployments`
};

} // namespace

std::vector<Remediation> remediations(const Snapshot &snapshot, std::span<const size_t> counted)
{
    std::vector<Remediation> found;
    QHash<std::pair<ServiceId, QString>, Past> places;
    for (const size_t i : counted) {
        const Deployment &deployment = snapshot.events.deployments[i];
        Past &past = places[{ deployment.service, deployment.environment }];
        const size_t place = past.deployments.size();
        const auto target = deployment.revision.isEmpty()
            ? past.lastOf.constEnd()
            : past.lastOf.constFind(deployment.revision);
        if (target != past.lastOf.constEnd() && *target + 1 < place)
            found.push_back({ .failed = past.deployments[*target + 1],
                              .fix = i,
                              .kind = RemediationKind::Rollback });
        else if (deployment.unplanned && place > 0)
            found.push_back({ .failed = past.deployments.back(),
                              .fix = i,
                              .kind = RemediationKind::Rollforward });
        past.deployments.push_back(i);
        if (!deployment.revision.isEmpty())
            past.lastOf.insert(deployment.revision, place);
    }
    return found;
}

} // namespace trivet::metrics
