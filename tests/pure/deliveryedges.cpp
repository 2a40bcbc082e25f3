// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

namespace {

/// The four figures of a hand-worked week, as text: "frequency n | lead n median h | fails |
/// recovery".
QString summary(const Snapshot &s, const Query &query)
{
    const Figure frequency = test::figure("delivery.deployment_frequency", s, query);
    const Figure lead = test::figure("delivery.change_lead_time", s, query);
    const Figure fails = test::figure("delivery.change_fail_rate", s, query);
    const Figure recovery = test::figure("delivery.recovery_time", s, query);
    const auto hours = [](const Figure &f) {
        if (f.state == FigureState::NotReached)
            return u"open"_s;
        return f.hasValue() ? QString(QString::number(f.value / hourSeconds) + u'h') : u"-"_s;
    };
    return u"%1 | %2 %3 | %4 | %5 %6"_s
        .arg(frequency.hasValue() ? QString::number(frequency.n) : u"-"_s)
        .arg(lead.n)
        .arg(hours(lead), fails.hasValue() ? fails.formula : u"-"_s)
        .arg(recovery.n)
        .arg(hours(recovery));
}

/// A first deployment the week before, so that those of the week may claim changes.
Events week(std::vector<Deployment> deployments, std::vector<Change> changes = {},
            std::vector<Incident> incidents = {})
{
    deployments.insert(deployments.begin(), deployed(u"v0"_s, day(-7)));
    return eventsOf(std::move(deployments), std::move(changes), std::move(incidents));
}

Deployment with(Deployment d, void (*change)(Deployment &))
{
    change(d);
    return d;
}

} // namespace

/// The cases in which the tools of this field differ, each worked by hand for the profile `trivet`.
/// The range is the week from 5 January 2026.
class DeliveryEdgesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachEdgeHasItsRule_data();
    void eachEdgeHasItsRule()
    {
        QFETCH(const Events, events);
        QFETCH(const QString, expected);
        Query query = over(day(0), day(7));
        query.service = ServiceId(u"shop"_s);
        QCOMPARE(summary(snapshotOf(events), query), expected);
    }

    void emptyDaysAreFilledFromTheFirstDeploymentOn()
    {
        Query query = over(day(-14), day(7));
        query.bucket = BucketSize::Day;
        const Figure f = test::figure("delivery.deployment_frequency", snapshotOf(week({})), query);
        QCOMPARE(f.buckets.size(), 21U);
        QCOMPARE(std::ranges::count(f.buckets, FigureState::NoData, &BucketFigure::state), 7);
        QCOMPARE(std::ranges::count(f.buckets, 1, &BucketFigure::n), 1);
    }

    void weeksBeginOnMondayInTheTeamsZone()
    {
        // Sunday 23:30 in UTC is Monday in Berlin.
        Snapshot s = snapshotOf(week({ deployed(u"a"_s, at("2026-01-11T23:30:00Z")) }));
        Query query = over(at("2026-01-04T23:00:00Z"), at("2026-01-18T23:00:00Z"));
        query.bucket = BucketSize::Week;
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        const Figure f = test::figure("delivery.deployment_frequency", s, query);
        QCOMPARE(f.buckets.size(), 2U);
        QCOMPARE(f.buckets[0].n, 0);
        QCOMPARE(f.buckets[1].n, 1);
        QVERIFY(!f.buckets[0].partial && !f.buckets[1].partial);
    }

    void anIncidentOfADeploymentBeforeTheRangeBelongsToThatRange()
    {
        const Snapshot s
            = snapshotOf(week({ deployed(u"before"_s, day(-1)), deployed(u"a"_s, day(2)) }, {},
                              { incident(u"1"_s, day(0, 3), day(0, 5), u"before"_s) }));
        QCOMPARE(test::figure("delivery.change_fail_rate", s, over(day(0), day(7))).formula,
                 u"0 / 1"_s);
        QCOMPARE(test::figure("delivery.change_fail_rate", s, over(day(-2), day(0))).formula,
                 u"1 / 1"_s);
        QCOMPARE(test::figure("reliability.time_to_resolve", s, over(day(0), day(7))).value,
                 2 * hourSeconds);
    }
};

