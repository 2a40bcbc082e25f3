// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slohistory.h"

#include <cmath>
#include <numbers>
#include <random>

namespace trivet::bench {

namespace {

constexpr qint64 stepsPerDay = 1440;
constexpr qint64 days = 60;
constexpr qint64 nowMs = 1'767'225'600'000; ///< 2026-01-01, UTC

/// Whole events of a mean, with some noise.
double events(std::mt19937 &random, double mean)
{
    const auto uniform = [&random] { return static_cast<double>(random() % 65'536) / 65'536; };
    const double spread = mean > 1 ? (2 * uniform() - 1) * std::sqrt(mean) : 0;
    return std::floor(std::max(0.0, mean + spread) + uniform());
}

SloHistory::Service service(unsigned index)
{
    std::mt19937 random(index + 1);
    const qint64 steps = (days + 1) * stepsPerDay;
    const qint64 offset = 1'500 + index * 977 % 57'000; // never on a whole minute
    const qint64 begin = nowMs - days * 86'400'000 - 82'800'000; // an hour of it is after now
    const double load = 120 + index * 74 % 800;
    std::vector<qint64> ms;
    SloHistory::Service made;
    ms.reserve(static_cast<size_t>(steps));
    double errors = 0;
    double requests = 0;
    qint64 burst = 0; // steps that are left of it
    double share = 0;
    for (qint64 step = 0; step < steps; ++step) {
        if (random() % 13'000 == 0) { // a restart every nine days or so
            errors = 0;
            requests = 0;
        }
        if (burst == 0 && random() % 3'000 == 0) { // trouble every two days or so
            burst = 10 + static_cast<qint64>(random() % 150);
            share = 0.01 * std::pow(40.0, static_cast<double>(random() % 1000) / 1000);
        }
        burst = std::max<qint64>(0, burst - 1);
        const double day = static_cast<double>(step % stepsPerDay) / stepsPerDay;
        const double mean = load * (1.2 + std::sin(2 * std::numbers::pi * day));
        const double more = events(random, mean);
        requests += more;
        errors += std::min(more, events(random, more * (burst > 0 ? share : 0.0003)));
        ms.push_back(begin + step * SloHistory::scrape.count() + offset
                     + static_cast<qint64>(random() % 20));
        made.errors.push_back(errors);
        made.requests.push_back(requests);
    }
    made.ms = std::make_shared<const std::vector<qint64>>(std::move(ms));
    return made;
}

} // namespace

SloHistory SloHistory::make(int services)
{
    SloHistory history { .now = instantFromMs(nowMs) };
    for (int i = 0; i < services; ++i)
        history.services.push_back(service(static_cast<unsigned>(i)));
    return history;
}

size_t SloHistory::sampleCount() const
{
    size_t count = 0;
    for (const Service &one : services)
        count += one.errors.size() + one.requests.size();
    return count;
}

QByteArray sloName(size_t index)
{
    return QByteArray::number(static_cast<qulonglong>(index)).rightJustified(3, '0');
}

} // namespace trivet::bench
