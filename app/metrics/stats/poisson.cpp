// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poisson.h"

#include <app/metrics/stats/normal.h>

#include <cmath>

namespace trivet::stats {

Interval countInterval(qint64 count, double confidence)
{
    const double z = zOf(confidence);
    const auto byar = [](double n, double step) {
        return n * std::pow(1 - 1 / (9 * n) + step / (3 * std::sqrt(n)), 3);
    };
    const double n = static_cast<double>(count);
    return { .low = count > 0 ? std::max(0.0, byar(n, -z)) : 0, .high = byar(n + 1, z) };
}

} // namespace trivet::stats
