// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/slo.h>
#include <app/metrics/reliability/sliceseries.h>

#include <QString>

#include <vector>

namespace trivet {

/// Something that a person should know of a window pair before trusting it.
struct PolicyCheck
{
    enum class Kind {
        CannotFire, ///< its factor is not below 1 / (1 - target), the largest burn rate there is
        TooFewEvents, ///< it wants more failures than there are events
        OneFailure, ///< at times one failure is enough
    };
    Kind kind = Kind::CannotFire;
    size_t pair = 0; ///< index in the policy
    double limit = 0; ///< the largest burn rate; events in the usual window; events that it takes
    double share = 0; ///< of the measured time: TooFewEvents, OneFailure
    QString text; ///< a whole sentence with its numbers

    bool operator==(const PolicyCheck &) const = default;
};

namespace alerts {

/// In the order of the pairs. `traffic` is what was measured in `range`; without any, only what
/// holds whatever the traffic is said. At a moment one failure is enough where the long window has
/// fewer than 1 / (factor x (1 - target)) events; said from 1 % of the measured time on.
[[nodiscard]] std::vector<PolicyCheck> checksOf(const AlertPolicy &policy, const SloSpec &slo,
                                                const SliceSeries &traffic, TimeRange range);

} // namespace alerts

} // namespace trivet
