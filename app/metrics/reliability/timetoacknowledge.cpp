// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidents.h>

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// Sources that have ever told of an acknowledgement: of the others nobody can be slow.
QSet<QString> sourcesThatTell(const Snapshot &snapshot)
{
    QSet<QString> sources;
    for (const Incident &incident : snapshot.events.incidents)
        if (incident.acknowledgedAt)
            sources.insert(incident.source.value);
    return sources;
}

Figure timeToAcknowledge(const Snapshot &snapshot, const Query &query)
{
    const auto known
        = [&snapshot](const std::optional<Instant> &t) { return t && *t <= snapshot.asOf; };
    const IncidentSelection all = selectIncidents(snapshot, query);
    const QSet<QString> telling = sourcesThatTell(snapshot);
    IncidentSelection selection { .counted = {}, .leftOut = all.leftOut };
    qint64 acknowledged = 0;
    qint64 never = 0;
    for (const Incident *incident : all.counted) {
        const bool done = known(incident->acknowledgedAt);
        if (!telling.contains(incident->source.value)) {
            selection.leftOut.push_back(
                { incident->id,
                  QCoreApplication::translate("Metric",
                                              "its source never told of an acknowledgement") });
        } else if (!done && known(incident->resolvedAt)) {
            ++never;
            selection.leftOut.push_back(
                { incident->id, QCoreApplication::translate("Metric", "never acknowledged") });
        } else {
            acknowledged += done && *incident->acknowledgedAt >= incident->openedAt ? 1 : 0;
            selection.counted.push_back(incident);
        }
    }
    Figure figure;
    setIncidentDurations(figure, std::move(selection), snapshot.asOf, &Incident::acknowledgedAt);
    const qint64 asked = figure.n + never;
    figure.extra.push_back({ u"acknowledged"_s, static_cast<double>(acknowledged) });
    figure.extra.push_back({ u"incidents"_s, static_cast<double>(asked) });
    if (asked > 0)
        figure.formula
            += QCoreApplication::translate("Metric", "; %1 of %2 acknowledged", "after a formula")
                   .arg(acknowledged)
                   .arg(asked);
    return figure;
}

} // namespace

Metric timeToAcknowledgeMetric()
{
    return { .id = u"reliability.time_to_acknowledge"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Seconds,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Time to acknowledge"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "From the opening of an incident to its first acknowledgement, for incidents that "
                 "opened in the range: the median and the 90th percentile, and how many of all "
                 "were acknowledged. Incidents that were resolved without are left out; those "
                 "that are open and not yet acknowledged count for as long as they have waited "
                 "(Kaplan-Meier). Where none waits and there are ten or more, the mean is given "
                 "too, with its interval. Incidents of sources that never tell of an "
                 "acknowledgement, dated in the future, or that end before they start, are left "
                 "out."),
             .compute = timeToAcknowledge };
}

} // namespace trivet::metrics
