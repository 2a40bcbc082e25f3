// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class ChangeLeadTimeTest : public QObject
{
    Q_OBJECT

    static Figure leadTime(const Snapshot &snapshot, const Query &query)
    {
        return test::figure("delivery.change_lead_time", snapshot, query);
    }

    /// A first deployment that claims nothing, then one on day 10 and one on day 20.
    static Events twoDeployments()
    {
        return eventsOf(
            { deployed(u"first"_s, day(0)), deployed(u"a"_s, day(10)), deployed(u"b"_s, day(20)) });
    }

private Q_SLOTS:
    void itIsTheMedianFromAuthorToUsers()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(9), u"a"_s), change(u"2"_s, day(8), u"a"_s),
                           change(u"3"_s, day(16), u"b"_s), change(u"4"_s, day(12), u"b"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.n, 4); // 1, 2, 4 and 8 days
        QCOMPARE(f.value, 3 * daySeconds);
        QCOMPARE(f.extraValue(u"p75"), std::optional(5 * daySeconds));
        TRIVET_NEAR(*f.extraValue(u"p90"), 6.8 * daySeconds, 1e-6);
        QVERIFY(!f.interval); // four are too few for one
        QCOMPARE(f.counted.size(), 4U);
    }

    void sixChangesHaveAnInterval()
    {
        Events events = twoDeployments();
        for (int i = 1; i <= 6; ++i)
            events.changes.push_back(change(QString::number(i), day(10 - i), u"a"_s));
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QVERIFY(f.interval.has_value());
        QCOMPARE(f.interval->low, 1 * daySeconds);
        QCOMPARE(f.interval->high, 6 * daySeconds);
    }

    void mergesAndRobotsAreLeftOutWithAReason()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(9), u"a"_s), change(u"2"_s, day(8), u"a"_s),
                           change(u"3"_s, day(7), u"a"_s) };
        events.changes[1].merge = true;
        events.changes[2].robot = true;
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.n, 1);
        QCOMPARE(whyLeftOut(f, u"git:2"_s), u"merge commit"_s);
        QCOMPARE(whyLeftOut(f, u"git:3"_s), u"robot author"_s);
    }

    void theFirstDeploymentOfAServiceClaimsNothing()
    {
        Events events = twoDeployments();
        events.changes
            = { change(u"old"_s, day(-900), u"first"_s), change(u"new"_s, day(9), u"a"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(-1), day(30)));
        QCOMPARE(f.n, 1);
        QCOMPARE(whyLeftOut(f, u"git:old"_s), u"in the first deployment of the service"_s);
    }

    void aRedeploymentOfTheSameRevisionBringsNothingNew()
    {
        Events events = twoDeployments();
        events.deployments.push_back(deployed(u"again"_s, day(15), u"a"_s));
        events.changes = { change(u"1"_s, day(9), u"a"_s), change(u"2"_s, day(9), u"again"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.n, 1);
        QCOMPARE(f.value, 1 * daySeconds);
        QVERIFY(!whyLeftOut(f, u"git:2"_s).isEmpty());
    }

    void aSecondEnvironmentIsNoRedeployment()
    {
        // Nobody said which environment is production: all count.
        Events events = twoDeployments();
        Deployment staging = deployed(u"s0"_s, day(0));
        Deployment same = deployed(u"s1"_s, day(9.5), u"a"_s);
        staging.environment = same.environment = u"staging"_s;
        events.deployments.push_back(staging);
        events.deployments.push_back(same);
        events.changes = { change(u"1"_s, day(9), u"a"_s) };
        Snapshot s = snapshotOf(events);
        s.services.clear();
        QCOMPARE(leadTime(s, over(day(5), day(30))).n, 1);
    }

    void theRangeIsThatOfTheDeployment()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(9), u"a"_s), change(u"2"_s, day(9.5), u"b"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(15), day(30)));
        QCOMPARE(f.n, 1);
        QCOMPARE(f.counted.front(), u"git:2"_s);
    }

    void whatIsNotDeployedIsListedNotCounted()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(9), {}), change(u"2"_s, day(8), u"a"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.n, 1);
        QCOMPARE(whyLeftOut(f, u"git:1"_s), u"not deployed yet"_s);
    }

    void aChangeAuthoredAfterItsDeploymentIsFlagged()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(11), u"a"_s) };
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(whyLeftOut(f, u"git:1"_s), u"authored after its deployment"_s);
    }

    void bucketsAreTheSameRuleOnTheirPart()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(9), u"a"_s), change(u"2"_s, day(8), u"a"_s),
                           change(u"3"_s, day(16), u"b"_s) };
        const Snapshot s = snapshotOf(events);
        Query query = over(day(7), day(28));
        query.bucket = BucketSize::Week;
        const Figure f = leadTime(s, query);
        QCOMPARE(f.buckets.size(), 3U);
        for (const BucketFigure &bucket : f.buckets) {
            const Figure alone = leadTime(s, over(bucket.range.from, bucket.range.to));
            QCOMPARE(bucket.n, alone.n);
            QCOMPARE(bucket.value, alone.value);
            QCOMPARE(bucket.state, alone.state);
        }
        QCOMPARE(f.buckets[0].n, 2);
        QCOMPARE(f.buckets[1].n, 1);
        QCOMPARE(f.buckets[2].state, FigureState::NoData);
    }

    void stagesAreThereWhereTheCommitIsDated()
    {
        Events events = twoDeployments();
        events.changes = { change(u"1"_s, day(6), u"a"_s) };
        events.changes[0].committedAt = day(9);
        const Figure f = leadTime(snapshotOf(events), over(day(5), day(30)));
        QCOMPARE(f.extraValue(u"author_to_commit"), std::optional(3 * daySeconds));
        QCOMPARE(f.extraValue(u"commit_to_deployment"), std::optional(1 * daySeconds));
    }
};

} // namespace trivet

TRIVET_TEST(changeLeadTime, trivet::ChangeLeadTimeTest)

#include "changeleadtime.moc"
