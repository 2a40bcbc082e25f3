// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

namespace trivet::stats {

/// Byar's interval of the expected count behind an observed count of independent events (Breslow
/// and Day 1987, equation 2.13); within 1 % of the exact one from a count of 2 on. count >= 0.
[[nodiscard]] Interval countInterval(qint64 count, double confidence = 0.95);

/// Garwood's exact interval (1936), which is that of the chi-square distribution: the low end is
/// the mean under which `count` or more has half of (1 - confidence), the high end the one under
/// which `count` or fewer has. Above a count of 500 it is countInterval(), which then agrees to
/// four digits. count >= 0.
[[nodiscard]] Interval exactCountInterval(qint64 count, double confidence = 0.95);

} // namespace trivet::stats
