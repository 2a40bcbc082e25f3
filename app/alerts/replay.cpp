// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"

#include <app/metrics/reliability/window.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace trivet {

namespace {

/// Fifths of five-minute bins do not add up to the last bit.
constexpr double slack = 1e-6;
constexpr double leastCoverage = 0.9; // SliceSum::isMeasured()

enum class Reading : quint8 { Quiet, Burning, Frozen };

/// Sums from the first bin that a look-back reaches to the last, ready for loops.
struct Sums
{
    std::vector<double> bad; ///< never falls, so that a sum over more holds a sum over less
    std::span<const double> total;
    std::span<const double> coverage;
    std::span<const double> removed; ///< empty where corrections remove nothing
    qint64 last = 0; ///< highest index
    const SliceSeries *burns = nullptr; ///< set: burn rates add, and bins do not; ask it
    qint64 offset = 0; ///< index 0 in bins since 1970
    SliceSeries::Sums whole; ///< what the spans look into

    [[nodiscard]] qint64 at(qint64 i) const { return std::clamp<qint64>(i, 0, last); }
};

Sums sumsOf(const SliceSeries &series, qint64 first, qint64 end)
{
    static constexpr std::array<double, 1> nothing { 0 };
    Sums sums {
        .bad = { 0 }, .total = nothing, .coverage = nothing, .removed = {}, .whole = series.sums()
    };
    const SliceSeries::Sums &all = sums.whole;
    const qint64 known = static_cast<qint64>(all.total.size()) - 1;
    if (known < 0)
        return sums;
    const qint64 from = std::clamp<qint64>(first, 0, known);
    const qint64 count = std::clamp<qint64>(end, from, known) - from + 1;
    const auto part = [from, count](std::span<const double> whole) {
        return whole.subspan(static_cast<size_t>(from), static_cast<size_t>(count));
    };
    sums.total = part(all.total);
    sums.coverage = part(all.coverage);
    if (!all.removed.empty())
        sums.removed = part(all.removed);
    const std::span<const double> good = part(all.good);
    sums.bad.resize(good.size());
    double most = 0;
    for (size_t i = 0; i < good.size(); ++i)
        sums.bad[i] = most = std::max(most, sums.total[i] - good[i]);
    sums.last = count - 1;
    return sums;
}

/// A window pair in bins of the series.
struct PairRule
{
    qint64 longBins = 1;
    qint64 shortBins = 1;
    double allowed = 0; ///< share of bad events from which on it burns
    double leastFailures = 0;
    Millis holdFor {};
};

PairRule ruleOf(const AlertWindow &window, double target, Millis bin)
{
    const auto bins = [bin](Millis length) {
        return std::max<qint64>(1, std::llround(toSeconds(length) / toSeconds(bin)));
    };
    return { .longBins = bins(window.longWindow),
             .shortBins = bins(window.shortWindow),
             .allowed = window.factor * (1 - target),
             .leastFailures = static_cast<double>(window.leastFailures),
             .holdFor = window.holdFor };
}

/// Of a composite whose parts' burn rates add: the sum over a window is not that of its bins.
Reading readingOfBurns(const PairRule &rule, const Sums &sums, qint64 end)
{
    const Millis bin = sums.burns->binLength();
    const Instant to { bin * (end + sums.offset) };
    const SliceSum longSum = sums.burns->sum({ .from = to - bin * rule.longBins, .to = to });
    const SliceSum shortSum = sums.burns->sum({ .from = to - bin * rule.shortBins, .to = to });
    for (const SliceSum &sum : { longSum, shortSum })
        if (sum.coverage + slack < leastCoverage)
            return Reading::Frozen;
    const bool burning = longSum.bad() > rule.allowed * longSum.total
        && shortSum.bad() > rule.allowed * shortSum.total
        && longSum.bad() + slack >= rule.leastFailures;
    return burning ? Reading::Burning : Reading::Quiet;
}

Reading readingAt(const PairRule &rule, const Sums &sums, qint64 end)
{
    if (sums.burns)
        return readingOfBurns(rule, sums, end);
    const auto e = static_cast<size_t>(sums.at(end));
    const auto l = static_cast<size_t>(sums.at(end - rule.longBins));
    const auto s = static_cast<size_t>(sums.at(end - rule.shortBins));
    // Minutes that a correction removed were never to be measured; of nothing else there is no
    // reading.
    const auto isMeasured = [&](size_t from, qint64 bins) {
        const double removed = sums.removed.empty() ? 0 : sums.removed[e] - sums.removed[from];
        const double asked = static_cast<double>(bins) - removed;
        return (removed == 0 || asked > slack)
            && sums.coverage[e] - sums.coverage[from] >= leastCoverage * asked - slack;
    };
    if (!isMeasured(l, rule.longBins) || !isMeasured(s, rule.shortBins))
        return Reading::Frozen;
    const double longBad = sums.bad[e] - sums.bad[l];
    const bool burning = longBad > rule.allowed * (sums.total[e] - sums.total[l])
        && sums.bad[e] - sums.bad[s] > rule.allowed * (sums.total[e] - sums.total[s])
        && longBad + slack >= rule.leastFailures;
    return burning ? Reading::Burning : Reading::Quiet;
}

/// Is every end in [from, to] measured and quiet, by what holds for all of them? The look-backs of
/// a block share most of their bins: no sum of bad events is above that of all they touch, no total
/// under that of what they share.
bool isQuiet(const PairRule &rule, const Sums &sums, qint64 from, qint64 to)
{
    if (sums.burns || from - rule.longBins < 0 || to > sums.last)
        return false;
    const auto index = [](qint64 i) { return static_cast<size_t>(i); };
    const auto first = index(from - rule.longBins);
    const auto last = index(to);
    if (!sums.removed.empty() && sums.removed[last] > sums.removed[first])
        return false;
    const double missing = static_cast<double>(to - from + rule.longBins)
        - (sums.coverage[last] - sums.coverage[first]);
    if (missing > (1 - leastCoverage) * static_cast<double>(rule.shortBins))
        return false;
    const auto cannotBurn = [&](qint64 bins) {
        const double bad = sums.bad[last] - sums.bad[index(from - bins)];
        const double shared
            = to - bins < from ? sums.total[index(from)] - sums.total[index(to - bins)] : 0;
        return bad <= rule.allowed * shared;
    };
    return cannotBurn(rule.longBins) || cannotBurn(rule.shortBins);
}

/// What a pair says from a step on, until its next change.
struct PairChange
{
    qint64 step = 0;
    AlertPhase phase = AlertPhase::Inactive;
    bool frozen = false;
};

AlertPhase phaseOf(const PairState &state, Millis holdFor)
{
    if (!state.burning)
        return AlertPhase::Inactive;
    return state.held >= holdFor ? AlertPhase::Firing : AlertPhase::Pending;
}

void advance(PairState &state, Reading reading, Millis bin)
{
    state.frozen = reading == Reading::Frozen;
    if (state.frozen)
        return;
    const bool burns = reading == Reading::Burning;
    state.held = burns && state.burning ? state.held + bin : Millis { 0 };
    state.burning = burns;
}

/// Steps are ends of bins: first to last, as indices into the sums.
struct Steps
{
    qint64 first = 0;
    qint64 last = -1;
    Millis bin {};
};

std::vector<PairChange> changesOf(const PairRule &rule, const Sums &sums, const Steps &steps,
                                  PairState &state)
{
    std::vector<PairChange> changes;
    AlertPhase phase = phaseOf(state, rule.holdFor);
    bool frozen = state.frozen;
    const auto note = [&](qint64 step) {
        const AlertPhase now = phaseOf(state, rule.holdFor);
        if (now == phase && state.frozen == frozen)
            return;
        phase = now;
        frozen = state.frozen;
        changes.push_back({ .step = step, .phase = phase, .frozen = frozen });
    };
    // A quarter of the long window: the look-backs of a block then share three quarters.
    const qint64 block = std::clamp<qint64>(rule.longBins / 4, 8, 256);
    for (qint64 from = steps.first; from <= steps.last; from += block) {
        const qint64 to = std::min(from + block - 1, steps.last);
        if (isQuiet(rule, sums, from, to)) {
            state = {};
            note(from);
            continue;
        }
        for (qint64 step = from; step <= to; ++step) {
            advance(state, readingAt(rule, sums, step), steps.bin);
            note(step);
        }
    }
    return changes;
}

/// The pairs of one severity as they are joined, step by step.
struct Joined
{
    std::vector<size_t> pairs; ///< indices in the policy
    std::vector<PairChange> now; ///< by pair

