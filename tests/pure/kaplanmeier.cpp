// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/durations.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <algorithm>
#include <random>

namespace trivet {

using stats::KaplanMeier;
using stats::Observation;

class KaplanMeierTest : public QObject
{
    Q_OBJECT

    static std::vector<Observation> eight()
    {
        return { { 3, true },  { 5, false }, { 6, true },  { 7, true },
                 { 8, false }, { 10, true }, { 12, true }, { 12, false } };
    }
    static std::vector<Observation> twelve()
    {
        return { { 14, true },  { 18, true },  { 21, true },  { 21, true },
                 { 26, true },  { 30, false }, { 33, true },  { 40, true },
                 { 45, false }, { 52, true },  { 60, false }, { 61, true } };
    }

private Q_SLOTS:
    // statsmodels 0.13.5, SurvfuncRight(time, status): surv_times, surv_prob, surv_prob_se, n_risk.
    void theCurveAgreesWithStatsmodels()
    {
        const KaplanMeier curve(eight());
        const std::vector<SurvivalRow> expected { { 3, 8, 0.87500000, 0.11692679 },
                                                  { 6, 6, 0.72916667, 0.16497624 },
                                                  { 7, 5, 0.58333333, 0.18556096 },
                                                  { 10, 3, 0.38888889, 0.20126912 },
                                                  { 12, 2, 0.19444444, 0.17038672 } };
        compare(curve, expected);
        QCOMPARE(curve.quantile(0.5), std::optional(10.0));
        TRIVET_NEAR(curve.steps().front().interval->low, 0.3870, 5e-5);
        TRIVET_NEAR(curve.steps().front().interval->high, 0.9814, 5e-5);
    }

    void twoAtOneTimeAreOneStep()
    {
        const KaplanMeier curve(twelve());
        compare(curve,
                { { 14, 12, 0.91666667, 0.07978559 },
                  { 18, 11, 0.83333333, 0.10758287 },
                  { 21, 10, 0.66666667, 0.13608276 },
                  { 26, 8, 0.58333333, 0.14231876 },
                  { 33, 6, 0.48611111, 0.14813006 },
                  { 40, 5, 0.38888889, 0.14698618 },
                  { 52, 3, 0.25925926, 0.14423854 },
                  { 61, 1, 0, 0 } });
        QCOMPARE(curve.steps()[2].finished, 2);
        QCOMPARE(curve.quantile(0.5), std::optional(33.0));
        QVERIFY(!curve.steps().back().interval);
    }

    void aMedianThatTooManyStillWaitForIsNotReached()
    {
        const KaplanMeier curve({ { 12, true },
                                  { 20, true },
                                  { 25, false },
                                  { 30, false },
                                  { 31, false },
                                  { 35, false } });
        TRIVET_NEAR(curve.steps().back().survival, 0.66666667, 5e-9);
        QVERIFY(!curve.quantile(0.5));
        QVERIFY(!curve.quantileEnds(0.5).high);
    }

    void whatFinishesComesBeforeWhatIsCensoredAtATie()
    {
        const KaplanMeier first({ { 5, true }, { 5, false } });
        const KaplanMeier second({ { 5, false }, { 5, true } });
        QCOMPARE(first.steps(), second.steps());
        QCOMPARE(first.steps().front().atRisk, 2);
        QCOMPARE(first.steps().front().survival, 0.5);
    }

    void theOrderOfObservationsDoesNotMatter()
    {
        std::vector<Observation> observations = twelve();
        const KaplanMeier sorted(observations);
        std::mt19937 random(7);
        for (int i = 0; i < 20; ++i) {
            std::ranges::shuffle(observations, random);
            QCOMPARE(KaplanMeier(observations).steps(), sorted.steps());
        }
    }

    void halfOfAnEvenNumberIsReachedInSpiteOfRounding()
    {
        // 7/8 x 6/7 x 5/6 x 4/5 is a half only in exact arithmetic.
        std::vector<Observation> observations;
        for (int i = 1; i <= 8; ++i)
            observations.push_back({ static_cast<double>(i), i <= 4 });
        QCOMPARE(KaplanMeier(observations).quantile(0.5), std::optional(4.0));
    }

    void closedDurationsHaveAPlainMedian()
    {
        Figure figure;
        metrics::setDurations(figure, { { 10, true }, { 40, true }, { 20, true }, { 30, true } });
        QCOMPARE(figure.state, FigureState::Value);
        QCOMPARE(figure.value, 25.0);
        QCOMPARE(figure.n, 4);
        QCOMPARE(figure.extraValue(u"open"), std::optional(0.0));
        QCOMPARE(figure.formula, QStringLiteral("median of 4"));
    }

    void openDurationsRaiseTheMedian()
    {
        Figure figure;
        metrics::setDurations(figure, twelve());
        QCOMPARE(figure.value, 33.0); // the median of the nine finished alone is 26
        QCOMPARE(figure.extraValue(u"open"), std::optional(3.0));
        QCOMPARE(figure.extraValue(u"finished"), std::optional(9.0));
        // No step has an upper bound under a half: the interval is open, its low end is 18.
        QVERIFY(!figure.interval);
        QCOMPARE(figure.extraValue(u"interval_low"), std::optional(18.0));
    }

    // statsmodels 0.13.5, SurvfuncRight(range(1, 21), ...).quantile_ci(0.5) is (5, 16).
    void theEndsOfTheMedianAgreeWithStatsmodels()
    {
        std::vector<Observation> observations;
        for (int i = 1; i <= 20; ++i)
            observations.push_back({ static_cast<double>(i), i != 15 && i != 18 });
        Figure figure;
        metrics::setDurations(figure, observations);
        QCOMPARE(figure.value, 10.0);
        QVERIFY(figure.interval.has_value());
        QCOMPARE(figure.interval->low, 5.0);
        QCOMPARE(figure.interval->high, 16.0);
    }

    void noDurationsAreNoData()
    {
        Figure figure;
        metrics::setDurations(figure, {});
        QCOMPARE(figure.state, FigureState::NoData);
        metrics::setDurations(figure, { { 3, false } });
        QCOMPARE(figure.state, FigureState::NotReached);
    }

private:
    struct SurvivalRow
    {
        double time;
        qint64 atRisk;
        double survival;
        double error;
    };
    static void compare(const KaplanMeier &curve, const std::vector<SurvivalRow> &expected)
    {
        QCOMPARE(curve.steps().size(), expected.size());
        for (size_t i = 0; i < expected.size(); ++i) {
            QCOMPARE(curve.steps()[i].time, expected[i].time);
            QCOMPARE(curve.steps()[i].atRisk, expected[i].atRisk);
            TRIVET_NEAR(curve.steps()[i].survival, expected[i].survival, 5e-9);
            TRIVET_NEAR(curve.steps()[i].standardError, expected[i].error, 5e-9);
        }
    }
};

} // namespace trivet

TRIVET_TEST(kaplanMeier, trivet::KaplanMeierTest)

#include "kaplanmeier.moc"
