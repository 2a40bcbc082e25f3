// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demoplot.h"

#include <vector>

namespace trivet::demo {

/// One deployment before it has a version.
struct Slot
{
    enum class Kind { Planned, Minor, Broken, Retry, Rollback, Hotfix };

    Instant finish {};
    Kind kind = Kind::Planned;
};

/// When one service is deployed, oldest first: working days and hours, the freezes, the summer,
/// what the incidents of the plot ask for, and what goes wrong in between.
[[nodiscard]] std::vector<Slot> schedule(quint64 seed, Shop shop);

} // namespace trivet::demo
