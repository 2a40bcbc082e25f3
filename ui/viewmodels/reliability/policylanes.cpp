// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policyview.h"
#include "sloparts.h"

#include <app/alerts/policy.h>
#include <app/base/textgate.h>
#include <app/metrics/reliability/incidents.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

struct PolicyLanes
{
    Q_DECLARE_TR_FUNCTIONS(PolicyLanes)
};

TimeRange drawnOf(const LaneInput &input)
{
    return { .from = input.padded.from, .to = std::min(input.padded.to, input.snapshot->asOf) };
}

/// The first row. What is judged says whether an alert of the SLO's own policy found it.
void addIncidents(LaneContent &content, const PolicyInput &input, const SloSpec &slo, size_t rows,
                  const std::vector<JudgedIncident> &judged)
{
    constexpr std::array tones { Tone::Vermilion, Tone::Amber, Tone::Blue };
    const Snapshot &snapshot = *input.lane.snapshot;
    for (const Incident &incident : snapshot.events.incidents) {
        const TimeRange felt = metrics::impact(incident, snapshot.asOf);
        if ((!slo.service.isEmpty() && incident.service != slo.service)
            || !felt.overlaps(input.lane.padded))
            continue;
        Block block = blockInRow(0, rows, 0.1);
        block.range = felt;
        block.tone = tones.at(static_cast<size_t>(std::clamp(incident.severity, 1, 3) - 1));
        block.open = !incident.resolvedAt;
        const auto verdict = std::ranges::find(judged, incident.id, &JudgedIncident::id);
        if (verdict == judged.end())
            block.label = textgate::line(incident.title, 48);
        else if (!verdict->measured)
            block.label = PolicyLanes::tr("not measured", "an incident");
        else
            block.label = verdict->found ? PolicyLanes::tr("found", "an incident, by an alert")
                                         : PolicyLanes::tr("missed", "an incident, by alerts");
        content.blocks.push_back(block);
    }
}

/// Pages and tickets: an incident that one of them found is found.
std::vector<JudgedIncident> judgedBy(const BacktestRow &row)
{
    std::vector<JudgedIncident> judged = row.page.incidents;
    for (const JudgedIncident &other : row.ticket.incidents) {
        const auto known = std::ranges::find(judged, other.id, &JudgedIncident::id);
        if (known == judged.end())
            judged.push_back(other);
        else
            known->found = known->found || other.found;
    }
    return judged;
}

void addSpans(LaneContent &content, const Score &score, Block place, AlertSeverity severity)
{
    place.tone = alertTone(severity);
    for (const AlertSpan &span : score.spans) {
        place.range = span.range;
        place.open = span.open;
        content.blocks.push_back(place);
    }
}

} // namespace

LaneUpdate pairsLane(const PolicyInput &input)
{
    LaneUpdate lane;
    LaneContent &c = lane.content;
    const Snapshot &snapshot = *input.lane.snapshot;
    const SloSpec *slo = snapshot.slo(input.slo);
    const auto found = snapshot.slices.find(input.slo.value);
    lane.heading.title = PolicyLanes::tr("When each pair of windows burned");
    lane.heading.state = FigureState::Value;
    lane.heading.evidence = PolicyLanes::tr("in steps of five minutes or more");
    lane.heading.rule = PolicyLanes::tr(
        "Where both windows of a pair burned faster than its factor, below the incidents of the "
        "service. A pair that burns long enough sets off its alert.");
    c.emptyText = PolicyLanes::tr("No incident, and no pair burned in this range.");
    if (!slo)
        return lane;
    const AlertPolicy policy = alerts::policyOf(*slo, snapshot.policies);
    const size_t rows = policy.windows.size() + 1;
    QStringList names { PolicyLanes::tr("Incidents") };
    addIncidents(c, input, *slo, rows, {});
    const TimeRange drawn = drawnOf(input.lane);
    for (size_t i = 0; i < policy.windows.size(); ++i) {
        const AlertWindow &window = policy.windows[i];
        names << windowName(input.lane.formatter, window.longWindow) + u" / "_s
                + windowName(input.lane.formatter, window.shortWindow);
        if (found == snapshot.slices.end() || drawn.isEmpty())
            continue;
        LaneContent shades;
        addAlertShades(shades, *slo, found->second, window, drawn, stepFor(drawn.length(), 6000));
        Block block = blockInRow(i + 1, rows, 0.18);
        block.tone = alertTone(window.severity);
        for (const Shade &shade : shades.shades) {
            block.range = shade.range;
            c.blocks.push_back(block);
        }
    }
    nameRows(c, names);
    return lane;
}

LaneUpdate policiesLane(const PolicyInput &input, const Backtest &backtest)
{
    LaneUpdate lane;
    LaneContent &c = lane.content;
    const Snapshot &snapshot = *input.lane.snapshot;
    const SloSpec *slo = snapshot.slo(input.slo);
    lane.heading.title = PolicyLanes::tr("Alerts of each policy against the incidents");
    lane.heading.state = FigureState::Value;
    lane.heading.evidence = PolicyLanes::tr("pages red, above · tickets amber, below");
    lane.heading.rule = PolicyLanes::tr(
        "When each policy would have paged or asked for a ticket, minute by minute, below the "
        "incidents of the service. An incident says whether the SLO's own policy found it.");
    c.emptyText = PolicyLanes::tr("No incident and no alert in this range.");
    if (!slo)
        return lane;
    const QString own = alerts::policyOf(*slo, snapshot.policies).id;
    const size_t rows = backtest.rows.size() + 1;
    QStringList names { PolicyLanes::tr("Incidents") };
    std::vector<JudgedIncident> judged;
    for (size_t i = 0; i < backtest.rows.size(); ++i) {
        const BacktestRow &row = backtest.rows[i];
        names << textgate::line(row.policy.id, 18);
        if (row.policy.id == own)
            judged = judgedBy(row);
        const Block whole = blockInRow(i + 1, rows, 0.14);
        const double middle = (whole.low + whole.high) / 2;
        Block upper = whole;
        upper.low = middle;
        Block lower = whole;
        lower.high = middle;
        addSpans(c, row.page, upper, AlertSeverity::Page);
        addSpans(c, row.ticket, lower, AlertSeverity::Ticket);
    }
    addIncidents(c, input, *slo, rows, judged);
    nameRows(c, names);
    return lane;
}

} // namespace trivet::ui
