// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/alertmanager/alertanswers.h>
#include <app/sources/source.h>
#include <tests/support/faultserver.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

/// The source against a server that answers what no honest Alertmanager would, or would rarely.
class AlertmanagerAnswersTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_now = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    std::unique_ptr<FaultServer> m_server;
    std::unique_ptr<Source> m_source;
    QByteArray m_alerts;
    QByteArray m_silences;
    QByteArray m_status;
    QString m_cursor;

    static QByteArray slow()
    {
        return QByteArray(
                   R"([{"annotations":{},"endsAt":"2026-07-01T12:04:00.000Z","fingerprint":"f1",
            "startsAt":"2026-07-01T11:00:00.000Z","generatorURL":"ADDRESS",
            "labels":{"alertname":"Slow","service":"checkout","severity":"page"}}])")
            .replace("ADDRESS", "https://p.example.org/graph");
    }

    void onPath(const QByteArray &path, const QByteArray &body)
    {
        m_server->onPath(path, [&body](FaultServer &server, QTcpSocket &socket, const Heard &) {
            server.reply(socket, 200, "application/json", body);
        });
    }

    Result<Batch> poll()
    {
        FetchRequest request;
        request.now = m_now;
        request.cursor = m_cursor;
        Result<Batch> batch = fetchOnce(*m_source, request);
        if (batch)
            m_cursor = batch->cursor;
        return batch;
    }

    [[nodiscard]] Result<std::unique_ptr<Source>> made(const QString &labels) const
    {
        SourceSpec spec;
        spec.id = SourceId(u"pages"_s);
        spec.url = m_server->url();
        spec.auth.kind = Auth::Kind::Bearer;
        if (!labels.isEmpty())
            spec.keys = { { u"incident_labels"_s, labels } };
        const SourceContext context { .clock = std::make_shared<HandClock>(m_now),
                                      .team = {},
                                      .services = {},
                                      .secret = Secret("CANARY") };
        return sources::find(u"alertmanager")->make(spec, context);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_server->setTime(m_now);
        m_alerts = slow();
        m_silences = "[]";
        m_status = R"({"cluster":{"status":"ready"},"uptime":"2026-06-01T00:00:00.000Z",
            "versionInfo":{"version":"0.25.0"}})";
        onPath("/api/v2/alerts", m_alerts);
        onPath("/api/v2/silences", m_silences);
        onPath("/api/v2/status", m_status);
        m_cursor.clear();
        m_source = std::move(*made({}));
    }

    void cleanup()
    {
        m_source.reset();
        m_server.reset();
    }

    void anHonestAnswerIsAnIncident()
    {
        const Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QCOMPARE(batch->events.incidents.size(), 1U);
        const Incident &incident = batch->events.incidents[0];
        QVERIFY(incident.id.startsWith(u"pages:"_s));
        QCOMPARE(incident.openedAt, *fromIso(u"2026-07-01T11:00:00Z", QTimeZone::utc()));
        QCOMPARE(incident.url, u"https://p.example.org/graph"_s);
        QCOMPARE(incident.title, u"Slow"_s);
        QCOMPARE(batch->dataAsOf, std::optional(m_now));
    }

    void allThreeAreAskedAndTheFilterGoesAlong()
    {
        m_source = std::move(*made(u"severity=~\"page|critical\"\nteam=shop"_s));
        QVERIFY(poll());
        QCOMPARE(m_server->heard().size(), 3U);
        for (const Heard &heard : m_server->heard()) {
            QCOMPARE(heard.header("Authorization"), QByteArray("Bearer CANARY"));
            if (heard.path != "/api/v2/alerts")
                continue;
            for (const char *all : { "active", "silenced", "inhibited", "unprocessed" })
                QCOMPARE(heard.parameter(QString::fromLatin1(all)), u"true"_s);
            QCOMPARE(heard.query.allQueryItemValues(u"filter"_s, QUrl::FullyDecoded),
                     (QStringList { u"severity=~\"page|critical\""_s, u"team=\"shop\""_s }));
        }
    }

    void aConditionThatCannotBeReadIsRefused()
    {
        for (const QString &bad : { u"page"_s, u"severity=~\"(\""_s, u"severity=\"page"_s }) {
            const auto source = made(bad);
            QVERIFY2(!source, qPrintable(bad));
            QCOMPARE(source.error().kind, ErrorKind::BadInput);
            QVERIFY(source.error().text.contains(bad));
        }
    }

    void whatIsNoAlertmanagerIsAnErrorAndEndsNothing_data()
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
        row("page called JSON", 200, "application/json", "<html>", ErrorKind::BadAnswer);
        row("half", 200, "application/json", R"([{"labels":{"a":"b"})", ErrorKind::BadAnswer);
        row("nothing", 200, "application/json", "", ErrorKind::BadAnswer);
        row("another API", 200, "application/json", R"({"status":"success"})",
            ErrorKind::BadAnswer);
        row("deep", 200, "application/json",
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[["
            "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
            ErrorKind::BadAnswer);
        row("refusal", 400, "application/json", R"("bad matcher")", ErrorKind::BadInput);
        row("not there", 404, "text/plain", "404", ErrorKind::NotFound);
        row("sign-in", 401, "text/plain", "", ErrorKind::Credentials);
        row("busy", 429, "text/plain", "", ErrorKind::Throttled);
        row("broken", 500, "application/json", "{}", ErrorKind::BadAnswer);
    }
    void whatIsNoAlertmanagerIsAnErrorAndEndsNothing()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        for (const char *path : { "/api/v2/alerts", "/api/v2/silences" }) {
            init();
            QVERIFY(poll());
            const QString before = m_cursor;
            m_server->onPath(path, [=](FaultServer &server, QTcpSocket &socket, const Heard &) {
                server.reply(socket, status, type, body);
            });
            const Result<Batch> batch = poll();
            QVERIFY(!batch);
            QCOMPARE(static_cast<int>(batch.error().kind), expected);
            QVERIFY(!batch.error().message().contains(u"CANARY"_s));
            QCOMPARE(m_cursor, before);
        }
    }

    void aServerWithoutAStatusIsReadAllTheSame()
    {
        m_server->onPath("/api/v2/status",
                         [](FaultServer &server, QTcpSocket &socket, const Heard &) {
                             server.reply(socket, 404, "text/plain", "404");
                         });
        QVERIFY(poll());
        // Nobody knows since when it runs: what is missing is given five minutes.
        m_alerts = "[]";
        const Result<Batch> batch = poll();
        QVERIFY(batch && batch->events.incidents.empty());
        m_server->setTime(m_now + 5min);
        const Result<Batch> later = poll();
        QVERIFY(later);
        QCOMPARE(later->events.incidents.size(), 1U);
        QCOMPARE(later->events.incidents[0].resolvedAt, std::optional(m_now + 5min));
    }

    void aRowWithoutItsFieldsIsCountedAndTheRestStands()
    {
        m_alerts = R"([7, {}, {"labels":{}}, {"labels":{"a":1}}, {"labels":"x"},
            {"labels":{"alertname":"NoStart"},"fingerprint":"x"},
            {"labels":{"alertname":"BadStart"},"startsAt":"yesterday"},
            {"labels":{"alertname":"LocalStart"},"startsAt":"2026-07-01T11:00:00"},
            {"labels":{"alertname":"Bare"},"startsAt":"2026-07-01T13:00:00+02:00",
             "generatorURL":"javascript:alert"}])";
        m_silences = R"([{}, {"id":"s1","startsAt":"2026-07-01T10:00:00Z",
             "endsAt":"2026-07-01T13:00:00Z","comment":"c","createdBy":7,
             "matchers":[{"name":"a","value":"b","isRegex":false}]}])";
        const Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QCOMPARE(batch->events.incidents.size(), 1U);
        QCOMPARE(batch->events.incidents[0].title, u"Bare"_s);
        QCOMPARE(batch->events.incidents[0].openedAt,
                 *fromIso(u"2026-07-01T11:00:00Z", QTimeZone::utc()));
        QCOMPARE(batch->events.incidents[0].url, QString());
        QCOMPARE(batch->events.silences.size(), 1U);
        QCOMPARE(batch->events.silences[0].matchers, u"a=\"b\""_s);
        QCOMPARE(batch->events.silences[0].author, QString());
        QCOMPARE(batch->troubles.size(), 1U);
        QCOMPARE(batch->troubles[0].occurrences, 9);
    }

    /// Row 42, and texts that want to be markup: kept as they are, cut, and cheap.
    void hostileLabelsAreCut()
    {
        QByteArray labels = "\"alertname\":\"<img src=x>\\u202e\\u0000\",\"service\":\""
            + QByteArray(1'000'000, 'x') + "\"";
        for (int i = 0; i < 10'000; ++i)
            labels += ",\"label" + QByteArray::number(i) + "\":\"v\"";
        m_alerts = R"([{"startsAt":"2026-07-01T11:00:00Z","fingerprint":"f","labels":{)" + labels
            + "}}]";
        QElapsedTimer timer;
        timer.start();
        const Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        const Incident &incident = batch->events.incidents.at(0);
        QVERIFY(incident.labels.size() < 40'000);
        QVERIFY(incident.service.value.size() <= 100);
        QVERIFY(m_cursor.size() < 100'000);
        QCOMPARE(batch->troubles.size(), 1U);
        const Result<Batch> again = poll();
        QVERIFY(again && again->events.incidents.empty());
    }

    void manyAlertsOfOneRuleAreRemembered()
    {
        m_alerts = "[";
        for (int i = 0; i < 5000; ++i)
            m_alerts += QByteArray(R"({"startsAt":"2026-07-01T11:00:00Z","fingerprint":"fNUMBER",
                "labels":{"alertname":"Slow","pod":"NUMBER"}},)")
                            .replace("NUMBER", QByteArray::number(i));
        m_alerts.chop(1);
        m_alerts += "]";
        Result<Batch> batch = poll();
        QVERIFY(batch && batch->events.incidents.size() == 1);
        QVERIFY(m_cursor.size() < 50'000);
        // Those beyond the ones that are remembered keep it open as well.
        m_alerts = R"([{"startsAt":"2026-07-01T11:00:00Z","fingerprint":"f999","labels":
            {"alertname":"Slow","pod":"999"}}])";
        batch = poll();
        QVERIFY(batch);
        for (const Incident &incident : batch->events.incidents)
            QVERIFY(!incident.resolvedAt);
    }

    void cancellingEndsAFetchAtOnce()
    {
        m_server->onPath("/api/v2/alerts", [](FaultServer &, QTcpSocket &, const Heard &) {});
        const QFuture<Result<Batch>> fetch = m_source->fetch({});
        const QFuture<std::vector<Stage>> diagnosis = m_source->diagnose();
        QTRY_VERIFY(m_server->requests("/api/v2/alerts") > 0);
        m_source->cancel();
        QVERIFY(fetch.isFinished() && diagnosis.isFinished());
        QCOMPARE(kindOf(fetch.result()), std::optional(ErrorKind::Cancelled));
        onPath("/api/v2/alerts", m_alerts);
        QVERIFY(poll());
    }

    void aSourceThatGoesAwayFinishesItsFutures()
    {
        const QFuture<Result<Batch>> fetch = m_source->fetch({});
        const QFuture<std::vector<Stage>> diagnosis = m_source->diagnose();
        m_source.reset();
        QVERIFY(fetch.isFinished() && diagnosis.isFinished());
        QCOMPARE(kindOf(fetch.result()), std::optional(ErrorKind::Cancelled));
    }

    void theConnectionTestStopsAtTheWall()
    {
        m_server->onPath("/api/v2/alerts",
                         [](FaultServer &server, QTcpSocket &socket, const Heard &) {
                             server.reply(socket, 403, "text/plain", "no");
                         });
        const std::vector<Stage> stages = diagnosed(*m_source);
        QVERIFY(stages.size() >= 2);
        QVERIFY(!stages.back().passed);
        QVERIFY(std::ranges::all_of(stages.begin(), stages.end() - 1, &Stage::passed));
        QVERIFY2(stages[stages.size() - 2].detail.contains(u"0.25.0"_s),
                 qPrintable(stages[stages.size() - 2].detail));
        m_server->onPath("/api/v2/status",
                         [](FaultServer &server, QTcpSocket &socket, const Heard &) {
                             server.reply(socket, 200, "application/json", R"({"ok":true})");
                         });
        QCOMPARE(diagnosed(*m_source).back().name, u"API"_s);
        QVERIFY(!diagnosed(*m_source).back().passed);
    }
};

} // namespace trivet

TRIVET_TEST(alertmanagerAnswers, trivet::AlertmanagerAnswersTest)

#include "alertmanageranswers.moc"
