// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/alertpolicy.h>
#include <app/domain/slo.h>
#include <app/metrics/reliability/sliceseries.h>

#include <array>
#include <optional>
#include <vector>

namespace trivet {

enum class AlertPhase { Inactive, Pending, Firing };

/// One pair of windows after its newest evaluation.
struct PairState
{
    bool burning = false; ///< both windows, when they were last measured
    bool frozen = false; ///< one of them is not measured: it neither fires nor resolves
    Millis held {}; ///< how long it has been burning, frozen time left out

    bool operator==(const PairState &) const = default;
};

/// All pairs of one severity are one alert.
struct SeverityState
{
    AlertPhase phase = AlertPhase::Inactive;
    Instant since {}; ///< of the phase; inactive from the first evaluation on: the epoch
    bool frozen = false; ///< a frozen pair could change the phase: what is said may be out of date

    bool operator==(const SeverityState &) const = default;
};

/// What a replay needs to go on where the last one ended.
struct AlertState
{
    Instant at {}; ///< evaluated up to here; the epoch: not at all
    std::vector<PairState> pairs; ///< as in the policy; another number of them starts anew
    std::array<SeverityState, 2> severities; ///< by AlertSeverity

    bool operator==(const AlertState &) const = default;

    [[nodiscard]] const SeverityState &of(AlertSeverity severity) const
    {
        return severities.at(static_cast<size_t>(severity));
    }
};

struct AlertTransition
{
    Instant at {};
    AlertSeverity severity = AlertSeverity::Page;
    AlertPhase from = AlertPhase::Inactive;
    AlertPhase to = AlertPhase::Inactive;
    size_t pair = 0; ///< index in the policy: the first that has the new phase; resolved: that had
                     ///< the old one

    bool operator==(const AlertTransition &) const = default;
};

/// One alert from firing to its end.
struct AlertSpan
{
    AlertSeverity severity = AlertSeverity::Page;
    TimeRange range; ///< open: up to the end of what was replayed
    bool open = false; ///< still firing there
    size_t pair = 0; ///< index in the policy: the one that set it off

    bool operator==(const AlertSpan &) const = default;
};

struct Replay
{
    std::vector<AlertTransition> transitions; ///< by time
    std::array<Millis, 2> frozen {}; ///< by AlertSeverity: time during which it was
    AlertState after;

    bool operator==(const Replay &) const = default;
};

/// What one pair measures at a moment.
struct PairReading
{
    std::optional<double> longBurn; ///< multiple; nothing = not measured
    std::optional<double> shortBurn;
    double longBad = 0; ///< events
    double longTotal = 0;

    bool operator==(const PairReading &) const = default;
};

/// One SLO and severity as it stands: for lists, the tray and notifications.
struct ActiveAlert
{
    SloId slo;
    AlertSeverity severity = AlertSeverity::Page;
    AlertPhase phase = AlertPhase::Inactive;
    std::optional<Instant> since; ///< of the phase; nothing: inactive as far back as was looked
    bool frozen = false; ///< not measured well enough to fire or resolve, or nothing new comes
    bool corrected = false; ///< a correction touches the look-backs that it is judged by
    Instant asOf {}; ///< measured and evaluated up to here
    AlertWindow window; ///< the pair that fires, else that is pending, else that is nearest to it
    std::optional<double> longBurn; ///< of that pair; the threshold is window.factor
    std::optional<double> shortBurn;

    bool operator==(const ActiveAlert &) const = default;
};

namespace alerts {

/// Evaluates the policy at the end of every bin of `minutes` after range.from (or after before.at,
/// which counts more) up to range.to, it too. At t a pair burns where
///   bad > factor x (1 - target) x total
/// in both look-backs that end at t, with at least leastFailures bad events in the long one (no
/// division: without events nothing burns). It fires when it has been so for holdFor. A look-back
/// of which less than 0.9 was measured freezes its pair; what a correction removed was not to be
/// measured, and one that was removed altogether freezes it, too. This one function is behind live
/// alerts and backtests; a replay in pieces is the replay in one go.
[[nodiscard]] Replay replay(const AlertPolicy &policy, double target, const SliceSeries &minutes,
                            TimeRange range, const AlertState &before = {});

/// Firing spans of transitions that follow `before` and end at `end`.
[[nodiscard]] std::vector<AlertSpan> spansOf(const std::vector<AlertTransition> &transitions,
                                             const AlertState &before, Instant end);

[[nodiscard]] PairReading readingOf(const AlertWindow &window, double target,
                                    const SliceSeries &minutes, Instant at);

/// One for each severity that the policy has, in the order page, ticket.
[[nodiscard]] std::vector<ActiveAlert> activeAlerts(const SloSpec &slo, const AlertPolicy &policy,
                                                    const SliceSeries &minutes,
                                                    const AlertState &state);

/// The longest look-back: a replay needs minutes from so long before its first moment on.
[[nodiscard]] Millis longestWindow(const AlertPolicy &policy);

} // namespace alerts

} // namespace trivet
