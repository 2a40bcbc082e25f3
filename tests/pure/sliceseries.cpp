// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <limits>
#include <random>

namespace trivet {

using namespace test;

class SliceSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixSumsAreAPlainLoop()
    {
        std::mt19937 random(11);
        std::vector<Slice> slices;
        constexpr qint64 first = 29'000'000; // a multiple of five
        for (qint64 minute = first; minute < first + 3000; ++minute) {
            if (random() % 5 == 0)
                continue;
            const auto total = static_cast<double>(random() % 1000);
            const double good
                = total - static_cast<double>(random() % 7 == 0 ? static_cast<int>(total / 3) : 0);
            slices.push_back({ .minute = minute,
                               .good = good,
                               .total = total,
                               .coverage = random() % 4 == 0 ? 0.5F : 1.0F });
        }
        const SliceSeries series(slices);
        for (int i = 0; i < 300; ++i) {
            const qint64 from = first - 100 + static_cast<qint64>(random() % 3000) / 5 * 5;
            const qint64 to = from + 5 * static_cast<qint64>(1 + random() % 400);
            SliceSum plain;
            for (const Slice &slice : slices) {
                if (slice.minute < from || slice.minute >= to)
                    continue;
                plain.good += slice.good;
                plain.total += slice.total;
                plain.coverage
                    += static_cast<double>(slice.coverage) / static_cast<double>(to - from);
            }
            const SliceSum sum
                = series.sum({ instantFromMs(from * 60'000), instantFromMs(to * 60'000) });
            TRIVET_NEAR(sum.good, plain.good, 1e-6);
            TRIVET_NEAR(sum.total, plain.total, 1e-6);
            TRIVET_NEAR(sum.coverage, plain.coverage, 1e-9);
        }
    }

    void outsideItsExtentNothingWasMeasured()
    {
        const std::vector<Slice> slices { { .minute = 100, .good = 1, .total = 1, .coverage = 1 } };
        const SliceSeries series(slices);
        const SliceSum before = series.sum({ instantFromMs(0), instantFromMs(100 * 60'000) });
        QCOMPARE(before.total, 0.0);
        QCOMPARE(before.coverage, 0.0);
        QVERIFY(!before.isMeasured());
        QCOMPARE(SliceSeries().sum({ day(0), day(1) }).coverage, 0.0);
    }

    void moreGoodThanEventsIsCappedAndCounted()
    {
        const std::vector<Slice> slices { { .minute = 100, .good = 9, .total = 5, .coverage = 1 },
                                          { .minute = 101, .good = -1, .total = 5, .coverage = 1 },
                                          { .minute = 102, .good = 4, .total = 5, .coverage = 1 } };
        const SliceSeries series(slices);
        const SliceSum sum = series.sum(series.extent());
        QCOMPARE(sum.good, 9.0);
        QCOMPARE(sum.total, 15.0);
        QCOMPARE(series.cappedMinutes(), 2);
    }

    void aSliceThatIsNoNumberIsAGap()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<Slice> slices {
            { .minute = 100, .good = nan, .total = nan, .coverage = 1 },
            { .minute = 105, .good = 4, .total = 5, .coverage = 1 }
        };
        const SliceSeries series(slices);
        QCOMPARE(series.sum(series.extent()).total, 5.0);
        QCOMPARE(series.measuredFrom(), instantFromMs(105 * 60'000));
        QCOMPARE(series.measuredUntil(), instantFromMs(110 * 60'000));
    }

    void minutesWithoutCoverageDoNotBeginTheSeries()
    {
        std::vector<Slice> slices;
        for (qint64 minute = 100; minute < 120; ++minute)
            slices.push_back({ .minute = minute,
                               .good = 0,
                               .total = 0,
                               .coverage = minute < 110 ? 0.0F : 1.0F });
        const SliceSeries series(slices);
        QCOMPARE(series.measuredFrom(), instantFromMs(110 * 60'000));
        QCOMPARE(series.extent().from, instantFromMs(100 * 60'000));
    }
};

} // namespace trivet

TRIVET_TEST(sliceSeries, trivet::SliceSeriesTest)

#include "sliceseries.moc"
