// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneinput.h"

#include <app/alerts/policy.h>
#include <app/base/textgate.h>
#include <app/metrics/reliability/charts.h>
#include <ui/viewmodels/reliability/sloparts.h>

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The context of this file's words for the translators.
struct ReliabilityLanes
{
    Q_DECLARE_TR_FUNCTIONS(ReliabilityLanes)
};

/// An SLO that is in view, with its budget at the end of the range.
struct SloNow
{
    const SloSpec *slo = nullptr;
    const SliceSeries *series = nullptr;
    Figure budget;
};

/// Those of the chosen service, the one with the least budget first; those without data last.
std::vector<SloNow> slosInView(const LaneInput &input)
{
    std::vector<SloNow> all;
    const Metric *metric = metrics::find(u"reliability.budget_left");
    for (const SloSpec &slo : input.snapshot->slos) {
        if (!metric || (input.service && slo.service != *input.service))
            continue;
        const auto found = input.snapshot->slices.find(slo.id.value);
        all.push_back(
            { .slo = &slo,
              .series = found == input.snapshot->slices.end() ? nullptr : &found->second,
              .budget = metrics::evaluate(*metric, *input.snapshot,
                                          { .range = input.measured(), .slo = slo.id }) });
    }
    std::ranges::stable_sort(all, [](const SloNow &a, const SloNow &b) {
        if (a.budget.hasValue() != b.budget.hasValue())
            return a.budget.hasValue();
        return a.budget.value < b.budget.value;
    });
    return all;
}

} // namespace

LaneUpdate budgetLane(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.budget_left";
    LaneUpdate lane;
    const auto slos = slosInView(input);
    LaneContent &c = lane.content;
    c.emptyText = input.snapshot->slos.empty()
        ? ReliabilityLanes::tr("No SLO is defined yet. Add one under slos: in the workspace file.")
        : ReliabilityLanes::tr("Nothing was measured in this range.");
    QString title = ReliabilityLanes::tr("Error budget left");
    if (!slos.empty()) {
        lane.figure = slos.front().budget;
        if (slos.front().slo->window == SloWindowKind::Rolling)
            title = ReliabilityLanes::tr("Error budget left, %1", "of a window such as 30d")
                        .arg(input.formatter.duration(toSeconds(slos.front().slo->length)));
    }
    lane.heading = headingOf(input, metric, title, lane.figure);
    LowHigh values { .low = 0, .high = 1 };
    constexpr std::array<std::pair<Tone, Qt::PenStyle>, 4> looks {
        { { Tone::Vermilion, Qt::SolidLine },
          { Tone::Sky, Qt::DashLine },
          { Tone::Green, Qt::DotLine },
          { Tone::Purple, Qt::DashDotLine } }
    };
    const TimeRange drawn { .from = input.padded.from,
                            .to = std::min(input.padded.to, input.snapshot->asOf) };
    const Millis step = stepFor(drawn.length(), 1200);
    size_t shown = 0;
    for (const SloNow &slo : slos) {
        if (!slo.series || slo.series->isEmpty() || shown == looks.size() || drawn.isEmpty())
            continue;
        auto columns = metrics::budgetSeries(*slo.series, drawn, step, *slo.slo,
                                             input.snapshot->team.calendar);
        for (size_t i = 0; i < columns.ms.size(); ++i)
            if (input.range.contains(instantFromMs(columns.ms[i])))
                widen(values, columns.value[i]);
        if (shown == 0)
            addGaps(c, columns, step);
        const bool trouble = slo.budget.hasValue() && slo.budget.value < 0;
        Tone tone = looks[shown].first;
        if (shown == 0 && !trouble)
            tone = Tone::Blue;
        c.lines.push_back({ .series = seriesOf(std::move(columns)),
                            .tone = tone,
                            .width = shown == 0 ? 2.2 : 1.6,
                            .style = looks[shown].second,
                            .label = shortName(input, *slo.slo),
                            .speaks = shown == 0 });
        ++shown;
    }
    if (!slos.empty()) {
        lane.heading.evidence = shortName(input, *slos.front().slo) + u" · "_s
            + ReliabilityLanes::tr("by events", "how the budget is counted");
        lane.heading.staleText = staleText(input, *slos.front().slo);
    }
    setLinearAxis(c, input.formatter, Unit::Ratio,
                  { .low = std::max(values.low, std::min(-3.0, lane.figure.value)),
                    .high = values.high }); // what is left now is always in the picture
    if (values.low < 0)
        c.troubleBelow = 0;
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Ratio); };
    return lane;
}

