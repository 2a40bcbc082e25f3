// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "prommeasure.h"

#include "promsamples.h"

#include <QHash>

#include <algorithm>
#include <cmath>

namespace trivet::prometheus {

namespace {

constexpr qint64 minuteMs = 60'000;

size_t minutesOf(TimeRange region)
{
    return region.isEmpty() ? 0 : static_cast<size_t>(region.length().count() / minuteMs);
}

QByteArray identityOf(const QByteArray &name, const QByteArray &labels)
{
    QByteArray identity = name;
    identity.append('\0').append(labels);
    return identity;
}

/// The target was there shortly before `time`.
bool wasScraped(const ScrapeTimes &scraped, const QByteArray &target, qint64 time, Millis lookback)
{
    const auto found = scraped.constFind(target);
    if (target.isEmpty() || found == scraped.constEnd())
        return false;
    const auto after = std::ranges::lower_bound(*found, time);
    return after != found->begin() && *(after - 1) >= time - lookback.count();
}

struct FirstValues
{
    QHash<QByteArray, double> before;
    ScrapeTimes scraped;
    Millis lookback {};

    /// What the first sample of a series in the chunk adds.
    [[nodiscard]] double increment(const Series &series, qint64 time, double value) const
    {
        auto known = before.constFind(identityOf(series.name, series.labels));
        if (known == before.constEnd()) // a server may drop the name behind a function
            known = before.constFind(identityOf({}, series.labels));
        if (known != before.constEnd())
            return value >= *known ? value - *known : value;
        return wasScraped(scraped, series.target, time, lookback) ? value : 0;
    }
};

void addIncrements(const Series &series, const FirstValues &first, TimeRange region,
                   std::vector<double> &minutes)
{
    const qint64 from = toMs(region.from);
    const qint64 to = toMs(region.to);
    std::optional<double> last;
    for (size_t i = 0; i < series.times.size(); ++i) {
        const double value = series.values[i];
        const qint64 time = series.times[i];
        if (!std::isfinite(value) || value < 0) // a counter is never negative
            continue;
        if (time >= to)
            break;
        if (time >= from) {
            const double increment = !last ? first.increment(series, time, value)
                : value >= *last           ? value - *last
                                           : value;
            minutes[static_cast<size_t>((time - from) / minuteMs)] += increment;
        }
        last = value;
    }
}

/// Adds the ms of (from, to] that fall into each minute of the region.
void addCovered(qint64 from, qint64 to, TimeRange region, std::vector<double> &covered)
{
    qint64 at = std::max(from, toMs(region.from));
    const qint64 end = std::min(to, toMs(region.to));
    while (at < end) {
        const qint64 minute = (at - toMs(region.from)) / minuteMs;
        const qint64 next = std::min(end, toMs(region.from) + (minute + 1) * minuteMs);
        covered[static_cast<size_t>(minute)] += static_cast<double>(next - at);
        at = next;
    }
}

std::optional<Instant> newestOf(std::span<const Series> series)
{
    std::optional<Instant> newest;
    for (const Series &one : series) {
        for (size_t i = one.times.size(); i-- > 0;) {
            if (!std::isfinite(one.values[i]))
                continue;
            newest = std::max(newest.value_or(Instant {}), instantFromMs(one.times[i]));
            break;
        }
    }
    return newest;
}

/// The slice of a minute; counts where the numerator had to be capped.
Slice sliceOf(qint64 minute, SliKind sli, double numerator, double total, int &capped)
{
    // Sums of floating-point counters differ in the last digits.
    if (numerator > total * (1 + 1e-9) + 1e-9)
        ++capped;
    const double part = std::clamp(numerator, 0.0, total);
    return { .minute = minute,
             .good = sli == SliKind::BadOverTotal ? total - part : part,
             .total = total,
             .coverage = 0 };
}

} // namespace

ScrapeTimes scrapeTimes(std::span<const Series> series)
{
    ScrapeTimes times;
    for (const Series &one : series) {
        std::vector<qint64> &of = times[one.target];
        const auto middle = static_cast<std::ptrdiff_t>(of.size());
        for (size_t i = 0; i < one.times.size(); ++i) {
            if (std::isfinite(one.values[i]))
                of.push_back(one.times[i]);
        }
        std::ranges::inplace_merge(of, of.begin() + middle);
        of.erase(std::unique(of.begin(), of.end()),
                 of.end()); // clang 14 cannot read ranges::unique
    }
    return times;
}

Millis lookbackOf(Millis scrapeInterval)
{
    return std::max(leastLookback, 3 * scrapeInterval);
}

std::optional<Millis> scrapeIntervalOf(std::span<const Series> series)
{
    constexpr size_t fewest = 4;
    std::vector<qint64> distances;
    for (const Series &one : series) {
        for (size_t i = 1; i < one.times.size(); ++i)
            distances.push_back(one.times[i] - one.times[i - 1]);
    }
    if (distances.size() < fewest)
        return std::nullopt;
    const auto middle = distances.begin() + static_cast<std::ptrdiff_t>(distances.size() / 2);
    std::ranges::nth_element(distances, middle);
    // Scrapes jitter by some ms; the interval is set in seconds.
    return Millis { std::max<qint64>(1000, (*middle + 500) / 1000 * 1000) };
}

bool beginsWithin(const QueryAnswer &answer, TimeRange region)
{
    return std::ranges::any_of(answer.series, [region](const Series &series) {
        const auto first
            = std::ranges::find_if(series.values, [](double v) { return std::isfinite(v); });
        if (first == series.values.end())
            return false;
        const auto index = static_cast<size_t>(first - series.values.begin());
        return region.contains(instantFromMs(series.times[index]));
    });
}

std::vector<double> incrementsByMinute(std::span<const Series> series,
                                       std::span<const Series> before,
                                       std::span<const Series> scraped, TimeRange region,
                                       Millis lookback)
{
    FirstValues first { .before = {}, .scraped = scrapeTimes(scraped), .lookback = lookback };
    for (const Series &one : before) {
        if (!one.values.empty() && std::isfinite(one.values.back()))
            first.before.insert(identityOf(one.name, one.labels), one.values.back());
    }
    std::vector<double> minutes(minutesOf(region), 0.0);
    for (const Series &one : series)
        addIncrements(one, first, region, minutes);
    return minutes;
}

std::vector<float> coverageByMinute(std::span<const Series> series, TimeRange region,
                                    Millis interval)
{
    std::vector<std::pair<qint64, qint64>> stretches;
    const ScrapeTimes targets = scrapeTimes(series);
    for (const std::vector<qint64> &times : targets) {
        for (size_t i = 0; i < times.size(); ++i) {
            // A sample stands for the time since the one before it, unless one is missing between.
            const bool close = i > 0 && times[i] - times[i - 1] <= interval.count() * 3 / 2;
            stretches.emplace_back(close ? times[i - 1] : times[i] - interval.count(), times[i]);
        }
    }
    std::ranges::sort(stretches);
    std::vector<double> covered(minutesOf(region), 0.0);
    qint64 done = toMs(region.from);
    for (const auto &[from, to] : stretches) {
        addCovered(std::max(from, done), to, region, covered);
        done = std::max(done, to);
    }
    std::vector<float> shares;
    shares.reserve(covered.size());
    for (const double ms : covered)
        shares.push_back(static_cast<float>(std::min(1.0, ms / static_cast<double>(minuteMs))));
    return shares;
}

namespace {

Measured measureCounters(const RawChunk &chunk)
{
    Measured measured;
    measured.newest = newestOf(chunk.total.series);
    measured.completeUntil = measured.newest;
    measured.interval = scrapeIntervalOf(chunk.total.series).value_or(chunk.interval);
    const Millis lookback = lookbackOf(measured.interval);
    std::vector<Series> scraped = chunk.total.series;
    scraped.insert(scraped.end(), chunk.numerator.series.begin(), chunk.numerator.series.end());
    const auto totals = incrementsByMinute(chunk.total.series, chunk.totalBefore, scraped,
                                           chunk.region, lookback);
    const auto numerators = incrementsByMinute(chunk.numerator.series, chunk.numeratorBefore,
                                               scraped, chunk.region, lookback);
    const auto coverage = coverageByMinute(chunk.total.series, chunk.region, measured.interval);
    const bool incomplete = chunk.numerator.isIncomplete() || chunk.total.isIncomplete();
    const qint64 first = toMs(chunk.region.from) / minuteMs;
    measured.slices.reserve(totals.size());
    for (size_t i = 0; i < totals.size(); ++i) {
        const qint64 minute = first + static_cast<qint64>(i);
        measured.anything = measured.anything || coverage[i] > 0 || totals[i] > 0;
        if (incomplete) {
            measured.slices.push_back({ .minute = minute, .good = 0, .total = 0, .coverage = 0 });
            continue;
        }
        Slice slice = sliceOf(minute, chunk.sli, numerators[i], totals[i], measured.capped);
        slice.coverage = coverage[i];
        measured.slices.push_back(slice);
    }
    return measured;
}

} // namespace

Measured measure(const RawChunk &chunk)
{
    if (isPerSample(chunk.sli))
        return measureSamples(chunk);
    if (chunk.sli != SliKind::Latency)
        return measureCounters(chunk);
    bool lacked = false;
    Measured measured = measureCounters(withItsBucket(chunk, lacked));
    measured.lacksBucket = lacked;
    return measured;
}

namespace {

/// Calls visit(index of the window, value) for every point.
template <class Visit>
void forEachPoint(const QueryAnswer &answer, const RangeChunk &chunk, const Visit &visit)
{
    const qint64 window = chunk.window.count();
    const qint64 windows = chunk.region.length().count() / window;
    for (const Series &series : answer.series) {
        for (size_t i = 0; i < series.times.size(); ++i) {
            const qint64 start = series.times[i] - window - toMs(chunk.region.from);
            if (start >= 0 && start % window == 0 && start / window < windows)
                visit(static_cast<size_t>(start / window), series.values[i]);
        }
    }
}

using Windows = std::vector<std::optional<double>>;

/// One value a window, summed over the series; nothing where there is none, NaN where one is not
/// finite.
Windows sumsOf(const QueryAnswer &answer, const RangeChunk &chunk, size_t count)
{
    Windows sums(count);
    forEachPoint(answer, chunk,
                 [&sums](size_t i, double value) { sums[i] = sums[i].value_or(0) + value; });
    return sums;
}

/// Where each point is an event: all of them, and the good ones.
int judge(const RangeChunk &chunk, Windows &totals, Windows &good)
{
    Judge judge(chunk.sli, chunk.comparison, chunk.threshold);
    forEachPoint(chunk.total, chunk, [&](size_t i, double value) {
        const auto goodness = judge.goodness(value);
        if (!goodness)
            return;
        totals[i] = totals[i].value_or(0) + 1;
        good[i] = good[i].value_or(0) + *goodness;
    });
    return judge.clamped();
}

/// NaN where it cannot be known.
double numeratorOf(const std::optional<double> &numerator, double total, SliKind sli)
{
    // What share of nothing was good is NaN, but nothing is known well.
    if (total == 0 && (!numerator || std::isnan(*numerator)))
        return sli == SliKind::Latency && !numerator ? NAN : 0;
    const bool always = sli == SliKind::Latency || sli == SliKind::NativeLatency;
    return numerator.value_or(always ? NAN : 0);
}

} // namespace

Measured measure(const RangeChunk &chunk)
{
    Measured measured;
    const auto count = static_cast<size_t>(chunk.region.length().count() / chunk.window.count());
    Windows totals(count);
    Windows numerators(count);
    if (isPerSample(chunk.sli)) {
        measured.clamped = judge(chunk, totals, numerators);
    } else {
        totals = sumsOf(chunk.total, chunk, count);
        numerators = sumsOf(chunk.numerator, chunk, count);
    }
    const bool incomplete = chunk.numerator.isIncomplete() || chunk.total.isIncomplete();
    const qint64 minutes = chunk.window.count() / minuteMs;
    const qint64 first = toMs(chunk.region.from) / minuteMs;
    for (size_t i = 0; i < totals.size(); ++i) {
        const double total = totals[i].value_or(NAN);
        const double numerator = numeratorOf(numerators[i], total, chunk.sli);
        const bool isMeasured = std::isfinite(total) && std::isfinite(numerator) && total >= 0;
        measured.lacksBucket = measured.lacksBucket
            || (chunk.sli == SliKind::Latency && total > 0 && !numerators[i]);
        const qint64 start = first + static_cast<qint64>(i) * minutes;
        measured.anything = measured.anything || isMeasured;
        // The window's end would be too young: its last sample may lie anywhere in it.
        if (isMeasured) {
            measured.newest = instantFromMs(start * minuteMs);
            measured.completeUntil = *measured.newest + chunk.window;
        }
        Slice whole { .minute = start, .good = 0, .total = 0, .coverage = 0 };
        if (isMeasured && !incomplete) {
            whole = sliceOf(start, chunk.sli, numerator, total, measured.capped);
            whole.coverage = 1;
        }
        const auto share = static_cast<double>(minutes);
        for (qint64 m = 0; m < minutes; ++m)
            measured.slices.push_back({ .minute = start + m,
                                        .good = whole.good / share,
                                        .total = whole.total / share,
                                        .coverage = whole.coverage });
    }
    return measured;
}

} // namespace trivet::prometheus
