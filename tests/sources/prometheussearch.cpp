// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/http/httpclient.h>
#include <app/sources/prometheus/promdiscovery.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::prometheus {

using namespace test;

/// How a search for SLOs goes on, and what it says of a server that is none.
class PrometheusSearchTest : public QObject
{
    Q_OBJECT

    using Found = Result<std::vector<Proposal>>;
    using Stage = SearchProgress::Stage;

    struct Run
    {
        std::optional<Found> found;
        std::vector<SearchProgress> told;
    };

    /// Every path of the server answers like this.
    [[nodiscard]] static Run runOn(const FaultServer::Fault &fault)
    {
        FaultServer server;
        for (const char *path : { "/api/v1/query", "/api/v1/query_range", "/api/v1/rules" })
            server.onPath(path, fault);
        const auto clock = std::make_shared<SystemClock>();
        http::Client client({ .base = server.url(), .limits = { .deadline = 300ms } }, clock);
        auto run = std::make_shared<Run>();
        const DiscoveryRequest request { .now = *fromIso(u"2026-07-01T12:00Z", QTimeZone::utc()),
                                         .report = [run](const SearchProgress &progress) {
                                             run->told.push_back(progress);
                                         } };
        Discovery discovery(client, false, clock, request,
                            [run](Found found) { run->found = std::move(found); });
        discovery.start();
        if (!QTest::qWaitFor([&run] { return run->found.has_value(); }, 60'000))
            qWarning("the search never ended");
        return *run;
    }

    static void answer(FaultServer &server, QTcpSocket &socket, const QByteArray &series)
    {
        server.reply(socket, 200, "application/json",
                     R"({"status":"success","data":{"resultType":"vector","result":[)" + series
                         + "]}}");
    }

    [[nodiscard]] static QByteArray slothSeries(const QByteArray &id)
    {
        return "{\"metric\":{\"sloth_objective\":\"99\",\"sloth_id\":\"" + id
            + "\"},\"value\":[1,\"1\"]}";
    }

    [[nodiscard]] static QString queryOf(const Heard &heard)
    {
        const QUrlQuery form(QString::fromUtf8(heard.body));
        return form.queryItemValue(u"query"_s, QUrl::FullyDecoded).replace(u'+', u' ');
    }

private Q_SLOTS:
    void aWebPageIsNoServerThatHasNothing()
    {
        const Run run = runOn([](FaultServer &server, QTcpSocket &socket, const Heard &) {
            server.reply(socket, 200, "text/html", "<html><h1>Please sign in</h1></html>");
        });
        QVERIFY(run.found);
        QCOMPARE(kindOf(*run.found), std::optional(ErrorKind::BadAnswer));
        QVERIFY(!run.found->error().text.isEmpty());
        QCOMPARE(run.told.size(), 1U); // it did not go on
    }

    void halfAnAnswerIsNone()
    {
        const Run run = runOn([](FaultServer &server, QTcpSocket &socket, const Heard &) {
            server.reply(
                socket, 200, "application/json",
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[{\"met");
        });
        QVERIFY(run.found);
        QCOMPARE(kindOf(*run.found), std::optional(ErrorKind::BadAnswer));
    }

    void aServerThatNeverAnswersEndsWithItsDeadline()
    {
        const Run run = runOn([](FaultServer &, QTcpSocket &, const Heard &) {});
        QVERIFY(run.found);
        QCOMPARE(kindOf(*run.found), std::optional(ErrorKind::Deadline));
    }

    void aServerThatHasNothingHasNothing()
    {
        const Run run = runOn([](FaultServer &server, QTcpSocket &socket, const Heard &) {
            answer(server, socket, {});
        });
        QVERIFY(run.found && *run.found);
        QVERIFY((*run.found)->empty());
        QVERIFY(!run.told.back().cut);
    }

    void aSearchTellsHowFarItIs()
    {
        const Run run = runOn([](FaultServer &server, QTcpSocket &socket, const Heard &heard) {
            QByteArray series;
            if (queryOf(heard).contains(u"sloth_slo_info"))
                series = slothSeries("a") + ',' + slothSeries("b") + ',' + slothSeries("c");
            answer(server, socket, series);
        });
        QVERIFY(run.found && *run.found);
        QCOMPARE((*run.found)->size(), 3U);
        std::vector<Stage> stages;
        for (const SearchProgress &progress : run.told)
            stages.push_back(progress.stage);
        const std::vector<Stage> wanted { Stage::Recorded, Stage::Rules,  Stage::Metrics,
                                          Stage::Limits,   Stage::Trials, Stage::Trials,
                                          Stage::Trials };
        QVERIFY(stages == wanted);
        QCOMPARE(run.told.back().done, 2);
        QCOMPARE(run.told.back().of, 3);
        QVERIFY(!run.told.back().cut);
    }

    void whatIsCutIsSaid()
    {
        const Run run = runOn([](FaultServer &server, QTcpSocket &socket, const Heard &heard) {
            QByteArray series;
            if (queryOf(heard).contains(u"sloth_slo_info"))
                for (int i = 0; i < 500; ++i) // as many as topk lets through
                    series += (i == 0 ? "" : ",") + slothSeries(QByteArray::number(i));
            answer(server, socket, series);
        });
        QVERIFY(run.found && *run.found);
        QCOMPARE((*run.found)->size(), 500U);
        QVERIFY(run.told.back().cut);
    }
};

} // namespace trivet::prometheus

TRIVET_TEST(prometheusSearch, trivet::prometheus::PrometheusSearchTest)

#include "prometheussearch.moc"
