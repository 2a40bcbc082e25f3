// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/goals/status.h>

#include <span>

namespace trivet {

/// A verdict is a word and a shape, never a colour alone.
enum class Shape {
    Well, ///< all goals met, every budget has more than a quarter left
    Care, ///< a goal within noise of its target but short of it, or a budget at a quarter or less
    Trouble, ///< a goal missed, or a budget overspent
    Unknown, ///< nothing to judge by
};

/// A goal and the number it is measured by.
struct GoalReading
{
    Goal goal;
    Figure figure;
};

/// An SLO and what is left of its budget.
struct BudgetReading
{
    SloSpec slo;
    Figure figure;
};

struct LegVerdict
{
    Shape shape = Shape::Unknown;
    QString sentence; ///< counts and the worst budget; facts, no causes

    bool operator==(const LegVerdict &) const = default;
};

/// One fact of the headline, with the place it comes from.
struct Fact
{
    Shape shape = Shape::Unknown;
    QString sentence;
    QString metric; ///< its id
    QString subject; ///< id of the SLO or the goal

    bool operator==(const Fact &) const = default;
};

namespace metrics::goals {

/// Goals of other legs are passed over; budgets count for the reliability leg alone.
[[nodiscard]] LegVerdict verdict(Leg leg, std::span<const GoalReading> goals,
                                 std::span<const BudgetReading> budgets);

/// What to know first: overspent budgets, the worst first, then goals missed, then budgets that run
/// low; one fact that all is well where there is nothing of these. Empty where nothing was
/// measured.
[[nodiscard]] std::vector<Fact> headline(std::span<const GoalReading> goals,
                                         std::span<const BudgetReading> budgets);

[[nodiscard]] std::vector<GoalReading> goalReadings(const Snapshot &snapshot, TimeRange range);
[[nodiscard]] std::vector<BudgetReading> budgetReadings(const Snapshot &snapshot, TimeRange range);

} // namespace metrics::goals

} // namespace trivet
