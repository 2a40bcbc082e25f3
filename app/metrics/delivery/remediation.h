// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/snapshot.h>

#include <span>

namespace trivet::metrics {

enum class RemediationKind {
    Rollback, ///< to a revision that was seen before, and is not the one just before
    Rollforward, ///< unplanned: a hotfix or a revert, by the source's rule
};

/// A deployment that mends another of the same service and environment. Positions in
/// Events::deployments.
struct Remediation
{
    size_t failed = 0;
    size_t fix = 0;
    RemediationKind kind = RemediationKind::Rollback;

    bool operator==(const Remediation &) const = default;
};

/// Reads remediation out of the order of successful production deployments (`counted`, by end; all
/// services together). A rollback fails the first deployment after its target: of V1 V2 V3 V1 that
/// is V2. A rollforward fails the deployment just before it. V1 V1 is neither. By the fix, oldest
/// first. (Datadog's rules for rollback and rollforward.)
[[nodiscard]] std::vector<Remediation> remediations(const Snapshot &snapshot,
                                                    std::span<const size_t> counted);

} // namespace trivet::metrics
