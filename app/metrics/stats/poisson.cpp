// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "poisson.h"

#include <app/metrics/stats/normal.h>

#include <cmath>

namespace trivet::stats {

namespace {

/// P(X <= k) for a Poisson variable of that mean.
double atMost(qint64 k, double mean)
{
    double term = std::exp(-mean);
    double sum = term;
    for (qint64 i = 1; i <= k; ++i) {
        term *= mean / static_cast<double>(i);
        sum += term;
    }
    return sum;
}

/// The mean under which P(X <= k) is p; it falls as the mean grows.
double meanWhere(qint64 k, double p)
{
    double low = 0;
    double high = 10 + 3 * static_cast<double>(k + 1);
    for (int i = 0; i < 200 && high - low > 1e-12 * high; ++i) {
        const double middle = (low + high) / 2;
        (atMost(k, middle) > p ? low : high) = middle;
    }
    return (low + high) / 2;
}

} // namespace

Interval countInterval(qint64 count, double confidence)
{
    const double z = zOf(confidence);
    const auto byar = [](double n, double step) {
        return n * std::pow(1 - 1 / (9 * n) + step / (3 * std::sqrt(n)), 3);
    };
    const double n = static_cast<double>(count);
    return { .low = count > 0 ? std::max(0.0, byar(n, -z)) : 0, .high = byar(n + 1, z) };
}

Interval exactCountInterval(qint64 count, double confidence)
{
    constexpr qint64 mostExact = 500; // beyond, e^-mean leaves the range of a double
    if (count > mostExact)
        return countInterval(count, confidence);
    const double tail = (1 - confidence) / 2;
    return { .low = count > 0 ? meanWhere(count - 1, 1 - tail) : 0,
             .high = meanWhere(count, tail) };
}

} // namespace trivet::stats
