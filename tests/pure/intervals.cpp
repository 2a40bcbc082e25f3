// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/stats/normal.h>
#include <app/metrics/stats/poisson.h>
#include <app/metrics/stats/wilson.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

class IntervalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // scipy.stats.norm.ppf
    void zIsThatOfTheTables()
    {
        TRIVET_NEAR(stats::zOf(0.95), 1.959963984540054, 1e-12);
        TRIVET_NEAR(stats::zOf(0.90), 1.6448536269514722, 1e-12);
        TRIVET_NEAR(stats::zOf(0.99), 2.5758293035489004, 1e-12);
    }

    // statsmodels 0.13.5, proportion_confint(k, n, method='wilson')
    void wilsonAgreesWithStatsmodels_data()
    {
        QTest::addColumn<double>("k");
        QTest::addColumn<double>("n");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("14/20") << 14.0 << 20.0 << 0.4810271816 << 0.8545227551;
        QTest::newRow("27/36") << 27.0 << 36.0 << 0.5892954623 << 0.8624952234;
        QTest::newRow("0/5") << 0.0 << 5.0 << 0.0 << 0.4344824648;
        QTest::newRow("5/5") << 5.0 << 5.0 << 0.5655175352 << 1.0;
        QTest::newRow("2/12") << 2.0 << 12.0 << 0.0469651422 << 0.4480308623;
        QTest::newRow("1/1") << 1.0 << 1.0 << 0.2065493144 << 1.0;
        QTest::newRow("five nines") << 999'990.0 << 1'000'000.0 << 0.9999815906 << 0.9999945680;
    }
    void wilsonAgreesWithStatsmodels()
    {
        QFETCH(const double, k);
        QFETCH(const double, n);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const auto interval = stats::wilson(k, n);
        QVERIFY(interval.has_value());
        TRIVET_NEAR(interval->low, low, 5e-11);
        TRIVET_NEAR(interval->high, high, 5e-11);
    }

    void theEndsOfNoneAndAllAreExact()
    {
        QCOMPARE(stats::wilson(0, 5)->low, 0.0);
        QCOMPARE(stats::wilson(5, 5)->high, 1.0);
        QVERIFY(!stats::wilson(0, 0));
    }

    // Exact limits: scipy.stats.chi2.ppf(.025, 2k)/2 and chi2.ppf(.975, 2k + 2)/2.
    void byarIsNearTheExactCountInterval()
    {
        QCOMPARE(stats::countInterval(0).low, 0.0);
        TRIVET_NEAR(stats::countInterval(0).high, 3.6888794541, 0.05);
        TRIVET_NEAR(stats::countInterval(2).low, 0.2422092785, 0.03);
        TRIVET_NEAR(stats::countInterval(2).high, 7.2246876677, 0.01);
        TRIVET_NEAR(stats::countInterval(10).low, 4.7953886961, 0.01);
        TRIVET_NEAR(stats::countInterval(10).high, 18.390356042, 0.005);
        TRIVET_NEAR(stats::countInterval(100).low, 81.363991251, 0.005);
        TRIVET_NEAR(stats::countInterval(100).high, 121.626793792, 0.005);
    }
};

} // namespace trivet

TRIVET_TEST(intervals, trivet::IntervalsTest)

#include "intervals.moc"
