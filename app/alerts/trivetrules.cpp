// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletext.h"

#include <QCoreApplication>

#include <algorithm>

namespace trivet::alerts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The rules count minutes: one evaluation each.
constexpr Millis interval = 1min;

/// Our rules of one SLO. Prometheus' own `for` cannot stand still while nothing is measured, so the
/// time that a pair has been burning is a series of its own, which looks at its last value.
class TrivetRules final
{
public:
    explicit TrivetRules(const RuleSubject &subject)
        : m_subject(subject)
        , m_labels { { u"trivet_slo"_s, subject.slo.id.value },
                     { u"trivet_service"_s, subject.slo.service.value } }
        , m_group(QString(u"trivet-"_s + subject.slo.id.value), promDuration(interval))
    { }

    [[nodiscard]] QString yaml()
    {
        recordMeasured();
        std::vector<Millis> windows = windowsOf(m_subject.policy);
        const auto budgetStep = std::ranges::find(windows, Millis { 5min });
        if (budgetStep == windows.end())
            windows.insert(windows.begin(), Millis { 5min });
        for (const Millis window : windows)
            recordWindow(window);
        recordBudget();
        for (size_t i = 0; i < m_subject.policy.windows.size(); ++i)
            recordPair(i);
        for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket })
            alert(severity);
        return m_group.yaml();
    }

