// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/pure/mistake.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

namespace {

using test::Mistake;

constexpr const char *headText
    = "trivet: 1\nteam: { id: t, zone: Europe/Berlin }\nservices: [ { id: s } ]\nsources:\n"
      "  - { id: m, kind: prometheus, url: 'http://localhost:9090' }\n";
constexpr const char *sloText = "slos:\n  - { id: a, service: s, source: m, target: 99, ";
constexpr const char *ratioText = "sli: { ratio: { bad: b, total: t } }";

QByteArray head()
{
    return headText;
}

QByteArray slo()
{
    return sloText;
}

QByteArray ratio()
{
    return ratioText;
}

constexpr auto ofSlis = std::to_array<Mistake>({
    { "two kinds", "sli: @@{ ratio: { bad: b, total: t }, error_ratio: e } }", "exactly one of" },
    { "latency without a limit", "sli: { latency: @@{ histogram: h } } }", "\"below\" is missing" },
    { "limit of another unit", "sli: { latency: { histogram: h, below: @@soon } } }", "300ms" },
    { "limit below zero", "sli: { latency: { histogram: h, below: @@-1 } } }", "300ms" },
    { "gauge without comparison", "sli: { gauge: { query: g, good: @@'1' } } }", "'>= 1'" },
    { "gauge compared with a word", "sli: { gauge: { query: g, good: @@'>= up' } } }", "'>= 1'" },
    { "composite of nothing", "sli: { composite: @@[] } }", "a list of SLOs" },
    { "composite of strangers", "sli: { composite: [ { slo: @@b } ] } }", "stands above" },
    { "slice of a part of a minute", "sli: { error_ratio: e }, time_slice: { length: @@90s } }",
      "whole minutes" },
    { "slice that does not divide a day", "sli: { error_ratio: e }, time_slice: { length: @@7m } }",
      "divide a day" },
    { "recorded by nobody known", "sli: { error_ratio: e }, recorded: { @@nobl9: x } }",
      "Unknown key \"nobl9\" in recorded" },
    { "recorded by two", "sli: { error_ratio: e }, recorded: @@{ sloth: x, pyrra: y } }",
      "Only one tool" },
    { "window in no zone",
      "sli: { error_ratio: e }, window: { calendar: month, zone: @@Europe/Berln } }",
      "Did you mean \"Europe/Berlin\"?" },
    { "window from no day",
      "sli: { error_ratio: e }, window: { calendar: month, start: @@2026-02-30 } }",
      "a date such as" },
});

constexpr auto ofPolicies = std::to_array<Mistake>({
    { "policy of a built-in name",
      "policies:\n  - { id: @@pyrra, windows: [ { long: 1h, short: 5m, "
      "factor: 1, severity: page } ] }",
      "built in" },
    { "policy without windows", "policies:\n  - { id: p, windows: @@[] }", "a list of windows" },
    { "short longer than long",
      "policies:\n  - { id: p, windows: [ { long: 5m, short: @@1h, factor: 1, "
      "severity: page } ] }",
      "longer than the long one" },
    { "factor of nothing",
      "policies:\n  - { id: p, windows: [ { long: 1h, short: 5m, factor: @@0, "
      "severity: page } ] }",
      "a burn rate above 0" },
    { "window of seconds",
      "policies:\n  - { id: p, windows: [ { long: @@90s, short: 1m, factor: 1, "
      "severity: page } ] }",
      "whole minutes" },
    { "severity unknown",
      "policies:\n  - { id: p, windows: [ { long: 1h, short: 5m, factor: 1, "
      "severity: @@pager } ] }",
      "Did you mean \"page\"?" },
    { "correction that ends first",
      "corrections:\n  - { id: c, from: 2026-10-02, to: @@2026-10-01, "
      "reason: r }",
      "not after \"from\"" },
    { "correction of a stranger",
      "corrections:\n  - { id: c, slos: @@[x], from: 2026-10-01, to: "
      "2026-10-02, reason: r }",
      "ids of SLOs" },
    { "clause without a condition", "budget_policy:\n  - @@{ decide: freeze, consequence: c }",
      "exactly one of budget_below" },
    { "clause of two conditions",
      "budget_policy:\n  - @@{ budget_below: 0%, burn_rate_above: 2, decide: freeze, consequence: "
      "c }",
      "exactly one of budget_below" },
    { "decision unknown",
      "budget_policy:\n  - { budget_below: 0%, decide: @@freze, consequence: c }",
      "Did you mean \"freeze\"?" },
});

Workspace read(const QByteArray &yaml)
{
    auto workspace = workspace::parse(yaml, u"trivet.yaml"_s, test::vocabulary());
    if (!workspace) {
        qWarning() << workspace.error().text;
        return {};
    }
    return std::move(*workspace);
}

SloSpec readSlo(const QByteArray &rest)
{
    const Workspace workspace = read(head() + slo() + rest + " }\n");
    return workspace.slos.empty() ? SloSpec {} : workspace.slos.back();
}

} // namespace

class WorkspaceSlosTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMistakeIsFoundWhereItIs_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("words");
        for (const Mistake &mistake : ofSlis)
            QTest::addRow("slis: %s", mistake.name)
                << QByteArray(head() + slo() + mistake.yaml) << QString::fromUtf8(mistake.words);
        for (const Mistake &mistake : ofPolicies)
            QTest::addRow("policies: %s", mistake.name)
                << QByteArray(head() + mistake.yaml) << QString::fromUtf8(mistake.words);
    }
    void everyMistakeIsFoundWhereItIs()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, words);
        test::verifyMistake(yaml, words);
    }

    void aLatencyHasItsLimitInSeconds_data()
    {
        QTest::addColumn<QByteArray>("below");
        QTest::addColumn<double>("seconds");
        QTest::newRow("milliseconds") << QByteArray("300ms") << 0.3;
        QTest::newRow("seconds") << QByteArray("0.25") << 0.25;
        QTest::newRow("a duration") << QByteArray("2s") << 2.0;
        QTest::newRow("minutes") << QByteArray("1m") << 60.0;
    }
    void aLatencyHasItsLimitInSeconds()
    {
        QFETCH(QByteArray, below);
        QFETCH(double, seconds);
        const SloSpec spec = readSlo("sli: { latency: { histogram: h, below: " + below + " } }");
        QCOMPARE(spec.sli, SliKind::Latency);
        QCOMPARE(spec.total, u"h"_s);
        QCOMPARE(spec.threshold, seconds);
        QCOMPARE(readSlo("sli: { latency: { histogram: h, below: 1, native: true } }").sli,
                 SliKind::NativeLatency);
    }

    void aProbeIsGoodAboveZeroUnlessItSaysOtherwise()
    {
        const SloSpec probe = readSlo("sli: { gauge: { query: probe_success } }");
        QCOMPARE(probe.sli, SliKind::Gauge);
        QCOMPARE(probe.comparison, Comparison::Above);
        QCOMPARE(probe.threshold, 0.0);
        const SloSpec queue = readSlo("sli: { gauge: { query: queue, good: '<= 12.5' } }");
        QCOMPARE(queue.comparison, Comparison::AtMost);
        QCOMPARE(queue.threshold, 12.5);
    }

    void aCompositeNeedsNoSourceAndKeepsItsWeights()
    {
        const Workspace workspace = read(
            head() + slo() + ratio() + " }\n  - { id: b, service: s, source: m, target: 99, "
            + ratio()
            + " }\n  - { id: c, service: s, target: 99, sli: { composite: [ { slo: a, weight: "
              "2 }, { slo: b } ] } }\n");
        QCOMPARE(workspace.slos.size(), 3U);
        const SloSpec &composite = workspace.slos.back();
        QVERIFY(composite.source.isEmpty());
        const std::vector<CompositePart> parts { { SloId(u"a"_s), 2 }, { SloId(u"b"_s), 1 } };
        QCOMPARE(composite.parts, parts);
    }

    void slicesWindowsAndOtherToolsAreRead()
    {
        const SloSpec spec = readSlo(
            ratio()
            + ", budget_method: timeslices, time_slice: { length: 1m, target: 97.5 }, recorded: { "
              "sloth: x }, window: { calendar: month, zone: America/New_York, start: 2026-01-15 }");
        QCOMPARE(spec.budgetMethod, BudgetMethod::Timeslices);
        QCOMPARE(spec.timeSlice, Millis { 1min });
        QCOMPARE(spec.timeSliceTarget, 0.975);
        const RecordedBy sloth { .tool = RecordedBy::Tool::Sloth, .id = u"x"_s };
        QCOMPARE(spec.recorded, sloth);
        QCOMPARE(spec.zone.id(), QByteArray("America/New_York"));
        QCOMPARE(spec.start, QDate(2026, 1, 15));
    }

    void theTeamsPoliciesCorrectionsAndClausesAreRead()
    {
        const Workspace w = read(
            head()
            + "policies:\n  - { id: quiet, windows: [ { long: 1h, short: 5m, factor: 14.4, for: 2m, "
              "severity: page, least_failures: 5 } ] }\n"
            + slo() + ratio()
            + ", alerts: quiet }\ncorrections:\n  - { id: move, slos: [a], from: 2026-10-03T22:00, to: "
              "2026-10-04T02:00, reason: 'Move', count_as: good }\nbudget_policy:\n  - { "
              "budget_below: -5.5%, decide: freeze, consequence: 'Only fixes' }\n  - { "
              "burn_rate_above: 9, over: 2h, decide: caution, consequence: 'Ask first' }\n");
        const AlertWindow window { .longWindow = 1h,
                                   .shortWindow = 5min,
                                   .factor = 14.4,
                                   .holdFor = 2min,
                                   .severity = AlertSeverity::Page,
                                   .leastFailures = 5 };
        QCOMPARE(w.policies, (std::vector<AlertPolicy> { { u"quiet"_s, { window } } }));
        QCOMPARE(w.slos[0].alerts, u"quiet"_s);
        QCOMPARE(w.corrections.size(), 1U);
        // Berlin is two hours ahead of UTC on that day.
        QCOMPARE(toIso(w.corrections[0].range.from), u"2026-10-03T20:00:00Z"_s);
        QCOMPARE(w.corrections[0].effect, Correction::Effect::CountsAsGood);
        QCOMPARE(w.budgetPolicy.size(), 2U);
        QCOMPARE(w.budgetPolicy[0].budgetBelow, std::optional(-0.055));
        QCOMPARE(w.budgetPolicy[1].burnRateAbove, std::optional(9.0));
        QCOMPARE(w.budgetPolicy[1].over, Millis { 2h });
        QCOMPARE(w.budgetPolicy[1].decision, BudgetDecision::Caution);
    }

    void anAlertThatCanNeverFireIsAWarning()
    {
        const Workspace w = read(head() + "slos:\n  - { id: a, service: s, source: m, target: 90, "
                                 + ratio() + " }\n");
        QCOMPARE(w.slos.size(), 1U);
        QCOMPARE(w.troubles.size(), 1U); // 14.4 is above 10; 6, 3 and 1 are not
        QVERIFY(w.troubles[0].text.contains(u"can never fire"_s));
    }
};

} // namespace trivet

TRIVET_TEST(workspaceSlos, trivet::WorkspaceSlosTest)

#include "workspaceslos.moc"
