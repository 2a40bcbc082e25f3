// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pageranswers.h"

#include <app/base/result.h>
#include <app/domain/incident.h>
#include <app/domain/team.h>
#include <app/sources/source.h>

#include <QStringList>

#include <utility>
#include <vector>

namespace trivet::pagerduty {

/// Which services of PagerDuty are asked for, and which of ours they are.
class PagerServices final
{
public:
    /// From the key `services`: "PIKL83L=checkout" or "PIKL83L", one a line. An error names the
    /// line that is of another form or means a service that the workspace does not have.
    [[nodiscard]] static Result<PagerServices> read(const SourceSpec &spec,
                                                    const std::vector<Service> &services);

    /// Ids to ask for; empty = all that the token may see.
    [[nodiscard]] QStringList asked() const;
    /// The listed one; where there is no list the one whose id or name is that of the incident's
    /// service; else the source's own.
    [[nodiscard]] ServiceId of(const PagerIncident &incident) const;

private:
    std::vector<std::pair<QString, ServiceId>> m_listed;
    std::vector<Service> m_services;
    ServiceId m_own;
};

/// The priority's number, else its word (critical 1, high 2, medium 3, low 4); without a priority
/// high urgency is 1, for it wakes somebody, and low 2.
[[nodiscard]] int severityOf(const PagerIncident &incident);

} // namespace trivet::pagerduty