private:
    [[nodiscard]] QString series(const QString &name, const QString &more = {}) const
    {
        return QString(name + u"{trivet_slo="_s + promString(m_subject.slo.id.value) + more + u'}');
    }
    [[nodiscard]] QString ofWindow(const QString &name, Millis window) const
    {
        return series(QString(u"trivet:slo:"_s + name + promDuration(window)));
    }
    /// Two pairs may have the same windows and other factors.
    [[nodiscard]] QString pairName(size_t pair) const
    {
        const AlertWindow &window = m_subject.policy.windows[pair];
        return QString(QString::number(pair + 1) + u": "_s + promDuration(window.longWindow) + u'/'
                       + promDuration(window.shortWindow));
    }
    [[nodiscard]] QString held(size_t pair) const
    {
        return series(u"trivet:slo:burning_minutes"_s,
                      QString(u",pair="_s + promString(pairName(pair))));
    }

    /// 1 in every minute with a sample. A range would hold another number of samples in Prometheus
    /// 2 and 3; the time of the newest one is the same in both.
    void recordMeasured()
    {
        const QString &alive = m_subject.queries->alive;
        m_group.record(
            u"trivet:slo:measured"_s,
            alive.isEmpty()
                ? QString(u"count("_s + withWindow(m_subject.queries->total, 2 * interval) + u')')
                : QString(u"count(max(timestamp("_s + alive + u")) > time() - "_s
                          + promNumber(toSeconds(interval)) + u')'),
            m_labels);
    }

    void recordWindow(Millis window)
    {
        const QString suffix = promDuration(window);
        m_group.record(QString(u"trivet:slo:bad:increase"_s + suffix),
                       withWindow(m_subject.queries->bad, window), m_labels);
        m_group.record(QString(u"trivet:slo:total:increase"_s + suffix),
                       withWindow(m_subject.queries->total, window), m_labels);
        // A second less than the window: its far end belongs to it in Prometheus 2 only.
        m_group.record(QString(u"trivet:slo:coverage"_s + suffix),
                       QString(u"count_over_time("_s + series(u"trivet:slo:measured"_s) + u'['
                               + promDuration(window - Millis { 1s }) + u"]) / "_s
                               + QString::number(window / interval)),
                       m_labels);
    }

    void recordBudget()
    {
        if (m_subject.slo.window != SloWindowKind::Rolling)
            return;
        const QString length = QString(u'[' + promDuration(m_subject.slo.length) + u":5m])"_s);
        const auto sum = [&](const QString &name) {
            return QString(u"sum_over_time("_s + ofWindow(name, 5min) + length);
        };
        m_group.record(u"trivet:slo:budget_left:ratio"_s,
                       QString(u"1 - "_s + sum(u"bad:increase"_s) + u" / ((1 - "_s
                               + promNumber(m_subject.slo.target) + u") * "_s
                               + sum(u"total:increase"_s) + u')'),
                       m_labels);
    }

    void recordPair(size_t pair)
    {
        const AlertWindow &window = m_subject.policy.windows[pair];
        const QString allowed
            = u"%1 * (1 - %2)"_s.arg(promNumber(window.factor), promNumber(m_subject.slo.target));
        const auto burns = [&](Millis length) {
            return QString(ofWindow(u"bad:increase"_s, length) + u" > "_s + allowed + u" * "_s
                           + ofWindow(u"total:increase"_s, length));
        };
        const auto covered = [&](Millis length) {
            return QString(ofWindow(u"coverage"_s, length) + u" >= 0.9"_s);
        };
        const QString measured
            = u"(%1 and %2)"_s.arg(covered(window.longWindow), covered(window.shortWindow));
        QString burning
            = QString(burns(window.longWindow) + u" and "_s + burns(window.shortWindow));
        if (window.leastFailures > 0)
            burning += QString(u" and "_s + ofWindow(u"bad:increase"_s, window.longWindow)
                               + u" >= "_s + QString::number(window.leastFailures));
        burning = u"(%1 and %2)"_s.arg(burning, measured);
        const QString last = u"max by (trivet_slo, trivet_service) (%1)"_s.arg(held(pair));
        // Burning: a minute more, or the first. Not measured: as it was. Else: none.
        RuleLabels labels = m_labels;
        labels.push_back({ u"pair"_s, pairName(pair) });
        m_group.record(u"trivet:slo:burning_minutes"_s,
                       QString(u"(1 + "_s + last + u" and "_s + burning + u") or 0 * "_s + burning
                               + u" or ("_s + last + u" unless "_s + measured + u')'),
                       labels);
    }

    void alert(AlertSeverity severity)
    {
        QStringList firing;
        for (size_t i = 0; i < m_subject.policy.windows.size(); ++i) {
            const AlertWindow &window = m_subject.policy.windows[i];
            if (window.severity == severity)
                firing << QString(
                    held(i) + u" >= "_s
                    + QString::number((window.holdFor + interval - Millis { 1 }) / interval));
        }
        if (firing.isEmpty())
            return;
        RuleLabels labels { { u"severity"_s,
                              severity == AlertSeverity::Page ? u"page"_s : u"ticket"_s } };
        for (const auto &[name, value] : m_labels)
            labels.push_back({ name, templateText(value) });
        m_group.alert(
            { .name = u"TrivetBudgetBurn"_s,
              .expression
              = u"max by (trivet_slo, trivet_service) (%1)"_s.arg(firing.join(u" or "_s)),
              .labels = labels,
              .annotations = { { u"summary"_s,
                                 templateText(QCoreApplication::translate(
                                                  "Alerts", "%1 spends its error budget too fast.")
                                                  .arg(m_subject.slo.name.isEmpty()
                                                           ? m_subject.slo.id.value
                                                           : m_subject.slo.name)) } } });
    }

    const RuleSubject &m_subject;
    RuleLabels m_labels;
    RuleGroup m_group;
};

} // namespace

void addTrivetRules(const RuleSubject &subject, QString &yaml, RuleFile &file)
{
    const bool odd = std::ranges::any_of(subject.policy.windows, [](const AlertWindow &window) {
        return window.longWindow % interval != Millis { 0 }
        || window.shortWindow % interval != Millis { 0 };
    });
    if (!odd) {
        yaml += TrivetRules(subject).yaml();
        return;
    }
    ++file.leftOut;
    file.losses.push_back(
        { subject.slo.id,
          QCoreApplication::translate("Alerts", "Left out: its windows are not whole minutes.") });
}

} // namespace trivet::alerts
