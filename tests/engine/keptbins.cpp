// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/keptbins.h>
#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>
#include <app/store/sliceblock.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <map>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::engine {

namespace {

constexpr qint64 binsDay = 20'000;
constexpr qint64 binsFrom = binsDay * store::minutesPerDay + 517;
constexpr qint64 binsTo = (binsDay + 9) * store::minutesPerDay;

Instant startOf(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

SloSpec sloCountedBy(BudgetMethod method, Millis slice)
{
    SloSpec slo;
    slo.id = SloId(u"slo"_s);
    slo.target = 0.9;
    slo.budgetMethod = method;
    slo.timeSlice = slice;
    slo.timeSliceTarget = 0.7;
    return slo;
}

/// Every minute at once, as before there were bins.
std::vector<SliceBin> binsOfMinutes(const SloSpec &slo, const std::map<qint64, Slice> &minutes,
                                    std::span<const Correction *const> corrections, Instant end)
{
    std::vector<Slice> all;
    for (const auto &[minute, slice] : minutes)
        if (startOf(minute) < end)
            all.push_back(slice);
    if (all.empty())
        return {};
    if (!corrections.empty())
        all = metrics::corrected(all, corrections,
                                 { .from = startOf(all.front().minute), .to = end });
    return binned(metrics::budgetUnits(slo, all), minutesPerKeptBin);
}

} // namespace

class KeptBinsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void binsAreThoseOfEveryMinute_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<int>("minutes");
        QTest::newRow("events") << static_cast<int>(BudgetMethod::Events) << 5;
        QTest::newRow("Sloth's mean") << static_cast<int>(BudgetMethod::SlothMean) << 5;
        QTest::newRow("slices of a minute") << static_cast<int>(BudgetMethod::Timeslices) << 1;
        QTest::newRow("of eight") << static_cast<int>(BudgetMethod::Timeslices) << 8;
        QTest::newRow("of an hour") << static_cast<int>(BudgetMethod::RatioTimeslices) << 60;
        QTest::newRow("of a day") << static_cast<int>(BudgetMethod::Timeslices) << 1440;
        QTest::newRow("over midnight") << static_cast<int>(BudgetMethod::Timeslices) << 7;
    }

    /// Whatever the order in which minutes come, which of them are missing, and what is corrected.
    void binsAreThoseOfEveryMinute()
    {
        QFETCH(int, method);
        QFETCH(int, minutes);
        std::mt19937 random(53);
        const SloSpec slo
            = sloCountedBy(static_cast<BudgetMethod>(method), std::chrono::minutes { minutes });
        for (int round = 0; round < 6; ++round) {
            const auto cache = *store::EventCache::openInMemory();
            std::map<qint64, Slice> model;
            for (int poll = 0; poll < 14; ++poll) {
                const qint64 begin = poll % 3 == 2 ? binsFrom + static_cast<qint64>(random() % 9000)
                    : model.empty()                ? binsFrom
                                    : model.rbegin()->first + 1 + static_cast<qint64>(random() % 3);
                addMinutes(*cache, slo, begin, random, model);
                if (poll % 4 == 1)
                    QVERIFY(cache->keepBins(slo.id, begin, recipeOf(slo)).has_value());
                const Instant end = startOf(poll == 13 ? binsTo - 5000 : binsTo);
                const auto found = unitBins(*cache, slo, end);
                QVERIFY(found.has_value());
                const auto expected = binsOfMinutes(slo, model, {}, end);
                QVERIFY(*found == expected);
                const std::vector<Correction> corrections = someCorrections(random);
                std::vector<const Correction *> borrowed;
                for (const Correction &one : corrections)
                    borrowed.push_back(&one);
                const auto corrected = correctedBins(*cache, slo, borrowed, end);
                QVERIFY(corrected.has_value());
                QVERIFY(*corrected == binsOfMinutes(slo, model, borrowed, end));
            }
        }
    }

    void anSloWithoutMinutesHasNoBins()
    {
        const auto cache = *store::EventCache::openInMemory();
        const SloSpec slo = sloCountedBy(BudgetMethod::Events, 5min);
        const Correction one { .range = { .from = startOf(binsFrom), .to = startOf(binsTo) } };
        const std::vector<const Correction *> corrections { &one };
        QVERIFY(unitBins(*cache, slo, startOf(binsTo))->empty());
        QVERIFY(correctedBins(*cache, slo, corrections, startOf(binsTo))->empty());
    }

    void anotherRuleHasAnotherName()
    {
        const QString slices = recipeOf(sloCountedBy(BudgetMethod::Timeslices, 5min)).name;
        SloSpec strict = sloCountedBy(BudgetMethod::Timeslices, 5min);
        strict.timeSliceTarget = 0.7000000001;
        QVERIFY(recipeOf(strict).name != slices);
        QVERIFY(recipeOf(sloCountedBy(BudgetMethod::Timeslices, 10min)).name != slices);
        QVERIFY(recipeOf(sloCountedBy(BudgetMethod::RatioTimeslices, 5min)).name != slices);
        // A target that the method does not look at makes no difference.
        SloSpec events = sloCountedBy(BudgetMethod::Events, 5min);
        events.timeSliceTarget = 0.5;
        QCOMPARE(recipeOf(events).name, recipeOf(sloCountedBy(BudgetMethod::Grafana, 5min)).name);
        QVERIFY(recipeOf(sloCountedBy(BudgetMethod::Timeslices, 7min)).name.isEmpty());
    }

private:
    static void addMinutes(store::EventCache &cache, const SloSpec &slo, qint64 begin,
                           std::mt19937 &random, std::map<qint64, Slice> &model)
    {
        SliceBatch batch { .slo = slo.id, .slices = {} };
        const bool holes = random() % 2 == 0;
        const qint64 end = std::min(binsTo, begin + static_cast<qint64>(random() % 2500));
        for (qint64 minute = begin; minute < end; ++minute) {
            if (holes && random() % 400 == 0)
                minute += static_cast<qint64>(random() % 2000);
            const double total = random() % 4 == 0 ? 0 : 20;
            const Slice slice { .minute = minute,
                                .good = total * (random() % 3 == 0 ? 0.5 : 1),
                                .total = total,
                                .coverage = random() % 60 == 0 ? 0.0F : 1.0F };
            batch.slices.push_back(slice);
            model[minute] = slice;
        }
        QVERIFY(cache.append(SourceId(u"metrics"_s), Batch { .slices = { batch } }, startOf(begin))
                    .has_value());
    }

    static std::vector<Correction> someCorrections(std::mt19937 &random)
    {
        std::vector<Correction> corrections;
        for (auto count = 1 + random() % 3; count > 0; --count) {
            const qint64 from = binsFrom - 2000 + static_cast<qint64>(random() % 13'000);
            const qint64 to = from + 1 + static_cast<qint64>(random() % 1500);
            corrections.push_back({ .range = { .from = startOf(from), .to = startOf(to) },
                                    .effect = random() % 2 == 0
                                        ? Correction::Effect::Removed
                                        : Correction::Effect::CountsAsGood });
        }
        return corrections;
    }
};

} // namespace trivet::engine

TRIVET_TEST(keptBins, trivet::engine::KeptBinsTest)

#include "keptbins.moc"
