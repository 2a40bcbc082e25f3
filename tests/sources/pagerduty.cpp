// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerdutystand.h"

#include <app/sources/pagerduty/pagerfetch.h>
#include <app/sources/source.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>

#include <QDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

/// The source against a stand-in that pages, windows and limits as PagerDuty does.
class PagerDutyTest : public QObject
{
    Q_OBJECT

private:
    Instant m_now;
    std::unique_ptr<PagerDutyStand> m_stand;
    std::unique_ptr<Source> m_source;
    std::map<QString, Incident> m_stored;
    QString m_cursor;
    int m_steps = 0;

    static Instant at(const char *iso)
    {
        return *fromIso(QString::fromLatin1(iso), QTimeZone::utc());
    }

    /// Log entries from texts such as "acknowledge 2026-07-01T10:00:00Z", newest first.
    static QJsonArray log(const QStringList &entries)
    {
        QJsonArray array;
        for (const QString &entry : entries)
            array.append(
                QJsonObject { { u"id"_s, QString(u"R"_s + QString::number(array.size())) },
                              { u"type"_s, QString(entry.section(u' ', 0, 0) + u"_log_entry"_s) },
                              { u"created_at"_s, entry.section(u' ', 1) } });
        return array;
    }

    static QJsonObject incident(const QString &id, Instant created, const QString &status,
                                const QString &service = u"PSHOP"_s)
    {
        return { { u"id"_s, id },
                 { u"type"_s, u"incident"_s },
                 { u"title"_s, u"Payments are slow"_s },
                 { u"status"_s, status },
                 { u"urgency"_s, u"high"_s },
                 { u"created_at"_s, toIso(created) },
                 { u"last_status_change_at"_s, toIso(created) },
                 { u"acknowledgements"_s, QJsonArray {} },
                 { u"service"_s,
                   QJsonObject { { u"id"_s, service }, { u"summary"_s, u"Shop"_s } } },
                 { u"html_url"_s, QString(u"https://shop.pagerduty.com/incidents/"_s + id) } };
    }

    void make(const QString &services = {})
    {
        SourceSpec spec;
        spec.id = SourceId(u"pages"_s);
        spec.url = m_stand->server.url();
        spec.auth = { .kind = Auth::Kind::Token };
        spec.service = ServiceId(u"platform"_s);
        if (!services.isEmpty())
            spec.keys = { { u"services"_s, services } };
        const SourceContext context { .clock = std::make_shared<HandClock>(m_now),
                                      .team = {},
                                      .services
                                      = { { .id = ServiceId(u"checkout"_s) },
                                          { .id = ServiceId(u"till"_s), .name = u"Shop"_s } },
                                      .secret = Secret("CANARY") };
        auto made = sources::find(u"pagerduty")->make(spec, context);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message()));
        m_source = std::move(*made);
    }

    /// Polls until there is no more; what a store would hold is in m_stored.
    std::optional<Error> poll(Millis backfill = 24h * 90)
    {
        m_steps = 0;
        for (bool more = true; more && m_steps < 500; ++m_steps) {
            FetchRequest request;
            request.now = m_now;
            request.since = m_now - backfill;
            request.cursor = m_cursor;
            const Result<Batch> batch = fetchOnce(*m_source, request);
            if (!batch)
                return batch.error();
            take(*batch);
            more = batch->more;
        }
        return {};
    }

    void take(const Batch &batch)
    {
        m_cursor = batch.cursor;
        for (const Incident &one : batch.events.incidents)
            m_stored[one.id] = one;
    }

