// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "meaninterval.h"

#include <app/metrics/stats/normal.h>
#include <app/metrics/stats/quantile.h>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace trivet::stats {

namespace {

constexpr size_t least = 10;
constexpr size_t mostResampled = 1'000;
constexpr int resamples = 2'000;

/// SplitMix64 (Steele, Lea and Flood 2014): small, and the same on every machine.
class Random final
{
public:
    /// Evenly in [0, count), by multiplication instead of a remainder.
    size_t below(size_t count)
    {
        m_state += 0x9e3779b97f4a7c15U;
        quint64 z = m_state;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        z ^= z >> 31U;
        return static_cast<size_t>(((z >> 32U) * static_cast<quint64>(count)) >> 32U);
    }

private:
    quint64 m_state = 42;
};

double phi(double z)
{
    return z < 0 ? twoSidedP(z) / 2 : 1 - twoSidedP(z) / 2;
}

/// The inverse of phi, for 0 < p < 1.
double phiInverse(double p)
{
    if (p == 0.5)
        return 0;
    return p > 0.5 ? zOf(2 * p - 1) : -zOf(1 - 2 * p);
}

std::vector<double> resampledMeans(std::span<const double> sample)
{
    Random random;
    std::vector<double> means;
    means.reserve(resamples);
    for (int i = 0; i < resamples; ++i) {
        double sum = 0;
        for (size_t j = 0; j < sample.size(); ++j)
            sum += sample[random.below(sample.size())];
        means.push_back(sum / static_cast<double>(sample.size()));
    }
    std::ranges::sort(means);
    return means;
}

} // namespace

std::optional<MeanInterval> meanInterval(std::span<const double> sample, double confidence)
{
    if (sample.size() < least)
        return std::nullopt;
    const auto n = static_cast<double>(sample.size());
    const double mean = std::accumulate(sample.begin(), sample.end(), 0.0) / n;
    double squares = 0;
    double cubes = 0;
    for (const double x : sample) {
        squares += (x - mean) * (x - mean);
        cubes += (x - mean) * (x - mean) * (x - mean);
    }
    const double z = zOf(confidence);
    if (squares <= 0)
        return MeanInterval { .mean = mean, .interval = { .low = mean, .high = mean } };
    if (sample.size() >= mostResampled) {
        const double half = z * std::sqrt(squares / (n - 1) / n);
        return MeanInterval { .mean = mean,
                              .interval = { .low = mean - half, .high = mean + half } };
    }
    const std::vector<double> means = resampledMeans(sample);
    const auto below = std::ranges::lower_bound(means, mean) - means.begin();
    const auto upTo = std::ranges::upper_bound(means, mean) - means.begin();
    const double share = (static_cast<double>(below + upTo) / 2) / resamples;
    const double bias = phiInverse(std::clamp(share, 1.0 / resamples, 1 - 1.0 / resamples));
    // The jackknife's skewness; for a mean it is that of the sample.
    const double acceleration = cubes / (6 * std::pow(squares, 1.5));
    const auto end = [&](double side) {
        const double shifted = bias + side;
        return *quantile(means, phi(bias + shifted / (1 - acceleration * shifted)));
    };
    return MeanInterval { .mean = mean, .interval = { .low = end(-z), .high = end(z) } };
}

} // namespace trivet::stats
