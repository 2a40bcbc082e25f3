// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>
#include <ui/viewmodels/figuretablemodel.h>
#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

/// One SLO and its policy, now. Values only: computed in the pool.
struct PolicyInput
{
    LaneInput lane;
    SloId slo;
    std::vector<ActiveAlert> alerts; ///< of the SLO, one a severity
};

/// What is said of the policy before anything is replayed.
struct PolicyView
{
    QString policy; ///< its id, through the text gate
    QString said; ///< of which moment the burn rates are, or since when there is nothing new
    bool stale = false;
    std::vector<FigureRow> rows; ///< a pair of windows each
    QStringList checks; ///< what a person should know of the pairs: whole sentences
};

enum class PolicyColumn { Alert, Long, Short, Factor, For, BurnLong, BurnShort, State };
[[nodiscard]] std::vector<FigureColumn> policyColumns();
[[nodiscard]] PolicyView policyView(const PolicyInput &input);

/// "Page", "Ticket", and their colour.
[[nodiscard]] QString alertName(AlertSeverity severity);
[[nodiscard]] Tone alertTone(AlertSeverity severity);

/// Incidents of the SLO's service, and below them a row for each pair: when both of its windows
/// burned faster than the factor.
[[nodiscard]] LaneUpdate pairsLane(const PolicyInput &input);
/// The same incidents, and below them a row for each policy of the backtest: pages above, tickets
/// below.
[[nodiscard]] LaneUpdate policiesLane(const PolicyInput &input, const Backtest &backtest);

} // namespace trivet::ui
