// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>

namespace trivet::test {

/// Both clocks stand until they are moved.
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant wall = instantFromMs(1'780'000'000'000),
                       Millis monotonic = std::chrono::hours { 5 })
        : m_wall(wall)
        , m_monotonic(monotonic)
    { }

    [[nodiscard]] Instant now() const override { return m_wall; }
    [[nodiscard]] Millis monotonic() const override { return m_monotonic; }

    void advance(Millis by)
    {
        m_wall += by;
        m_monotonic += by;
    }
    /// The machine sleeps: only the wall clock goes on.
    void sleep(Millis by) { m_wall += by; }
    /// Somebody sets the clock.
    void setWall(Instant wall) { m_wall = wall; }

private:
    Instant m_wall;
    Millis m_monotonic;
};

} // namespace trivet::test