private Q_SLOTS:
    void init()
    {
        m_now = at("2026-07-01T12:00:00Z");
        m_stand = std::make_unique<PagerDutyStand>();
        m_stored.clear();
        m_cursor.clear();
        make();
    }

    void cleanup()
    {
        m_source.reset();
        QCOMPARE(m_stand->faults, QStringList());
        m_stand.reset();
    }

    void everyTimestampIsKept()
    {
        QJsonObject one = incident(u"P1"_s, at("2026-06-01T10:00:00Z"), u"resolved"_s);
        one[u"last_status_change_at"_s] = u"2026-06-01T11:00:00Z"_s;
        one[u"urgency"_s] = u"low"_s;
        // Acknowledged, timed out, acknowledged again, resolved: the first one counts.
        m_stand->put(
            { one,
              log({ u"resolve 2026-06-01T11:00:00Z"_s, u"notify 2026-06-01T10:50:00Z"_s,
                    u"acknowledge 2026-06-01T10:40:00Z"_s, u"unacknowledge 2026-06-01T10:35:00Z"_s,
                    u"acknowledge 2026-06-01T10:05:00+00:00"_s,
                    u"trigger 2026-06-01T10:00:00Z"_s }) });
        QVERIFY(!poll());
        QCOMPARE(m_stored.size(), 1U);
        const Incident expected { .id = u"pages:P1"_s,
                                  .source = SourceId(u"pages"_s),
                                  .service = ServiceId(u"till"_s), // by its name
                                  .title = u"Payments are slow"_s,
                                  .severity = 2,
                                  .openedAt = at("2026-06-01T10:00:00Z"),
                                  .impactStart = {},
                                  .detectedAt = {},
                                  .acknowledgedAt = at("2026-06-01T10:05:00Z"),
                                  .mitigatedAt = {},
                                  .resolvedAt = at("2026-06-01T11:00:00Z"),
                                  .impactEnd = {},
                                  .deployment = {},
                                  .url = u"https://shop.pagerduty.com/incidents/P1"_s,
                                  .labels = {},
                                  .slo = {} };
        QCOMPARE(m_stored.at(u"pages:P1"_s), expected);
        QVERIFY(m_steps >= 3); // ninety days in windows of thirty
    }

    void whatHappensToAnOpenIncidentIsFollowed()
    {
        const Instant created = m_now - 24h * 100; // before what is asked for now, yet followed
        m_stand->put({ incident(u"P1"_s, created, u"triggered"_s), {} });
        QVERIFY(!poll(24h * 120));
        QVERIFY(!m_stored.at(u"pages:P1"_s).acknowledgedAt);
        const int logs = m_stand->logsAsked;

        m_now += 1min;
        m_stored.clear();
        QVERIFY(!poll());
        QVERIFY(m_stored.empty()); // nothing new
        QCOMPARE(m_stand->logsAsked, logs);

        QJsonObject acknowledged = incident(u"P1"_s, created, u"acknowledged"_s);
        acknowledged[u"last_status_change_at"_s] = toIso(m_now);
        acknowledged[u"acknowledgements"_s]
            = QJsonArray { QJsonObject { { u"at"_s, toIso(m_now) } } };
        m_stand->put({ acknowledged, log({ u"acknowledge "_s + toIso(m_now) }) });
        const Instant acknowledgedAt = m_now;
        m_now += 1min;
        QVERIFY(!poll());
        QCOMPARE(m_stored.at(u"pages:P1"_s).acknowledgedAt, std::optional(acknowledgedAt));
        QVERIFY(!m_stored.at(u"pages:P1"_s).resolvedAt);

        QJsonObject resolved = incident(u"P1"_s, created, u"resolved"_s);
        resolved[u"last_status_change_at"_s] = toIso(m_now);
        m_stand->put({ resolved, log({ u"resolve "_s + toIso(m_now) }) });
        const Instant resolvedAt = m_now;
        m_now += 1min;
        QVERIFY(!poll());
        QCOMPARE(m_stored.at(u"pages:P1"_s).resolvedAt, std::optional(resolvedAt));
        QCOMPARE(m_stored.at(u"pages:P1"_s).acknowledgedAt, std::optional(acknowledgedAt));

        m_now += 1min;
        m_stored.clear();
        QVERIFY(!poll());
        QVERIFY(m_stored.empty());
        QVERIFY(!m_cursor.contains(u"P1"_s)); // it is not followed any more
    }

    void anAcknowledgementThatTimedOutIsInTheLog()
    {
        m_stand->put({ incident(u"P1"_s, m_now - 1h, u"triggered"_s),
                       log({ u"unacknowledge "_s + toIso(m_now - 30min),
                             u"acknowledge "_s + toIso(m_now - 50min),
                             u"trigger "_s + toIso(m_now - 1h) }) });
        QVERIFY(!poll());
        QCOMPARE(m_stored.at(u"pages:P1"_s).acknowledgedAt, std::optional(m_now - 50min));
    }

    void aLongLogIsReadToItsEnd()
    {
        QStringList entries { u"acknowledge "_s + toIso(m_now - 1min) };
        for (int i = 0; i < 230; ++i)
            entries << u"notify "_s + toIso(m_now - 10min);
        entries << u"acknowledge "_s + toIso(m_now - 59min);
        m_stand->put({ incident(u"P1"_s, m_now - 1h, u"triggered"_s), log(entries) });
        QVERIFY(!poll());
        QCOMPARE(m_stored.at(u"pages:P1"_s).acknowledgedAt, std::optional(m_now - 59min));
        QCOMPARE(m_stand->logsAsked, 3);
    }

    void hundredsOfIncidentsComeOverManyPages()
    {
        for (int i = 0; i < 400; ++i) {
            const Instant created = m_now - 24h * 89 + std::chrono::hours { 5 * i };
            QJsonObject one = incident(u"P%1"_s.arg(i), created, u"resolved"_s);
            one[u"resolved_at"_s] = toIso(created + 10min);
            m_stand->put({ one, log({ u"acknowledge "_s + toIso(created + 3min) }) });
        }
        QVERIFY(!poll());
        QCOMPARE(m_stored.size(), 400U);
        for (const auto &[id, one] : m_stored) {
            QCOMPARE(one.acknowledgedAt, std::optional(one.openedAt + 3min));
            QCOMPARE(one.resolvedAt, std::optional(one.openedAt + 10min));
        }
        // A poll that finds nothing new asks once and changes nothing.
        m_stand->server.forget();
        m_stored.clear();
        m_now += 10min;
        QVERIFY(!poll());
        QVERIFY(m_stored.empty());
        QCOMPARE(m_stand->server.heard().size(), 1U);
        QVERIFY(m_cursor.size() < 500);
    }

    /// Beyond offset 10,000 PagerDuty refuses; here it does beyond 40.
    void aWindowOfTooManyIncidentsIsSplit()
    {
        m_stand->mostOffset = 40;
        for (int i = 0; i < 333; ++i)
            m_stand->put({ incident(u"P%1"_s.arg(i), m_now - 10h + std::chrono::minutes { i / 7 },
                                    u"resolved"_s),
                           {} });
        http::Client client({ .base = m_stand->server.url() }, std::make_shared<SystemClock>());
        const auto services = std::make_shared<const pagerduty::PagerServices>();
        int steps = 0;
        for (bool more = true; more && steps < 300; ++steps) {
            FetchRequest request;
            request.now = m_now;
            request.since = m_now - 24h;
            request.cursor = m_cursor;
            const pagerduty::Paging paging { .page = 10, .openPage = 10, .mostOffset = 40 };
            auto *fetch = new pagerduty::PagerFetch(client, services, SourceId(u"pages"_s), request,
                                                    paging);
            const QFuture<Result<Batch>> future = fetch->future();
            fetch->start();
            QVERIFY(finishes(future));
            const Result<Batch> batch = future.result();
            QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
            QVERIFY(batch->troubles.empty());
            QVERIFY(batch->progress >= 0 && batch->progress <= 1);
            take(*batch);
            more = batch->more;
        }
        QVERIFY(steps < 300);
        QCOMPARE(m_stored.size(), 333U);
    }

    void moreAtOneMomentThanThereArePagesIsSaid()
    {
        m_stand->mostOffset = 40;
        for (int i = 0; i < 60; ++i)
            m_stand->put({ incident(u"P%1"_s.arg(i), m_now - 10h, u"resolved"_s), {} });
        m_stand->put({ incident(u"PLATER"_s, m_now - 9h, u"resolved"_s), {} });
        http::Client client({ .base = m_stand->server.url() }, std::make_shared<SystemClock>());
        const auto services = std::make_shared<const pagerduty::PagerServices>();
        std::vector<Trouble> troubles;
        bool more = true;
        for (int steps = 0; more && steps < 30; ++steps) {
            FetchRequest request;
            request.now = m_now;
            request.since = m_now - 10h;
            request.cursor = m_cursor;
            const pagerduty::Paging paging { .page = 10, .openPage = 10, .mostOffset = 40 };
            auto *fetch = new pagerduty::PagerFetch(client, services, SourceId(u"pages"_s), request,
                                                    paging);
            const QFuture<Result<Batch>> future = fetch->future();
            fetch->start();
            QVERIFY(finishes(future));
            const Result<Batch> batch = future.result();
            QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
            take(*batch);
            troubles.insert(troubles.end(), batch->troubles.begin(), batch->troubles.end());
            more = batch->more;
        }
        QVERIFY(!more);
        QCOMPARE(troubles.size(), 1U);
        QVERIFY(m_stored.contains(u"pages:PLATER"_s));
    }

    void onlyTheServicesThatAreListedAreAskedFor()
    {
        make(u"PSHOP=checkout\nPBANK"_s);
        m_stand->put({ incident(u"P1"_s, m_now - 3h, u"triggered"_s, u"PSHOP"_s), {} });
        m_stand->put({ incident(u"P2"_s, m_now - 2h, u"triggered"_s, u"PBANK"_s), {} });
        m_stand->put({ incident(u"P3"_s, m_now - 1h, u"triggered"_s, u"PELSE"_s), {} });
        QVERIFY(!poll());
        QCOMPARE(m_stored.size(), 2U);
        QCOMPARE(m_stored.at(u"pages:P1"_s).service, ServiceId(u"checkout"_s));
        QCOMPARE(m_stored.at(u"pages:P2"_s).service, ServiceId(u"platform"_s));
    }

    void anIncidentThatIsDeletedIsForgotten()
    {
        m_stand->put({ incident(u"P1"_s, m_now - 24h, u"triggered"_s), {} });
        QVERIFY(!poll());
        m_stand->entries.clear();
        m_now += 1min;
        QVERIFY(!poll());
        QVERIFY(!m_cursor.contains(u"P1"_s));
    }

    void whatIsOpenForYearsDoesNotGrow()
    {
        for (int i = 0; i < 250; ++i)
            m_stand->put({ incident(u"P%1"_s.arg(i), m_now - 24h * 30 - std::chrono::hours { i },
                                    u"triggered"_s),
                           {} });
        QVERIFY(!poll());
        QCOMPARE(m_stored.size(), 250U);
        m_stand->server.forget();
        m_stored.clear();
        m_now += 1min;
        QVERIFY(!poll());
        QVERIFY(m_stored.empty());
        QCOMPARE(m_stand->server.heard().size(), 4U); // the window, and three pages of open ones
    }

    /// Real answers, where a folder with them is named; the rest of the tests has answers of our
    /// own.
    void recordedAnswersAreRead()
    {
        const QString folder = qEnvironmentVariable("TRIVET_RECORDED");
        QFile file(QDir(folder).filePath(u"pagerduty_incidents.csv"_s));
        if (folder.isEmpty() || !file.open(QIODevice::ReadOnly)) {
            qInfo("TRIVET_RECORDED names no folder with pagerduty_incidents.csv: only answers of "
                  "our own are read.");
            m_stand->put({ incident(u"P1"_s, m_now - 1h, u"triggered"_s), {} });
            QVERIFY(!poll());
            QCOMPARE(m_stored.size(), 1U);
            return;
        }
        // Each row holds an incident as a cell of JSON, quotes doubled.
        const QString text = QString::fromUtf8(file.readAll());
        static const QRegularExpression cell(u"\"(\\{\"\"incident_number(?:[^\"]++|\"\")*+)\""_s);
        for (const auto &match : cell.globalMatch(text)) {
            QString json = match.captured(1);
            json.replace(u"\"\""_s, u"\""_s);
            QJsonObject one = QJsonDocument::fromJson(json.toUtf8()).object();
            const QJsonArray entries = one.take(u"log_entries"_s).toArray();
            m_stand->put({ one, entries });
        }
        QCOMPARE(m_stand->entries.size(), 3U);
        m_now = at("2022-11-04T00:00:00Z");
        make();
        QVERIFY(!poll());
        QCOMPARE(m_stored.size(), 3U);
        const Incident &crash = m_stored.at(u"pages:Q3YON8WNWTZMRQ"_s);
        QCOMPARE(crash.acknowledgedAt, std::optional(at("2022-11-03T06:23:07Z"))); // of three
        QVERIFY(!crash.resolvedAt);
        QCOMPARE(crash.severity, 1);
        const Incident &slow = m_stored.at(u"pages:Q3CZAU7Q4008QD"_s);
        QCOMPARE(slow.acknowledgedAt, std::optional(at("2022-11-03T06:44:37Z")));
        const Incident &spam = m_stored.at(u"pages:Q1OHFWFP3GPXOG"_s);
        QCOMPARE(spam.openedAt, at("2022-11-03T06:45:36Z"));
        QCOMPARE(spam.acknowledgedAt, std::optional(at("2022-11-03T06:45:46Z")));
        QCOMPARE(spam.resolvedAt, std::optional(at("2022-11-03T06:51:44Z")));
        QCOMPARE(spam.severity, 2);
    }
};

} // namespace trivet

TRIVET_TEST(pagerDuty, trivet::PagerDutyTest)

#include "pagerduty.moc"
