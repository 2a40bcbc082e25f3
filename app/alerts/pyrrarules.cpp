// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletext.h"

#include <app/base/promtext.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace trivet::alerts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// name="value": what every series of the selector has.
RuleLabels fixedLabels(const promtext::Selector &selector)
{
    RuleLabels labels;
    for (const promtext::Matcher &matcher : selector.matchers)
        if (matcher.op == "="_L1)
            labels.push_back({ matcher.name, matcher.value });
    return labels;
}

QString withoutEnding(const QString &metric)
{
    for (const QString &ending : { u"_total"_s, u"_count"_s })
        if (metric.endsWith(ending))
            return metric.chopped(ending.size());
    return metric;
}

/// The rules that Pyrra generates of a ratio of two counters.
class PyrraRules final
{
public:
    PyrraRules(const RuleSubject &subject, const promtext::Selector &errors,
               const promtext::Selector &total)
        : m_subject(subject)
        , m_errors(errors)
        , m_total(total)
        , m_labels(fixedLabels(total))
        , m_base(withoutEnding(total.name))
    {
        m_labels.push_back({ u"slo"_s, subject.slo.id.value });
        std::ranges::sort(m_labels);
    }

    [[nodiscard]] QString yaml() const { return increase() + burnRates(); }

private:
    [[nodiscard]] static QString over(const QString &function, const promtext::Selector &selector,
                                      Millis window)
    {
        return u"%1(%2[%3])"_s.arg(function, promtext::textOf(selector), promDuration(window));
    }
    [[nodiscard]] QString burnRateName(Millis window) const
    {
        return QString(m_base + u":burnrate"_s + promDuration(window));
    }

    /// All events by the labels that tell the bad ones apart; the bad ones apart from them where
    /// they are a counter of their own.
    [[nodiscard]] QString increase() const
    {
        QStringList by;
        for (const promtext::Matcher &matcher : m_errors.matchers)
            if (!by.contains(matcher.name) && m_total.equal(matcher.name).isEmpty())
                by << matcher.name;
        by.sort();
        const QString sum = by.isEmpty() ? u"sum"_s : u"sum by (%1) "_s.arg(by.join(u", "_s));
        const Millis length = m_subject.slo.length;
        const QString suffix = QString(u":increase"_s + promDuration(length));
        RuleGroup group(QString(m_subject.slo.id.value + u"-increase"_s), u"2m30s"_s);
        group.record(QString(m_base + suffix),
                     u"%1(%2)"_s.arg(m_errors.name == m_total.name ? sum : u"sum"_s,
                                     over(u"increase"_s, m_total, length)),
                     m_labels);
        if (m_errors.name != m_total.name)
            group.record(QString(withoutEnding(m_errors.name) + suffix),
                         u"%1(%2)"_s.arg(sum, over(u"increase"_s, m_errors, length)), m_labels);
        return group.yaml();
    }

    [[nodiscard]] QString burnRates() const
    {
        RuleGroup group(m_subject.slo.id.value, u"30s"_s);
        for (const Millis window : windowsOf(m_subject.policy))
            group.record(burnRateName(window),
                         u"sum(%1) / sum(%2)"_s.arg(over(u"rate"_s, m_errors, window),
                                                    over(u"rate"_s, m_total, window)),
                         m_labels);
        for (const AlertWindow &window : m_subject.policy.windows)
            group.alert(
                { .name = u"ErrorBudgetBurn"_s,
                  .expression = QString(above(window.shortWindow, window.factor) + u" and "_s
                                        + above(window.longWindow, window.factor)),
                  .holdFor = window.holdFor,
                  .labels = labelsOf(window) });
        return group.yaml();
    }

    [[nodiscard]] QString above(Millis window, double factor) const
    {
        QStringList matchers;
        for (const auto &[name, value] : m_labels)
            matchers << QString(name + u'=' + promString(value));
        return u"%1{%2} > (%3 * (1-%4))"_s.arg(burnRateName(window), matchers.join(u','),
                                               promNumber(factor),
                                               promNumber(m_subject.slo.target));
    }

    [[nodiscard]] RuleLabels labelsOf(const AlertWindow &window) const
    {
        RuleLabels labels;
        for (const auto &[name, value] : m_labels)
            labels.push_back({ name, templateText(value) });
        // Time until the budget is gone at this factor, in whole minutes.
        if (window.factor > 0) {
            const double minutes = toSeconds(m_subject.slo.length) / 60 / window.factor;
            const Millis exhaustion { std::chrono::minutes { std::llround(minutes) } };
            labels.push_back({ u"exhaustion"_s, promDuration(exhaustion) });
        }
        labels.push_back({ u"long"_s, promDuration(window.longWindow) });
        labels.push_back({ u"severity"_s,
                           window.severity == AlertSeverity::Page ? u"critical"_s : u"warning"_s });
        labels.push_back({ u"short"_s, promDuration(window.shortWindow) });
        std::ranges::sort(labels);
        return labels;
    }

    const RuleSubject &m_subject;
    const promtext::Selector &m_errors;
    const promtext::Selector &m_total;
    RuleLabels m_labels;
    QString m_base;
};

} // namespace

void addPyrraRules(const RuleSubject &subject, QString &yaml, RuleFile &file)
{
    const auto lose = [&](const char *text) {
        file.losses.push_back({ subject.slo.id, QCoreApplication::translate("Alerts", text) });
    };
    const auto errors = promtext::selectorOf(subject.slo.numerator);
    const auto total = promtext::selectorOf(subject.slo.total);
    if (subject.slo.sli != SliKind::BadOverTotal || !errors || !total || errors->name.isEmpty()
        || total->name.isEmpty()) {
        ++file.leftOut;
        lose(QT_TRANSLATE_NOOP("Alerts",
                               "Left out: Pyrra's rules want two counters by name, the bad events "
                               "and all of them."));
        return;
    }
    if (std::ranges::any_of(subject.policy.windows,
                            [](const AlertWindow &w) { return w.leastFailures > 0; }))
        lose(QT_TRANSLATE_NOOP("Alerts", "Pyrra counts no failures; \"least_failures\" is lost."));
    if (subject.slo.window != SloWindowKind::Rolling)
        lose(QT_TRANSLATE_NOOP("Alerts",
                               "Pyrra's window rolls; the calendar window is written as one of "
                               "the same length."));
    yaml += PyrraRules(subject, *errors, *total).yaml();
}

} // namespace trivet::alerts
