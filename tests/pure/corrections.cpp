// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>
#include <app/metrics/reliability/window.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

Correction spanOf(Instant from, Instant to, Correction::Effect effect = Correction::Effect::Removed)
{
    return { .id = u"move"_s,
             .slos = {},
             .range = { .from = from, .to = to },
             .reason = u"Data centre move"_s,
             .effect = effect };
}

SliceSeries correctedSeries(const std::vector<Slice> &minutes,
                            const std::vector<Correction> &corrections, TimeRange known)
{
    std::vector<const Correction *> pointers;
    for (const Correction &c : corrections)
        pointers.push_back(&c);
    return SliceSeries(metrics::corrected(minutes, pointers, known));
}

/// "api" of 99 %, with its corrected series.
Snapshot correctedSnapshot(const std::vector<Load> &loads, const Correction &correction,
                           Instant asOf)
{
    Snapshot s = sloSnapshot(loads, asOf);
    s.corrections = { correction };
    s.corrected.emplace(u"api"_s,
                        correctedSeries(slicesOf(loads), s.corrections, { day(0), asOf }));
    return s;
}

} // namespace

class CorrectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void removedTimeIsAsIfItHadNotBeen()
    {
        // 10 days, the sixth of them all bad. Raw: 10 % bad, burn 10. Without that day: nothing.
        const std::vector<Load> loads { { day(0), day(5), 10, 0 },
                                        { day(5), day(6), 10, 10 },
                                        { day(6), day(10), 10, 0 } };
        const Snapshot s = correctedSnapshot(loads, spanOf(day(5), day(6)), day(10));
        const Figure budget = figure("reliability.budget_left", s, sloQuery(day(9), day(10)));
        TRIVET_NEAR(budget.value, 1 - 10.0, 1e-9);
        TRIVET_NEAR(*budget.extraValue(u"corrected"), 1.0, 1e-9);
        QCOMPARE(whyLeftOut(budget, u"move"_s),
                 u"not counted in the corrected figure: 1d from 2026-01-10T00:00:00Z (Data centre "
                 "move)"_s);
        const Figure level = figure("reliability.sli", s, sloQuery(day(0), day(10)));
        TRIVET_NEAR(level.value, 0.9, 1e-12);
        TRIVET_NEAR(*level.extraValue(u"corrected"), 1.0, 1e-12);
        const SliceSum sum = s.corrected.at(u"api"_s).sum({ day(0), day(10) });
        TRIVET_NEAR(sum.total, 9 * 14'400.0, 1e-6);
        TRIVET_NEAR(sum.coverage, 1.0, 1e-9);
        TRIVET_NEAR(sum.removed, 0.1, 1e-9);
    }

    void goodTimeKeepsItsEvents()
    {
        const std::vector<Load> loads { { day(0), day(5), 10, 0 },
                                        { day(5), day(6), 10, 10 },
                                        { day(6), day(10), 10, 0.1 } };
        const Snapshot s = correctedSnapshot(
            loads, spanOf(day(5), day(6), Correction::Effect::CountsAsGood), day(10));
        const SliceSum sum = s.corrected.at(u"api"_s).sum({ day(0), day(10) });
        TRIVET_NEAR(sum.total, 144'000.0, 1e-6);
        TRIVET_NEAR(sum.bad(), 576.0, 1e-6);
        TRIVET_NEAR(*figure("reliability.budget_left", s, sloQuery(day(9), day(10)))
                         .extraValue(u"corrected"),
                    1 - 576 / 1440.0, 1e-9);
    }

    void aGapInRemovedTimeIsNoGap()
    {
        // Nothing was measured during the move, which is a fifth of the window.
        const std::vector<Load> loads { { day(0), day(5), 10, 0 }, { day(7), day(10), 10, 0.2 } };
        const Snapshot s = correctedSnapshot(loads, spanOf(day(5), day(7)), day(10));
        const Figure budget = figure("reliability.budget_left", s, sloQuery(day(9), day(10)));
        QCOMPARE(budget.state, FigureState::NoData);
        TRIVET_NEAR(*budget.extraValue(u"corrected"), 1 - (0.2 * 3) / (0.1 * 8), 1e-9);
        // That it counts as good would not make it measured.
        const Snapshot good = correctedSnapshot(
            loads, spanOf(day(5), day(7), Correction::Effect::CountsAsGood), day(10));
        const Figure gap = figure("reliability.budget_left", good, sloQuery(day(9), day(10)));
        QVERIFY(!gap.extraValue(u"corrected"));
    }

    void aWindowOfNothingElseHasNoData()
    {
        const Snapshot s
            = correctedSnapshot({ { day(0), day(2), 10, 1 } }, spanOf(day(1), day(2)), day(2));
        Query query = sloQuery(day(1), day(2));
        query.window = 6h;
        const Figure burn = figure("reliability.burn_rate", s, query);
        TRIVET_NEAR(burn.value, 10.0, 1e-9);
        QVERIFY(!burn.extraValue(u"corrected"));
        // And one without it has no second figure.
        query.range = { .from = day(0), .to = day(1) };
        const Figure before = figure("reliability.burn_rate", s, query);
        QVERIFY(std::ranges::none_of(before.extra,
                                     [](const Extra &e) { return e.name == u"corrected"_s; }));
    }

    void removedWinsAndMinutesTouchedInPartAreTouched()
    {
        const std::vector<Slice> minutes = slicesOf({ { day(0), day(0, 1), 10, 5 } });
        const Instant begin = day(0);
        const SliceSeries series = correctedSeries(
            minutes,
            { spanOf(begin + 10min, begin + 30min, Correction::Effect::CountsAsGood),
              spanOf(begin + 20min + 30s, begin + 39min + 30s) },
            { begin, begin + 1h });
        const SliceSum sum = series.sum({ begin, begin + 1h });
        TRIVET_NEAR(sum.removed, 20.0 / 60, 1e-9);
        TRIVET_NEAR(sum.total, 400.0, 1e-9);
        // 10 of the 40 minutes left are good now.
        TRIVET_NEAR(sum.bad(), 150.0, 1e-9);
    }

    void whatConcernsAPartConcernsTheComposite()
    {
        SloSpec journey;
        journey.id = SloId(u"journey"_s);
        journey.sli = SliKind::Composite;
        journey.parts = { { .slo = SloId(u"a"_s) } };
        Correction c = spanOf(day(0), day(1));
        QVERIFY(metrics::concerns(c, journey));
        c.slos = { SloId(u"a"_s) };
        QVERIFY(metrics::concerns(c, journey));
        c.slos = { SloId(u"b"_s) };
        QVERIFY(!metrics::concerns(c, journey));
    }

    void aSliceWithARemovedPartIsJudgedByTheRest()
    {
        SloSpec slo;
        slo.budgetMethod = BudgetMethod::Timeslices;
        slo.timeSlice = 10min;
        // Bad for its first four minutes, which are removed.
        const std::vector<Slice> minutes = slicesOf(
            { { day(0), day(0) + 4min, 10, 10 }, { day(0) + 4min, day(0) + 10min, 10, 0 } });
        const Correction c = spanOf(day(0), day(0) + 4min);
        const std::array<const Correction *, 1> all { &c };
        const auto units
            = metrics::budgetUnits(slo, metrics::corrected(minutes, all, { day(0), day(1) }));
        const SliceSeries series(units, 1);
        const SliceSum sum = series.sum(series.extent());
        TRIVET_NEAR(sum.bad(), 0.0, 1e-12);
        TRIVET_NEAR(sum.total, 0.6, 1e-9);
        TRIVET_NEAR(sum.coverage, 1.0, 1e-6);
    }

    void thePreviewIsWhatTheCorrectionThenDoes()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 50; ++round) {
            std::vector<Load> loads;
            for (int hour = 0; hour < 24 * 12; ++hour)
                if (random() % 15 != 0)
                    loads.push_back(
                        { day(0, hour), day(0, hour + 1), static_cast<double>(random() % 20), 0 });
            for (Load &load : loads)
                load.bad = random() % 6 == 0 ? load.perMinute / 2 : 0;
            const auto minutes = slicesOf(loads);
            const Instant from = day(0) + static_cast<int>(random() % 3000) * 5min;
            const Correction removed
                = spanOf(from, from + static_cast<int>(1 + random() % 500) * 5min);
            Correction good = removed;
            good.effect = Correction::Effect::CountsAsGood;
            Snapshot s = sloSnapshot(loads, day(12));
            s.slos[0].length = 10 * 24h;
            const auto shown
                = metrics::preview(s.slices.at(u"api"_s), s.slos[0], {}, removed.range, day(12));
            const auto done = [&](const Correction &c) {
                const SliceSum sum
                    = correctedSeries(minutes, { c }, { day(0), day(12) })
                          .sum({ std::max(day(2), s.slices.at(u"api"_s).measuredFrom()), day(12) });
                return sum.isMeasured() ? std::optional(metrics::budgetOf(sum, 0.99))
                                        : std::nullopt;
            };
            for (const auto &[got, wanted] : { std::pair(shown.removed, done(removed)),
                                               std::pair(shown.countsAsGood, done(good)) }) {
                QCOMPARE(got.has_value(), wanted.has_value());
                if (got)
                    TRIVET_NEAR(*got, *wanted, 1e-9);
            }
        }
    }
};

} // namespace trivet

TRIVET_TEST(corrections, trivet::CorrectionsTest)

#include "corrections.moc"
