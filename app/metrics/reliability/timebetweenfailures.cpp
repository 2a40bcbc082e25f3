// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidents.h>
#include <app/metrics/stats/poisson.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// The first moment at which anybody was seen to watch: of the earliest incident of any service.
std::optional<Instant> watchedSince(const Snapshot &snapshot)
{
    std::optional<Instant> first;
    for (const Incident &incident : snapshot.events.incidents) {
        const Instant felt = impact(incident, snapshot.asOf).from;
        if (felt <= snapshot.asOf)
            first = std::min(first.value_or(felt), felt);
    }
    return first;
}

QString hours(Millis duration)
{
    return QString::number(toSeconds(duration) / 3600, 'f', 1);
}

Figure timeBetweenFailures(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    const auto since = watchedSince(snapshot);
    if (!since)
        return figure;
    const TimeRange seen { .from = std::max(query.range.from, *since),
                           .to = std::min(query.range.to, snapshot.asOf) };
    if (seen.isEmpty())
        return figure;
    const std::vector<TimeRange> outages = merged(impactsIn(figure, snapshot, query, seen));
    Millis down { 0 };
    qint64 failures = 0;
    for (const TimeRange &outage : outages) {
        down += outage.clippedTo(seen).length();
        failures += seen.contains(outage.from) ? 1 : 0;
    }
    const Millis up = seen.length() - down;
    figure.n = failures;
    // A rate of events over a time that was given: the interval of the count is that of the rate
    // (NIST/SEMATECH e-Handbook of Statistical Methods, 8.4.5.1).
    const Interval counts = stats::exactCountInterval(failures, figure.confidence);
    if (failures > 0) {
        figure.state = FigureState::Value;
        figure.value = toSeconds(up) / static_cast<double>(failures);
        figure.interval
            = Interval { .low = toSeconds(up) / counts.high, .high = toSeconds(up) / counts.low };
    } else {
        figure.state = FigureState::NotReached;
        figure.extra.push_back({ u"interval_low"_s, toSeconds(up) / counts.high });
    }
    figure.extra.push_back({ u"availability"_s, toSeconds(up) / toSeconds(seen.length()) });
    figure.formula = QCoreApplication::translate("Metric", "(%1 h - %2 h) / %n outage(s)", nullptr,
                                                 static_cast<int>(failures))
                         .arg(hours(seen.length()), hours(down));
    return figure;
}

} // namespace

Metric timeBetweenFailuresMetric()
{
    return { .id = u"reliability.time_between_failures"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Seconds,
             .smallerIsBetter = false,
             .title = QT_TRANSLATE_NOOP("Metric", "Time between failures"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "The time without an outage, divided by the outages that began in it: (period - "
                 "downtime) / failures. Incidents of the service that overlap in time are one "
                 "outage, and one that was under way when the period began is downtime but no "
                 "failure of it. The period begins at the earliest with the first incident that "
                 "is known of at all. The interval is the exact one of a Poisson count; without "
                 "an outage only its lower end is known."),
             .compute = timeBetweenFailures };
}

} // namespace trivet::metrics
