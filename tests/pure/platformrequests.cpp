// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class PlatformRequestsTest : public QObject
{
    Q_OBJECT

    static Provisioning request(const QString &id, Instant asked, std::optional<Instant> ready,
                                bool self = false)
    {
        Provisioning p;
        p.id = id;
        p.requestedAt = asked;
        p.readyAt = ready;
        p.selfService = self;
        return p;
    }

private Q_SLOTS:
    void provisioningIsTheMedianOfWaits()
    {
        Events events;
        events.provisionings
            = { request(u"1"_s, day(0), day(0, 1)), request(u"2"_s, day(1), day(1, 3)),
                request(u"3"_s, day(2), std::nullopt), request(u"4"_s, day(3), day(3, 9)) };
        events.provisionings[3].failed = true;
        Snapshot s = snapshotOf(events);
        s.asOf = day(5);
        const Figure f = test::figure("platform.provisioning", s, over(day(0), day(7)));
        QCOMPARE(f.value, 3 * hourSeconds); // the second of 1 h, 3 h and one still waiting
        QCOMPARE(f.n, 3);
        QCOMPARE(f.extraValue(u"open"), std::optional(1.0));
        QCOMPARE(f.extraValue(u"failed"), std::optional(1.0));
        QCOMPARE(whyLeftOut(f, u"4"_s), u"failed request"_s);
    }

    void theNinetiethPercentileStandsBesideIt()
    {
        Events events;
        for (int i = 1; i <= 11; ++i)
            events.provisionings.push_back(request(QString::number(i), day(0), day(0, i)));
        const Figure f
            = test::figure("platform.provisioning", snapshotOf(events), over(day(0), day(7)));
        QCOMPARE(f.value, 6 * hourSeconds);
        QCOMPARE(f.extraValue(u"p90"), std::optional(10 * hourSeconds));
        QCOMPARE(f.interval->low, 2 * hourSeconds);
        QCOMPARE(f.interval->high, 10 * hourSeconds);
    }

    void selfServiceIsAShareOfAllRequests()
    {
        Events events;
        events.provisionings
            = { request(u"1"_s, day(0), day(0, 1), true), request(u"2"_s, day(1), day(1, 3)),
                request(u"3"_s, day(2), std::nullopt, true),
                request(u"4"_s, day(3), std::nullopt, true) };
        events.provisionings[3].failed = true;
        const Figure f
            = test::figure("platform.self_service", snapshotOf(events), over(day(0), day(7)));
        QCOMPARE(f.formula, u"2 / 4"_s);
        QCOMPARE(f.counted.front(), u"1"_s);
    }

    void whatEndsBeforeItStartsIsFlagged()
    {
        Events events;
        events.provisionings
            = { request(u"1"_s, day(1), day(0)), request(u"2"_s, at("2028-01-01"), std::nullopt) };
        for (const char *metric : { "platform.provisioning", "platform.self_service" }) {
            const Figure f
                = test::figure(metric, snapshotOf(events), over(day(0), at("2029-01-01")));
            QCOMPARE(f.state, FigureState::NoData);
            QCOMPARE(whyLeftOut(f, u"1"_s), u"ends before it starts"_s);
            QCOMPARE(whyLeftOut(f, u"2"_s), u"dated in the future"_s);
        }
    }
};

} // namespace trivet

TRIVET_TEST(platformRequests, trivet::PlatformRequestsTest)

#include "platformrequests.moc"
