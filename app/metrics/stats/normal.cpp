// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "normal.h"

#include <cmath>
#include <numbers>

namespace trivet::stats {

double twoSidedP(double z)
{
    return std::erfc(std::abs(z) / std::numbers::sqrt2);
}

double zOf(double confidence)
{
    const double tail = 1 - confidence;
    // The two-sided tail falls monotonically: bisect to the last bit but a few, which is exact
    // enough for any table and needs no coefficients of somebody's rational approximation.
    double low = 0;
    double high = 40;
    for (int i = 0; i < 80; ++i) {
        const double middle = (low + high) / 2;
        (twoSidedP(middle) > tail ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace trivet::stats
