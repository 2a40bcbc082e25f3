// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/overview/laneinput.h>
#include <ui/viewmodels/reliability/budgetview.h>

namespace trivet::ui {

/// How the budget of the window that is open now went, against a line that spends it evenly; with
/// corrections beside without, what comes back by name, and where it goes from here.
[[nodiscard]] LaneUpdate burnDownLane(const BudgetInput &input, const BudgetView &view);
/// What a person wants to see of it: the window, and as much again ahead as a forecast reaches.
[[nodiscard]] TimeRange burnDownRange(const BudgetView &view);

} // namespace trivet::ui
