// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trivet::ui::targetscale {

// The stops of a target on a slider: from 90 % to 99.999 %, as many for each nine, about evenly on
// a logarithmic scale of what may fail. They are numbers that people promise.

constexpr int stopsPerNine = 23;
constexpr int nines = 4; ///< above 90 %
constexpr int last = stopsPerNine * nines;

/// A share. The nearest double of the decimal number, so that it reads back as it is written.
[[nodiscard]] double targetAt(int stop);
[[nodiscard]] int nearestStop(double target);

} // namespace trivet::ui::targetscale
