// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/alertmanager/alertincidents.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace alertmanager;

/// How looks at an Alertmanager become incidents, without a server.
class AlertmanagerIncidentsTest : public QObject
{
    Q_OBJECT

private:
    const Instant m_start = *fromIso(u"2026-07-01T10:00:00Z", QTimeZone::utc());
    Reading m_reading;
    QString m_cursor;
    std::map<QString, Incident> m_stored; ///< what a store would hold
    std::map<QString, Silence> m_silences;
    std::vector<Trouble> m_troubles;

    static Alert alert(const QString &name, const QString &instance, Instant since)
    {
        Alert a;
        a.labels = { { u"alertname"_s, name },
                     { u"instance"_s, instance },
                     { u"service"_s, u"checkout"_s },
                     { u"severity"_s, u"page"_s } };
        a.fingerprint = name + instance;
        a.startsAt = since;
        a.endsAt = since + 1000h;
        return a;
    }

    /// One look; how many incidents it changed.
    size_t look(const std::vector<Alert> &alerts, Instant at, std::optional<Instant> startedAt,
                const std::vector<Silence> &silences = {})
    {
        Follower follower(m_reading, memoryOf(m_cursor, m_reading.source));
        Look seen;
        seen.alerts.alerts = alerts;
        seen.silences.silences = silences;
        seen.at = at;
        seen.startedAt = startedAt;
        const Batch batch = follower.follow(seen);
        m_cursor = batch.cursor;
        m_troubles = batch.troubles;
        for (const Incident &incident : batch.events.incidents)
            m_stored[incident.id] = incident;
        for (const Silence &silence : batch.events.silences)
            m_silences[silence.id] = silence;
        return batch.events.incidents.size() + batch.events.silences.size();
    }

    [[nodiscard]] const Incident &only() const { return m_stored.begin()->second; }

private Q_SLOTS:
    void init()
    {
        m_reading = { .source = SourceId(u"pages"_s),
                      .service = {},
                      .serviceLabel = {},
                      .filter = {},
                      .services = { { .id = ServiceId(u"checkout"_s), .name = u"Checkout"_s } } };
        m_cursor.clear();
        m_stored.clear();
        m_silences.clear();
        m_troubles.clear();
    }

    void severalAlertsOfOneRuleAreOneIncident()
    {
        const Instant long_ago = m_start - 24h;
        const Alert a = alert(u"Slow"_s, u"a"_s, m_start);
        const Alert b = alert(u"Slow"_s, u"b"_s, m_start + 2min);
        look({ a }, m_start + 1min, long_ago);
        look({ a, b }, m_start + 3min, long_ago);
        QCOMPARE(m_stored.size(), 1U);
        QCOMPARE(only().openedAt, m_start);
        QCOMPARE(only().service, ServiceId(u"checkout"_s));
        QCOMPARE(only().severity, 1);
        QCOMPARE(only().labels.count(u'\n'), 1);
        // The first is over; the other goes on, and with it the incident.
        look({ b }, m_start + 5min, long_ago);
        QVERIFY(!only().resolvedAt);
        look({}, m_start + 7min, long_ago);
        QCOMPARE(only().resolvedAt, std::optional(m_start + 7min));
        QCOMPARE(m_stored.size(), 1U);
    }

    void theSameLookTwiceChangesNothing()
    {
        const std::vector<Alert> alerts { alert(u"Slow"_s, u"a"_s, m_start),
                                          alert(u"Down"_s, u"a"_s, m_start) };
        QCOMPARE(look(alerts, m_start + 1min, m_start - 1h), 2U);
        QCOMPARE(look(alerts, m_start + 2min, m_start - 1h), 0U);
        QCOMPARE(look(alerts, m_start + 2min, m_start - 1h), 0U);
        // With an empty memory the incidents have the same ids.
        m_cursor.clear();
        look(alerts, m_start + 3min, m_start - 1h);
        QCOMPARE(m_stored.size(), 2U);
    }

    void anAlertThatBeganAnewIsAnotherIncident()
    {
        look({ alert(u"Slow"_s, u"a"_s, m_start) }, m_start + 1min, m_start - 1h);
        look({ alert(u"Slow"_s, u"a"_s, m_start + 90s) }, m_start + 2min, m_start - 1h);
        QCOMPARE(m_stored.size(), 2U);
        QCOMPARE(only().resolvedAt, std::optional(m_start + 90s));
        QCOMPARE(std::next(m_stored.begin())->second.openedAt, m_start + 90s);
        // But not while another alert of the rule bridges the two.
        m_stored.clear();
        m_cursor.clear();
        const Alert bridge = alert(u"Slow"_s, u"b"_s, m_start);
        look({ alert(u"Slow"_s, u"a"_s, m_start), bridge }, m_start + 1min, m_start - 1h);
        look({ alert(u"Slow"_s, u"a"_s, m_start + 90s), bridge }, m_start + 2min, m_start - 1h);
        QCOMPARE(m_stored.size(), 1U);
    }

