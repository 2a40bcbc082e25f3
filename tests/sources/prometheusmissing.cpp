// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplefixture.h"

#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// What is missing, late or set back: each case in which tools disagree, by its own name.
class PrometheusMissingTest : public QObject, private SampleFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void noTrafficIsMeasuredAndCostsNothing()
    {
        m_server->hold("all", { series("200", growing(0)) });
        const Fetched all = fetched();
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        for (int minute = 2; minute < 58; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 0, 0));
        QVERIFY(all.troubles.empty());
    }

    void anAbsentErrorSeriesMeansNoErrors()
    {
        const Fetched all = fetched();
        QCOMPARE(sliceAt(all, 30), slice(30, 20, 20));
    }

    void theFirstErrorOfALateSeriesCounts()
    {
        const HeldSeries late = series(
            "500",
            within([](int second) -> std::optional<double> { return second < 2000 ? 1 : 4; }, 1807,
                   hour + 121));
        m_server->hold("all", { series("200", growing(10)), late });
        m_server->hold("bad", { late });
        const Fetched all = fetched();
        QCOMPARE(sliceAt(all, 29), slice(29, 20, 20));
        QCOMPARE(sliceAt(all, 30), slice(30, 20, 21)); // increase() would see no error here
        QCOMPARE(sliceAt(all, 33), slice(33, 20, 23));
    }

    void aScrapeGapLowersCoverageAndIsNeverZeroErrors()
    {
        const HeldSeries errors = series("500", [](int second) -> std::optional<double> {
            if (second >= 1200 && second < 1800)
                return std::nullopt;
            return second < 1200 ? 0 : 50;
        });
        m_server->hold("all", { errors });
        m_server->hold("bad", { errors });
        const Fetched all = fetched();
        QVERIFY(!all.error);
        for (int minute = 21; minute < 29; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 0, 0, 0));
        // What happened in the meantime is seen with the first scrape behind it.
        QCOMPARE(sliceAt(all, 30).total - sliceAt(all, 30).good, 50.0);
    }

    void aCounterResetLosesNothingThatWasSeen()
    {
        const HeldSeries requests = series("200", [](int second) -> std::optional<double> {
            const int scrape = (second - 7) / 30;
            return scrape < 60 ? 1000 + 10 * scrape : 7 + 10 * (scrape - 60);
        });
        m_server->hold("all", { requests });
        const Fetched all = fetched();
        QCOMPARE(sliceAt(all, 29), slice(29, 20, 20));
        QCOMPARE(sliceAt(all, 30), slice(30, 17, 17)); // 7 since the restart, then 10
        QCOMPARE(sliceAt(all, 31), slice(31, 20, 20));
    }

    void aMetricThatDisappearsIsNotMeasured()
    {
        m_server->hold("all", { series("200", within(growing(10), 0, 600)) });
        const Fetched all = fetched(slo(), 3 * 3600);
        QVERIFY(!all.error);
        QCOMPARE(sliceAt(all, 5), slice(5, 20, 20));
        for (int minute = 11; minute < 100; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 0, 0, 0));
        QCOMPARE(all.dataAsOf, std::optional(instantFromMs(atMs(577))));
    }

    void goodAboveTotalIsCutAndSaid()
    {
        m_server->hold("bad", { series("good", growing(12)) });
        const Fetched all = fetched(slo(SliKind::GoodOverTotal));
        QCOMPARE(sliceAt(all, 30), slice(30, 20, 20));
        QCOMPARE(all.troubles.size(), 1U);
        QVERIFY(all.troubles[0].text.contains(u"cut to the total"_s));
        QVERIFY(all.troubles[0].occurrences > 50);
    }

    void aMissingProbeIsNeitherGoodNorBad()
    {
        SloSpec probe = slo(SliKind::Gauge);
        probe.total = u"up"_s;
        probe.comparison = Comparison::Above;
        m_server->hold("up", { series("", [](int second) -> std::optional<double> {
                           if (second > 1200 && second < 1260)
                               return std::nullopt;
                           return second == 1327 ? 0 : 1;
                       }) });
        const Fetched all = fetched(probe);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        QCOMPARE(sliceAt(all, 19), slice(19, 2, 2, sliceAt(all, 19).coverage));
        QCOMPARE(sliceAt(all, 20).total, 0.0);
        QVERIFY(sliceAt(all, 20).coverage < 0.5F);
        QCOMPARE(sliceAt(all, 22), slice(22, 1, 2));
        QCOMPARE(m_server->asked().size(), 3U); // how often, how many, the samples: no past
    }

    void aQuietFiveMinutesOfARecordedRatioPoisonNothing()
    {
        SloSpec ratio = slo(SliKind::ErrorRatio);
        ratio.total = u"ratio"_s;
        m_server->hold("ratio", { series("", [](int second) -> std::optional<double> {
                           if (second > 1200 && second < 1500)
                               return std::nan("");
                           return second > 2400 && second < 2460 ? 1.5 : 0.25;
                       }) });
        const Fetched all = fetched(ratio);
        QCOMPARE(sliceAt(all, 10), slice(10, 1.5, 2));
        QCOMPARE(sliceAt(all, 22), slice(22, 0, 0, 0));
        QCOMPARE(sliceAt(all, 40), slice(40, 0, 2)); // 1.5 is no ratio: taken as 1, and said
        QCOMPARE(all.troubles.size(), 1U);
        QCOMPARE(all.troubles[0].occurrences, 2);
    }

    void bothSpellingsOfALimitAreOneBucket()
    {
        SloSpec latency = slo(SliKind::Latency);
        latency.total = u"h{job=\"j\"}"_s;
        latency.threshold = 1;
        const auto bucket = [](const QByteArray &le, int from, int to) {
            HeldSeries held = series("", within(growing(9), from, to));
            held.labels += ",\"le\":\"" + le + '"';
            return held;
        };
        // The server was replaced by one of version 3 after half an hour.
        const std::vector<HeldSeries> both { bucket("1", 0, 1800), bucket("1.0", 1800, 9999) };
        m_server->hold(R"(h_bucket{job="j",le=~"1(\\.0)?"})", both);
        m_server->hold(R"(h_bucket{job="j"})", both);
        m_server->hold(R"(h_count{job="j"})", { series("", growing(10)) });
        const Fetched all = fetched(latency);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        for (int minute = 1; minute < 59; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 18, 20));
        QVERIFY(all.troubles.empty());
    }

    void aLimitThatIsNoBucketNamesThoseThatThereAre()
    {
        SloSpec latency = slo(SliKind::Latency);
        latency.total = u"h"_s;
        latency.threshold = 0.3;
        std::vector<HeldSeries> buckets;
        for (const char *le : { "+Inf", "0.25", "1.0", "0.5" }) {
            buckets.push_back(series("", growing(9)));
            buckets.back().labels += QByteArray(",\"le\":\"") + le + '"';
        }
        m_server->hold("h_bucket", buckets);
        m_server->hold("h_count", { series("", growing(10)) });
        const Fetched all = fetched(latency);
        QVERIFY(all.error);
        QCOMPARE(all.error->kind, ErrorKind::BadInput);
        QVERIFY2(all.error->text.contains(u"0.25, 0.5, 1.0, +Inf"_s), qPrintable(all.error->text));
    }

    void aTimeBeforeTheBucketWasThereIsNotAllBad()
    {
        SloSpec latency = slo(SliKind::Latency);
        latency.total = u"h"_s;
        latency.threshold = 0.3;
        HeldSeries bucket = series("", within(growing(9), 1800, 9999));
        bucket.labels += R"(,"le":"0.3")";
        m_server->hold("h_bucket", { bucket });
        m_server->hold(R"(h_bucket{le=~"0\\.3"})", { bucket });
        m_server->hold("h_count", { series("", growing(10)) });
        const Fetched all = fetched(latency);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        QCOMPARE(sliceAt(all, 20), slice(20, 0, 0, 0));
        QCOMPARE(sliceAt(all, 40), slice(40, 18, 20));
        for (const auto &[minute, one] : all.slices.at(SloId(u"a"_s)))
            QVERIFY2(one.total - one.good <= 2, qPrintable(QString::number(minute - zero)));
        QCOMPARE(all.troubles.size(), 1U);
        QVERIFY(all.troubles[0].text.contains(u"no bucket"_s));
    }
};

} // namespace trivet

TRIVET_TEST(prometheusMissing, trivet::PrometheusMissingTest)

#include "prometheusmissing.moc"
