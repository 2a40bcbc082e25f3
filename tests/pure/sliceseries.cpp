// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <limits>
#include <random>

namespace trivet {

using namespace test;

namespace {

/// What SliceSeries was before its sums were packed: a column of doubles each.
class PlainSums final
{
public:
    explicit PlainSums(const std::vector<Slice> &minutes)
        : m_first(minutes.front().minute / 5)
    {
        const auto size = static_cast<size_t>(minutes.back().minute / 5 - m_first + 2);
        for (std::vector<double> *column : { &m_good, &m_total, &m_coverage })
            column->assign(size, 0);
        for (const Slice &slice : minutes) {
            const auto i = static_cast<size_t>(slice.minute / 5 - m_first + 1);
            m_good[i] += slice.good;
            m_total[i] += slice.total;
            m_coverage[i] += static_cast<double>(slice.coverage) * (1 / 5.0);
        }
        for (std::vector<double> *column : { &m_good, &m_total, &m_coverage })
            for (size_t i = 1; i < size; ++i)
                (*column)[i] += (*column)[i - 1];
    }

    [[nodiscard]] SliceSum sum(qint64 from, qint64 to) const
    {
        const auto last = static_cast<qint64>(m_good.size()) - 1;
        const auto a = static_cast<size_t>(std::clamp<qint64>(from - m_first, 0, last));
        const auto b = static_cast<size_t>(std::clamp<qint64>(to - m_first, 0, last));
        return { .good = m_good[b] - m_good[a],
                 .total = m_total[b] - m_total[a],
                 .coverage = std::min(
                     1.0, (m_coverage[b] - m_coverage[a]) / static_cast<double>(to - from)) };
    }

private:
    qint64 m_first;
    std::vector<double> m_good;
    std::vector<double> m_total;
    std::vector<double> m_coverage;
};

} // namespace

class SliceSeriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefixSumsAreAPlainLoop()
    {
        std::mt19937 random(11);
        std::vector<Slice> slices;
        constexpr qint64 first = 29'000'000; // a multiple of five
        for (qint64 minute = first; minute < first + 3000; ++minute) {
            if (random() % 5 == 0)
                continue;
            const auto total = static_cast<double>(random() % 1000);
            const double good
                = total - static_cast<double>(random() % 7 == 0 ? static_cast<int>(total / 3) : 0);
            slices.push_back({ .minute = minute,
                               .good = good,
                               .total = total,
                               .coverage = random() % 4 == 0 ? 0.5F : 1.0F });
        }
        const SliceSeries series(slices);
        for (int i = 0; i < 300; ++i) {
            const qint64 from = first - 100 + static_cast<qint64>(random() % 3000) / 5 * 5;
            const qint64 to = from + 5 * static_cast<qint64>(1 + random() % 400);
            SliceSum plain;
            for (const Slice &slice : slices) {
                if (slice.minute < from || slice.minute >= to)
                    continue;
                plain.good += slice.good;
                plain.total += slice.total;
                plain.coverage
                    += static_cast<double>(slice.coverage) / static_cast<double>(to - from);
            }
            const SliceSum sum
                = series.sum({ instantFromMs(from * 60'000), instantFromMs(to * 60'000) });
            TRIVET_NEAR(sum.good, plain.good, 1e-6);
            TRIVET_NEAR(sum.total, plain.total, 1e-6);
            TRIVET_NEAR(sum.coverage, plain.coverage, 1e-9);
        }
    }

