// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/delivery/failures.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class ChangeFailRateTest : public QObject
{
    Q_OBJECT

    static Figure failRate(const Snapshot &snapshot, const Query &query)
    {
        return test::figure("delivery.change_fail_rate", snapshot, query);
    }

    /// One deployment a day, from day 0.
    static Events daily(int count)
    {
        Events events;
        for (int i = 0; i < count; ++i)
            events.deployments.push_back(deployed(u"d%1"_s.arg(i), day(i, 9)));
        return events;
    }

private Q_SLOTS:
    void itIsFailuresOverDeploymentsWithWilson()
    {
        Events events = daily(12);
        events.incidents = { incident(u"1"_s, day(3, 11), day(3, 12), u"d3"_s),
                             incident(u"2"_s, day(5, 10), day(5, 12)) };
        const Figure f = failRate(snapshotOf(events), over(day(0), day(20)));
        QCOMPARE(f.k, std::optional<qint64>(2));
        QCOMPARE(f.n, 12);
        TRIVET_NEAR(f.value, 1.0 / 6, 1e-12);
        TRIVET_NEAR(f.interval->low, 0.0469651422, 5e-11);
        TRIVET_NEAR(f.interval->high, 0.4480308623, 5e-11);
        QCOMPARE(f.formula, u"2 / 12"_s);
        QCOMPARE(f.counted.size(), 12U);
        QCOMPARE(f.counted[0], u"ci:d3"_s); // the numerator first
        QCOMPARE(f.counted[1], u"ci:d5"_s);
    }

    void aRangeWithoutDeploymentsHasNoRate()
    {
        const Snapshot s = snapshotOf(daily(3));
        QCOMPARE(failRate(s, over(day(10), day(20))).state, FigureState::NoData);
        QCOMPARE(failRate(s, over(day(2), day(2))).state, FigureState::NoData);
        QCOMPARE(failRate(snapshotOf({}), over(day(0), day(20))).state, FigureState::NoData);
    }

    void noFailureIsARealZero()
    {
        const Figure f = failRate(snapshotOf(daily(5)), over(day(0), day(20)));
        QCOMPARE(f.state, FigureState::Value);
        QCOMPARE(f.value, 0.0);
        QCOMPARE(f.interval->low, 0.0);
        TRIVET_NEAR(f.interval->high, 0.4344824648, 5e-11);
    }

    void aFailedDeploymentIsLeftOutUnlessTheSwitchIsOn()
    {
        Events events = daily(4);
        events.deployments[2].outcome = DeploymentOutcome::Failed;
        const Snapshot s = snapshotOf(events);
        const Figure f = failRate(s, over(day(0), day(20)));
        QCOMPARE(f.formula, u"0 / 3"_s);
        QCOMPARE(whyLeftOut(f, u"ci:d2"_s), u"failed deployment"_s);
        const auto history = metrics::changeHistory(
            s, std::nullopt, { .failedDeployments = true, .attribution = {} });
        QCOMPARE(history.deployments.size(), 4U); // it joins both sides of the fraction
        QCOMPARE(history.failures.size(), 1U);
        QCOMPARE(history.failures[0].recoveredAt, std::optional(day(3, 9)));
    }

    void eachRuleCanBeSwitchedOff()
    {
        Events events = daily(6);
        events.deployments[3].revision = u"d1"_s; // d0 d1 d2 d1: d2 fails
        events.deployments[5].unplanned = true; // d4 fails
        events.incidents = { incident(u"1"_s, day(0, 10), day(0, 12)) }; // d0 fails
        const Snapshot s = snapshotOf(events);
        const auto failed = [&](metrics::FailureRules rules) {
            return metrics::changeHistory(s, std::nullopt, rules).failures.size();
        };
        QCOMPARE(failed({ .attribution = {} }), 3U);
        QCOMPARE(failed({ .incidents = false, .attribution = {} }), 2U);
        QCOMPARE(failed({ .incidents = false, .rollbacks = false, .attribution = {} }), 1U);
        QCOMPARE(failed({ .incidents = false,
                          .rollbacks = false,
                          .rollforwards = false,
                          .attribution = {} }),
                 0U);
    }

    void anIncidentOfANonProductionDeploymentIsListed()
    {
        Events events = daily(3);
        events.deployments[1].environment = u"staging"_s;
        events.incidents = { incident(u"1"_s, day(1, 10), day(1, 12), u"d1"_s) };
        const Figure f = failRate(snapshotOf(events), over(day(0), day(20)));
        QCOMPARE(f.formula, u"0 / 2"_s);
        QCOMPARE(whyLeftOut(f, u"ci:d1"_s), u"environment staging"_s);
        QCOMPARE(whyLeftOut(f, u"pages:1"_s), u"linked to a deployment that does not count"_s);
    }

    void unlinkedIncidentsOfOtherServicesStayOutOfSight()
    {
        Events events = daily(3);
        Incident foreign = incident(u"1"_s, day(1, 10), day(1, 12));
        foreign.service = ServiceId(u"search"_s);
        events.incidents = { foreign };
        Query query = over(day(0), day(20));
        QCOMPARE(whyLeftOut(failRate(snapshotOf(events), query), u"pages:1"_s),
                 u"no deployment linked"_s);
        query.service = ServiceId(u"shop"_s);
        QVERIFY(failRate(snapshotOf(events), query).leftOut.empty());
    }

    void bucketsAddUpToTheWhole()
    {
        Events events = daily(28);
        for (int i = 0; i < 28; i += 5)
            events.incidents.push_back(incident(QString::number(i), day(i, 10), day(i, 11)));
        Query query = over(day(0), day(28));
        query.bucket = BucketSize::Week;
        const Figure f = failRate(snapshotOf(events), query);
        qint64 k = 0;
        qint64 n = 0;
        for (const BucketFigure &bucket : f.buckets) {
            k += *bucket.k;
            n += bucket.n;
        }
        QCOMPARE(std::optional(k), f.k);
        QCOMPARE(n, f.n);
    }
};

} // namespace trivet

TRIVET_TEST(changeFailRate, trivet::ChangeFailRateTest)

#include "changefailrate.moc"
