// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slolanes.h"

#include "sloparts.h"

#include <app/metrics/reliability/window.h>

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SloLanes
{
    Q_DECLARE_TR_FUNCTIONS(SloLanes)
};

struct DrawnSlo
{
    const SloSpec *slo = nullptr;
    const SliceSeries *series = nullptr;
    TimeRange drawn; ///< what was or may have been measured of the padded range
};

/// Nothing where there is nothing to draw.
std::optional<DrawnSlo> drawnSlo(const SloInput &input)
{
    const Snapshot &snapshot = *input.lane.snapshot;
    const SloSpec *slo = snapshot.slo(input.slo);
    const auto found = snapshot.slices.find(input.slo.value);
    const TimeRange drawn { .from = input.lane.padded.from,
                            .to = std::min(input.lane.padded.to, snapshot.asOf) };
    if (!slo || found == snapshot.slices.end() || found->second.isEmpty() || drawn.isEmpty())
        return std::nullopt;
    return DrawnSlo { .slo = slo, .series = &found->second, .drawn = drawn };
}

LaneUpdate laneOf(const SloInput &input, QStringView metric, const QString &title,
                  std::optional<Millis> window = std::nullopt)
{
    LaneUpdate lane;
    if (const Metric *found = metrics::find(metric))
        lane.figure = metrics::evaluate(
            *found, *input.lane.snapshot,
            { .range = input.lane.measured(), .slo = input.slo, .window = window });
    lane.heading = headingOf(input.lane, metric, title, lane.figure);
    if (const SloSpec *slo = input.lane.snapshot->slo(input.slo))
        lane.heading.staleText = staleText(input.lane, *slo);
    lane.content.emptyText = SloLanes::tr("Nothing was measured in this range.");
    return lane;
}

/// How much of each step was measured, as a strip under the plot.
void addCoverage(LaneContent &content, const DrawnSlo &known)
{
    const Millis step = stepFor(known.drawn.length(), 600);
    std::optional<Shade> open;
    for (Instant t = known.drawn.from; t < known.drawn.to; t += step) {
        const double coverage = known.series->sum({ .from = t, .to = t + step }).coverage;
        const Shade part { .range = { .from = t, .to = t + step },
                           .tone = coverage >= 0.9 ? Tone::Green : Tone::Amber,
                           .alpha = coverage >= 0.9 ? 0.45 : 0.9,
                           .hatched = coverage <= 0 };
        if (open && open->tone == part.tone && open->hatched == part.hatched) {
            open->range.to = part.range.to;
            continue;
        }
        if (open)
            content.strip.push_back(*open);
        open = part;
    }
    if (open)
        content.strip.push_back(*open);
}

/// From the whole budget at the start of each calendar period to none at its end.
void addIdeal(LaneContent &content, const DrawnSlo &known, const Calendar &calendar)
{
    if (known.slo->window == SloWindowKind::Rolling)
        return;
    std::vector<qint64> ms;
    std::vector<double> left;
    constexpr int most = 60;
    Instant at = known.drawn.from;
    for (int i = 0; i < most && at < known.drawn.to; ++i) {
        const TimeRange period = metrics::wholeWindow(*known.slo, calendar, at + Millis { 1 });
        for (const auto &[t, value] :
             { std::pair(period.from, 1.0), std::pair(period.to - Millis { 1 }, 0.0) }) {
            ms.push_back(toMs(t));
            left.push_back(value);
        }
        ms.push_back(toMs(period.to) - 1);
        left.push_back(std::numeric_limits<double>::quiet_NaN());
        at = period.to;
    }
    content.lines.push_back(
        { .series = std::make_shared<const PyramidSeries>(std::move(ms), std::move(left)),
          .tone = Tone::Ink3,
          .width = 1,
          .style = Qt::DashLine,
          .label = SloLanes::tr("ideal", "line of a budget that is spent evenly") });
}

} // namespace

LaneUpdate sloBudgetLane(const SloInput &input)
{
    LaneUpdate lane = laneOf(input, u"reliability.budget_left", SloLanes::tr("Error budget left"));
    LaneContent &c = lane.content;
    const auto known = drawnSlo(input);
    setLinearAxis(c, input.lane.formatter, Unit::Ratio, { .low = 0, .high = 1 });
    if (!known)
        return lane;
    const Millis step = stepFor(known->drawn.length(), 1200);
    auto columns = metrics::budgetSeries(*known->series, known->drawn, step, *known->slo,
                                         input.lane.snapshot->team.calendar);
    LowHigh values { .low = 0, .high = 1 };
    for (size_t i = 0; i < columns.ms.size(); ++i)
        if (input.lane.range.contains(instantFromMs(columns.ms[i])))
            widen(values, columns.value[i]);
    addGaps(c, columns, step);
    addIdeal(c, *known, input.lane.snapshot->team.calendar);
    addCoverage(c, *known);
    const bool spent = lane.figure.hasValue() && lane.figure.value < 0;
    c.lines.push_back({ .series = seriesOf(std::move(columns)),
                        .tone = spent ? Tone::Vermilion : Tone::Blue,
                        .width = 2.2,
                        .speaks = true });
    setLinearAxis(c, input.lane.formatter, Unit::Ratio,
                  { .low = std::max(values.low, -3.0), .high = values.high });
    if (values.low < 0)
        c.troubleBelow = 0;
    c.format = [f = input.lane.formatter](double v) { return f.value(v, Unit::Ratio); };
    return lane;
}

