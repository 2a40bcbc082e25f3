// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/engine/freshness.h>

#include <optional>

namespace trivet {

/// How one source is doing.
struct SourceStatus
{
    SourceId id;
    QString kind;
    QString host; ///< host or folder, for people
    bool canDiscover = false; ///< has SLOs to propose
    Freshness freshness = Freshness::Never;
    bool busy = false;
    double progress = 1; ///< 0 to 1, of a backfill
    std::optional<Instant> checkedAt; ///< last answer
    std::optional<Instant> dataAsOf; ///< newest fact
    std::optional<Instant> nextPoll;
    QString trouble; ///< of the last call; empty = it went well
    int failures = 0; ///< in a row
    qint64 events = 0; ///< that the last call gave

    bool operator==(const SourceStatus &) const = default;
};

} // namespace trivet
