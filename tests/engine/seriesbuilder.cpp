// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/seriesbuilder.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::engine {

namespace {

constexpr qint64 firstMinute = 29'000'017;

SloSpec sloOf(const QString &id, BudgetMethod method, Millis slice = 5min)
{
    SloSpec slo;
    slo.id = SloId(id);
    slo.source = SourceId(u"metrics"_s);
    slo.target = 0.9;
    slo.length = 6h;
    slo.budgetMethod = method;
    slo.timeSlice = slice;
    slo.timeSliceTarget = 0.7;
    return slo;
}

SloSpec compositeOf(const QString &id, BudgetMethod method)
{
    SloSpec slo = sloOf(id, method, 20min);
    slo.source = {};
    slo.sli = SliKind::Composite;
    slo.parts = { { .slo = SloId(u"a"_s) }, { .slo = SloId(u"sloth"_s), .weight = 2 } };
    return slo;
}

Correction correctionOf(const QString &id, const QStringList &slos, qint64 from, qint64 to,
                        Correction::Effect effect)
{
    Correction correction { .id = id,
                            .slos = {},
                            .range = { .from = Instant { std::chrono::minutes { from } },
                                       .to = Instant { std::chrono::minutes { to } } },
                            .effect = effect };
    for (const QString &slo : slos)
        correction.slos.emplace_back(slo);
    return correction;
}

/// One SLO of every kind, and corrections of one SLO, of all, and of a composite alone.
Snapshot everyKind()
{
    Snapshot frame;
    frame.slos = { compositeOf(u"sum"_s, BudgetMethod::Events),
                   compositeOf(u"any"_s, BudgetMethod::Timeslices),
                   sloOf(u"a"_s, BudgetMethod::Events),
                   sloOf(u"sloth"_s, BudgetMethod::SlothMean),
                   sloOf(u"slices"_s, BudgetMethod::Timeslices, 8min),
                   sloOf(u"ratios"_s, BudgetMethod::RatioTimeslices, 1h) };
    frame.corrections = { correctionOf(u"1"_s, { u"a"_s }, firstMinute + 40, firstMinute + 61,
                                       Correction::Effect::Removed),
                          correctionOf(u"2"_s, {}, firstMinute + 100, firstMinute + 130,
                                       Correction::Effect::CountsAsGood),
                          correctionOf(u"3"_s, { u"sum"_s, u"any"_s }, firstMinute + 150,
                                       firstMinute + 173, Correction::Effect::Removed) };
    frame.asOf = Instant { std::chrono::minutes { firstMinute + 400 } };
    return frame;
}

QString differs(const SliceSeries &one, const SliceSeries &other)
{
    if (one.isEmpty() != other.isEmpty())
        return u"one is empty"_s;
    if (one.measuredFrom() != other.measuredFrom() || one.measuredUntil() != other.measuredUntil())
        return u"measured from %1 to %2, not from %3 to %4"_s.arg(
            toIso(one.measuredFrom()), toIso(one.measuredUntil()), toIso(other.measuredFrom()),
            toIso(other.measuredUntil()));
    const Instant begin { std::chrono::minutes { (firstMinute - 60) / 5 * 5 } };
    for (int i = 0; i < 110; ++i)
        for (const int length : { 1, 12, 60 }) {
            const TimeRange range { .from = begin + i * 5min, .to = begin + (i + length) * 5min };
            const SliceSum x = one.sum(range);
            const SliceSum y = other.sum(range);
            if (std::abs(x.good - y.good) > 1e-6 || std::abs(x.total - y.total) > 1e-6
                || std::abs(x.coverage - y.coverage) > 1e-6
                || std::abs(x.removed - y.removed) > 1e-6)
                return u"at %1: %2/%3 %4 %5, not %6/%7 %8 %9"_s.arg(toIso(range.from))
                    .arg(x.good)
                    .arg(x.total)
                    .arg(x.coverage)
                    .arg(x.removed)
                    .arg(y.good)
                    .arg(y.total)
                    .arg(y.coverage)
                    .arg(y.removed);
        }
    return {};
}

/// Builds polls one after the other, as the snapshot builder does.
class Builds final
{
public:
    Builds()
        : m_cache(*store::EventCache::openInMemory())
    { }

    bool poll(const std::vector<SliceBatch> &batches)
    {
        const Batch batch { .slices = batches };
        if (!m_cache->append(SourceId(u"metrics"_s), batch, m_last.asOf))
            return false;
        QHash<QString, qint64> changed;
        for (const SliceBatch &one : batches)
            if (!one.slices.empty())
                changed[one.slo.value] = one.slices.front().minute;
        return build(changed, m_last);
    }

    bool readAll()
    {
        QHash<QString, qint64> changed;
        for (const SloSpec &slo : m_last.slos)
            changed[slo.id.value] = 0;
        return build(changed, everyKind());
    }

