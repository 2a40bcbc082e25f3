// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/charts.h>
#include <app/metrics/reliability/window.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <cmath>
#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

class ReliabilityChartsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachPointIsTheMetricThere()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(1), 10, 0.1 },
                                         { day(1), day(1.25), 10, 2 },
                                         { day(1.25), day(3), 10, 0 } },
                                       day(3));
        const SliceSeries &series = s.slices.at(u"api"_s);
        const auto burn = metrics::burnRateSeries(series, { day(0), day(3) }, 1h, 6h, 0.99);
        const auto budget
            = metrics::budgetSeries(series, { day(0), day(3) }, 1h, s.slos[0], s.team.calendar);
        QCOMPARE(burn.ms.size(), 73U);
        QCOMPARE(burn.value.size(), 73U);
        QCOMPARE(budget.ms, burn.ms);
        for (size_t i = 1; i < burn.ms.size(); ++i) {
            const Instant t = instantFromMs(burn.ms[i]);
            Query query = sloQuery(t - 1h, t);
            query.window = 6h;
            const Figure one = test::figure("reliability.burn_rate", s, query);
            QCOMPARE(std::isnan(burn.value[i]), !one.hasValue());
            if (one.hasValue())
                TRIVET_NEAR(burn.value[i], one.value, 1e-9);
            const Figure left = test::figure("reliability.budget_left", s, query);
            QCOMPARE(std::isnan(budget.value[i]), !left.hasValue());
            if (left.hasValue())
                TRIVET_NEAR(budget.value[i], left.value, 1e-9);
        }
        QVERIFY(std::isnan(burn.value[5])); // 5 of 6 hours
        QVERIFY(!std::isnan(burn.value[6]));
    }

    /// Steps of whole bins go over the sums themselves: the same numbers, bit by bit, whatever the
    /// phase, with gaps, before the extent and after it.
    void whatIsReadOffTheSumsIsWhatTheyGive()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            std::vector<Slice> minutes;
            for (qint64 m = 29'000'000; m < 29'000'000 + 4000; ++m)
                if (random() % 50 != 0)
                    minutes.push_back({ .minute = m,
                                        .good = static_cast<double>(random() % 90),
                                        .total = static_cast<double>(90 + random() % 3),
                                        .coverage = random() % 9 == 0 ? 0.5F : 1.0F });
            const SliceSeries series(minutes);
            SloSpec slo { .target = 0.99, .length = 5min * (1 + random() % 300) };
            const Instant from = series.extent().from - 1min * (random() % 3000);
            const TimeRange range { from, from + 5 * 24h };
            const Millis step = 5min * (1 + random() % 20);
            const Millis window = 1min * (1 + random() % 900);
            const auto same
                = [](double a, double b) { return std::isnan(a) ? std::isnan(b) : a == b; };
            const auto burn = metrics::burnRateSeries(series, range, step, window, slo.target);
            const auto left = metrics::budgetSeries(series, range, step, slo, Calendar());
            for (size_t i = 0; i < burn.ms.size(); ++i) {
                const Instant t = instantFromMs(burn.ms[i]);
                const SliceSum sum = series.sum({ t - window, t });
                const bool known = t <= series.measuredUntil() && sum.isMeasured();
                QVERIFY(
                    same(burn.value[i], known ? metrics::burnOf(sum, slo.target) : std::nan("")));
                const SliceSum spent = metrics::sinceMeasured(series, { t - slo.length, t }).sum;
                const bool measured = t <= series.measuredUntil() && spent.isMeasured();
                QVERIFY(same(left.value[i],
                             measured ? metrics::budgetOf(spent, slo.target) : std::nan("")));
            }
        }
    }

    void whatIsNotMeasuredIsNoNumber()
    {
        const Snapshot s
            = sloSnapshot({ { day(0), day(1), 10, 0.1 }, { day(2), day(3), 10, 0.1 } }, day(4));
        const SliceSeries &series = s.slices.at(u"api"_s);
        const auto burn = metrics::burnRateSeries(series, { day(-1), day(4) }, 6h, 1h, 0.99);
        for (size_t i = 0; i < burn.ms.size(); ++i) {
            const Instant t = instantFromMs(burn.ms[i]);
            const bool measured = (t > day(0) && t <= day(1)) || (t > day(2) && t <= day(3));
            QCOMPARE(std::isnan(burn.value[i]), !measured);
        }
    }

    void aCalendarBudgetStartsAnew()
    {
        Snapshot s
            = sloSnapshot({ { at("2026-01-01"), at("2026-03-01"), 10, 0.2 } }, at("2026-03-01"));
        s.slos[0].window = SloWindowKind::CalendarMonth;
        const auto budget
            = metrics::budgetSeries(s.slices.at(u"api"_s), { at("2026-01-20"), at("2026-02-10") },
                                    24h, s.slos[0], s.team.calendar);
        for (const double value : budget.value)
            TRIVET_NEAR(value, -1.0, 1e-9);
        QCOMPARE(budget.ms.size(), 22U);
    }

    void levelsAreThoseOfTheStep()
    {
        const Snapshot s = sloSnapshot(
            { { day(0), day(1), 10, 1 }, { day(1), day(2), 0, 0 }, { day(2), day(3), 10, 0 } },
            day(3));
        const auto level = metrics::levelSeries(s.slices.at(u"api"_s), { day(0), day(3) }, 24h);
        TRIVET_NEAR(level.value[0], 0.9, 1e-12);
        QVERIFY(std::isnan(level.value[1])); // no traffic has no share
        TRIVET_NEAR(level.value[2], 1.0, 1e-12);
        QVERIFY(std::isnan(level.value[3]));
    }

    void anEmptySeriesDrawsNothing()
    {
        const auto burn = metrics::burnRateSeries(SliceSeries(), { day(0), day(1) }, 1h, 1h, 0.99);
        QCOMPARE(burn.ms.size(), 25U);
        QVERIFY(std::ranges::all_of(burn.value, [](double v) { return std::isnan(v); }));
        QVERIFY(
            metrics::burnRateSeries(SliceSeries(), { day(1), day(0) }, 1h, 1h, 0.99).ms.empty());
    }
};

} // namespace trivet

TRIVET_TEST(reliabilityCharts, trivet::ReliabilityChartsTest)

#include "reliabilitycharts.moc"
