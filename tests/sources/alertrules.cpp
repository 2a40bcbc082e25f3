// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/alerts/replay.h>
#include <app/alerts/ruleexport.h>
#include <tests/support/promtool.h>
#include <tests/support/registry.h>

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

/// A stretch of minutes of the same kind.
struct Stretch
{
    qint64 minutes = 0;
    double events = 0; ///< a minute
    double bad = 0; ///< of them
    bool scraped = true; ///< false: no samples, and the counters stand still
    bool restarts = false; ///< counters begin at zero again with the first minute
};

/// What a Prometheus has at each minute from 0 on, and the slices of the same events. A minute is
/// measured when a sample lies at its end.
struct Story
{
    QStringList good; ///< samples in the language of promtool's tests
    QStringList bad;
    std::vector<Slice> slices;
    qint64 minutes = 0;
};

Story tell(const std::vector<Stretch> &stretches)
{
    Story story;
    // High enough that no extrapolation would reach zero, and whole, so that sums are exact.
    double good = 1e6;
    double bad = 1e5;
    const auto sample = [&](const Slice &slice) {
        story.good << QString::number(good, 'f', 0);
        story.bad << QString::number(bad, 'f', 0);
        story.slices.push_back(slice);
    };
    sample({ .minute = -1, .coverage = 1 });
    for (const Stretch &stretch : stretches) {
        if (stretch.restarts)
            good = bad = 0;
        for (qint64 i = 0; i < stretch.minutes; ++i, ++story.minutes) {
            if (!stretch.scraped) {
                story.good << u"_"_s;
                story.bad << u"_"_s;
                continue;
            }
            good += stretch.events - stretch.bad;
            bad += stretch.bad;
            sample({ .minute = story.minutes,
                     .good = stretch.events - stretch.bad,
                     .total = stretch.events,
                     .coverage = 1 });
        }
    }
    // Minutes before 1970 are not asked for anywhere: all is moved by a day.
    for (Slice &slice : story.slices)
        slice.minute += 1440;
    return story;
}

SloSpec shop()
{
    SloSpec slo;
    slo.id = SloId(u"checkout"_s);
    slo.name = u"Checkout 'fast' {{ $value }}"_s;
    slo.service = ServiceId(u"shop"_s);
    slo.numerator = u"http_requests_total{job=\"shop\",code=~\"5..\"}"_s;
    slo.total = u"http_requests_total{job=\"shop\"}"_s;
    slo.target = 0.999;
    return slo;
}

/// The workbook's pairs at a sixth of their length, so that a story of a day is enough.
AlertPolicy quickPolicy()
{
    return { .id = u"quick"_s,
             .windows = { { 1h, 5min, 14.4, 0min, AlertSeverity::Page, 0 },
                          { 3h, 15min, 6, 3min, AlertSeverity::Page, 0 },
                          { 4h, 20min, 3, 10min, AlertSeverity::Ticket, 0 },
                          { 12h, 1h, 1, 30min, AlertSeverity::Ticket, 0 } } };
}

bool writeText(const QString &path, const QString &text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) == text.toUtf8().size();
}

/// How a rule file names what a severity is.
struct Naming
{
    QString label;
    QString page;
    QString ticket;
};

Naming namingOf(RuleDialect dialect)
{
    switch (dialect) {
    case RuleDialect::Trivet:
        return { u"severity"_s, u"page"_s, u"ticket"_s };
    case RuleDialect::Sloth:
        return { u"sloth_severity"_s, u"page"_s, u"ticket"_s };
    case RuleDialect::Pyrra:
        return { u"severity"_s, u"critical"_s, u"warning"_s };
    }
    return {};
}

