// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/methodspread.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

SloSpec slothSlo(Millis window, double target)
{
    SloSpec slo;
    slo.id = SloId(u"api"_s);
    slo.target = target;
    slo.length = window;
    slo.timeSlice = 5min;
    slo.recorded = { .tool = RecordedBy::Tool::Sloth, .id = u"shop-api"_s };
    return slo;
}

const metrics::MethodBudget &of(const metrics::MethodSpread &spread, BudgetMethod method)
{
    return spread.methods.at(static_cast<size_t>(method));
}

/// Half a day of 6000 a minute with 1 % errors, half a day of 6 a minute without.
std::vector<Slice> burstThenQuiet()
{
    return slicesOf({ { day(0), day(0.5), 6000, 60 }, { day(0.5), day(1), 6, 0 } });
}

} // namespace

class MethodSpreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void slothSaysHalfWeSayNothing()
    {
        const auto spread
            = metrics::methodSpread(slothSlo(24h, 0.99), burstThenQuiet(), {}, day(1));
        // promtool gave 0.005031 for Sloth's rule and 0.009990 for events on these series.
        TRIVET_NEAR(1 - *of(spread, BudgetMethod::SlothMean).sli, 0.005031, 5e-6);
        TRIVET_NEAR(1 - *of(spread, BudgetMethod::Events).sli, 0.009990, 5e-7);
        TRIVET_NEAR(*of(spread, BudgetMethod::PyrraIncrease).budgetLeft,
                    *of(spread, BudgetMethod::Events).budgetLeft, 1e-12);
        QVERIFY(of(spread, BudgetMethod::Events).own);
        QCOMPARE(spread.sentence,
                 u"Sloth would say 49.7 %, we say 0.1 %: it averages ratios over time, we count "
                 "events."_s);
    }

    void whatTheToolRecordedIsItsWord()
    {
        RecordedFigure recorded { .slo = SloId(u"api"_s),
                                  .tool = RecordedBy::Tool::Sloth,
                                  .at = day(1),
                                  .sli = 0.994969,
                                  .budgetLeft = 0.4969,
                                  .target = 0.99 };
        const auto sentence = [&](const SloSpec &slo) {
            return metrics::methodSpread(slo, burstThenQuiet(), {}, day(1), recorded).sentence;
        };
        QCOMPARE(sentence(slothSlo(24h, 0.99)),
                 u"Sloth says 49.7 %, we say 0.1 %: it averages ratios over time, we count "
                 "events."_s);
        recorded.target = 0.995;
        QCOMPARE(sentence(slothSlo(24h, 0.99)),
                 u"Sloth says 49.7 %, we say 0.1 %: it was told a target of 99.5 %, we of 99 %."_s);
        const auto other
            = metrics::methodSpread(slothSlo(24h, 0.99), burstThenQuiet(), {}, day(1), recorded)
                  .other;
        QVERIFY(other && other->recorded && !other->agrees);
        QCOMPARE(other->method, BudgetMethod::SlothMean);
        QCOMPARE(other->theirs, std::optional(0.4969));
        QCOMPARE(other->target, std::optional(0.995));
        recorded.target = 0.99;
        recorded.budgetLeft.reset();
        QCOMPARE(sentence(slothSlo(24h, 0.99)),
                 u"Sloth says nothing, we say 0.1 %: one ratio of no events spoils its whole "
                 "window."_s);
        recorded.tool = RecordedBy::Tool::Pyrra;
        recorded.budgetLeft = 0.0012;
        QCOMPARE(sentence(slothSlo(24h, 0.99)), u"Pyrra and we say 0.1 %."_s);
        recorded.budgetLeft = 0.05;
        QCOMPARE(sentence(slothSlo(24h, 0.99)),
                 u"Pyrra says 5.0 %, we say 0.1 %: both count alike; its samples, gaps and ends of "
                 "the window differ from ours."_s);
    }

    void withoutAnotherToolThereIsNoSentence()
    {
        SloSpec slo = slothSlo(24h, 0.99);
        slo.recorded = {};
        QVERIFY(metrics::methodSpread(slo, burstThenQuiet(), {}, day(1)).sentence.isEmpty());
        QVERIFY(!metrics::methodSpread(slo, burstThenQuiet(), {}, day(1)).other);
    }

    void sixtyDaysOfDayAndNight()
    {
        // 600 a minute from 8 to 20 h, 6 at night; every other day 0.2 % of the day's are bad. The
        // figures are those of a plain loop written elsewhere.
        std::vector<Load> loads;
        for (int d = 0; d < 60; ++d) {
            loads.push_back({ day(d), day(d, 8), 6, 0 });
            loads.push_back({ day(d, 8), day(d, 20), 600, d % 2 == 0 ? 1.2 : 0 });
            loads.push_back({ day(d, 20), day(d + 1), 6, 0 });
        }
        const auto spread
            = metrics::methodSpread(slothSlo(60 * 24h, 0.999), slicesOf(loads), {}, day(60));
        TRIVET_NEAR(1 - *of(spread, BudgetMethod::Events).sli, 0.0009900990099, 1e-12);
        TRIVET_NEAR(1 - *of(spread, BudgetMethod::SlothMean).sli, 0.0005026911720, 1e-12);
    }

    void oneQuietSlicePoisonsNothing()
    {
        std::vector<Load> loads { { day(0), day(3), 10, 0.05 },
                                  { day(3), day(3) + 10min, 0, 0 },
                                  { day(3) + 10min, day(5), 10, 0.05 } };
        const auto spread
            = metrics::methodSpread(slothSlo(5 * 24h, 0.99), slicesOf(loads), {}, day(5));
        for (const metrics::MethodBudget &method : spread.methods) {
            if (method.method == BudgetMethod::Timeslices)
                continue; // 99.5 % is above a slice's 95 %
            QVERIFY(method.budgetLeft);
            TRIVET_NEAR(*method.budgetLeft, 0.5, 1e-9);
        }
        QCOMPARE(of(spread, BudgetMethod::Timeslices).budgetLeft, std::optional(1.0));
    }

    void whatWasNotMeasuredHasNoFigureUnderAnyMethod()
    {
        const auto spread = metrics::methodSpread(
            slothSlo(24h, 0.99),
            slicesOf({ { day(0), day(0.4), 10, 0 }, { day(0.6), day(1), 10, 0 } }), {}, day(1));
        for (const metrics::MethodBudget &method : spread.methods) {
            QVERIFY(!method.budgetLeft);
            QVERIFY(!method.how.isEmpty());
        }
    }
};

} // namespace trivet

TRIVET_TEST(methodSpread, trivet::MethodSpreadTest)

#include "methodspread.moc"
