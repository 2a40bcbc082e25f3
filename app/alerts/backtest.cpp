// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backtest.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trivet {

namespace {

constexpr std::array<double, 9> multiples { 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4 };

bool isCancelled(const alerts::BacktestCase &wanted)
{
    return wanted.cancelled && wanted.cancelled();
}

/// Starts one longest window early, so that an alert that fires when the range begins is known.
Replay replayOf(const alerts::BacktestCase &wanted, const AlertPolicy &policy, TimeRange range,
                std::vector<AlertSpan> &spans)
{
    const TimeRange warmUp { .from = range.from - alerts::longestWindow(policy), .to = range.from };
    const double target = wanted.slo->target;
    const Replay before = alerts::replay(policy, target, *wanted.minutes, warmUp);
    Replay replayed = alerts::replay(policy, target, *wanted.minutes, range, before.after);
    spans = alerts::spansOf(replayed.transitions, before.after, replayed.after.at);
    return replayed;
}

std::vector<AlertSpan> ofSeverity(const std::vector<AlertSpan> &spans, AlertSeverity severity)
{
    std::vector<AlertSpan> some;
    std::ranges::copy_if(spans, std::back_inserter(some),
                         [severity](const AlertSpan &span) { return span.severity == severity; });
    return some;
}

/// Spans of several pairs that are one alert; each list by start.
std::vector<AlertSpan> unionOf(std::vector<AlertSpan> spans)
{
    std::ranges::stable_sort(spans, {}, [](const AlertSpan &span) { return span.range.from; });
    std::vector<AlertSpan> joined;
    for (const AlertSpan &span : spans) {
        if (joined.empty() || span.range.from > joined.back().range.to) {
            joined.push_back(span);
            continue;
        }
        joined.back().range.to = std::max(joined.back().range.to, span.range.to);
        joined.back().open = joined.back().open || span.open;
    }
    return joined;
}

/// Is `a` at least as good as `b` in all three, and better in one?
bool dominates(const SweepPoint &a, const SweepPoint &b)
{
    constexpr double never = 1e300;
    const std::array<double, 3> ours { a.precision.value().value_or(0),
                                       a.recall.value().value_or(0),
                                       -a.detectionMedian.value_or(never) };
    const std::array<double, 3> theirs { b.precision.value().value_or(0),
                                         b.recall.value().value_or(0),
                                         -b.detectionMedian.value_or(never) };
    bool better = false;
    for (size_t i = 0; i < ours.size(); ++i) {
        if (ours.at(i) < theirs.at(i))
            return false;
        better = better || ours.at(i) > theirs.at(i);
    }
    return better;
}

void markFrontier(std::vector<SweepPoint> &points)
{
    for (SweepPoint &point : points)
        point.onFrontier = std::ranges::none_of(
            points, [&point](const SweepPoint &other) { return dominates(other, point); });
}

/// Of the pair with the shortest long window; 0 where there is none.
double firstFactor(const AlertPolicy &policy, AlertSeverity severity)
{
    const AlertWindow *first = nullptr;
    for (const AlertWindow &window : policy.windows)
        if (window.severity == severity && (!first || window.longWindow < first->longWindow))
            first = &window;
    return first ? first->factor : 0;
}

bool sameOutcome(const SweepPoint &a, const SweepPoint &b)
{
    return a.severity == b.severity && a.found == b.found && a.missed == b.missed
        && a.falseAlerts == b.falseAlerts && a.detectionMedian == b.detectionMedian
        && a.perWeek == b.perWeek;
}

SweepPoint pointOf(const Score &score, AlertSeverity severity)
{
    return { .severity = severity,
             .found = score.found,
             .missed = score.missed,
             .falseAlerts = score.falseAlerts,
             .precision = score.precision,
             .recall = score.recall,
             .f1 = score.f1,
             .detectionMedian = score.detection.median,
             .perWeek = score.perWeek };
}

/// Pairs do not know of each other: each is replayed once a factor, and the grid only joins spans.
class Sweep final
{
public:
    Sweep(const alerts::BacktestCase &wanted, TimeRange range, alerts::ScoreRules rules)
        : m_wanted(wanted)
        , m_range(range)
        , m_rules(rules)
    { }

