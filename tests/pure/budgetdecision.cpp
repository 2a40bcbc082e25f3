// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/budgetdecision.h>
#include <app/metrics/reliability/corrections.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

BudgetPolicy usualPolicy()
{
    return {
        { .budgetBelow = 0.0, .decision = BudgetDecision::Freeze, .consequence = u"Only fixes"_s },
        { .burnRateAbove = 6, .over = 6h, .decision = BudgetDecision::Freeze },
        { .budgetBelow = 0.25,
          .decision = BudgetDecision::Caution,
          .consequence = u"One deployment a day"_s }
    };
}

metrics::PolicyDecision decided(Snapshot s, Instant end)
{
    s.budgetPolicy = usualPolicy();
    return metrics::decide(s, SloId(u"api"_s), end);
}

} // namespace

class BudgetDecisionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstClauseThatHoldsDecides()
    {
        const auto spent
            = decided(sloSnapshot({ { day(0), day(30), 10, 0.112 } }, day(30)), day(30));
        QCOMPARE(spent.decision, std::optional(BudgetDecision::Freeze));
        QCOMPARE(spent.clause, std::optional<size_t>(0));
        QCOMPARE(spent.consequence, u"Only fixes"_s);
        QCOMPARE(spent.why, u"Budget left -12.0 % is below 0.0 %."_s);
        const auto low = decided(sloSnapshot({ { day(0), day(30), 10, 0.08 } }, day(30)), day(30));
        QCOMPARE(low.decision, std::optional(BudgetDecision::Caution));
        QCOMPARE(low.clause, std::optional<size_t>(2));
        QCOMPARE(low.why, u"Budget left 20.0 % is below 25.0 %."_s);
        const auto burning = decided(
            sloSnapshot({ { day(0), day(29, 18), 10, 0 }, { day(29, 18), day(30), 10, 0.72 } },
                        day(30)),
            day(30));
        QCOMPARE(burning.clause, std::optional<size_t>(1));
        QCOMPARE(burning.why, u"Burn rate 7.2 over 6h is above 6."_s);
    }

    void everyClauseIsReadTheOnesAfterTheDecisionToo()
    {
        const auto spent
            = decided(sloSnapshot({ { day(0), day(30), 10, 0.112 } }, day(30)), day(30));
        QCOMPARE(spent.readings.size(), 3U);
        QCOMPARE(spent.readings[0].holds, std::optional(true));
        TRIVET_NEAR(*spent.readings[0].value, -0.12, 1e-9);
        QCOMPARE(spent.readings[1].holds, std::optional(false));
        TRIVET_NEAR(*spent.readings[1].value, 1.12, 1e-9);
        QCOMPARE(spent.readings[2].holds, std::optional(true));
        QVERIFY(spent.unknown.empty());
        const auto unknown = decided(sloSnapshot({}, day(30)), day(30));
        QCOMPARE(unknown.readings.size(), 3U);
        for (const metrics::ClauseReading &reading : unknown.readings)
            QVERIFY(!reading.holds && !reading.value);
    }

    void withoutAClauseThatHoldsOneShips()
    {
        const auto fine = decided(sloSnapshot({ { day(0), day(30), 10, 0.01 } }, day(30)), day(30));
        QCOMPARE(fine.decision, std::optional(BudgetDecision::Ship));
        QVERIFY(!fine.clause);
        QCOMPARE(fine.why,
                 u"Budget left 90.0 % is not below 0.0 %. Burn rate 0.1 over 6h is not above 6. "
                 "Budget left 90.0 % is not below 25.0 %."_s);
        QVERIFY(fine.unknown.empty());
        // Exactly at the limit is not below it.
        QCOMPARE(decided(sloSnapshot({ { day(0), day(30), 10, 0 } }, day(30)), day(30)).decision,
                 std::optional(BudgetDecision::Ship));
    }

    void noDataDecidesNothing()
    {
        const auto unknown = decided(sloSnapshot({}, day(30)), day(30));
        QVERIFY(!unknown.decision);
        QCOMPARE(unknown.unknown.size(), 3U);
        QCOMPARE(unknown.why,
                 u"Nothing is decided: There is no data on the budget left, so it is not known "
                 "whether it is below 0.0 %."_s);
        // The last hours are a gap: the budget is known, the burn rate is not.
        const auto gap
            = decided(sloSnapshot({ { day(0), day(29, 12), 10, 0.08 } }, day(30)), day(30));
        QCOMPARE(gap.decision, std::optional(BudgetDecision::Caution));
        QCOMPARE(gap.unknown.size(), 1U);
        QVERIFY(
            !decided(sloSnapshot({ { day(0), day(29, 12), 10, 0 } }, day(30)), day(30)).decision);
    }

    void withoutAPolicyNothingIsDecided()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 1 } }, day(30));
        const auto none = metrics::decide(s, SloId(u"api"_s), day(30));
        QVERIFY(!none.decision && !none.why.isEmpty());
    }

    void correctionsDecideAndAreSaid()
    {
        const std::vector<Load> loads { { day(0), day(10), 10, 0 },
                                        { day(10), day(11), 10, 10 },
                                        { day(11), day(30), 10, 0 } };
        Snapshot s = sloSnapshot(loads, day(30));
        QCOMPARE(decided(s, day(30)).decision, std::optional(BudgetDecision::Freeze));
        s.corrections.push_back({ .id = u"move"_s,
                                  .slos = {},
                                  .range = { day(10), day(11) },
                                  .effect = Correction::Effect::Removed });
        const std::array<const Correction *, 1> all { &s.corrections[0] };
        s.corrected.emplace(
            u"api"_s, SliceSeries(metrics::corrected(slicesOf(loads), all, { day(0), day(30) })));
        QCOMPARE(decided(s, day(30)).decision, std::optional(BudgetDecision::Ship));
        BudgetPolicy policy { { .budgetBelow = 1.0 + 1e-9, .decision = BudgetDecision::Caution } };
        QCOMPARE(metrics::decideBy(policy, s, SloId(u"api"_s), day(30)).why,
                 u"Budget left 100.0 % is below 100.0 %. Corrections are applied."_s);
        QVERIFY(metrics::decideBy(policy, s, SloId(u"api"_s), day(30)).readings[0].corrected);
    }

    void calendarWindowsHaveZoneAndStart()
    {
        SloSpec slo;
        slo.window = SloWindowKind::CalendarMonth;
        slo.zone = QTimeZone("America/New_York");
        const Calendar berlin(QTimeZone("Europe/Berlin"));
        // New York's March begins at 5 h UTC and ends, after the clock change, at 4 h.
        QCOMPARE(metrics::wholeWindow(slo, berlin, at("2026-03-01T05:00:00Z")).to,
                 at("2026-03-01T05:00:00Z"));
        QCOMPARE(metrics::wholeWindow(slo, berlin, at("2026-03-15")),
                 (TimeRange { at("2026-03-01T05:00:00Z"), at("2026-04-01T04:00:00Z") }));
        slo.zone = QTimeZone::utc();
        slo.start = QDate(2026, 1, 31);
        const auto window
            = [&](const char *end) { return metrics::wholeWindow(slo, berlin, at(end)); };
        QCOMPARE(window("2026-02-10"), (TimeRange { at("2026-01-31"), at("2026-02-28") }));
        QCOMPARE(window("2026-02-28"), (TimeRange { at("2026-01-31"), at("2026-02-28") }));
        QCOMPARE(window("2026-03-01"), (TimeRange { at("2026-02-28"), at("2026-03-31") }));
        QCOMPARE(window("2026-04-01"), (TimeRange { at("2026-03-31"), at("2026-04-30") }));
        QCOMPARE(window("2025-12-15"), (TimeRange { at("2025-11-30"), at("2025-12-31") }));
        slo.window = SloWindowKind::CalendarQuarter;
        QCOMPARE(window("2026-03-01"), (TimeRange { at("2026-01-31"), at("2026-04-30") }));
        QCOMPARE(window("2025-12-15"), (TimeRange { at("2025-10-31"), at("2026-01-31") }));
        slo.window = SloWindowKind::CalendarWeek;
        slo.start = QDate(2026, 1, 7); // a Wednesday
        QCOMPARE(window("2026-03-19"), (TimeRange { at("2026-03-18"), at("2026-03-25") }));
        QCOMPARE(window("2026-01-07"), (TimeRange { at("2025-12-31"), at("2026-01-07") }));
    }

    void periodsFromAStartMeetWithoutGaps()
    {
        SloSpec slo;
        slo.zone = QTimeZone("Europe/Berlin");
        for (const auto kind : { SloWindowKind::CalendarWeek, SloWindowKind::CalendarMonth,
                                 SloWindowKind::CalendarQuarter })
            for (const QDate start :
                 { QDate(2024, 2, 29), QDate(2025, 12, 31), QDate(2026, 3, 29) }) {
                slo.window = kind;
                slo.start = start;
                Instant end = at("2023-06-15");
                for (int i = 0; i < 60; ++i) {
                    const TimeRange period = metrics::wholeWindow(slo, {}, end);
                    QVERIFY(period.from < end && end <= period.to);
                    const TimeRange next = metrics::wholeWindow(slo, {}, period.to + Millis { 1 });
                    QCOMPARE(next.from, period.to);
                    end = period.to + 1h;
                }
            }
    }

    void oneFailureHasAPrice()
    {
        // 2000 events of 99.9 %: two are allowed, one more costs half; 3838 events would be needed.
        Snapshot s = sloSnapshot({ { day(0), day(0) + 2000min, 1, 0 } }, day(0) + 2000min);
        s.slos[0].target = 0.999;
        const Figure f = figure("reliability.budget_left", s, sloQuery(day(0), s.asOf));
        TRIVET_NEAR(*f.extraValue(u"one_more_failure"), -0.5, 1e-9);
        QCOMPARE(f.extraValue(u"events_to_resolve"), std::optional(3838.0));
    }
};

} // namespace trivet

TRIVET_TEST(budgetDecision, trivet::BudgetDecisionTest)

#include "budgetdecision.moc"
