// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

class ErrorBudgetTest : public QObject
{
    Q_OBJECT

    static Figure budget(const Snapshot &s, Instant to)
    {
        return test::figure("reliability.budget_left", s,
                            sloQuery(to - std::chrono::hours { 24 }, to));
    }

private Q_SLOTS:
    void itIsOneLessBadOverAllowed()
    {
        // 30 days of 10 a minute, of which 0.04 bad: 0.4 % of 1 % allowed.
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.04 } }, day(30));
        const Figure f = budget(s, day(30));
        TRIVET_NEAR(f.value, 0.6, 1e-9);
        QCOMPARE(f.n, 432'000);
        QCOMPARE(f.k, std::optional<qint64>(1728));
        QVERIFY(f.interval->low < 0.6 && f.interval->high > 0.6);
        TRIVET_NEAR(*f.extraValue(u"allowed_bad"), 4320.0, 1e-6);
        QVERIFY(f.leftOut.empty());
    }

    void anOverspentBudgetHasASign()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.1756 } }, day(30));
        TRIVET_NEAR(budget(s, day(30)).value, -0.756, 1e-9);
    }

    void eventsAreCountedNotTimes()
    {
        // Half a day of 6000 a minute with 1 % bad, half a day of 6 a minute without: 0.1 % is
        // left, where a mean of ratios over time would say 49.7 %.
        Snapshot s
            = sloSnapshot({ { day(0), day(0.5), 6000, 60 }, { day(0.5), day(1), 6, 0 } }, day(1));
        s.slos[0].length = std::chrono::hours { 24 };
        TRIVET_NEAR(budget(s, day(1)).value, 1 - 1 / 1.001, 1e-9);
    }

    void noTrafficCostsNothing()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(30), 0, 0 } }, day(30));
        QCOMPARE(budget(s, day(30)).value, 1.0);
        QCOMPARE(budget(s, day(30)).n, 0);
        QCOMPARE(test::figure("reliability.burn_rate", s, sloQuery(day(29), day(30))).value, 0.0);
        QCOMPARE(test::figure("reliability.sli", s, sloQuery(day(29), day(30))).state,
                 FigureState::NoData);
    }

    void aGapIsNoTimeWithoutErrors()
    {
        // Four of thirty days are missing: 0.867 is covered.
        const Snapshot s
            = sloSnapshot({ { day(0), day(10), 10, 0 }, { day(14), day(30), 10, 0 } }, day(30));
        const Figure f = budget(s, day(30));
        QCOMPARE(f.state, FigureState::NoData);
        QCOMPARE(f.leftOut.front().why, u"only 86.6 % of the window was measured"_s);
        // Two missing days are within what is allowed.
        const Snapshot t
            = sloSnapshot({ { day(0), day(10), 10, 0 }, { day(12), day(30), 10, 0 } }, day(30));
        QCOMPARE(budget(t, day(30)).state, FigureState::Value);
    }

    void halfCoveredSlicesCountForHalf()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0, 0.5F } }, day(30));
        QCOMPARE(budget(s, day(30)).state, FigureState::NoData);
    }

    void aYoungSeriesSaysWhatItHasNotSeen()
    {
        const Snapshot s = sloSnapshot({ { day(20), day(30), 10, 0.05 } }, day(30));
        const Figure f = budget(s, day(30));
        TRIVET_NEAR(f.value, 0.5, 1e-9);
        TRIVET_NEAR(*f.extraValue(u"window_share"), 1.0 / 3, 1e-9);
        QCOMPARE(f.leftOut.front().why, u"20d of the window lie before the first measurement"_s);
        QCOMPARE(budget(s, day(20)).state, FigureState::NoData);
        QCOMPARE(budget(s, day(10)).state, FigureState::NoData);
    }

    void theNewestMinutesMayNotBeFetchedYet()
    {
        const Snapshot s
            = sloSnapshot({ { day(0), day(10), 10, 10 } }, day(10) + std::chrono::minutes { 9 });
        Query query = sloQuery(day(9), s.asOf);
        query.window = std::chrono::minutes { 5 };
        QCOMPARE(test::figure("reliability.burn_rate", s, query).value, 100.0);
        query.range.to = day(10) + std::chrono::minutes { 20 };
        Snapshot late = s;
        late.asOf = query.range.to;
        QCOMPARE(test::figure("reliability.burn_rate", late, query).state, FigureState::NoData);
    }

    void theRollingWindowEndsWithTheRange()
    {
        const Snapshot s
            = sloSnapshot({ { day(0), day(30), 10, 0.1 }, { day(30), day(60), 10, 0 } }, day(60));
        TRIVET_NEAR(budget(s, day(30)).value, 0.0, 1e-9);
        TRIVET_NEAR(budget(s, day(45)).value, 0.5, 1e-9);
        TRIVET_NEAR(budget(s, day(60)).value, 1.0, 1e-9);
    }

    void aCalendarMonthIsTheTeams()
    {
        // March 2026 in Berlin begins on the 28th of February at 23:00 UTC.
        const Instant march = at("2026-02-28T23:00:00Z");
        Snapshot s = sloSnapshot({ { at("2026-02-01"), march, 10, 10 },
                                   { march, at("2026-03-11T23:00:00Z"), 10, 0.05 } },
                                 at("2026-03-11T23:00:00Z"));
        s.slos[0].window = SloWindowKind::CalendarMonth;
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        const Figure f = budget(s, s.asOf);
        TRIVET_NEAR(f.value, 0.5, 1e-9);
        // 11 of the 30 days and 23 hours are over: at this pace the month has more events to spend
        // on.
        TRIVET_NEAR(*f.extraValue(u"left_of_forecast"), 1 - 0.5 * (11.0 * 24) / (31 * 24 - 1),
                    1e-9);
        // The range of February ends where March begins, and is February's.
        QVERIFY(budget(s, march).value < -98);
    }

    void theBurnRateIsTheShareOverTheBudget()
    {
        const Snapshot s = sloSnapshot(
            { { day(0), day(2), 10, 0.1 }, { day(2), day(2, 1), 10, 1.44 } }, day(2, 1));
        Query query = sloQuery(day(0), day(2, 1));
        Figure f = test::figure("reliability.burn_rate", s, query);
        TRIVET_NEAR(f.value, 14.4, 1e-9);
        QCOMPARE(f.n, 600);
        TRIVET_NEAR(f.interval->low, 11.8, 0.1);
        query.window = std::chrono::hours { 2 };
        TRIVET_NEAR(test::figure("reliability.burn_rate", s, query).value, 7.7, 1e-9);
    }

    void aLookBackBeforeTheFirstMeasurementHasNoBurnRate()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(0, 1), 10, 0 } }, day(0, 1));
        Query query = sloQuery(day(0), day(0, 1));
        query.window = std::chrono::hours { 2 };
        QCOMPARE(test::figure("reliability.burn_rate", s, query).state, FigureState::NoData);
    }

    void exhaustionIsTheRestAtThisPace()
    {
        // 60 % left of 30 days; the last 6 hours burn at 0.4: 45 days.
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.04 } }, day(30));
        const Figure f = test::figure("reliability.exhaustion", s, sloQuery(day(29), day(30)));
        TRIVET_NEAR(f.value, 45 * daySeconds, 1e-3);
        QVERIFY(f.interval && f.interval->low < f.value && f.interval->high > f.value);
    }

    void whatDoesNotBurnIsNeverExhausted()
    {
        const Snapshot s
            = sloSnapshot({ { day(0), day(29), 10, 0.04 }, { day(29), day(30), 10, 0 } }, day(30));
        const Figure f = test::figure("reliability.exhaustion", s, sloQuery(day(29), day(30)));
        QCOMPARE(f.state, FigureState::NotReached);
        const Snapshot spent = sloSnapshot({ { day(0), day(30), 10, 0.5 } }, day(30));
        const Figure g = test::figure("reliability.exhaustion", spent, sloQuery(day(29), day(30)));
        QCOMPARE(g.state, FigureState::Value);
        QCOMPARE(g.value, 0.0);
    }

    void theServiceLevelIsThatOfTheRange()
    {
        const Snapshot s
            = sloSnapshot({ { day(0), day(1), 10, 1 }, { day(1), day(2), 30, 0 } }, day(2));
        const Figure f = test::figure("reliability.sli", s, sloQuery(day(0), day(2)));
        TRIVET_NEAR(f.value, 0.975, 1e-12);
        QCOMPARE(f.k, std::optional<qint64>(56'160));
        QCOMPARE(f.n, 57'600);
        TRIVET_NEAR(test::figure("reliability.sli", s, sloQuery(day(0), day(1))).value, 0.9, 1e-12);
        QCOMPARE(test::figure("reliability.sli", s, sloQuery(day(3), day(3))).state,
                 FigureState::NoData);
    }

    void anUnknownSloHasNoData()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(1), 10, 1 } }, day(1));
        Query query = over(day(0), day(1));
        QCOMPARE(test::figure("reliability.budget_left", s, query).state, FigureState::NoData);
        query.slo = SloId(u"other"_s);
        QCOMPARE(test::figure("reliability.budget_left", s, query).state, FigureState::NoData);
    }
};

} // namespace trivet

TRIVET_TEST(errorBudget, trivet::ErrorBudgetTest)

#include "errorbudget.moc"
