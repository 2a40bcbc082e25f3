// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "silences.h"

#include <app/domain/labels.h>

#include <QStringList>

#include <algorithm>

namespace trivet::metrics {

namespace {

struct Burning
{
    const Incident *incident = nullptr;
    std::vector<Labels> alerts;
};

bool isOpen(const Incident &incident, Instant asOf)
{
    return incident.openedAt <= asOf && (!incident.resolvedAt || *incident.resolvedAt > asOf);
}

std::vector<Burning> openOnes(const Events &events, Instant asOf)
{
    std::vector<Burning> all;
    for (const Incident &incident : events.incidents) {
        if (incident.labels.isEmpty() || !isOpen(incident, asOf))
            continue;
        Burning burning { .incident = &incident, .alerts = {} };
        const QStringList lines = incident.labels.split(u'\n', Qt::SkipEmptyParts);
        for (const QString &line : lines)
            if (auto labels = labelsFromText(line))
                burning.alerts.push_back(std::move(*labels));
        all.push_back(std::move(burning));
    }
    return all;
}

} // namespace

std::vector<SilencedIncident> silencedIncidents(const Events &events, Instant asOf)
{
    std::vector<SilencedIncident> found;
    const std::vector<Burning> open = openOnes(events, asOf);
    for (const Silence &silence : events.silences) {
        if (open.empty() || silence.stateAt(asOf) != SilenceState::Active)
            continue;
        const auto matchers = matchersFromText(silence.matchers);
        if (!matchers)
            continue;
        const LabelSelector selector(*matchers);
        for (const Burning &burning : open) {
            if (burning.incident->source != silence.source)
                continue;
            const auto muted = std::ranges::count_if(
                burning.alerts, [&](const Labels &labels) { return selector.matches(labels); });
            if (muted > 0)
                found.push_back({ .silence = silence.id,
                                  .incident = burning.incident->id,
                                  .alerts = static_cast<int>(muted),
                                  .ofAlerts = static_cast<int>(burning.alerts.size()),
                                  .burningSlo = !burning.incident->slo.isEmpty() });
        }
    }
    return found;
}

} // namespace trivet::metrics
