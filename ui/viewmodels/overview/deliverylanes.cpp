// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneinput.h"

#include <QCoreApplication>
#include <QHash>

#include <cmath>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The context of this file's words for the translators.
struct DeliveryLanes
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryLanes)
};

constexpr double notMeasured = std::numeric_limits<double>::quiet_NaN();
constexpr LowHigh noValues { .low = std::numeric_limits<double>::infinity(),
                             .high = -std::numeric_limits<double>::infinity() };

qint64 middleMs(const TimeRange &range)
{
    return toMs(range.from) + range.length().count() / 2;
}

/// The mean of the last `count` bars at each bar's middle.
SeriesPtr movingMean(const std::vector<Bar> &bars, size_t count)
{
    std::vector<qint64> ms;
    std::vector<double> mean;
    double sum = 0;
    for (size_t i = 0; i < bars.size(); ++i) {
        sum += bars[i].value;
        if (i >= count)
            sum -= bars[i - count].value;
        if (bars[i].partial)
            break;
        if (i + 1 >= count) {
            ms.push_back(middleMs(bars[i].range));
            mean.push_back(sum / static_cast<double>(count));
        }
    }
    return std::make_shared<const PyramidSeries>(std::move(ms), std::move(mean));
}

const Goal *goalOf(const LaneInput &input, QStringView metric)
{
    const auto found = std::ranges::find_if(
        input.snapshot->goals, [metric](const Goal &g) { return g.metric == metric && g.target; });
    return found == input.snapshot->goals.end() ? nullptr : &*found;
}

void addGoalLevel(LaneContent &content, const LaneInput &input, QStringView metric, Unit unit,
                  LowHigh *values = nullptr)
{
    const Goal *goal = goalOf(input, metric);
    if (!goal)
        return;
    content.levels.push_back({ .y = *goal->target,
                               .tone = Tone::Ink3,
                               .label = DeliveryLanes::tr("goal %1", "a target, in a chart")
                                            .arg(input.formatter.value(*goal->target, unit)) });
    if (values)
        widen(*values, *goal->target);
}

/// Dots of single changes; at most some thousand, evenly thinned.
void addChangeDots(LaneContent &content, const LaneInput &input, LowHigh &values)
{
    const Snapshot &s = *input.snapshot;
    QHash<QString, Instant> ended;
    for (const Deployment &d : s.events.deployments)
        if (input.padded.contains(d.finishedAt) && (!input.service || d.service == *input.service))
            ended.insert(d.id, d.finishedAt);
    std::vector<Mark> dots;
    for (const Change &change : s.events.changes) {
        if (change.merge || change.robot || change.deployment.isEmpty())
            continue;
        const auto found = ended.constFind(change.deployment);
        if (found == ended.constEnd() || *found <= change.authoredAt)
            continue;
        dots.push_back({ .ms = toMs(*found),
                         .y = toSeconds(*found - change.authoredAt),
                         .shape = MarkShape::Dot,
                         .tone = Tone::Blue });
    }
    constexpr size_t mostDots = 3000;
    const size_t stride = dots.size() / mostDots + 1;
    std::vector<double> lengths;
    for (size_t i = 0; i < dots.size(); i += stride) {
        lengths.push_back(dots[i].y);
        content.marks.push_back(std::move(dots[i]));
    }
    if (lengths.size() < 5)
        return;
    // The axis leaves the far tails out, or one forgotten branch would flatten everybody else.
    const auto cut = static_cast<std::ptrdiff_t>(lengths.size() / 50);
    std::ranges::sort(lengths);
    widen(values, *(lengths.begin() + cut));
    widen(values, *(lengths.end() - 1 - cut));
}

} // namespace

LaneUpdate deploymentFrequencyLane(const LaneInput &input)
{
    constexpr QStringView metric = u"delivery.deployment_frequency";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading = headingOf(input, metric, DeliveryLanes::tr("Deployment frequency"), lane.figure);
    const Figure before = figureOf(input, metric, input.measured().before());
    QStringList evidence;
    if (before.hasValue())
        evidence << DeliveryLanes::tr("%1 before", "value of the period before")
                        .arg(input.formatter.tick(before.value, Unit::Count,
                                                  before.value < 9.95 ? 0.1 : 1));
    evidence << DeliveryLanes::tr("n %1").arg(input.formatter.count(lane.figure.n));
    lane.heading.evidence = evidence.join(u" · "_s);

    const BucketSize size = bucketFor(input.range);
    const Figure bars
        = figureOf(input, metric,
                   { .from = input.padded.from - 24h * (size == BucketSize::Day ? 7 : 28),
                     .to = std::min(input.padded.to, input.snapshot->asOf) },
                   size);
    LaneContent &c = lane.content;
    LowHigh values { .low = 0, .high = 1 };
    for (const BucketFigure &bucket : bars.buckets) {
        if (bucket.state != FigureState::Value)
            continue;
        const auto count = static_cast<double>(bucket.n);
        c.bars.push_back({ .range = bucket.range,
                           .value = count,
                           .partial = bucket.partial && bucket.range.to > input.snapshot->asOf });
        widen(values, count);
    }
    const size_t window = size == BucketSize::Day ? 7 : 4;
    if (c.bars.size() > window)
        c.lines.push_back({ .series = movingMean(c.bars, window),
                            .tone = Tone::Ink,
                            .width = 1.4,
                            .style = Qt::SolidLine,
                            .label = {},
                            .speaks = false });
    if (!c.bars.empty() && c.bars.front().range.from > input.padded.from)
        c.shades.push_back(
            { .range = { .from = input.padded.from, .to = c.bars.front().range.from },
              .tone = Tone::Ink3,
              .alpha = 0.1,
              .hatched = true });
    setLinearAxis(c, input.formatter, Unit::Count, values);
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Count); };
    c.emptyText = DeliveryLanes::tr("No deployment in this range.");
    return lane;
}

