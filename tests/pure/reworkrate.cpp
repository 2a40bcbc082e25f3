// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class ReworkRateTest : public QObject
{
    Q_OBJECT

    static Figure rework(const Snapshot &snapshot, const Query &query)
    {
        return test::figure("delivery.rework_rate", snapshot, query);
    }

private Q_SLOTS:
    void itCoversTheSixMonthsBeforeTheEndOfTheRange()
    {
        Events events;
        events.deployments
            = { deployed(u"old"_s, at("2025-12-31T23:00:00Z")),
                deployed(u"a"_s, at("2026-01-01T00:00:00Z")), deployed(u"b"_s, at("2026-03-01")),
                deployed(u"c"_s, at("2026-06-30T23:00:00Z")),
                deployed(u"late"_s, at("2026-07-01")) };
        events.deployments[0].unplanned = events.deployments[2].unplanned = true;
        const Figure f = rework(snapshotOf(events), over(at("2026-06-01"), at("2026-07-01")));
        QCOMPARE(f.formula, u"1 / 3"_s);
        QCOMPARE(f.counted.front(), u"ci:b"_s);
    }

    void aBarCoversItsOwnTime()
    {
        Events events;
        events.deployments
            = { deployed(u"a"_s, at("2026-05-10")), deployed(u"b"_s, at("2026-05-20")),
                deployed(u"c"_s, at("2026-06-10")) };
        events.deployments[1].unplanned = true;
        Query query = over(at("2026-05-01"), at("2026-07-01"));
        query.bucket = BucketSize::Month;
        const Figure f = rework(snapshotOf(events), query);
        QCOMPARE(f.formula, u"1 / 3"_s);
        QCOMPARE(f.buckets[0].k, std::optional<qint64>(1));
        QCOMPARE(f.buckets[0].n, 2);
        QCOMPARE(f.buckets[1].k, std::optional<qint64>(0));
        QCOMPARE(f.buckets[1].n, 1);
    }

    void aRollbackIsReworkAndAFailedOneIsADeployment()
    {
        Events events;
        events.deployments = { deployed(u"a"_s, day(1)), deployed(u"b"_s, day(2)),
                               deployed(u"back"_s, day(3), u"a"_s), deployed(u"broken"_s, day(4)),
                               deployed(u"stopped"_s, day(5)) };
        events.deployments[3].outcome = DeploymentOutcome::Failed;
        events.deployments[4].outcome = DeploymentOutcome::Cancelled;
        const Figure f = rework(snapshotOf(events), over(day(0), day(9)));
        QCOMPARE(f.formula, u"1 / 4"_s);
        QCOMPARE(whyLeftOut(f, u"ci:stopped"_s), u"cancelled deployment"_s);
    }
};

} // namespace trivet

TRIVET_TEST(reworkRate, trivet::ReworkRateTest)

#include "reworkrate.moc"
