// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promsamples.h"

#include "promlabels.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace trivet::prometheus {

namespace {

constexpr qint64 minuteMs = 60'000;

bool compares(double value, Comparison comparison, double threshold)
{
    switch (comparison) {
    case Comparison::Above:
        return value > threshold;
    case Comparison::AtLeast:
        return value >= threshold;
    case Comparison::Below:
        return value < threshold;
    case Comparison::AtMost:
        return value <= threshold;
    }
    return false;
}

/// The same times without those of NaN; no value is infinite.
std::vector<Series> seenOf(std::span<const Series> all)
{
    std::vector<Series> seen;
    seen.reserve(all.size());
    for (const Series &one : all) {
        Series series {
            .name = one.name, .labels = one.labels, .target = one.target, .times = {}, .values = {}
        };
        for (size_t i = 0; i < one.times.size(); ++i) {
            if (std::isnan(one.values[i]))
                continue;
            series.times.push_back(one.times[i]);
            series.values.push_back(0);
        }
        seen.push_back(std::move(series));
    }
    return seen;
}

std::optional<Instant> newestOf(std::span<const Series> series)
{
    std::optional<Instant> newest;
    for (const Series &one : series) {
        if (!one.times.empty())
            newest = std::max(newest.value_or(Instant {}), instantFromMs(one.times.back()));
    }
    return newest;
}

QByteArray identityOf(const Series &series)
{
    return series.name + '\0' + series.labels;
}

/// Adds the points of `more` at times that are not there yet.
void addPoints(Series &series, const Series &more)
{
    std::vector<std::pair<qint64, double>> points;
    points.reserve(series.times.size() + more.times.size());
    for (const Series *of : { &std::as_const(series), &more }) {
        for (size_t i = 0; i < of->times.size(); ++i)
            points.emplace_back(of->times[i], of->values[i]);
    }
    std::ranges::stable_sort(points, {}, &std::pair<qint64, double>::first);
    series.times.clear();
    series.values.clear();
    for (const auto &[time, value] : points) {
        if (!series.times.empty() && series.times.back() == time) {
            // Last values of two spellings: the counter went on under the newer one.
            series.values.back() = std::max(series.values.back(), value);
            continue;
        }
        series.times.push_back(time);
        series.values.push_back(value);
    }
}

std::vector<Series> joinSpellings(std::span<const Series> buckets)
{
    std::vector<Series> joined;
    QHash<QByteArray, size_t> known;
    for (const Series &bucket : buckets) {
        Series series = bucket;
        series.labels = withoutLabel(bucket.labels, "le");
        const QByteArray identity = identityOf(series);
        if (const auto found = known.constFind(identity); found != known.constEnd()) {
            addPoints(joined[*found], series);
            continue;
        }
        known.insert(identity, joined.size());
        joined.push_back(std::move(series));
    }
    return joined;
}

} // namespace

std::optional<double> Judge::goodness(double value)
{
    if (std::isnan(value))
        return std::nullopt;
    if (m_sli == SliKind::Gauge)
        return compares(value, m_comparison, m_threshold) ? 1.0 : 0.0;
    constexpr double rounding = 1e-9; // quotients of sums
    if (value < -rounding || value > 1 + rounding)
        ++m_clamped;
    return 1 - std::clamp(value, 0.0, 1.0);
}

Measured measureSamples(const RawChunk &chunk)
{
    Measured measured;
    const std::vector<Series> seen = seenOf(chunk.total.series);
    measured.newest = newestOf(seen);
    measured.completeUntil = measured.newest;
    measured.interval = scrapeIntervalOf(seen).value_or(chunk.interval);
    const auto coverage = coverageByMinute(seen, chunk.region, measured.interval);
    const qint64 first = toMs(chunk.region.from) / minuteMs;
    for (size_t i = 0; i < coverage.size(); ++i)
        measured.slices.push_back({ .minute = first + static_cast<qint64>(i),
                                    .good = 0,
                                    .total = 0,
                                    .coverage = coverage[i] });
    Judge judge(chunk.sli, chunk.comparison, chunk.threshold);
    for (const Series &series : chunk.total.series) {
        for (size_t i = 0; i < series.times.size(); ++i) {
            if (!chunk.region.contains(instantFromMs(series.times[i])))
                continue;
            const auto goodness = judge.goodness(series.values[i]);
            if (!goodness)
                continue;
            Slice &slice = measured.slices[static_cast<size_t>(series.times[i] / minuteMs - first)];
            slice.total += 1;
            slice.good += *goodness;
        }
    }
    measured.clamped = judge.clamped();
    for (Slice &slice : measured.slices) {
        measured.anything = measured.anything || slice.coverage > 0;
        if (chunk.total.isIncomplete())
            slice = { .minute = slice.minute, .good = 0, .total = 0, .coverage = 0 };
    }
    return measured;
}

RawChunk withItsBucket(const RawChunk &chunk, bool &lacked)
{
    RawChunk own = chunk;
    own.numerator.series = joinSpellings(chunk.numerator.series);
    own.numeratorBefore = joinSpellings(chunk.numeratorBefore);
    const ScrapeTimes scrapes = scrapeTimes(own.numerator.series);
    lacked = false;
    for (Series &total : own.total.series) {
        const std::vector<qint64> of = scrapes.value(total.target);
        size_t kept = 0;
        for (size_t i = 0; i < total.times.size(); ++i) {
            if (!std::ranges::binary_search(of, total.times[i])) {
                lacked = lacked || chunk.region.contains(instantFromMs(total.times[i]));
                continue;
            }
            total.times[kept] = total.times[i];
            total.values[kept] = total.values[i];
            ++kept;
        }
        total.times.resize(kept);
        total.values.resize(kept);
    }
    QSet<QByteArray> before;
    for (const Series &bucket : own.numeratorBefore)
        before.insert(bucket.target);
    std::erase_if(own.totalBefore,
                  [&before](const Series &total) { return !before.contains(total.target); });
    return own;
}

} // namespace trivet::prometheus
