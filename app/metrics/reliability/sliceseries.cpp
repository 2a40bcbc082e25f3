// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sliceseries.h"

#include <algorithm>
#include <cmath>

namespace trivet {

namespace {

void accumulate(std::vector<double> &sums)
{
    for (size_t i = 1; i < sums.size(); ++i)
        sums[i] += sums[i - 1];
}

} // namespace

qint64 SliceSeries::binOf(Instant t) const
{
    const qint64 ms = toMs(t);
    const qint64 bin = m_binMinutes * 60'000;
    return ms >= 0 ? ms / bin : -((-ms + bin - 1) / bin);
}

SliceSeries::SliceSeries(std::span<const Slice> minutes, qint64 binMinutes)
    : m_binMinutes(binMinutes)
{
    if (minutes.empty())
        return;
    Bins bins;
    const auto binOfMinute = [binMinutes](qint64 minute) { return minute / binMinutes; };
    bins.first = binOfMinute(minutes.front().minute);
    const auto count = static_cast<size_t>(binOfMinute(minutes.back().minute) - bins.first + 1);
    bins.good.assign(count + 1, 0);
    bins.total.assign(count + 1, 0);
    bins.coverage.assign(count + 1, 0);
    bins.capped.assign(count + 1, 0);
    const auto minuteInBins = 1 / static_cast<double>(binMinutes);
    for (const Slice &slice : minutes) {
        const size_t i = static_cast<size_t>(binOfMinute(slice.minute) - bins.first) + 1;
        if (slice.coverage < 0) {
            bins.removed.resize(count + 1, 0);
            bins.removed[i] += minuteInBins;
            continue;
        }
        // A slice without numbers or coverage is a gap; it must not poison the sums behind it.
        if (!(slice.coverage > 0) || !std::isfinite(slice.good) || !std::isfinite(slice.total))
            continue;
        const double total = std::max(0.0, slice.total);
        const double good = std::clamp(slice.good, 0.0, total);
        bins.capped[i] += good != slice.good || total != slice.total ? 1 : 0;
        bins.good[i] += good;
        bins.total[i] += total;
        bins.coverage[i] += static_cast<double>(std::min(slice.coverage, 1.0F)) * minuteInBins;
    }
    for (std::vector<double> *sums : { &bins.good, &bins.total, &bins.coverage, &bins.removed })
        accumulate(*sums);
    for (size_t i = 1; i <= count; ++i)
        bins.capped[i] += bins.capped[i - 1];
    keep(std::move(bins));
}

SliceSeries SliceSeries::replacedFrom(Instant from, std::span<const Slice> minutes) const
{
    const SliceSeries tail(minutes, m_binMinutes);
    if (isEmpty() || binOf(from) <= m_bins->first)
        return tail;
    const Bins &known = *m_bins;
    const qint64 bins = static_cast<qint64>(known.good.size()) - 1;
    const size_t kept = static_cast<size_t>(std::min(binOf(from) - known.first, bins));
    // Bins between the two that nobody measured repeat the last sum.
    const Bins none;
    const Bins &added = tail.isEmpty() ? none : *tail.m_bins;
    const size_t start = tail.isEmpty() ? kept : static_cast<size_t>(added.first - known.first);
    const auto join = [kept, start](const auto &head, const auto &after) {
        auto all = head;
        all.resize(kept + 1);
        all.resize(start + 1, head[kept]);
        for (size_t i = 1; i < after.size(); ++i)
            all.push_back(head[kept] + after[i]);
        return all;
    };
    const auto removed = [](const Bins &of) {
        return of.removed.empty() ? std::vector<double>(of.good.size(), 0) : of.removed;
    };
    Bins joined { .first = known.first,
                  .good = join(known.good, added.good),
                  .total = join(known.total, added.total),
                  .coverage = join(known.coverage, added.coverage),
                  .removed = {},
                  .capped = join(known.capped, added.capped) };
    if (!known.removed.empty() || !added.removed.empty())
        joined.removed = join(removed(known), removed(added));
    SliceSeries series;
    series.m_binMinutes = m_binMinutes;
    series.keep(std::move(joined));
    return series;
}

SliceSeries SliceSeries::addingBurns(std::vector<Part> parts)
{
    SliceSeries series;
    if (parts.empty())
        return series;
    series.m_binMinutes = parts.front().series.m_binMinutes;
    // Before the youngest part began and after the first one ended the sum is not known.
    TimeRange extent = parts.front().series.extent();
    for (const Part &part : parts)
        extent = extent.clippedTo(part.series.extent());
    if (extent.isEmpty())
        return series;
    series.m_parts = std::make_shared<const std::vector<Part>>(std::move(parts));
    const qint64 first = series.binOf(extent.from);
    const auto count = static_cast<size_t>(series.binOf(extent.to) - first);
    Bins bins { .first = first,
                .good = std::vector<double>(count + 1, 0),
                .total = std::vector<double>(count + 1, 0),
                .coverage = std::vector<double>(count + 1, 0),
                .removed = std::vector<double>(count + 1, 0),
                .capped = std::vector<qint64>(count + 1, 0) };
    for (size_t i = 1; i <= count; ++i) {
        const Instant from = extent.from + series.binLength() * static_cast<qint64>(i - 1);
        const SliceSum sum = series.sumOfBurns([&](const SliceSeries &part) {
            return part.plainSum({ .from = from, .to = from + part.binLength() });
        });
        bins.good[i] = bins.good[i - 1] + sum.good;
        bins.total[i] = bins.total[i - 1] + sum.total;
        bins.coverage[i] = bins.coverage[i - 1] + sum.coverage * (1 - sum.removed);
        bins.removed[i] = bins.removed[i - 1] + sum.removed;
    }
    series.keep(std::move(bins));
    return series;
}

void SliceSeries::keep(Bins bins)
{
    const size_t count = bins.coverage.size() - 1;
    size_t first = 0;
    while (first < count && bins.coverage[first + 1] <= bins.coverage[first])
        ++first;
    size_t last = count;
    while (last > first && bins.coverage[last] <= bins.coverage[last - 1])
        --last;
    if (first != last) {
        const auto startOf = [&](size_t bin) {
            return instantFromMs((bins.first + static_cast<qint64>(bin)) * m_binMinutes * 60'000);
        };
        bins.from = startOf(first);
        bins.until = startOf(last);
    }
    m_bins = std::make_shared<const Bins>(std::move(bins));
}

TimeRange SliceSeries::extent() const
{
    if (isEmpty())
        return {};
    const qint64 bins = static_cast<qint64>(m_bins->good.size()) - 1;
    return { .from = instantFromMs(m_bins->first * m_binMinutes * 60'000),
             .to = instantFromMs((m_bins->first + bins) * m_binMinutes * 60'000) };
}

qint64 SliceSeries::cappedMinutes() const
{
    qint64 capped = m_bins ? m_bins->capped.back() : 0;
    for (const Part &part : parts())
        capped += part.series.cappedMinutes();
    return capped;
}

std::span<const SliceSeries::Part> SliceSeries::parts() const
{
    return m_parts ? std::span<const Part>(*m_parts) : std::span<const Part>();
}

size_t SliceSeries::indexOf(qint64 bin) const
{
    const qint64 last = static_cast<qint64>(m_bins->good.size()) - 1;
    return static_cast<size_t>(std::clamp<qint64>(bin - m_bins->first, 0, last));
}

SliceSum SliceSeries::plainSum(TimeRange range) const
{
    // Charts ask this a million times: a division by the bin's length once an end, not twice.
    const qint64 from = binOf(range.from);
    const qint64 to = binOf(range.to);
    const qint64 bins = to - from;
    if (isEmpty() || bins <= 0)
        return {};
    const size_t a = indexOf(from);
    const size_t b = indexOf(to);
    const double removed = m_bins->removed.empty() ? 0 : m_bins->removed[b] - m_bins->removed[a];
    const double asked = static_cast<double>(bins) - removed;
    // Fifths do not add up to the last bit.
    constexpr double leastAsked = 1e-6;
    return { .good = m_bins->good[b] - m_bins->good[a],
             .total = m_bins->total[b] - m_bins->total[a],
             .coverage = asked > leastAsked
                 ? std::min(1.0, (m_bins->coverage[b] - m_bins->coverage[a]) / asked)
                 : 0,
             .removed = asked > leastAsked ? removed / static_cast<double>(bins) : 1 };
}

/// The number of events is that of one series whose share of bad events would be as well known:
/// sum of factors / sum of (factor^2 / events). Of one part with the composite's own target that is
/// its own number.
template <class SumOf>
SliceSum SliceSeries::sumOfBurns(SumOf sumOf) const
{
    SliceSum all { .coverage = 1, .removed = 1 };
    double share = 0;
    double factors = 0;
    double spread = 0;
    for (const Part &part : *m_parts) {
        const SliceSum sum = sumOf(part.series);
        all.removed = std::min(all.removed, sum.removed);
        if (sum.removed >= 1)
            continue;
        all.coverage = std::min(all.coverage, sum.coverage);
        if (!(sum.total > 0))
            continue;
        share += part.factor * std::max(0.0, sum.bad()) / sum.total;
        factors += part.factor;
        spread += part.factor * part.factor / sum.total;
    }
    if (all.removed >= 1)
        all.coverage = 0;
    all.total = spread > 0 ? factors / spread : 0;
    all.good = all.total * (1 - share);
    return all;
}

SliceSum SliceSeries::sum(TimeRange range) const
{
    if (!m_parts)
        return plainSum(range);
    return sumOfBurns([&](const SliceSeries &part) { return part.plainSum(range); });
}

SliceSum SliceSeries::sumCorrected(TimeRange range, TimeRange span, Correction::Effect effect) const
{
    if (m_parts)
        return sumOfBurns(
            [&](const SliceSeries &part) { return part.sumCorrected(range, span, effect); });
    const SliceSum whole = plainSum(range);
    const TimeRange inside = span.clippedTo(range);
    const double bins = static_cast<double>(binOf(range.to) - binOf(range.from));
    const double cut = static_cast<double>(binOf(inside.to) - binOf(inside.from));
    if (isEmpty() || bins <= 0 || inside.isEmpty() || cut <= 0)
        return whole;
    const SliceSum part = plainSum(inside);
    if (effect == Correction::Effect::CountsAsGood)
        return { .good = whole.good + part.bad(),
                 .total = whole.total,
                 .coverage = whole.coverage,
                 .removed = whole.removed };
    const double covered
        = whole.coverage * (1 - whole.removed) * bins - part.coverage * (1 - part.removed) * cut;
    const double asked = bins * (1 - whole.removed) - cut * (1 - part.removed);
    return { .good = whole.good - part.good,
             .total = whole.total - part.total,
             .coverage = asked > 0.5 ? std::clamp(covered / asked, 0.0, 1.0) : 0,
             .removed = 1 - asked / bins };
}

} // namespace trivet
