// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QByteArrayView>

#include <optional>

namespace trivet::http {

/// The date form that servers must send: "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110, 5.6.7).
[[nodiscard]] std::optional<Instant> httpDate(QByteArrayView text);

/// Seconds that a Retry-After value asks us to wait, between 1 s and 1 h; 0 = nothing sensible was
/// said. A date counts from the server's own time, so that a wrong clock on either side is
/// harmless.
[[nodiscard]] qint64 retryAfterSeconds(QByteArrayView text, Instant serverTime);

/// The same for a rate limit's reset, in seconds since 1970 (GitHub, GitLab).
[[nodiscard]] qint64 resetAfterSeconds(QByteArrayView text, Instant serverTime);

} // namespace trivet::http
