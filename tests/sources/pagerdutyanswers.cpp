// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerdutystand.h"

#include <app/sources/pagerduty/pagerservices.h>
#include <app/sources/source.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

/// The source against answers that are wrong, and what it sends itself.
class PagerDutyAnswersTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_now = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    std::unique_ptr<FaultServer> m_server;
    std::shared_ptr<HandClock> m_clock;
    std::unique_ptr<Source> m_source;

    [[nodiscard]] Result<std::unique_ptr<Source>> made(const QString &services = {}) const
    {
        SourceSpec spec;
        spec.id = SourceId(u"pages"_s);
        spec.url = m_server->url();
        spec.auth = { .kind = Auth::Kind::Token };
        if (!services.isEmpty())
            spec.keys = { { u"services"_s, services } };
        const SourceContext context { .clock = m_clock,
                                      .team = {},
                                      .services = { { .id = ServiceId(u"checkout"_s) } },
                                      .secret = Secret("CANARY") };
        return sources::find(u"pagerduty")->make(spec, context);
    }

    void answer(const QByteArray &path, int status, const QByteArray &type, const QByteArray &body,
                const QList<QByteArray> &headers = {})
    {
        m_server->onPath(path, [=](FaultServer &server, QTcpSocket &socket, const Heard &) {
            server.reply(socket, status, type, body, headers);
        });
    }

    Result<Batch> poll()
    {
        FetchRequest request;
        request.now = m_now;
        request.since = m_now - 24h;
        return fetchOnce(*m_source, request);
    }

