// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/mistake.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

using test::Mistake;

constexpr auto whole = std::to_array<Mistake>({
    { "version missing", "@@team: { id: t }\n",
      "\"trivet\" is missing in the file: expected the version" },
    { "version of tomorrow", "trivet: @@2\nteam: { id: t }\nfuture: 1\n",
      "a newer Trivet is needed" },
    { "version zero", "trivet: @@0\nteam: { id: t }\n", "expected the version of the format, 1" },
    { "version in quotes", "trivet: @@'1'\nteam: { id: t }\n", "expected the version" },
    { "version with a point", "trivet: @@1.0\nteam: { id: t }\n", "found \"1.0\"" },
    { "version as list", "trivet: @@[1]\nteam: { id: t }\n", "found a list" },
    { "version empty", "@@trivet:\nteam: { id: t }\n", "found nothing" },
    { "team missing", "@@trivet: 1\n", "\"team\" is missing" },
    { "team empty", "trivet: 1\n@@team:\n", "Expected a mapping with the keys of team" },
    { "team as text", "trivet: 1\nteam: @@shop\n", "Expected a mapping with the keys of team" },
    { "team without id", "trivet: 1\nteam: @@{ name: x }\n", "\"id\" is missing in team" },
    { "team id with blank", "trivet: 1\nteam: { id: @@my team }\n", "at most 64 letters" },
    { "team name as mapping", "trivet: 1\nteam: { id: t, name: @@{ a: b } }\n",
      "name: expected a name, found a mapping" },
    { "team name empty", "trivet: 1\nteam: { id: t, name: @@'' }\n",
      "expected a name, found \"\"" },
    { "unknown zone", "trivet: 1\nteam: { id: t, zone: @@Europe/Berln }\n",
      "Did you mean \"Europe/Berlin\"?" },
    { "no zone at all", "trivet: 1\nteam: { id: t, zone: @@Middle-earth/Shire }\n",
      "a time zone such as" },
    { "unknown weekday", "trivet: 1\nteam: { id: t, week_start: @@munday }\n",
      "Did you mean \"monday\"?" },
    { "weekday as number", "trivet: 1\nteam: { id: t, week_start: @@1 }\n", "a day of the week" },
    { "unknown month", "trivet: 1\nteam: { id: t, fiscal_year_start: @@Janry }\n",
      "a month such as january" },
    { "unknown key at the top", "trivet: 1\nteam: { id: t }\n@@servces: []\n",
      "Did you mean \"services\"?" },
    { "unknown key far from all", "trivet: 1\nteam: { id: t }\n@@bananas: []\n",
      "There is: trivet, team, services" },
    { "unknown key in team", "trivet: 1\nteam: { id: t, @@zon: UTC }\n",
      "Unknown key \"zon\" in team. Did you mean \"zone\"?" },
    { "key twice", "trivet: 1\nteam: { id: t }\n@@team: { id: u }\n",
      "\"team\" stands here a second time" },
    { "key twice in flow", "trivet: 1\nteam: { id: t, name: a, @@name: b }\n",
      "\"name\" stands here a second time" },
    { "column in characters", "trivet: 1\nteam: { id: t, name: 'Käse für Öl', zone: @@X }\n",
      "a time zone" },
    { "services as text", "trivet: 1\nteam: { id: t }\nservices: @@a\n",
      "services: expected a list of services" },
    { "services empty", "trivet: 1\nteam: { id: t }\n@@services:\n", "found nothing" },
    { "service as text", "trivet: 1\nteam: { id: t }\nservices:\n  - @@a\n",
      "Expected a mapping with the keys of services" },
    { "service without id", "trivet: 1\nteam: { id: t }\nservices:\n  - @@name: a\n",
      "\"id\" is missing in services" },
    { "service id twice", "trivet: 1\nteam: { id: t }\nservices:\n  - id: a\n  - id: @@a\n",
      "The id \"a\" stands in services a second time" },
    { "service with unknown key",
      "trivet: 1\nteam: { id: t }\nservices:\n  - id: a\n    @@enviroment: x\n",
      "Did you mean \"environment\"?" },
    { "service environment as list",
      "trivet: 1\nteam: { id: t }\nservices:\n  - id: a\n    environment: @@[a]\n",
      "counts as production, found a list" },
    { "anchor", "trivet: 1\nteam: @@&a { id: t }\n", "Anchors (&name) and aliases" },
    { "alias", "trivet: 1\nteam: { id: @@*a }\n", "not YAML" },
    { "tag", "trivet: 1\nteam: { id: @@!!str t }\n", "Tags (!name) are not read" },
    { "list as key", "trivet: 1\n? @@[a]\n: b\n", "Expected a word as the key" },
    { "second document", "trivet: 1\nteam: { id: t }\n@@---\na: 1\n", "A second document" },
    { "tab in front", "trivet: 1\nteam:\n@@\tid: t\n", "A tab stands in front" },
    { "unclosed brace", "trivet: 1\nteam: { id: t\nservices@@: []\n", "This is not YAML" },
    { "a list instead of a file", "@@- trivet\n", "Expected a mapping with the keys of the file" },
    { "NUL by escape", "trivet: 1\nteam: { id: t, name: @@\"a\\0b\" }\n", "expected a name" },
});

