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

    /// Worked by hand: 10, 20 and 60 minutes; one resolved without, one still waiting.
    void neverAcknowledgedIsLeftOutAndSaid()
    {
        Events events;
        for (int i = 0; i < 4; ++i)
            events.incidents.push_back(
                incident(QString::number(i), day(i), day(i, 3))); // the last without
        events.incidents[0].acknowledgedAt = day(0, 10 / 60.0);
        events.incidents[1].acknowledgedAt = day(1, 20 / 60.0);
        events.incidents[2].acknowledgedAt = day(2, 1);
        Figure f = test::figure("reliability.time_to_acknowledge", snapshotOf(events),
                                over(day(0), day(7)));
        QCOMPARE(f.value, 20 * 60.0);
        QCOMPARE(f.extraValue(u"p90"), std::optional(52 * 60.0)); // 20 + 0.8 x 40
        QCOMPARE(f.n, 3);
        QCOMPARE(f.extraValue(u"acknowledged"), std::optional(3.0));
        QCOMPARE(f.extraValue(u"incidents"), std::optional(4.0));
        QCOMPARE(whyLeftOut(f, u"pages:3"_s), u"never acknowledged"_s);
        QVERIFY2(f.formula.contains(u"3 of 4 acknowledged"_s), qPrintable(f.formula));
        // One that waits is censored: 30 minutes so far. The curve is 3/4, 2/4 at 20 minutes.
        events.incidents.push_back(incident(u"5"_s, day(5), std::nullopt));
        Snapshot s = snapshotOf(events);
        s.asOf = day(5, 0.5);
        f = test::figure("reliability.time_to_acknowledge", s, over(day(0), day(7)));
        QCOMPARE(f.value, 20 * 60.0);
        QCOMPARE(f.extraValue(u"open"), std::optional(1.0));
        QCOMPARE(f.extraValue(u"incidents"), std::optional(5.0));
        QVERIFY2(f.formula.contains(u"3 of 5 acknowledged"_s), qPrintable(f.formula));
    }

    void anAcknowledgementThatIsYetToComeIsNone()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(0), std::nullopt) };
        events.incidents[0].acknowledgedAt = day(3);
        Snapshot s = snapshotOf(events);
        s.asOf = day(1);
        const Figure f = test::figure("reliability.time_to_acknowledge", s, over(day(0), day(7)));
        QCOMPARE(f.state, FigureState::NotReached);
        QCOMPARE(f.extraValue(u"acknowledged"), std::optional(0.0));
    }

    void ofASourceThatNeverTellsNobodyIsSlow()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0), std::nullopt), incident(u"2"_s, day(1), day(2)) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(3);
        const Figure f = test::figure("reliability.time_to_acknowledge", s, over(day(0), day(7)));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(f.leftOut.size(), 2U);
    }

    /// SciPy 1.10.1, scipy.stats.bootstrap(method="BCa", n_resamples=200000): 555.0 to 6405.7. Ours
    /// has 2,000 resamples, and the far end of so skewed a sample is the coarser one.
    void theMeanHasItsInterval()
    {
        Events events;
        int i = 0;
        for (const int seconds : { 60, 75, 120, 180, 240, 300, 420, 600, 900, 1800, 3600, 14400 }) {
            events.incidents.push_back(
                incident(QString::number(i), day(i), day(i) + std::chrono::seconds { seconds }));
            ++i;
        }
        Snapshot s = snapshotOf(events);
        Figure f = test::figure("reliability.time_to_resolve", s, over(day(0), day(30)));
        QCOMPARE(f.extraValue(u"mean"), std::optional(1891.25));
        TRIVET_NEAR(*f.extraValue(u"mean_low"), 555.0, 30);
        TRIVET_NEAR(*f.extraValue(u"mean_high"), 6405.66, 400);
        QCOMPARE(f, test::figure("reliability.time_to_resolve", s, over(day(0), day(30))));
        // A mean of what is not over yet would be too small, and one of nine says nothing.
        s.events.incidents[3].resolvedAt.reset();
        f = test::figure("reliability.time_to_resolve", s, over(day(0), day(30)));
        QVERIFY(!f.extraValue(u"mean"));
        f = test::figure("reliability.time_to_resolve", s, over(day(4), day(13)));
        QVERIFY(f.hasValue() && !f.extraValue(u"mean"));
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

    /// By hand, in Berlin: the clocks go from 02:00 to 03:00 on 29 March 2026, so 00:00 to 06:00
    /// there are five hours; and an incident over midnight of the 31st is cut at 22:00 UTC.
    void downtimeByMonthIsCutInTheTeamsZone()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, at("2026-03-29T00:00:00+01:00"), at("2026-03-29T06:00:00+02:00")),
                incident(u"2"_s, at("2026-03-29T05:30:00+02:00"), at("2026-03-29T06:30:00+02:00")),
                incident(u"3"_s, at("2026-03-31T23:00:00+02:00"),
                         at("2026-04-01T03:00:00+02:00")) };
        Snapshot s = snapshotOf(events);
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        Query query = over(at("2026-02-28T23:00:00Z"), at("2026-04-30T22:00:00Z"));
        query.bucket = BucketSize::Month;
        const Figure f = test::figure("reliability.downtime", s, query);
        QCOMPARE(f.buckets.size(), 2U);
        QVERIFY(!f.buckets[0].partial && !f.buckets[1].partial);
        QCOMPARE(f.buckets[0].value, 6.5 * hourSeconds);
        QCOMPARE(f.buckets[1].value, 3 * hourSeconds);
        QCOMPARE(f.value, 9.5 * hourSeconds);
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
