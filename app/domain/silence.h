// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

namespace trivet {

enum class SilenceState { Pending, Active, Expired };

/// Somebody said that alerts of some labels shall not be heard for a while.
struct Silence
{
    QString id; ///< "<source id>:<key in the source>"
    SourceId source;
    QString matchers; ///< as app/domain/labels.h writes them: `alertname="Slow",env=~"prod.*"`
    QString comment;
    QString author; ///< as its source names them; empty = not known
    Instant startsAt {};
    Instant endsAt {}; ///< ended early = when it was ended

    bool operator==(const Silence &) const = default;

    [[nodiscard]] SilenceState stateAt(Instant t) const
    {
        if (t >= endsAt)
            return SilenceState::Expired;
        return t < startsAt ? SilenceState::Pending : SilenceState::Active;
    }
};

} // namespace trivet
