// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/composite.h>
#include <app/metrics/reliability/units.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

SloSpec partOf(const QString &id, double target)
{
    SloSpec slo;
    slo.id = SloId(id);
    slo.target = target;
    return slo;
}

SloSpec journey(std::vector<CompositePart> parts, double target = 0.99,
                BudgetMethod method = BudgetMethod::Events)
{
    SloSpec slo = partOf(u"api"_s, target);
    slo.sli = SliKind::Composite;
    slo.parts = std::move(parts);
    slo.budgetMethod = method;
    return slo;
}

/// A snapshot of the composite "api" over parts "a" (99.9 %) and "b" (90 %, weight 2).
Snapshot journeySnapshot(const std::vector<Load> &a, const std::vector<Load> &b, Instant asOf)
{
    Snapshot s;
    s.asOf = asOf;
    s.slos = { partOf(u"a"_s, 0.999), partOf(u"b"_s, 0.9),
               journey({ { .slo = SloId(u"a"_s) }, { .slo = SloId(u"b"_s), .weight = 2 } }) };
    const SliceSeries as(slicesOf(a));
    const SliceSeries bs(slicesOf(b));
    const std::array<const SloSpec *, 2> specs { &s.slos[0], &s.slos[1] };
    const std::array<const SliceSeries *, 2> series { &as, &bs };
    s.slices.emplace(u"api"_s, metrics::addingBurns(s.slos[2], specs, series));
    s.slices.emplace(u"a"_s, as);
    s.slices.emplace(u"b"_s, bs);
    return s;
}

Figure of(const char *metric, const Snapshot &s, const QString &slo, Instant from, Instant to)
{
    Query query = over(from, to);
    query.slo = SloId(slo);
    query.window = to - from;
    return figure(metric, s, query);
}

std::vector<Slice> dayOfSlices(const std::vector<double> &ratios, qint64 slice = 5)
{
    std::vector<Slice> minutes;
    for (size_t i = 0; i < ratios.size(); ++i)
        for (qint64 m = 0; m < slice; ++m)
            minutes.push_back({ .minute = static_cast<qint64>(i) * slice + m,
                                .good = 10 * ratios[i],
                                .total = 10,
                                .coverage = 1 });
    return minutes;
}

SliceSum combined(const SloSpec &slo, const std::vector<std::vector<Slice>> &events)
{
    std::vector<std::vector<Slice>> units;
    for (const auto &minutes : events)
        units.push_back(
            metrics::budgetUnits(metrics::partInUnitsOf(slo, partOf(u"p"_s, 0.9)), minutes));
    const SliceSeries series(metrics::combinedUnits(slo, units));
    return series.sum(series.extent());
}

} // namespace

class CompositeSloTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void burnRatesAddByWeight()
    {
        // a: 5 of 10,000 bad against 0.1 %: burn 0.5. b: 20 of 1000 against 10 %: 0.2, twice.
        const Snapshot s
            = journeySnapshot({ { day(0), day(0, 1), 10'000.0 / 60, 5.0 / 60 } },
                              { { day(0), day(0, 1), 1000.0 / 60, 20.0 / 60 } }, day(0, 1));
        const Instant end = day(0, 1);
        TRIVET_NEAR(of("reliability.burn_rate", s, u"a"_s, day(0), end).value, 0.5, 1e-9);
        TRIVET_NEAR(of("reliability.burn_rate", s, u"b"_s, day(0), end).value, 0.2, 1e-9);
        TRIVET_NEAR(of("reliability.burn_rate", s, u"api"_s, day(0), end).value, 0.9, 1e-9);
        TRIVET_NEAR(of("reliability.sli", s, u"api"_s, day(0), end).value, 0.991, 1e-9);
        const Figure budget = of("reliability.budget_left", s, u"api"_s, day(0), end);
        TRIVET_NEAR(budget.value, 0.1, 1e-9);
        QVERIFY(budget.interval->low < 0.1 && budget.interval->high > 0.1);
    }

    void anyWindowAddsItsOwnBurnRates()
    {
        // Traffic and errors of the parts change against each other: no common weight would do.
        std::mt19937 random(3);
        std::vector<Load> a;
        std::vector<Load> b;
        for (int i = 0; i < 500; ++i) {
            const Instant from = day(0) + i * 5min;
            const auto load = [&](double most) {
                const double total = 1 + static_cast<double>(random() % 100);
                return Load { from, from + 5min, total, random() % 5 == 0 ? most * total : 0.0, 1 };
            };
            a.push_back(load(0.5));
            b.push_back(load(1));
        }
        const Instant end = day(0) + 500 * 5min;
        const Snapshot s = journeySnapshot(a, b, end);
        for (int i = 0; i < 100; ++i) {
            const Instant from = day(0) + static_cast<int>(random() % 490) * 5min;
            const auto burn = [&](const QString &slo) {
                return of("reliability.burn_rate", s, slo, from, end).value;
            };
            TRIVET_NEAR(burn(u"api"_s), burn(u"a"_s) + 2 * burn(u"b"_s), 1e-6);
        }
    }

    void oneAndTheSameIsItself()
    {
        // One part with the composite's own target keeps its events, its n and its interval.
        Snapshot s = sloSnapshot({ { day(0), day(1), 10, 0.1 } }, day(1));
        const SloSpec same = journey({ { .slo = SloId(u"a"_s) } });
        const SloSpec part = partOf(u"a"_s, 0.99);
        const std::array<const SloSpec *, 1> specs { &part };
        const SliceSeries series = s.slices.at(u"api"_s);
        const std::array<const SliceSeries *, 1> parts { &series };
        const SliceSeries sum = metrics::addingBurns(same, specs, parts);
        const SliceSum a = sum.sum({ day(0), day(1) });
        const SliceSum b = series.sum({ day(0), day(1) });
        TRIVET_NEAR(a.total, b.total, 1e-6);
        TRIVET_NEAR(a.good, b.good, 1e-6);
        QCOMPARE(sum.measuredUntil(), series.measuredUntil());
    }

    void morePartsThanAllEventsCanBeBad()
    {
        const Snapshot s = journeySnapshot({ { day(0), day(1), 10, 10 } },
                                           { { day(0), day(1), 10, 10 } }, day(1));
        // Burn 1000 + 2 x 10.
        const Figure budget = of("reliability.budget_left", s, u"api"_s, day(0), day(1));
        TRIVET_NEAR(budget.value, -1019.0, 1e-6);
        QVERIFY(!budget.interval);
        QCOMPARE(of("reliability.sli", s, u"api"_s, day(0), day(1)).value, 0.0);
    }

    void aPartThatIsNotMeasuredLeavesNothingMeasured()
    {
        const Snapshot s = journeySnapshot({ { day(0), day(1), 10, 0 } },
                                           { { day(0), day(0.5), 10, 0 } }, day(1));
        QCOMPARE(of("reliability.burn_rate", s, u"api"_s, day(0.9), day(1)).state,
                 FigureState::NoData);
        QCOMPARE(of("reliability.burn_rate", s, u"api"_s, day(0.3), day(0.4)).state,
                 FigureState::Value);
        Snapshot missing = s;
        const std::array<const SloSpec *, 2> specs { &s.slos[0], &s.slos[1] };
        const std::array<const SliceSeries *, 2> series { &s.slices.at(u"a"_s), nullptr };
        QVERIFY(metrics::addingBurns(s.slos[2], specs, series).isEmpty());
    }

    void aPartWithoutTrafficBurnsNothing()
    {
        const Snapshot s = journeySnapshot({ { day(0), day(1), 10, 0.005 } },
                                           { { day(0), day(1), 0, 0 } }, day(1));
        TRIVET_NEAR(of("reliability.budget_left", s, u"api"_s, day(0), day(1)).value, 0.5, 1e-9);
    }

    void aSliceIsBadIfAnyIsBad()
    {
        const SloSpec slo = journey({ { .slo = SloId(u"a"_s) }, { .slo = SloId(u"b"_s) } }, 0.99,
                                    BudgetMethod::Timeslices);
        const SliceSum sum
            = combined(slo, { dayOfSlices({ 1, 0.5, 1 }), dayOfSlices({ 1, 1, 0.5 }) });
        TRIVET_NEAR(sum.total, 3.0, 1e-12);
        TRIVET_NEAR(sum.good, 1.0, 1e-12);
    }

    void missesAdd()
    {
        SloSpec slo = journey({ { .slo = SloId(u"a"_s) }, { .slo = SloId(u"b"_s) } }, 0.99,
                              BudgetMethod::RatioTimeslices);
        SliceSum sum = combined(slo, { dayOfSlices({ 0.95, 0.95 }), dayOfSlices({ 0.95, 0.95 }) });
        TRIVET_NEAR(sum.good / sum.total, 0.9, 1e-12);
        slo.parts[1].weight = 3;
        sum = combined(slo, { dayOfSlices({ 0.95, 0.95 }), dayOfSlices({ 0.95, 0.5 }) });
        // 0.05 + 0.15 and 0.05 + 1.5, of which a slice can miss no more than all.
        TRIVET_NEAR(sum.good / sum.total, (0.8 + 0) / 2, 1e-12);
    }

    void aPartOfWeightNothingDoesNotCount()
    {
        const SloSpec slo
            = journey({ { .slo = SloId(u"a"_s) }, { .slo = SloId(u"b"_s), .weight = 0 } }, 0.99,
                      BudgetMethod::Timeslices);
        const SliceSum sum = combined(slo, { dayOfSlices({ 1, 1 }), {} });
        TRIVET_NEAR(sum.good, 2.0, 1e-12);
    }
};

} // namespace trivet

TRIVET_TEST(compositeSlo, trivet::CompositeSloTest)

#include "compositeslo.moc"
