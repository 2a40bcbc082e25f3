// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

namespace trivet {

/// How long to wait after a failure: 5 s, doubled up to 5 min, each time a random share between a
/// half and the whole of it, so that a hundred clients do not come back in the same second. A value
/// without a clock: whoever owns it says what time it is (monotonic), and a seed makes it
/// repeatable.
class Backoff final
{
public:
    struct Policy
    {
        Millis first = std::chrono::seconds { 5 };
        int factor = 2;
        Millis most = std::chrono::minutes { 5 };
        bool operator==(const Policy &) const = default;
    };

    explicit Backoff(quint64 seed)
        : Backoff(seed, Policy())
    { }
    Backoff(quint64 seed, const Policy &policy)
        : m_policy(policy)
        , m_random(seed)
    { }

    /// The next try waits at least as long as the server asked, and up to a tenth longer.
    void failed(Millis now, qint64 retryAfterSeconds = 0);
    void succeeded();

    [[nodiscard]] int failures() const { return m_failures; }
    [[nodiscard]] bool isDue(Millis now) const { return now >= m_until; }
    /// 0 when it is due.
    [[nodiscard]] Millis remaining(Millis now) const;

    bool operator==(const Backoff &) const = default;

private:
    Policy m_policy;
    quint64 m_random = 0;
    int m_failures = 0;
    Millis m_until { 0 };
};

/// Where in its interval a source is asked: the same in every run and on every machine, and spread
/// evenly over many sources. 0 <= phase < interval.
[[nodiscard]] Millis pollPhase(const SourceId &source, Millis interval);

/// The first moment after `now` that lies in that phase. A tick that was missed is not made up for.
[[nodiscard]] Instant nextPoll(Instant now, const SourceId &source, Millis interval);

} // namespace trivet