    [[nodiscard]] const Snapshot &snapshot() const { return m_last; }

private:
    bool build(const QHash<QString, qint64> &changed, const Snapshot &last)
    {
        Snapshot next = everyKind();
        SeriesBuilder builder(*m_cache, last, changed, next);
        const bool built = builder.build().has_value();
        m_last = std::move(next);
        return built;
    }

    std::unique_ptr<store::EventCache> m_cache;
    Snapshot m_last = everyKind();
};

} // namespace

class SeriesBuilderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Whatever the method, the parts and the corrections: what grew by polls is what one reading
    /// of everything gives.
    void growingByPollsIsReadingAll()
    {
        std::mt19937 random(17);
        for (int round = 0; round < 12; ++round) {
            Builds builds;
            QHash<QString, qint64> at;
            for (int poll = 0; poll < 25; ++poll) {
                std::vector<SliceBatch> batches;
                for (const SloSpec &slo : everyKind().slos) {
                    if (slo.sli == SliKind::Composite || random() % 3 == 0)
                        continue;
                    qint64 &minute = at[slo.id.value];
                    minute = std::max(minute, firstMinute);
                    // Minutes may be told again.
                    qint64 told = random() % 5 == 0 ? std::max(firstMinute, minute - 7) : minute;
                    SliceBatch batch { .slo = slo.id, .slices = {} };
                    for (auto count = random() % 30; count > 0; --count) {
                        const double total = random() % 4 == 0 ? 0 : 20;
                        batch.slices.push_back({ .minute = told,
                                                 .good = total * (random() % 3 == 0 ? 0.5 : 1),
                                                 .total = total,
                                                 .coverage = random() % 12 == 0 ? 0.0F : 1.0F });
                        told += random() % 20 == 0 ? static_cast<qint64>(random() % 9) + 1 : 1;
                    }
                    minute = std::max(minute, told);
                    batches.push_back(std::move(batch));
                }
                QVERIFY(builds.poll(batches));
            }
            const Snapshot grown = builds.snapshot();
            QVERIFY(builds.readAll());
            const Snapshot &whole = builds.snapshot();
            QCOMPARE(grown.slices.size(), 6U);
            QCOMPARE(grown.corrected.size(), whole.corrected.size());
            for (const auto &[id, series] : whole.slices) {
                const QString wrong = differs(grown.slices.at(id), series);
                QVERIFY2(wrong.isEmpty(), qPrintable(id + u": "_s + wrong));
            }
            for (const auto &[id, series] : whole.corrected) {
                const QString wrong = differs(grown.corrected.at(id), series);
                QVERIFY2(wrong.isEmpty(), qPrintable(id + u" corrected: "_s + wrong));
            }
        }
    }

    void aCorrectionTouchesOnlyWhatItNames()
    {
        Builds builds;
        std::vector<SliceBatch> batches;
        for (const SloSpec &slo : everyKind().slos) {
            if (slo.sli == SliKind::Composite)
                continue;
            SliceBatch batch { .slo = slo.id, .slices = {} };
            for (qint64 minute = 0; minute < 300; ++minute)
                batch.slices.push_back({ .minute = firstMinute + minute,
                                         .good = minute < 100 ? 10.0 : 5.0,
                                         .total = 10,
                                         .coverage = 1 });
            batches.push_back(std::move(batch));
        }
        QVERIFY(builds.poll(batches));
        const Snapshot &s = builds.snapshot();
        const auto whole = [&](const auto &all, const QString &id) {
            const SliceSeries &series = all.at(id);
            return series.sum({ series.extent().from, series.extent().to });
        };
        // a: 21 minutes of 10 good ones are gone, 30 bad minutes are good.
        QCOMPARE(whole(s.slices, u"a"_s).total, 3000.0);
        QCOMPARE(whole(s.slices, u"a"_s).bad(), 1000.0);
        QCOMPARE(whole(s.corrected, u"a"_s).total, 2790.0);
        QCOMPARE(whole(s.corrected, u"a"_s).bad(), 850.0);
        // The composite alone loses 23 more minutes of a, which a itself keeps.
        const auto &parts = s.corrected.at(u"sum"_s).parts();
        QCOMPARE(parts.size(), 2U);
        const SliceSum a = parts[0].series.sum(parts[0].series.extent());
        QCOMPARE(a.total, 2560.0);
        QCOMPARE(a.bad(), 735.0);
        QVERIFY(!s.corrected.at(u"any"_s).isEmpty());
        QCOMPARE(s.corrected.size(), 6U);
    }
};

} // namespace trivet::engine

TRIVET_TEST(seriesBuilder, trivet::engine::SeriesBuilderTest)

#include "seriesbuilder.moc"
