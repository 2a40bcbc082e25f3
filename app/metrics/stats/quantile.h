// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

#include <span>

namespace trivet::stats {

/// The quantile of a sorted sample, interpolated between order statistics (Hyndman and Fan's type
/// 7: what spreadsheets, R and NumPy give). p from 0 to 1; nothing for an empty sample.
[[nodiscard]] std::optional<double> quantile(std::span<const double> sorted, double p);

/// Order-statistic interval of a quantile: the narrowest pair of order statistics with at most half
/// of (1 - confidence) beyond either (Conover 1999, section 3.2). No assumption on the
/// distribution. Nothing where the sample is too small to have one: under 6 for a median at 95 %.
[[nodiscard]] std::optional<Interval> quantileInterval(std::span<const double> sorted, double p,
                                                       double confidence = 0.95);

} // namespace trivet::stats
