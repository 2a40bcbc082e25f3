// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/remotewrite.h>
#include <tests/support/sourcerun.h>

#include <QtTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Native histograms in a real Prometheus, written by remote write: two hours, every 15 s on the
/// border of the minute, with half an hour in which nothing was asked for, and a restart.
class PrometheusNativeTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 scrapes = 480;
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    const Instant m_begin = m_end - Millis { scrapes * 15'000 };
    PrometheusServer m_server;
    /// Observations by bucket of (t - 1 min, t].
    std::map<qint64, std::array<double, 4>> m_minutes;

    [[nodiscard]] Fetched fetched(double limit) const
    {
        SloSpec slo;
        slo.id = SloId(u"a"_s);
        slo.sli = SliKind::NativeLatency;
        slo.total = u"checkout_seconds{job=\"checkout\"}"_s;
        slo.threshold = limit;
        SourceSpec source;
        source.url = m_server.url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        return fetchAll(*std::move(*sources::find(u"prometheus")->make(source, context)),
                        { .now = m_end, .since = m_begin, .cursor = {}, .slos = { slo } });
    }

private Q_SLOTS:
    void initTestCase()
    {
        std::mt19937 random(3);
        std::vector<NativeSample> samples;
        std::vector<quint64> buckets(4, 1000);
        for (qint64 scrape = 0; scrape <= scrapes; ++scrape) {
            if (scrape == 100)
                buckets = { 0, 0, 0, 0 };
            const bool quiet = scrape > 200 && scrape <= 320;
            // The observations of a scrape that ends a minute belong to that minute.
            const qint64 minute = toMs(m_begin) / 60'000 + (scrape + 3) / 4 - 1;
            for (size_t b = 0; b < buckets.size(); ++b) {
                const quint64 made = quiet ? 0 : random() % (9 - 2 * b);
                buckets[b] += made;
                m_minutes[minute][b] += static_cast<double>(made);
            }
            samples.push_back(
                { .ms = toMs(m_begin) + scrape * 15'000, .buckets = buckets, .sum = 1 });
        }
        m_server.add(
            { u"--enable-feature=native-histograms"_s, u"--web.enable-remote-write-receiver"_s });
        QCOMPARE(m_server.start(), QString());
        QCOMPARE(
            writeNative(
                m_server.url(),
                { { "__name__", "checkout_seconds" }, { "instance", "a" }, { "job", "checkout" } },
                samples),
            QString());
    }
    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void observationsBelowTheLimitAreGood_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<std::vector<double>>("shares");
        QTest::newRow("the end of a bucket") << 1.0 << std::vector<double> { 1, 1, 1, 0 };
        QTest::newRow("a smaller one") << 0.25 << std::vector<double> { 1, 0, 0, 0 };
        // Nobody knows where in a bucket they are: they are taken as spread evenly.
        QTest::newRow("within a bucket") << 0.75 << std::vector<double> { 1, 1, 0.5, 0 };
    }
    void observationsBelowTheLimitAreGood()
    {
        QFETCH(double, limit);
        QFETCH(std::vector<double>, shares);
        const Fetched all = fetched(limit);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        int compared = 0;
        int quiet = 0;
        for (const auto &[minute, slice] : all.slices.at(SloId(u"a"_s))) {
            const auto &made = m_minutes.at(minute);
            double good = 0;
            double total = 0;
            for (size_t b = 0; b < made.size(); ++b) {
                good += shares[b] * made[b];
                total += made[b];
            }
            const QString place = QString::number(minute - toMs(m_begin) / 60'000);
            QVERIFY2(std::abs(slice.total - total) < 1e-6, qPrintable(place));
            QVERIFY2(std::abs(slice.good - good) < 1e-6, qPrintable(place));
            QCOMPARE(slice.coverage, 1.0F);
            quiet += total == 0 ? 1 : 0;
            ++compared;
        }
        QVERIFY(compared >= 117);
        QCOMPARE(quiet, 30); // measured, without events
        QVERIFY(all.troubles.empty());
    }
};

} // namespace trivet

TRIVET_TEST(prometheusNative, trivet::PrometheusNativeTest)

#include "prometheusnative.moc"
