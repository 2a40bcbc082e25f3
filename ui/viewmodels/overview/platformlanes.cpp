// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneinput.h"

#include <app/metrics/platform/recommendation.h>

#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The context of this file's words for the translators.
struct PlatformLanes
{
    Q_DECLARE_TR_FUNCTIONS(PlatformLanes)
};

constexpr double platformGap = std::numeric_limits<double>::quiet_NaN();

void addPlatformGoal(LaneContent &content, const LaneInput &input, QStringView metric, Unit unit,
                     LowHigh &values)
{
    const auto found = std::ranges::find_if(
        input.snapshot->goals, [metric](const Goal &g) { return g.metric == metric && g.target; });
    if (found == input.snapshot->goals.end())
        return;
    content.levels.push_back({ .y = *found->target,
                               .tone = Tone::Ink3,
                               .label = PlatformLanes::tr("goal %1", "a target, in a chart")
                                            .arg(input.formatter.value(*found->target, unit)) });
    widen(values, *found->target);
}

SeriesPtr line(std::vector<qint64> ms, std::vector<double> values)
{
    return std::make_shared<const PyramidSeries>(std::move(ms), std::move(values));
}

} // namespace

LaneUpdate recommendationLane(const LaneInput &input)
{
    constexpr QStringView metric = u"platform.recommendation";
    LaneUpdate lane;
    // The newest closed wave before the end of the range, however old: waves are a quarter apart.
    const TimeRange sinceLastYear { .from = input.measured().to - 24h * 400,
                                    .to = input.measured().to };
    lane.figure = figureOf(input, metric, sinceLastYear);
    lane.heading = headingOf(input, metric, PlatformLanes::tr("Recommendation (NPS)"), lane.figure);
    LaneContent &c = lane.content;
    c.emptyText = PlatformLanes::tr("No survey wave in this range.");
    LowHigh values { .low = -50, .high = 50 };
    const TimeRange seen { .from = input.padded.from,
                           .to = std::min(input.padded.to, input.snapshot->asOf) };
    for (const metrics::RecommendationWave &wave :
         metrics::recommendationWaves(*input.snapshot, seen)) {
        c.shades.push_back({ .range = wave.span, .tone = Tone::Purple, .alpha = 0.10 });
        const qint64 middle = toMs(wave.span.from) + wave.span.length().count() / 2;
        const Figure &f = wave.figure;
        if (f.state == FigureState::Hidden) {
            c.marks.push_back({ .ms = middle,
                                .y = 0,
                                .shape = MarkShape::Circle,
                                .tone = Tone::Ink3,
                                .hollow = true,
                                .label = PlatformLanes::tr("hidden"),
                                .note = PlatformLanes::tr("fewer than 5") });
            continue;
        }
        if (!f.hasValue())
            continue;
        Mark mark { .ms = middle,
                    .y = f.value,
                    .shape = MarkShape::Circle,
                    .tone = Tone::Purple,
                    .hollow = f.n < 15,
                    .label = input.formatter.value(f.value, Unit::Points),
                    .note = PlatformLanes::tr("n %1").arg(input.formatter.count(f.n)) };
        if (f.interval) {
            mark.interval = LowHigh { .low = f.interval->low, .high = f.interval->high };
            widen(values, f.interval->low);
            widen(values, f.interval->high);
        }
        c.marks.push_back(std::move(mark));
    }
    LowHigh goal { .low = -50, .high = 50 };
    addPlatformGoal(c, input, metric, Unit::Points, goal);
    c.levels.push_back({ .y = 0, .tone = Tone::Ink3, .label = {}, .style = Qt::SolidLine });
    setLinearAxis(c, input.formatter, Unit::Points,
                  { .low = std::max(-100.0, values.low), .high = std::min(100.0, values.high) });
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Points); };
    return lane;
}

