// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/delivery/attribution.h>

namespace trivet::metrics {

/// What counts as a failed change in the profile `trivet`. Each rule can be switched.
struct FailureRules
{
    bool incidents = true; ///< an incident whose cause it is (see Attribution)
    bool rollbacks = true; ///< a rollback mends it
    bool rollforwards = true; ///< an unplanned deployment follows it
    /// A deployment that failed itself. Off: it did not reach users. Where it is on, it also counts
    /// among the deployments, so that the rate cannot pass 1.
    bool failedDeployments = false;
    AttributionRules attribution;

    bool operator==(const FailureRules &) const = default;
};

/// A deployment that needed intervention, once however much went wrong.
struct Failure
{
    size_t deployment = 0; ///< position in Events::deployments
    std::vector<QString> incidents; ///< ids
    std::optional<size_t> fix; ///< the first remediating deployment
    /// All its incidents resolved; without incidents the end of the fix. Nothing = still open.
    std::optional<Instant> recoveredAt;

    bool operator==(const Failure &) const = default;
};

/// The whole history of one query's service, read once: every range is a search in it.
struct ChangeHistory
{
    std::vector<size_t> deployments; ///< that count, by end: positions in Events::deployments
    std::vector<Failure> failures; ///< by the deployment's end
    std::vector<LeftOut> incidentsLeftOut; ///< in the order of Events::incidents
    std::vector<Instant> incidentsLeftOutAt; ///< their opening
};
[[nodiscard]] ChangeHistory changeHistory(const Snapshot &snapshot,
                                          const std::optional<ServiceId> &service,
                                          const FailureRules &rules = {});

/// A change that is known to have failed, for lists and markers.
[[nodiscard]] std::vector<Failure> failuresIn(const Snapshot &snapshot,
                                              const ChangeHistory &history, TimeRange range);

} // namespace trivet::metrics