constexpr auto ofSources = std::to_array<Mistake>({
    { "kind missing", "@@{ id: a }", "\"kind\" is missing in sources" },
    { "kind mistyped", "{ id: a, kind: @@promtheus, url: 'https://h' }",
      "Did you mean \"prometheus\"?" },
    { "kind of a later version", "{ id: a, kind: @@jenkins, job: x }",
      "does not support this kind yet. It has: alertmanager, demo" },
    { "kind unheard of", "{ id: a, kind: @@abacus, beads: 9 }", "There is: alertmanager" },
    { "kind as list", "{ id: a, kind: @@[git] }", "expected a kind of source" },
    { "id missing", "@@{ kind: demo }", "\"id\" is missing" },
    { "id with a colon", "{ id: @@'a:b', kind: demo }", "at most 64 letters" },
    { "id twice", "{ id: @@m, kind: demo }", "\"m\" stands in sources a second time" },
    { "url missing", "@@{ id: a, kind: prometheus }",
      "\"url\" is missing in a source of kind prometheus" },
    { "url without scheme", "{ id: a, kind: prometheus, url: @@prometheus.example.org }",
      "lacks http://" },
    { "url of another scheme", "{ id: a, kind: prometheus, url: @@'ftp://h' }",
      "must begin with http://" },
    { "url with user", "{ id: a, kind: prometheus, url: @@'https://me:hunter2@h' }",
      "must not hold a user" },
    { "url with query", "{ id: a, kind: prometheus, url: @@'https://h/?token=hunter2' }",
      "query or a fragment" },
    { "url without host", "{ id: a, kind: prometheus, url: @@'https://' }",
      "found something else" },
    { "url with a blank", "{ id: a, kind: prometheus, url: @@'https://a b/' }", "not an address" },
    { "url of a source of files", "{ id: a, kind: git, path: b, @@url: 'https://h' }",
      "Unknown key \"url\" in a source of kind git" },
    { "poll without unit", "{ id: a, kind: demo, poll: @@60 }", "a duration from 1s to 7d" },
    { "poll too often", "{ id: a, kind: demo, poll: @@0s }", "a duration from 1s" },
    { "poll too seldom", "{ id: a, kind: demo, poll: @@8d }", "to 7d" },
    { "service unknown", "{ id: a, kind: demo, service: @@z }", "There is: s." },
    { "service nearly known", "{ id: a, kind: demo, service: @@S }", "Did you mean \"s\"?" },
    { "path missing", "@@{ id: a, kind: git }", "\"path\" is missing in a source of kind git" },
    { "path as mapping", "{ id: a, kind: git, path: @@{ a: b } }", "path: expected a path" },
    { "path empty", "{ id: a, kind: git, path: @@'' }", "expected a path" },
    { "path list empty", "{ id: a, kind: git, path: @@[] }", "expected a path" },
    { "two paths", "{ id: a, kind: git, path: @@[ b, c ] }", "expected a path" },
    { "two branches", "{ id: a, kind: git, path: b, branch: @@[ b, c ] }", "the name of a branch" },
    { "tags that are no pattern", "{ id: a, kind: git, path: b, tags: @@'v(' }",
      "a regular expression" },
    { "own key mistyped", "{ id: a, kind: git, path: b, @@tag: v }", "Did you mean \"tags\"?" },
    { "globs with a mapping among them", "{ id: a, kind: git, path: b, paths: @@[ { a: b } ] }",
      "a word or a list of words" },
    { "mapping as text", "{ id: a, kind: survey-csv, path: b, mapping: @@c }", "names such as" },
    { "seed as text", "{ id: a, kind: demo, seed: @@x }", "a whole number" },
    { "own key of another kind", "{ id: a, kind: demo, @@tags: v }", "Unknown key \"tags\"" },
    { "ca as list", "{ id: a, kind: prometheus, url: 'https://h', ca: @@[x] }",
      "the path of a file, found a list" },
    { "proxy with password",
      "{ id: a, kind: prometheus, url: 'https://h', proxy: @@'http://me:hunter2@p:1' }",
      "none, system, or an address" },
    { "proxy without port", "{ id: a, kind: prometheus, url: 'https://h', proxy: @@'http://p' }",
      "none, system, or an address" },
    { "plain http allowed by a word",
      "{ id: a, kind: prometheus, url: 'https://h', allow_plain_http: @@yes }", "true or false" },
    { "headers as text", "{ id: a, kind: prometheus, url: 'https://h', headers: @@hunter2 }",
      "expected headers such as" },
    { "header that signs in",
      "{ id: a, kind: prometheus, url: 'https://h', headers: { @@Authorization: hunter2 } }",
      "use \"auth\"" },
    { "header name with a blank",
      "{ id: a, kind: prometheus, url: 'https://h', headers: { @@a b: hunter2 } }",
      "the name of a header" },
    { "header value on two lines",
      "{ id: a, kind: prometheus, url: 'https://h', headers: { a: @@\"hunter2\\nHost: x\" } }",
      "one line of text" },
    { "secret over plain http",
      "{ id: a, kind: prometheus, url: @@'http://h', auth: { kind: bearer, secret: keychain } }",
      "would travel unencrypted" },
    { "auth as text", "{ id: a, kind: prometheus, url: 'https://h', auth: @@hunter2 }",
      "Expected a mapping with the keys of auth" },
    { "auth without kind",
      "{ id: a, kind: prometheus, url: 'https://h', auth: @@{ secret: keychain } }",
      "\"kind\" is missing in auth" },
    { "auth of unknown kind",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: @@beare, secret: keychain } }",
      "Did you mean \"bearer\"?" },
    { "auth without secret",
      "{ id: a, kind: prometheus, url: 'https://h', auth: @@{ kind: bearer } }",
      "\"secret\" is missing in auth of kind bearer" },
    { "auth with a key of another kind",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: bearer, secret: keychain, "
      "@@user: x } }",
      "Unknown key \"user\" in auth of kind bearer" },
    { "the secret itself",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: bearer, secret: @@hunter2 } }",
      "never the secret itself" },
    { "variable of no name",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: bearer, secret: @@'env:hunter2 "
      "x' } }",
      "env:NAME" },
    { "file of no name",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: bearer, secret: @@'file:' } }",
      "file:PATH" },
    { "header to sign in of no name",
      "{ id: a, kind: prometheus, url: 'https://h', auth: { kind: header, header: @@'a:', secret: "
      "keychain } }",
      "the name of a header" },
    { "mtls without key",
      "{ id: a, kind: prometheus, url: 'https://h', auth: @@{ kind: mtls, certificate: c } }",
      "\"key\" is missing in auth of kind mtls" },
});

