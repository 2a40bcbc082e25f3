// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/stats/adjustedwald.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

class AdjustedWaldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // From the formulas of Rocks (2016), worked apart from this program in Python.
    void theIntervalHoldsThreeMoreAnswers_data()
    {
        QTest::addColumn<int>("promoters");
        QTest::addColumn<int>("passives");
        QTest::addColumn<int>("detractors");
        QTest::addColumn<double>("score");
        QTest::addColumn<double>("centre");
        QTest::addColumn<double>("error");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("18 12 10") << 18 << 12 << 10 << 20.0 << 18.605 << 12.308 << -5.52 << 42.73;
        QTest::newRow("12 10 14") << 12 << 10 << 14 << -5.556 << -5.128 << 13.421 << -31.43
                                  << 21.18;
        QTest::newRow("4 3 1") << 4 << 3 << 1 << 37.5 << 27.273 << 21.670 << -15.20 << 69.74;
        QTest::newRow("5 0 0") << 5 << 0 << 0 << 100.0 << 62.5 << 22.964 << 17.49 << 100.0;
        QTest::newRow("0 0 5") << 0 << 0 << 5 << -100.0 << -62.5 << 22.964 << -100.0 << -17.49;
        QTest::newRow("0 8 0") << 0 << 8 << 0 << 0.0 << 0.0 << 11.134 << -21.82 << 21.82;
        QTest::newRow("10 0 10") << 10 << 0 << 10 << 0.0 << 0.0 << 20.160 << -39.51 << 39.51;
        QTest::newRow("150 90 60") << 150 << 90 << 60 << 30.0 << 29.703 << 4.486 << 20.91 << 38.50;
    }
    void theIntervalHoldsThreeMoreAnswers()
    {
        QFETCH(const int, promoters);
        QFETCH(const int, passives);
        QFETCH(const int, detractors);
        QFETCH(const double, score);
        QFETCH(const double, centre);
        QFETCH(const double, error);
        QFETCH(const double, low);
        QFETCH(const double, high);
        const stats::Recommendation answers { promoters, passives, detractors };
        const stats::AdjustedScore adjusted = stats::adjustedWald(answers);
        TRIVET_NEAR(answers.score(), score, 5e-4);
        TRIVET_NEAR(adjusted.centre, centre, 5e-4);
        TRIVET_NEAR(adjusted.standardError, error, 5e-4);
        TRIVET_NEAR(adjusted.interval.low, low, 5.1e-3);
        TRIVET_NEAR(adjusted.interval.high, high, 5.1e-3);
    }

    void theDifferenceOfTwoWavesHasItsSign()
    {
        const stats::Recommendation before { 12, 10, 14 };
        const stats::Recommendation after { 18, 12, 10 };
        const stats::ScoreDifference up = stats::difference(before, after);
        TRIVET_NEAR(up.value, 23.73, 5e-3);
        TRIVET_NEAR(up.standardError, 18.211, 5e-4);
        TRIVET_NEAR(up.z, 1.3032, 5e-5);
        TRIVET_NEAR(up.p, 0.1925, 5e-5);
        TRIVET_NEAR(up.interval.low, -11.96, 5e-3);
        TRIVET_NEAR(up.interval.high, 59.42, 5e-3);
        QVERIFY(!up.isDetectable());
        TRIVET_NEAR(stats::difference(after, before).value, -up.value, 1e-12);
    }

    void aBigWaveCanStillShowNoChange()
    {
        const stats::ScoreDifference d = stats::difference({ 150, 90, 60 }, { 170, 85, 45 });
        TRIVET_NEAR(d.value, 11.55, 5e-3);
        TRIVET_NEAR(d.standardError, 6.172, 5e-4);
        TRIVET_NEAR(d.z, 1.8716, 5e-5);
        TRIVET_NEAR(d.p, 0.0613, 5e-5);
        TRIVET_NEAR(d.interval.low, -0.55, 5e-3);
        TRIVET_NEAR(d.interval.high, 23.65, 5e-3);
        QVERIFY(stats::difference({ 10, 20, 170 }, { 170, 20, 10 }).isDetectable());
    }

    void theWidestIntervalTellsNothingOfTheSpread()
    {
        // Scores of +20 from five answers: one more promoter than detractors, three ways.
        const Interval widest = stats::widestAdjustedWald(5, 1);
        for (const stats::Recommendation &answers :
             { stats::Recommendation { 1, 4, 0 }, stats::Recommendation { 2, 2, 1 },
               stats::Recommendation { 3, 0, 2 } }) {
            const Interval own = stats::adjustedWald(answers).interval;
            QVERIFY(widest.low <= own.low + 1e-9 && widest.high >= own.high - 1e-9);
        }
        const Interval all = stats::widestAdjustedWald(5, 5);
        TRIVET_NEAR(all.low, 17.49, 5e-3);
        QCOMPARE(all.high, 100.0);
    }
};

} // namespace trivet

TRIVET_TEST(adjustedWald, trivet::AdjustedWaldTest)

#include "adjustedwald.moc"
