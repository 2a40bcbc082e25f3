// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

class TimeAxisController;

/// What a view of one SLO is made from: the snapshot, the visible range, and whether the SLO is
/// stale. In the GUI thread.
[[nodiscard]] LaneInput laneInputFor(const Session &session, const TimeAxisController &axis,
                                     const SloId &slo);

} // namespace trivet::ui
