// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/window.h>

#include <optional>

namespace trivet::metrics {

/// What to change; nothing = as it is.
struct WhatIf
{
    std::optional<double> target; ///< a share, 0 < target < 1
    std::optional<SloWindowKind> window;
    std::optional<Millis> length; ///< of a rolling window
    Millis pace = std::chrono::hours { 6 }; ///< look-back of the burn rate
};

struct WhatIfAnswer
{
    FigureState state = FigureState::NoData; ///< of the budget; its numbers only if Value
    double sli = 1; ///< 1 without traffic
    double budgetLeft = 1; ///< signed
    /// As a time without any good event at the mean traffic of the window: (1 - target) x window x
    /// budget left; below 0 it is over budget by so much.
    Millis timeLeft {};
    std::optional<double> burnRate; ///< of `pace`; nothing: not measured
    /// What is left at this rate; nothing: never, or the burn rate is not known.
    std::optional<Millis> exhaustion;

    bool operator==(const WhatIfAnswer &) const = default;
};

/// Two differences of prefix sums, whatever is asked: for a slider while it moves. `end` as
/// settledEnd() says.
[[nodiscard]] WhatIfAnswer whatIf(const SliceSeries &series, const SloSpec &slo,
                                  const Calendar &calendar, Instant end, const WhatIf &change);

/// Another threshold of a latency can only be answered where somebody measured it: the SLO of the
/// same histogram (of the same source) with that threshold, this one too. Null: nobody did.
[[nodiscard]] const SloSpec *measuredWith(const Snapshot &snapshot, const SloSpec &slo,
                                          double threshold);

/// What measuredWith() can answer, ascending; empty for an SLO that is no latency.
[[nodiscard]] std::vector<double> measuredThresholds(const Snapshot &snapshot, const SloSpec &slo);

} // namespace trivet::metrics
