// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/countersamples.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>
#include <random>

namespace trivet {

namespace {

using namespace std::chrono_literals;

const Instant zero = instantFromMs(1'700'000'000'000);

CounterSamples counter(const std::vector<double> &values, Millis every = 5min, Millis offset = 0ms)
{
    std::vector<qint64> times;
    for (size_t i = 0; i < values.size(); ++i)
        times.push_back(toMs(zero + offset + every * static_cast<qint64>(i)));
    return { std::make_shared<const std::vector<qint64>>(std::move(times)), values };
}

TimeRange before(Instant end, Millis window)
{
    return { .from = end - window, .to = end };
}

/// The definition, word by word, from all samples of the window.
double byTheBook(const std::vector<qint64> &times, const std::vector<double> &values,
                 TimeRange window)
{
    std::vector<size_t> in;
    for (size_t i = 0; i < times.size(); ++i)
        if (times[i] >= toMs(window.from) && times[i] <= toMs(window.to))
            in.push_back(i);
    if (in.size() < 2)
        return NAN;
    double sum = 0;
    for (size_t k = 1; k < in.size(); ++k)
        sum += values[in[k]] >= values[in[k] - 1] ? values[in[k]] - values[in[k] - 1]
                                                  : values[in[k]];
    const double sampled = static_cast<double>(times[in.back()] - times[in.front()]);
    const double average = sampled / static_cast<double>(in.size() - 1);
    double start = static_cast<double>(times[in.front()] - toMs(window.from));
    if (sum > 0)
        start = std::min(start, sampled * values[in.front()] / sum);
    const double end = static_cast<double>(toMs(window.to) - times[in.back()]);
    return sum
        * (sampled + (start < 1.1 * average ? start : average / 2)
           + (end < 1.1 * average ? end : average / 2))
        / sampled;
}

} // namespace

class CounterSamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void samplesOnBothEndsBelongToTheWindow()
    {
        // 0 18 36 54 72 90 0 18 36 54 72: the reset loses nothing that was seen.
        const CounterSamples samples = counter({ 0, 18, 36, 54, 72, 90, 0, 18, 36, 54, 72 });
        QCOMPARE(samples.increase(before(zero + 50min, 50min)), 162.0);
        QCOMPARE(samples.increase(before(zero + 25min, 25min)), 90.0);
    }

    void aSetBackCounterCountsFromZero()
    {
        QCOMPARE(counter({ 0, 1, 2, 3, 2, 3, 4 }).increase(before(zero + 30min, 30min)), 7.0);
    }

    void whatIsMissingAtTheEndsIsGuessed()
    {
        // Samples at 2 and 7 minutes of [0, 10): 10 in 5 minutes, 2 + 3 more guessed.
        const CounterSamples samples = counter({ 100, 110, 120 }, 5min, 2min);
        QCOMPARE(samples.increase({ .from = zero, .to = zero + 10min }), 20.0);
        // No sample for over 1.1 intervals: half an interval is guessed.
        QCOMPARE(samples.increase({ .from = zero, .to = zero + 30min }),
                 20.0 * (10 + 2 + 2.5) / 10);
    }

    void theGuessEndsWhereTheCounterWouldHaveBeenZero()
    {
        // 4 at minute 4, 14 at minute 9: zero at minute 2.
        const CounterSamples samples = counter({ 4, 14 }, 5min, 4min);
        QCOMPARE(samples.increase({ .from = zero, .to = zero + 9min }), 14.0);
    }

    void oneSampleIsNoIncrease()
    {
        const CounterSamples samples = counter({ 1, 2, 3 });
        QVERIFY(std::isnan(samples.increase(before(zero + 4min, 10min))));
        QVERIFY(std::isnan(samples.increase(before(zero - 4min, 10min))));
        QVERIFY(std::isnan(CounterSamples().increase(before(zero, 10min))));
    }

    void aChartIsTheSameWindowByWindow()
    {
        std::mt19937 random(7);
        const auto upTo = [&random](unsigned most) { return static_cast<qint64>(random() % most); };
        std::vector<qint64> times;
        std::vector<double> values;
        qint64 at = toMs(zero);
        double value = 3;
        for (int i = 0; i < 3000; ++i) {
            at += i % 500 == 499 ? 900'000 : 29'980 + upTo(40); // gaps of 15 minutes
            value = static_cast<double>(upTo(4)) + (i % 700 == 699 ? 0 : value);
            times.push_back(at);
            values.push_back(value);
        }
        const CounterSamples samples(std::make_shared<const std::vector<qint64>>(times), values);
        const TimeRange range { .from = zero - 10min, .to = instantFromMs(at) + 30min };
        for (const auto &[step, window] :
             { std::pair<Millis, Millis> { 1min, 5min }, { 7min, 1h }, { 1h, 6h } }) {
            const std::vector<double> all = samples.increases(range, step, window);
            QCOMPARE(all.size(), static_cast<size_t>((range.to - range.from) / step) + 1);
            int numbers = 0;
            for (size_t i = 0; i < all.size(); ++i) {
                const Instant end = range.from + step * static_cast<qint64>(i);
                const double truth = byTheBook(times, values, before(end, window));
                numbers += std::isnan(truth) ? 0 : 1;
                QCOMPARE(std::isnan(all[i]), std::isnan(truth));
                QVERIFY(std::isnan(truth) || std::abs(all[i] - truth) <= 1e-9 * truth + 1e-12);
            }
            QVERIFY(numbers > 20);
        }
    }
};

} // namespace trivet

TRIVET_TEST(counterSamples, trivet::CounterSamplesTest)

#include "countersamples.moc"
