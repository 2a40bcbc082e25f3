// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/alerts/replay.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

constexpr double tightTarget = 0.999;
/// Clean from here on; what is tested begins four days later, when every window is full.
const Instant cleanFrom = day(0);
const Instant badFrom = day(4);

AlertPolicy onePair(Millis holdFor = {}, qint64 leastFailures = 0)
{
    return { .id = u"one"_s,
             .windows = { { .longWindow = 1h,
                            .shortWindow = 5min,
                            .factor = 14.4,
                            .holdFor = holdFor,
                            .severity = AlertSeverity::Page,
                            .leastFailures = leastFailures } } };
}

Replay replayed(const AlertPolicy &policy, const std::vector<Load> &loads, Instant to)
{
    return alerts::replay(policy, tightTarget, SliceSeries(slicesOf(loads), 1), { badFrom, to });
}

/// 100 events a minute, all bad for `length` from `badFrom` on, then clean until `to`.
std::vector<Load> outage(Millis length, Instant to)
{
    return { { cleanFrom, badFrom, 100 },
             { badFrom, badFrom + length, 100, 100 },
             { badFrom + length, to, 100 } };
}

AlertTransition transition(Instant when, AlertPhase from, AlertPhase to,
                           AlertSeverity severity = AlertSeverity::Page, size_t pair = 0)
{
    return { .at = when, .severity = severity, .from = from, .to = to, .pair = pair };
}

using enum AlertPhase;
using Transitions = std::vector<AlertTransition>;

} // namespace

class AlertReplayTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 86.4 bad of 6,000 are allowed in the hour and 7.2 of 500 in five minutes: the first bad
    // minute is enough, and the last one leaves the short window five minutes after it.
    void anOutagePagesAtOnceAndResolvesWithTheShortWindow()
    {
        const Replay replay = replayed(onePair(), outage(10min, badFrom + 2h), badFrom + 2h);
        QCOMPARE(replay.transitions,
                 (Transitions { transition(badFrom + 1min, Inactive, Firing),
                                transition(badFrom + 15min, Firing, Inactive) }));
        QCOMPARE(replay.after.of(AlertSeverity::Page).since, badFrom + 15min);
        QCOMPARE(replay.frozen.at(0), Millis { 0 });
        QCOMPARE(replay.after.at, badFrom + 2h);
    }

    void whatMustHoldIsPendingFirst()
    {
        const Replay replay = replayed(onePair(2min), outage(10min, badFrom + 2h), badFrom + 2h);
        QCOMPARE(replay.transitions,
                 (Transitions { transition(badFrom + 1min, Inactive, Pending),
                                transition(badFrom + 3min, Pending, Firing),
                                transition(badFrom + 15min, Firing, Inactive) }));
    }

    // One bad minute burns for five, minutes 1 to 5: four minutes after the first.
    void aBlipShorterThanItsHoldDoesNotFire()
    {
        QCOMPARE(replayed(onePair(5min), outage(1min, badFrom + 1h), badFrom + 1h).transitions,
                 (Transitions { transition(badFrom + 1min, Inactive, Pending),
                                transition(badFrom + 6min, Pending, Inactive) }));
        QCOMPARE(
            replayed(onePair(4min), outage(1min, badFrom + 1h), badFrom + 1h).transitions.at(1),
            transition(badFrom + 5min, Pending, Firing));
    }

    // The outage goes into a gap. The short window is under 0.9 as soon as one minute is missing,
    // and until five measured ones have passed; meanwhile nothing fires, resolves or waits.
    void aGapFreezesTheAlertAndItsHold()
    {
        const Instant gap = badFrom + 2min;
        const Instant back = badFrom + 40min;
        std::vector<Load> loads { { cleanFrom, badFrom, 100 }, { badFrom, gap, 100, 100 } };
        loads.push_back({ back, back + 5min, 100, 100 });
        loads.push_back({ back + 5min, back + 3h, 100 });
        // 38 of 60 minutes of the long window are missing; it has 0.9 again when 6 are left.
        const Instant thawed = back + 54min;
        const Replay pending = replayed(onePair(2min), loads, gap + 1min);
        QCOMPARE(pending.transitions,
                 (Transitions { transition(badFrom + 1min, Inactive, Pending) }));
        QVERIFY(pending.after.of(AlertSeverity::Page).frozen);

        const Replay all = replayed(onePair(1min), loads, back + 3h);
        QCOMPARE(all.transitions,
                 (Transitions { transition(badFrom + 1min, Inactive, Pending),
                                transition(badFrom + 2min, Pending, Firing),
                                transition(thawed, Firing, Inactive) }));
        QCOMPARE(all.frozen.at(0), (thawed - gap) - Millis { 1min });
        QVERIFY(!all.after.of(AlertSeverity::Page).frozen);
    }

    // 5 % bad: the short window of the same length as the long one tells when the hold goes on.
    void holdTimeStandsStillWhileFrozen()
    {
        AlertPolicy policy = onePair(10min);
        policy.windows[0].longWindow = policy.windows[0].shortWindow = 5min;
        const std::vector<Load> loads { { cleanFrom, badFrom, 100 },
                                        { badFrom, badFrom + 4min, 100, 5 },
                                        { badFrom + 20min, badFrom + 2h, 100, 5 } };
        // Burning at the ends of minutes 2 (10 of 500 > 7.2) to 4: two minutes held. From the gap's
        // end the window is whole after five minutes, which is the third; eight more are wanted.
        const Replay replay = replayed(policy, loads, badFrom + 2h);
        QCOMPARE(replay.transitions,
                 (Transitions { transition(badFrom + 2min, Inactive, Pending),
                                transition(badFrom + 32min, Pending, Firing) }));
        QCOMPARE(replay.frozen.at(0), Millis { 20min });
    }

    void nothingMeasuredYetIsFrozenNotQuiet()
    {
        const Replay replay
            = alerts::replay(onePair(), tightTarget, SliceSeries(), { badFrom, badFrom + 1h });
        QVERIFY(replay.transitions.empty());
        QVERIFY(replay.after.of(AlertSeverity::Page).frozen);
        QVERIFY(!replay.after.of(AlertSeverity::Ticket).frozen); // the policy has none
        QCOMPARE(replay.frozen.at(0), Millis { 1h });
    }

    void withoutEventsNothingBurns()
    {
        const Replay replay = replayed(
            onePair(), { { cleanFrom, badFrom, 100, 100 }, { badFrom, badFrom + 2h, 0 } },
            badFrom + 2h);
        QCOMPARE(replay.transitions.size(), 2U);
        QCOMPARE(replay.transitions.back(), transition(badFrom + 5min, Firing, Inactive));
        QVERIFY(!replay.after.of(AlertSeverity::Page).frozen);
    }

    // One event a minute: a single failure is 1 of 60, above 1.44 %.
    void oneFailureOfFewEventsPagesUnlessMoreAreWanted()
    {
        const std::vector<Load> once { { cleanFrom, badFrom, 1 },
                                       { badFrom, badFrom + 1min, 1, 1 },
                                       { badFrom + 1min, badFrom + 2h, 1 } };
        QCOMPARE(replayed(onePair(), once, badFrom + 2h).transitions.size(), 2U);
        QVERIFY(replayed(onePair({}, 2), once, badFrom + 2h).transitions.empty());
        const std::vector<Load> twice { { cleanFrom, badFrom, 1 },
                                        { badFrom, badFrom + 2min, 1, 1 },
                                        { badFrom + 2min, badFrom + 2h, 1 } };
        QCOMPARE(replayed(onePair({}, 2), twice, badFrom + 2h).transitions.front(),
                 transition(badFrom + 2min, Inactive, Firing));
    }

    // Exactly as much as is allowed does not burn.
    void theThresholdItselfIsQuiet()
    {
        AlertPolicy policy = onePair();
        policy.windows[0].factor = 10;
        policy.windows[0].longWindow = policy.windows[0].shortWindow = 5min;
        const auto fires = [&](double bad) {
            const std::vector<Load> loads { { cleanFrom, badFrom, 100 },
                                            { badFrom, badFrom + 1h, 100, bad } };
            return !alerts::replay(policy, 0.875, SliceSeries(slicesOf(loads), 1),
                                   { badFrom, badFrom + 1h })
                        .transitions.empty();
        };
        QVERIFY(!fires(100)); // 10 x 0.125 is more than all
        policy.windows[0].factor = 4; // 0.5
        QVERIFY(!fires(50));
        QVERIFY(fires(51));
    }

    // 0.7 % bad, burn rate 7 at 99.9 %: above 6, 3 and 1, below 14.4.
    void aSlowBurnPagesThroughTheSlowPairAndOpensATicket()
    {
        const AlertPolicy policy = alerts::workbook(30 * 24h);
        const Instant end = badFrom + 24h;
        const Replay replay = replayed(policy,
                                       { { cleanFrom, badFrom, 1000 },
                                         { badFrom, badFrom + 12h, 1000, 7 },
                                         { badFrom + 12h, end, 1000 } },
                                       end);
        // 6 h: 7 m > 6 x 360 from m = 309 on. 3 d: 7 m > 4320 from 618 on; 1 d: 7 m > 3 x 1440 as
        // well, but the pair of one day is first in the policy.
        // 30 min: 7 (30 - k) > 180 fails from k = 5 on. 2 h: 7 (120 - k) > 360 fails from k = 69
        // on; 6 h: 7 (360 - k) > 360 fails from k = 309 on.
        QCOMPARE(
            replay.transitions,
            (Transitions {
                transition(badFrom + 309min, Inactive, Firing, AlertSeverity::Page, 1),
                transition(badFrom + 618min, Inactive, Firing, AlertSeverity::Ticket, 2),
                transition(badFrom + 12h + 5min, Firing, Inactive, AlertSeverity::Page, 1),
                transition(badFrom + 12h + 309min, Firing, Inactive, AlertSeverity::Ticket, 3) }));
    }

    void aFiringPairCoversAFrozenOne()
    {
        AlertPolicy policy = onePair();
        policy.windows.push_back(
            { .longWindow = 1h, .shortWindow = 1h, .factor = 1, .severity = AlertSeverity::Page });
        // Two minutes are missing: too many for the five, not for the hour.
        const std::vector<Load> loads { { cleanFrom, badFrom, 100 },
                                        { badFrom, badFrom + 10min, 100, 100 },
                                        { badFrom + 12min, badFrom + 30min, 100 } };
        const Replay replay = replayed(policy, loads, badFrom + 13min);
        QCOMPARE(replay.after.of(AlertSeverity::Page).phase, Firing);
        QVERIFY(replay.after.pairs.at(0).frozen);
        QVERIFY(!replay.after.of(AlertSeverity::Page).frozen);
    }

    void fiveMinuteBinsAreEvaluatedEveryFiveMinutes()
    {
        const std::vector<Slice> slices = slicesOf(outage(10min, badFrom + 2h));
        const Replay replay = alerts::replay(onePair(), tightTarget, SliceSeries(slices),
                                             { badFrom, badFrom + 2h });
        QCOMPARE(replay.transitions,
                 (Transitions { transition(badFrom + 5min, Inactive, Firing),
                                transition(badFrom + 15min, Firing, Inactive) }));
    }

    void spansAreWhatFires()
    {
        const Replay first = replayed(onePair(2min), outage(10min, badFrom + 2h), badFrom + 5min);
        const auto open = alerts::spansOf(first.transitions, {}, first.after.at);
        QCOMPARE(open.size(), 1U);
        QCOMPARE(open.front().range, (TimeRange { badFrom + 3min, badFrom + 5min }));
        QVERIFY(open.front().open);
        const SliceSeries series(slicesOf(outage(10min, badFrom + 2h)), 1);
        const Replay rest = alerts::replay(onePair(2min), tightTarget, series,
                                           { badFrom + 5min, badFrom + 2h }, first.after);
        const auto closed = alerts::spansOf(rest.transitions, first.after, rest.after.at);
        QCOMPARE(closed.size(), 1U);
        QCOMPARE(closed.front().range, (TimeRange { badFrom + 3min, badFrom + 15min }));
        QVERIFY(!closed.front().open);
    }

    void anActiveAlertNamesItsPairAndWhatItMeasures()
    {
        SloSpec slo;
        slo.id = SloId(u"api"_s);
        slo.target = tightTarget;
        const AlertPolicy policy = alerts::workbook(30 * 24h);
        const SliceSeries series(slicesOf(outage(10min, badFrom + 2h)), 1);
        const auto at = [&](Instant to) {
            return alerts::activeAlerts(
                slo, policy, series,
                alerts::replay(policy, tightTarget, series, { badFrom - 1h, to }).after);
        };
        const std::vector<ActiveAlert> firing = at(badFrom + 5min);
        QCOMPARE(firing.size(), 2U);
        QCOMPARE(firing[0].severity, AlertSeverity::Page);
        QCOMPARE(firing[0].phase, Firing);
        QCOMPARE(*firing[0].since, badFrom + 1min);
        QCOMPARE(firing[0].window.longWindow, Millis { 1h });
        TRIVET_NEAR(*firing[0].longBurn, 500.0 / 6000 / 0.001, 1e-9);
        TRIVET_NEAR(*firing[0].shortBurn, 1000.0, 1e-6);
        QCOMPARE(firing[0].asOf, badFrom + 5min);
        const std::vector<ActiveAlert> quiet = at(badFrom);
        QCOMPARE(quiet[0].phase, Inactive);
        QVERIFY(!quiet[0].since);
        QVERIFY(!quiet[0].frozen);
        TRIVET_NEAR(*quiet[0].longBurn, 0.0, 0.0);
    }
};

} // namespace trivet

TRIVET_TEST(alertReplay, trivet::AlertReplayTest)

#include "alertreplay.moc"