    [[nodiscard]] std::vector<SweepPoint> run(AlertSeverity severity) const
    {
        AlertPolicy first { .id = m_wanted.policy.id, .windows = {} };
        AlertPolicy others { .id = m_wanted.policy.id, .windows = {} };
        for (const AlertWindow &window : m_wanted.policy.windows)
            if (window.severity == severity)
                others.windows.push_back(window);
        if (others.windows.empty())
            return {};
        const auto shortest
            = std::ranges::min_element(others.windows, {}, &AlertWindow::longWindow);
        first.windows.push_back(*shortest);
        others.windows.erase(shortest);
        const std::vector<std::vector<AlertSpan>> ofFirst = spansByMultiple(first);
        const std::vector<std::vector<AlertSpan>> ofOthers = spansByMultiple(others);
        std::vector<SweepPoint> points;
        for (size_t i = 0; i < ofFirst.size(); ++i) {
            for (size_t j = 0; j < ofOthers.size(); ++j) {
                if (isCancelled(m_wanted))
                    return {};
                std::vector<AlertSpan> spans = ofFirst[i];
                spans.insert(spans.end(), ofOthers[j].begin(), ofOthers[j].end());
                points.push_back(
                    pointOf(alerts::scoreOf(unionOf(std::move(spans)), m_wanted.incidents,
                                            *m_wanted.minutes, m_rules),
                            severity));
                points.back().first = first.windows.front().factor * multiples.at(i);
                points.back().others = others.windows.empty() ? 1 : multiples.at(j);
            }
        }
        markFrontier(points);
        return points;
    }

private:
    /// By multiple; a policy without pairs has one empty list, so that the grid is a line.
    [[nodiscard]] std::vector<std::vector<AlertSpan>>
    spansByMultiple(const AlertPolicy &policy) const
    {
        std::vector<std::vector<AlertSpan>> all;
        if (policy.windows.empty())
            return { {} };
        for (const double multiple : multiples) {
            if (isCancelled(m_wanted))
                return {};
            AlertPolicy scaled = policy;
            for (AlertWindow &window : scaled.windows)
                window.factor *= multiple;
            std::vector<AlertSpan> spans;
            (void)replayOf(m_wanted, scaled, m_range, spans);
            all.push_back(std::move(spans));
        }
        return all;
    }

    const alerts::BacktestCase &m_wanted;
    TimeRange m_range;
    alerts::ScoreRules m_rules;
};

/// Minutes since 1970 that are in one of the ranges, as ranges: sorted, apart from each other.
std::vector<std::pair<qint64, qint64>> minutesOf(const std::vector<TimeRange> &ranges,
                                                 const TimeRange &within)
{
    constexpr qint64 msPerMinute = 60'000;
    std::vector<std::pair<qint64, qint64>> minutes;
    for (const TimeRange &range : ranges) {
        const TimeRange used = range.clippedTo(within);
        const std::pair span(toMs(used.from) / msPerMinute, toMs(used.to) / msPerMinute);
        if (span.first < span.second)
            minutes.push_back(span);
    }
    std::ranges::sort(minutes);
    std::vector<std::pair<qint64, qint64>> joined;
    for (const auto &span : minutes) {
        if (joined.empty() || span.first > joined.back().second)
            joined.push_back(span);
        else
            joined.back().second = std::max(joined.back().second, span.second);
    }
    return joined;
}

} // namespace

std::span<const double> alerts::sweepMultiples()
{
    return multiples;
}

const SweepPoint *alerts::asItIs(const BacktestRow &row, AlertSeverity severity)
{
    const double first = firstFactor(row.policy, severity);
    const auto found = std::ranges::find_if(row.sweep, [&](const SweepPoint &point) {
        return point.severity == severity && point.first == first && point.others == 1;
    });
    return found == row.sweep.end() ? nullptr : &*found;
}