    /// Packing changes no figure: every sum is, to the last bit, that of two plain columns of
    /// doubles, for whole counts and for others, built at once, from bins, or poll by poll.
    void packedSumsAreThoseOfPlainDoubles()
    {
        std::mt19937 random(41);
        for (int round = 0; round < 40; ++round) {
            const bool whole = round % 2 == 0;
            constexpr qint64 first = 29'000'000;
            const auto upTo
                = [&random](unsigned most) { return static_cast<qint64>(random() % most); };
            std::vector<Slice> slices;
            for (qint64 minute = first + upTo(9); minute < first + 4000; ++minute) {
                if (random() % 50 == 0)
                    minute += upTo(40);
                const double total = static_cast<double>(random() % 5000) / (whole ? 1 : 7);
                slices.push_back({ .minute = minute,
                                   .good = total - (random() % 9 == 0 ? std::floor(total / 3) : 0),
                                   .total = total,
                                   .coverage = random() % 30 == 0 ? 0.4F : 1.0F });
            }
            const PlainSums plain(slices);
            const std::vector<SliceBin> bins = binned(slices, 5);
            const SliceSeries atOnce(slices);
            const SliceSeries fromBins = SliceSeries::ofBins(bins, SliceSeries::Form::Packed);
            const qint64 seam = (first + upTo(4000)) / 5 * 5;
            const auto at
                = std::ranges::find_if(slices, [seam](const Slice &s) { return s.minute >= seam; });
            const SliceSeries::Form form
                = round % 4 < 2 ? SliceSeries::Form::Plain : SliceSeries::Form::Packed;
            const SliceSeries polled
                = SliceSeries::ofBins(binned(std::span(slices.begin(), at), 5), form)
                      .replacedFrom(instantFromMs(seam * 60'000), std::span(at, slices.end()));
            const SliceSeries::Sums unpacked = fromBins.sums();
            const SliceSeries::Sums sums = atOnce.sums();
            QCOMPARE(unpacked.firstBin, sums.firstBin);
            QVERIFY(std::ranges::equal(unpacked.good, sums.good));
            QVERIFY(std::ranges::equal(unpacked.total, sums.total));
            QVERIFY(std::ranges::equal(unpacked.coverage, sums.coverage));
            QCOMPARE(polled.form(), form);
            QCOMPARE(polled.measuredFrom(), atOnce.measuredFrom());
            QCOMPARE(polled.measuredUntil(), atOnce.measuredUntil());
            QCOMPARE(polled.extent(), atOnce.extent());
            for (int i = 0; i < 300; ++i) {
                const qint64 from = first / 5 - 20 + upTo(820);
                const qint64 to = from + 1 + upTo(400);
                const TimeRange range { .from = instantFromMs(from * 300'000),
                                        .to = instantFromMs(to * 300'000) };
                const SliceSum expected = plain.sum(from, to);
                QCOMPARE(atOnce.sum(range), expected);
                QCOMPARE(fromBins.sum(range), expected);
                if (whole) {
                    QCOMPARE(polled.sum(range).good, expected.good);
                    QCOMPARE(polled.sum(range).total, expected.total);
                }
                TRIVET_NEAR(polled.sum(range).coverage, expected.coverage, 1e-9);
                TRIVET_NEAR(polled.sum(range).total, expected.total, 1e-6);
            }
        }
    }

    void ninetyDaysTakeAFewBytesABin()
    {
        std::mt19937 random(43);
        std::vector<SliceBin> bins;
        for (qint64 bin = 0; bin < 90 * 288; ++bin) {
            const auto total = static_cast<double>(3000 + random() % 200);
            bins.push_back({ .bin = bin,
                             .good = total - (random() % 50 == 0 ? 7 : 0),
                             .total = total,
                             .coverage = 1 });
        }
        QVERIFY(SliceSeries::ofBins(bins, SliceSeries::Form::Packed).bytes() < 6 * bins.size());
    }

    void outsideItsExtentNothingWasMeasured()
    {
        const std::vector<Slice> slices { { .minute = 100, .good = 1, .total = 1, .coverage = 1 } };
        const SliceSeries series(slices);
        const SliceSum before = series.sum({ instantFromMs(0), instantFromMs(100 * 60'000) });
        QCOMPARE(before.total, 0.0);
        QCOMPARE(before.coverage, 0.0);
        QVERIFY(!before.isMeasured());
        QCOMPARE(SliceSeries().sum({ day(0), day(1) }).coverage, 0.0);
    }

    void moreGoodThanEventsIsCappedAndCounted()
    {
        const std::vector<Slice> slices { { .minute = 100, .good = 9, .total = 5, .coverage = 1 },
                                          { .minute = 101, .good = -1, .total = 5, .coverage = 1 },
                                          { .minute = 102, .good = 4, .total = 5, .coverage = 1 } };
        const SliceSeries series(slices);
        const SliceSum sum = series.sum(series.extent());
        QCOMPARE(sum.good, 9.0);
        QCOMPARE(sum.total, 15.0);
        QCOMPARE(series.cappedMinutes(), 2);
    }

    void aSliceThatIsNoNumberIsAGap()
    {
        constexpr double nan = std::numeric_limits<double>::quiet_NaN();
        const std::vector<Slice> slices {
            { .minute = 100, .good = nan, .total = nan, .coverage = 1 },
            { .minute = 105, .good = 4, .total = 5, .coverage = 1 }
        };
        const SliceSeries series(slices);
        QCOMPARE(series.sum(series.extent()).total, 5.0);
        QCOMPARE(series.measuredFrom(), instantFromMs(105 * 60'000));
        QCOMPARE(series.measuredUntil(), instantFromMs(110 * 60'000));
    }

    void minutesWithoutCoverageDoNotBeginTheSeries()
    {
        std::vector<Slice> slices;
        for (qint64 minute = 100; minute < 120; ++minute)
            slices.push_back({ .minute = minute,
                               .good = 0,
                               .total = 0,
                               .coverage = minute < 110 ? 0.0F : 1.0F });
        const SliceSeries series(slices);
        QCOMPARE(series.measuredFrom(), instantFromMs(110 * 60'000));
        QCOMPARE(series.extent().from, instantFromMs(100 * 60'000));
    }
};

} // namespace trivet

TRIVET_TEST(sliceSeries, trivet::SliceSeriesTest)

#include "sliceseries.moc"
