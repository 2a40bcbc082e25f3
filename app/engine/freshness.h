// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QStringView>

#include <optional>
#include <vector>

namespace trivet {

enum class Freshness {
    Never, ///< no answer yet
    Fresh, ///< at most two poll intervals old
    Stale, ///< older
    Dead, ///< older than ten intervals, or the server refuses our credentials
};

/// How old a figure is: the worst of the sources that feed it.
struct Age
{
    Freshness freshness = Freshness::Never;
    std::optional<Instant> asOf;

    bool operator==(const Age &) const = default;
};

namespace engine {

/// What is known of the last good answer of one source.
struct LastAnswer
{
    std::optional<Instant> checkedAt;
    std::optional<Millis> checkedMonotonic; ///< nothing = in an earlier run of the program
    std::optional<Instant> dataAsOf;
    bool refused = false; ///< credentials, or no secret: nobody asks any more
    bool slept = false; ///< the machine slept since
};

/// The present, on both clocks.
struct Moment
{
    Instant wall {};
    Millis monotonic {};
    bool fixed = false; ///< the wall clock stands (`--now`): answers may be younger than it
};

struct AgeRule
{
    Millis interval = std::chrono::minutes { 1 };
    bool live = false; ///< new facts come all the time, so old facts mean trouble (Prometheus)
};

/// Do sources of this kind have new facts at every call while all is well?
[[nodiscard]] bool isLive(QStringView kind);

/// Fresh up to 2 intervals after the last answer, Dead after 10. A live source is Stale too when
/// its newest fact is older than 2 intervals and 5 minutes: Prometheus gives a sample of up to 5
/// minutes ago as that of now. Of the wall and the monotonic clock the one counts that says
/// "older".
[[nodiscard]] Freshness freshness(const LastAnswer &answer, const AgeRule &rule, const Moment &now);

/// The moment that a figure of this source is true for.
[[nodiscard]] std::optional<Instant> asOf(const LastAnswer &answer, const AgeRule &rule);

/// The worst one, as of the oldest one. A source that never answered beside others that did makes
/// the whole Stale: something is missing in it.
[[nodiscard]] Age worst(const std::vector<Age> &ages);

} // namespace engine

} // namespace trivet