    void anEndThatIsToldIsTheEnd()
    {
        Alert a = alert(u"Slow"_s, u"a"_s, m_start);
        look({ a }, m_start + 1min, m_start - 1h);
        a.endsAt = m_start + 100s;
        look({ a }, m_start + 2min, m_start - 1h);
        QCOMPARE(only().resolvedAt, std::optional(m_start + 100s));
    }

    void aNewServerResolvesNothingForSomeMinutes()
    {
        const Alert a = alert(u"Slow"_s, u"a"_s, m_start);
        const Alert b = alert(u"Down"_s, u"a"_s, m_start);
        look({ a, b }, m_start + 1min, m_start - 1h);
        const Instant restarted = m_start + 10min;
        look({}, restarted + 1s, restarted);
        QVERIFY(
            std::ranges::none_of(m_stored, [](const auto &i) { return !!i.second.resolvedAt; }));
        QCOMPARE(m_troubles.size(), 1U);
        // Prometheus sends one of them again.
        look({ a }, restarted + 2min, restarted);
        look({ a }, restarted + 4min + 59s, restarted);
        QVERIFY(
            std::ranges::none_of(m_stored, [](const auto &i) { return !!i.second.resolvedAt; }));
        look({ a }, restarted + 5min, restarted);
        for (const auto &[id, incident] : m_stored)
            QCOMPARE(incident.resolvedAt.has_value(), incident.title == u"Down"_s);
        // What this server has shown itself ends at once, however new it is.
        m_stored.clear();
        const Instant again = restarted + 1h;
        look({ a }, again + 10s, again);
        look({}, again + 20s, again);
        QCOMPARE(only().resolvedAt, std::optional(again + 20s));
    }

    void aServerThatDoesNotSayItsStartIsGivenTheSameTime()
    {
        look({ alert(u"Slow"_s, u"a"_s, m_start) }, m_start + 1min, std::nullopt);
        look({}, m_start + 2min, std::nullopt);
        look({}, m_start + 6min, std::nullopt);
        QVERIFY(!only().resolvedAt);
        look({}, m_start + 7min, std::nullopt);
        QCOMPARE(only().resolvedAt, std::optional(m_start + 7min));
    }

    void aLongAbsenceIsSaid()
    {
        look({ alert(u"Slow"_s, u"a"_s, m_start) }, m_start + 1min, m_start - 1h);
        look({}, m_start + 14h, m_start - 1h);
        QCOMPARE(m_troubles.size(), 1U);
        QVERIFY(m_troubles[0].text.contains(u"2026-07-01T10:01:00Z"_s));
    }

    void aClockSetBackEndsNothingBeforeItWasSeen()
    {
        look({ alert(u"Slow"_s, u"a"_s, m_start) }, m_start + 1min, m_start - 1h);
        look({}, m_start - 1min, m_start - 1h);
        QCOMPARE(only().resolvedAt, std::optional(m_start + 1min));
    }

    void anAlertWithoutAStartKeepsItsIncidentAndOpensNone()
    {
        Alert a = alert(u"Slow"_s, u"a"_s, m_start);
        look({ a }, m_start + 1min, m_start - 1h);
        a.startsAt.reset();
        Alert other = alert(u"Down"_s, u"a"_s, m_start);
        other.startsAt.reset();
        QCOMPARE(look({ a, other }, m_start + 2min, m_start - 1h), 0U);
    }

    void labelsSayServiceSeverityAndSlo_data()
    {
        QTest::addColumn<QString>("labels");
        QTest::addColumn<QString>("service");
        QTest::addColumn<int>("severity");
        QTest::addColumn<QString>("slo");
        const auto row = [](const char *labels, const char *service, int severity,
                            const char *slo = "") {
            QTest::newRow(labels) << QString::fromLatin1(labels) << QString::fromLatin1(service)
                                  << severity << QString::fromLatin1(slo);
        };
        row("alertname=A,service=checkout,severity=critical", "checkout", 1);
        row("alertname=A,service=Checkout,severity=Warning", "checkout", 2);
        row("alertname=A,service=payments,severity=info", "payments", 3);
        row("alertname=A,job=checkout,severity=ticket", "checkout", 2);
        row("alertname=A,job=node", "shop", 3);
        row("alertname=A", "shop", 3);
        row("alertname=A,service=payments,job=checkout", "payments", 3);
        row("sloth_service=checkout,sloth_slo=latency,sloth_severity=page", "checkout", 1,
            "latency");
        row("slo=checkout-errors,severity=critical,job=pyrra", "shop", 1, "checkout-errors");
    }
    void labelsSayServiceSeverityAndSlo()
    {
        QFETCH(QString, labels);
        m_reading.service = ServiceId(u"shop"_s);
        const Labels read = *labelsFromText(labels);
        QTEST(serviceOf(read, m_reading).value, "service");
        QTEST(severityOf(read), "severity");
        QTEST(sloOf(read), "slo");
    }

