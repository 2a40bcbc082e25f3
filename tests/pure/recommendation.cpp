// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/platform/recommendation.h>
#include <tests/pure/survey.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class RecommendationTest : public QObject
{
    Q_OBJECT

    static Figure score(const Events &events, Query query = over(day(0), day(100)))
    {
        return test::figure("platform.recommendation", snapshotOf(events), query);
    }

private Q_SLOTS:
    void itIsPromotersLessDetractors()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(18, 12, 10));
        const Figure f = score(events);
        QCOMPARE(f.value, 20.0);
        QCOMPARE(f.n, 40);
        TRIVET_NEAR(f.interval->low, -5.52, 5e-3);
        TRIVET_NEAR(f.interval->high, 42.73, 5e-3);
        QCOMPARE(f.extraValue(u"promoters"), std::optional(18.0));
        QCOMPARE(f.extraValue(u"passives"), std::optional(12.0));
        QCOMPARE(f.extraValue(u"detractors"), std::optional(10.0));
        QCOMPARE(f.formula, u"100 x (18 - 10) / 40"_s);
    }

    void theClassesHaveTheirEdges()
    {
        Events events;
        answer(events, u"q1"_s, day(10), { 0, 6, 7, 8, 9, 10, 10, 10 });
        const Figure f = score(events);
        QCOMPARE(f.extraValue(u"detractors"), std::optional(2.0));
        QCOMPARE(f.extraValue(u"passives"), std::optional(2.0));
        QCOMPARE(f.extraValue(u"promoters"), std::optional(4.0));
    }

    void itCanBeNegative()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(12, 10, 14));
        TRIVET_NEAR(score(events).value, -5.5556, 5e-5);
    }

    void fiveToSevenAnswersKeepTheirClasses()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(2, 2, 1));
        Events others;
        answer(others, u"q1"_s, day(10), classes(3, 0, 2));
        const Figure f = score(events);
        QCOMPARE(f.value, 20.0);
        QVERIFY(!f.extraValue(u"promoters"));
        // Another spread with the same score looks the same in every part.
        QCOMPARE(f, score(others));
    }

    void theNewestClosedWaveOfTheRangeCounts()
    {
        Events events;
        answer(events, u"q2"_s, day(50), classes(8, 1, 1));
        answer(events, u"q1"_s, day(10), classes(1, 1, 8));
        QCOMPARE(score(events).value, 70.0);
        QCOMPARE(score(events, over(day(0), day(50))).value, -70.0);
        QCOMPARE(score(events, over(day(60), day(90))).state, FigureState::NoData);
    }

    void aggregatesAndAnswersMakeOneScore()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(8, 1, 1), u"a"_s);
        SurveyAggregate b;
        b.id = u"survey:q1:recommend:b"_s;
        b.source = SourceId(u"survey"_s);
        b.wave = u"q1"_s;
        b.waveClosed = day(10);
        b.question = u"recommend"_s;
        b.team = u"b"_s;
        b.counts[10] = 2;
        b.counts[0] = 8;
        SurveyAggregate twice = b;
        twice.team = u"a"_s;
        events.aggregates = { b, twice };
        const Figure f = score(events);
        QCOMPARE(f.n, 20);
        QCOMPARE(f.value, 5.0); // 10 promoters, 9 detractors
        QVERIFY(whyLeftOut(f, u"q1"_s).startsWith(u"aggregates beside single answers"_s));
    }

    void anotherScaleIsNeverReadAsThisOne()
    {
        Events events;
        SurveyAggregate faces; // one to four
        faces.source = SourceId(u"survey"_s);
        faces.wave = u"q1"_s;
        faces.waveClosed = day(10);
        faces.question = u"mood"_s;
        faces.counts[4] = 20;
        events.aggregates = { faces };
        answer(events, u"q1"_s, day(10), { 5, 5, 5, 5, 5, 5 }, {}, SurveyScale::Csat5);
        QCOMPARE(score(events).state, FigureState::NoData);
    }

    void thePlatformTeamDoesNotScoreItself()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(13, 0, 10));
        for (size_t i = 0; i < 3; ++i)
            events.answers[i].platformTeam = true;
        const Figure f = score(events);
        QCOMPARE(f.n, 20);
        QCOMPARE(f.value, 0.0);
        QCOMPARE(whyLeftOut(f, u"q1"_s), u"answers of the platform team: 3"_s);
    }

    void theSilentCouldMoveItWithinBounds()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(18, 12, 10));
        for (SurveyAnswer &a : events.answers)
            a.invited = 60;
        const Figure f = score(events);
        TRIVET_NEAR(*f.extraValue(u"bound_low"), -20.0, 1e-9);
        TRIVET_NEAR(*f.extraValue(u"bound_high"), 46.6667, 5e-5);
    }

    void wavesAreSpansOnTheTimeAxis()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(12, 10, 14));
        answer(events, u"q2"_s, day(50), classes(18, 12, 10));
        answer(events, u"q3"_s, day(90), classes(2, 1, 1));
        for (SurveyAnswer &a : events.answers)
            a.waveOpened = a.waveClosed - std::chrono::hours { 24 * 7 };
        const auto waves = metrics::recommendationWaves(snapshotOf(events), { day(0), day(100) });
        QCOMPARE(waves.size(), 3U);
        QCOMPARE(waves[0].span, (TimeRange { day(3), day(10) }));
        QCOMPARE(waves[1].figure.value, 20.0);
        QCOMPARE(waves[2].figure.state, FigureState::Hidden);
        const auto change = metrics::changeBetween(waves[0], waves[1]);
        QVERIFY(change && !change->isDetectable());
        TRIVET_NEAR(change->interval.low, -11.96, 5e-3);
        QVERIFY(!metrics::changeBetween(waves[1], waves[2]));
    }

    void aQuestionCanBeChosen()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(8, 1, 1));
        answer(events, u"q1"_s, day(10), classes(1, 1, 8));
        for (size_t i = 10; i < 20; ++i)
            events.answers[i].question = u"second"_s;
        Query query = over(day(0), day(100));
        QCOMPARE(score(events, query).value, 70.0);
        query.survey = u"second"_s;
        QCOMPARE(score(events, query).value, -70.0);
        query.survey = u"third"_s;
        QCOMPARE(score(events, query).state, FigureState::NoData);
    }
};

} // namespace trivet

TRIVET_TEST(recommendation, trivet::RecommendationTest)

#include "recommendation.moc"
