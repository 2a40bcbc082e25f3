// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplefixture.h"

#include <tests/support/registry.h>

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// How servers of this API differ, and that it makes no difference.
class PrometheusServersTest : public QObject, private SampleFixture
{
    Q_OBJECT

private:
    /// What every query said for this name; "-" where one did not have it.
    [[nodiscard]] QStringList saidFor(const QString &name) const
    {
        QStringList said;
        for (const QUrlQuery &asked : m_server->asked())
            said += asked.hasQueryItem(name) ? asked.queryItemValue(name) : u"-"_s;
        said.removeDuplicates();
        return said;
    }

private Q_SLOTS:
    void init() { begin(); }
    void cleanup() { end(); }

    void aPartialAnswerIsNotMeasuredAndSaid_data()
    {
        QTest::addColumn<QByteArray>("keys");
        QTest::newRow("Thanos") << QByteArray(R"(,"warnings":["store 10.0.0.9 is away"])");
        QTest::newRow("VictoriaMetrics") << QByteArray(R"(,"isPartial":true)");
    }
    void aPartialAnswerIsNotMeasuredAndSaid()
    {
        QFETCH(QByteArray, keys);
        m_server->addKeys(keys);
        const Fetched all = fetched();
        QVERIFY(!all.error);
        for (int minute = 1; minute < 59; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 0, 0, 0));
        QCOMPARE(all.troubles.size(), 1U);
    }

    void remarksThatAreNoWarningsChangeNothing()
    {
        m_server->addKeys(R"(,"infos":["PromQL info: metric might not be a counter"])");
        const Fetched all = fetched();
        QCOMPARE(sliceAt(all, 30), slice(30, 20, 20));
        QVERIFY(all.troubles.empty());
    }

    void serversAreToldToRefusePartialAnswers_data()
    {
        QTest::addColumn<QByteArray>("info");
        QTest::addColumn<QString>("partial");
        QTest::addColumn<QString>("deny");
        const auto row
            = [](const char *name, const char *data, const char *partial, const char *deny) {
                  QTest::newRow(name) << R"({"status":"success","data":)" + QByteArray(data) + '}'
                                      << QString::fromLatin1(partial) << QString::fromLatin1(deny);
              };
        row("Prometheus 2", R"({"version":"2.42.0","revision":"a","goVersion":"go1.19"})", "-",
            "-");
        row("Prometheus 3", R"({"version":"3.5.0","revision":"a","goVersion":"go1.24"})", "-", "-");
        row("Thanos", R"({"version":"0.37.2","revision":"a","goVersion":"go1.23"})", "false", "-");
        row("Mimir", R"({"application":"Grafana Mimir","version":"2.15.0","revision":"a"})", "-",
            "-");
        row("VictoriaMetrics", "{}", "-", "1");
        row("newer VictoriaMetrics", R"({"version":"2.24.0"})", "-", "1");
    }
    void serversAreToldToRefusePartialAnswers()
    {
        QFETCH(QByteArray, info);
        QFETCH(QString, partial);
        QFETCH(QString, deny);
        m_server->setBuildInfo(info);
        const Fetched all = fetched();
        QCOMPARE(sliceAt(all, 30), slice(30, 20, 20));
        QCOMPARE(saidFor(u"partial_response"_s), QStringList { partial });
        QCOMPARE(saidFor(u"deny_partial_response"_s), QStringList { deny });
        QCOMPARE(saidFor(u"nocache"_s), QStringList { deny });
    }

    void aServerThatHidesItsNewestSamplesIsWaitedFor()
    {
        m_server->hideNewest(Millis { 90'000 });
        m_source = makeSource();
        Fetched all = fetchAll(*m_source, request(slo(), hour));
        const qint64 first = all.slices.at(SloId(u"a"_s)).rbegin()->first;
        QVERIFY(first < zero + 58);
        all = fetchAll(*m_source, request(slo(), hour + 120), std::move(all));
        QCOMPARE(all.again, 0);
        for (int minute = 1; minute < 59; ++minute)
            QCOMPARE(sliceAt(all, minute), slice(minute, 20, 20));
    }

    /// Scrapes on the very borders of what is asked, and the first value of a series at each place.
    void rangesOfPrometheus2And3GiveTheSameSlices()
    {
        for (int start = 0; start < 630; start += 30) {
            const auto onTheMinute = [](const QByteArray &code, int from, int step) {
                HeldSeries held = series(code, growing(0));
                held.samples.clear();
                for (int second = from; second <= hour + 120; second += 30)
                    held.samples.emplace_back(atMs(second), 5 + step * (second / 30));
                return held;
            };
            HeldSeries requests = onTheMinute("200", -3600, 10);
            // Away for exactly the look-back, so that only its first sample is on the border.
            std::erase_if(requests.samples, [start](const auto &sample) {
                return sample.first > atMs(start) && sample.first < atMs(start + 300);
            });
            const HeldSeries errors = onTheMinute("500", start + 300, 1);
            m_server->hold("all", { requests, errors });
            m_server->hold("bad", { errors });
            m_server->setRanges(SampleServer::Ranges::Closed);
            const Fetched closed = fetched(slo(), 2400);
            m_server->setRanges(SampleServer::Ranges::LeftOpen);
            const Fetched open = fetched(slo(), 2400);
            QVERIFY(!closed.error && !open.error);
            QCOMPARE(closed.slices.at(SloId(u"a"_s)).size(), 39U);
            QVERIFY2(closed.slices == open.slices, qPrintable(QString::number(start)));
            // The same with the border of a chunk at each minute.
            FetchRequest later = request(slo(), 2400);
            later.since = instantFromMs(atMs(start / 60 * 60 + 300));
            const Fetched cut = fetchAll(*m_source, later);
            for (const auto &[minute, one] : cut.slices.at(SloId(u"a"_s)))
                QCOMPARE(one, closed.slices.at(SloId(u"a"_s)).at(minute));
        }
    }
};

} // namespace trivet

TRIVET_TEST(prometheusServers, trivet::PrometheusServersTest)

#include "prometheusservers.moc"
