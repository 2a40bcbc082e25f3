// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>
#include <optional>

namespace trivet {

using Millis = std::chrono::milliseconds;
/// A moment: UTC, milliseconds. Nothing inside the program has a zone; zones live at the edges.
using Instant = std::chrono::sys_time<Millis>;

[[nodiscard]] inline Instant instantFromMs(qint64 ms)
{
    return Instant { Millis { ms } };
}
[[nodiscard]] inline qint64 toMs(Instant t)
{
    return t.time_since_epoch().count();
}
[[nodiscard]] inline double toSeconds(Millis d)
{
    return static_cast<double>(d.count()) / 1000.0;
}

[[nodiscard]] QDateTime toDateTime(Instant t, const QTimeZone &zone);
[[nodiscard]] Instant toInstant(const QDateTime &when);

/// "2026-11-10T13:20:00Z", with ".123" only if there are milliseconds.
[[nodiscard]] QString toIso(Instant t);

/// Reads ISO 8601. Without an offset the text is in `zone`; a date alone is its first moment in
/// `zone`. Nothing for other forms, for times that do not exist there, and outside the years 1971
/// to 9999.
[[nodiscard]] std::optional<Instant> fromIso(QStringView text, const QTimeZone &zone);

/// Reads "90d", "12h", "5m", "30s", "2w" and sums like "1h30m". Nothing for other forms or over 100
/// years.
[[nodiscard]] std::optional<Millis> durationFromText(QStringView text);
/// The shortest such text: 2592000 s is "30d".
[[nodiscard]] QString durationToText(Millis duration);

} // namespace trivet