LaneUpdate sloBurnLane(const SloInput &input)
{
    LaneUpdate lane
        = laneOf(input, u"reliability.burn_rate", SloLanes::tr("Burn rate, 1 h"), Millis { 1h });
    LaneContent &c = lane.content;
    const Formatter &formatter = input.lane.formatter;
    // A logarithmic axis has no zero: below a tenth it does not matter how little burns.
    constexpr double floorRate = 0.1;
    LowHigh values { .low = floorRate, .high = 20 };
    c.logarithmic = true;
    c.low = floorRate;
    c.high = values.high;
    const auto known = drawnSlo(input);
    if (known) {
        const AlertPolicy policy = alerts::policyOf(*known->slo, input.lane.snapshot->policies);
        const Millis step = stepFor(known->drawn.length(), 6000);
        constexpr std::array tones { Tone::Sky, Tone::Blue, Tone::Purple, Tone::Ink2 };
        for (size_t i = policy.windows.size(); i-- > 0;) {
            const AlertWindow &window = policy.windows[i];
            auto columns = metrics::burnRateSeries(*known->series, known->drawn, step,
                                                   window.longWindow, known->slo->target);
            for (size_t at = 0; at < columns.value.size(); ++at) {
                double &v = columns.value[at];
                v = std::isfinite(v) ? std::max(v, floorRate) : v;
                if (input.lane.range.contains(instantFromMs(columns.ms[at])))
                    widen(values, v);
            }
            if (i == 0)
                addGaps(c, columns, step);
            addAlertShades(c, *known->slo, *known->series, window, known->drawn, step);
            c.lines.push_back({ .series = seriesOf(std::move(columns)),
                                .tone = tones.at(std::min(i, tones.size() - 1)),
                                .width = i == 0 ? 1.2 : 1.8,
                                .label = windowName(formatter, window.longWindow),
                                .speaks = i == 0 });
            c.levels.push_back(
                { .y = window.factor,
                  .tone = window.severity == AlertSeverity::Page ? Tone::Vermilion : Tone::Amber,
                  .label = (window.severity == AlertSeverity::Page
                                ? SloLanes::tr("page %1 · %2", "threshold and its long window")
                                : SloLanes::tr("ticket %1 · %2", "threshold and its long window"))
                               .arg(formatter.value(window.factor, Unit::Count),
                                    windowName(formatter, window.longWindow)),
                  .style = Qt::DashLine,
                  .labelAtEnd = false });
        }
        c.high = values.high * 1.4;
    }
    for (const double tick : { 0.1, 1.0, 10.0, 100.0, 1000.0 })
        if (tick <= c.high)
            c.ticks.push_back(
                { .value = tick, .label = formatter.tick(tick, Unit::Multiple, tick) });
    c.format = [formatter](double v) { return formatter.value(v, Unit::Multiple); };
    return lane;
}

LaneUpdate sloLevelLane(const SloInput &input)
{
    LaneUpdate lane = laneOf(input, u"reliability.sli", SloLanes::tr("Good events"));
    LaneContent &c = lane.content;
    const auto known = drawnSlo(input);
    LowHigh values { .low = 0.99, .high = 1 };
    if (known) {
        values.low = known->slo->target - (1 - known->slo->target) * 2;
        const Millis step = stepFor(known->drawn.length(), 400);
        auto columns = metrics::levelSeries(*known->series, known->drawn, step);
        for (size_t i = 0; i < columns.ms.size(); ++i)
            if (input.lane.range.contains(instantFromMs(columns.ms[i])))
                widen(values, columns.value[i]);
        addGaps(c, columns, step);
        c.lines.push_back(
            { .series = seriesOf(std::move(columns)), .tone = Tone::Green, .speaks = true });
        c.levels.push_back(
            { .y = known->slo->target,
              .tone = Tone::Ink2,
              .label = SloLanes::tr("target %1", "of an SLO")
                           .arg(input.lane.formatter.value(known->slo->target, Unit::Ratio)) });
        lane.heading.evidence += u" · "_s
            + SloLanes::tr("each point %1", "of a line of means: a duration")
                  .arg(windowName(input.lane.formatter, step));
    }
    setLinearAxis(c, input.lane.formatter, Unit::Ratio,
                  { .low = std::max(0.0, values.low), .high = 1 });
    c.format = [f = input.lane.formatter](double v) { return f.value(v, Unit::Ratio); };
    return lane;
}

} // namespace trivet::ui
