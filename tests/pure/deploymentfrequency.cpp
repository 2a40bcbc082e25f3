// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class DeploymentFrequencyTest : public QObject
{
    Q_OBJECT

    static Figure frequency(const Snapshot &snapshot, const Query &query)
    {
        return test::figure("delivery.deployment_frequency", snapshot, query);
    }

private Q_SLOTS:
    void itIsDeploymentsPerWeekWithTheirDays()
    {
        // Four weeks: three on one day, one on another.
        const Snapshot s
            = snapshotOf(eventsOf({ deployed(u"a"_s, day(1, 9)), deployed(u"b"_s, day(1, 12)),
                                    deployed(u"c"_s, day(1, 15)), deployed(u"d"_s, day(20, 9)) }));
        const Figure f = frequency(s, over(day(0), day(28)));
        QCOMPARE(f.state, FigureState::Value);
        QCOMPARE(f.n, 4);
        QCOMPARE(f.value, 1.0);
        QCOMPARE(f.extraValue(u"deployment_days"), std::optional(0.5));
        QCOMPARE(f.counted.size(), 4U);
        QVERIFY(f.interval && f.interval->low < 1 && f.interval->high > 1);
    }

    void emptyBucketsAreZerosFromTheFirstDeploymentOn()
    {
        const Snapshot s
            = snapshotOf(eventsOf({ deployed(u"a"_s, day(8)), deployed(u"b"_s, day(22)) }));
        Query query = over(day(0), day(35));
        query.bucket = BucketSize::Week;
        const Figure f = frequency(s, query);
        QCOMPARE(f.buckets.size(), 5U);
        QCOMPARE(f.buckets[0].state, FigureState::NoData);
        QCOMPARE(f.buckets[1].n, 1);
        QCOMPARE(f.buckets[1].value, 1.0);
        QCOMPARE(f.buckets[2].state, FigureState::Value);
        QCOMPARE(f.buckets[2].value, 0.0);
        QCOMPARE(f.buckets[3].value, 1.0);
        QCOMPARE(f.buckets[4].value, 0.0);
        QCOMPARE(f.extraValue(u"per_bucket"), std::optional(0.5));
    }

    void aRangeBeforeAnythingWasSeenHasNoData()
    {
        const Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, day(8)) }));
        QCOMPARE(frequency(s, over(day(0), day(7))).state, FigureState::NoData);
        QCOMPARE(frequency(snapshotOf({}), over(day(0), day(7))).state, FigureState::NoData);
        QCOMPARE(frequency(s, over(day(9), day(9))).state, FigureState::NoData);
    }

    void theEndOfARangeIsNotInIt()
    {
        const Snapshot s
            = snapshotOf(eventsOf({ deployed(u"a"_s, day(0)), deployed(u"b"_s, day(7)) }));
        QCOMPARE(frequency(s, over(day(0), day(7))).n, 1);
        QCOMPARE(frequency(s, over(day(7), day(14))).n, 1);
    }

    void aWeekWithAClockChangeIsOneWeek()
    {
        // 29 March 2026, Berlin: the week from Monday 23rd has 167 hours.
        Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, at("2026-03-23T10:00:00Z")),
                                           deployed(u"b"_s, at("2026-03-29T10:00:00Z")) }));
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        Query query = over(at("2026-03-22T23:00:00Z"), at("2026-03-29T22:00:00Z"));
        query.bucket = BucketSize::Day;
        const Figure f = frequency(s, query);
        QCOMPARE(f.value, 2.0);
        QCOMPARE(f.buckets.size(), 7U);
        QCOMPARE(f.buckets.back().range.length(), Millis { 23 * 3'600'000 });
        QCOMPARE(f.buckets.back().n, 1);
        QCOMPARE(f.buckets.back().value, 7.0);
    }

    void daysAreThoseOfTheTeam()
    {
        // 23:30 and 00:30 in UTC are one day in New York.
        Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, at("2026-01-06T23:30:00Z")),
                                           deployed(u"b"_s, at("2026-01-07T00:30:00Z")) }));
        QCOMPARE(frequency(s, over(day(0), day(7))).extraValue(u"deployment_days"),
                 std::optional(2.0));
        s.team.calendar = Calendar(QTimeZone("America/New_York"));
        QCOMPARE(frequency(s, over(day(0), day(7))).extraValue(u"deployment_days"),
                 std::optional(1.0));
    }

    void whatIsToComeIsNoTimeWithoutDeployments()
    {
        Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, day(0)), deployed(u"b"_s, day(8)) }));
        s.asOf = day(14);
        Query query = over(day(0), day(28));
        query.bucket = BucketSize::Week;
        const Figure f = frequency(s, query);
        QCOMPARE(f.value, 1.0);
        QCOMPARE(f.buckets[1].state, FigureState::Value);
        QCOMPARE(f.buckets[2].state, FigureState::NoData);
        QVERIFY(!f.buckets[1].partial);
        QVERIFY(f.buckets[2].partial);
    }

    void aServiceIsAskedForAloneOrAllTogether()
    {
        Deployment other = deployed(u"b"_s, day(2));
        other.service = ServiceId(u"search"_s);
        const Snapshot s = snapshotOf(eventsOf({ deployed(u"a"_s, day(1)), other }));
        Query query = over(day(0), day(7));
        QCOMPARE(frequency(s, query).n, 2);
        query.service = ServiceId(u"search"_s);
        const Figure f = frequency(s, query);
        QCOMPARE(f.n, 1);
        QVERIFY(f.leftOut.empty());
    }
};

} // namespace trivet

TRIVET_TEST(deploymentFrequency, trivet::DeploymentFrequencyTest)

#include "deploymentfrequency.moc"
