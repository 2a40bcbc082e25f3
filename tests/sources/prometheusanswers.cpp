// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promcalls.h>
#include <tests/support/faultserver.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>

#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// The source against a server that answers what no honest Prometheus would, or would rarely.
class PrometheusAnswersTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_now = *fromIso(u"2026-07-01T12:00:30Z", QTimeZone::utc());
    std::unique_ptr<FaultServer> m_server;
    /// The counter is scraped every 30 s up to here and grows by 10 each.
    Instant m_newest;
    QByteArray m_extra; ///< more keys of the answer
    qint64 m_mostRange = 0; ///< seconds of a range beyond which the server says "too many samples"
    int m_series = 1;
    std::unique_ptr<Source> m_source;

    static SloSpec slo()
    {
        SloSpec spec;
        spec.id = SloId(u"a"_s);
        spec.numerator = u"bad_total"_s;
        spec.total = u"all_total"_s;
        return spec;
    }

    [[nodiscard]] FetchRequest request() const
    {
        return {
            .now = m_now, .since = m_now - std::chrono::hours { 2 }, .cursor = {}, .slos = { slo() }
        };
    }

    [[nodiscard]] QByteArray success(const QByteArray &type, const QByteArray &result) const
    {
        QByteArray text
            = R"({"status":"success","data":{"resultType":"TYPE","result":[RESULT]}EXTRA})";
        return text.replace("TYPE", type).replace("RESULT", result).replace("EXTRA", m_extra);
    }

    /// Answers like a Prometheus with one counter, as far as the source asks.
    void answer(FaultServer &server, QTcpSocket &socket, const Heard &heard) const
    {
        const QUrlQuery form(QString::fromUtf8(heard.body));
        const QString query = QUrl::fromPercentEncoding(form.queryItemValue(u"query"_s).toUtf8());
        const qint64 time = static_cast<qint64>(form.queryItemValue(u"time"_s).toDouble());
        if (query.startsWith(u"quantile"_s))
            return server.reply(socket, 200, "application/json",
                                success("vector", R"({"metric":{},"value":[1,"120"]})"));
        if (query.startsWith(u"count("_s))
            return server.reply(socket, 200, "application/json",
                                success("vector",
                                        QByteArray(R"({"metric":{},"value":[1,"N"]})")
                                            .replace("N", QByteArray::number(m_series))));
        if (!query.startsWith(u"all_total["_s))
            return server.reply(socket, 200, "application/json", success("matrix", {}));
        const qint64 range = query.mid(10).chopped(2).toLongLong();
        if (m_mostRange > 0 && range > m_mostRange)
            return server.reply(
                socket, 422, "application/json",
                R"({"status":"error","errorType":"execution","error":"query processing would load too many samples into memory"})");
        QByteArray points;
        for (qint64 t = (time - range) / 30 * 30 + 30; t <= time && t * 1000 <= toMs(m_newest);
             t += 30)
            points += '[' + QByteArray::number(t) + ",\"" + QByteArray::number(t / 3) + "\"],";
        points.chop(1);
        const QByteArray series
            = R"({"metric":{"__name__":"all_total"},"values":[)" + points + "]}";
        server.reply(socket, 200, "application/json",
                     success("matrix", points.isEmpty() ? QByteArray() : series));
    }

    static std::optional<ErrorKind> kind(const Fetched &fetched)
    {
        return fetched.error ? std::optional(fetched.error->kind) : std::nullopt;
    }

