// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/survey.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class SatisfactionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itIsTheShareOfTheTopTwoOfFive()
    {
        Events events;
        answer(events, u"q1"_s, day(10),
               { 5, 5, 4, 4, 4, 3, 2, 1, 5, 4, 4, 4, 5, 5, 4, 4, 3, 3, 2, 1 }, {},
               SurveyScale::Csat5);
        const Figure f
            = test::figure("platform.satisfaction", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.formula, u"13 / 20"_s);
        QCOMPARE(f.extraValue(u"answers_3"), std::optional(3.0));
        QVERIFY(f.interval.has_value());
    }

    void answersOutsideTheScaleAreLeftOut()
    {
        Events events;
        answer(events, u"q1"_s, day(10), { 5, 5, 5, 5, 5, 0, 6, 4.5 }, {}, SurveyScale::Csat5);
        const Figure f
            = test::figure("platform.satisfaction", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.formula, u"5 / 5"_s);
        QCOMPARE(whyLeftOut(f, u"q1"_s), u"answers outside the scale: 3"_s);
        QVERIFY(f.extra.empty()); // five answers keep their spread
    }

    void fewerThanFiveAreHidden()
    {
        Events events;
        answer(events, u"q1"_s, day(10), { 5, 5, 5, 5 }, {}, SurveyScale::Csat5);
        const Figure f
            = test::figure("platform.satisfaction", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.state, FigureState::Hidden);
        QVERIFY(!f.k);
    }

    void theResponseRateIsAnswersOverInvited()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(4, 4, 4), u"a"_s);
        answer(events, u"q1"_s, day(10), { 5, 4, 3 }, u"a"_s,
               SurveyScale::Csat5); // the same people
        for (SurveyAnswer &a : events.answers)
            a.invited = 20;
        answer(events, u"q1"_s, day(10), classes(2, 2, 2), u"b"_s); // nobody said
        const Figure f
            = test::figure("platform.response_rate", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.formula, u"12 / 20"_s);
        QVERIFY(!whyLeftOut(f, u"b"_s).isEmpty());
        QCOMPARE(
            test::figure("platform.response_rate", snapshotOf({}), over(day(0), day(30))).state,
            FigureState::NoData);
    }

    void moreAnswersThanInvitedPeopleAreFlagged()
    {
        Events events;
        answer(events, u"q1"_s, day(10), classes(4, 4, 4), u"a"_s);
        for (SurveyAnswer &a : events.answers)
            a.invited = 6;
        const Figure f
            = test::figure("platform.response_rate", snapshotOf(events), over(day(0), day(30)));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(whyLeftOut(f, u"a"_s), u"more answers than invited people"_s);
    }
};

} // namespace trivet

TRIVET_TEST(satisfaction, trivet::SatisfactionTest)

#include "satisfaction.moc"
