// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

// Numbers of the response to incidents, each with its n, its interval and how many are still open.

[[nodiscard]] LaneUpdate betweenFailuresTile(const LaneInput &input);
[[nodiscard]] LaneUpdate acknowledgeTile(const LaneInput &input);
[[nodiscard]] LaneUpdate resolveTile(const LaneInput &input);
/// Of the team's calendar month in which the range ends, beside the month before.
[[nodiscard]] LaneUpdate downtimeTile(const LaneInput &input);

} // namespace trivet::ui
