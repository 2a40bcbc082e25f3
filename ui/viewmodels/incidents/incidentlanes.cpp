// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentlanes.h"

#include <app/base/textgate.h>
#include <app/metrics/reliability/incidents.h>
#include <app/metrics/reliability/incidentweeks.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct IncidentLanes
{
    Q_DECLARE_TR_FUNCTIONS(IncidentLanes)
};

constexpr std::array severityTones { Tone::Vermilion, Tone::Amber, Tone::Blue };

size_t severityRow(const Incident &incident)
{
    return static_cast<size_t>(std::clamp(incident.severity, 1, 3) - 1);
}

bool concerns(const LaneInput &input, const Incident &incident)
{
    return !input.service || incident.service == *input.service;
}

} // namespace

LaneUpdate incidentTimelineLane(const LaneInput &input)
{
    LaneUpdate lane;
    LaneContent &c = lane.content;
    std::array<int, 3> counts {};
    for (const Incident &incident : input.snapshot->events.incidents) {
        const TimeRange felt = metrics::impact(incident, input.snapshot->asOf);
        if (!concerns(input, incident) || !felt.overlaps(input.padded))
            continue;
        const size_t row = severityRow(incident);
        const double low = static_cast<double>(severityTones.size() - row) - 1;
        c.blocks.push_back({ .range = felt,
                             .low = low + 0.16,
                             .high = low + 0.84,
                             .tone = severityTones.at(row),
                             .open = !incident.resolvedAt,
                             .label = textgate::line(incident.title, 48) });
        if (felt.overlaps(input.range))
            ++counts.at(row);
    }
    c.rows = true;
    c.low = 0;
    c.high = severityTones.size();
    for (size_t i = 0; i < severityTones.size(); ++i)
        c.ticks.push_back({ .value = static_cast<double>(severityTones.size() - i) - 0.5,
                            .label = i + 1 < severityTones.size()
                                ? IncidentLanes::tr("SEV%1", "severity").arg(i + 1)
                                : IncidentLanes::tr("others", "incidents of lesser severity") });
    c.emptyText = IncidentLanes::tr("No incident in this range.");
    lane.heading.title = IncidentLanes::tr("Impact by severity");
    lane.heading.state = FigureState::Value;
    lane.heading.number = input.formatter.count(counts[0] + counts[1] + counts[2]);
    lane.heading.evidence
        = IncidentLanes::tr("of them %n of severity 1", "incidents", counts.front());
    return lane;
}

LaneUpdate timeToAcknowledgeLane(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.time_to_acknowledge";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading
        = headingOf(input, metric, IncidentLanes::tr("Time to acknowledge, median"), lane.figure);
    LaneContent &c = lane.content;
    LowHigh values { .low = std::numeric_limits<double>::infinity(),
                     .high = -std::numeric_limits<double>::infinity() };
    for (const Incident &incident : input.snapshot->events.incidents) {
        if (!concerns(input, incident) || !input.padded.contains(incident.openedAt)
            || !incident.acknowledgedAt || *incident.acknowledgedAt <= incident.openedAt)
            continue;
        const double seconds = toSeconds(*incident.acknowledgedAt - incident.openedAt);
        c.marks.push_back({ .ms = toMs(incident.openedAt),
                            .y = seconds,
                            .tone = severityTones.at(severityRow(incident)) });
        widen(values, seconds);
    }
    if (lane.figure.hasValue()) {
        c.levels.push_back({ .y = lane.figure.value,
                             .tone = Tone::Ink,
                             .label = IncidentLanes::tr("median"),
                             .style = Qt::SolidLine });
        widen(values, lane.figure.value);
    }
    setDurationAxis(c, input.formatter, values);
    c.format = [f = input.formatter](double v) { return f.duration(v); };
    c.emptyText = IncidentLanes::tr("Nobody acknowledged an incident in this range.");
    return lane;
}

