// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/burndown.h>
#include <app/metrics/reliability/forecast.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

metrics::Outlook outlookOf(const Snapshot &s, Instant end, double badShare)
{
    const SliceSeries &series = s.slices.at(u"api"_s);
    const SloSpec &slo = s.slos.front();
    return { .series = &series,
             .spent
             = metrics::sinceMeasured(series, metrics::budgetWindow(slo, s.team.calendar, end)),
             .whole = metrics::wholeWindow(slo, s.team.calendar, end),
             .rolling = slo.window == SloWindowKind::Rolling,
             .target = slo.target,
             .badShare = badShare };
}

double hoursOf(const std::optional<Millis> &duration)
{
    return duration ? toSeconds(*duration) / 3600 : -1;
}

Figure exhaustion(const Snapshot &s, Instant to)
{
    return figure("reliability.exhaustion", s, sloQuery(to - 24h, to));
}

} // namespace

class BudgetForecastTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void threeAnswersToThreeQuestions()
    {
        // 40 % spent evenly over 30 days, then on at burn 2. By pace 15 days; the rest lasts 9.
        // Simulated: each day spends 2/30 and gives 0.4/30 back: 0.6 / (1.6/30) = 11.25 days.
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.04 } }, day(30));
        const auto each = metrics::exhaustionOf(outlookOf(s, day(30), 0.02));
        TRIVET_NEAR(hoursOf(each.byPace), 15 * 24.0, 1e-3);
        TRIVET_NEAR(hoursOf(each.atThisRate), 9 * 24.0, 1e-3);
        TRIVET_NEAR(hoursOf(each.simulated), 11.25 * 24, 1e-3);
    }

    void whatLeavesTheWindowComesBack()
    {
        // All that was spent, 90 %, was spent on the first of the 30 days; the pace is now 1.
        const Snapshot s
            = sloSnapshot({ { day(0), day(1), 10, 2.7 }, { day(1), day(30), 10, 0 } }, day(30));
        const auto each = metrics::exhaustionOf(outlookOf(s, day(30), 0.01));
        TRIVET_NEAR(hoursOf(each.atThisRate), 3 * 24.0, 1e-3);
        QVERIFY(!each.simulated);
        // At burn 4 the return of one day is not waited for.
        TRIVET_NEAR(hoursOf(metrics::exhaustionOf(outlookOf(s, day(30), 1)).simulated),
                    0.1 / (100 - 27) * 30 * 24 / 0.999, 0.3);
    }

    void theSimulationIsAPlainLoop()
    {
        std::mt19937 random(21);
        for (int round = 0; round < 20; ++round) {
            std::vector<Load> loads;
            for (int d = 0; d < 40; ++d)
                loads.push_back({ day(d), day(d + 1), static_cast<double>(1 + random() % 20),
                                  random() % 4 == 0 ? 0.08 : 0 });
            const Snapshot s = sloSnapshot(loads, day(40));
            const double share = 0.001 * static_cast<double>(random() % 60);
            const auto got = metrics::exhaustionOf(outlookOf(s, day(40), share)).simulated;
            // Days one by one, five minutes of the future at a time.
            double wholeTotal = 0;
            for (int d = 10; d < 40; ++d)
                wholeTotal += loads[static_cast<size_t>(d)].perMinute * 1440;
            std::optional<double> hours;
            for (int step = 0; step <= 30 * 288 && !hours; ++step) {
                double bad = 0;
                double total = 0;
                const double gone = step / 288.0;
                for (int d = 10; d < 40; ++d) {
                    const double kept = std::clamp(d - 9 - gone, 0.0, 1.0) * 1440;
                    bad += loads[static_cast<size_t>(d)].bad * kept;
                    total += loads[static_cast<size_t>(d)].perMinute * kept;
                }
                const double added = wholeTotal * gone / 30;
                if (1 - (bad + share * added) / (0.01 * (total + added)) <= 0)
                    hours = gone * 24;
            }
            QCOMPARE(got.has_value(), hours.has_value());
            if (hours)
                TRIVET_NEAR(hoursOf(got), *hours, 5.01 / 60);
        }
    }

    void aCalendarPeriodGivesNothingBackButEnds()
    {
        Snapshot s
            = sloSnapshot({ { at("2026-03-01"), at("2026-03-11"), 10, 0.09 } }, at("2026-03-11"));
        s.slos[0].window = SloWindowKind::CalendarMonth;
        // 90 % of the budget so far; b of 0.01 x n: at a share of 2 % the end of the budget is
        // where 0.09 x 10 + 0.2 t = 0.1 (10 + t) x ...: 10 days x 0.001 / (0.02 - 0.01) = 1 day.
        const auto each = metrics::exhaustionOf(outlookOf(s, s.asOf, 0.02));
        TRIVET_NEAR(hoursOf(each.simulated), 24.0, 0.01);
        QVERIFY(!metrics::exhaustionOf(outlookOf(s, s.asOf, 0.0104)).simulated);
        QVERIFY(metrics::exhaustionOf(outlookOf(s, s.asOf, 0.0106)).simulated);
    }

    void futuresAreDrawnFromPastDays()
    {
        // A quarter of the days is bad: some futures draw many of them.
        Snapshot s = sloSnapshot({}, day(20));
        s.slos[0].length = 10 * 24h;
        s.slices.insert_or_assign(
            u"api"_s,
            SliceSeries(slicesOf({ { day(0), day(15), 10, 0 }, { day(15), day(20), 10, 0.15 } })));
        const auto same = metrics::bootstrapOf(outlookOf(s, day(20), 0.015), 1);
        QVERIFY(same);
        QCOMPARE(same->days, 20);
        QVERIFY(same->breach > 0 && same->breach < 1);
        // Which ones is a matter of the seed, and of nothing else.
        QCOMPARE(metrics::bootstrapOf(outlookOf(s, day(20), 0.015), 1), same);
        QVERIFY(metrics::bootstrapOf(outlookOf(s, day(20), 0.015), 2) != same);
        QVERIFY(same->earliest);
    }

    void theShareOfFuturesIsTheBinomialOne()
    {
        // A calendar week, of which six days are over without errors, after 27 days of which every
        // third spends more than a week's budget in an hour: tomorrow is bad with 1/3.
        std::vector<Load> loads;
        const Instant monday = day(0);
        for (int d = 0; d < 27; ++d)
            loads.push_back(
                { monday + d * 24h, monday + (d + 1) * 24h, 10, d < 21 && d % 3 == 0 ? 5.0 : 0.0 });
        Snapshot s = sloSnapshot(loads, monday + 27 * 24h);
        s.slos[0].window = SloWindowKind::CalendarWeek;
        const auto drawn = metrics::bootstrapOf(outlookOf(s, s.asOf, 0), 7);
        QVERIFY(drawn);
        QCOMPARE(drawn->days, 27);
        // 7 of 27 days; three standard errors of 400 draws.
        TRIVET_NEAR(drawn->breach, 7.0 / 27, 3 * std::sqrt(7.0 / 27 * 20 / 27 / 400));
        QVERIFY(!drawn->latest);
    }

    void aConeWidensFromWhatIsLeft()
    {
        // Every fourth day is bad: which ones a future draws makes the width.
        std::vector<Load> loads;
        for (int d = 0; d < 40; ++d)
            loads.push_back({ day(d), day(d + 1), 10, d % 4 == 0 ? 0.2 : 0.01 });
        const Snapshot s = sloSnapshot(loads, day(40));
        const auto outlook = outlookOf(s, day(40), 0.005);
        const double left = metrics::budgetOf(outlook.spent.sum, 0.99);
        const auto cone = metrics::coneOf(outlook, 1);
        QVERIFY(cone.size() > 50);
        QCOMPARE(cone.front().ahead, Millis { 0 });
        TRIVET_NEAR(cone.front().low, left, 1e-9);
        QCOMPARE(cone.front().high, cone.front().low);
        TRIVET_NEAR(hoursOf(cone.back().ahead), 30 * 24.0, 12.0);
        QVERIFY(std::ranges::all_of(
            cone, [](const metrics::ConePoint &point) { return point.low <= point.high; }));
        const auto width = [&cone](size_t i) { return cone[i].high - cone[i].low; };
        QVERIFY(width(cone.size() / 4) > 0);
        QVERIFY(width(cone.size() - 1) > width(cone.size() / 4));
        QCOMPARE(metrics::coneOf(outlook, 1), cone);
        // Days that are all alike leave nothing open: a line that spends 1/30 of 40 % a day and
        // gives as much back.
        const Snapshot even = sloSnapshot({ { day(0), day(40), 10, 0.04 } }, day(40));
        for (const auto &point : metrics::coneOf(outlookOf(even, day(40), 0.004), 1)) {
            TRIVET_NEAR(point.low, 0.6, 1e-9);
            TRIVET_NEAR(point.high, 0.6, 1e-9);
        }
    }

    void aConeOfAnOpenPeriodSpendsTheBudgetOfAllItsEvents()
    {
        // Ten of April's thirty days, half of the month's budget spent: 0.15 of 0.1 a minute. As
        // many again are gone after twenty, and all is overspent by half at the end.
        Snapshot s
            = sloSnapshot({ { at("2026-03-01"), at("2026-04-11"), 10, 0.15 } }, at("2026-04-11"));
        s.slos[0].window = SloWindowKind::CalendarMonth;
        const auto outlook = outlookOf(s, s.asOf, 0.015);
        const auto cone = metrics::coneOf(outlook, 1, outlook.spent.sum.total * 3);
        TRIVET_NEAR(cone.front().low, 0.5, 1e-9);
        TRIVET_NEAR(hoursOf(cone.back().ahead), 20 * 24.0, 5.0);
        for (const auto &point : cone) {
            const double expected = 0.5 - 0.05 * hoursOf(point.ahead) / 24;
            TRIVET_NEAR(point.low, expected, 1e-6);
            TRIVET_NEAR(point.high, expected, 1e-6);
        }
    }

    void aShortHistoryHasNoFutures()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(6), 10, 0.01 } }, day(6));
        QVERIFY(!metrics::bootstrapOf(outlookOf(s, day(6), 0.001), 1));
        QVERIFY(metrics::coneOf(outlookOf(s, day(6), 0.001), 1).empty());
        const Figure f = exhaustion(s, day(6));
        QVERIFY(!f.extraValue(u"resampled_days"));
        QVERIFY(f.extraValue(u"simulated") || f.state == FigureState::Value);
    }

    void theFigureNamesEachAnswer()
    {
        const Snapshot s = sloSnapshot(
            { { day(0), day(29), 10, 0.04 }, { day(29), day(30), 10, 0.2 } }, day(30));
        const Figure f = exhaustion(s, day(30));
        TRIVET_NEAR(*f.extraValue(u"at_this_rate"), f.value, 1e-3);
        TRIVET_NEAR(*f.extraValue(u"by_pace"), 15 * daySeconds, 1e-3);
        QVERIFY(*f.extraValue(u"simulated") > f.value);
        QCOMPARE(f.extraValue(u"resampled_days"), std::optional(30.0));
        QVERIFY(f.extraValue(u"breach_within_window"));
        QVERIFY(!f.extraValue(u"breach_by_period_end"));
    }

    void aForecastIsQuickEnoughForAList()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(90), 10, 0.004 } }, day(90));
        QBENCHMARK
        {
            QVERIFY(exhaustion(s, day(90)).hasValue());
        }
    }

    void theBurnDownEndsAtWhatIsLeft()
    {
        const Snapshot s = sloSnapshot(
            { { day(0), day(15), 10, 0.04 }, { day(15), day(30), 30, 0.1 } }, day(30));
        const auto down = metrics::burnDown(s.slices.at(u"api"_s), s.slos[0], {}, day(30), 24h);
        QCOMPARE(down.window, (TimeRange { day(0), day(30) }));
        QVERIFY(!down.forecast);
        QCOMPARE(down.left.value.size(), 31U);
        QCOMPARE(down.left.value.front(), 1.0);
        // 15 x 0.04 of 0.01 x (15 x 10 + 15 x 30) = 0.6 of 6.
        TRIVET_NEAR(down.left.value[15], 0.9, 1e-9);
        const auto fine = metrics::burnDown(s.slices.at(u"api"_s), s.slos[0], {}, day(30), 1h);
        TRIVET_NEAR(fine.left.value.back(), 1 - (0.6 + 1.5) / 6, 1e-9);
        QCOMPARE(down.ideal.ms, (std::vector { toMs(day(0)), toMs(day(30)) }));
        QCOMPARE(down.ideal.value, (std::vector { 1.0, 0.0 }));
    }

    void anOpenPeriodSpendsTheBudgetOfItsForecast()
    {
        Snapshot s
            = sloSnapshot({ { at("2026-04-01"), at("2026-04-11"), 10, 0.15 } }, at("2026-04-11"));
        s.slos[0].window = SloWindowKind::CalendarMonth;
        const auto down = metrics::burnDown(s.slices.at(u"api"_s), s.slos[0], {}, s.asOf, 24h);
        QVERIFY(down.forecast);
        QCOMPARE(down.window.to, at("2026-05-01"));
        TRIVET_NEAR(down.left.value[5], 1 - 5 * 0.15 / 3, 1e-9);
        const Figure f = figure("reliability.budget_left", s, sloQuery(at("2026-04-01"), s.asOf));
        TRIVET_NEAR(*f.extraValue(u"left_of_forecast"), 0.5, 1e-9);
    }

    void errorsLeaveByName()
    {
        // 5 January is day 0. The burst of 9 January leaves on 8 February.
        const Snapshot s = sloSnapshot({ { day(0), day(4, 6), 10, 0 },
                                         { day(4, 6), day(4, 7), 10, 7.2 },
                                         { day(4, 7), day(30), 10, 0.0001 } },
                                       day(30));
        const auto all = metrics::budgetReturns(s.slices.at(u"api"_s), s.slos[0], {},
                                                { day(30), day(60) }, day(30));
        QCOMPARE(all.size(), 1U);
        QCOMPARE(all[0].day, QDate(2026, 1, 9));
        QCOMPARE(all[0].leaving, (TimeRange { day(34), day(35) }));
        TRIVET_NEAR(all[0].bad, 432 + 17 * 60 * 0.0001, 1e-6);
        TRIVET_NEAR(all[0].share, 0.1, 1e-4);
        // Sizes of all days are what was spent.
        double returned = 0;
        for (const auto &one : metrics::budgetReturns(s.slices.at(u"api"_s), s.slos[0], {},
                                                      { day(30), day(60) }, day(30), 0))
            returned += one.share;
        TRIVET_NEAR(1 - returned,
                    figure("reliability.budget_left", s, sloQuery(day(29), day(30))).value, 1e-9);
        Snapshot month = s;
        month.slos[0].window = SloWindowKind::CalendarMonth;
        QVERIFY(metrics::budgetReturns(s.slices.at(u"api"_s), month.slos[0], {},
                                       { day(30), day(60) }, day(30))
                    .empty());
    }
};

} // namespace trivet

TRIVET_TEST(budgetForecast, trivet::BudgetForecastTest)

#include "budgetforecast.moc"
