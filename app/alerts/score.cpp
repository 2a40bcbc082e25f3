// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtest.h"

#include <app/metrics/reliability/incidents.h>
#include <app/metrics/stats/poisson.h>
#include <app/metrics/stats/quantile.h>
#include <app/metrics/stats/wilson.h>

#include <algorithm>

namespace trivet {

namespace {

constexpr double secondsPerWeek = 7 * 86'400;

Proportion shareOf(qint64 k, qint64 n)
{
    return { .k = k,
             .n = n,
             .interval = stats::wilson(static_cast<double>(k), static_cast<double>(n)) };
}

Delay delayOf(std::vector<double> seconds)
{
    std::ranges::sort(seconds);
    return { .n = static_cast<qint64>(seconds.size()),
             .median = stats::quantile(seconds, 0.5),
             .p90 = stats::quantile(seconds, 0.9),
             .interval = stats::quantileInterval(seconds, 0.5) };
}

TimeRange widened(TimeRange range, Millis grace)
{
    return { .from = range.from - grace, .to = range.to + grace };
}

/// Overlaps, and touching counts: an alert and an incident may last less than a minute.
bool touches(const TimeRange &a, const TimeRange &b)
{
    return a.from <= b.to && b.from <= a.to;
}

JudgedIncident judged(const Incident &incident, const alerts::ScoreRules &rules)
{
    JudgedIncident one { .id = incident.id,
                         .impact = metrics::impact(incident, rules.asOf),
                         .open
                         = !incident.impactEnd && !incident.mitigatedAt && !incident.resolvedAt };
    one.impact.to = std::max(one.impact.to, one.impact.from);
    return one;
}

/// Looks for the alerts of an incident; marks those as true.
void findAlerts(JudgedIncident &one, const std::vector<AlertSpan> &spans, Millis grace,
                std::vector<bool> &isTrue)
{
    const TimeRange reach = widened(one.impact, grace);
    std::optional<Instant> first;
    std::optional<Instant> last;
    bool resolved = true;
    for (size_t i = 0; i < spans.size(); ++i) {
        if (!touches(spans[i].range, reach))
            continue;
        isTrue[i] = true;
        first = std::min(first.value_or(spans[i].range.from), spans[i].range.from);
        last = std::max(last.value_or(spans[i].range.to), spans[i].range.to);
        resolved = resolved && !spans[i].open;
    }
    one.found = first.has_value();
    if (first)
        one.detection = *first - one.impact.from;
    if (last && resolved && !one.open)
        one.reset = *last - one.impact.to;
}

void setDelays(Score &score)
{
    std::vector<double> detection;
    std::vector<double> reset;
    for (const JudgedIncident &one : score.incidents) {
        if (one.detection)
            detection.push_back(toSeconds(*one.detection));
        if (one.reset)
            reset.push_back(toSeconds(*one.reset));
    }
    score.detection = delayOf(std::move(detection));
    score.reset = delayOf(std::move(reset));
}

/// F1 = 2J / (1 + J) rises with J = found / (found + false + missed), a share with an interval.
void setShares(Score &score)
{
    const qint64 all = score.found + score.falseAlerts + score.missed;
    score.precision = shareOf(score.found, score.found + score.falseAlerts);
    score.recall = shareOf(score.found, score.found + score.missed);
    if (all == 0)
        return;
    const auto f1 = [](double share) { return 2 * share / (1 + share); };
    const Proportion joint = shareOf(score.found, all);
    score.f1 = f1(joint.value().value_or(0));
    if (joint.interval)
        score.f1Interval
            = Interval { .low = f1(joint.interval->low), .high = f1(joint.interval->high) };
}

void setRate(Score &score, const TimeRange &range)
{
    const double weeks = toSeconds(range.length()) / secondsPerWeek;
    if (!(weeks > 0))
        return;
    const Interval interval = stats::countInterval(score.alerts);
    score.perWeek = static_cast<double>(score.alerts) / weeks;
    score.perWeekInterval = Interval { .low = interval.low / weeks, .high = interval.high / weeks };
}

} // namespace

std::optional<double> Proportion::value() const
{
    return n > 0 ? std::optional(static_cast<double>(k) / static_cast<double>(n)) : std::nullopt;
}

Score alerts::scoreOf(std::vector<AlertSpan> spans, const std::vector<Incident> &incidents,
                      const SliceSeries &minutes, const ScoreRules &rules)
{
    Score score;
    std::vector<bool> isTrue(spans.size(), false);
    for (const Incident &incident : incidents) {
        JudgedIncident one = judged(incident, rules);
        if (incident.openedAt > rules.asOf || one.impact.from > rules.asOf)
            continue; // dated in the future
        findAlerts(one, spans, rules.grace, isTrue);
        // What began before the range excuses its alerts, and is not counted itself.
        if (!rules.range.contains(one.impact.from))
            continue;
        const Millis least = minutes.binLength();
        one.measured = minutes
                           .sum({ .from = one.impact.from,
                                  .to = std::max(one.impact.to, one.impact.from + least) })
                           .isMeasured();
        (one.found ? score.found : score.missed) += 1;
        score.incidents.push_back(std::move(one));
    }
    std::ranges::stable_sort(score.incidents, {},
                             [](const JudgedIncident &one) { return one.impact.from; });
    for (size_t i = 0; i < spans.size(); ++i) {
        if (!rules.range.contains(spans[i].range.from))
            continue;
        score.alerts += 1;
        score.falseAlerts += isTrue[i] ? 0 : 1;
    }
    setShares(score);
    setDelays(score);
    setRate(score, rules.range);
    score.spans = std::move(spans);
    return score;
}

} // namespace trivet
