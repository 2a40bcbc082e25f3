// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <optional>
#include <vector>

namespace trivet::pagerduty {

/// An incident that is asked about again: it is open, or so new that it comes with the next window.
struct Followed
{
    QString id;
    QString stage; ///< PagerIncident::stage() of the last look
    QString mark; ///< of what was given to the store; the same mark is not given again
    std::optional<Instant> acknowledgedAt;
    std::optional<Instant> resolvedAt; ///< nothing = open
    Instant createdAt {};

    bool operator==(const Followed &) const = default;
};

/// How far the history has been read.
struct Memory
{
    std::optional<Instant> from; ///< what was created before has been read
    std::optional<Instant> to; ///< end of the window under way
    int offset = 0; ///< of the next page in it
    std::vector<Followed> followed;

    bool operator==(const Memory &) const = default;
};

/// One line of JSON, for Batch::cursor; and back, empty for a text of another form.
[[nodiscard]] QString cursorOf(const Memory &memory);
[[nodiscard]] Memory memoryOf(const QString &cursor);

} // namespace trivet::pagerduty
