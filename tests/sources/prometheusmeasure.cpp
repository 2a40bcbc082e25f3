// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/prommeasure.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace prometheus;
using Samples = std::vector<std::pair<int, double>>; ///< second, value

/// Rows 43 and 44 of the faults: from samples to slices, by hand-worked tables. Minute 0 of every
/// table is an arbitrary whole minute; all seconds count from there.
class PrometheusMeasureTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 zero = 29'000'000; ///< minutes since 1970
    static constexpr double nan = std::numeric_limits<double>::quiet_NaN();

    static TimeRange region(int fromMinute, int toMinute)
    {
        return { instantFromMs((zero + fromMinute) * 60'000),
                 instantFromMs((zero + toMinute) * 60'000) };
    }

    static Series series(const Samples &samples, const QByteArray &labels = "a",
                         const QByteArray &target = "t")
    {
        Series series {
            .name = "x", .labels = labels, .target = target, .times = {}, .values = {}
        };
        for (const auto &[second, value] : samples) {
            series.times.push_back(zero * 60'000 + second * 1000LL);
            series.values.push_back(value);
        }
        return series;
    }

    /// Every 30 s from `from` to `to` (both in), growing by one each.
    static Series steady(int from, int to, double start = 0, int every = 30,
                         const QByteArray &labels = "a", const QByteArray &target = "t")
    {
        Samples samples;
        for (int second = from; second <= to; second += every)
            samples.emplace_back(second, start + static_cast<double>((second - from) / every));
        return series(samples, labels, target);
    }

    static std::vector<double> increments(const std::vector<Series> &all, int from, int to,
                                          const std::vector<Series> &before = {})
    {
        return incrementsByMinute(all, before, all, region(from, to), std::chrono::minutes { 5 });
    }

private Q_SLOTS:
    void incrementsBelongToTheMinuteOfTheirLaterSample_data()
    {
        QTest::addColumn<std::vector<std::pair<int, double>>>("samples");
        QTest::addColumn<std::vector<double>>("minutes");
        QTest::newRow("steady") << Samples {
            { -20, 5 }, { 10, 7 }, { 40, 8 }, { 70, 12 }, { 100, 12 }
        } << std::vector<double> { 3, 4, 0 };
        QTest::newRow("across the border of the range")
            << Samples { { -1, 5 }, { 59, 15 }, { 119, 16 }, { 179, 18 }, { 180, 99 } }
            << std::vector<double> { 10, 1, 2 };
        QTest::newRow("on the border")
            << Samples { { -60, 0 }, { 0, 1 }, { 60, 3 }, { 120, 7 }, { 180, 15 } }
            << std::vector<double> { 1, 2, 4 };
        QTest::newRow("reset adds the new value")
            << Samples { { -30, 100 }, { 30, 110 }, { 90, 4 }, { 150, 6 } }
            << std::vector<double> { 10, 4, 2 };
        QTest::newRow("reset to zero")
            << Samples { { -30, 100 }, { 30, 0 }, { 90, 4 } } << std::vector<double> { 0, 4, 0 };
        QTest::newRow("two resets") << Samples { { -30, 9 }, { 30, 2 }, { 90, 1 }, { 150, 5 } }
                                    << std::vector<double> { 2, 1, 4 };
        QTest::newRow("gap") << Samples { { -30, 10 }, { 20, 11 }, { 170, 31 } }
                             << std::vector<double> { 1, 0, 20 };
        QTest::newRow("NaN and infinity are not scraped")
            << Samples { { -30, 10 }, { 30, nan }, { 60, HUGE_VAL }, { 90, 14 }, { 150, nan } }
            << std::vector<double> { 0, 4, 0 };
        QTest::newRow("a negative counter is no counter")
            << Samples { { -30, 10 }, { 30, -5 }, { 90, 12 } } << std::vector<double> { 0, 2, 0 };
        QTest::newRow("nothing") << Samples {} << std::vector<double> { 0, 0, 0 };
        QTest::newRow("one sample") << Samples { { 30, 1000 } } << std::vector<double> { 0, 0, 0 };
        QTest::newRow("float counter") << Samples { { -30, 0.5 }, { 30, 0.75 }, { 90, 1.5 } }
                                       << std::vector<double> { 0.25, 0.75, 0 };
    }
    void incrementsBelongToTheMinuteOfTheirLaterSample()
    {
        QFETCH(Samples, samples);
        QFETCH(std::vector<double>, minutes);
        QCOMPARE(increments({ series(samples) }, 0, 3), minutes);
    }

    void anIncrementAcrossTwoChunksIsInExactlyOne()
    {
        const Series all = series({ { -10, 1 }, { 50, 4 }, { 55, 9 }, { 65, 11 }, { 130, 12 } });
        const auto whole = increments({ all }, 0, 3);
        for (int cut = 1; cut < 3; ++cut) {
            auto parts = increments({ all }, 0, cut);
            const auto rest = increments({ all }, cut, 3);
            parts.insert(parts.end(), rest.begin(), rest.end());
            QCOMPARE(parts, whole);
        }
    }

    /// The first error of a target that was scraped before: increase() would say 0.
    void theFirstErrorOfAKnownTargetCounts()
    {
        const Series requests = steady(-60, 180, 100);
        const Series errors = series({ { 60, 1 }, { 90, 1 }, { 120, 3 } }, "code=500");
        QCOMPARE(increments({ requests, errors }, 0, 3), (std::vector<double> { 2, 3, 4 }));
    }

    void theFirstSampleAtTheStartOfHistoryDoesNotCount()
    {
        const Series requests = steady(60, 180, 100);
        const Series errors = series({ { 60, 7 }, { 90, 8 } }, "code=500");
        QCOMPARE(increments({ requests, errors }, 0, 3), (std::vector<double> { 0, 2, 2 }));
    }

    void theFirstSampleOfANewTargetDoesNotCount()
    {
        const Series old = steady(-60, 180, 100);
        const Series fresh = series({ { 60, 500 }, { 90, 501 } }, "a", "another pod");
        QCOMPARE(increments({ old, fresh }, 0, 3), (std::vector<double> { 2, 3, 2 }));
    }

    void aRecordedSeriesNeverCountsAFirstValue()
    {
        const Series old = steady(-60, 180, 100, 30, "a", "");
        const Series fresh = series({ { 60, 5'000'000 } }, "b", "");
        QCOMPARE(increments({ old, fresh }, 0, 3), (std::vector<double> { 2, 2, 2 }));
    }

    void aSeriesThatWasAwayGoesOnFromItsLastValue()
    {
        const Series back = series({ { 60, 130 }, { 90, 131 } });
        const Series last = series({ { -1, 100 } });
        QCOMPARE(increments({ back }, 0, 3, { last }), (std::vector<double> { 0, 31, 0 }));
        // set back while it was away
        QCOMPARE(increments({ back }, 0, 3, { series({ { -1, 200 } }) }),
                 (std::vector<double> { 0, 131, 0 }));
        // a server that drops the name behind a function
        Series nameless = last;
        nameless.name.clear();
        QCOMPARE(increments({ back }, 0, 3, { nameless }), (std::vector<double> { 0, 31, 0 }));
        // the value of another series is not its own
        QCOMPARE(increments({ back }, 0, 3, { series({ { -1, 100 } }, "b") }),
                 (std::vector<double> { 0, 1, 0 }));
    }

    void onlyASeriesThatBeginsInTheRegionAsksForItsPast()
    {
        QueryAnswer answer;
        QVERIFY(!beginsWithin(answer, region(0, 3)));
        answer.series = { steady(-30, 180) };
        QVERIFY(!beginsWithin(answer, region(0, 3)));
        answer.series.push_back(series({ { -30, nan }, { 0, 1 } }, "b"));
        QVERIFY(beginsWithin(answer, region(0, 3)));
        answer.series = { series({ { 180, 1 } }) };
        QVERIFY(!beginsWithin(answer, region(0, 3)));
    }

    void theScrapeIntervalIsTheMedianDistance()
    {
        QCOMPARE(scrapeIntervalOf(std::vector { steady(0, 600) }), Millis { 30'000 });
        Series jitter = steady(0, 600);
        for (size_t i = 0; i < jitter.times.size(); ++i)
            jitter.times[i] += static_cast<qint64>(i * 7 % 11) - 5;
        QCOMPARE(scrapeIntervalOf(std::vector { jitter }), Millis { 30'000 });
        QCOMPARE(scrapeIntervalOf(std::vector {
                     series({ { 0, 1 }, { 30, 1 }, { 60, 1 }, { 90, 1 }, { 7000, 1 } }) }),
                 Millis { 30'000 });
        QVERIFY(!scrapeIntervalOf(std::vector { steady(0, 60) }));
        QCOMPARE(lookbackOf(Millis { 15'000 }), Millis { 300'000 });
        QCOMPARE(lookbackOf(Millis { 300'000 }), Millis { 900'000 });
    }

    void coverageIsTheShareOfTheExpectedSamples_data()
    {
        QTest::addColumn<std::vector<std::pair<int, double>>>("samples");
        QTest::addColumn<int>("interval");
        QTest::addColumn<std::vector<float>>("coverage");
        QTest::newRow("all") << Samples { { -15, 1 }, { 15, 1 },  { 45, 1 },
                                          { 75, 1 },  { 105, 1 }, { 135, 1 } }
                             << 30 << std::vector<float> { 1, 1 };
        QTest::newRow("on the minute")
            << Samples { { 0, 1 }, { 30, 1 }, { 60, 1 }, { 90, 1 }, { 120, 1 } } << 30
            << std::vector<float> { 1, 1 };
        QTest::newRow("half a minute lost")
            << Samples { { 0, 1 }, { 60, 1 }, { 90, 1 }, { 120, 1 } } << 30
            << std::vector<float> { 0.5, 1 };
        QTest::newRow("gap") << Samples { { 0, 1 }, { 30, 1 }, { 120, 1 } } << 30
                             << std::vector<float> { 0.5, 0.5 };
        QTest::newRow("nothing") << Samples {} << 30 << std::vector<float> { 0, 0 };
        QTest::newRow("rare scrapes cover their whole interval")
            << Samples { { -60, 1 }, { 240, 1 } } << 300 << std::vector<float> { 1, 1 };
        QTest::newRow("NaN covers nothing")
            << Samples { { 0, 1 }, { 30, nan }, { 60, nan }, { 90, 1 }, { 120, 1 } } << 30
            << std::vector<float> { 0, 1 };
    }
    void coverageIsTheShareOfTheExpectedSamples()
    {
        QFETCH(Samples, samples);
        QFETCH(int, interval);
        QFETCH(std::vector<float>, coverage);
        QCOMPARE(coverageByMinute(std::vector { series(samples) }, region(0, 2),
                                  Millis { interval * 1000 }),
                 coverage);
    }

    void aTargetThatLeavesIsNoGapWhileAnotherIsThere()
    {
        const std::vector all { steady(-30, 30, 0, 30, "a", "old pod"),
                                steady(30, 240, 0, 30, "a", "new pod") };
        const std::vector<float> whole { 1, 1, 1 };
        QCOMPARE(coverageByMinute(all, region(0, 3), Millis { 30'000 }), whole);
        // Its successor is first scraped at 80 s: 20 s of the first minute are nobody's.
        const std::vector late { all[0], steady(80, 260, 0, 30, "a", "new pod") };
        const std::vector<float> handover { 40.0F / 60.0F, 1, 1 };
        QCOMPARE(coverageByMinute(late, region(0, 3), Millis { 30'000 }), handover);
    }

    void noTrafficIsMeasuredWithNoEvents()
    {
        RawChunk chunk { .region = region(0, 2), .interval = Millis { 30'000 } };
        chunk.total.series
            = { series({ { -30, 5 }, { 0, 5 }, { 30, 5 }, { 60, 5 }, { 90, 5 }, { 120, 5 } }) };
        const Measured measured = measure(chunk);
        QCOMPARE(measured.slices,
                 (std::vector<Slice> { { zero, 0, 0, 1 }, { zero + 1, 0, 0, 1 } }));
        QCOMPARE(measured.newest, instantFromMs((zero + 2) * 60'000));
        QVERIFY(measured.anything);
    }

    void goodAndBadNumeratorsGiveTheSameSlices()
    {
        RawChunk chunk { .region = region(0, 1), .interval = Millis { 30'000 } };
        chunk.total.series = { series({ { -30, 0 }, { 0, 10 }, { 30, 20 }, { 60, 30 } }) };
        chunk.numerator.series = { series({ { -30, 0 }, { 0, 1 }, { 30, 3 }, { 60, 3 } }, "b") };
        QCOMPARE(measure(chunk).slices.at(0), (Slice { zero, 17, 20, 1 }));
        chunk.sli = SliKind::GoodOverTotal;
        QCOMPARE(measure(chunk).slices.at(0), (Slice { zero, 3, 20, 1 }));
    }

    void moreGoodThanTotalIsCutAndCounted()
    {
        RawChunk chunk { .region = region(0, 1),
                         .interval = Millis { 30'000 },
                         .sli = SliKind::GoodOverTotal };
        chunk.total.series = { series({ { -30, 0 }, { 0, 1 }, { 30, 2 }, { 60, 2 } }) };
        chunk.numerator.series = { series({ { -30, 0 }, { 0, 4 }, { 30, 5 }, { 60, 5 } }, "b") };
        const Measured measured = measure(chunk);
        QCOMPARE(measured.slices.at(0), (Slice { zero, 2, 2, 1 }));
        QCOMPARE(measured.capped, 1);
    }

    void anIncompleteAnswerMeasuresNothing()
    {
        RawChunk chunk { .region = region(0, 1), .interval = Millis { 30'000 } };
        chunk.total.series = { steady(-30, 90) };
        chunk.numerator.warnings = { u"a store is down"_s };
        QCOMPARE(measure(chunk).slices.at(0), (Slice { zero, 0, 0, 0 }));
        RangeChunk range { .region = region(0, 1), .window = Millis { 60'000 } };
        range.total.series = { series({ { 60, 12 } }) };
        QCOMPARE(measure(range).slices.at(0), (Slice { zero, 12, 12, 1 }));
        range.total.partial = true;
        QCOMPARE(measure(range).slices.at(0), (Slice { zero, 0, 0, 0 }));
    }

    void aWindowIsSpreadOverItsMinutes()
    {
        RangeChunk chunk { .region = region(0, 10), .window = std::chrono::minutes { 5 } };
        // the first window has events, the second a total that is NaN
        chunk.total.series = { series({ { 300, 100 }, { 600, nan } }) };
        chunk.numerator.series
            = { series({ { 300, 5 } }, "b"), series({ { 300, 5 }, { 600, 1 } }, "c") };
        const Measured measured = measure(chunk);
        QCOMPARE(measured.slices.size(), 10U);
        for (size_t i = 0; i < 5; ++i)
            QCOMPARE(measured.slices[i], (Slice { zero + static_cast<qint64>(i), 18, 20, 1 }));
        for (size_t i = 5; i < 10; ++i)
            QCOMPARE(measured.slices[i], (Slice { zero + static_cast<qint64>(i), 0, 0, 0 }));
        QCOMPARE(measured.completeUntil, region(0, 5).to);
    }

    void aWindowWithoutTotalIsAGapAndWithoutNumeratorHasNoErrors()
    {
        RangeChunk chunk { .region = region(0, 2), .window = std::chrono::minutes { 1 } };
        chunk.total.series = { series({ { 60, 30 } }) };
        chunk.numerator.series = { series({ { 120, 3 } }, "b") };
        QCOMPARE(measure(chunk).slices,
                 (std::vector<Slice> { { zero, 30, 30, 1 }, { zero + 1, 0, 0, 0 } }));
    }
};

} // namespace trivet

TRIVET_TEST(prometheusMeasure, trivet::PrometheusMeasureTest)

#include "prometheusmeasure.moc"
