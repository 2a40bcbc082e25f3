// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

namespace trivet::stats {

/// Wilson's score interval (1927) of the share k/n, within 0 and 1. Counts may be fractions: events
/// of an extrapolated counter. k is taken into 0..n; nothing for n <= 0.
[[nodiscard]] std::optional<Interval> wilson(double k, double n, double confidence = 0.95);

} // namespace trivet::stats