LaneUpdate downtimeLane(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.downtime";
    constexpr double hour = 3600;
    const BucketSize size
        = input.range.length() <= 24h * 100 ? BucketSize::Week : BucketSize::Month;
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading = headingOf(input, metric,
                             size == BucketSize::Week ? IncidentLanes::tr("Downtime by week")
                                                      : IncidentLanes::tr("Downtime by month"),
                             lane.figure);
    LaneContent &c = lane.content;
    const Figure buckets = figureOf(
        input, metric,
        { .from = input.padded.from, .to = std::min(input.padded.to, input.snapshot->asOf) }, size);
    double highest = 1;
    for (const BucketFigure &bucket : buckets.buckets) {
        if (bucket.state != FigureState::Value)
            continue;
        c.bars.push_back(
            { .range = bucket.range, .value = bucket.value / hour, .partial = bucket.partial });
        if (bucket.range.overlaps(input.range))
            highest = std::max(highest, bucket.value / hour);
    }
    c.barTone = Tone::Vermilion;
    setLinearAxis(c, input.formatter, Unit::Count, { .low = 0, .high = highest });
    for (AxisTick &tick : c.ticks)
        tick.label = IncidentLanes::tr("%1 h", "hours").arg(tick.label);
    c.format = [f = input.formatter](double v) { return f.duration(v * hour); };
    c.emptyText = IncidentLanes::tr("No incident is known at all.");
    return lane;
}

LaneUpdate incidentWeeksLane(const LaneInput &input)
{
    constexpr Millis year = 24h * 7 * 52;
    const Calendar &calendar = input.snapshot->team.calendar;
    const Instant end = std::min(input.padded.to, input.snapshot->asOf);
    const Instant begin = std::min(input.padded.from, input.measured().to - year);
    const metrics::IncidentWeeks found = metrics::incidentWeeks(
        *input.snapshot,
        { .range = { .from = calendar.floor(begin, BucketSize::Week), .to = end },
          .service = input.service });
    LaneUpdate lane;
    LaneContent &c = lane.content;
    double highest = 2;
    int beyond = 0;
    int whole = 0;
    for (const metrics::IncidentWeeks::Week &week : found.weeks) {
        const auto count = static_cast<double>(week.incidents);
        whole += week.partial ? 0 : 1;
        beyond += week.beyond ? 1 : 0;
        if (!week.range.overlaps(input.padded))
            continue;
        c.bars.push_back({ .range = week.range, .value = count, .partial = week.partial });
        if (week.beyond)
            c.marks.push_back({ .ms = toMs(week.range.from + week.range.length() / 2),
                                .y = count,
                                .shape = MarkShape::Triangle,
                                .tone = Tone::Vermilion });
        if (week.range.overlaps(input.range))
            highest = std::max(highest, count + (week.beyond ? 1 : 0));
    }
    lane.heading.title = IncidentLanes::tr("Incidents by week, mean");
    lane.heading.rule = IncidentLanes::tr(
        "Incidents that opened in each week. Within the limits (mean and 2.66 mean moving ranges "
        "to either side, of the last year) a count wanders without anything having changed; a week "
        "beyond them, with a triangle, is worth asking what was different. Under ten whole weeks "
        "there are no limits.");
    if (found.limits) {
        highest = std::max(highest, found.limits->high * 1.3); // room for its name
        c.levels.push_back({ .y = found.limits->high,
                             .label = IncidentLanes::tr("upper limit"),
                             .labelAtEnd = false });
        c.levels.push_back({ .y = found.limits->centre, .style = Qt::SolidLine });
        if (found.limits->low > 0)
            c.levels.push_back({ .y = found.limits->low,
                                 .label = IncidentLanes::tr("lower limit"),
                                 .labelAtEnd = false });
        lane.heading.state = FigureState::Value;
        lane.heading.number = input.formatter.value(found.limits->centre, Unit::PerWeek);
        lane.heading.evidence
            = IncidentLanes::tr("limits %1", "of a count that wanders by itself")
                  .arg(input.formatter.interval(
                      { .low = found.limits->low, .high = found.limits->high }, Unit::Count))
            + u" · "_s + IncidentLanes::tr("%n week(s)", nullptr, whole) + u" · "_s
            + IncidentLanes::tr("%n beyond", "weeks, the limits", beyond);
    } else {
        lane.heading.number = IncidentLanes::tr("No limits");
        lane.heading.evidence = IncidentLanes::tr("%n of 10 whole weeks", nullptr, whole);
    }
    c.barTone = Tone::Ink3; // no colour: nothing is out of the ordinary but what has a triangle
    setLinearAxis(c, input.formatter, Unit::Count, { .low = 0, .high = highest });
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Count); };
    c.emptyText = IncidentLanes::tr("No incident is known at all.");
    return lane;
}

} // namespace trivet::ui
