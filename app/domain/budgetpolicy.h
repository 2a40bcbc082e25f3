// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <optional>
#include <vector>

namespace trivet {

enum class BudgetDecision { Ship, Caution, Freeze };

/// One clause of the team's error-budget policy: when it holds, it decides. Exactly one of the two
/// conditions is set.
struct BudgetClause
{
    std::optional<double> budgetBelow; ///< share of the budget that is left
    std::optional<double> burnRateAbove; ///< multiple, over `over`
    Millis over = std::chrono::hours { 1 };
    BudgetDecision decision = BudgetDecision::Freeze;
    QString consequence; ///< the team's words

    bool operator==(const BudgetClause &) const = default;
};

/// The first clause that holds decides; none means ship.
using BudgetPolicy = std::vector<BudgetClause>;

} // namespace trivet
