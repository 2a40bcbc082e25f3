// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gauges.h"

#include <cmath>
#include <random>

namespace trivet::bench {

namespace {

/// A wave over the day and one over ten minutes of so much, with so much noise.
Gauge gauge(size_t samples, unsigned seed, double ripple, double noise)
{
    std::mt19937_64 random(seed);
    std::normal_distribution<double> normal(0, noise);
    Gauge all;
    all.ms.reserve(samples);
    all.values.reserve(samples);
    const double phase = seed;
    for (size_t i = 0; i < samples; ++i) {
        const auto s = static_cast<double>(i);
        const double value = 50 + 22 * std::sin(s / 13'750 + phase)
            + ripple * std::sin(s / 95 + phase) + normal(random);
        all.ms.push_back(gaugesBegin + static_cast<qint64>(i) * 1000);
        all.values.push_back(std::clamp(value, 0.0, 100.0));
    }
    return all;
}

} // namespace

Gauge noisyGauge(size_t samples, unsigned seed)
{
    return gauge(samples, seed, 5, 6);
}

Gauge smoothGauge(size_t samples, unsigned seed)
{
    return gauge(samples, seed, 0.2, 0.05);
}

TimeRange pannedRange(size_t samples, int frame)
{
    const Millis whole { static_cast<qint64>(samples) * 1000 };
    const int at = frame % 200 < 100 ? frame % 100 : 100 - frame % 100;
    const Instant from = instantFromMs(gaugesBegin) + whole / 500 * at;
    return { .from = from, .to = from + whole * 4 / 5 };
}

} // namespace trivet::bench
