// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>
#include <app/metrics/metric.h>
#include <app/metrics/reliability/budgetdecision.h>
#include <app/metrics/reliability/burndown.h>
#include <app/metrics/reliability/methodspread.h>
#include <ui/viewmodels/formatter.h>

#include <array>
#include <memory>

namespace trivet::ui {

/// Minutes of one SLO, as the store had them.
struct MinutesRead
{
    SloId slo;
    Instant end {}; ///< of the window that they reach back over
    std::vector<Slice> slices;
    QString trouble; ///< why there are none
};

struct BudgetInput
{
    SnapshotPtr snapshot;
    SloId slo;
    Formatter formatter;
    QString stale; ///< "no data since 10:42"; empty = fresh
    std::shared_ptr<const MinutesRead> minutes; ///< null: they are being read
};

/// One of the answers to "how long will it last".
struct BudgetAnswer
{
    QString title; ///< "At this rate"
    QString number; ///< "4.2 d", "Spent", "No end"
    QString interval; ///< "3 – 9 d"; empty: none
    QString words; ///< what question it answers

    bool operator==(const BudgetAnswer &) const = default;
};

/// All that the Budget tab says of one SLO beside its burn-down, for the window that is open now.
struct BudgetView
{
    SloId slo;
    bool known = false; ///< there is an SLO, and something was measured
    bool rolling = true;
    TimeRange window; ///< whole; an open calendar period to its end
    Instant end {}; ///< of what was measured
    Figure budget; ///< reliability.budget_left
    Figure lasts; ///< reliability.exhaustion
    std::array<BudgetAnswer, 3> answers;
    std::optional<double> corrected; ///< budget left, with corrections; nothing: none, or no data
    QStringList
        corrections; ///< "Counts as good: 90 min from 1 Nov 19:30. Reason", through the gate
    Calendar calendar; ///< of the team, whose days the returns are
    std::vector<metrics::BudgetReturn> gone; ///< that left during the window
    std::vector<metrics::BudgetReturn> returns; ///< that will
    BudgetPolicy policy;
    metrics::PolicyDecision decision;
    QString reason; ///< of the decision, a sentence with numbers; or that there is no policy
    std::optional<metrics::MethodSpread> spread; ///< nothing: see spreadWords
    QString spreadWords; ///< "Sloth says ...", how far the rules are apart, or why there is nothing
};

[[nodiscard]] BudgetView budgetView(const BudgetInput &input);
/// "Events", "Sloth"
[[nodiscard]] QString methodName(BudgetMethod method);
/// The SLO and its measurements; nothing where one is missing.
[[nodiscard]] std::optional<metrics::SloQuestion> budgetQuestion(const Snapshot &snapshot,
                                                                 const SloId &slo);

} // namespace trivet::ui
