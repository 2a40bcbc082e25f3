// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>
#include <ui/viewmodels/overview/laneinput.h>
#include <ui/widgets/verdictbadge.h>

#include <span>

namespace trivet::ui {

/// How one SLO stands at the end of the range: what its row in a list says.
struct SloStanding
{
    SloId id;
    QString name; ///< through the text gate
    QString service;
    VerdictBadge::State state = VerdictBadge::State::Unknown;
    QString word; ///< "Overspent", "Pages", "Within budget", "No data"
    Figure budget;
    Figure burn; ///< over one hour
    Figure lasts; ///< time until the budget is spent
    QString stale; ///< "no data since 10:42"; empty = fresh

    /// Seconds to exhaustion, for sorting: what is not known comes first, what never ends last.
    [[nodiscard]] double urgency() const;
};

/// Of the chosen service, the most urgent first.
[[nodiscard]] std::vector<SloStanding> standings(const LaneInput &input,
                                                 std::span<const ActiveAlert> alerts);

} // namespace trivet::ui
