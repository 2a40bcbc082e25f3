// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shophistory.h"

#include <cmath>
#include <numbers>
#include <random>

namespace trivet::test {

namespace {

constexpr qint64 stepMs = 30'000;
constexpr qint64 stepsPerDay = 2880;
constexpr qint64 offsetMs = 7'123; ///< scrapes do not fall on whole minutes

struct Counter
{
    QByteArray code;
    double value = 0; ///< of the process that runs now
    double shown = 0; ///< in the last sample since its start
    bool exists = false; ///< a client library shows a code from its first event on
};

/// A whole number from 0 to n with mean n * p and some noise, the same on every machine.
double some(std::mt19937 &random, double n, double p)
{
    const auto uniform = [&random] { return static_cast<double>(random() % 10'000) / 10'000.0; };
    const double mean = n * p;
    const double noise = (2 * uniform() - 1) * std::sqrt(mean);
    const double wanted = mean > 1 ? std::max(0.0, mean + noise) : mean;
    return std::floor(std::min(n, wanted + uniform()));
}

double loadAt(qint64 step)
{
    const double day = static_cast<double>(step % stepsPerDay) / static_cast<double>(stepsPerDay);
    return 90.0 + 80.0 * std::sin(2.0 * std::numbers::pi * (day - 0.3));
}

void writeSample(QByteArray &text, const Counter &counter, qint64 ms)
{
    text += R"(http_requests_total{job="checkout",instance="10.0.0.7:8080",code=")";
    text += counter.code + "\"} " + QByteArray::number(static_cast<qint64>(counter.value)) + ' ';
    text += QByteArray::number(ms / 1000) + '.'
        + QByteArray::number(ms % 1000).rightJustified(3, '0') + '\n';
}

} // namespace

ShopHistory::Minute ShopHistory::at(qint64 minute) const
{
    const qint64 index = minute - toMs(extent.from) / 60'000;
    return index >= 0 && index < std::ssize(minutes) ? minutes[static_cast<size_t>(index)]
                                                     : Minute {};
}

ShopHistory::Minute ShopHistory::sum(TimeRange range) const
{
    Minute sum;
    for (qint64 minute = toMs(range.from) / 60'000; minute < toMs(range.to) / 60'000; ++minute) {
        sum.total += at(minute).total;
        sum.bad += at(minute).bad;
    }
    return sum;
}

ShopHistory ShopHistory::make(Instant end, int days)
{
    ShopHistory history;
    const qint64 steps = days * stepsPerDay + stepsPerDay / 24;
    history.extent = { .from = end - Millis { steps * stepMs }, .to = end };
    const auto timeOf
        = [&history](qint64 step) { return history.extent.from + Millis { step * stepMs }; };
    const qint64 gapFrom = days > 0 ? steps * 5 / 6 : steps;
    const qint64 gapTo = gapFrom + 300; // 2.5 h
    const qint64 burstFrom = steps * 2 / 5 / stepsPerDay * stepsPerDay + stepsPerDay / 2; // noon
    const qint64 burstTo = burstFrom + 90; // 45 min
    history.gap = { .from = timeOf(gapFrom), .to = timeOf(gapTo) };
    history.burst = { .from = timeOf(burstFrom), .to = timeOf(burstTo) };
    constexpr qint64 fiveMinutes = 300'000;
    const qint64 quietMs = toMs(timeOf(steps * 3 / 5)) / fiveMinutes * fiveMinutes;
    const qint64 quietFrom = (quietMs - toMs(history.extent.from)) / stepMs;
    const qint64 quietTo = quietFrom + fiveMinutes / stepMs;
    history.quiet = { .from = timeOf(quietFrom), .to = timeOf(quietTo) };
    history.minutes.resize(static_cast<size_t>(steps / 2));
    history.openMetrics = "# TYPE http_requests counter\n";
    history.openMetrics.reserve(steps * 260);

    std::mt19937 random(42);
    Counter counters[] = { { .code = "200" }, { .code = "500" }, { .code = "503" } };
    for (qint64 step = 0; step < steps; ++step) {
        // The last restart lies in the gap: what came before it in there is in no sample.
        const bool restart = step == steps / 5 || step == steps / 2 || step == gapFrom + 100;
        const double events = some(random, std::floor(loadAt(step)), 0.9);
        const bool burst = step >= burstFrom && step < burstTo;
        const double errors = some(random, events, burst ? 0.3 : 0.0002);
        const double unavailable = step > steps / 2 + 500 && step % 977 == 0 ? 1 : 0;
        const double share = step >= quietFrom && step < quietTo ? 0 : 1;
        const double made[] = { share * events, share * errors, share * unavailable };
        const bool scraped = step < gapFrom || step >= gapTo;
        for (size_t i = 0; i < std::size(counters); ++i) {
            Counter &counter = counters[i];
            if (restart) { // what no sample has shown yet never will be
                history.lost += counter.value - counter.shown;
                counter = { .code = counter.code };
            }
            counter.value += made[i];
            counter.exists = counter.exists || counter.value > 0;
            if (!scraped || !counter.exists)
                continue;
            const qint64 ms = toMs(timeOf(step)) + offsetMs;
            Minute &minute = history.minutes[static_cast<size_t>(step / 2)];
            // What the very first sample shows was before history.
            const double seen = step == 0 ? 0 : counter.value - counter.shown;
            minute.total += seen;
            minute.bad += i == 0 ? 0 : seen;
            counter.shown = counter.value;
            writeSample(history.openMetrics, counter, ms);
        }
    }
    history.openMetrics += "# EOF\n";
    return history;
}

} // namespace trivet::test
