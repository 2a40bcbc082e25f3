// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/units.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <limits>
#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

SloSpec sloOf(BudgetMethod method, Millis slice = 5min, double sliceTarget = 0.95)
{
    SloSpec slo;
    slo.id = SloId(u"api"_s);
    slo.target = 0.99;
    slo.budgetMethod = method;
    slo.timeSlice = slice;
    slo.timeSliceTarget = sliceTarget;
    return slo;
}

Slice minuteOf(qint64 minute, double good, double total, float coverage = 1)
{
    return { .minute = minute, .good = good, .total = total, .coverage = coverage };
}

SliceSum sumOf(const std::vector<Slice> &units)
{
    const SliceSeries series(units, 1);
    return series.sum(series.extent());
}

/// Gaps, quiet minutes, claims of more good than all, numbers that are none.
std::vector<Slice> randomMinutes(std::mt19937 &random, int count)
{
    std::vector<Slice> minutes;
    qint64 minute = 29'000'000 + static_cast<qint64>(random() % 60);
    for (int i = 0; i < count; ++i) {
        const double total = random() % 4 == 0 ? 0 : static_cast<double>(random() % 50);
        double good = total * static_cast<double>(random() % 11) / 10;
        if (random() % 13 == 0)
            good = total + 3;
        if (random() % 29 == 0)
            good = std::numeric_limits<double>::quiet_NaN();
        minutes.push_back(minuteOf(minute, good, total, random() % 9 == 0 ? 0.0F : 1.0F));
        minute += random() % 17 == 0 ? static_cast<qint64>(random() % 9) + 1 : 1;
    }
    return minutes;
}

double cappedGood(const Slice &s)
{
    return std::clamp(s.good, 0.0, s.total);
}

bool counts(const Slice &s)
{
    return s.coverage > 0 && std::isfinite(s.good);
}

/// What a person would do: walk over the clock, minute by minute, slice by slice.
SliceSum bruteSlices(const SloSpec &slo, const std::vector<Slice> &minutes)
{
    const qint64 length = slo.timeSlice / 1min;
    SliceSum sum;
    const qint64 last = minutes.back().minute;
    for (qint64 start = minutes.front().minute / length * length; start + length - 1 <= last;
         start += length) {
        double good = 0;
        double total = 0;
        double seen = 0;
        for (const Slice &s : minutes)
            if (s.minute >= start && s.minute < start + length && counts(s)) {
                good += cappedGood(s);
                total += s.total;
                seen += 1;
            }
        if (seen < 0.9 * static_cast<double>(length) || !(total > 0))
            continue;
        sum.total += 1;
        if (slo.budgetMethod == BudgetMethod::RatioTimeslices)
            sum.good += good / total;
        else
            sum.good += good / total >= slo.timeSliceTarget ? 1 : 0;
    }
    return sum;
}

} // namespace

class BudgetUnitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoMinutesByHand()
    {
        const std::vector<Slice> minutes { minuteOf(100, 9, 10), minuteOf(101, 1000, 1000) };
        const auto level = [&](BudgetMethod method) {
            const SliceSum sum = sumOf(metrics::budgetUnits(sloOf(method, 1min), minutes));
            return sum.good / sum.total;
        };
        TRIVET_NEAR(level(BudgetMethod::Events), 1009.0 / 1010, 1e-12);
        TRIVET_NEAR(level(BudgetMethod::PyrraIncrease), 1009.0 / 1010, 1e-12);
        TRIVET_NEAR(level(BudgetMethod::Grafana), 1009.0 / 1010, 1e-12);
        TRIVET_NEAR(level(BudgetMethod::Timeslices), 0.5, 1e-12);
        TRIVET_NEAR(level(BudgetMethod::RatioTimeslices), 0.95, 1e-12);
        TRIVET_NEAR(level(BudgetMethod::SlothMean), (0.9 + 1009.0 / 1010) / 2, 1e-12);
    }

    void aSliceBelongsToTheClockAndNotToTheFirstMinute()
    {
        // Minutes 103 to 109: five minutes begin at 105. The first slice was hardly measured.
        std::vector<Slice> minutes;
        for (qint64 minute = 103; minute < 110; ++minute)
            minutes.push_back(minuteOf(minute, 10, 10));
        const auto units = metrics::budgetUnits(sloOf(BudgetMethod::Timeslices), minutes);
        QCOMPARE(units.size(), 5U);
        QCOMPARE(units.front().minute, 105);
        TRIVET_NEAR(sumOf(units).total, 1.0, 1e-12);
    }

    void aSliceThatIsNotOverIsNotJudged()
    {
        std::vector<Slice> minutes;
        for (qint64 minute = 60; minute < 119; ++minute)
            minutes.push_back(minuteOf(minute, 0, 10));
        const SloSpec slo = sloOf(BudgetMethod::Timeslices, 1h);
        QVERIFY(metrics::budgetUnits(slo, minutes).empty());
        minutes.push_back(minuteOf(119, 10, 10));
        const auto units = metrics::budgetUnits(slo, minutes);
        QCOMPARE(units.size(), 60U);
        TRIVET_NEAR(sumOf(units).bad(), 1.0, 1e-12);
    }

    void aSliceWithoutTrafficIsMeasuredAndCostsNothing()
    {
        std::vector<Slice> minutes;
        for (qint64 minute = 100; minute < 105; ++minute)
            minutes.push_back(minuteOf(minute, 0, 0));
        for (const auto method :
             { BudgetMethod::Timeslices, BudgetMethod::RatioTimeslices, BudgetMethod::SlothMean }) {
            const SliceSum sum = sumOf(metrics::budgetUnits(sloOf(method), minutes));
            QCOMPARE(sum.total, 0.0);
            TRIVET_NEAR(sum.coverage, 1.0, 1e-6);
        }
    }

    void aSliceOfWhichTooLittleWasSeenIsAGap()
    {
        std::vector<Slice> minutes;
        for (qint64 minute = 100; minute < 110; ++minute)
            minutes.push_back(minuteOf(minute, 10, 10, minute == 100 ? 0.4F : 1.0F));
        const SliceSeries series(metrics::budgetUnits(sloOf(BudgetMethod::Timeslices), minutes));
        QCOMPARE(series.measuredFrom(), instantFromMs(105 * 60'000));
    }

    void aLookBackShorterThanASliceSeesTheSlice()
    {
        // The second hour is bad as a whole: 10 minutes of it burn as much as all of it.
        std::vector<Slice> minutes;
        for (qint64 minute = 0; minute < 120; ++minute)
            minutes.push_back(minuteOf(minute, minute >= 60 && minute < 70 ? 0 : 10, 10));
        const SliceSeries series(
            metrics::budgetUnits(sloOf(BudgetMethod::Timeslices, 1h), minutes));
        const SliceSum sum
            = series.sum({ instantFromMs(100 * 60'000), instantFromMs(110 * 60'000) });
        TRIVET_NEAR(sum.bad() / sum.total, 1.0, 1e-12);
        TRIVET_NEAR(sum.coverage, 1.0, 1e-6);
    }

    void slicesAreAPlainLoop()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 60; ++round) {
            const std::vector<Slice> minutes = randomMinutes(random, 400);
            for (const auto method : { BudgetMethod::Timeslices, BudgetMethod::RatioTimeslices }) {
                const SloSpec slo
                    = sloOf(method, std::array { 1min, 5min, 8min, 20min }.at(random() % 4), 0.6);
                const SliceSum plain = bruteSlices(slo, minutes);
                const auto units = metrics::budgetUnits(slo, minutes);
                if (units.empty()) {
                    QCOMPARE(plain.total, 0.0);
                    continue;
                }
                TRIVET_NEAR(sumOf(units).total, plain.total, 1e-9);
                TRIVET_NEAR(sumOf(units).good, plain.good, 1e-9);
            }
        }
    }

    void slothsMeanIsAPlainLoop()
    {
        std::mt19937 random(6);
        for (int round = 0; round < 60; ++round) {
            const std::vector<Slice> minutes = randomMinutes(random, 300);
            double ratios = 0;
            double count = 0;
            for (const Slice &newest : minutes) {
                double good = 0;
                double total = 0;
                for (const Slice &s : minutes)
                    if (s.minute > newest.minute - 5 && s.minute <= newest.minute && counts(s)) {
                        good += cappedGood(s);
                        total += s.total;
                    }
                if (!counts(newest) || !(total > 0))
                    continue;
                ratios += good / total;
                count += 1;
            }
            const SliceSum sum
                = sumOf(metrics::budgetUnits(sloOf(BudgetMethod::SlothMean), minutes));
            TRIVET_NEAR(sum.total, count, 1e-9);
            TRIVET_NEAR(sum.good, ratios, 1e-9);
        }
    }

    /// Reading the tail again from where firstUnitChanged() says is reading all.
    void aTailOfUnitsIsThatOfAllUnits()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 200; ++round) {
            std::vector<Slice> minutes = randomMinutes(random, 200);
            const SloSpec slo
                = sloOf(std::array { BudgetMethod::Events, BudgetMethod::Timeslices,
                                     BudgetMethod::RatioTimeslices, BudgetMethod::SlothMean }
                            .at(random() % 4),
                        std::array { 1min, 5min, 8min, 60min }.at(random() % 4), 0.5);
            const size_t at = 20 + random() % 170;
            const SliceSeries before(metrics::budgetUnits(
                slo, std::span<const Slice>(minutes).first(std::min(at + 10, minutes.size()))));
            minutes[at].good = 0;
            const qint64 from = metrics::firstUnitChanged(slo, minutes[at].minute);
            const qint64 read = metrics::firstEventNeeded(slo, from);
            std::vector<Slice> tail;
            for (const Slice &s : minutes)
                if (s.minute >= read)
                    tail.push_back(s);
            std::vector<Slice> units = metrics::budgetUnits(slo, tail);
            std::erase_if(units, [from](const Slice &u) { return u.minute < from; });
            const SliceSeries grown
                = before.replacedFrom(Instant { std::chrono::minutes { from } }, units);
            const SliceSeries whole(metrics::budgetUnits(slo, minutes));
            QCOMPARE(grown.measuredUntil(), whole.measuredUntil());
            const SliceSum a = grown.sum({ day(-5000), day(5000) });
            const SliceSum b = whole.sum({ day(-5000), day(5000) });
            TRIVET_NEAR(a.good, b.good, 1e-9);
            TRIVET_NEAR(a.total, b.total, 1e-9);
            TRIVET_NEAR(a.coverage, b.coverage, 1e-9);
        }
    }

    void everyNumberCountsSlices()
    {
        // 30 days of slices of 5 minutes, of which 12 are bad: 12 of 86.4 allowed.
        std::vector<Load> loads { { day(0), day(10), 10, 0 },
                                  { day(10), day(10, 1), 1000, 500 },
                                  { day(10, 1), day(30), 10, 0.1 } };
        Snapshot s = sloSnapshot({}, day(30));
        s.slos[0] = sloOf(BudgetMethod::Timeslices);
        s.slices.insert_or_assign(u"api"_s,
                                  SliceSeries(metrics::budgetUnits(s.slos[0], slicesOf(loads))));
        const Figure f = figure("reliability.budget_left", s, sloQuery(day(29), day(30)));
        TRIVET_NEAR(f.value, 1 - 12 / 86.4, 1e-9);
        QCOMPARE(f.n, 8640);
        QCOMPARE(f.k, std::optional<qint64>(12));
        TRIVET_NEAR(figure("reliability.sli", s, sloQuery(day(0), day(30))).value, 1 - 12.0 / 8640,
                    1e-12);
        TRIVET_NEAR(figure("reliability.burn_rate", s, sloQuery(day(0), day(10, 1))).value, 100.0,
                    1e-9);
    }

    void anOpenSliceOfADayIsWaitedFor()
    {
        std::vector<Load> loads { { day(0), day(30.5), 10, 10 } };
        Snapshot s = sloSnapshot({}, day(30.5));
        s.slos[0] = sloOf(BudgetMethod::Timeslices, 24h);
        s.slices.insert_or_assign(u"api"_s,
                                  SliceSeries(metrics::budgetUnits(s.slos[0], slicesOf(loads))));
        const Figure f = figure("reliability.burn_rate", s, sloQuery(day(29), day(30.5)));
        QCOMPARE(f.state, FigureState::Value);
        TRIVET_NEAR(f.value, 100.0, 1e-9);
    }
};

} // namespace trivet

TRIVET_TEST(budgetUnits, trivet::BudgetUnitsTest)

#include "budgetunits.moc"