private Q_SLOTS:
    void init()
    {
        m_server = std::make_unique<FaultServer>();
        m_server->setTime(m_now);
        m_clock = std::make_shared<HandClock>(m_now);
        m_source = std::move(*made());
        answer("/incidents", 200, "application/json", R"({"incidents":[],"more":false})");
    }

    void cleanup()
    {
        m_source.reset();
        m_server.reset();
    }

    void itAsksAsTheDocumentationSays()
    {
        QVERIFY(poll());
        QCOMPARE(m_server->heard().size(), 1U);
        const Heard &heard = m_server->heard()[0];
        QCOMPARE(heard.header("Authorization"), QByteArray("Token token=CANARY"));
        QCOMPARE(heard.header("Accept"),
                 QByteArray("application/vnd.pagerduty+json;version=2, application/json;q=0.9"));
        QCOMPARE(heard.parameter(u"since"_s), u"2026-06-30T12:00:00Z"_s);
        QCOMPARE(heard.parameter(u"until"_s), u"2026-07-01T12:00:00Z"_s);
        QCOMPARE(valuesOf(heard, u"statuses[]"_s),
                 (QStringList { u"triggered"_s, u"acknowledged"_s, u"resolved"_s }));
        QCOMPARE(heard.parameter(u"time_zone"_s), u"UTC"_s);
    }

    void whatIsNoPagerDutyIsAnError_data()
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
        row("half", 200, "application/json", R"({"incidents":[{"id":"P1")", ErrorKind::BadAnswer);
        row("no end said", 200, "application/json", R"({"incidents":[]})", ErrorKind::BadAnswer);
        row("no list", 200, "application/json", R"({"more":false})", ErrorKind::BadAnswer);
        row("another list", 200, "application/json", R"({"incidents":{},"more":false})",
            ErrorKind::BadAnswer);
        row("sign-in", 401, "application/json", R"({"error":{}})", ErrorKind::Credentials);
        row("rights", 403, "application/json", R"({"error":{}})", ErrorKind::Credentials);
        row("not there", 404, "application/json", "{}", ErrorKind::NotFound);
        row("no such form", 406, "text/plain", "", ErrorKind::BadInput);
        row("broken", 500, "text/plain", "", ErrorKind::BadAnswer);
    }
    void whatIsNoPagerDutyIsAnError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, expected);
        answer("/incidents", status, type, body);
        const Result<Batch> batch = poll();
        QVERIFY(!batch);
        QCOMPARE(static_cast<int>(batch.error().kind), expected);
        QVERIFY(!batch.error().message().contains(u"CANARY"_s));
    }

    void aServerThatAsksToWaitIsLeftAlone()
    {
        answer("/incidents", 429, "application/json", "{}", { "Retry-After: 7" });
        Result<Batch> batch = poll();
        QCOMPARE(kindOf(batch), std::optional(ErrorKind::Throttled));
        QCOMPARE(batch.error().retryAfterSeconds, 7);
        QCOMPARE(m_server->requests("/incidents"), 1);
        batch = poll();
        QCOMPARE(kindOf(batch), std::optional(ErrorKind::Throttled));
        QCOMPARE(m_server->requests("/incidents"), 1); // nothing was sent
        answer("/incidents", 200, "application/json", R"({"incidents":[],"more":false})");
        m_clock->advance(8s);
        QVERIFY(poll());
    }

    void aLimitInTheMiddleLosesNothing()
    {
        answer("/incidents", 200, "application/json",
               R"({"incidents":[{"id":"P1","status":"resolved","created_at":"2026-07-01T11:00:00Z",
                  "last_status_change_at":"2026-07-01T11:30:00Z"}],"more":false})");
        answer("/incidents/P1/log_entries", 429, "application/json", "{}", { "Retry-After: 7" });
        QCOMPARE(kindOf(poll()), std::optional(ErrorKind::Throttled));
        answer("/incidents/P1/log_entries", 200, "application/json",
               R"({"more":false,"log_entries":[{"type":"acknowledge_log_entry_reference",
                  "created_at":"2026-07-01T11:04:00Z"},{"type":7},5,{}]})");
        m_clock->advance(8s);
        const Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QCOMPARE(batch->events.incidents.at(0).acknowledgedAt,
                 fromIso(u"2026-07-01T11:04:00Z", QTimeZone::utc()));
        QCOMPARE(batch->events.incidents.at(0).title, u"P1"_s);
        QCOMPARE(batch->events.incidents.at(0).url, QString());
    }

    void theTokenGoesToNoOtherServer()
    {
        FaultServer other;
        other.onPath("/incidents", [](FaultServer &server, QTcpSocket &socket, const Heard &) {
            server.reply(socket, 200, "application/json", R"({"incidents":[],"more":false})");
        });
        answer("/incidents", 307, "application/json", "{}",
               { "Location: " + other.url().toEncoded() + "/incidents" });
        QVERIFY(!poll());
        // Neither does what an answer says of itself.
        answer(
            "/incidents", 200, "application/json",
            QByteArray(R"({"incidents":[{"id":"P1","self":"URL/incidents/P1","status":"triggered",
                  "created_at":"2026-07-01T11:00:00Z","html_url":"URL/P1"}],"more":false,
                  "next":"URL/incidents?page=2"})")
                .replace("URL", other.url().toEncoded()),
            { "Link: <" + other.url().toEncoded() + "/incidents>; rel=\"next\"" });
        QVERIFY(poll()); // the log of P1 is 404 here
        QVERIFY(other.heard().empty());
        QCOMPARE(other.connections(), 0);
    }

    void anIdThatIsNoWordIsNoPath()
    {
        answer("/incidents", 200, "application/json",

               QByteArray(R"({"incidents":[{"id":"../../x","status":"triggered","created_at":
                  "2026-07-01T11:00:00Z"},{"id":"P1","status":"burning","created_at":
                  "2026-07-01T11:00:00Z"},{"id":"P2","status":"triggered","created_at":"soon"},
                  {"id":"P3","status":"triggered","created_at":"2026-07-01T11:00:00Z",
                   "html_url":"URL"},7],"more":false})")
                   .replace("URL", "file:///etc/passwd"));
        const Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QCOMPARE(batch->events.incidents.size(), 1U);
        QCOMPARE(batch->events.incidents[0].id, u"pages:P3"_s);
        QCOMPARE(batch->events.incidents[0].url, QString());
        QCOMPARE(batch->troubles.size(), 1U);
        QCOMPARE(batch->troubles[0].occurrences, 4);
    }

    void aPagerThatNeverHasEnoughMovesOn()
    {
        answer("/incidents", 200, "application/json", R"({"incidents":[],"more":true})");
        const Result<Batch> batch = poll();
        QVERIFY(batch && !batch->more); // an empty page is the last one, whatever it says
    }

    void priorityAndUrgencyAreASeverity_data()
    {
        QTest::addColumn<QString>("priority");
        QTest::addColumn<QString>("urgency");
        QTest::addColumn<int>("severity");
        const auto row = [](const char *priority, const char *urgency, int severity) {
            QTest::addRow("%s %s", priority, urgency)
                << QString::fromLatin1(priority) << QString::fromLatin1(urgency) << severity;
        };
        row("", "high", 1);
        row("", "low", 2);
        row("", "", 1);
        row("P1", "low", 1);
        row("p3 - minor", "high", 3);
        row("SEV-2", "high", 2);
        row("Severity 5", "high", 5);
        row("P0", "high", 1);
        row("P12", "low", 2); // no such priority
        row("Critical", "low", 1);
        row("low", "high", 4);
        row("whatever", "high", 1);
    }
    void priorityAndUrgencyAreASeverity()
    {
        QFETCH(QString, priority);
        QFETCH(QString, urgency);
        pagerduty::PagerIncident incident;
        incident.priority = priority;
        incident.urgency = urgency;
        QTEST(pagerduty::severityOf(incident), "severity");
    }

    void aListOfServicesThatCannotBeIsRefused()
    {
        for (const QString &bad :
             { u"PSHOP=nobody"_s, u"PSHOP="_s, u"=checkout"_s, u"P SHOP=checkout"_s, u"a/b"_s }) {
            const auto source = made(bad);
            QVERIFY2(!source, qPrintable(bad));
            QCOMPARE(source.error().kind, ErrorKind::BadInput);
        }
        QVERIFY(made(u"PSHOP = checkout"_s));
    }

    void cancellingEndsAFetchAtOnce()
    {
        m_server->onPath("/incidents", [](FaultServer &, QTcpSocket &, const Heard &) {});
        const QFuture<Result<Batch>> fetch = m_source->fetch({});
        const QFuture<std::vector<Stage>> diagnosis = m_source->diagnose();
        QTRY_VERIFY(m_server->requests("/incidents") > 0);
        m_source->cancel();
        QVERIFY(fetch.isFinished() && diagnosis.isFinished());
        QCOMPARE(kindOf(fetch.result()), std::optional(ErrorKind::Cancelled));
        const QFuture<Result<Batch>> left = m_source->fetch({});
        m_source.reset();
        QVERIFY(left.isFinished());
    }

    void theConnectionTestLooksAtEveryService()
    {
        m_source = std::move(*made(u"PSHOP=checkout\nPBANK=checkout"_s));
        answer("/services/PSHOP", 200, "application/json", R"({"service":{}})");
        answer("/services/PBANK", 404, "application/json", "{}");
        std::vector<Stage> stages = diagnosed(*m_source);
        QVERIFY(stages.size() >= 3);
        QVERIFY(!stages.back().passed && stages.back().name.contains(u"PBANK"_s));
        QVERIFY(std::ranges::all_of(stages.begin(), stages.end() - 1, &Stage::passed));
        answer("/services/PBANK", 200, "application/json", R"({"service":{}})");
        stages = diagnosed(*m_source);
        QVERIFY(std::ranges::all_of(stages, &Stage::passed));
        answer("/incidents", 401, "application/json", "{}");
        QVERIFY(!diagnosed(*m_source).back().passed);
    }
};

} // namespace trivet

TRIVET_TEST(pagerDutyAnswers, trivet::PagerDutyAnswersTest)

#include "pagerdutyanswers.moc"