private Q_SLOTS:
    void init()
    {
        m_newest = m_now;
        m_extra.clear();
        m_mostRange = 0;
        m_series = 1;
        m_server = std::make_unique<FaultServer>();
        m_server->onPath("/api/v1/query",
                         [this](FaultServer &server, QTcpSocket &socket, const Heard &heard) {
                             answer(server, socket, heard);
                         });
        SourceSpec spec;
        spec.id = SourceId(u"metrics"_s);
        spec.url = m_server->url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        m_source = std::move(*sources::find(u"prometheus")->make(spec, context));
    }

    void cleanup()
    {
        m_source.reset();
        m_server.reset();
    }

    void aSteadyCounterIsMeasured()
    {
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        const auto &slices = all.slices.at(SloId(u"a"_s));
        QCOMPARE(slices.size(),
                 118U); // two hours but half a minute at the start and 90 s at the end
        for (const auto &[minute, slice] : slices)
            QCOMPARE(slice, (Slice { minute, 20, 20, 1 }));
        QVERIFY(all.troubles.empty());
    }

    /// Row 106: a backend that stands still but answers.
    void aBackendThatStandsStillIsAsOldAsItsNewestSample()
    {
        m_newest = m_now - std::chrono::minutes { 20 };
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY(!all.error);
        QCOMPARE(all.dataAsOf, std::optional(m_newest));
        // It may only lag: the minutes behind the newest sample are not called a gap yet ...
        const auto &slices = all.slices.at(SloId(u"a"_s));
        QCOMPARE(instantFromMs((slices.rbegin()->first + 1) * 60'000),
                 m_newest - Millis { 30'000 });
        // ... and come when it has caught up.
        m_newest = m_now;
        const Fetched later = fetchAll(*m_source, request(), all);
        QCOMPARE(later.slices.at(SloId(u"a"_s)).size(), 118U);
        QCOMPARE(later.again, 0);
        QCOMPARE(later.dataAsOf, std::optional(m_newest));
        for (const auto &[minute, slice] : later.slices.at(SloId(u"a"_s)))
            QCOMPARE(slice, (Slice { minute, 20, 20, 1 }));
    }

    void anHourWithoutSamplesIsAGap()
    {
        m_newest = m_now - std::chrono::minutes { 90 };
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY(!all.error);
        const auto &slices = all.slices.at(SloId(u"a"_s));
        const Slice &last = slices.rbegin()->second;
        QCOMPARE(instantFromMs((last.minute + 1) * 60'000),
                 m_now - Millis { 30'000 } - std::chrono::hours { 1 });
        QCOMPARE(last, (Slice { last.minute, 0, 0, 0 }));
        QCOMPARE(slices.begin()->second.coverage, 1.0F);
    }

    /// Row 43.
    void aWarningMeansNotMeasured()
    {
        m_extra = R"(,"warnings":["no answer from store 10.0.0.9"])";
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY(!all.error);
        for (const auto &[minute, slice] : all.slices.at(SloId(u"a"_s)))
            QCOMPARE(slice, (Slice { minute, 0, 0, 0 }));
        QCOMPARE(all.troubles.size(), 1U);
        QVERIFY(all.troubles[0].text.contains(u"10.0.0.9"_s));
        QCOMPARE(all.troubles[0].where, u"a"_s);
        QVERIFY(all.troubles[0].occurrences > 1);
    }

    void aServerThatCannotLoadSoMuchIsAskedForLess()
    {
        m_mostRange = 2400;
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        QCOMPARE(all.slices.at(SloId(u"a"_s)).size(), 118U);
        QCOMPARE(all.again, 0);
        for (const auto &[minute, slice] : all.slices.at(SloId(u"a"_s)))
            QCOMPARE(slice, (Slice { minute, 20, 20, 1 }));
    }

    void tooManySeriesAreAddedUpByTheServer()
    {
        m_series = 501;
        m_server->onPath("/api/v1/query_range",
                         [this](FaultServer &server, QTcpSocket &socket, const Heard &) {
                             server.reply(socket, 200, "application/json", success("matrix", {}));
                         });
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY(!all.error);
        QCOMPARE(m_server->requests("/api/v1/query_range"), 2); // bad and total
        const QByteArray body = m_server->heard().back().body;
        QVERIFY2(body.contains("increase") && body.contains("step=300s"), body.constData());
    }

    void whatIsNoPrometheusIsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("expected");
        const auto row = [](const char *name, int status, const char *type, const char *body,
                            ErrorKind expected) {
            QTest::newRow(name) << status << QByteArray(type) << QByteArray(body)
                                << static_cast<int>(expected);
        };
        row("login page", 200, "text/html", "<html>sign in</html>", ErrorKind::BadAnswer);
        row("page called JSON", 200, "application/json", "<html>sign in</html>",
            ErrorKind::BadAnswer);
        row("half", 200, "application/json", R"({"status":"success","data":{"resultType":"vector")",
            ErrorKind::BadAnswer);
        row("another API", 200, "application/json", R"({"ok":true})", ErrorKind::BadAnswer);
        row("refusal", 400, "application/json",
            R"({"status":"error","errorType":"bad_data","error":"1:1: no"})", ErrorKind::BadInput);
        row("VictoriaMetrics", 422, "application/json",
            R"({"status":"error","errorType":"422","error":"1:1: no"})", ErrorKind::BadInput);
        row("refusal without words", 400, "text/plain", "no", ErrorKind::BadInput);
        row("its own timeout", 503, "application/json",
            R"({"status":"error","errorType":"timeout","error":"query timed out"})",
            ErrorKind::Deadline);
        row("not there", 404, "text/plain", "404 page not found", ErrorKind::NotFound);
        row("sign-in", 401, "text/plain", "", ErrorKind::Credentials);
    }
    void whatIsNoPrometheusIsAnError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        m_server->onPath("/api/v1/query",
                         [=](FaultServer &server, QTcpSocket &socket, const Heard &) {
                             server.reply(socket, status, type, body);
                         });
        const Fetched all = fetchAll(*m_source, request());
        QVERIFY(all.error);
        QCOMPARE(static_cast<int>(all.error->kind), expected);
        QVERIFY(all.cursor.isEmpty());
        if (body.contains("1:1: no"))
            QVERIFY2(all.error->text.contains(u"1:1: no"_s), qPrintable(all.error->text));
    }

    void cancellingEndsAFetchAtOnce()
    {
        m_server->onPath("/api/v1/query", [](FaultServer &, QTcpSocket &, const Heard &) {});
        const QFuture<Result<Batch>> fetch = m_source->fetch(request());
        const QFuture<std::vector<Stage>> diagnosis = m_source->diagnose();
        QTRY_VERIFY(m_server->requests("/api/v1/query") > 0);
        m_source->cancel();
        QVERIFY(fetch.isFinished() && diagnosis.isFinished());
        QCOMPARE(kindOf(fetch.result()), std::optional(ErrorKind::Cancelled));
        // It can be used again.
        m_server->onPath("/api/v1/query",
                         [this](FaultServer &server, QTcpSocket &socket, const Heard &heard) {
                             answer(server, socket, heard);
                         });
        QVERIFY(!fetchAll(*m_source, request()).error);
    }

    void aSourceThatGoesAwayFinishesItsFutures()
    {
        const QFuture<Result<Batch>> fetch = m_source->fetch(request());
        const QFuture<std::vector<Stage>> diagnosis = m_source->diagnose();
        m_source.reset();
        QVERIFY(fetch.isFinished() && diagnosis.isFinished());
        QCOMPARE(kindOf(fetch.result()), std::optional(ErrorKind::Cancelled));
    }

    void nothingToFetchIsAnEmptyBatch()
    {
        FetchRequest nothing = request();
        nothing.slos.clear();
        const Fetched all = fetchAll(*m_source, nothing);
        QVERIFY(!all.error);
        QVERIFY(all.slices.empty());
        QCOMPARE(all.steps, 1);
    }

    void onlyFarServersPackTheirAnswers_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("near");
        for (const char *near :
             { "http://127.0.0.1:9090", "http://localhost", "http://[::1]:1", "http://10.1.2.3",
               "http://192.168.0.9", "http://172.31.0.1", "http://nas.local" })
            QTest::newRow(near) << QString::fromLatin1(near) << true;
        for (const char *far : { "https://prometheus.example.org", "http://172.32.0.1",
                                 "http://8.8.8.8", "http://[2001:db8::1]" })
            QTest::newRow(far) << QString::fromLatin1(far) << false;
    }
    void onlyFarServersPackTheirAnswers()
    {
        QFETCH(QString, url);
        QFETCH(bool, near);
        QCOMPARE(prometheus::isNear(QUrl(url)), near);
    }
};

} // namespace trivet

TRIVET_TEST(prometheusAnswers, trivet::PrometheusAnswersTest)

#include "prometheusanswers.moc"
