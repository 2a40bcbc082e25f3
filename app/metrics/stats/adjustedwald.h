// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

namespace trivet::stats {

/// Answers to "how likely would you recommend" in three classes.
struct Recommendation
{
    qint64 promoters = 0; ///< 9 and 10
    qint64 passives = 0; ///< 7 and 8
    qint64 detractors = 0; ///< 0 to 6

    bool operator==(const Recommendation &) const = default;

    [[nodiscard]] qint64 n() const { return promoters + passives + detractors; }
    /// -100 to 100; n must not be 0.
    [[nodiscard]] double score() const
    {
        return 100.0 * static_cast<double>(promoters - detractors) / static_cast<double>(n());
    }
};

/// Adjusted Wald: three answers are added (3/4 promoters, 3/2 passives, 3/4 detractors) before the
/// variance of a trinomial is taken (Rocks 2016; Lewis and Sauro 2021). The plain Wald interval of
/// 5 promoters out of 5 would be [100, 100]. All in points, ends within -100 and 100.
struct AdjustedScore
{
    double centre = 0; ///< of the interval; the score that is shown stays the raw one
    double standardError = 0;
    Interval interval;
};
[[nodiscard]] AdjustedScore adjustedWald(const Recommendation &answers, double confidence = 0.95);

/// The widest interval that any distribution with this n and this score has. It says nothing on how
/// the answers are spread, which the interval above gives away: for groups too small to show that.
[[nodiscard]] Interval widestAdjustedWald(qint64 n, qint64 promotersLessDetractors,
                                          double confidence = 0.95);

/// Two waves, taken as independent: difference of the adjusted scores, in points.
struct ScoreDifference
{
    double value = 0; ///< after - before
    double standardError = 0;
    double z = 0;
    double p = 1; ///< two-sided
    Interval interval;

    /// The interval does not hold zero.
    [[nodiscard]] bool isDetectable() const { return interval.low > 0 || interval.high < 0; }
};
[[nodiscard]] ScoreDifference difference(const Recommendation &before, const Recommendation &after,
                                         double confidence = 0.95);

} // namespace trivet::stats
