// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slolanes.h"
#include "sloparts.h"

#include <app/base/textgate.h>

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SloAlertLanes
{
    Q_DECLARE_TR_FUNCTIONS(SloAlertLanes)
};

/// What the policy did before the part that is known minute by minute.
std::vector<AlertSpan> replayed(const SloInput &input, const SloSpec &slo,
                                const SliceSeries &series, TimeRange range)
{
    if (input.recent)
        range.to = std::min(range.to, input.recent->from);
    if (range.isEmpty())
        return {};
    const AlertPolicy policy = alerts::policyOf(slo, input.lane.snapshot->policies);
    const Replay replay = alerts::replay(policy, slo.target, series, range);
    return alerts::spansOf(replay.transitions, {}, range.to);
}

/// One list of both: an alert that was firing where the minutes begin goes on there.
std::vector<AlertSpan> joined(std::vector<AlertSpan> before, const std::vector<AlertSpan> &recent,
                              Instant border)
{
    constexpr Millis bin = std::chrono::minutes { SliceSeries::minutesPerBin };
    for (const AlertSpan &span : recent) {
        const auto open = std::ranges::find_if(before, [&](const AlertSpan &earlier) {
            return earlier.open && earlier.severity == span.severity
                && span.range.from <= border + bin;
        });
        if (open == before.end()) {
            before.push_back(span);
            continue;
        }
        open->range.to = span.range.to;
        open->open = span.open;
    }
    // What did not go on ended at the border.
    for (AlertSpan &span : before)
        span.open = span.open && span.range.to > border;
    return before;
}

/// The steps of a policy, not a continuum: what the colour says is what somebody would do.
struct HeatStep
{
    double from;
    Tone tone;
    double alpha;
};
constexpr std::array<HeatStep, 5> heatSteps { { { 0, Tone::Blue, 0.10 },
                                                { 1, Tone::Amber, 0.35 },
                                                { 3, Tone::Amber, 0.75 },
                                                { 6, Tone::Vermilion, 0.70 },
                                                { 14.4, Tone::Vermilion, 1.0 } } };

void addHeatRow(LaneContent &content, const Block &row, const SliceSeries &series,
                const SloSpec &slo, const TimeRange &range)
{
    const Millis step = stepFor(range.length(), 220);
    const auto columns = metrics::burnRateSeries(
        series, { .from = range.from + step, .to = range.to }, step, step, slo.target);
    std::optional<Block> open;
    for (size_t i = 0; i < columns.ms.size(); ++i) {
        const double burn = columns.value[i];
        Block cell = row;
        cell.range
            = { .from = instantFromMs(columns.ms[i]) - step, .to = instantFromMs(columns.ms[i]) };
        cell.hatched = !std::isfinite(burn);
        for (const HeatStep &heat : heatSteps)
            if (burn >= heat.from) {
                cell.tone = heat.tone;
                cell.alpha = heat.alpha;
            }
        if (open && open->hatched == cell.hatched && open->tone == cell.tone
            && open->alpha == cell.alpha) {
            open->range.to = cell.range.to;
            continue;
        }
        if (open)
            content.blocks.push_back(*open);
        open = cell;
    }
    if (open)
        content.blocks.push_back(*open);
}

} // namespace

LaneUpdate sloAlertLane(const SloInput &input)
{
    LaneUpdate lane;
    LaneContent &c = lane.content;
    const Snapshot &snapshot = *input.lane.snapshot;
    const SloSpec *slo = snapshot.slo(input.slo);
    const auto found = snapshot.slices.find(input.slo.value);
    lane.heading.title = SloAlertLanes::tr("Alerts");
    nameRows(c,
             { SloAlertLanes::tr("Page", "severity of an alert"),
               SloAlertLanes::tr("Ticket", "severity of an alert") });
    c.emptyText = SloAlertLanes::tr("The policy did not speak in this range.");
    if (!slo || found == snapshot.slices.end())
        return lane;
    const TimeRange drawn { .from = input.lane.padded.from,
                            .to = std::min(input.lane.padded.to, snapshot.asOf) };
    std::vector<AlertSpan> spans = replayed(input, *slo, found->second, drawn);
    if (input.recent)
        spans = joined(std::move(spans), input.recentAlerts, input.recent->from);
    const AlertPolicy policy = alerts::policyOf(*slo, snapshot.policies);
    std::array<int, 2> counts {};
    for (const AlertSpan &span : spans) {
        const auto row = static_cast<size_t>(span.severity);
        Block block = blockInRow(row, 2, 0.2);
        block.range = span.range;
        block.tone = span.severity == AlertSeverity::Page ? Tone::Vermilion : Tone::Amber;
        block.open = span.open;
        if (span.pair < policy.windows.size())
            block.label = windowName(input.lane.formatter, policy.windows[span.pair].longWindow);
        c.blocks.push_back(block);
        if (span.range.overlaps(input.lane.range))
            ++counts.at(row);
    }
    lane.heading.state = FigureState::Value;
    lane.heading.number = SloAlertLanes::tr("%n page(s)", "alerts", counts[0]);
    lane.heading.evidence = SloAlertLanes::tr("%n ticket(s)", "alerts", counts[1]) + u" · "_s
        + SloAlertLanes::tr("policy %1", "its name").arg(textgate::line(policy.id, 40));
    lane.heading.rule = SloAlertLanes::tr(
        "When the SLO's alert policy paged or asked for a ticket, or would have: the last days "
        "minute by minute, what lies before in steps of five minutes. A gap in the measurements "
        "neither fires nor resolves an alert.");
    return lane;
}

LaneUpdate sloHeatLane(const LaneInput &input, const std::vector<SloId> &order)
{
    constexpr size_t most = 40;
    LaneUpdate lane;
    LaneContent &c = lane.content;
    const TimeRange drawn { .from = input.padded.from,
                            .to = std::min(input.padded.to, input.snapshot->asOf) };
    const size_t count = std::min(order.size(), most);
    QStringList names;
    for (size_t i = 0; i < count; ++i) {
        const SloSpec *slo = input.snapshot->slo(order[i]);
        names << (slo ? textgate::line(shortName(input, *slo), 18) : QString());
        const auto found = input.snapshot->slices.find(order[i].value);
        if (slo && found != input.snapshot->slices.end() && !found->second.isEmpty()
            && !drawn.isEmpty())
            addHeatRow(c, blockInRow(i, count, 0.08), found->second, *slo, drawn);
    }
    nameRows(c, names);
    c.emptyText = SloAlertLanes::tr("Nothing was measured in this range.");
    lane.heading.title = SloAlertLanes::tr("All SLOs, how fast each burned");
    lane.heading.state = FigureState::Value;
    lane.heading.evidence
        = SloAlertLanes::tr("pale below 1 × · amber from 1 and 3 × · red from 6 and 14.4 ×");
    if (order.size() > most)
        lane.heading.evidence += u" · "_s
            + SloAlertLanes::tr("%n more", "SLOs that are not shown",
                                static_cast<int>(order.size() - most));
    lane.heading.rule = SloAlertLanes::tr(
        "Each cell is the burn rate of its stretch of time; 1 spends the budget in exactly one "
        "window. Hatched: not measured.");
    return lane;
}

} // namespace trivet::ui
