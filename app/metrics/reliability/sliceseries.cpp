// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sliceseries.h"

#include <algorithm>
#include <cmath>

namespace trivet {

qint64 SliceSeries::floorBin(Instant t) const
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
    const auto binOf = [binMinutes](qint64 minute) { return minute / binMinutes; };
    m_firstBin = binOf(minutes.front().minute);
    const auto bins = static_cast<size_t>(binOf(minutes.back().minute) - m_firstBin + 1);
    m_good.assign(bins + 1, 0);
    m_total.assign(bins + 1, 0);
    m_coverage.assign(bins + 1, 0);
    m_capped.assign(bins + 1, 0);
    for (const Slice &slice : minutes) {
        const size_t i = static_cast<size_t>(binOf(slice.minute) - m_firstBin) + 1;
        // A slice without numbers or coverage is a gap; it must not poison the sums behind it.
        if (!(slice.coverage > 0) || !std::isfinite(slice.good) || !std::isfinite(slice.total))
            continue;
        const double total = std::max(0.0, slice.total);
        const double good = std::clamp(slice.good, 0.0, total);
        m_capped[i] += good != slice.good || total != slice.total ? 1 : 0;
        m_good[i] += good;
        m_total[i] += total;
        m_coverage[i] += static_cast<double>(std::min(slice.coverage, 1.0F))
            / static_cast<double>(binMinutes);
    }
    for (size_t i = 1; i <= bins; ++i) {
        m_good[i] += m_good[i - 1];
        m_total[i] += m_total[i - 1];
        m_coverage[i] += m_coverage[i - 1];
        m_capped[i] += m_capped[i - 1];
    }
    findMeasured();
}

SliceSeries SliceSeries::replacedFrom(Instant from, std::span<const Slice> minutes) const
{
    const SliceSeries tail(minutes, m_binMinutes);
    if (isEmpty() || floorBin(from) <= m_firstBin)
        return tail;
    const qint64 known = static_cast<qint64>(m_good.size()) - 1;
    const size_t kept = static_cast<size_t>(std::min(floorBin(from) - m_firstBin, known));
    // Bins between the two that nobody measured repeat the last sum.
    const size_t start = tail.isEmpty() ? kept : static_cast<size_t>(tail.m_firstBin - m_firstBin);
    const auto join = [kept, start](const auto &head, const auto &after) {
        auto all = head;
        all.resize(kept + 1);
        all.resize(start + 1, head[kept]);
        for (size_t i = 1; i < after.size(); ++i)
            all.push_back(head[kept] + after[i]);
        return all;
    };
    SliceSeries joined;
    joined.m_binMinutes = m_binMinutes;
    joined.m_firstBin = m_firstBin;
    joined.m_good = join(m_good, tail.m_good);
    joined.m_total = join(m_total, tail.m_total);
    joined.m_coverage = join(m_coverage, tail.m_coverage);
    joined.m_capped = join(m_capped, tail.m_capped);
    joined.findMeasured();
    return joined;
}

void SliceSeries::findMeasured()
{
    const size_t bins = m_coverage.size() - 1;
    size_t first = 0;
    while (first < bins && m_coverage[first + 1] <= m_coverage[first])
        ++first;
    size_t last = bins;
    while (last > first && m_coverage[last] <= m_coverage[last - 1])
        --last;
    if (first == last)
        return;
    m_measuredFrom
        = instantFromMs((m_firstBin + static_cast<qint64>(first)) * m_binMinutes * 60'000);
    m_measuredUntil
        = instantFromMs((m_firstBin + static_cast<qint64>(last)) * m_binMinutes * 60'000);
}

TimeRange SliceSeries::extent() const
{
    if (isEmpty())
        return {};
    const qint64 bins = static_cast<qint64>(m_good.size()) - 1;
    return { .from = instantFromMs(m_firstBin * m_binMinutes * 60'000),
             .to = instantFromMs((m_firstBin + bins) * m_binMinutes * 60'000) };
}

size_t SliceSeries::indexOf(Instant t) const
{
    const qint64 last = static_cast<qint64>(m_good.size()) - 1;
    return static_cast<size_t>(std::clamp<qint64>(floorBin(t) - m_firstBin, 0, last));
}

SliceSum SliceSeries::sum(TimeRange range) const
{
    const qint64 wanted = floorBin(range.to) - floorBin(range.from);
    if (isEmpty() || wanted <= 0)
        return {};
    const size_t a = indexOf(range.from);
    const size_t b = indexOf(range.to);
    return { .good = m_good[b] - m_good[a],
             .total = m_total[b] - m_total[a],
             .coverage = (m_coverage[b] - m_coverage[a]) / static_cast<double>(wanted) };
}

} // namespace trivet
