// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class IncidentResponseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theMedianOfResolutionsHoldsOpenIncidents()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0), day(0, 1)), incident(u"2"_s, day(1), day(1, 2)),
                incident(u"3"_s, day(2), std::nullopt) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(3);
        Figure f = test::figure("reliability.time_to_resolve", s, over(day(0), day(7)));
        QCOMPARE(f.value, 2 * hourSeconds);
        QCOMPARE(f.extraValue(u"open"), std::optional(1.0));
        s.events.incidents[1].resolvedAt.reset();
        f = test::figure("reliability.time_to_resolve", s, over(day(0), day(7)));
        QCOMPARE(f.state, FigureState::NotReached);
        QCOMPARE(f.n, 3);
    }

    void acknowledgementIsCensoredByResolution()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0), day(0, 3)), incident(u"2"_s, day(1), day(1, 2)) };
        events.incidents[0].acknowledgedAt = day(0, 1);
        const Figure f = test::figure("reliability.time_to_acknowledge", snapshotOf(events),
                                      over(day(0), day(7)));
        QCOMPARE(f.value, 1 * hourSeconds);
        QCOMPARE(f.extraValue(u"finished"), std::optional(1.0));
        QCOMPARE(f.n, 2);
    }

    void theFutureAndTheBackwardsAreFlagged()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(0), day(-1)),
                             incident(u"2"_s, at("2028-01-01"), std::nullopt) };
        const Figure f = test::figure("reliability.time_to_resolve", snapshotOf(events),
                                      over(day(0), at("2029-01-01")));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(whyLeftOut(f, u"pages:1"_s), u"ends before it starts"_s);
        QCOMPARE(whyLeftOut(f, u"pages:2"_s), u"dated in the future"_s);
    }

    void downtimeIsAUnionClippedToTheRange()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0, 22), day(1, 2)), incident(u"2"_s, day(1, 1), day(1, 4)),
                incident(u"3"_s, day(1, 3), day(1, 3.5)), incident(u"4"_s, day(5), day(5, 1)) };
        // Impact is what was felt, where it is recorded.
        events.incidents[3].impactStart = day(4, 23);
        events.incidents[3].impactEnd = day(5, 0.5);
        const Snapshot s = snapshotOf(events);
        const Figure f = test::figure("reliability.downtime", s, over(day(1), day(7)));
        QCOMPARE(f.value, 5.5 * hourSeconds);
        QCOMPARE(f.n, 4);
        QCOMPARE(test::figure("reliability.downtime", s, over(day(0), day(1))).value,
                 2 * hourSeconds);
        QCOMPARE(test::figure("reliability.downtime", s, over(day(2), day(3))).value, 0.0);
    }

    void anOpenIncidentIsFeltUntilNow()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(1), std::nullopt) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(1, 5);
        QCOMPARE(test::figure("reliability.downtime", s, over(day(0), day(7))).value,
                 5 * hourSeconds);
        QCOMPARE(test::figure("reliability.downtime", snapshotOf({}), over(day(0), day(7))).state,
                 FigureState::NoData);
    }

    void eachServiceHasItsOwn()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(1), day(1, 1)), incident(u"2"_s, day(2), day(2, 4)) };
        events.incidents[1].service = ServiceId(u"search"_s);
        Query query = over(day(0), day(7));
        query.service = ServiceId(u"search"_s);
        const Snapshot s = snapshotOf(events);
        QCOMPARE(test::figure("reliability.downtime", s, query).value, 4 * hourSeconds);
        QCOMPARE(test::figure("reliability.time_to_resolve", s, query).n, 1);
    }
};

} // namespace trivet

TRIVET_TEST(incidentResponse, trivet::IncidentResponseTest)

#include "incidentresponse.moc"
