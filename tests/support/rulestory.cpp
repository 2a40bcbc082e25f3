// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rulestory.h"

#include <app/alerts/replay.h>
#include <tests/support/promtool.h>

#include <QFile>
#include <QTemporaryDir>

namespace trivet::test {

using namespace Qt::StringLiterals;

namespace {

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

/// The groups in the order of the file: promtool takes them in the order of a hash else, and an
/// alert that is asked before what it reads was recorded is a minute late.
QStringList groupsOf(const QString &rulesYaml)
{
    constexpr auto opens = QLatin1String("- name: ");
    QStringList names;
    for (const QString &line : rulesYaml.split(u'\n'))
        if (line.startsWith(opens))
            names << line.sliced(opens.size());
    return names;
}

QString testFile(const Story &story, const QString &rulesYaml, const std::vector<int> &firing,
                 const Naming &naming)
{
    QStringList lines {
        u"rule_files: [rules.yaml]"_s,
        u"evaluation_interval: 1m"_s,
        u"group_eval_order: ["_s + groupsOf(rulesYaml).join(u", "_s) + u']',
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

} // namespace

SloSpec shopSlo()
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
                      testFile(story, rules.yaml, firing, namingOf(wanted.dialect))))
        return u"The files could not be written."_s;
    const QString checked = promtool({ u"check"_s, u"rules"_s, u"rules.yaml"_s }, folder.path());
    return checked.isEmpty() ? promtool({ u"test"_s, u"rules"_s, u"tests.yaml"_s }, folder.path())
                             : QString(checked + rules.yaml);
}

} // namespace trivet::test
