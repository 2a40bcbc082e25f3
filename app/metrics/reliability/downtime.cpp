// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidents.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure downtime(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    const TimeRange seen { .from = query.range.from,
                           .to = std::min(query.range.to, snapshot.asOf) };
    // Where no incident was ever seen nobody may be looking.
    if (seen.isEmpty() || snapshot.events.incidents.empty())
        return figure;
    const std::vector<TimeRange> impacts = impactsIn(figure, snapshot, query, seen);
    Millis sum { 0 };
    for (const TimeRange &outage : merged(impacts))
        sum += outage.clippedTo(seen).length();
    figure.state = FigureState::Value;
    figure.n = static_cast<qint64>(impacts.size());
    figure.value = toSeconds(sum);
    // A sum of all there was, no sample.
    figure.interval = Interval { .low = figure.value, .high = figure.value };
    figure.extra.push_back({ u"share"_s, figure.value / toSeconds(seen.length()) });
    figure.formula
        = QCoreApplication::translate("Metric", "union of the times of impact, %1 in all")
              .arg(figure.n);
    return figure;
}

} // namespace

Metric downtimeMetric()
{
    return { .id = u"reliability.downtime"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Seconds,
             .smallerIsBetter = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Downtime"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "How long at least one incident of the service was felt within the range: the "
                 "union of the times of impact, so that incidents at the same time count once. "
                 "Impact lasts from its start to its end where these are recorded, else from the "
                 "opening to the mitigation or the resolution; an open incident is felt until "
                 "now. Without a service it is the time in which any of them was affected."),
             .compute = downtime };
}

} // namespace trivet::metrics
