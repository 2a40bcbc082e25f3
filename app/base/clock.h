// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

namespace trivet {

/// The only way to ask for the time. Tests move it, the program reads the system's.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock() = default;

    /// Wall clock, UTC.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Never goes back; stands still while the machine sleeps.
    [[nodiscard]] virtual Millis monotonic() const = 0;
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] Millis monotonic() const override;
};

/// A wall clock that stands at one moment (`--now`, the demo), with the system's monotonic time.
class FixedClock final : public Clock
{
public:
    explicit FixedClock(Instant at)
        : m_at(at)
    { }
    [[nodiscard]] Instant now() const override { return m_at; }
    [[nodiscard]] Millis monotonic() const override;

private:
    Instant m_at;
};

} // namespace trivet
