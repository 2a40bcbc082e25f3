// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prommeasure.h"

namespace trivet::prometheus {

// SLIs of which each sample is an event: gauges, and the error ratios that tools record. Pure.

[[nodiscard]] constexpr bool isPerSample(SliKind sli)
{
    return sli == SliKind::Gauge || sli == SliKind::ErrorRatio;
}

/// Says of a sample how good it was.
class Judge final
{
public:
    Judge(SliKind sli, Comparison comparison, double threshold)
        : m_sli(sli)
        , m_comparison(comparison)
        , m_threshold(threshold)
    { }

    /// 0 to 1; nothing for NaN, which was not measured.
    [[nodiscard]] std::optional<double> goodness(double value);
    /// Error ratios outside 0 to 1 so far; each was taken as the nearer end.
    [[nodiscard]] int clamped() const { return m_clamped; }

private:
    SliKind m_sli;
    Comparison m_comparison;
    double m_threshold;
    int m_clamped = 0;
};

/// A sample is an event of its minute. A scrape that is missing, or NaN, lowers the coverage and is
/// neither good nor bad.
[[nodiscard]] Measured measureSamples(const RawChunk &chunk);

/// The chunk of a classic histogram, of which the numerator is one bucket: the spellings of its
/// limit (1, 1.0) become one series, and a scrape in which a target had no such bucket is none of
/// its total either: nobody knows which of those events were good. `lacked` says that there were
/// some in the region.
[[nodiscard]] RawChunk withItsBucket(const RawChunk &chunk, bool &lacked);

} // namespace trivet::prometheus
