// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/budgetpolicy.h>
#include <app/metrics/reliability/window.h>

#include <optional>
#include <vector>

namespace trivet::metrics {

/// What one clause compares, and whether it holds.
struct ClauseReading
{
    std::optional<bool> holds; ///< nothing: not known
    std::optional<double> value; ///< share of the budget left, or the burn rate; nothing: no data
    bool corrected = false; ///< corrections are applied

    bool operator==(const ClauseReading &) const = default;
};

/// What the team's error-budget policy says of one SLO now.
struct PolicyDecision
{
    /// Nothing: there is no policy, or no clause holds and some cannot be known. No data decides
    /// nothing.
    std::optional<BudgetDecision> decision;
    std::optional<size_t> clause; ///< index of the one that decides; nothing: none holds
    QString consequence; ///< of that clause, the team's words
    /// A sentence with the numbers: "Budget left -12.3 % is below 10 %."; where one ships, of every
    /// clause.
    QString why;
    std::vector<QString> unknown; ///< of each clause before it that cannot be known, why
    /// One a clause, those after the one that decides too: for who words it in another language.
    std::vector<ClauseReading> readings;

    bool operator==(const PolicyDecision &) const = default;
};

/// The first clause that holds at `end` decides; if none does, and all are known, ship. Where a
/// correction touches the SLO the corrected figures decide, and the sentence says so.
[[nodiscard]] PolicyDecision decide(const Snapshot &snapshot, const SloId &slo, Instant end);
/// The same by other clauses than the workspace's.
[[nodiscard]] PolicyDecision decideBy(const BudgetPolicy &policy, const Snapshot &snapshot,
                                      const SloId &slo, Instant end);

/// What a gate and the policy compare: the corrected figure where there is one.
struct GateFigure
{
    std::optional<double> value; ///< nothing: no data
    bool corrected = false;

    bool operator==(const GateFigure &) const = default;
};
[[nodiscard]] GateFigure budgetForGate(const SloQuestion &question, const Calendar &calendar,
                                       Instant end);
[[nodiscard]] GateFigure burnForGate(const SloQuestion &question, Millis window, Instant end);

} // namespace trivet::metrics
