// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/alerts/ruleexport.h>
#include <tests/support/promtool.h>
#include <tests/support/registry.h>
#include <tests/support/rulestory.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

/// The workbook's pairs at a sixth of their length, so that a story of a day is enough.
AlertPolicy quickPolicy()
{
    return { .id = u"quick"_s,
             .windows = { { 1h, 5min, 14.4, 0min, AlertSeverity::Page, 0 },
                          { 3h, 15min, 6, 3min, AlertSeverity::Page, 0 },
                          { 4h, 20min, 3, 10min, AlertSeverity::Ticket, 0 },
                          { 12h, 1h, 1, 30min, AlertSeverity::Ticket, 0 } } };
}

} // namespace

class AlertRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Prometheus takes the file whole: names from outside, every kind of SLI, two of each.
    void aFileOfManySlosIsSound()
    {
        std::vector<SloSpec> slos;
        for (const QString &name :
             { u"a 'b' \"c\" \\ {{ $labels.x }} #: - \U0001F600\n\t\x01"_s, u"plain"_s }) {
            for (const SliKind kind :
                 { SliKind::BadOverTotal, SliKind::GoodOverTotal, SliKind::Latency, SliKind::Gauge,
                   SliKind::NativeLatency, SliKind::ErrorRatio, SliKind::Composite }) {
                SloSpec slo = shopSlo();
                slo.id = SloId(u"slo-%1"_s.arg(slos.size()));
                slo.name = name;
                slo.sli = kind;
                slo.threshold = slos.size() % 2 == 0 ? 1 : 0.25;
                slos.push_back(slo);
            }
            slos.push_back(shopSlo());
            slos.back().id = SloId(u"expression-%1"_s.arg(slos.size()));
            slos.back().numerator = u"sum(rate(x_total{m=~\"a|'b'\\n\"}[$window]))"_s;
            slos.back().total = u"sum(rate(y_total[{{.window}}]))"_s;
        }
        std::vector<RuleSubject> subjects;
        for (const SloSpec &slo : slos)
            subjects.push_back({ .slo = slo,
                                 .policy = alerts::pyrra(30 * 24h),
                                 .queries = alerts::ruleQueriesOf(slo) });
        for (const auto &[dialect, leftOut] :
             { std::pair(RuleDialect::Trivet, 6), std::pair(RuleDialect::Sloth, 6),
               std::pair(RuleDialect::Pyrra, 14) }) {
            const RuleFile file = alerts::ruleFile(subjects, dialect);
            QCOMPARE(file.leftOut, leftOut);
            const QTemporaryDir folder;
            QFile rules(folder.filePath(u"rules.yaml"_s));
            const QByteArray yaml = file.yaml.toUtf8();
            QVERIFY(rules.open(QIODevice::WriteOnly) && rules.write(yaml) == yaml.size());
            rules.close();
            QCOMPARE(promtool({ u"check"_s, u"rules"_s, u"rules.yaml"_s }, folder.path()),
                     QString());
        }
    }

    void whatADialectCannotSayIsListed()
    {
        RuleSubject subject { .slo = shopSlo(),
                              .policy = alerts::pyrra(30 * 24h),
                              .queries = alerts::ruleQueriesOf(shopSlo()) };
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Trivet).losses.size(), 0U);
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Pyrra).losses.size(), 0U);
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Sloth).losses.size(), 1U);
        subject.policy.windows.front().leastFailures = 3;
        subject.slo.window = SloWindowKind::CalendarMonth;
        subject.slo.budgetMethod = BudgetMethod::Timeslices;
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Trivet).losses.size(), 1U);
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Pyrra).losses.size(), 3U);
        QCOMPARE(alerts::ruleFile({ &subject, 1 }, RuleDialect::Sloth).losses.size(), 4U);
    }

    void outage()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 780, 100 }, { 20, 100, 60 }, { 400, 100 } },
                                .slo = shopSlo(),
                                .policy = quickPolicy(),
                                .pageChanges = 2,
                                .ticketChanges = 2 }),
                 QString());
    }

    void slowBurn()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 780, 1000 }, { 300, 1000, 7 }, { 400, 1000 } },
                                .slo = shopSlo(),
                                .policy = quickPolicy(),
                                .pageChanges = 2,
                                .ticketChanges = 2 }),
                 QString());
    }

    void flapping()
    {
        std::vector<Stretch> stretches { { 780, 100 } };
        for (int i = 0; i < 12; ++i) {
            stretches.push_back({ 3, 100, 40 });
            stretches.push_back({ i % 2 == 0 ? 4 : 17, 100 });
        }
        stretches.push_back({ 200, 100 });
        QCOMPARE(promtoolSays({ .stretches = stretches,
                                .slo = shopSlo(),
                                .policy = quickPolicy(),
                                .pageChanges = 12,
                                .ticketChanges = 2 }),
                 QString());
    }

    void reset()
    {
        QCOMPARE(promtoolSays(
                     { .stretches = { { 780, 100 },
                                      { 5, 100, 60 },
                                      { .minutes = 6, .events = 100, .bad = 70, .restarts = true },
                                      { .minutes = 400, .events = 100, .restarts = true } },
                       .slo = shopSlo(),
                       .policy = quickPolicy(),
                       .pageChanges = 2,
                       .ticketChanges = 4 }),
                 QString());
    }

    /// Gaps while healthy, pending and firing; too short to be noticed by the long windows, and
    /// long enough to freeze them all.
    void gap()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 780, 100 },
                                               { .minutes = 2, .scraped = false },
                                               { 30, 100 },
                                               { 2, 100, 80 },
                                               { .minutes = 4, .scraped = false },
                                               { 20, 100, 2 },
                                               { .minutes = 95, .scraped = false },
                                               { 200, 100 },
                                               { 15, 100, 100 },
                                               { 1, 0 },
                                               { .minutes = 200, .scraped = false },
                                               { 900, 100 } },
                                .slo = shopSlo(),
                                .policy = quickPolicy(),
                                .pageChanges = 4,
                                .ticketChanges = 2 }),
                 QString());
    }

    void leastFailures()
    {
        AlertPolicy policy = quickPolicy();
        for (AlertWindow &window : policy.windows)
            window.leastFailures = 4;
        QCOMPARE(promtoolSays({ .stretches = { { 780, 2 },
                                               { 3, 2, 1 },
                                               { 50, 2 },
                                               { 1, 2, 1 },
                                               { 400, 2 },
                                               { 1, 2, 1 },
                                               { 300, 2 } },
                                .slo = shopSlo(),
                                .policy = policy,
                                .pageChanges = 2,
                                .ticketChanges = 6 }),
                 QString());
    }

    void nothingHappensForAWhile()
    {
        QCOMPARE(
            promtoolSays({ .stretches = { { 780, 100 }, { 10, 100, 50 }, { 90, 0 }, { 60, 100 } },
                           .slo = shopSlo(),
                           .policy = quickPolicy(),
                           .pageChanges = 2,
                           .ticketChanges = 4 }),
            QString());
    }

    void goodOverTotalIsTheSame()
    {
        SloSpec slo = shopSlo();
        slo.sli = SliKind::GoodOverTotal;
        slo.numerator = u"http_requests_total{job=\"shop\",code=\"200\"}"_s;
        QCOMPARE(promtoolSays({ .stretches = { { 780, 100 }, { 20, 100, 60 }, { 400, 100 } },
                                .slo = slo,
                                .policy = quickPolicy(),
                                .pageChanges = 2,
                                .ticketChanges = 2 }),
                 QString());
    }
};

} // namespace trivet

TRIVET_TEST(alertRules, trivet::AlertRulesTest)

#include "alertrules.moc"
