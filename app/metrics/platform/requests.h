// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

namespace trivet::metrics {

/// Requests to the platform made in the range; those dated in the future, or ready before they were
/// made, are left out with the reason. Borrows the snapshot.
struct RequestSelection
{
    std::vector<const Provisioning *> counted;
    std::vector<LeftOut> leftOut;
};
[[nodiscard]] RequestSelection selectRequests(const Snapshot &snapshot, TimeRange range);

} // namespace trivet::metrics
