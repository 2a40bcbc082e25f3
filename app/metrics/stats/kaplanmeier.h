// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

namespace trivet::stats {

/// How long something took, or has taken so far.
struct Observation
{
    double time = 0; ///< in any unit, >= 0
    bool finished = true; ///< false = censored: still open, or lost from sight, at that time

    bool operator==(const Observation &) const = default;
};

/// One time at which something finished.
struct SurvivalStep
{
    double time = 0;
    qint64 atRisk = 0; ///< just before
    qint64 finished = 0;
    double survival = 1; ///< share not finished after it
    double standardError = 0; ///< Greenwood; 0 where survival is 0
    std::optional<Interval> interval; ///< log-log; nothing where survival is 0

    bool operator==(const SurvivalStep &) const = default;
};

/// Kaplan and Meier's estimate: what is still open counts for as long as it was seen, where a
/// median of the finished alone would be too small. At a tie what finishes comes before what is
/// censored.
class KaplanMeier final
{
public:
    explicit KaplanMeier(std::vector<Observation> observations, double confidence = 0.95);

    [[nodiscard]] const std::vector<SurvivalStep> &steps() const { return m_steps; }
    [[nodiscard]] qint64 n() const { return m_n; }
    [[nodiscard]] qint64 finished() const { return m_finished; }
    /// The first time by which a share of at least p has finished; nothing = not reached.
    [[nodiscard]] std::optional<double> quantile(double p) const;

    /// Where the pointwise intervals cross (Brookmeyer and Crowley 1982); an end may not be
    /// reached.
    struct Ends
    {
        std::optional<double> low;
        std::optional<double> high;
    };
    [[nodiscard]] Ends quantileEnds(double p) const;

private:
    std::vector<SurvivalStep> m_steps;
    qint64 m_n = 0;
    qint64 m_finished = 0;
};

} // namespace trivet::stats
