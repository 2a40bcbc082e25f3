// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/whatif.h>
#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

/// Values only: computed in the pool.
struct WhatIfInput
{
    LaneInput lane;
    std::optional<SloSpec> slo; ///< as it is
    SloSpec asked; ///< with what was moved
    metrics::WhatIfAnswer asItIs;
    metrics::WhatIfAnswer answer;
};

/// The budget that would be left, over that which is.
[[nodiscard]] LaneUpdate whatIfLane(const WhatIfInput &input);

} // namespace trivet::ui
