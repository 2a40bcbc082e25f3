// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>

#include <span>
#include <vector>

namespace trivet::metrics {

/// The budget method turns minutes of events into minutes of units, of which a share is bad: all
/// numbers of an SLO (service level, budget, burn rates, alerts) count units and know no method.
///
/// Events, PyrraIncrease, Grafana: the events themselves. Pyrra's tile is 1 - errors / requests of
///   increases over the whole window, Grafana's sum of five-minute success rates over the sum of
///   five-minute rates is the same quotient; where they differ from us is in extrapolation and in
///   what they make of gaps, not in the weight of an event.
/// Timeslices: slices of `timeSlice`, aligned to 1970 UTC. One of which less than 0.9 was measured,
///   or that is not over yet, was not measured. One with events is one unit: good if its share of
///   good events is at least `timeSliceTarget`, else bad. One without events is measured and costs
///   nothing, and is not counted. The unit is spread evenly over the minutes of the slice, so that
///   a look-back shorter than a slice sees whether it lies in a good or in a bad one; so is the
///   coverage.
/// RatioTimeslices: the same, but the unit is good by its share of good events.
/// SlothMean: at each minute the ratio of the five minutes that end with it, one unit a minute, so
///   that every window is the mean over time of these ratios. A ratio of no events is left out;
///   Sloth's own recording is NaN there, which spoils its window of 30 days.
///
///   Hand: two minutes, 9 of 10 and 1000 of 1000 good, in slices of one minute with target 0.95.
///   Events 1009/1010 = 0.99901; Timeslices 1/2; RatioTimeslices (0.9 + 1)/2 = 0.95; SlothMean
///   (0.9 + 1009/1010)/2 = 0.9495.
[[nodiscard]] std::vector<Slice> budgetUnits(const SloSpec &slo, std::span<const Slice> minutes);

/// Are the units the events themselves?
[[nodiscard]] bool countsEvents(BudgetMethod method);
/// Is the unit a slice of `timeSlice`?
[[nodiscard]] bool countsSlices(BudgetMethod method);

/// Units from here on change when events of `minute` do. It is the start of a slice and of a bin.
[[nodiscard]] qint64 firstUnitChanged(const SloSpec &slo, qint64 minute);
/// Units of `minute` and later need events from here on.
[[nodiscard]] qint64 firstEventNeeded(const SloSpec &slo, qint64 minute);

/// A slice is judged when it is over: so much later than the newest event the newest unit may be.
[[nodiscard]] Millis openSlice(const SloSpec &slo);

} // namespace trivet::metrics
