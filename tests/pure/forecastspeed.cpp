// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/forecast.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <random>

namespace trivet {

using namespace std::chrono_literals;

namespace {

constexpr qint64 forecastFrom = 29'000'160;

// The same as forecast.cpp, step by step and hour by hour, with nothing left out.

SliceSum pastLeft(const metrics::Outlook &outlook, Millis ahead)
{
    TimeRange range = outlook.spent.used;
    if (outlook.rolling)
        range.from = std::max(range.from, outlook.spent.wanted.from + ahead);
    return range.isEmpty() ? SliceSum {} : outlook.series->sum(range);
}

double budgetWith(const SliceSum &past, double bad, double total, double target)
{
    const double all = past.total + total;
    return all > 0 ? 1 - (std::max(0.0, past.bad()) + bad) / ((1 - target) * all) : 1;
}

Millis horizonOf(const metrics::Outlook &outlook)
{
    return outlook.rolling ? outlook.spent.wanted.length()
                           : std::max(Millis { 0 }, outlook.whole.to - outlook.spent.used.to);
}

std::optional<Millis> plainSimulation(const metrics::Outlook &outlook)
{
    const Millis step = outlook.series->binLength();
    const double perStep
        = outlook.spent.sum.total * toSeconds(step) / toSeconds(outlook.spent.used.length());
    double before = metrics::budgetOf(outlook.spent.sum, outlook.target);
    if (before <= 0)
        return Millis { 0 };
    for (qint64 i = 1; step * i <= horizonOf(outlook); ++i) {
        const double total = perStep * static_cast<double>(i);
        const double left = budgetWith(pastLeft(outlook, step * i), outlook.badShare * total, total,
                                       outlook.target);
        if (left <= 0)
            return step * (i - 1)
                + Millis { std::llround(before / (before - left)
                                        * static_cast<double>(step.count())) };
        before = left;
    }
    return std::nullopt;
}

/// Hours of the breaches among 400 futures, as they were drawn.
std::vector<int> plainBreaches(const metrics::Outlook &outlook, quint64 seed)
{
    std::vector<std::vector<SliceSum>> days;
    for (Instant end = outlook.spent.used.to; end - 24h >= outlook.series->measuredFrom();
         end -= 24h) {
        if (!outlook.series->sum({ .from = end - 24h, .to = end }).isMeasured())
            continue;
        std::vector<SliceSum> hours;
        for (Instant from = end - 24h; from < end; from += 1h)
            hours.push_back(outlook.series->sum({ .from = from, .to = from + 1h }));
        days.push_back(hours);
    }
    std::mt19937_64 random(seed);
    std::vector<int> breaches;
    for (int future = 0; future < 400; ++future) {
        double bad = 0;
        double total = 0;
        const std::vector<SliceSum> *day = nullptr;
        const auto last = static_cast<int>(horizonOf(outlook) / 1h);
        for (int hour = 0; hour < last; ++hour) {
            if (hour % 24 == 0)
                day = &days[random() % days.size()];
            const SliceSum &sum = (*day)[static_cast<size_t>(hour % 24)];
            bad += std::max(0.0, sum.bad());
            total += sum.total;
            if (budgetWith(pastLeft(outlook, std::chrono::hours { hour + 1 }), bad, total,
                           outlook.target)
                <= 0) {
                breaches.push_back(hour + 1);
                break;
            }
        }
    }
    std::ranges::sort(breaches);
    return breaches;
}

SliceSeries someDays(std::mt19937 &random, bool whole)
{
    std::vector<Slice> slices;
    double share = 0.01;
    for (qint64 minute = 0; minute < 40 * 1440; ++minute) {
        if (random() % 3000 == 0)
            minute += static_cast<qint64>(random() % 400);
        if (random() % 1500 == 0)
            share = 0.0001 * static_cast<double>(1 + random() % 300);
        const double total = static_cast<double>(random() % 200) / (whole ? 1 : 3);
        const double bad = whole
            ? std::floor(total * share * static_cast<double>(random() % 3) + 0.4)
            : total * share;
        slices.push_back({ .minute = forecastFrom + minute,
                           .good = total - std::min(bad, total),
                           .total = total,
                           .coverage = 1 });
    }
    return SliceSeries(slices);
}

} // namespace

class ForecastSpeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Stretches and days in which nothing can happen are passed over: no figure is another one.
    void whatIsPassedOverChangesNothing()
    {
        std::mt19937 random(61);
        int breaches = 0;
        int simulated = 0;
        for (int round = 0; round < 60; ++round) {
            const SliceSeries series = someDays(random, round % 3 != 0);
            const Instant end = series.measuredUntil();
            metrics::Outlook outlook { .series = &series,
                                       .whole = { .from = end - 24h * 30, .to = end },
                                       .rolling = round % 4 != 1,
                                       .target = round % 2 == 0 ? 0.99 : 0.985 };
            if (!outlook.rolling)
                outlook.whole = { .from = end - 24h * 20, .to = end + 24h * 10 };
            outlook.spent
                = metrics::sinceMeasured(series, { .from = outlook.whole.from, .to = end });
            const double used = 1 - metrics::budgetOf(outlook.spent.sum, outlook.target);
            // Near the edge, where it matters.
            if (round % 5 != 4)
                outlook.target = 1
                    - (1 - outlook.target) * used / (0.7 + 0.1 * static_cast<double>(random() % 4));
            outlook.badShare = 0.001 * static_cast<double>(random() % 40);
            const auto expected = plainSimulation(outlook);
            QCOMPARE(metrics::exhaustionOf(outlook).simulated, expected);
            simulated += expected && *expected > Millis { 0 } ? 1 : 0;
            if (metrics::budgetOf(outlook.spent.sum, outlook.target) <= 0)
                continue;
            const auto drawn = metrics::bootstrapOf(outlook, 5);
            QVERIFY(drawn.has_value());
            const std::vector<int> hours = plainBreaches(outlook, 5);
            QCOMPARE(drawn->breach, static_cast<double>(hours.size()) / 400);
            const auto at = [&hours](size_t index) {
                return index < hours.size()
                    ? std::optional<Millis>(std::chrono::hours { hours[index] })
                    : std::nullopt;
            };
            QCOMPARE(drawn->earliest, at(10));
            QCOMPARE(drawn->latest, at(390));
            breaches += hours.empty() || hours.size() == 400 ? 0 : 1;
        }
        // Both must have been at stake.
        QVERIFY(simulated >= 10);
        QVERIFY(breaches >= 10);
    }
};

} // namespace trivet

TRIVET_TEST(forecastSpeed, trivet::ForecastSpeedTest)

#include "forecastspeed.moc"
