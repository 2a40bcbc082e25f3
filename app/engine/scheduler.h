// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/result.h>
#include <app/base/time.h>
#include <app/sources/http/backoff.h>

#include <QHash>
#include <QRandomGenerator>

#include <optional>
#include <vector>

namespace trivet::engine {

/// One source to ask again and again.
struct PollJob
{
    SourceId id;
    Millis interval = std::chrono::minutes { 1 };
    QString origin; ///< sources of one origin share its Retry-After; empty = its own
};

/// When each source is asked: pure logic on the monotonic times it is told, without a timer. One
/// job never overlaps itself, and moments that were missed are dropped. All times are
/// Clock::monotonic().
class Scheduler final
{
public:
    static constexpr Millis longestHold = std::chrono::hours { 1 };
    /// At the start, and after a sleep, the first calls are spread over at most this much.
    static constexpr Millis startSpread = std::chrono::seconds { 3 };
    static constexpr Millis longestSpread = std::chrono::minutes { 5 };

    /// `seed` differs between installations, so that people who share a workspace do not ask at
    /// the same moment.
    Scheduler(std::vector<PollJob> jobs, quint32 seed);

    void start(Millis now);
    /// The job that is due longest; it then counts as running until succeeded() or failed().
    [[nodiscard]] std::optional<SourceId> take(Millis now);
    /// When take() has something next; nothing while all jobs run or are stopped.
    [[nodiscard]] std::optional<Millis> nextDue() const;
    /// Of one job; nothing while it runs or is stopped.
    [[nodiscard]] std::optional<Millis> nextDue(const SourceId &id) const;

    /// `more`: there is more to fetch, so it is due again at once, after those that wait already.
    void succeeded(const SourceId &id, Millis now, bool more);
    /// Credentials stop the job until refresh(); Throttled holds its whole origin; all else backs
    /// off: 5 s, doubled up to 5 min, each time 0.5 to 1 of it, and never longer than the interval.
    void failed(const SourceId &id, Millis now, const Error &error);
    /// By hand: due now, even if stopped or backing off. What the server asked for still holds.
    void refresh(const SourceId &id, Millis now);
    /// The machine slept: everything is due again, spread over one interval.
    void resume(Millis now);

    [[nodiscard]] int failures(const SourceId &id) const; ///< in a row
    [[nodiscard]] bool isStopped(const SourceId &id) const;
    [[nodiscard]] bool isRunning(const SourceId &id) const;

private:
    struct State
    {
        PollJob job;
        double share = 0; ///< 0 to 1: where in its interval this job is asked
        Millis due {};
        Backoff backoff { 0 };
        bool running = false;
        bool stopped = false;
        bool refreshed = false; ///< asked for by hand while it ran
    };

    void placeInIntervals(quint32 seed);
    [[nodiscard]] const State *state(const SourceId &id) const;
    [[nodiscard]] State *state(const SourceId &id);
    [[nodiscard]] Millis held(const State &state) const;
    [[nodiscard]] static Millis nextTick(const State &state, Millis now);
    void hold(const State &state, Millis now, qint64 seconds);

    std::vector<State> m_states;
    QHash<SourceId, size_t> m_index;
    QHash<QString, Millis> m_holds; ///< until when, by origin
    QRandomGenerator m_random;
};

/// Notices that the machine slept, or that somebody moved the wall clock forward: both make what is
/// known older than it looks.
class SleepWatch final
{
public:
    static constexpr Millis smallestJump = std::chrono::seconds { 5 };

    /// Did the wall clock run ahead of the monotonic one since the last call?
    [[nodiscard]] bool slept(Instant wall, Millis monotonic);

private:
    std::optional<Instant> m_wall;
    Millis m_monotonic {};
};

} // namespace trivet::engine