    [[nodiscard]] std::optional<size_t> firstWith(AlertPhase phase) const
    {
        const auto found = std::ranges::find(now, phase, &PairChange::phase);
        if (found == now.end())
            return std::nullopt;
        return pairs[static_cast<size_t>(found - now.begin())];
    }
    [[nodiscard]] AlertPhase phase() const
    {
        for (const AlertPhase phase : { AlertPhase::Firing, AlertPhase::Pending })
            if (firstWith(phase))
                return phase;
        return AlertPhase::Inactive;
    }
    /// A frozen pair counts unless a measured one fires anyway.
    [[nodiscard]] bool frozen() const
    {
        const auto certain
            = [](const PairChange &c) { return c.phase == AlertPhase::Firing && !c.frozen; };
        return std::ranges::any_of(now, &PairChange::frozen) && std::ranges::none_of(now, certain);
    }
};

Joined joinedBefore(AlertSeverity severity, const AlertPolicy &policy, const AlertState &before)
{
    Joined joined;
    for (size_t i = 0; i < policy.windows.size(); ++i) {
        if (policy.windows[i].severity != severity)
            continue;
        joined.pairs.push_back(i);
        joined.now.push_back({ .phase = phaseOf(before.pairs[i], policy.windows[i].holdFor),
                               .frozen = before.pairs[i].frozen });
    }
    return joined;
}

/// Walks the changes of all pairs of one severity in time and writes its transitions.
void join(Joined joined, AlertSeverity severity,
          const std::vector<std::vector<PairChange>> &changes, const Steps &steps, Instant start,
          Replay &into)
{
    SeverityState &state = into.after.severities.at(static_cast<size_t>(severity));
    qint64 frozenSteps = 0;
    qint64 since = steps.first;
    std::vector<size_t> next(joined.pairs.size(), 0);
    const auto hasChange = [&](size_t i) { return next[i] < changes[joined.pairs[i]].size(); };
    while (true) {
        qint64 step = steps.last + 1;
        for (size_t i = 0; i < joined.pairs.size(); ++i)
            if (hasChange(i))
                step = std::min(step, changes[joined.pairs[i]][next[i]].step);
        frozenSteps += joined.frozen() ? step - since : 0;
        if (step > steps.last)
            break;
        since = step;
        const Joined before = joined;
        for (size_t i = 0; i < joined.pairs.size(); ++i)
            if (hasChange(i) && changes[joined.pairs[i]][next[i]].step == step)
                joined.now[i] = changes[joined.pairs[i]][next[i]++];
        const AlertPhase from = before.phase();
        const AlertPhase to = joined.phase();
        if (from == to)
            continue;
        state.phase = to;
        state.since = start + steps.bin * (step - steps.first);
        const Joined &speaker = to == AlertPhase::Inactive ? before : joined;
        const AlertPhase said = to == AlertPhase::Inactive ? from : to;
        into.transitions.push_back({ .at = state.since,
                                     .severity = severity,
                                     .from = from,
                                     .to = to,
                                     .pair = speaker.firstWith(said).value_or(0) });
    }
    state.frozen = joined.frozen();
    into.frozen.at(static_cast<size_t>(severity)) = steps.bin * frozenSteps;
}

constexpr std::array severities { AlertSeverity::Page, AlertSeverity::Ticket };

} // namespace

