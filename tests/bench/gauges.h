// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>

#include <vector>

namespace trivet::bench {

/// A sample a second from `gaugesBegin` on.
struct Gauge
{
    std::vector<qint64> ms;
    std::vector<double> values; ///< all within [0, 100]
};

constexpr qint64 gaugesBegin = 1'735'689'600'000; ///< 2025-01-01, UTC

/// Noise that fills the picture: the worst case for ink.
[[nodiscard]] Gauge noisyGauge(size_t samples, unsigned seed);
/// Slow waves with little noise, as of a temperature: the best case for a painter that draws lines.
[[nodiscard]] Gauge smoothGauge(size_t samples, unsigned seed);

/// Of so many frames the one with this number: 80 % of the samples are seen, and they move on by a
/// little with each frame, there and back.
[[nodiscard]] TimeRange pannedRange(size_t samples, int frame);

} // namespace trivet::bench