LaneUpdate leadTimeLane(const LaneInput &input)
{
    constexpr QStringView metric = u"delivery.change_lead_time";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading
        = headingOf(input, metric, DeliveryLanes::tr("Change lead time, median"), lane.figure);
    LaneContent &c = lane.content;
    LowHigh values = noValues;
    addChangeDots(c, input, values);
    const BucketSize size
        = input.range.length() <= 24h * 120 ? BucketSize::Week : BucketSize::Month;
    const Figure medians = figureOf(
        input, metric,
        { .from = input.padded.from, .to = std::min(input.padded.to, input.snapshot->asOf) }, size);
    Steps median;
    for (const BucketFigure &bucket : medians.buckets) {
        const TimeRange period { .from = bucket.range.from,
                                 .to = std::min(bucket.range.to, input.snapshot->asOf) };
        const bool measured
            = bucket.state == FigureState::Value && !(bucket.partial && bucket.n < 5);
        median.add(period, measured ? bucket.value : notMeasured);
        const bool bounded = measured && bucket.interval;
        for (const qint64 at : { toMs(period.from), toMs(period.to) - 1 })
            c.band.push_back({ .ms = at,
                               .low = bounded ? std::max(1.0, bucket.interval->low) : notMeasured,
                               .high = bounded ? bucket.interval->high : notMeasured });
        if (measured)
            widen(values, bucket.value);
    }
    if (!median.ms.empty()) {
        c.lines.push_back(std::move(median).line(Tone::Blue, 2, Qt::SolidLine));
        c.lines.back().speaks = true;
    }
    addGoalLevel(c, input, metric, Unit::Seconds);
    setDurationAxis(c, input.formatter, values);
    c.format = [f = input.formatter](double v) { return f.duration(v); };
    c.emptyText = DeliveryLanes::tr("No change reached users in this range.");
    if (c.marks.empty() && !lane.figure.hasValue()) {
        c.lines.clear();
        c.band.clear();
    }
    return lane;
}

LaneUpdate changeFailLane(const LaneInput &input)
{
    constexpr QStringView metric = u"delivery.change_fail_rate";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading = headingOf(input, metric, DeliveryLanes::tr("Change fail rate"), lane.figure);
    LaneContent &c = lane.content;
    // Four weeks at each point: single weeks have too few deployments to say anything.
    const Millis window = std::max<Millis>(24h * 28, input.range.length() / 6);
    const Instant end = std::min(input.padded.to, input.snapshot->asOf);
    const Millis step = std::max<Millis>(24h, (end - input.padded.from) / 48);
    std::vector<qint64> ms;
    std::vector<double> rate;
    LowHigh values { .low = 0, .high = 0.2 };
    for (const Instant t : samplesOf(input.padded.from, end, step)) {
        const Figure f = figureOf(input, metric, { .from = t - window, .to = t });
        const bool measured = f.hasValue() && f.n >= 5;
        ms.push_back(toMs(t));
        rate.push_back(measured ? f.value : notMeasured);
        c.band.push_back({ .ms = toMs(t),
                           .low = measured && f.interval ? f.interval->low : notMeasured,
                           .high = measured && f.interval ? f.interval->high : notMeasured });
        if (measured && f.interval)
            widen(values, std::min(1.0, f.interval->high));
    }
    const bool any = std::ranges::any_of(rate, [](double r) { return std::isfinite(r); });
    if (any)
        c.lines.push_back(
            { .series = std::make_shared<const PyramidSeries>(std::move(ms), std::move(rate)),
              .tone = Tone::Blue,
              .width = 2,
              .style = Qt::SolidLine,
              .label = {},
              .speaks = true });
    else
        c.band.clear();
    addGoalLevel(c, input, metric, Unit::Ratio, &values);
    setLinearAxis(c, input.formatter, Unit::Ratio, values);
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Ratio); };
    c.emptyText = DeliveryLanes::tr("Fewer than five deployments: no rate can be named.");
    return lane;
}

} // namespace trivet::ui
