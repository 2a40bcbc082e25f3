// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>

#include <memory>
#include <span>
#include <vector>

namespace trivet {

/// Raw samples of one counter, answering what increase() of Prometheus 2 answers, digit for digit:
/// both ends of the window belong to it, and what lies between the outer samples and the ends is
/// guessed. Trivet's own figures guess nothing (SliceSeries); this is for saying what the server
/// says.
/// Resets are removed once; a window is then the difference of two samples, however long it is.
class CounterSamples final
{
public:
    /// Scrape times, ms since 1970, ascending; counters of one target share them.
    using Times = std::shared_ptr<const std::vector<qint64>>;

    CounterSamples() = default;
    /// One finite value for each time.
    CounterSamples(Times times, std::span<const double> values);

    /// NaN where fewer than two samples lie in the window.
    [[nodiscard]] double increase(TimeRange window) const;
    /// The increase over the window that ends at range.from, range.from + step ... range.to (it
    /// too, if the steps meet it).
    [[nodiscard]] std::vector<double> increases(TimeRange range, Millis step, Millis window) const;

private:
    /// From this sample on, `lost` was lost at resets.
    struct Reset
    {
        size_t index = 0;
        double lost = 0;
    };

    [[nodiscard]] size_t seek(size_t from, size_t jump, qint64 t) const;
    [[nodiscard]] double extrapolated(size_t first, size_t last, double value,
                                      TimeRange window) const;

    Times m_times;
    std::vector<double> m_adjusted; ///< as if the counter had never been set back
    std::vector<Reset> m_resets; ///< the first one is { 0, 0 }
};

} // namespace trivet
