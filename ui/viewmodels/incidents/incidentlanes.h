// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

/// Impact of each incident, a row for each severity.
[[nodiscard]] LaneUpdate incidentTimelineLane(const LaneInput &input);
/// From the opening to the first acknowledgement, a dot each.
[[nodiscard]] LaneUpdate timeToAcknowledgeLane(const LaneInput &input);
/// The union of impact, by week or month.
[[nodiscard]] LaneUpdate downtimeLane(const LaneInput &input);

/// Incidents of each week, with the limits within which they wander by themselves, from the last
/// year.
[[nodiscard]] LaneUpdate incidentWeeksLane(const LaneInput &input);

} // namespace trivet::ui