Replay alerts::replay(const AlertPolicy &policy, double target, const SliceSeries &minutes,
                      TimeRange range, const AlertState &before)
{
    Replay result { .transitions = {}, .after = before };
    AlertState &after = result.after;
    if (after.pairs.size() != policy.windows.size())
        after = { .at = {}, .pairs = std::vector<PairState>(policy.windows.size()) };
    // Since 1970: the bin whose end is the first moment to evaluate, and the last.
    const Millis bin = minutes.binLength();
    const qint64 first = toMs(std::max(range.from, after.at)) / bin.count() + 1;
    const qint64 last = toMs(range.to) / bin.count();
    if (policy.windows.empty() || last < first)
        return result;
    std::vector<PairRule> rules;
    qint64 longest = 0;
    for (const AlertWindow &window : policy.windows) {
        rules.push_back(ruleOf(window, target, bin));
        longest = std::max({ longest, rules.back().longBins, rules.back().shortBins });
    }
    const qint64 firstKnown = minutes.isEmpty() ? first : toMs(minutes.extent().from) / bin.count();
    const qint64 reach = std::max<qint64>(0, first - longest - firstKnown);
    Sums sums = sumsOf(minutes, reach, last - firstKnown);
    const qint64 offset = firstKnown + reach;
    sums.offset = offset;
    sums.burns = minutes.parts().empty() ? nullptr : &minutes;
    const Steps steps { .first = first - offset, .last = last - offset, .bin = bin };
    const AlertState start = after;
    std::vector<std::vector<PairChange>> changes;
    for (size_t i = 0; i < rules.size(); ++i)
        changes.push_back(changesOf(rules[i], sums, steps, after.pairs[i]));
    for (const AlertSeverity severity : severities)
        join(joinedBefore(severity, policy, start), severity, changes, steps,
             Instant { bin * first }, result);
    std::ranges::stable_sort(result.transitions, {}, &AlertTransition::at);
    after.at = Instant { bin * last };
    return result;
}

