// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneinput.h"

#include <ui/axis/ticks.h>

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <span>

namespace trivet::ui {

using namespace std::chrono_literals;

BucketSize bucketFor(const TimeRange &range)
{
    if (range.length() <= 24h * 62)
        return BucketSize::Day;
    return range.length() <= 24h * 400 ? BucketSize::Week : BucketSize::Month;
}

Figure figureOf(const LaneInput &input, QStringView metric, const TimeRange &range,
                std::optional<BucketSize> bucket)
{
    const Metric *found = metrics::find(metric);
    if (!found)
        return {};
    return metrics::evaluate(*found, *input.snapshot,
                             { .range = range, .service = input.service, .bucket = bucket });
}

LaneHeading headingOf(const LaneInput &input, QStringView metric, const QString &title,
                      const Figure &figure)
{
    const Metric *found = metrics::find(metric);
    const QString rule
        = found && found->rule ? QCoreApplication::translate("Metric", found->rule) : QString();
    return { .title = title,
             .number = input.formatter.number(figure),
             .evidence = input.formatter.evidence(figure),
             .staleText = {},
             .metric = metric.toString(),
             .rule = rule,
             .state = figure.state };
}

void widen(LowHigh &range, double value)
{
    if (!std::isfinite(value))
        return;
    range.low = std::min(range.low, value);
    range.high = std::max(range.high, value);
}

void setLinearAxis(LaneContent &content, const Formatter &formatter, Unit unit, LowHigh values)
{
    if (values.isEmpty())
        values = { .low = 0, .high = 1 };
    ValueTicks ticks = valueTicks(values.low, values.high, 4);
    // Half a deployment does not exist.
    if (unit == Unit::Count && ticks.ticks.size() > 1
        && ticks.ticks[1] - ticks.ticks[0] != std::round(ticks.ticks[1] - ticks.ticks[0]))
        ticks = valueTicks(values.low, std::max(values.high, values.low + 1),
                           ticks.ticks[1] - ticks.ticks[0] < 1 ? 1 : 3);
    const double step = ticks.ticks.size() > 1 ? ticks.ticks[1] - ticks.ticks[0] : 1;
    content.low = ticks.low;
    content.high = ticks.high;
    content.ticks.clear();
    for (const double tick : ticks.ticks)
        content.ticks.push_back({ .value = tick, .label = formatter.tick(tick, unit, step) });
}

void setDurationAxis(LaneContent &content, const Formatter &formatter, LowHigh seconds)
{
    constexpr std::array<double, 14> steps { 1,
                                             10,
                                             60,
                                             600,
                                             3600,
                                             6 * 3600,
                                             86'400,
                                             7 * 86'400.0,
                                             30 * 86'400.0,
                                             90 * 86'400.0,
                                             365 * 86'400.0,
                                             1'000 * 86'400.0,
                                             3'650 * 86'400.0,
                                             36'500 * 86'400.0 };
    if (seconds.isEmpty() || seconds.low <= 0)
        seconds = { .low = 60, .high = 86'400 };
    content.logarithmic = true;
    content.low = seconds.low * 0.8;
    content.high = std::max(seconds.high * 1.25, content.low * 10);
    content.ticks.clear();
    const auto mark = [&](std::span<const double> values) {
        for (const double step : values)
            if (step >= content.low && step <= content.high)
                content.ticks.push_back({ .value = step, .label = formatter.duration(step) });
    };
    mark(steps);
    if (content.ticks.size() < 3) { // a narrow range: what lies between counts too
        constexpr std::array<double, 19> fine { 1,      2,      5,      10,      20,     30,   60,
                                                120,    300,    600,    1200,    1800,   3600, 7200,
                                                14'400, 28'800, 86'400, 172'800, 604'800 };
        content.ticks.clear();
        mark(fine);
    }
    if (content.ticks.size() < 2)
        mark(steps);
    // Five labels are enough: every second one goes, from the top.
    while (content.ticks.size() > 5)
        for (size_t i = content.ticks.size() % 2 == 0 ? 0 : 1; i < content.ticks.size(); ++i)
            content.ticks.erase(content.ticks.begin() + static_cast<std::ptrdiff_t>(i));
}

std::vector<Instant> samplesOf(Instant from, Instant end, Millis step)
{
    std::vector<Instant> samples;
    for (Instant t = from; t < end; t += step)
        samples.push_back(t);
    if (from <= end)
        samples.push_back(end);
    return samples;
}

void Steps::add(const TimeRange &period, double value)
{
    if (period.isEmpty())
        return;
    ms.push_back(toMs(period.from));
    ms.push_back(toMs(period.to) - 1); // the next one begins a millisecond later: a vertical line
    values.insert(values.end(), 2, value);
}

LineLayer Steps::line(Tone tone, double width, Qt::PenStyle style) &&
{
    return { .series = std::make_shared<const PyramidSeries>(std::move(ms), std::move(values)),
             .tone = tone,
             .width = width,
             .style = style,
             .label = {},
             .speaks = false,
             .holds = true };
}

} // namespace trivet::ui
