// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "valuescale.h"

#include <algorithm>
#include <cmath>

namespace trivet::ui {

namespace {

/// Coordinates are kept near the picture: painters lose precision, and time, far outside.
constexpr double farOutside = 1e5;

} // namespace

double ValueScale::y(double value) const
{
    double v = value;
    double a = low;
    double b = high;
    if (logarithmic) {
        v = std::log10(std::max(value, 1e-12));
        a = std::log10(std::max(low, 1e-12));
        b = std::log10(std::max(high, 1e-12));
    }
    const double y = top + (b - v) / (b > a ? b - a : 1) * height;
    return std::clamp(y, -farOutside, farOutside);
}

} // namespace trivet::ui
