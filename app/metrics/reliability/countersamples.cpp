// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "countersamples.h"

#include <algorithm>
#include <limits>

namespace trivet {

namespace {

constexpr double nothing = std::numeric_limits<double>::quiet_NaN();

} // namespace

CounterSamples::CounterSamples(Times times, std::span<const double> values)
    : m_times(std::move(times))
{
    m_adjusted.reserve(values.size());
    m_resets.push_back({});
    double lost = 0;
    for (size_t i = 0; i < values.size(); ++i) {
        if (i > 0 && values[i] < values[i - 1]) {
            lost += values[i - 1];
            m_resets.push_back({ .index = i, .lost = lost });
        }
        m_adjusted.push_back(values[i] + lost);
    }
}

/// The first sample from `from` on that is not before t. It is looked for around from + jump, for
/// scrapes are regular and so are the steps of a chart.
size_t CounterSamples::seek(size_t from, size_t jump, qint64 t) const
{
    const std::vector<qint64> &times = *m_times;
    size_t i = std::min(from + jump, m_adjusted.size());
    while (i > from && times[i - 1] >= t)
        --i;
    while (i < m_adjusted.size() && times[i] < t)
        ++i;
    return i;
}

/// extrapolatedRate() of promql/functions.go, Prometheus 2: first and last sample of the window,
/// and the value that the counter showed at the first.
double CounterSamples::extrapolated(size_t first, size_t last, double value, TimeRange window) const
{
    const std::vector<qint64> &times = *m_times;
    const double increase = m_adjusted[last] - m_adjusted[first];
    double toStart = static_cast<double>(times[first] - toMs(window.from)) / 1000;
    const double toEnd = static_cast<double>(toMs(window.to) - times[last]) / 1000;
    const double sampled = static_cast<double>(times[last] - times[first]) / 1000;
    const double average = sampled / static_cast<double>(last - first);
    // A counter is never negative, so the guess ends where it would have been zero.
    if (increase > 0 && value >= 0)
        toStart = std::min(toStart, sampled * (value / increase));
    const double threshold = average * 1.1;
    const double whole = sampled + (toStart < threshold ? toStart : average / 2)
        + (toEnd < threshold ? toEnd : average / 2);
    return increase * (whole / sampled);
}

double CounterSamples::increase(TimeRange window) const
{
    return increases({ .from = window.to, .to = window.to }, Millis { 1 }, window.length()).front();
}

std::vector<double> CounterSamples::increases(TimeRange range, Millis step, Millis window) const
{
    std::vector<double> all;
    if (range.to < range.from || step.count() <= 0)
        return all;
    const auto points = static_cast<size_t>((range.to - range.from) / step) + 1;
    all.assign(points, nothing);
    if (m_adjusted.size() < 2)
        return all;
    const auto indexOf = [this](qint64 t) {
        return static_cast<size_t>(std::ranges::lower_bound(*m_times, t) - m_times->begin());
    };
    size_t first = indexOf(toMs(range.from - window));
    size_t behind = indexOf(toMs(range.from) + 1);
    size_t firstJump = 0;
    size_t behindJump = 0;
    size_t reset = 0;
    for (size_t i = 0; i < points; ++i) {
        const Instant end = range.from + step * static_cast<qint64>(i);
        const size_t firstNow = seek(first, firstJump, toMs(end - window));
        const size_t behindNow = seek(behind, behindJump, toMs(end) + 1);
        firstJump = firstNow - first;
        behindJump = behindNow - behind;
        first = firstNow;
        behind = behindNow;
        if (behind < first + 2)
            continue;
        while (reset + 1 < m_resets.size() && m_resets[reset + 1].index <= first)
            ++reset;
        all[i] = extrapolated(first, behind - 1, m_adjusted[first] - m_resets[reset].lost,
                              { .from = end - window, .to = end });
    }
    return all;
}

} // namespace trivet
