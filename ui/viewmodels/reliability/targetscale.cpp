// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "targetscale.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trivet::ui {

namespace {

/// What may fail, in hundredths of what may fail at the start of a nine.
constexpr std::array<int, targetscale::stopsPerNine> failing { 100, 90, 80, 70, 65, 60, 55, 50,
                                                               45,  40, 35, 30, 28, 25, 22, 20,
                                                               18,  16, 15, 14, 13, 12, 11 };

} // namespace

double targetscale::targetAt(int stop)
{
    const int at = std::clamp(stop, 0, last);
    const double whole = std::pow(10, 3 + at / stopsPerNine);
    return (whole - failing.at(static_cast<size_t>(at % stopsPerNine))) / whole;
}

int targetscale::nearestStop(double target)
{
    const auto distance = [target](int stop) {
        return std::abs(std::log(1 - targetAt(stop)) - std::log(std::max(1 - target, 1e-9)));
    };
    int nearest = 0;
    for (int stop = 1; stop <= last; ++stop)
        if (distance(stop) < distance(nearest))
            nearest = stop;
    return nearest;
}

} // namespace trivet::ui
