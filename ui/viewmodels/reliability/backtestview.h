// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>
#include <ui/viewmodels/figuretablemodel.h>
#include <ui/viewmodels/formatter.h>

namespace trivet::ui {

// The result of a backtest of one SLO, as tables. Values only.

enum class ScoreColumn {
    Policy,
    Precision,
    Recall,
    F1,
    Detection,
    Reset,
    PerWeek,
    False,
    Missed,
    Frozen
};
[[nodiscard]] std::vector<FigureColumn> scoreColumns();
/// Pages of all policies, then tickets; what a policy has no pair for has no row. `own` is the
/// policy that the SLO names.
[[nodiscard]] std::vector<FigureRow> scoreRows(const Backtest &backtest, const QString &own,
                                               const Formatter &formatter);

enum class SweepColumn { Alert, First, Others, Precision, Recall, Detection, PerWeek, Note };
[[nodiscard]] std::vector<FigureColumn> sweepColumns();
/// Of each severity the points that nothing beats, and the policy as it is.
[[nodiscard]] std::vector<FigureRow> sweepRows(const BacktestRow &row, const Formatter &formatter);

/// "24 Aug – 22 Nov · 99.9 % measured · grace 10 min".
[[nodiscard]] QString backtestWords(const Backtest &backtest, const Formatter &formatter);

} // namespace trivet::ui
