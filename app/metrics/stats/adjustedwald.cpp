// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "adjustedwald.h"

#include <app/metrics/stats/normal.h>

#include <algorithm>
#include <cmath>

namespace trivet::stats {

namespace {

/// p + d and p - d are shares after the three answers were added.
AdjustedScore scoreOf(double outspoken, double net, double n, double confidence)
{
    const double variance = std::max(0.0, outspoken - net * net);
    AdjustedScore score { .centre = 100 * net,
                          .standardError = 100 * std::sqrt(variance / n),
                          .interval = {} };
    const double half = zOf(confidence) * score.standardError;
    score.interval = { .low = std::max(-100.0, score.centre - half),
                       .high = std::min(100.0, score.centre + half) };
    return score;
}

} // namespace

AdjustedScore adjustedWald(const Recommendation &answers, double confidence)
{
    const double n = static_cast<double>(answers.n()) + 3;
    const auto outspoken = static_cast<double>(answers.promoters + answers.detractors) + 1.5;
    const auto net = static_cast<double>(answers.promoters - answers.detractors);
    return scoreOf(outspoken / n, net / n, n, confidence);
}

Interval widestAdjustedWald(qint64 n, qint64 promotersLessDetractors, double confidence)
{
    // As few passives as the score allows: one if n and the difference are not both odd or even.
    const qint64 passives = (n - std::abs(promotersLessDetractors)) % 2;
    const double all = static_cast<double>(n) + 3;
    return scoreOf((static_cast<double>(n - passives) + 1.5) / all,
                   static_cast<double>(promotersLessDetractors) / all, all, confidence)
        .interval;
}

ScoreDifference difference(const Recommendation &before, const Recommendation &after,
                           double confidence)
{
    const AdjustedScore a = adjustedWald(before, confidence);
    const AdjustedScore b = adjustedWald(after, confidence);
    ScoreDifference d;
    d.value = b.centre - a.centre;
    d.standardError = std::hypot(a.standardError, b.standardError);
    d.z = d.value / d.standardError;
    d.p = twoSidedP(d.z);
    const double half = zOf(confidence) * d.standardError;
    d.interval = { .low = d.value - half, .high = d.value + half };
    return d;
}

} // namespace trivet::stats