constexpr auto ofSlos = std::to_array<Mistake>({
    { "service unknown",
      "{ id: a, service: @@z, source: m, target: 9, sli: { ratio: { bad: b, total: t } } }",
      "the id of a service" },
    { "source unknown",
      "{ id: a, service: s, source: @@metrics, target: 9, sli: { ratio: { bad: b, total: t } } }",
      "There is: m." },
    { "service missing", "@@{ id: a, source: m, target: 9, sli: { ratio: { bad: b, total: t } } }",
      "\"service\" is missing in slos" },
    { "sli missing", "@@{ id: a, service: s, source: m, target: 9 }", "\"sli\" is missing" },
    { "sli as text", "{ id: a, service: s, source: m, target: 9, sli: @@x }", "the keys of sli" },
    { "sli of unknown kind",
      "{ id: a, service: s, source: m, target: 9, sli: { ratio: { bad: b, total: t }, @@latenc: x "
      "} }",
      "Unknown key \"latenc\" in sli" },
    { "ratio missing", "{ id: a, service: s, source: m, target: 9, sli: @@{ x-a: b } }",
      "exactly one of ratio, latency" },
    { "total missing", "{ id: a, service: s, source: m, target: 9, sli: { ratio: @@{ bad: b } } }",
      "\"total\" is missing in ratio" },
    { "neither bad nor good",
      "{ id: a, service: s, source: m, target: 9, sli: { ratio: @@{ total: t } } }",
      "Neither \"bad\" nor \"good\"" },
    { "bad and good",
      "{ id: a, service: s, source: m, target: 9, sli: { ratio: { bad: b, total: t, @@good: g } } "
      "}",
      "Both \"bad\" and \"good\"" },
    { "bad as list",
      "{ id: a, service: s, source: m, target: 9, sli: { ratio: { bad: @@[b], total: t } } }",
      "a counter such as" },
    { "target as text",
      "{ id: a, service: s, source: m, target: @@high, sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "target with two percent signs",
      "{ id: a, service: s, source: m, target: @@99%%, sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "target of everything",
      "{ id: a, service: s, source: m, target: @@100, sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "target of nothing",
      "{ id: a, service: s, source: m, target: @@0, sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "target not a number",
      "{ id: a, service: s, source: m, target: @@.nan, sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "target in quotes",
      "{ id: a, service: s, source: m, target: @@'99', sli: { ratio: { bad: b, total: t } } }",
      "above 0 and below 100" },
    { "window without unit",
      "{ id: a, service: s, source: m, target: 9, window: @@30, sli: { ratio: { bad: b, total: t } "
      "} }",
      "or { calendar: month }" },
    { "window too long",
      "{ id: a, service: s, source: m, target: 9, window: @@367d, sli: { ratio: { bad: b, total: t "
      "} } }",
      "366d" },
    { "window of an unknown calendar",
      "{ id: a, service: s, source: m, target: 9, window: { calendar: @@monht }, sli: { ratio: { "
      "bad: b, total: t } } }",
      "Did you mean \"month\"?" },
    { "window with an unknown key",
      "{ id: a, service: s, source: m, target: 9, window: { calendar: month, @@strat: x }, sli: { "
      "ratio: { bad: b, total: t } } }",
      "Unknown key \"strat\" in window" },
    { "window as list",
      "{ id: a, service: s, source: m, target: 9, window: @@[30d], sli: { ratio: { bad: b, total: "
      "t } } }",
      "found a list" },
    { "budget method unknown",
      "{ id: a, service: s, source: m, target: 9, budget_method: @@evens, sli: { ratio: { bad: b, "
      "total: t } } }",
      "Did you mean \"events\"?" },
    { "alert policy unknown",
      "{ id: a, service: s, source: m, target: 9, alerts: @@workbok, sli: { ratio: { bad: b, "
      "total: t } } }",
      "Did you mean \"workbook\"?" },
    { "unknown key",
      "{ id: a, @@targt: 9, target: 9, service: s, source: m, sli: { ratio: { bad: b, total: t } } "
      "}",
      "Unknown key \"targt\" in slos. Did you mean \"target\"?" },
});

