// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatiflane.h"

#include "sloparts.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::ui {

namespace {

struct WhatIfLane
{
    Q_DECLARE_TR_FUNCTIONS(WhatIfLane)
};

/// Nothing where nothing is known of it.
metrics::Columns budgetOf(const WhatIfInput &input, const SloSpec &promise, const SloSpec *measured,
                          Millis step)
{
    const Snapshot &snapshot = *input.lane.snapshot;
    const TimeRange drawn { .from = input.lane.padded.from,
                            .to = std::min(input.lane.padded.to, snapshot.asOf) };
    const auto series = snapshot.slices.find((measured ? *measured : promise).id.value);
    if (series == snapshot.slices.end() || series->second.isEmpty() || drawn.isEmpty())
        return {};
    return metrics::budgetSeries(series->second, drawn, step, promise, snapshot.team.calendar);
}

void widenTo(LowHigh &values, const metrics::Columns &columns, const TimeRange &range)
{
    for (size_t i = 0; i < columns.ms.size(); ++i)
        if (range.contains(instantFromMs(columns.ms[i])))
            widen(values, columns.value[i]);
}

} // namespace

LaneUpdate whatIfLane(const WhatIfInput &input)
{
    LaneUpdate lane;
    LaneContent &c = lane.content;
    const Formatter &formatter = input.lane.formatter;
    const bool moved = input.slo && input.asked != *input.slo;
    lane.heading.title = moved ? WhatIfLane::tr("Error budget left, if the promise were so")
                               : WhatIfLane::tr("Error budget left, as it is");
    lane.heading.rule = WhatIfLane::tr(
        "The budget that would have been left at every moment with the target, window and "
        "threshold that are set above. Dashed: as it is.");
    c.emptyText = WhatIfLane::tr("Nothing was measured in this range.");
    setLinearAxis(c, formatter, Unit::Ratio, { .low = 0, .high = 1 });
    lane.heading.state = input.answer.state;
    lane.heading.number = input.answer.state == FigureState::Value
        ? formatter.value(input.answer.budgetLeft, Unit::Ratio)
        : WhatIfLane::tr("No data");
    if (!input.slo)
        return lane;
    if (moved && input.asItIs.state == FigureState::Value)
        lane.heading.evidence = WhatIfLane::tr("as it is %1", "a number")
                                    .arg(formatter.value(input.asItIs.budgetLeft, Unit::Ratio));
    lane.heading.staleText = staleText(input.lane, *input.slo);
    const Snapshot &snapshot = *input.lane.snapshot;
    const Millis step = stepFor(input.lane.padded.length(), 800);
    metrics::Columns now
        = budgetOf(input, input.asked,
                   metrics::measuredWith(snapshot, *input.slo, input.asked.threshold), step);
    metrics::Columns then = budgetOf(input, *input.slo, nullptr, step);
    if (now.ms.empty())
        return lane;
    LowHigh values { .low = 0, .high = 1 };
    widenTo(values, now, input.lane.range);
    widenTo(values, then, input.lane.range);
    addGaps(c, now, step);
    const bool spent = input.answer.state == FigureState::Value && input.answer.budgetLeft < 0;
    if (moved)
        c.lines.push_back({ .series = seriesOf(std::move(then)),
                            .tone = Tone::Ink3,
                            .width = 1.4,
                            .style = Qt::DashLine,
                            .label = WhatIfLane::tr("as it is", "a line of a chart") });
    c.lines.push_back({ .series = seriesOf(std::move(now)),
                        .tone = spent ? Tone::Vermilion : Tone::Blue,
                        .width = 2.2,
                        .label = {},
                        .speaks = true });
    // Far below nothing is left to be seen: a strict target would flatten all the rest.
    setLinearAxis(c, formatter, Unit::Ratio,
                  { .low = std::max(values.low, -3.0), .high = values.high });
    if (values.low < 0)
        c.troubleBelow = 0;
    c.format = [formatter](double v) { return formatter.value(v, Unit::Ratio); };
    return lane;
}

} // namespace trivet::ui
