// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>
#include <app/metrics/stats/kaplanmeier.h>

namespace trivet::metrics {

/// Makes the figure the median of durations, in the unit of the observations, with the extras
/// "p90", "finished" and "open". Where nothing is open it is the interpolated median with the
/// interval of order statistics; else Kaplan and Meier's, which may not be reached. An interval
/// with an end that is not reached is none; its low end is then the extra "interval_low".
void setDurations(Figure &figure, std::vector<stats::Observation> observations);

} // namespace trivet::metrics
