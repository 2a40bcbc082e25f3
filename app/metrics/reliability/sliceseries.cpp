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

std::vector<SliceBin> binned(std::span<const Slice> minutes, qint64 binMinutes)
{
    std::vector<SliceBin> bins;
    if (minutes.empty())
        return bins;
    bins.reserve(minutes.size() / static_cast<size_t>(binMinutes) + 2);
    const auto minuteInBins = 1 / static_cast<double>(binMinutes);
    for (const Slice &slice : minutes) {
        const qint64 bin = slice.minute / binMinutes;
        if (bins.empty() || bins.back().bin != bin)
            bins.push_back({ .bin = bin });
        SliceBin &sum = bins.back();
        if (slice.coverage < 0) {
            sum.removed += minuteInBins;
            continue;
        }
        // A slice without numbers or coverage is a gap; it must not poison the sums behind it.
        if (!(slice.coverage > 0) || !std::isfinite(slice.good) || !std::isfinite(slice.total))
            continue;
        const double total = std::max(0.0, slice.total);
        const double good = std::clamp(slice.good, 0.0, total);
        sum.capped += good != slice.good || total != slice.total ? 1 : 0;
        sum.good += good;
        sum.total += total;
        sum.coverage += static_cast<double>(std::min(slice.coverage, 1.0F)) * minuteInBins;
    }
    return bins;
}

struct SliceSeries::Columns
{
    qint64 first = 0;
    std::vector<double> good;
    std::vector<double> total;
    std::vector<double> coverage;
    std::vector<double> removed; ///< may stay empty
    std::vector<Capped> capped;
};

SliceSeries::SliceSeries(std::span<const Slice> minutes, qint64 binMinutes)
    : m_binMinutes(binMinutes)
{
    fill(binned(minutes, binMinutes), Form::Plain);
}

SliceSeries SliceSeries::ofBins(std::span<const SliceBin> bins, Form form, qint64 binMinutes)
{
    SliceSeries series;
    series.m_binMinutes = binMinutes;
    series.fill(bins, form);
    return series;
}

void SliceSeries::fill(std::span<const SliceBin> bins, Form form)
{
    if (bins.empty())
        return;
    const qint64 first = bins.front().bin;
    const auto size = static_cast<size_t>(bins.back().bin - first + 2);
    Columns columns { .first = first,
                      .good = std::vector<double>(size, 0),
                      .total = std::vector<double>(size, 0),
                      .coverage = std::vector<double>(size, 0),
                      .removed = {},
                      .capped = {} };
    for (const SliceBin &bin : bins) {
        const size_t i = static_cast<size_t>(bin.bin - first) + 1;
        columns.good[i] = bin.good;
        columns.total[i] = bin.total;
        columns.coverage[i] = bin.coverage;
        if (bin.removed > 0) {
            columns.removed.resize(size, 0);
            columns.removed[i] = bin.removed;
        }
        if (bin.capped > 0)
            columns.capped.push_back({ .bin = bin.bin, .minutes = bin.capped });
    }
    for (std::vector<double> *sums :
         { &columns.good, &columns.total, &columns.coverage, &columns.removed })
        accumulate(*sums);
    keep(std::move(columns), form);
}

void SliceSeries::keep(Columns columns, Form form)
{
    Bins bins { .first = columns.first,
                .good = {},
                .total = {},
                .coverage = {},
                .removed = {},
                .capped = std::move(columns.capped) };
    const std::vector<double> &covered = columns.coverage;
    const size_t count = covered.size() - 1;
    size_t first = 0;
    while (first < count && covered[first + 1] <= covered[first])
        ++first;
    size_t last = count;
    while (last > first && covered[last] <= covered[last - 1])
        --last;
    if (first != last) {
        bins.from = startOf(bins.first + static_cast<qint64>(first));
        bins.until = startOf(bins.first + static_cast<qint64>(last));
    }
    const auto column = [form](std::vector<double> &sums) {
        return form == Form::Plain ? PrefixSums::plain(std::move(sums)) : PrefixSums::packed(sums);
    };
    bins.good = column(columns.good);
    bins.total = column(columns.total);
    bins.coverage = column(columns.coverage);
    bins.removed = column(columns.removed);
    m_bins = std::make_shared<const Bins>(std::move(bins));
}

SliceSeries SliceSeries::replacedFrom(Instant from, std::span<const Slice> minutes) const
{
    SliceSeries tail(minutes, m_binMinutes);
    if (isEmpty() || binOf(from) <= m_bins->first)
        return tail;
    const qint64 kept = std::min(binOf(from) - m_bins->first, m_bins->count());
    SliceSeries series;
    series.m_binMinutes = m_binMinutes;
    series.m_bins = std::make_shared<const Bins>(joinedWith(tail, static_cast<size_t>(kept)));
    return series;
}

