// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/stats/quantile.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <numeric>

namespace trivet {

class QuantileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // numpy.quantile and statistics.quantiles(method='inclusive') of the same twelve numbers.
    void itInterpolatesAsSpreadsheetsDo()
    {
        const std::vector<double> sorted { 1, 1, 2, 3, 3, 4, 5, 5, 5, 6, 8, 9 };
        TRIVET_NEAR(*stats::quantile(sorted, 0.1), 1.1, 1e-12);
        TRIVET_NEAR(*stats::quantile(sorted, 0.25), 2.75, 1e-12);
        TRIVET_NEAR(*stats::quantile(sorted, 0.5), 4.5, 1e-12);
        TRIVET_NEAR(*stats::quantile(sorted, 0.75), 5.25, 1e-12);
        TRIVET_NEAR(*stats::quantile(sorted, 0.9), 7.8, 1e-12);
    }

    void theEndsAreTheSmallestAndTheLargest()
    {
        const std::vector<double> sorted { -3, 0, 10 };
        QCOMPARE(*stats::quantile(sorted, 0), -3.0);
        QCOMPARE(*stats::quantile(sorted, 1), 10.0);
        QCOMPARE(*stats::quantile(std::vector<double> { 7 }, 0.9), 7.0);
    }

    void anEmptySampleHasNoQuantile()
    {
        QVERIFY(!stats::quantile({}, 0.5));
        QVERIFY(!stats::quantileInterval({}, 0.5));
    }

    // Ranks from scipy.stats.binom(n, p).cdf: the largest r with cdf(r - 1) <= 0.025 and the
    // smallest with cdf(r - 1) >= 0.975.
    void theIntervalIsMadeOfOrderStatistics_data()
    {
        QTest::addColumn<int>("n");
        QTest::addColumn<double>("p");
        QTest::addColumn<int>("low");
        QTest::addColumn<int>("high");
        QTest::newRow("six") << 6 << 0.5 << 1 << 6;
        QTest::newRow("eleven") << 11 << 0.5 << 2 << 10;
        QTest::newRow("twelve") << 12 << 0.5 << 3 << 10;
        QTest::newRow("hundred") << 100 << 0.5 << 40 << 61;
        QTest::newRow("p90 of hundred") << 100 << 0.9 << 84 << 96;
        QTest::newRow("a million") << 1'000'000 << 0.5 << 499'020 << 500'981;
    }
    void theIntervalIsMadeOfOrderStatistics()
    {
        QFETCH(const int, n);
        QFETCH(const double, p);
        QFETCH(const int, low);
        QFETCH(const int, high);
        std::vector<double> ranks(static_cast<size_t>(n));
        std::iota(ranks.begin(), ranks.end(), 1.0);
        const auto interval = stats::quantileInterval(ranks, p);
        QVERIFY(interval.has_value());
        QCOMPARE(interval->low, static_cast<double>(low));
        QCOMPARE(interval->high, static_cast<double>(high));
    }

    void aSampleTooSmallHasNoInterval()
    {
        const std::vector<double> five { 1, 2, 3, 4, 5 };
        QVERIFY(!stats::quantileInterval(five, 0.5));
        std::vector<double> twenty(20, 1.0);
        QVERIFY(!stats::quantileInterval(twenty, 0.9)); // its high rank would be 21
    }
};

} // namespace trivet

TRIVET_TEST(quantile, trivet::QuantileTest)

#include "quantile.moc"