/// Which severities fire at each minute by replay(): 1 page, 2 ticket.
std::vector<int> firingByReplay(const Story &story, const SloSpec &slo, const AlertPolicy &policy)
{
    const auto at = [](qint64 minute) { return instantFromMs((minute + 1440) * 60'000); };
    const Replay replay = alerts::replay(policy, slo.target, SliceSeries(story.slices, 1),
                                         { at(-1), at(story.minutes) });
    std::vector<int> firing(static_cast<size_t>(story.minutes) + 1, 0);
    for (const AlertSpan &span : alerts::spansOf(replay.transitions, {}, replay.after.at)) {
        const int bit = span.severity == AlertSeverity::Page ? 1 : 2;
        for (qint64 m = 0; m <= story.minutes; ++m)
            if (at(m) >= span.range.from && (at(m) < span.range.to || span.open))
                firing[static_cast<size_t>(m)] |= bit;
    }
    return firing;
}

QString testFile(const Story &story, const std::vector<int> &firing, const Naming &naming)
{
    QStringList lines {
        u"rule_files: [rules.yaml]"_s,
        u"evaluation_interval: 1m"_s,
        u"tests:"_s,
        u"- interval: 1m"_s,
        u"  input_series:"_s,
        u"  - series: 'http_requests_total{job=\"shop\",code=\"200\"}'"_s,
        u"    values: '"_s + story.good.join(u' ') + u'\'',
        u"  - series: 'http_requests_total{job=\"shop\",code=\"503\"}'"_s,
        u"    values: '"_s + story.bad.join(u' ') + u'\'',
        u"  promql_expr_test:"_s,
    };
    // Minutes of the same kind as one question: at the end of the run, in how many of them did it
    // fire? A second less than the run, since both ends of a range belong to it.
    const auto ask = [&](const QString &severity, int bit) {
        for (size_t from = 0, to = 0; from < firing.size(); from = to) {
            const bool fires = (firing[from] & bit) != 0;
            while (to < firing.size() && ((firing[to] & bit) != 0) == fires)
                ++to;
            lines
                << u"  - expr: count_over_time(count by (%1) (ALERTS{alertstate=\"firing\",%1=\"%2\"})[%3s:1m])"_s
                       .arg(naming.label, severity)
                       .arg((to - from) * 60 - 1)
                << u"    eval_time: %1m"_s.arg(to - 1);
            if (fires)
                lines << u"    exp_samples: [{ labels: '{%1=\"%2\"}', value: %3 }]"_s
                             .arg(naming.label, severity)
                             .arg(to - from);
            else
                lines << u"    exp_samples: []"_s;
        }
    };
    ask(naming.page, 1);
    ask(naming.ticket, 2);
    return QString(lines.join(u'\n') + u'\n');
}

/// Changes of what fires, as a test of the story itself: it must have some.
int changesOf(const std::vector<int> &firing, int bit)
{
    int changes = 0;
    for (size_t i = 1; i < firing.size(); ++i)
        changes += (firing[i] & bit) != (firing[i - 1] & bit) ? 1 : 0;
    return changes;
}

struct RuleCase
{
    std::vector<Stretch> stretches;
    SloSpec slo;
    AlertPolicy policy;
    RuleDialect dialect = RuleDialect::Trivet;
    int pageChanges = 0;
    int ticketChanges = 0;
};

QString promtoolSays(const RuleCase &wanted)
{
    const QTemporaryDir folder;
    const Story story = tell(wanted.stretches);
    const std::vector<int> firing = firingByReplay(story, wanted.slo, wanted.policy);
    const auto changes = std::pair(changesOf(firing, 1), changesOf(firing, 2));
    if (changes != std::pair(wanted.pageChanges, wanted.ticketChanges))
        return u"The story has %1 and %2 transitions."_s.arg(changes.first).arg(changes.second);
    const RuleSubject subject { .slo = wanted.slo,
                                .policy = wanted.policy,
                                .queries = alerts::ruleQueriesOf(wanted.slo) };
    const RuleFile rules = alerts::ruleFile({ &subject, 1 }, wanted.dialect);
    if (!writeText(folder.filePath(u"rules.yaml"_s), rules.yaml)
        || !writeText(folder.filePath(u"tests.yaml"_s),
                      testFile(story, firing, namingOf(wanted.dialect))))
        return u"The files could not be written."_s;
    const QString checked = promtool({ u"check"_s, u"rules"_s, u"rules.yaml"_s }, folder.path());
    return checked.isEmpty() ? promtool({ u"test"_s, u"rules"_s, u"tests.yaml"_s }, folder.path())
                             : QString(checked + rules.yaml);
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
                SloSpec slo = shop();
                slo.id = SloId(u"slo-%1"_s.arg(slos.size()));
                slo.name = name;
                slo.sli = kind;
                slo.threshold = slos.size() % 2 == 0 ? 1 : 0.25;
                slos.push_back(slo);
            }
            slos.push_back(shop());
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
            QVERIFY(writeText(folder.filePath(u"rules.yaml"_s), file.yaml));
            QCOMPARE(promtool({ u"check"_s, u"rules"_s, u"rules.yaml"_s }, folder.path()),
                     QString());
        }
    }

    void whatADialectCannotSayIsListed()
    {
        RuleSubject subject { .slo = shop(),
                              .policy = alerts::pyrra(30 * 24h),
                              .queries = alerts::ruleQueriesOf(shop()) };
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
                                .slo = shop(),
                                .policy = quickPolicy(),
                                .pageChanges = 2,
                                .ticketChanges = 2 }),
                 QString());
    }

    void slowBurn()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 780, 1000 }, { 300, 1000, 7 }, { 400, 1000 } },
                                .slo = shop(),
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
                                .slo = shop(),
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
                       .slo = shop(),
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
                                .slo = shop(),
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
                                .slo = shop(),
                                .policy = policy,
                                .pageChanges = 2,
                                .ticketChanges = 6 }),
                 QString());
    }

    void nothingHappensForAWhile()
    {
        QCOMPARE(
            promtoolSays({ .stretches = { { 780, 100 }, { 10, 100, 50 }, { 90, 0 }, { 60, 100 } },
                           .slo = shop(),
                           .policy = quickPolicy(),
                           .pageChanges = 2,
                           .ticketChanges = 4 }),
            QString());
    }

    void goodOverTotalIsTheSame()
    {
        SloSpec slo = shop();
        slo.sli = SliKind::GoodOverTotal;
        slo.numerator = u"http_requests_total{job=\"shop\",code=\"200\"}"_s;
        QCOMPARE(promtoolSays({ .stretches = { { 780, 100 }, { 20, 100, 60 }, { 400, 100 } },
                                .slo = slo,
                                .policy = quickPolicy(),
                                .pageChanges = 2,
                                .ticketChanges = 2 }),
                 QString());
    }

    void theWorkbookAsSlothWritesIt()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 3900, 100 },
                                               { 30, 100, 40 },
                                               { 100, 100 },
                                               { 400, 1000, 7 },
                                               { 400, 100 } },
                                .slo = shop(),
                                .policy = alerts::sloth(30 * 24h),
                                .dialect = RuleDialect::Sloth,
                                .pageChanges = 4,
                                .ticketChanges = 2 }),
                 QString());
    }

    void theWorkbookAsWeWriteIt()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 3900, 100 },
                                               { 30, 100, 40 },
                                               { 100, 100 },
                                               { 400, 1000, 7 },
                                               { 400, 100 } },
                                .slo = shop(),
                                .policy = alerts::workbook(30 * 24h),
                                .pageChanges = 4,
                                .ticketChanges = 2 }),
                 QString());
    }

    void pyrrasPolicyAsPyrraWritesIt()
    {
        SloSpec slo = shop();
        slo.length = 7 * 24h;
        QCOMPARE(promtoolSays({ .stretches = { { 1500, 100 },
                                               { 10, 100, 50 },
                                               { 120, 100 },
                                               { 200, 1000, 9 },
                                               { 500, 100 } },
                                .slo = slo,
                                .policy = alerts::pyrra(slo.length),
                                .dialect = RuleDialect::Pyrra,
                                .pageChanges = 4,
                                .ticketChanges = 6 }),
                 QString());
    }
};

} // namespace trivet

TRIVET_TEST(alertRules, trivet::AlertRulesTest)

#include "alertrules.moc"
