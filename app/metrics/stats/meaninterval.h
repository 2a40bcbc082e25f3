// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

#include <span>

namespace trivet::stats {

struct MeanInterval
{
    double mean = 0;
    Interval interval;

    bool operator==(const MeanInterval &) const = default;
};

/// The mean of a sample with its interval, for quantities as skewed as the durations of incidents:
/// bias-corrected and accelerated bootstrap (B. Efron, Better Bootstrap Confidence Intervals, JASA
/// 82, 1987), 2,000 samples of a generator with a fixed seed, so that the same sample always gives
/// the same interval. From 1,000 on the normal one, which then is as good. Nothing under 10: the
/// bootstrap of a smaller sample is too narrow to be believed.
[[nodiscard]] std::optional<MeanInterval> meanInterval(std::span<const double> sample,
                                                       double confidence = 0.95);

} // namespace trivet::stats
