// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/budgetdecision.h>
#include <ui/viewmodels/formatter.h>

namespace trivet::ui {

// The team's error-budget policy in the person's language: the same sentences that the command line
// has, with the numbers of the locale.

/// "Freeze"
[[nodiscard]] QString decisionWord(BudgetDecision decision);
/// "Budget left below 10 %", "Burn rate above 6 × over 6 h"
[[nodiscard]] QString clauseWords(const BudgetClause &clause, const Formatter &formatter);
/// What it compares now: "−11.2 %", "0.24 ×", "No data"
[[nodiscard]] QString readingWords(const BudgetClause &clause,
                                   const metrics::ClauseReading &reading,
                                   const Formatter &formatter);
/// "Budget left −11.2 % is below 10 %."; what decides, or of every clause where one ships, or why
/// nothing is decided.
[[nodiscard]] QString decisionReason(const BudgetPolicy &policy,
                                     const metrics::PolicyDecision &decision,
                                     const Formatter &formatter);

} // namespace trivet::ui