SliceSeries::Bins SliceSeries::joinedWith(const SliceSeries &tail, size_t kept) const
{
    const Bins &known = *m_bins;
    const Bins none;
    const Bins &added = tail.isEmpty() ? none : *tail.m_bins;
    const size_t start = tail.isEmpty() ? kept : static_cast<size_t>(added.first - known.first);
    const auto join = [kept, start](const PrefixSums &head, const PrefixSums &after) {
        // Bins between the two that nobody measured repeat the last sum.
        std::vector<double> more(start - kept, head[kept]);
        more.reserve(more.size() + after.size());
        for (size_t i = 1; i < after.size(); ++i)
            more.push_back(head[kept] + after[i]);
        return head.continued(kept, more);
    };
    const auto removed = [](const Bins &of) {
        if (!of.removed.isEmpty())
            return of.removed;
        // In the form of the others, for sums().
        const std::vector<double> zeros(of.good.size(), 0);
        return of.good.plain().empty() ? PrefixSums::packed(zeros) : PrefixSums::plain(zeros);
    };
    Bins joined { .first = known.first,
                  .good = join(known.good, added.good),
                  .total = join(known.total, added.total),
                  .coverage = join(known.coverage, added.coverage),
                  .removed = {},
                  .capped = known.capped };
    if (!known.removed.isEmpty() || !added.removed.isEmpty())
        joined.removed = join(removed(known), removed(added));
    const qint64 end = known.first + static_cast<qint64>(kept);
    std::erase_if(joined.capped, [end](const Capped &capped) { return capped.bin >= end; });
    joined.capped.insert(joined.capped.end(), added.capped.begin(), added.capped.end());
    // The end of what was measured before the seam, if any was.
    size_t last = known.from < known.until && known.from < startOf(end) ? kept : 0;
    while (last > 0 && known.coverage[last] <= known.coverage[last - 1])
        --last;
    const bool hasTail = added.from < added.until;
    joined.from = last > 0 ? known.from : added.from;
    joined.until
        = hasTail || last == 0 ? added.until : startOf(known.first + static_cast<qint64>(last));
    return joined;
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
    Columns bins { .first = first,
                   .good = std::vector<double>(count + 1, 0),
                   .total = std::vector<double>(count + 1, 0),
                   .coverage = std::vector<double>(count + 1, 0),
                   .removed = std::vector<double>(count + 1, 0),
                   .capped = {} };
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
    series.keep(std::move(bins), series.m_parts->front().series.form());
    return series;
}

Instant SliceSeries::startOf(qint64 bin) const
{
    return instantFromMs(bin * m_binMinutes * 60'000);
}

TimeRange SliceSeries::extent() const
{
    if (isEmpty())
        return {};
    return { .from = startOf(m_bins->first), .to = startOf(m_bins->first + m_bins->count()) };
}

SliceSeries::Form SliceSeries::form() const
{
    return m_bins && m_bins->good.plain().empty() ? Form::Packed : Form::Plain;
}

SliceSeries::Sums SliceSeries::sums() const
{
    if (isEmpty())
        return { .good = {}, .total = {}, .coverage = {}, .removed = {}, .unpacked = {} };
    const Bins &bins = *m_bins;
    if (!bins.good.plain().empty())
        return { .firstBin = bins.first,
                 .good = bins.good.plain(),
                 .total = bins.total.plain(),
                 .coverage = bins.coverage.plain(),
                 .removed = bins.removed.plain(),
                 .unpacked = {} };
    const auto all = std::make_shared<const std::vector<std::vector<double>>>(
        std::vector { bins.good.all(), bins.total.all(), bins.coverage.all(), bins.removed.all() });
    return { .firstBin = bins.first,
             .good = (*all)[0],
             .total = (*all)[1],
             .coverage = (*all)[2],
             .removed = (*all)[3],
             .unpacked = all };
}

qint64 SliceSeries::cappedMinutes() const
{
    qint64 capped = 0;
    if (m_bins)
        for (const Capped &bin : m_bins->capped)
            capped += bin.minutes;
    for (const Part &part : parts())
        capped += part.series.cappedMinutes();
    return capped;
}

size_t SliceSeries::bytes() const
{
    return m_bins
        ? sizeof(Bins) + m_bins->good.bytes() + m_bins->total.bytes() + m_bins->coverage.bytes()
            + m_bins->removed.bytes() + m_bins->capped.capacity() * sizeof(Capped)
        : 0;
}

std::span<const SliceSeries::Part> SliceSeries::parts() const
{
    return m_parts ? std::span<const Part>(*m_parts) : std::span<const Part>();
}

size_t SliceSeries::indexOf(qint64 bin) const
{
    return static_cast<size_t>(std::clamp<qint64>(bin - m_bins->first, 0, m_bins->count()));
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
    const double removed = m_bins->removed.isEmpty() ? 0 : m_bins->removed[b] - m_bins->removed[a];
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
