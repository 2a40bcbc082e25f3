// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/kindhistory.h>
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>
#include <tests/support/victoriaserver.h>

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Every kind of SLI on both real servers: the slices are what the generator counted.
class PrometheusKindsTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    KindHistory m_history = KindHistory::make(m_end);
    PrometheusServer m_prometheus;
    VictoriaServer m_victoria;

    static SloSpec slo(SliKind kind, const QString &query, double threshold = 0)
    {
        SloSpec spec;
        spec.id = SloId(u"a"_s);
        spec.sli = kind;
        spec.total = query;
        spec.comparison = Comparison::Above;
        spec.threshold = threshold;
        return spec;
    }

    [[nodiscard]] Fetched fetched(const SloSpec &spec) const
    {
        QFETCH(bool, isVictoria);
        SourceSpec source;
        source.id = SourceId(u"metrics"_s);
        source.url = isVictoria ? m_victoria.url() : m_prometheus.url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        return fetchAll(
            *std::move(*sources::find(u"prometheus")->make(source, context)),
            { .now = m_end, .since = m_history.extent.from, .cursor = {}, .slos = { spec } });
    }

    static void bothServers()
    {
        QTest::addColumn<bool>("isVictoria");
        QTest::newRow("Prometheus") << false;
        QTest::newRow("VictoriaMetrics") << true;
    }

    /// Events of every `minutes`; the number of stretches that were compared.
    static int compare(const Fetched &all, const KindHistory::Minutes &truth, qint64 minutes = 1)
    {
        const auto found = all.slices.find(SloId(u"a"_s));
        if (all.error || found == all.slices.end())
            return -1;
        std::map<qint64, Slice> ours;
        std::map<qint64, Slice> theirs;
        for (const auto &[minute, slice] : found->second) {
            const auto known = truth.find(minute);
            const Slice counted = known == truth.end() ? Slice {} : known->second;
            Slice &a = ours[minute / minutes];
            Slice &b = theirs[minute / minutes];
            a.good += slice.good;
            a.total += slice.total;
            b.good += counted.good;
            b.total += counted.total;
        }
        for (const auto &[at, slice] : ours) {
            const Slice &counted = theirs.at(at);
            if (std::abs(slice.good - counted.good) > 1e-6
                || std::abs(slice.total - counted.total) > 1e-6) {
                qWarning("%lld: %g of %g, counted %g of %g", at, slice.good, slice.total,
                         counted.good, counted.total);
                return -2;
            }
        }
        return static_cast<int>(ours.size());
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_prometheus.load(m_history.openMetrics), QString());
        QCOMPARE(m_prometheus.start(), QString());
        QCOMPARE(m_victoria.load(m_history.openMetrics), QString());
    }
    void cleanupTestCase()
    {
        QCOMPARE(m_prometheus.stop(), QString());
        QCOMPARE(m_victoria.stop(), QString());
    }

    void latencyIsCountedInItsBucket_data() { bothServers(); }
    void latencyIsCountedInItsBucket()
    {
        const QString histogram = u"checkout_seconds{job=\"checkout\"}"_s;
        QVERIFY(compare(fetched(slo(SliKind::Latency, histogram, 0.3)), m_history.below300ms)
                > 350);
        QVERIFY(compare(fetched(slo(SliKind::Latency, u"checkout_seconds"_s, 1)), m_history.below1s)
                > 350);
        const Fetched none = fetched(slo(SliKind::Latency, histogram, 0.5));
        QVERIFY(none.error && none.error->text.contains(u"0.1, 0.3, 1, +Inf"_s));
    }

    void eachSampleOfAProbeIsAnEvent_data() { bothServers(); }
    void eachSampleOfAProbeIsAnEvent()
    {
        const Fetched all = fetched(slo(SliKind::Gauge, u"probe_success{job=\"probe\"}"_s));
        QVERIFY(compare(all, m_history.probe) > 350);
        QVERIFY(all.troubles.empty());
    }

    void aFleetIsAddedUpByTheServerAndCountsTheSame_data() { bothServers(); }
    void aFleetIsAddedUpByTheServerAndCountsTheSame()
    {
        const Fetched all = fetched(slo(SliKind::Gauge, u"probe_success{job=\"fleet\"}"_s));
        QVERIFY(compare(all, m_history.fleet, 5) > 65);
    }

    void aRecordedRatioIsTakenAsItIs_data() { bothServers(); }
    void aRecordedRatioIsTakenAsItIs()
    {
        const Fetched all = fetched(slo(SliKind::ErrorRatio, u"shop:errors:ratio5m"_s));
        QVERIFY(compare(all, m_history.ratio) > 350);
        QCOMPARE(all.troubles.size(), 1U); // 1.2
        const Slice quiet = all.slices.at(SloId(u"a"_s)).at(toMs(m_history.nan.from) / 60'000 + 2);
        QCOMPARE(quiet.coverage, 0.0F);
    }

    void anExpressionIsAskedEveryMinute_data() { bothServers(); }
    void anExpressionIsAskedEveryMinute()
    {
        const Fetched all = fetched(slo(SliKind::Gauge, u"avg(probe_success{job=\"probe\"})"_s));
        QVERIFY(!all.error);
        double good = 0;
        for (const auto &[minute, slice] : all.slices.at(SloId(u"a"_s))) {
            QVERIFY(slice.total == 1 || slice.total == 0);
            good += slice.good;
        }
        QVERIFY2(good > 340 && good < 360, qPrintable(QString::number(good)));
        // With a window: the worst of each five minutes.
        const Fetched windowed = fetched(
            slo(SliKind::Gauge, u"min(min_over_time(probe_success{job=\"probe\"}[$window]))"_s));
        QVERIFY(!windowed.error);
        double well = 0;
        double all5 = 0;
        for (const auto &[minute, slice] : windowed.slices.at(SloId(u"a"_s))) {
            well += slice.good;
            all5 += slice.total;
        }
        int clean = 0;
        for (qint64 five = toMs(m_history.extent.from) / 300'000;
             five < toMs(m_history.extent.to) / 300'000; ++five) {
            bool isClean = true;
            for (qint64 minute = five * 5; minute < five * 5 + 5; ++minute) {
                const Slice &slice = m_history.probe.at(minute);
                isClean = isClean && slice.good == slice.total;
            }
            clean += isClean ? 1 : 0;
        }
        QVERIFY(std::abs(all5 - 71) <= 1 && clean > 10);
        QVERIFY2(std::abs(well - clean) <= 1, qPrintable(u"%1 %2"_s.arg(well).arg(clean)));
    }
};

} // namespace trivet

TRIVET_TEST(prometheusKinds, trivet::PrometheusKindsTest)

#include "prometheuskinds.moc"
