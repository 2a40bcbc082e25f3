// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidents.h>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure timeToAcknowledge(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    setIncidentDurations(figure, snapshot, query, &Incident::acknowledgedAt, &Incident::resolvedAt);
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
                 "From the opening of an incident to its acknowledgement, for incidents that "
                 "opened in the range: the median. Those not acknowledged count for as long as "
                 "they were seen: until they were resolved, or until now (Kaplan-Meier). "
                 "Incidents dated in the future, or that end before they start, are left out."),
             .compute = timeToAcknowledge };
}

} // namespace trivet::metrics
