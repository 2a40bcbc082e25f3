// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/replay.h>
#include <app/engine/minuteseries.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using engine::MinuteRecipe;

namespace {

constexpr qint64 recipeMinute = 29'001'600; // a whole day

Instant recipeTime(qint64 minute)
{
    return Instant { std::chrono::minutes { recipeMinute + minute } };
}

SloSpec named(const char *id, double target)
{
    SloSpec slo;
    slo.id = SloId(QString::fromLatin1(id));
    slo.target = target;
    return slo;
}

/// 100 events a minute, so many of them bad from minute `from` to `to`.
std::vector<Slice> steady(qint64 minutes, qint64 from, qint64 to, double bad)
{
    std::vector<Slice> slices;
    for (qint64 m = 0; m < minutes; ++m)
        slices.push_back({ .minute = recipeMinute + m,
                           .good = m >= from && m < to ? 100 - bad : 100,
                           .total = 100,
                           .coverage = 1 });
    return slices;
}

AlertPolicy onePairOf(double factor)
{
    return { .id = u"one"_s, .windows = { { 20min, 5min, factor, 0min, AlertSeverity::Page, 0 } } };
}

std::vector<AlertTransition> transitionsOf(const SliceSeries &series, double target, double factor)
{
    return alerts::replay(onePairOf(factor), target, series, { recipeTime(0), recipeTime(120) })
        .transitions;
}

} // namespace

class MinuteRecipeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void plainMinutesStayWhatTheyAre()
    {
        const SloSpec slo = named("api", 0.99);
        const MinuteRecipe recipe(slo, { &slo, 1 });
        QCOMPARE(recipe.ids(), std::vector { slo.id });
        const std::vector<std::vector<Slice>> lists { steady(30, 10, 20, 7) };
        const SliceSum sum = recipe.series(lists).sum({ recipeTime(10), recipeTime(11) });
        QCOMPARE(sum.bad(), 7.0);
        QCOMPARE(recipe.delay(), Millis { 0 });
    }

    /// Slices of ten minutes: one bad minute in a thousand events a slice makes it bad as a whole.
    void slicesAlertOnSlices()
    {
        SloSpec slo = named("api", 0.9);
        slo.budgetMethod = BudgetMethod::Timeslices;
        slo.timeSlice = 10min;
        slo.timeSliceTarget = 0.995;
        const MinuteRecipe recipe(slo, { &slo, 1 });
        QCOMPARE(recipe.delay(), Millis { 10min });
        QCOMPARE(recipe.firstChanged(recipeTime(47)), recipeTime(40));
        QCOMPARE(recipe.reads({ recipeTime(47), recipeTime(60) }).from, recipeTime(40));
        const std::vector<std::vector<Slice>> lists { steady(125, 43, 44, 10) };
        const SliceSeries series = recipe.series(lists);
        QCOMPARE(series.sum({ recipeTime(40), recipeTime(50) }).bad(), 1.0);
        QCOMPARE(series.measuredUntil(), recipeTime(120));
        // 42 % of 20 minutes are 8.4, and the bad slice counts from its beginning: minute 49. The
        // short window then holds 5 - k bad minutes, 2.1 are allowed: minute 53.
        const auto transitions = transitionsOf(series, 0.9, 4.2);
        QCOMPARE(transitions.size(), 2U);
        QCOMPARE(transitions.at(0).at, recipeTime(49));
        QCOMPARE(transitions.at(1).at, recipeTime(53));
    }

    /// Burn rates of the parts add: 3 x 1 + 2 x 1.5 = 6 where each alone is under 5.
    void aCompositeBurnsAsItsPartsTogether()
    {
        std::vector<SloSpec> all { named("a", 0.99), named("b", 0.98), named("both", 0.999) };
        all[2].sli = SliKind::Composite;
        all[2].parts = { { all[0].id, 1 }, { all[1].id, 1.5 } };
        const MinuteRecipe recipe(all[2], all);
        QCOMPARE(recipe.ids(), (std::vector { all[0].id, all[1].id }));
        const std::vector<std::vector<Slice>> lists { steady(125, 30, 90, 3),
                                                      steady(125, 30, 90, 4) };
        const SliceSeries series = recipe.series(lists);
        // All 20 minutes: 3 % / 1 % + 1.5 x 4 % / 2 % = 6.
        const PairReading reading
            = alerts::readingOf(onePairOf(5).windows[0], 0.999, series, recipeTime(60));
        QVERIFY(std::abs(*reading.longBurn - 6) < 1e-9);
        const auto transitions = transitionsOf(series, 0.999, 5);
        // 6 m / 20 > 5 from m = 17 on; short: 6 (5 - k) / 5 > 5 ends with k = 1.
        QCOMPARE(transitions.size(), 2U);
        QCOMPARE(transitions.at(0).at, recipeTime(47));
        QCOMPARE(transitions.at(1).at, recipeTime(91));
        QVERIFY(transitionsOf(series, 0.999, 6.1).empty());
    }

    void minutesOfACompositeAreThoseOfItsRule()
    {
        std::vector<SloSpec> all { named("a", 0.99), named("b", 0.98), named("both", 0.999) };
        all[2].sli = SliKind::Composite;
        all[2].parts = { { all[0].id, 1 }, { all[1].id, 1.5 } };
        const MinuteRecipe recipe(all[2], all);
        std::vector<std::vector<Slice>> lists { steady(60, 30, 40, 3), steady(60, 30, 40, 4) };
        lists[1].erase(lists[1].begin() + 50); // not measured for one part: not measured
        const std::vector<Slice> slices = recipe.slices(lists);
        QCOMPARE(slices.size(), 59U);
        QCOMPARE(slices.front().minute, recipeMinute);
        QCOMPARE(slices.at(50).minute, recipeMinute + 51);
        QCOMPARE(slices.front().good, slices.front().total);
        // 0.001 x (3 % / 1 % + 1.5 x 4 % / 2 %).
        const Slice &bad = slices.at(35);
        QVERIFY(std::abs((bad.total - bad.good) / bad.total - 0.006) < 1e-12);
        // n: factors 0.1 and 0.075 of 100 events each; their sum by the sum of their squares.
        QVERIFY(std::abs(bad.total - 0.175 / ((0.01 + 0.005625) / 100)) < 1e-9);
        QCOMPARE(bad.coverage, 1.0F);
        const SliceSeries series = recipe.series(lists);
        const SliceSum sum = series.sum({ recipeTime(35), recipeTime(36) });
        QCOMPARE(bad.good, sum.good);
        QCOMPARE(bad.total, sum.total);
    }

    void minutesOfACompositeOfSlicesAreItsSlices()
    {
        std::vector<SloSpec> all { named("a", 0.99), named("b", 0.98), named("both", 0.9) };
        all[2].sli = SliKind::Composite;
        all[2].budgetMethod = BudgetMethod::Timeslices;
        all[2].timeSlice = 10min;
        all[2].timeSliceTarget = 0.99;
        all[2].parts = { { all[0].id, 1 }, { all[1].id, 1 } };
        const MinuteRecipe recipe(all[2], all);
        const std::vector<Slice> slices
            = recipe.slices(std::vector { steady(60, 30, 40, 3), steady(60, 10, 12, 50) });
        QCOMPARE(slices.size(), 60U);
        double bad = 0;
        for (const Slice &slice : slices)
            bad += slice.total - slice.good;
        QVERIFY(std::abs(bad - 2) < 1e-9); // two slices of six
    }

    void correctedMinutesNeitherFireNorFreeze()
    {
        const SloSpec slo = named("api", 0.99);
        Correction correction { .id = u"move"_s,
                                .range = { recipeTime(28), recipeTime(60) },
                                .reason = {} };
        const std::vector<std::vector<Slice>> lists { steady(125, 30, 60, 80) };
        const TimeRange read { recipeTime(-100), recipeTime(500) };
        const auto seriesWith = [&](const Correction &one, TimeRange range) {
            return MinuteRecipe(slo, { &slo, 1 }, { &one, 1 }).series(lists, range);
        };
        QVERIFY(!transitionsOf(seriesWith(correction, {}), 0.99, 5).empty());
        const SliceSeries removed = seriesWith(correction, read);
        QVERIFY(transitionsOf(removed, 0.99, 5).empty());
        const auto frozen = [](const SliceSeries &series) {
            return alerts::replay(onePairOf(5), 0.99, series, { recipeTime(20), recipeTime(120) })
                .frozen[0];
        };
        // While the short window holds nothing else: from minute 33 to 60.
        QCOMPARE(frozen(removed), Millis { 28min });
        correction.effect = Correction::Effect::CountsAsGood;
        const SliceSeries good = seriesWith(correction, read);
        QVERIFY(transitionsOf(good, 0.99, 5).empty());
        QCOMPARE(frozen(good), Millis { 0 });
        QCOMPARE(good.sum({ recipeTime(30), recipeTime(60) }).bad(), 0.0);
        // Of another SLO.
        correction.slos = { SloId(u"other"_s) };
        QVERIFY(!transitionsOf(seriesWith(correction, read), 0.99, 5).empty());
    }

    void aCorrectionOfTheCompositeIsOneOfItsParts()
    {
        std::vector<SloSpec> all { named("a", 0.99), named("b", 0.98), named("both", 0.999) };
        all[2].sli = SliKind::Composite;
        all[2].parts = { { all[0].id, 1 }, { all[1].id, 1.5 } };
        const std::vector<Correction> corrections { { .id = u"move"_s,
                                                      .slos = { all[2].id },
                                                      .range = { recipeTime(30), recipeTime(90) },
                                                      .reason = {} } };
        const MinuteRecipe recipe(all[2], all, corrections);
        const std::vector<std::vector<Slice>> lists { steady(125, 30, 90, 3),
                                                      steady(125, 30, 90, 4) };
        QVERIFY(transitionsOf(recipe.series(lists, { recipeTime(0), recipeTime(125) }), 0.999, 5)
                    .empty());
        QCOMPARE(recipe.correctionsIn({ recipeTime(80), recipeTime(100) }), QStringList(u"move"_s));
        QVERIFY(recipe.correctionsIn({ recipeTime(90), recipeTime(100) }).isEmpty());
        QVERIFY(MinuteRecipe(all[0], all, corrections)
                    .correctionsIn({ recipeTime(0), recipeTime(100) })
                    .isEmpty());
    }

    void aPartThatIsNotKnownLeavesNothing()
    {
        SloSpec slo = named("both", 0.99);
        slo.sli = SliKind::Composite;
        slo.parts = { { SloId(u"gone"_s), 1 } };
        const MinuteRecipe recipe(slo, { &slo, 1 });
        QVERIFY(recipe.ids().empty());
        QVERIFY(recipe.series({}).isEmpty());
    }
};

} // namespace trivet

TRIVET_TEST(minuteRecipe, trivet::MinuteRecipeTest)

#include "minuterecipe.moc"
