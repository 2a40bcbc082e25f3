// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/domain/labels.h>
#include <app/metrics/reliability/silences.h>
#include <app/sources/source.h>
#include <tests/support/alertmanagerserver.h>
#include <tests/support/registry.h>
#include <tests/support/sourcerun.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

/// The source against the real Alertmanager.
class AlertmanagerTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<AlertmanagerServer> m_server;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();
    std::unique_ptr<Source> m_source;
    QString m_cursor;
    std::map<QString, Incident> m_stored;
    std::map<QString, Silence> m_silences;
    Instant m_hourAgo;

    void make(const QString &labels = {})
    {
        SourceSpec spec;
        spec.id = SourceId(u"pages"_s);
        spec.url = m_server->url();
        if (!labels.isEmpty())
            spec.keys = { { u"incident_labels"_s, labels } };
        const SourceContext context { .clock = m_clock,
                                      .team = {},
                                      .services = { { .id = ServiceId(u"checkout"_s) } },
                                      .secret = {} };
        m_source = std::move(*sources::find(u"alertmanager")->make(spec, context));
        m_cursor.clear();
        m_stored.clear();
        m_silences.clear();
    }

    Result<Batch> poll()
    {
        FetchRequest request;
        request.now = m_clock->now();
        request.since = request.now - 24h;
        request.cursor = m_cursor;
        Result<Batch> batch = fetchOnce(*m_source, request);
        if (batch) {
            m_cursor = batch->cursor;
            for (const Incident &incident : batch->events.incidents)
                m_stored[incident.id] = incident;
            for (const Silence &silence : batch->events.silences)
                m_silences[silence.id] = silence;
        }
        return batch;
    }

    /// Labels as text, from `since` until it is ended.
    QString fire(const QString &labels, Instant since, std::optional<Instant> end = {})
    {
        QJsonObject set;
        const Labels read = labelsFromText(labels).value_or(Labels {});
        for (const auto &[name, value] : read)
            set[name] = value;
        QJsonObject alert { { u"labels"_s, set },
                            { u"annotations"_s,
                              QJsonObject { { u"summary"_s, u"Payments are slow"_s } } },
                            { u"startsAt"_s, toIso(since) },
                            { u"generatorURL"_s, u"http://prometheus.example.org/graph?g0"_s } };
        if (end)
            alert[u"endsAt"_s] = toIso(*end);
        return m_server->post("/api/v2/alerts",
                              QJsonDocument(QJsonArray { alert }).toJson(QJsonDocument::Compact));
    }

    QString silence(const QString &label, const QString &value, bool expression, Instant until)
    {
        const QJsonObject matcher { { u"name"_s, label },
                                    { u"value"_s, value },
                                    { u"isRegex"_s, expression } };
        const QJsonObject body { { u"matchers"_s, QJsonArray { matcher } },
                                 { u"startsAt"_s, toIso(m_hourAgo) },
                                 { u"endsAt"_s, toIso(until) },
                                 { u"comment"_s, u"Planned <b>work</b>"_s },
                                 { u"createdBy"_s, u"somebody"_s } };
        return m_server->post("/api/v2/silences",
                              QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    /// Ids of the silences that the server itself says mute the alert of that name.
    [[nodiscard]] QStringList silencedBy(const QString &name)
    {
        // Asked as anybody would; the answer of post() is of the last POST.
        http::Client client(briskProfile(m_server->url()), m_clock);
        const Result<http::Answer> answer = asked(client, u"/api/v2/alerts"_s);
        QStringList ids;
        const QJsonArray alerts
            = answer ? QJsonDocument::fromJson(answer->body).array() : QJsonArray {};
        for (const QJsonValue &alert : alerts) {
            const QJsonArray by = alert[u"status"_s][u"silencedBy"_s].toArray();
            if (alert[u"labels"_s][u"alertname"_s].toString() == name)
                for (const QJsonValue &id : by)
                    ids << u"pages:"_s + id.toString();
        }
        ids.sort();
        return ids;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto seconds
            = std::chrono::floor<std::chrono::seconds>(m_clock->now().time_since_epoch());
        m_hourAgo = Instant { seconds } - 1h;
    }

    void init()
    {
        // A server of its own for every test: it forgets alerts only when it ends, and silences
        // never.
        m_server = std::make_unique<AlertmanagerServer>();
        QCOMPARE(m_server->start(), QString());
        make();
    }

    void alertsBecomeIncidentsAndEnd()
    {
        QCOMPARE(fire(u"alertname=Slow,service=checkout,severity=page,pod=a"_s, m_hourAgo),
                 QString());
        QCOMPARE(fire(u"alertname=Slow,service=checkout,severity=page,pod=b"_s, m_hourAgo + 5min),
                 QString());
        QCOMPARE(fire(u"alertname=Full,service=till,severity=ticket"_s, m_hourAgo + 10min),
                 QString());
        Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QCOMPARE(m_stored.size(), 2U);
        QVERIFY(batch->troubles.empty());
        const auto slow = std::ranges::find_if(
            m_stored, [](const auto &i) { return i.second.service.value == "checkout"_L1; });
        QVERIFY(slow != m_stored.end());
        QCOMPARE(slow->second.openedAt, m_hourAgo);
        QCOMPARE(slow->second.severity, 1);
        QCOMPARE(slow->second.title, u"Payments are slow"_s);
        QCOMPARE(slow->second.url, u"http://prometheus.example.org/graph?g0"_s);
        QCOMPARE(slow->second.labels.count(u'\n'), 1);

        batch = poll();
        QVERIFY(batch && batch->events == Events {});

        // One of two ends: the incident goes on. Then the other.
        const Instant end = m_hourAgo + 30min;
        QCOMPARE(fire(u"alertname=Slow,service=checkout,severity=page,pod=a"_s, m_hourAgo, end),
                 QString());
        QVERIFY(poll());
        QVERIFY(!slow->second.resolvedAt);
        QCOMPARE(
            fire(u"alertname=Slow,service=checkout,severity=page,pod=b"_s, m_hourAgo + 5min, end),
            QString());
        batch = poll();
        QVERIFY(batch);
        QCOMPARE(batch->events.incidents.size(), 1U);
        // Alertmanager shows no alert that has ended: what is known is the moment of the answer.
        QVERIFY(slow->second.resolvedAt);
        QVERIFY(std::chrono::abs(*slow->second.resolvedAt - m_clock->now()) < 10s);
        QCOMPARE(m_stored.size(), 2U);
    }

    void silencedAndInhibitedAlertsBurnAllTheSame()
    {
        QCOMPARE(fire(u"alertname=Slow,service=checkout,severity=page"_s, m_hourAgo), QString());
        QCOMPARE(fire(u"alertname=Warm,service=checkout,severity=warning"_s, m_hourAgo), QString());
        QCOMPARE(silence(u"alertname"_s, u"Slow"_s, false, m_hourAgo + 9h), QString());
        QVERIFY(poll());
        QCOMPARE(m_stored.size(), 2U);
        QTRY_COMPARE(silencedBy(u"Slow"_s).size(), 1); // by now it is silenced, and still there
        const Result<Batch> batch = poll();
        QVERIFY(batch && batch->events.incidents.empty());
    }

    void aSilenceIsReadWithItsEndAndItsState()
    {
        QCOMPARE(silence(u"alertname"_s, u"Sl.*"_s, true, m_hourAgo + 9h), QString());
        const QString id = QJsonDocument::fromJson(m_server->answer())[u"silenceID"_s].toString();
        QVERIFY(poll());
        QCOMPARE(m_silences.size(), 1U);
        const Silence &silence = m_silences.begin()->second;
        QCOMPARE(silence.id, QString(u"pages:"_s + id));
        QCOMPARE(silence.matchers, u"alertname=~\"Sl.*\""_s);
        QCOMPARE(silence.comment, u"Planned <b>work</b>"_s);
        QCOMPARE(silence.author, u"somebody"_s);
        QCOMPARE(silence.endsAt, m_hourAgo + 9h);
        QCOMPARE(silence.stateAt(m_clock->now() + 5s), SilenceState::Active);
        // Ended by hand: the server keeps it listed as expired, with the moment as its end.
        QCOMPARE(m_server->remove("/api/v2/silence/" + id.toLatin1()), QString());
        const Result<Batch> batch = poll();
        QVERIFY(batch);
        QCOMPARE(batch->events.silences.size(), 1U);
        QCOMPARE(silence.stateAt(m_clock->now() + 1s), SilenceState::Expired);
    }

    /// The server is the oracle: what it says it mutes, and what our own matching finds.
    void whatASilenceHidesIsWhatTheServerSays()
    {
        const QStringList alerts {
            u"alertname=Slow,service=checkout,severity=page,sloth_slo=latency"_s,
            u"alertname=Slower,service=checkout,severity=page,slo=errors"_s,
            u"alertname=Full,service=till,severity=ticket"_s
        };
        for (const QString &labels : alerts)
            QCOMPARE(fire(labels, m_hourAgo), QString());
        QCOMPARE(silence(u"alertname"_s, u"Slow"_s, true, m_hourAgo + 9h), QString());
        QCOMPARE(silence(u"service"_s, u"check.*|nothing"_s, true, m_hourAgo + 9h), QString());
        QCOMPARE(silence(u"missing"_s, u"x?"_s, true, m_hourAgo + 9h).isEmpty(), false); // refused
        QCOMPARE(silence(u"severity"_s, u"page|ticket"_s, true, m_hourAgo + 9h), QString());
        QVERIFY(poll());
        Events events;
        for (const auto &[id, one] : m_silences)
            events.silences.push_back(one);
        for (const auto &[id, one] : m_stored)
            events.incidents.push_back(one);
        QCOMPARE(events.incidents.size(), 3U);
        QCOMPARE(events.silences.size(), 3U);
        const auto hidden = metrics::silencedIncidents(events, m_clock->now() + 5s);
        const std::pair<QString, int> expected[]
            = { { u"Slow"_s, 3 }, { u"Slower"_s, 2 }, { u"Full"_s, 1 } };
        for (const auto &[name, count] : expected) {
            QTRY_COMPARE(silencedBy(name).size(), count);
            QStringList ours;
            for (const metrics::SilencedIncident &one : hidden)
                if (m_stored.at(one.incident)
                        .labels.contains(QString(u"alertname=\""_s + name + u'"')))
                    ours << one.silence;
            ours.sort();
            QCOMPARE(ours, silencedBy(name));
        }
    }

    void onlyTheLabelsThatAreAskedForCount()
    {
        QCOMPARE(fire(u"alertname=Slow,service=checkout,severity=page"_s, m_hourAgo), QString());
        QCOMPARE(fire(u"alertname=Full,service=till,severity=ticket"_s, m_hourAgo), QString());
        make(u"severity=~\"page|critical\"\nservice!=\"till\""_s);
        QVERIFY(poll());
        QCOMPARE(m_stored.size(), 1U);
        QCOMPARE(m_stored.begin()->second.service.value, u"checkout"_s);
    }

    void aServerThatIsAwayOrBeginsAnewResolvesNothing()
    {
        const QString labels = u"alertname=Slow,service=checkout,severity=page"_s;
        QCOMPARE(fire(labels, m_hourAgo), QString());
        QVERIFY(poll());
        QCOMPARE(m_server->stop(), QString());
        const Result<Batch> away = poll();
        QCOMPARE(kindOf(away), std::optional(ErrorKind::Connection));
        // Its store of alerts is empty after a start; the incident stays open.
        QCOMPARE(m_server->start(), QString());
        Result<Batch> batch = poll();
        QVERIFY2(batch, batch ? "" : qPrintable(batch.error().message()));
        QVERIFY(batch->events.incidents.empty());
        QCOMPARE(batch->troubles.size(), 1U);
        QVERIFY(!m_stored.begin()->second.resolvedAt);
        // Prometheus sends it again, and it is the same incident.
        QCOMPARE(fire(labels, m_hourAgo), QString());
        batch = poll();
        QVERIFY(batch && batch->events.incidents.empty() && batch->troubles.empty());
        QCOMPARE(m_stored.size(), 1U);
    }

    void theConnectionTestSaysWhatAnswers()
    {
        QCOMPARE(fire(u"alertname=Slow,service=checkout"_s, m_hourAgo), QString());
        const std::vector<Stage> stages = diagnosed(*m_source);
        QVERIFY(stages.size() >= 5);
        for (const Stage &stage : stages)
            QVERIFY2(stage.passed, qPrintable(stage.name + u": "_s + stage.detail));
        const auto &api = stages[stages.size() - 3];
        QCOMPARE(api.name, u"API"_s);
        QVERIFY2(api.detail.contains(u"0.2"_s), qPrintable(api.detail));
        QVERIFY2(stages[stages.size() - 2].detail.contains(u'1'),
                 qPrintable(stages[stages.size() - 2].detail));
    }
};

} // namespace trivet

TRIVET_TEST(alertmanager, trivet::AlertmanagerTest)

#include "alertmanager.moc"
