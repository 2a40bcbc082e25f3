// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class OnboardingTest : public QObject
{
    Q_OBJECT

    static Onboarding person(QDate started, std::optional<int> tenthMergeAfter,
                             std::optional<int> leftAfter = {})
    {
        Onboarding p;
        p.cohort = u"2026Q1"_s;
        p.startedOn = started;
        if (tenthMergeAfter)
            p.tenthMergeOn = started.addDays(*tenthMergeAfter);
        if (leftAfter)
            p.leftOn = started.addDays(*leftAfter);
        return p;
    }

private Q_SLOTS:
    void whoIsOnTheWayRaisesTheMedian()
    {
        // Twelve people: finished after 14, 18, 21, 21, 26, 33, 40, 52 and 61 days, two left after
        // 30 and 45, one is at day 60. The finished alone would have a median of 26.
        Events events;
        const QDate start(2026, 1, 5);
        for (const int days : { 14, 18, 21, 21, 26, 33, 40, 52, 61 })
            events.onboardings.push_back(person(start, days));
        events.onboardings.push_back(person(start, {}, 30));
        events.onboardings.push_back(person(start, {}, 45));
        events.onboardings.push_back(person(start.addDays(40), {}));
        Snapshot s = snapshotOf(events);
        s.asOf = day(100, 12);
        const Figure f = test::figure("platform.onboarding", s, over(day(0), day(101)));
        QCOMPARE(f.value, 33.0);
        QCOMPARE(f.n, 12);
        QCOMPARE(f.extraValue(u"still_on_the_way"), std::optional(1.0));
        QCOMPARE(f.extraValue(u"left"), std::optional(2.0));
        QCOMPARE(f.counted, std::vector<QString> { u"2026Q1"_s }); // nobody is named
    }

    void aMedianCanBeOutOfReach()
    {
        Events events;
        const QDate start(2026, 1, 5);
        events.onboardings
            = { person(start, 12),     person(start, 20),     person(start, {}, 25),
                person(start, {}, 30), person(start, {}, 31), person(start, {}, 35) };
        QCOMPARE(
            test::figure("platform.onboarding", snapshotOf(events), over(day(0), day(60))).state,
            FigureState::NotReached);
    }

    void aYearOfStartsIsLookedAtAndABarIsACohort()
    {
        Events events;
        for (const int month : { 1, 1, 1, 6, 6, 6 })
            events.onboardings.push_back(person({ 2026, month, 10 }, month * 10));
        for (int i = 0; i < 3; ++i)
            events.onboardings.push_back(person({ 2024, 1, 10 }, 400));
        Query query = over(at("2026-06-01"), at("2026-07-01"));
        query.bucket = BucketSize::Month;
        const Figure f = test::figure("platform.onboarding", snapshotOf(events), query);
        QCOMPARE(f.n, 6);
        QCOMPARE(f.value, 35.0);
        QCOMPARE(f.buckets.size(), 1U);
        QCOMPARE(f.buckets[0].n, 3);
        QCOMPARE(f.buckets[0].value, 60.0);
    }

    void eachMilestoneCanBeAskedFor()
    {
        Events events;
        for (int i = 0; i < 3; ++i) {
            events.onboardings.push_back(person({ 2026, 1, 5 }, 30));
            events.onboardings.back().firstCommitOn = QDate(2026, 1, 8);
        }
        Query query = over(day(0), day(60));
        query.survey = u"first_commit"_s;
        QCOMPARE(test::figure("platform.onboarding", snapshotOf(events), query).value, 3.0);
        query.survey = u"first_deployment"_s;
        QCOMPARE(test::figure("platform.onboarding", snapshotOf(events), query).state,
                 FigureState::NotReached);
        query.survey = u"first_coffee"_s;
        const Figure f = test::figure("platform.onboarding", snapshotOf(events), query);
        QCOMPARE(f.state, FigureState::NoData);
        QVERIFY(!whyLeftOut(f, u"first_coffee"_s).isEmpty());
    }

    void oneOrTwoPeopleAreHidden()
    {
        Events events;
        events.onboardings = { person({ 2026, 1, 5 }, 30), person({ 2026, 1, 5 }, 40) };
        const Figure f
            = test::figure("platform.onboarding", snapshotOf(events), over(day(0), day(60)));
        QCOMPARE(f.state, FigureState::Hidden);
        QVERIFY(f.extra.empty());
    }

    void aMilestoneBeforeTheStartIsFlagged()
    {
        Events events;
        events.onboardings = { person({ 2026, 1, 10 }, -3) };
        const Figure f
            = test::figure("platform.onboarding", snapshotOf(events), over(day(0), day(60)));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(whyLeftOut(f, u"2026Q1"_s), u"ends before it starts"_s);
    }
};

} // namespace trivet

TRIVET_TEST(onboarding, trivet::OnboardingTest)

#include "onboarding.moc"
