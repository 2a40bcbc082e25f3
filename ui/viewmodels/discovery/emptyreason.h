// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/formatter.h>

namespace trivet::ui {

/// Where no SLO is measured: why, and what happens by itself or can be done.
[[nodiscard]] QString emptyReason(const Session &session, const Formatter &formatter);
/// Whether any source has SLOs to propose.
[[nodiscard]] bool canDiscover(const Session &session);

} // namespace trivet::ui
