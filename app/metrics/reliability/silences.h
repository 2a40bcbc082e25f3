// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/batch.h>

#include <vector>

namespace trivet::metrics {

/// An open incident that a silence keeps from being heard.
struct SilencedIncident
{
    QString silence; ///< ids
    QString incident;
    int alerts = 0; ///< of the incident that the silence matches
    int ofAlerts = 0; ///< that are known of the incident
    bool burningSlo = false; ///< the incident reports that an SLO burns

    bool operator==(const SilencedIncident &) const = default;

    /// Nothing of it is heard; otherwise other alerts of it still are.
    [[nodiscard]] bool isWhole() const { return alerts == ofAlerts; }
};

/// Which incidents that are open at `asOf` each silence that is active then matches; by silence,
/// then by incident, in the order of the events. A silence acts on the alerts of its own source
/// alone, and only incidents whose labels are known can be matched.
[[nodiscard]] std::vector<SilencedIncident> silencedIncidents(const Events &events, Instant asOf);

} // namespace trivet::metrics
