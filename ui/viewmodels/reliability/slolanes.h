// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>
#include <ui/viewmodels/overview/laneinput.h>

#include <vector>

namespace trivet::ui {

/// One SLO in detail.
struct SloInput
{
    LaneInput lane;
    SloId slo;
    /// Minute-true, of the last days; what lies before is replayed from bins of five minutes.
    std::vector<AlertSpan> recentAlerts;
    std::optional<TimeRange> recent; ///< what recentAlerts covers
};

/// The budget with its ideal line in a calendar period, and its returns in a rolling window.
[[nodiscard]] LaneUpdate sloBudgetLane(const SloInput &input);
/// Burn rates of all long windows of the policy, with their thresholds.
[[nodiscard]] LaneUpdate sloBurnLane(const SloInput &input);
/// The share of good events, step by step, against the target; below it what was measured.
[[nodiscard]] LaneUpdate sloLevelLane(const SloInput &input);
/// When the policy paged and when it asked for a ticket, in two rows.
[[nodiscard]] LaneUpdate sloAlertLane(const SloInput &input);
/// All SLOs in view, a row each: how fast each burned.
[[nodiscard]] LaneUpdate sloHeatLane(const LaneInput &input, const std::vector<SloId> &order);

} // namespace trivet::ui
