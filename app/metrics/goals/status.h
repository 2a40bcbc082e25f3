// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

namespace trivet {

/// Where a goal stands, with the noise of its number.
enum class GoalStatus {
    Met, ///< the whole interval is at or beyond the target
    MetWithinNoise, ///< the number is, the interval is not
    NotMetWithinNoise, ///< the number is not, but the interval reaches the target
    Missed, ///< the whole interval falls short
    TooFewData, ///< no number, no interval, or no target
};

namespace metrics::goals {

/// Figure and goal are in the metric's unit. A number without an interval is too few data: each
/// metric gives one as soon as there is enough to give it.
[[nodiscard]] GoalStatus status(const Goal &goal, const Figure &figure);

/// (now - baseline) / (target - baseline), for falling goals too and not clamped: 0 at the
/// baseline, 1 at the target, negative where it went the wrong way. Nothing without a number, a
/// baseline or a target, or where the two are equal.
[[nodiscard]] std::optional<double> progress(const Goal &goal, const Figure &figure);

/// The goal's number on a range: its metric for the team, all services. A metric of one SLO is
/// computed where there is only one SLO; an unknown metric has no data.
[[nodiscard]] Figure figureOf(const Goal &goal, const Snapshot &snapshot, TimeRange range);

} // namespace metrics::goals

} // namespace trivet