LaneUpdate burnRateLane(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.burn_rate";
    LaneUpdate lane;
    const auto slos = slosInView(input);
    const Metric *burn = metrics::find(metric);
    LaneContent &c = lane.content;
    c.emptyText = ReliabilityLanes::tr("Nothing was measured in this range.");
    if (slos.empty() || !slos.front().series || slos.front().series->isEmpty() || !burn) {
        lane.heading = headingOf(input, metric, ReliabilityLanes::tr("Burn rate, 1 h and 5 min"),
                                 lane.figure);
        setLinearAxis(c, input.formatter, Unit::Multiple, { .low = 0, .high = 1 });
        return lane;
    }
    const SloNow &slo = slos.front();
    lane.figure = metrics::evaluate(
        *burn, *input.snapshot,
        { .range = input.measured(), .slo = slo.slo->id, .window = Millis { 1h } });
    lane.heading
        = headingOf(input, metric, ReliabilityLanes::tr("Burn rate, 1 h and 5 min"), lane.figure);
    lane.heading.staleText = staleText(input, *slo.slo);
    lane.heading.evidence = shortName(input, *slo.slo);
    const bool spent = slo.budget.hasValue() && slo.budget.value < 0;
    if (spent)
        lane.heading.evidence += u" · "_s + ReliabilityLanes::tr("budget exhausted");
    const TimeRange drawn { .from = input.padded.from,
                            .to = std::min(input.padded.to, input.snapshot->asOf) };
    if (drawn.isEmpty())
        return lane;
    const Millis step = stepFor(drawn.length(), 20'000);
    auto longer = metrics::burnRateSeries(*slo.series, drawn, step, 1h, slo.slo->target);
    auto shorter = metrics::burnRateSeries(*slo.series, drawn, step, 5min, slo.slo->target);
    // A logarithmic axis has no zero: below a tenth it does not matter how little burns.
    constexpr double floorRate = 0.1;
    LowHigh values { .low = floorRate, .high = 20 };
    for (auto *columns : { &longer, &shorter })
        for (size_t i = 0; i < columns->value.size(); ++i) {
            double &v = columns->value[i];
            if (std::isfinite(v))
                v = std::max(v, floorRate);
            if (input.range.contains(instantFromMs(columns->ms[i])))
                widen(values, v);
        }
    addGaps(c, longer, step);
    const AlertPolicy policy = alerts::workbook(slo.slo->length);
    for (const AlertWindow &window : policy.windows)
        if (window.severity == AlertSeverity::Page)
            addAlertShades(c, *slo.slo, *slo.series, window, drawn, step);
    for (const AlertWindow &window : policy.windows)
        c.levels.push_back(
            { .y = window.factor,
              .tone = window.severity == AlertSeverity::Page ? Tone::Vermilion : Tone::Amber,
              .label = (window.severity == AlertSeverity::Page
                            ? ReliabilityLanes::tr("page %1", "threshold of an alert that pages")
                            : ReliabilityLanes::tr("ticket %1",
                                                   "threshold of an alert that makes a ticket"))
                           .arg(input.formatter.value(window.factor, Unit::Count)),
              .style = Qt::DashLine,
              .labelAtEnd = false });
    c.lines.push_back({ .series = seriesOf(std::move(shorter)),
                        .tone = Tone::Sky,
                        .width = 0.9,
                        .style = Qt::SolidLine,
                        .label = {},
                        .speaks = false,
                        .alpha = 0.45 });
    c.lines.push_back({ .series = seriesOf(std::move(longer)),
                        .tone = spent ? Tone::Vermilion : Tone::Blue,
                        .width = 1.8,
                        .style = Qt::SolidLine,
                        .label = {},
                        .speaks = true });
    c.logarithmic = true;
    c.low = floorRate;
    c.high = values.high * 1.4;
    for (const double tick : { 0.1, 1.0, 10.0, 100.0, 1000.0 })
        if (tick <= c.high)
            c.ticks.push_back(
                { .value = tick, .label = input.formatter.tick(tick, Unit::Multiple, tick) });
    c.format = [f = input.formatter](double v) {
        const QString words = f.value(v, Unit::Multiple);
        return v > floorRate ? words : QString(u"≤ "_s + words); // the axis ends there
    };
    return lane;
}

LaneUpdate timeToResolveLane(const LaneInput &input)
{
    constexpr QStringView metric = u"reliability.time_to_resolve";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading
        = headingOf(input, metric, ReliabilityLanes::tr("Time to resolve, median"), lane.figure);
    LaneContent &c = lane.content;
    LowHigh values { .low = std::numeric_limits<double>::infinity(),
                     .high = -std::numeric_limits<double>::infinity() };
    int open = 0;
    for (const Incident &incident : input.snapshot->events.incidents) {
        if (!input.padded.contains(incident.openedAt)
            || (input.service && incident.service != *input.service))
            continue;
        const Instant end = incident.resolvedAt.value_or(input.snapshot->asOf);
        if (end <= incident.openedAt)
            continue;
        const double seconds = toSeconds(end - incident.openedAt);
        const bool isOpen = !incident.resolvedAt;
        if (isOpen && input.range.contains(incident.openedAt))
            ++open;
        c.marks.push_back({ .ms = toMs(incident.openedAt),
                            .y = seconds,
                            .shape = incident.severity <= 1 ? MarkShape::Triangle
                                : incident.severity == 2    ? MarkShape::Square
                                                            : MarkShape::Circle,
                            .tone = incident.severity <= 1 ? Tone::Vermilion
                                : incident.severity == 2   ? Tone::Amber
                                                           : Tone::Blue,
                            .open = isOpen,
                            .label = isOpen
                                ? ReliabilityLanes::tr("open %1", "an incident, for how long")
                                      .arg(input.formatter.duration(seconds))
                                : QString() });
        widen(values, isOpen ? seconds * 3 : seconds); // room for the arrow
    }
    if (lane.figure.hasValue()) {
        c.levels.push_back({ .y = lane.figure.value,
                             .tone = Tone::Ink,
                             .label = ReliabilityLanes::tr("median"),
                             .style = Qt::SolidLine });
        widen(values, lane.figure.value);
    }
    if (open > 0)
        lane.heading.evidence += u" · "_s
            + ReliabilityLanes::tr("%1 open", "incidents not resolved yet")
                  .arg(input.formatter.count(open));
    setDurationAxis(c, input.formatter, values);
    c.format = [f = input.formatter](double v) { return f.duration(v); };
    c.emptyText = ReliabilityLanes::tr("No incident in this range.");
    return lane;
}

} // namespace trivet::ui