constexpr auto ofGoals = std::to_array<Mistake>({
    { "metric unknown", "{ id: g, metric: @@delivery.change_lead_tim, target: 1h }",
      "Did you mean \"delivery.change_lead_time\"?" },
    { "metric missing", "@@{ id: g, target: 1h }", "\"metric\" is missing in goals" },
    { "target missing", "@@{ id: g, metric: delivery.change_lead_time }", "\"target\" is missing" },
    { "target without unit", "{ id: g, metric: delivery.change_lead_time, target: @@two days }",
      "write a duration or seconds" },
    { "target as list", "{ id: g, metric: delivery.change_lead_time, target: @@[1h] }",
      "a value in the unit" },
    { "share above one", "{ id: g, metric: delivery.change_fail_rate, target: @@15 }",
      "write 0% to 100%" },
    { "share above a hundred percent",
      "{ id: g, metric: delivery.change_fail_rate, target: @@150% }", "write 0% to 100%" },
    { "duration of a share",
      "{ id: g, metric: delivery.change_fail_rate, baseline: @@1h, target: 5% }",
      "This metric is a share" },
    { "percent of a time", "{ id: g, metric: delivery.change_lead_time, target: @@5% }",
      "This metric is a time" },
    { "score out of scale", "{ id: g, metric: platform.recommendation, target: @@101 }",
      "-100 to 100" },
    { "days as words", "{ id: g, metric: platform.onboarding, target: @@soon }",
      "a duration or days" },
    { "count below zero", "{ id: g, metric: delivery.deployment_frequency, target: @@-1 }",
      "a number from 0" },
    { "target on the wrong side",
      "{ id: g, metric: delivery.change_lead_time, baseline: 1h, target: @@2h }",
      "above the baseline" },
    { "target below", "{ id: g, metric: platform.recommendation, baseline: 10, target: @@5 }",
      "below the baseline" },
    { "no such day", "{ id: g, metric: platform.onboarding, target: 1, due: @@2026-02-30 }",
      "a date such as" },
    { "day of another order",
      "{ id: g, metric: platform.onboarding, target: 1, due: @@31.12.2026 }", "a date such as" },
    { "team of another name", "{ id: g, metric: platform.onboarding, target: 1, team: @@shop }",
      "There is: t." },
    { "leg unknown", "{ id: g, metric: platform.onboarding, target: 1, leg: @@plattform }",
      "Did you mean \"platform\"?" },
    { "direction unknown",
      "{ id: g, metric: platform.onboarding, target: 1, direction: @@sideways }", "up or down" },
    { "owner as mapping", "{ id: g, metric: platform.onboarding, target: 1, owner: @@{ a: b } }",
      "found a mapping" },
});

} // namespace

class WorkspaceErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeIsFoundWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("words");
        const auto add = [](const char *section, const auto &mistakes, const QByteArray &front) {
            for (const Mistake &mistake : mistakes)
                QTest::addRow("%s: %s", section, mistake.name)
                    << QByteArray(front + mistake.yaml) << QString::fromUtf8(mistake.words);
        };
        const QByteArray head = "trivet: 1\nteam: { id: t }\nservices: [ { id: s } ]\nsources:\n"
                                "  - { id: m, kind: prometheus, url: 'http://localhost:9090' }\n";
        add("file", whole, {});
        add("sources", ofSources, head + "  - ");
        add("slos", ofSlos, head + "slos:\n  - ");
        add("goals", ofGoals, head + "goals:\n  - ");
    }
    void everyMistakeIsFoundWhereItIs()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, words);
        test::verifyMistake(yaml, words);
    }
};

} // namespace trivet

TRIVET_TEST(workspaceErrors, trivet::WorkspaceErrorsTest)

#include "workspaceerrors.moc"
