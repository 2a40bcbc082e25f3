// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <memory>
#include <vector>

namespace trivet::ui {

struct LowHigh
{
    double low = 0;
    double high = 0;

    bool operator==(const LowHigh &) const = default;
    [[nodiscard]] bool isEmpty() const { return !(low <= high); }
};

/// A column of times (ms, ascending) and one of values (NaN = not measured), with minima and maxima
/// over 64 samples, 256, 1024 ... Any stretch is answered exactly in O(log n); costs 2 % of the
/// data.
class PyramidSeries final
{
public:
    PyramidSeries() = default;
    PyramidSeries(std::vector<qint64> ms, std::vector<double> values);

    [[nodiscard]] size_t size() const { return m_ms.size(); }
    [[nodiscard]] qint64 ms(size_t i) const { return m_ms[i]; }
    [[nodiscard]] double value(size_t i) const { return m_values[i]; }
    /// Index of the first sample at or after t, searched from `hint` outwards.
    [[nodiscard]] size_t lowerBound(qint64 t, size_t hint = 0) const;
    /// Minimum and maximum of the measured samples in [a, b); empty if there are none.
    [[nodiscard]] LowHigh extremes(size_t a, size_t b) const;

private:
    static constexpr size_t firstBucket = 64;
    static constexpr size_t fanOut = 4;

    void scan(size_t a, size_t b, LowHigh &out) const;

    std::vector<qint64> m_ms;
    std::vector<double> m_values;
    std::vector<std::vector<LowHigh>> m_levels;
};

using SeriesPtr = std::shared_ptr<const PyramidSeries>;

} // namespace trivet::ui