LaneUpdate onboardingLane(const LaneInput &input)
{
    constexpr QStringView metric = u"platform.onboarding";
    LaneUpdate lane;
    const Millis cohort = 24h * 182;
    const TimeRange measured = input.measured();
    lane.figure = figureOf(input, metric, { .from = measured.to - cohort, .to = measured.to });
    lane.heading
        = headingOf(input, metric, PlatformLanes::tr("Days to tenth merge, median"), lane.figure);
    if (const auto waiting = lane.figure.extraValue(u"still_on_the_way");
        waiting && *waiting > 0 && lane.figure.state != FigureState::Hidden) {
        const QString words
            = PlatformLanes::tr("%1 still on the way",
                                "new engineers who have not reached the tenth merge")
                  .arg(input.formatter.count(static_cast<qint64>(*waiting)));
        lane.heading.evidence
            = (lane.figure.interval
                   ? input.formatter.interval(*lane.figure.interval, lane.figure.unit) + u" · "_s
                   : QString())
            + words;
    }
    LaneContent &c = lane.content;
    c.bandTone = Tone::Purple;
    c.emptyText = PlatformLanes::tr("Not enough people started in the half year before.");
    const Instant end = std::min(input.padded.to, input.snapshot->asOf);
    const Millis step = std::max<Millis>(24h * 2, (end - input.padded.from) / 32);
    std::vector<qint64> ms;
    std::vector<double> median;
    LowHigh values { .low = 0, .high = 10 };
    bool any = false;
    for (const Instant t : samplesOf(input.padded.from, end, step)) {
        const Figure f = figureOf(input, metric, { .from = t - cohort, .to = t });
        ms.push_back(toMs(t));
        median.push_back(f.hasValue() ? f.value : platformGap);
        const bool bounded = f.hasValue() && f.interval && std::isfinite(f.interval->high);
        c.band.push_back({ .ms = toMs(t),
                           .low = bounded ? f.interval->low : platformGap,
                           .high = bounded ? f.interval->high : platformGap });
        any = any || f.hasValue();
        if (f.hasValue())
            widen(values, bounded ? f.interval->high : f.value);
    }
    if (any)
        c.lines.push_back({ .series = line(std::move(ms), std::move(median)),
                            .tone = Tone::Purple,
                            .width = 2,
                            .style = Qt::SolidLine,
                            .label = {},
                            .speaks = true });
    else
        c.band.clear();
    addPlatformGoal(c, input, metric, Unit::Days, values);
    setLinearAxis(c, input.formatter, Unit::Days, values);
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Days); };
    return lane;
}

LaneUpdate provisioningLane(const LaneInput &input)
{
    constexpr QStringView metric = u"platform.provisioning";
    LaneUpdate lane;
    lane.figure = figureOf(input, metric, input.measured());
    lane.heading
        = headingOf(input, metric, PlatformLanes::tr("Environment ready, median"), lane.figure);
    QStringList evidence;
    if (const auto p90 = lane.figure.extraValue(u"p90"))
        evidence
            << PlatformLanes::tr("p90 %1", "90th percentile").arg(input.formatter.duration(*p90));
    if (lane.figure.n > 0)
        evidence << PlatformLanes::tr("n %1").arg(input.formatter.count(lane.figure.n));
    lane.heading.evidence = evidence.join(u" · "_s);
    LaneContent &c = lane.content;
    c.emptyText = PlatformLanes::tr("No environment was asked for in this range.");
    Steps median;
    Steps p90;
    LowHigh values { .low = std::numeric_limits<double>::infinity(),
                     .high = -std::numeric_limits<double>::infinity() };
    const TimeRange drawn { .from = input.padded.from,
                            .to = std::min(input.padded.to, input.snapshot->asOf) };
    const BucketSize size
        = input.range.length() <= 24h * 120 ? BucketSize::Week : BucketSize::Month;
    bool any = false;
    for (const Bucket &bucket : input.snapshot->team.calendar.buckets(drawn, size)) {
        const Figure f = figureOf(input, metric, bucket.range.clippedTo(drawn));
        const auto slow = f.extraValue(u"p90");
        const bool measured = f.hasValue() && f.n >= 3;
        const TimeRange period = bucket.range.clippedTo(drawn);
        median.add(period, measured ? f.value : platformGap);
        p90.add(period, measured && slow ? *slow : platformGap);
        any = any || measured;
        if (measured)
            widen(values, f.value);
        if (measured && slow)
            widen(values, *slow);
    }
    if (any) {
        c.lines.push_back(std::move(p90).line(Tone::Purple, 1.2, Qt::DashLine));
        c.lines.back().label = PlatformLanes::tr("p90");
        c.lines.push_back(std::move(median).line(Tone::Purple, 2, Qt::SolidLine));
        c.lines.back().speaks = true;
    }
    addPlatformGoal(c, input, metric, Unit::Seconds, values);
    setDurationAxis(c, input.formatter, values);
    c.format = [f = input.formatter](double v) { return f.duration(v); };
    return lane;
}

} // namespace trivet::ui