std::vector<SweepPoint> alerts::frontierOf(const BacktestRow &row)
{
    const auto distance = [&row](const SweepPoint &p) {
        const double own = firstFactor(row.policy, p.severity);
        return std::abs(std::log(p.others)) + std::abs(std::log(p.first / own));
    };
    std::vector<SweepPoint> outcomes;
    for (const SweepPoint &point : row.sweep) {
        if (!point.onFrontier)
            continue;
        const auto known = std::ranges::find_if(
            outcomes, [&point](const SweepPoint &o) { return sameOutcome(o, point); });
        if (known == outcomes.end())
            outcomes.push_back(point);
        else if (distance(point) < distance(*known))
            *known = point;
    }
    return outcomes;
}

BacktestRow alerts::backtest(const BacktestCase &wanted)
{
    BacktestRow row { .slo = wanted.slo->id, .policy = wanted.policy, .range = wanted.range };
    row.range.from = std::max(row.range.from, wanted.minutes->measuredFrom());
    if (wanted.minutes->isEmpty() || row.range.isEmpty()) {
        row.range.to = row.range.from;
        return row;
    }
    row.coverage = wanted.minutes->sum(row.range).coverage;
    const ScoreRules rules { .range = row.range, .grace = wanted.grace, .asOf = wanted.range.to };
    std::vector<AlertSpan> spans;
    const Replay replayed = replayOf(wanted, wanted.policy, row.range, spans);
    for (const auto &[severity, score] : { std::pair(AlertSeverity::Page, &row.page),
                                           std::pair(AlertSeverity::Ticket, &row.ticket) }) {
        *score = scoreOf(ofSeverity(spans, severity), wanted.incidents, *wanted.minutes, rules);
        score->frozen = replayed.frozen.at(static_cast<size_t>(severity));
        if (!wanted.sweep || isCancelled(wanted))
            continue;
        const std::vector<SweepPoint> points = Sweep(wanted, row.range, rules).run(severity);
        row.sweep.insert(row.sweep.end(), points.begin(), points.end());
    }
    return row;
}

SpanAgreement alerts::compareSpans(const std::vector<TimeRange> &first,
                                   const std::vector<TimeRange> &second, TimeRange range)
{
    SpanAgreement agreement;
    const auto ours = minutesOf(first, range);
    const auto theirs = minutesOf(second, range);
    agreement.minutes = toMs(range.to) / 60'000 - toMs(range.from) / 60'000;
    // Every border of either list; between two of them nothing changes.
    std::vector<qint64> borders;
    for (const auto *spans : { &ours, &theirs })
        for (const auto &[from, to] : *spans)
            borders.insert(borders.end(), { from, to });
    std::ranges::sort(borders);
    const auto holds = [](const auto &spans, qint64 minute) {
        return std::ranges::any_of(
            spans, [minute](const auto &s) { return minute >= s.first && minute < s.second; });
    };
    for (size_t i = 1; i < borders.size(); ++i) {
        const qint64 length = borders[i] - borders[i - 1];
        const bool inOurs = holds(ours, borders[i - 1]);
        const bool inTheirs = holds(theirs, borders[i - 1]);
        if (length == 0 || (!inOurs && !inTheirs))
            continue;
        (inOurs && inTheirs ? agreement.both
             : inOurs       ? agreement.onlyFirst
                            : agreement.onlySecond)
            += length;
        if (inOurs == inTheirs)
            continue;
        const TimeRange difference { .from = instantFromMs(borders[i - 1] * 60'000),
                                     .to = instantFromMs(borders[i] * 60'000) };
        if (!agreement.differences.empty() && agreement.differences.back().to == difference.from)
            agreement.differences.back().to = difference.to;
        else
            agreement.differences.push_back(difference);
    }
    return agreement;
}

} // namespace trivet
