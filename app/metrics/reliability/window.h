// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <optional>
#include <span>

namespace trivet::metrics {

/// The stretch of time that a number of an SLO covers.
struct MeasuredWindow
{
    TimeRange wanted;
    TimeRange used; ///< wanted, less what lies before the first measurement
    SliceSum sum; ///< of `used`

    /// Of `wanted`, the share that `used` covers: below 1 for a series younger than its window.
    [[nodiscard]] double share() const;
};

/// The newest ten minutes may not have been fetched yet: a window ends where measuring ends, if
/// that is so near to the asked end; else at the asked end, never after asOf.
[[nodiscard]] Instant settledEnd(const SliceSeries &series, Instant to, Instant asOf);
/// The same; where slices are judged as a whole, the one that is not over yet waits too.
[[nodiscard]] Instant settledEnd(const SloSpec &slo, const SliceSeries &series, Instant to,
                                 Instant asOf);

/// The SLO's own window that ends at `end`: rolling, or the calendar period that holds the moment
/// just before `end`, as far as it has gone. A calendar window is cut in the SLO's zone where it
/// has one; with a start it begins on that day and every so many weeks or months after (and
/// before), on the last day of months that are too short: from the 31st of January on to the 28th
/// of February and to the 31st of March.
[[nodiscard]] TimeRange budgetWindow(const SloSpec &slo, const Calendar &calendar, Instant end);
/// The same, to the end of the calendar period.
[[nodiscard]] TimeRange wholeWindow(const SloSpec &slo, const Calendar &calendar, Instant end);

/// Leaves out what lies before the series began: a young series has a budget of what it has seen.
[[nodiscard]] MeasuredWindow sinceMeasured(const SliceSeries &series, TimeRange wanted);
/// All of it must have been measured.
[[nodiscard]] MeasuredWindow strictly(const SliceSeries &series, TimeRange wanted);

/// (1 - SLI) / (1 - target): 1 spends the budget in exactly one window. Measured without traffic is
/// 0.
[[nodiscard]] double burnOf(const SliceSum &sum, double target);
/// 1 - bad / ((1 - target) x total): signed. Measured without traffic is 1.
[[nodiscard]] double budgetOf(const SliceSum &sum, double target);

/// Wilson's interval of the share of bad events; 0 to 0 without traffic. Nothing where burn rates
/// add up to more than all events: that is no share.
[[nodiscard]] std::optional<Interval> badInterval(const SliceSum &sum, double confidence);

/// With fewer events even a record without errors does not show that the target is kept: Wilson's
/// upper end of 0 of n bad events, z^2 / (n + z^2), is above 1 - target. 3838 for 99.9 % at 95 %.
[[nodiscard]] double eventsToResolve(double target, double confidence = 0.95);

/// The SLO and its series that the query names; nothing where one of them is missing.
struct SloQuestion
{
    const SloSpec *slo = nullptr;
    const SliceSeries *series = nullptr;
    const SliceSeries *corrected = nullptr; ///< only where a correction touches the SLO
    std::span<const Correction> corrections;
};
[[nodiscard]] std::optional<SloQuestion> sloQuestion(const Snapshot &snapshot, const Query &query);

/// k (bad or good events), n and the notes on what was left out, for all numbers of an SLO.
void addEvidence(Figure &figure, const SloQuestion &question, const MeasuredWindow &window);
/// Of an SLO that a correction touches: the extra "corrected" (nothing where too little is left)
/// and which corrections lie in the window. `window` is of the corrected series.
void addCorrected(Figure &figure, const SloQuestion &question, const MeasuredWindow &window,
                  std::optional<double> value);

} // namespace trivet::metrics
