// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidents.h>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure timeToResolve(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    setIncidentDurations(figure, selectIncidents(snapshot, query), snapshot.asOf,
                         &Incident::resolvedAt);
    return figure;
}

} // namespace

Metric timeToResolveMetric()
{
    return {
        .id = u"reliability.time_to_resolve"_s,
        .leg = Leg::Reliability,
        .unit = Unit::Seconds,
        .smallerIsBetter = true,
        .title = QT_TRANSLATE_NOOP("Metric", "Time to resolve"),
        .rule = QT_TRANSLATE_NOOP(
            "Metric",
            "From the opening of an incident to its resolution, for incidents that opened "
            "in the range, whether a deployment is linked or not: the median and the 90th "
            "percentile. Open incidents count for as long as they have lasted "
            "(Kaplan-Meier), so the median may not be reached yet. Where none is open and there "
            "are ten or more, the mean is given too, with its interval. Incidents dated in the "
            "future, or that end before they start, are left out."),
        .compute = timeToResolve
    };
}

} // namespace trivet::metrics
