// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/whatif.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

class WhatIfTest : public QObject
{
    Q_OBJECT

    static metrics::WhatIfAnswer ask(const Snapshot &s, Instant end, const metrics::WhatIf &change)
    {
        return metrics::whatIf(s.slices.at(u"api"_s), s.slos[0], s.team.calendar, end, change);
    }

private Q_SLOTS:
    void asItIsItIsTheFigures()
    {
        const Snapshot s = sloSnapshot(
            { { day(0), day(29), 10, 0.04 }, { day(29), day(30), 10, 0.2 } }, day(30));
        const auto answer = ask(s, day(30), {});
        const Query query = sloQuery(day(29), day(30));
        QCOMPARE(answer.state, FigureState::Value);
        QCOMPARE(answer.budgetLeft, figure("reliability.budget_left", s, query).value);
        TRIVET_NEAR(toSeconds(*answer.exhaustion), figure("reliability.exhaustion", s, query).value,
                    1e-3);
        TRIVET_NEAR(*answer.burnRate, 2.0, 1e-9);
    }

    void anotherTargetIsAnotherBudget()
    {
        // 0.4 % bad. Of 99.9 % four budgets: three of 43 min 12 s too many.
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.04 } }, day(30));
        const auto strict = ask(s, day(30), { .target = 0.999 });
        TRIVET_NEAR(strict.budgetLeft, -3.0, 1e-9);
        TRIVET_NEAR(toSeconds(strict.timeLeft), -3 * 2592.0, 1e-3);
        TRIVET_NEAR(*strict.burnRate, 4.0, 1e-9);
        QCOMPARE(strict.exhaustion, std::optional(Millis { 0 }));
        const auto lax = ask(s, day(30), { .target = 0.98 });
        TRIVET_NEAR(lax.budgetLeft, 0.8, 1e-9);
        TRIVET_NEAR(toSeconds(*lax.exhaustion), 0.8 * 30 / 0.2 * daySeconds, 1);
    }

    void anotherWindowIsAPlainLoop()
    {
        std::mt19937 random(2);
        std::vector<Load> loads;
        for (int hour = 0; hour < 24 * 40; ++hour)
            loads.push_back(
                { day(0, hour), day(0, hour + 1), static_cast<double>(random() % 30), 0 });
        for (Load &load : loads)
            load.bad = random() % 9 == 0 ? load.perMinute / 3 : 0;
        const Snapshot s = sloSnapshot(loads, day(40));
        for (int days = 1; days <= 40; ++days) {
            const double target = 0.9 + 0.0009 * static_cast<double>(random() % 100);
            const auto answer = ask(s, day(40), { .target = target, .length = days * 24h });
            double bad = 0;
            double total = 0;
            for (size_t i = loads.size() - static_cast<size_t>(days) * 24; i < loads.size(); ++i) {
                bad += loads[i].bad * 60;
                total += loads[i].perMinute * 60;
            }
            TRIVET_NEAR(answer.budgetLeft, 1 - bad / total / (1 - target), 1e-9);
        }
        const auto month
            = ask(s, day(40), { .window = SloWindowKind::CalendarMonth }); // day 40 is 14 February
        const auto rolling = ask(s, day(40), { .length = 13 * 24h });
        TRIVET_NEAR(month.budgetLeft, rolling.budgetLeft, 1e-12);
    }

    void nonsenseHasNoAnswer()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.04 } }, day(30));
        for (const double target : { 0.0, 1.0, -1.0, 2.0 })
            QCOMPARE(ask(s, day(30), { .target = target }).state, FigureState::NoData);
        QCOMPARE(ask(s, day(30), { .length = Millis { 0 } }).state, FigureState::NoData);
        QCOMPARE(ask(s, day(60), {}).state, FigureState::NoData);
        QVERIFY(!ask(s, day(60), {}).burnRate);
    }

    void aThresholdThatNobodyMeasuredIsNotAnswered()
    {
        Snapshot s;
        SloSpec slo;
        slo.sli = SliKind::Latency;
        slo.source = SourceId(u"metrics"_s);
        slo.total = u"http_duration_seconds"_s;
        for (const double threshold : { 0.3, 0.1 }) {
            slo.id = SloId(QString::number(threshold));
            slo.threshold = threshold;
            s.slos.push_back(slo);
        }
        slo.id = SloId(u"elsewhere"_s);
        slo.source = SourceId(u"other"_s);
        slo.threshold = 0.5;
        s.slos.push_back(slo);
        QCOMPARE(metrics::measuredThresholds(s, s.slos[0]), (std::vector { 0.1, 0.3 }));
        QCOMPARE(metrics::measuredWith(s, s.slos[0], 0.1)->id.value, u"0.1"_s);
        QCOMPARE(metrics::measuredWith(s, s.slos[0], 0.3), &s.slos[0]);
        QCOMPARE(metrics::measuredWith(s, s.slos[0], 0.5), nullptr);
        s.slos[0].sli = SliKind::BadOverTotal;
        QVERIFY(metrics::measuredThresholds(s, s.slos[0]).empty());
        QCOMPARE(metrics::measuredWith(s, s.slos[0], 0.3), nullptr);
    }

    void aSliderIsAnsweredWhileItMoves()
    {
        const Snapshot s = sloSnapshot({ { day(0), day(90), 10, 0.004 } }, day(90));
        double sum = 0;
        QBENCHMARK
        {
            for (int i = 1; i <= 1000; ++i)
                sum += ask(s, day(90),
                           { .target = 0.99 + 0.000009 * i, .length = 24h * (1 + i % 90) })
                           .budgetLeft;
        }
        QVERIFY(std::isfinite(sum));
    }
};

} // namespace trivet

TRIVET_TEST(whatIf, trivet::WhatIfTest)

#include "whatif.moc"
