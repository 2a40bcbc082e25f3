// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>
#include <app/domain/slo.h>

#include <array>
#include <optional>
#include <span>
#include <vector>

namespace trivet::metrics {

/// The budget of one SLO as one method counts it.
struct MethodBudget
{
    BudgetMethod method = BudgetMethod::Events;
    bool own = false; ///< the SLO's own method
    std::optional<double> sli; ///< nothing: not measured, or no traffic
    std::optional<double> budgetLeft; ///< signed; nothing: not measured
    QString how; ///< "counts every event once"

    bool operator==(const MethodBudget &) const = default;
};

/// The other tool's figure beside ours, in parts: for who words it in another language.
struct OtherTool
{
    QString name; ///< "Sloth"
    BudgetMethod method = BudgetMethod::Events; ///< whose row it belongs to
    bool recorded = false; ///< its own screen shows `theirs`; else our minutes by its rule
    bool agrees = false; ///< to one decimal of a percent
    std::optional<double> theirs; ///< budget left, signed
    std::optional<double> ours;
    /// Where it was told another target than we; that is why they differ then.
    std::optional<double> target;
    QString reason; ///< "it averages ratios over time, we count events"; empty where they agree

    bool operator==(const OtherTool &) const = default;
};

struct MethodSpread
{
    std::array<MethodBudget, 6> methods; ///< in the order of BudgetMethod
    /// "Sloth says 49.7 %, we say 0.1 %: it averages ratios over time, we count events." Empty
    /// where no tool keeps the same promise. Where it has recorded nothing yet, what its rule
    /// makes of our minutes.
    QString sentence;
    std::optional<OtherTool> other; ///< what the sentence is made from

    bool operator==(const MethodSpread &) const = default;
};

/// The same minutes of events under every method, in the SLO's window that ends at `end`. The
/// minutes must reach back over it. `recorded` is what the other tool's own screen shows.
[[nodiscard]] MethodSpread methodSpread(const SloSpec &slo, std::span<const Slice> minutes,
                                        const Calendar &calendar, Instant end,
                                        const std::optional<RecordedFigure> &recorded = {});

} // namespace trivet::metrics
