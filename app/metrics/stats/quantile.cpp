// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "quantile.h"

#include <cmath>

namespace trivet::stats {

namespace {

/// P(X = i) of a binomial X for i in first .. first + size - 1; what lies outside is below 1e-18.
struct BinomialMass
{
    qint64 first = 0;
    std::vector<double> mass;
};

BinomialMass binomialMass(qint64 n, double p)
{
    // Relative to the mode, outwards, then made to sum to one: no factorial of a million.
    const auto mode = std::min(n, static_cast<qint64>(std::floor(static_cast<double>(n + 1) * p)));
    constexpr double negligible = 1e-18;
    std::vector<double> below;
    double m = 1;
    for (qint64 i = mode; i > 0; --i) {
        m *= static_cast<double>(i) / static_cast<double>(n - i + 1) * (1 - p) / p;
        if (m < negligible)
            break;
        below.push_back(m);
    }
    BinomialMass all { .first = mode - static_cast<qint64>(below.size()),
                       .mass = { below.rbegin(), below.rend() } };
    m = 1;
    for (qint64 i = mode; i <= n && m >= negligible; ++i) {
        all.mass.push_back(m);
        m *= static_cast<double>(n - i) / static_cast<double>(i + 1) * p / (1 - p);
    }
    double sum = 0;
    for (const double x : all.mass)
        sum += x;
    for (double &x : all.mass)
        x /= sum;
    return all;
}

} // namespace

std::optional<double> quantile(std::span<const double> sorted, double p)
{
    if (sorted.empty())
        return std::nullopt;
    const double position = std::clamp(p, 0.0, 1.0) * static_cast<double>(sorted.size() - 1);
    const auto below = static_cast<size_t>(position);
    if (below + 1 >= sorted.size())
        return sorted.back();
    const double part = position - static_cast<double>(below);
    return sorted[below] + part * (sorted[below + 1] - sorted[below]);
}

std::optional<Interval> quantileInterval(std::span<const double> sorted, double p,
                                         double confidence)
{
    if (sorted.empty() || !(p > 0) || !(p < 1))
        return std::nullopt;
    const auto n = static_cast<qint64>(sorted.size());
    const double tail = (1 - confidence) / 2;
    const BinomialMass binomial = binomialMass(n, p);
    // With X = the number of values below the quantile, the order statistic r lies above it when
    // X < r. Low end: the last r with P(X < r) <= tail; high end: the first r with P(X >= r) <=
    // tail.
    qint64 low = 0;
    qint64 high = n + 1;
    double cumulated = 0;
    for (size_t i = 0; i < binomial.mass.size(); ++i) {
        const qint64 r = binomial.first + static_cast<qint64>(i);
        if (cumulated <= tail)
            low = r;
        cumulated += binomial.mass[i];
        if (cumulated >= 1 - tail) {
            high = r + 1;
            break;
        }
    }
    if (low < 1 || high > n)
        return std::nullopt;
    return Interval { .low = sorted[static_cast<size_t>(low - 1)],
                      .high = sorted[static_cast<size_t>(high - 1)] };
}

} // namespace trivet::stats
