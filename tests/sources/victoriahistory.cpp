// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>
#include <tests/support/sourcerun.h>
#include <tests/support/victoriaserver.h>

#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// The other server that speaks this API: what it holds comes to the same slices.
class VictoriaHistoryTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    ShopHistory m_history = ShopHistory::make(m_end + std::chrono::minutes { 1 }, 1);
    VictoriaServer m_server;

    [[nodiscard]] Fetched fetched() const
    {
        SourceSpec spec;
        spec.id = SourceId(u"metrics"_s);
        spec.url = m_server.url();
        SloSpec slo;
        slo.id = SloId(u"checkout"_s);
        slo.numerator = u"http_requests_total{job=\"checkout\",code=~\"5..\"}"_s;
        slo.total = u"http_requests_total{job=\"checkout\"}"_s;
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        const auto source = std::move(*sources::find(u"prometheus")->make(spec, context));
        return fetchAll(*source,
                        { .now = m_end + std::chrono::minutes { 2 },
                          .since = m_history.extent.from + std::chrono::minutes { 10 },
                          .cursor = {},
                          .slos = { slo } });
    }

    /// Complains at the first minute that is not the generator's.
    void compare(const Fetched &all) const
    {
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        const auto found = all.slices.find(SloId(u"checkout"_s));
        QVERIFY(found != all.slices.end());
        QVERIFY(found->second.size() > 1400);
        double bad = 0;
        for (const auto &[minute, slice] : found->second) {
            const ShopHistory::Minute truth = m_history.at(minute);
            QCOMPARE(slice.total, truth.total);
            QCOMPARE(slice.total - slice.good, truth.bad);
            bad += truth.bad;
        }
        QVERIFY(bad > 100);
    }

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.load(m_history.openMetrics), QString()); }

    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void everyMinuteIsTheGeneratorsMinute() { compare(fetched()); }

    void aServerThatWasStoppedKnowsItsHistoryAgain()
    {
        const QUrl before = m_server.url();
        QCOMPARE(m_server.stop(), QString());
        QVERIFY(fetched().error);
        QCOMPARE(m_server.start(), QString());
        QCOMPARE(m_server.url(), before);
        compare(fetched());
    }
};

} // namespace trivet

TRIVET_TEST(victoriaHistory, trivet::VictoriaHistoryTest)

#include "victoriahistory.moc"
