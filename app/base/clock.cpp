// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "clock.h"

namespace trivet {

namespace {

Millis steadyMillis()
{
    return std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch());
}

} // namespace

Instant SystemClock::now() const
{
    return std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now());
}

Millis SystemClock::monotonic() const
{
    return steadyMillis();
}

Millis FixedClock::monotonic() const
{
    return steadyMillis();
}

} // namespace trivet
