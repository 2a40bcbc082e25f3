// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>

#include <vector>

namespace trivet {

/// When alerts of one SLO fired, as a server recorded them: by time, apart from each other.
struct RecordedAlerts
{
    std::vector<TimeRange> page;
    std::vector<TimeRange> ticket;

    bool operator==(const RecordedAlerts &) const = default;
};

} // namespace trivet