PairReading alerts::readingOf(const AlertWindow &window, double target, const SliceSeries &minutes,
                              Instant at)
{
    // The same whole bins as in a replay.
    const PairRule rule = ruleOf(window, target, minutes.binLength());
    const auto sumOf = [&](qint64 bins) {
        return minutes.sum({ .from = at - minutes.binLength() * bins, .to = at });
    };
    const auto burn = [target](const SliceSum &sum) {
        return sum.coverage + slack >= leastCoverage ? std::optional(metrics::burnOf(sum, target))
                                                     : std::nullopt;
    };
    const SliceSum longSum = sumOf(rule.longBins);
    return { .longBurn = burn(longSum),
             .shortBurn = burn(sumOf(rule.shortBins)),
             .longBad = longSum.bad(),
             .longTotal = longSum.total };
}

std::vector<ActiveAlert> alerts::activeAlerts(const SloSpec &slo, const AlertPolicy &policy,
                                              const SliceSeries &minutes, const AlertState &state)
{
    std::vector<ActiveAlert> all;
    if (state.pairs.size() != policy.windows.size())
        return all;
    for (const AlertSeverity severity : severities) {
        const SeverityState &known = state.of(severity);
        ActiveAlert alert { .slo = slo.id,
                            .severity = severity,
                            .phase = known.phase,
                            .frozen = known.frozen,
                            .asOf = state.at };
        if (known.since != Instant {})
            alert.since = known.since;
        // The phase counts most, then how far both windows are on the way to the threshold.
        std::optional<std::pair<AlertPhase, double>> nearest;
        for (size_t i = 0; i < policy.windows.size(); ++i) {
            const AlertWindow &window = policy.windows[i];
            if (window.severity != severity)
                continue;
            const PairReading reading = readingOf(window, slo.target, minutes, state.at);
            const double both
                = std::min(reading.longBurn.value_or(0), reading.shortBurn.value_or(0));
            const std::pair rank(phaseOf(state.pairs[i], window.holdFor),
                                 window.factor > 0 ? both / window.factor : both);
            if (nearest && rank <= *nearest)
                continue;
            nearest = rank;
            alert.window = window;
            alert.longBurn = reading.longBurn;
            alert.shortBurn = reading.shortBurn;
        }
        if (nearest)
            all.push_back(alert);
    }
    return all;
}

} // namespace trivet
