// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "kaplanmeier.h"

#include <app/metrics/stats/normal.h>

#include <algorithm>
#include <cmath>

namespace trivet::stats {

namespace {

// Products of fractions: 7/8 x 6/7 x 5/6 x 4/5 must be a half, not a little more.
constexpr double roundingSlack = 1e-9;

} // namespace

KaplanMeier::KaplanMeier(std::vector<Observation> observations, double confidence)
    : m_n(static_cast<qint64>(observations.size()))
{
    std::ranges::sort(observations, {}, &Observation::time);
    const double z = zOf(confidence);
    double survival = 1;
    double hazard = 0; // Greenwood's sum
    for (size_t i = 0; i < observations.size();) {
        const double time = observations[i].time;
        SurvivalStep step { .time = time,
                            .atRisk = static_cast<qint64>(observations.size() - i),
                            .interval = {} };
        // All of one time at once, so that the order among them cannot matter.
        for (; i < observations.size() && !(observations[i].time > time); ++i)
            step.finished += observations[i].finished ? 1 : 0;
        if (step.finished == 0)
            continue;
        const auto atRisk = static_cast<double>(step.atRisk);
        const auto finished = static_cast<double>(step.finished);
        m_finished += step.finished;
        if (step.finished < step.atRisk) {
            survival *= 1 - finished / atRisk;
            hazard += finished / (atRisk * (atRisk - finished));
            step.survival = survival;
            step.standardError = survival * std::sqrt(hazard);
            const double power = z * std::sqrt(hazard) / -std::log(survival);
            step.interval = Interval { .low = std::pow(survival, std::exp(power)),
                                       .high = std::pow(survival, std::exp(-power)) };
        } else {
            survival = 0;
            step.survival = 0;
        }
        m_steps.push_back(step);
    }
}

std::optional<double> KaplanMeier::quantile(double p) const
{
    const auto found = std::ranges::find_if(
        m_steps, [p](const SurvivalStep &s) { return s.survival <= 1 - p + roundingSlack; });
    return found == m_steps.end() ? std::nullopt : std::optional(found->time);
}

KaplanMeier::Ends KaplanMeier::quantileEnds(double p) const
{
    Ends ends;
    for (const SurvivalStep &step : m_steps) {
        const double low = step.interval ? step.interval->low : 0;
        if (!ends.low && low <= 1 - p + roundingSlack)
            ends.low = step.time;
        if (!ends.high && step.interval && step.interval->high <= 1 - p + roundingSlack)
            ends.high = step.time;
    }
    return ends;
}

} // namespace trivet::stats
