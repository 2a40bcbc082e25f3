// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/overview/laneinput.h>
#include <ui/viewmodels/overviewmodel.h>

namespace trivet::ui {

/// What the goals and budgets say of the visible range: a tile a leg, and one sentence for all, the
/// strong part first. Facts in the order of their weight; never a cause that nobody confirmed.
struct Judgement
{
    std::array<LegTile, 3> tiles;
    QString headlineStrong;
    QString headlineRest;
};

[[nodiscard]] Judgement judge(const LaneInput &input);

} // namespace trivet::ui
