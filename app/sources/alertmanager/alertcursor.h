// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/incident.h>
#include <app/domain/silence.h>

#include <optional>
#include <vector>

namespace trivet::alertmanager {

/// An alert of an incident that was there at the last look.
struct HeldAlert
{
    QString fingerprint;
    Instant startsAt {};
    std::optional<Instant> missingSince; ///< first look that did not show it

    bool operator==(const HeldAlert &) const = default;
};

/// An incident that has not ended, as far as is known.
struct OpenIncident
{
    QString rule; ///< see ruleOf()
    Incident incident;
    std::vector<HeldAlert> alerts;

    bool operator==(const OpenIncident &) const = default;
};

/// What has to be remembered from one look to the next: Alertmanager holds only what is now.
struct Memory
{
    std::optional<Instant> lookedAt; ///< the server's time of the last answer
    QString filter; ///< that was asked with
    std::vector<OpenIncident> open;
    std::vector<Silence> silences; ///< all that the last answer listed

    bool operator==(const Memory &) const = default;
};

/// One line of JSON, for Batch::cursor.
[[nodiscard]] QString cursorOf(const Memory &memory);
/// An empty memory for a text that cursorOf() did not write. What is of `source` gets it back.
[[nodiscard]] Memory memoryOf(const QString &cursor, const SourceId &source);

} // namespace trivet::alertmanager
