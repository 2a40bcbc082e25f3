// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/parser.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using test::vocabulary;

namespace {

QByteArray head()
{
    return "trivet: 1\nteam: { id: t }\nservices: [ { id: s } ]\n"
           "sources: [ { id: m, kind: prometheus, url: 'http://localhost:9090' } ]\n";
}

Workspace read(const QByteArray &yaml)
{
    const auto workspace = workspace::parse(yaml, u"/team/trivet.yaml"_s, vocabulary());
    if (!workspace)
        qWarning("%s", qPrintable(workspace.error().message()));
    return workspace.value_or(Workspace {});
}

SourceSpec readSource(const QByteArray &source)
{
    const Workspace workspace = read(
        "trivet: 1\nteam: { id: t }\nservices: [ { id: s } ]\nsources:\n  - " + source + "\n");
    return workspace.sources.empty() ? SourceSpec {} : workspace.sources[0];
}

SloSpec readSlo(const QByteArray &rest)
{
    const Workspace workspace
        = read(head() + "slos:\n  - id: a\n    service: s\n    source: m\n    " + rest + "\n");
    return workspace.slos.empty() ? SloSpec {} : workspace.slos[0];
}

Goal readGoal(const QByteArray &rest)
{
    const Workspace workspace = read(head() + "goals:\n  - { id: g, " + rest + " }\n");
    return workspace.goals.empty() ? Goal {} : workspace.goals[0];
}

} // namespace

class WorkspaceFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theExampleOfTheDocumentationReadsAsItSays()
    {
        const Workspace w = read(test::exampleFile());
        QCOMPARE(w.path, u"/team/trivet.yaml"_s);
        QCOMPARE(w.team,
                 (Team { TeamId(u"shop"_s), u"Shop"_s,
                         Calendar(QTimeZone("Europe/Berlin"), Qt::Monday, 1) }));
        QCOMPARE(
            w.services,
            (std::vector { Service { ServiceId(u"checkout"_s), u"Checkout"_s, u"production"_s } }));

        SourceSpec metrics;
        metrics.id = SourceId(u"metrics"_s);
        metrics.kind = u"prometheus"_s;
        metrics.url = QUrl(u"https://prometheus.example.org"_s);
        metrics.poll = 1min;
        metrics.auth.kind = Auth::Kind::Basic;
        metrics.auth.user = u"trivet"_s;
        metrics.auth.secret = u"keychain"_s;
        metrics.headers = { { u"X-Scope-OrgID"_s, u"shop"_s } };
        metrics.ca = u"/team/ca.pem"_s;
        metrics.workspaceFolder = u"/team"_s;
        SourceSpec tags;
        tags.id = SourceId(u"tags"_s);
        tags.kind = u"git"_s;
        tags.keys = { { u"path"_s, u"/shop"_s }, { u"tags"_s, u"^v\\d+\\.\\d+\\.\\d+$"_s } };
        tags.service = ServiceId(u"checkout"_s);
        tags.workspaceFolder = u"/team"_s;
        SourceSpec survey;
        survey.id = SourceId(u"survey"_s);
        survey.kind = u"survey-csv"_s;
        survey.keys = { { u"path"_s, u"/team/surveys/*.csv"_s } };
        survey.workspaceFolder = u"/team"_s;
        SourceSpec pages;
        pages.id = SourceId(u"pages"_s);
        pages.kind = u"alertmanager"_s;
        pages.url = QUrl(u"http://127.0.0.1:9093"_s);
        pages.workspaceFolder = u"/team"_s;
        QCOMPARE(w.sources, (std::vector { metrics, tags, survey, pages }));

        SloSpec slo;
        slo.id = SloId(u"checkout-availability"_s);
        slo.name = u"checkout-availability"_s;
        slo.service = ServiceId(u"checkout"_s);
        slo.source = SourceId(u"metrics"_s);
        slo.numerator = u"http_requests_total{job=\"checkout\",code=~\"5..\"}"_s;
        slo.total = u"http_requests_total{job=\"checkout\"}"_s;
        slo.target = 0.999;
        slo.length = 24h * 30;
        slo.alerts = u"workbook"_s;
        QCOMPARE(w.slos, std::vector { slo });

        Goal goal;
        goal.id = u"faster"_s;
        goal.metric = u"delivery.change_lead_time"_s;
        goal.statement = u"Changes reach users within two days"_s;
        goal.down = true;
        goal.baseline = 345'600;
        goal.target = 172'800;
        goal.due = QDate(2026, 12, 31);
        goal.owner = u"team lead"_s;
        QCOMPARE(w.goals, std::vector { goal });
        QCOMPARE(w.troubles, std::vector<Trouble> {});
    }

    void theShortestFileHasDefaults()
    {
        const Workspace w = read("trivet: 1\nteam: { id: t }\n");
        QCOMPARE(w.team, (Team { TeamId(u"t"_s), u"t"_s, Calendar() }));
        QVERIFY(w.services.empty() && w.sources.empty() && w.slos.empty() && w.goals.empty());
    }

    void theTeamsCalendarIsItsOwn()
    {
        const Workspace w = read("trivet: 1\nteam: { id: t, zone: America/New_York, week_start: "
                                 "sunday, fiscal_year_start: april }\n");
        QCOMPARE(w.team.calendar, Calendar(QTimeZone("America/New_York"), Qt::Sunday, 4));
    }

    void lineEndsAndByteOrderMarkMakeNoDifference()
    {
        const Workspace plain = read(test::exampleFile());
        QCOMPARE(read(test::exampleFile().replace("\n", "\r\n")).slos, plain.slos);
        QCOMPARE(read("\xEF\xBB\xBF" + test::exampleFile()).sources, plain.sources);
    }

    void sectionsMayStandInAnyOrder()
    {
        const QByteArray slo = "slos:\n  - { id: a, service: s, source: m, target: 99, sli: { "
                               "ratio: { good: g, total: t } } }\n";
        QCOMPARE(read(slo + head()).slos.size(), 1U);
    }

    void extensionKeysAreLeftAlone()
    {
        const Workspace w
            = read(head()
                   + "x-owner: { any: [thing] }\nslos:\n  - { id: a, x-link: y, service: s, "
                     "source: m, target: 99, sli: { x-a: 1, ratio: { good: g, total: t } } }\n");
        QCOMPARE(w.slos.size(), 1U);
    }

    void everyWayToSignInIsRead()
    {
        const auto auth = [](const QByteArray &text) {
            return readSource("{ id: p, kind: prometheus, url: 'https://h', auth: " + text + " }")
                .auth;
        };
        QCOMPARE(auth("{ kind: none }"), Auth {});
        QCOMPARE(auth("{ kind: bearer, secret: env:PROM_TOKEN }").secret, u"env:PROM_TOKEN"_s);
        QCOMPARE(auth("{ kind: bearer, secret: file:tokens/a }").secret, u"file:/team/tokens/a"_s);
        QCOMPARE(auth("{ kind: bearer, secret: 'file:~/a' }").secret,
                 QString("file:"_L1 % QDir::homePath() % "/a"_L1));
        const Auth header = auth("{ kind: header, header: PRIVATE-TOKEN, secret: keychain }");
        QCOMPARE(header.kind, Auth::Kind::Header);
        QCOMPARE(header.header, u"PRIVATE-TOKEN"_s);
        QCOMPARE(auth("{ kind: token, secret: keychain }").kind, Auth::Kind::Token);
        const Auth mtls = auth("{ kind: mtls, certificate: me.pem, key: /keys/me.key }");
        QCOMPARE(mtls.kind, Auth::Kind::Mtls);
        QCOMPARE(mtls.certificate, u"/team/me.pem"_s);
        QCOMPARE(mtls.key, u"/keys/me.key"_s);
    }

    void ownKeysOfASourceAreTexts()
    {
        const SourceSpec git = readSource(
            "{ id: g, kind: git, path: /a/../b, paths: ['src/*', doc], branch: main }");
        QCOMPARE(git.key(u"path"), u"/b"_s);
        QCOMPARE(git.key(u"paths"), u"src/*\ndoc"_s);
        QCOMPARE(git.key(u"branch"), u"main"_s);
        QCOMPARE(readSource("{ id: d, kind: demo, seed: 7 }").key(u"seed"), u"7"_s);
        QCOMPARE(
            readSource(
                "{ id: d, kind: survey-csv, path: a.csv, mapping: { value: score, team: squad } }")
                .key(u"mapping"),
            u"value=score\nteam=squad"_s);
    }

    void aSecretOverPlainHttpIsWarnedOfWhereItIsAllowed()
    {
        const Workspace w = read(
            "trivet: 1\nteam: { id: t }\nsources:\n  - { id: p, kind: prometheus, url: 'http://h', "
            "allow_plain_http: true, auth: { kind: bearer, secret: keychain } }\n");
        QVERIFY(w.sources.at(0).allowPlainHttp);
        QCOMPARE(w.troubles.size(), 1U);
        QVERIFY(readSource("{ id: p, kind: prometheus, url: 'http://[::1]:9', auth: { kind: "
                           "bearer, secret: keychain } }")
                    .auth.kind
                == Auth::Kind::Bearer);
    }

    void aTargetIsTheNearestShare_data()
    {
        QTest::addColumn<QByteArray>("percent");
        QTest::addColumn<double>("share");
        for (const auto &[percent, share] : { std::pair("99.9", 0.999),
                                              { "99.99", 0.9999 },
                                              { "50", 0.5 },
                                              { "99", 0.99 },
                                              { "0.1", 0.001 },
                                              { "99.95", 0.9995 } })
            QTest::newRow(percent) << QByteArray(percent) << share;
    }
    void aTargetIsTheNearestShare()
    {
        QFETCH(QByteArray, percent);
        QFETCH(double, share);
        QCOMPARE(readSlo("sli: { ratio: { good: g, total: t } }\n    target: " + percent).target
                     == share,
                 true);
    }

    void windowsRollOrFollowTheCalendar()
    {
        const QByteArray rest
            = "sli: { ratio: { good: g, total: t } }\n    target: 99\n    window: ";
        QCOMPARE(readSlo(rest + "7d").length, Millis(24h * 7));
        QCOMPARE(readSlo(rest + "{ calendar: week }").window, SloWindowKind::CalendarWeek);
        QCOMPARE(readSlo(rest + "{ calendar: month }").window, SloWindowKind::CalendarMonth);
        QCOMPARE(readSlo(rest + "{ calendar: quarter }").window, SloWindowKind::CalendarQuarter);
    }

    void theWindowOfOtherToolsIsReadAsOurs()
    {
        const SloSpec slo
            = readSlo("target: 99\n    sli:\n      ratio:\n        good: |\n          "
                      "sum(rate(g[{{.window}}]))\n        total: 'sum(rate(t[{{ .window }}]))'");
        QCOMPARE(slo.sli, SliKind::GoodOverTotal);
        QCOMPARE(slo.numerator, u"sum(rate(g[$window]))"_s);
        QCOMPARE(slo.total, u"sum(rate(t[$window]))"_s);
    }

    void goalsAreInTheUnitOfTheirMetric()
    {
        const Goal rate
            = readGoal("metric: delivery.change_fail_rate, baseline: 15%, target: 0.05");
        QCOMPARE(*rate.baseline == 0.15, true);
        QCOMPARE(*rate.target, 0.05);
        QVERIFY(rate.down); // as the metric has it
        QCOMPARE(rate.leg, Leg::Delivery);
        QCOMPARE(*readGoal("metric: platform.onboarding, target: 36h").target, 1.5);
        QCOMPARE(*readGoal("metric: platform.onboarding, target: 10").target, 10.0);
        QCOMPARE(*readGoal("metric: platform.recommendation, baseline: -12, target: 30").baseline,
                 -12.0);
        QCOMPARE(*readGoal("metric: delivery.change_lead_time, target: 3600").target, 3600.0);
        QVERIFY(!readGoal("metric: delivery.deployment_frequency, target: 5").down);
    }

    void aGoalInAnotherLegThanItsMetricIsWarnedOf()
    {
        const Workspace w = read(
            head()
            + "goals: [ { id: g, metric: platform.onboarding, target: 10, leg: delivery } ]\n");
        QCOMPARE(w.goals.at(0).leg, Leg::Delivery);
        QCOMPARE(w.troubles.size(), 1U);
    }
};

} // namespace trivet

TRIVET_TEST(workspaceFile, trivet::WorkspaceFileTest)

#include "workspacefile.moc"