void DeliveryEdgesTest::eachEdgeHasItsRule_data()
{
    QTest::addColumn<Events>("events");
    QTest::addColumn<QString>("expected");
    const Deployment a = deployed(u"a"_s, day(2, 12));
    const Deployment b = deployed(u"b"_s, day(4, 12));
    const auto staging = with(b, [](Deployment &d) { d.environment = u"staging"_s; });
    const auto failed = with(b, [](Deployment &d) { d.outcome = DeploymentOutcome::Failed; });
    const auto hotfix = with(b, [](Deployment &d) { d.unplanned = true; });
    const auto backwards
        = with(b, [](Deployment &d) { d.startedAt = d.finishedAt + Millis { 1 }; });
    const auto again = deployed(u"again"_s, day(4, 12), u"a"_s);
    const auto future = deployed(u"future"_s, at("2027-06-01"));

    QTest::newRow("lead time starts when the commit is authored, ends when the deployment does")
        << week({ a }, { change(u"1"_s, day(2, 2), u"a"_s) }) << u"1 | 1 10h | 0 / 1 | 0 -"_s;
    QTest::newRow("the median is interpolated")
        << week({ a }, { change(u"1"_s, day(2, 2), u"a"_s), change(u"2"_s, day(2, 8), u"a"_s) })
        << u"1 | 2 7h | 0 / 1 | 0 -"_s;
    QTest::newRow("the deployment decides the range, not the commit")
        << week({ a }, { change(u"1"_s, day(-3), u"a"_s), change(u"2"_s, day(1), u"b"_s) })
        << u"1 | 1 132h | 0 / 1 | 0 -"_s;
    QTest::newRow("an undeployed change has no lead time")
        << week({ a }, { change(u"1"_s, day(1), {}) }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("the same commit again is a deployment, no lead time and no rollback")
        << week({ a, again }, { change(u"1"_s, day(2, 2), u"a"_s) })
        << u"2 | 1 10h | 0 / 2 | 0 -"_s;
    QTest::newRow("several commits in one deployment are several lead times of one deployment")
        << week({ a },
                { change(u"1"_s, day(2, 2), u"a"_s), change(u"2"_s, day(2, 3), u"a"_s),
                  change(u"3"_s, day(2, 4), u"a"_s) })
        << u"1 | 3 9h | 0 / 1 | 0 -"_s;
    QTest::newRow("a rollback is a deployment and fails what it undoes")
        << week({ a, deployed(u"back"_s, day(2, 15), u"v0"_s) }) << u"2 | 0 - | 1 / 2 | 1 3h"_s;
    QTest::newRow("a hotfix fails the deployment before it")
        << week({ a, hotfix }) << u"2 | 0 - | 1 / 2 | 1 48h"_s;
    QTest::newRow("a failed deployment is none")
        << week({ a, failed }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("another environment does not count")
        << week({ a, staging }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("an end before its start does not count")
        << week({ a, backwards }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("the future does not count") << week({ a, future }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("no deployments are a zero frequency and no rate")
        << week({}) << u"0 | 0 - | - | 0 -"_s;
    QTest::newRow("nothing at all is no data") << Events {} << u"- | 0 - | - | 0 -"_s;
    QTest::newRow("no incidents are a rate of zero")
        << week({ a, b }) << u"2 | 0 - | 0 / 2 | 0 -"_s;
    QTest::newRow("an open incident fails its deployment and is censored in its recovery")
        << week({ a }, {}, { incident(u"1"_s, day(3), std::nullopt, u"a"_s) })
        << u"1 | 0 - | 1 / 1 | 1 open"_s;
    QTest::newRow("an unlinked incident is in neither")
        << week({ a }, {}, { incident(u"1"_s, day(6), day(6, 1)) }) << u"1 | 0 - | 0 / 1 | 0 -"_s;
    QTest::newRow("several incidents on one deployment count once")
        << week({ a, b }, {},
                { incident(u"1"_s, day(2, 13), day(2, 14), u"a"_s),
                  incident(u"2"_s, day(2, 13), day(2, 16), u"a"_s) })
        << u"2 | 0 - | 1 / 2 | 1 4h"_s;
    QTest::newRow("within 24 hours the service's last deployment is linked")
        << week({ a }, {}, { incident(u"1"_s, day(3, 12), day(3, 13)) })
        << u"1 | 0 - | 1 / 1 | 1 25h"_s;
    QTest::newRow("an incident resolved before it opened is flagged, not counted")
        << week({ a }, {}, { incident(u"1"_s, day(2, 14), day(2, 13), u"a"_s) })
        << u"1 | 0 - | 0 / 1 | 0 -"_s;
}

} // namespace trivet

TRIVET_TEST(deliveryEdges, trivet::DeliveryEdgesTest)

#include "deliveryedges.moc"