    void theWorkspaceSaysWhichLabelIsTheService()
    {
        m_reading.serviceLabel = u"app"_s;
        QCOMPARE(serviceOf(*labelsFromText(u"app=till,service=checkout"), m_reading),
                 ServiceId(u"till"_s));
        QVERIFY(serviceOf(*labelsFromText(u"service=checkout"), m_reading).isEmpty());
    }

    void twoServicesAreTwoIncidentsOfOneRule()
    {
        Alert other = alert(u"Slow"_s, u"b"_s, m_start);
        other.labels[2].second = u"search"_s;
        look({ alert(u"Slow"_s, u"a"_s, m_start), other }, m_start + 1min, m_start - 1h);
        QCOMPARE(m_stored.size(), 2U);
    }

    void anotherFilterClosesWhatItLeavesOutAndSaysSo()
    {
        look({ alert(u"Slow"_s, u"a"_s, m_start) }, m_start + 1min, m_start - 1h);
        m_reading.filter = u"severity=\"ticket\""_s;
        look({}, m_start + 2min, m_start - 1h);
        QVERIFY(only().resolvedAt);
        QCOMPARE(m_troubles.size(), 1U);
    }

    void aSilenceThatIsGoneHasEnded()
    {
        const Silence silence { .id = u"pages:1"_s,
                                .source = m_reading.source,
                                .matchers = u"alertname=\"Slow\""_s,
                                .comment = u"Planned work"_s,
                                .startsAt = m_start,
                                .endsAt = m_start + 4h };
        QCOMPARE(look({}, m_start + 1min, m_start - 1h, { silence }), 1U);
        QCOMPARE(look({}, m_start + 2min, m_start - 1h, { silence }), 0U);
        QCOMPARE(m_silences.begin()->second.stateAt(m_start + 2min), SilenceState::Active);
        // A new server may hear of it from its peers yet.
        const Instant restarted = m_start + 3min;
        QCOMPARE(look({}, restarted + 1min, restarted), 0U);
        QCOMPARE(look({}, restarted + 5min, restarted), 1U);
        QCOMPARE(m_silences.begin()->second.endsAt, restarted + 5min);
        QCOMPARE(m_silences.begin()->second.stateAt(restarted + 5min), SilenceState::Expired);
    }

    void aMemoryComesBackFromItsCursor()
    {
        look({ alert(u"Slow \"now\"\n"_s, u"a"_s, m_start + 123ms) }, m_start + 1min, m_start);
        const Memory memory = memoryOf(m_cursor, m_reading.source);
        QCOMPARE(memory.open.size(), 1U);
        QCOMPARE(memory.open[0].incident, only());
        QCOMPARE(cursorOf(memory), m_cursor);
        for (const QString &other : { u""_s, u"page 7"_s, u"{}"_s, u"[1]"_s })
            QCOMPARE(memoryOf(other, m_reading.source), Memory {});
    }

    /// Against a walk through time that knows every moment: what is polled each minute is right to
    /// a minute.
    void pollingEachMinuteIsRightToAMinute()
    {
        quint32 random = 1;
        const auto next = [&random](int below) {
            random = random * 1664525 + 1013904223;
            return static_cast<int>((random >> 8) % static_cast<quint32>(below));
        };
        struct Episode
        {
            int fingerprint;
            Instant from;
            Instant to;
        };
        // Per fingerprint, episodes with pauses of at least two minutes.
        std::vector<Episode> all;
        for (int f = 0; f < 3; ++f)
            for (Instant t = m_start; t < m_start + 10h;) {
                t += std::chrono::seconds { 125 + next(3600) };
                const Instant end = t + std::chrono::seconds { 125 + next(1200) };
                all.push_back({ f, t, end });
                t = end;
            }
        for (Instant t = m_start; t < m_start + 14h; t += 1min) {
            std::vector<Alert> now;
            for (const Episode &e : all)
                if (t >= e.from && t < e.to)
                    now.push_back(alert(u"Slow"_s, QString::number(e.fingerprint), e.from));
            look(now, t, m_start - 1h);
        }
        // The union of the episodes, an end rounded up to the next poll.
        std::ranges::sort(all, {}, &Episode::from);
        std::vector<std::pair<Instant, Instant>> expected;
        for (const Episode &e : all) {
            const Instant end = m_start + std::chrono::ceil<std::chrono::minutes>(e.to - m_start);
            if (expected.empty() || e.from >= expected.back().second)
                expected.emplace_back(e.from, end);
            else
                expected.back().second = std::max(expected.back().second, end);
        }
        std::vector<std::pair<Instant, Instant>> found;
        for (const auto &[id, incident] : m_stored)
            found.emplace_back(incident.openedAt, incident.resolvedAt.value_or(Instant {}));
        std::ranges::sort(found);
        QVERIFY(expected.size() > 10);
        QCOMPARE(found, expected);
    }
};

} // namespace trivet

TRIVET_TEST(alertmanagerIncidents, trivet::AlertmanagerIncidentsTest)

#include "alertmanagerincidents.moc"
