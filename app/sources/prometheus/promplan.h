// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>
#include <app/domain/timerange.h>

#include <map>
#include <optional>

namespace trivet::prometheus {

// What to ask next. Pure.
//
// Of each SLO one stretch of minutes is done, [from, to). A new one begins six hours before now, so
// that the alert windows are there first; then its front follows now, and its back goes a day at a
// time to the oldest moment that is wanted. What was missed while the program or the server was
// away lies between `to` and now and comes before any backfill. No minute is given twice.

/// What the cursor says of one SLO.
struct Done
{
    QString queries {}; ///< fingerprint; another one starts again
    qint64 from = 0; ///< minutes since 1970, [from, to) is done
    qint64 to = 0;
    Millis interval {}; ///< scrape interval; 0 = not known
    Millis window {}; ///< of query_range; 0 = raw samples
    double bytesPerMinute = 0; ///< of the last answers; 0 = not known
    bool rewrites = false; ///< older slices of other queries may lie in the store

    bool operator==(const Done &) const = default;
    [[nodiscard]] bool isRaw() const { return window.count() == 0; }
    /// Minutes of which all ends are multiples.
    [[nodiscard]] qint64 step() const;
};

struct Cursor
{
    std::map<QString, Done> slos; ///< by id
    std::optional<Instant> newest; ///< newest sample ever seen

    bool operator==(const Cursor &) const = default;
};

/// JSON with a version.
[[nodiscard]] QString toText(const Cursor &cursor);
/// An empty cursor for what is not one of this version: everything is then asked again.
[[nodiscard]] Cursor cursorFromText(const QString &text);

[[nodiscard]] QString fingerprint(const SloSpec &slo);

constexpr qint64 pointsPerQuery = 11'000; ///< Prometheus' limit
constexpr Millis firstStretch = std::chrono::hours { 6 };
/// A gap at the live end may still be filled by a server that lags (remote write, an agent that was
/// offline): it is given as a gap only when it is so old.
constexpr Millis longestLag = std::chrono::hours { 1 };
constexpr double bytesPerChunk = 6.0 * 1024 * 1024;

/// Window of query_range for a scrape interval (0 = not known): a minute where four samples fit
/// into it, else the least multiple of 5 minutes with two. increase() guesses what lies between the
/// window's ends and its outer samples; with two samples a minute that is half of all events, and a
/// month's errors came out 1.7 % wrong.
[[nodiscard]] Millis windowFor(Millis scrapeInterval);

/// The first and the last part of a range, of at most `most` steps (in minutes), its ends rounded
/// to whole steps inwards. Empty if there is not a whole step.
[[nodiscard]] TimeRange head(TimeRange range, qint64 step, qint64 most);
[[nodiscard]] TimeRange tail(TimeRange range, qint64 step, qint64 most);

/// End of the newest minute (or window) whose samples must have come by now.
[[nodiscard]] Instant liveEnd(const Done &done, Instant now);

/// Sets the stretch of an SLO that has none, or whose stretch ends before what is wanted.
void begin(Done &done, Instant now, Instant since);

[[nodiscard]] TimeRange nextForward(const Done &done, Instant now);
[[nodiscard]] TimeRange nextBackward(const Done &done, Instant since);

/// Up to where a forward chunk is final: behind the newest sample only what is older than
/// longestLag.
[[nodiscard]] Instant finalUntil(const Done &done, TimeRange chunk, std::optional<Instant> complete,
                                 Instant now);

/// Share of the wanted time that is done, 0 to 1.
[[nodiscard]] double progress(const Done &done, Instant now, Instant since);

} // namespace trivet::prometheus
