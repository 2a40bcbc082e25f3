// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wilson.h"

#include <app/metrics/stats/normal.h>

#include <algorithm>
#include <cmath>

namespace trivet::stats {

std::optional<Interval> wilson(double k, double n, double confidence)
{
    if (!(n > 0))
        return std::nullopt;
    const double z = zOf(confidence);
    const double p = std::clamp(k / n, 0.0, 1.0);
    const double spread = z * z / n;
    const double centre = (p + spread / 2) / (1 + spread);
    const double half = z / (1 + spread) * std::sqrt(p * (1 - p) / n + spread / (4 * n));
    // The ends of 0/n and n/n are exactly 0 and 1; rounding would leave 3e-15 there.
    return Interval { .low = p <= 0 ? 0 : std::max(0.0, centre - half),
                      .high = p >= 1 ? 1 : std::min(1.0, centre + half) };
}

} // namespace trivet::stats
