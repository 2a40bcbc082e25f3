// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class RecoveryTimeTest : public QObject
{
    Q_OBJECT

    static Figure recovery(const Snapshot &snapshot, const Query &query)
    {
        return test::figure("delivery.recovery_time", snapshot, query);
    }
    static Events daily(int count)
    {
        Events events;
        for (int i = 0; i < count; ++i)
            events.deployments.push_back(deployed(u"d%1"_s.arg(i), day(i, 9)));
        return events;
    }

private Q_SLOTS:
    void itRunsFromTheDeploymentsEndToTheResolution()
    {
        Events events = daily(3);
        events.incidents = { incident(u"1"_s, day(0, 10), day(0, 11), u"d0"_s),
                             incident(u"2"_s, day(1, 10), day(1, 15), u"d1"_s) };
        const Figure f = recovery(snapshotOf(events), over(day(0), day(9)));
        QCOMPARE(f.n, 2);
        QCOMPARE(f.value, 4 * hourSeconds); // of 2 and 6 hours
        QCOMPARE(f.counted, (std::vector<QString> { u"ci:d0"_s, u"ci:d1"_s }));
    }

    void aRollbackEndsAFailureWithoutIncident()
    {
        Events events = daily(2);
        events.deployments.push_back(deployed(u"back"_s, day(1, 12), u"d0"_s));
        const Figure f = recovery(snapshotOf(events), over(day(0), day(9)));
        QCOMPARE(f.n, 1);
        QCOMPARE(f.value, 3 * hourSeconds);
        QCOMPARE(f.counted.front(), u"ci:d1"_s);
    }

    void theLastOfSeveralIncidentsEndsIt()
    {
        Events events = daily(1);
        events.incidents = { incident(u"1"_s, day(0, 10), day(0, 15), u"d0"_s),
                             incident(u"2"_s, day(0, 11), day(0, 12), u"d0"_s) };
        QCOMPARE(recovery(snapshotOf(events), over(day(0), day(9))).value, 6 * hourSeconds);
        events.incidents[1].resolvedAt.reset();
        QCOMPARE(recovery(snapshotOf(events), over(day(0), day(9))).state, FigureState::NotReached);
    }

    void anOpenIncidentIsCensoredAtNow()
    {
        Events events = daily(4);
        events.incidents = { incident(u"1"_s, day(0, 10), day(0, 11), u"d0"_s),
                             incident(u"2"_s, day(1, 10), day(1, 12), u"d1"_s),
                             incident(u"3"_s, day(2, 10), std::nullopt, u"d2"_s) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(3, 9);
        const Figure f = recovery(s, over(day(0), day(9)));
        QCOMPARE(f.n, 3);
        QCOMPARE(f.extraValue(u"open"), std::optional(1.0));
        QCOMPARE(f.value, 3 * hourSeconds); // 2 h, 3 h, 24 h and on: the second of three
        QVERIFY(f.formula.contains(u"1 of them open"_s));
    }

    void aResolutionAfterNowHasNotHappened()
    {
        Events events = daily(1);
        events.incidents = { incident(u"1"_s, day(0, 10), day(5), u"d0"_s) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(1);
        QCOMPARE(recovery(s, over(day(0), day(9))).state, FigureState::NotReached);
    }

    void aRecoveryBeforeTheDeploymentIsFlagged()
    {
        Events events = daily(1);
        events.incidents = { incident(u"1"_s, day(0, 5), day(0, 6), u"d0"_s) };
        const Figure f = recovery(snapshotOf(events), over(day(0), day(9)));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(whyLeftOut(f, u"ci:d0"_s), u"recovered before the deployment ended"_s);
    }
};

} // namespace trivet

TRIVET_TEST(recoveryTime, trivet::RecoveryTimeTest)

#include "recoverytime.moc"
