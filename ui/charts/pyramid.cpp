// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pyramid.h"

#include <algorithm>
#include <limits>

namespace trivet::ui {

namespace {

constexpr LowHigh nothingYet { .low = std::numeric_limits<double>::infinity(),
                               .high = -std::numeric_limits<double>::infinity() };

void widen(LowHigh &out, const LowHigh &by)
{
    out.low = std::min(out.low, by.low);
    out.high = std::max(out.high, by.high);
}

} // namespace

PyramidSeries::PyramidSeries(std::vector<qint64> ms, std::vector<double> values)
    : m_ms(std::move(ms))
    , m_values(std::move(values))
{
    m_values.resize(m_ms.size(), std::numeric_limits<double>::quiet_NaN());
    std::vector<LowHigh> level;
    for (size_t a = 0; a < m_values.size(); a += firstBucket) {
        LowHigh bucket = nothingYet;
        scan(a, std::min(a + firstBucket, m_values.size()), bucket);
        level.push_back(bucket);
    }
    while (level.size() > fanOut) {
        std::vector<LowHigh> upper;
        upper.reserve(level.size() / fanOut + 1);
        for (size_t a = 0; a < level.size(); a += fanOut) {
            LowHigh bucket = nothingYet;
            for (size_t i = a; i < std::min(a + fanOut, level.size()); ++i)
                widen(bucket, level[i]);
            upper.push_back(bucket);
        }
        m_levels.push_back(std::move(level));
        level = std::move(upper);
    }
    m_levels.push_back(std::move(level));
}

size_t PyramidSeries::lowerBound(qint64 t, size_t hint) const
{
    // Galloping from the last answer: neighbouring pixel columns ask for neighbouring times.
    const size_t n = m_ms.size();
    size_t low = std::min(hint, n);
    if (low < n && m_ms[low] < t) {
        size_t step = 1;
        size_t high = low + 1;
        while (high < n && m_ms[high] < t) {
            low = high;
            step *= 2;
            high = low + step;
        }
        high = std::min(high, n);
        return static_cast<size_t>(
            std::lower_bound(m_ms.begin() + static_cast<std::ptrdiff_t>(low),
                             m_ms.begin() + static_cast<std::ptrdiff_t>(high), t)
            - m_ms.begin());
    }
    return static_cast<size_t>(
        std::lower_bound(m_ms.begin(), m_ms.begin() + static_cast<std::ptrdiff_t>(low), t)
        - m_ms.begin());
}

void PyramidSeries::scan(size_t a, size_t b, LowHigh &out) const
{
    double low = out.low;
    double high = out.high;
    for (size_t i = a; i < b; ++i) {
        // Comparisons with NaN are false, so what was not measured changes nothing.
        low = m_values[i] < low ? m_values[i] : low;
        high = m_values[i] > high ? m_values[i] : high;
    }
    out = { .low = low, .high = high };
}

LowHigh PyramidSeries::extremes(size_t a, size_t b) const
{
    LowHigh out = nothingYet;
    b = std::min(b, m_values.size());
    size_t level = 0;
    // Climb while the stretch covers whole buckets of the next level on both sides.
    if (b <= a)
        return out;
    if (b - a < 2 * firstBucket) {
        scan(a, b, out);
        return out;
    }
    const size_t first = (a + firstBucket - 1) / firstBucket;
    const size_t last = b / firstBucket;
    scan(a, first * firstBucket, out);
    scan(last * firstBucket, b, out);
    size_t i = first;
    size_t j = last;
    while (i < j) {
        const auto &buckets = m_levels[level];
        if (level + 1 == m_levels.size()) {
            for (; i < j; ++i)
                widen(out, buckets[i]);
            break;
        }
        for (; i < j && i % fanOut != 0; ++i)
            widen(out, buckets[i]);
        for (; i < j && j % fanOut != 0; --j)
            widen(out, buckets[j - 1]);
        i /= fanOut;
        j /= fanOut;
        ++level;
    }
    return out;
}

} // namespace trivet::ui
