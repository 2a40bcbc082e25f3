// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace trivet::alerts {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double percent = 100;

/// The recordings and alerts that Sloth generates of an SLO of specification prometheus/v1.
class SlothRules final
{
public:
    explicit SlothRules(const RuleSubject &subject)
        : m_subject(subject)
        , m_service(subject.slo.service.isEmpty() ? u"trivet"_s : subject.slo.service.value)
        , m_id(QString(m_service + u'-' + subject.slo.id.value))
        , m_labels { { u"sloth_id"_s, m_id },
                     { u"sloth_service"_s, m_service },
                     { u"sloth_slo"_s, subject.slo.id.value } }
        // Sloth counts in percent: 99.9 becomes 0.9990000000000001.
        , m_objective(QString::number(subject.slo.target * percent, 'g', 12).toDouble())
    { }

    [[nodiscard]] QString yaml() const { return recordings() + meta() + alerts(); }

private:
    [[nodiscard]] QString series(const QString &name) const
    {
        return u"%1{sloth_id=%2, sloth_service=%3, sloth_slo=%4}"_s.arg(
            name, promString(m_id), promString(m_service), promString(m_subject.slo.id.value));
    }
    [[nodiscard]] static QString errorRatio(Millis window)
    {
        return QString(u"slo:sli_error:ratio_rate"_s + promDuration(window));
    }
    [[nodiscard]] RuleLabels withWindowLabel(Millis window) const
    {
        RuleLabels labels = m_labels;
        labels.push_back({ u"sloth_window"_s, promDuration(window) });
        return labels;
    }

    [[nodiscard]] QString recordings() const
    {
        RuleGroup group(QString(u"sloth-slo-sli-recordings-"_s + m_id));
        std::vector<Millis> windows = windowsOf(m_subject.policy);
        if (std::ranges::find(windows, Millis { 5min }) == windows.end())
            windows.insert(windows.begin(), Millis { 5min });
        for (const Millis window : windows)
            group.record(
                errorRatio(window),
                u"(%1)\n/\n(%2)\n"_s.arg(alerts::withWindow(m_subject.queries->bad, window),
                                         alerts::withWindow(m_subject.queries->total, window)),
                withWindowLabel(window));
        const Millis length = m_subject.slo.length;
        const QString all = QString(series(errorRatio(5min)) + u'[' + promDuration(length) + u']');
        group.record(
            errorRatio(length),
            u"sum_over_time(%1)\n/ ignoring (sloth_window)\ncount_over_time(%1)\n"_s.arg(all),
            withWindowLabel(length));
        return group.yaml();
    }

    [[nodiscard]] QString meta() const
    {
        RuleGroup group(QString(u"sloth-slo-meta-recordings-"_s + m_id));
        const QString objective = promNumber(m_objective / percent);
        const auto vector = [&](const QString &name, const QString &number) {
            group.record(name, u"vector(%1)"_s.arg(number), m_labels);
        };
        vector(u"slo:objective:ratio"_s, objective);
        vector(u"slo:error_budget:ratio"_s, QString(u"1-"_s + objective));
        vector(u"slo:time_period:days"_s,
               promNumber(toSeconds(m_subject.slo.length) / toSeconds(24h)));
        const auto burn = [&](const QString &name, Millis window) {
            group.record(name,
                         u"%1\n/ on(sloth_id, sloth_slo, sloth_service) group_left\n%2\n"_s.arg(
                             series(errorRatio(window)), series(u"slo:error_budget:ratio"_s)),
                         m_labels);
        };
        burn(u"slo:current_burn_rate:ratio"_s, 5min);
        burn(u"slo:period_burn_rate:ratio"_s, m_subject.slo.length);
        group.record(u"slo:period_error_budget_remaining:ratio"_s,
                     QString(u"1 - "_s + series(u"slo:period_burn_rate:ratio"_s)), m_labels);
        RuleLabels info = m_labels;
        info.insert(info.end(),
                    { { u"sloth_mode"_s, u"cli-gen-prom"_s },
                      { u"sloth_objective"_s, promNumber(m_objective) },
                      { u"sloth_spec"_s, u"prometheus/v1"_s },
                      { u"sloth_version"_s, u"trivet"_s } });
        group.record(u"sloth_slo_info"_s, u"vector(1)"_s, info);
        return group.yaml();
    }

    [[nodiscard]] QString alerts() const
    {
        RuleGroup group(QString(u"sloth-slo-alerts-"_s + m_id));
        for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket }) {
            QStringList pairs;
            for (const AlertWindow &window : m_subject.policy.windows)
                if (window.severity == severity)
                    pairs << u"(\n    %1\n    and\n    %2\n)\n"_s.arg(
                        above(window.shortWindow, window.factor),
                        above(window.longWindow, window.factor));
            if (pairs.isEmpty())
                continue;
            const QString name = severity == AlertSeverity::Page ? u"page"_s : u"ticket"_s;
            RuleLabels labels;
            for (const auto &[label, value] : m_labels)
                labels.push_back({ label, templateText(value) });
            labels.push_back({ u"sloth_severity"_s, name });
            group.alert({ .name = u"SloErrorBudgetBurn"_s,
                          .expression = pairs.join(u"or\n"_s),
                          .labels = labels,
                          .annotations = { { u"title"_s,
                                             QString(u"("_s + name
                                                     + u") {{$labels.sloth_service}} "
                                                       u"{{$labels.sloth_slo}} SLO error budget "
                                                       u"burn rate is too fast."_s) } } });
        }
        return group.yaml();
    }

    [[nodiscard]] QString above(Millis window, double factor) const
    {
        return u"max(%1 > (%2 * %3)) without (sloth_window)"_s.arg(
            series(errorRatio(window)), promNumber(factor),
            promNumber((percent - m_objective) / percent));
    }

    const RuleSubject &m_subject;
    QString m_service;
    QString m_id;
    RuleLabels m_labels;
    double m_objective;
};

} // namespace

void addSlothRules(const RuleSubject &subject, QString &yaml, RuleFile &file)
{
    const auto lose = [&](const char *text) {
        file.losses.push_back({ subject.slo.id, QCoreApplication::translate("Alerts", text) });
    };
    const auto any = [&](auto has) { return std::ranges::any_of(subject.policy.windows, has); };
    if (any([](const AlertWindow &w) { return w.holdFor > Millis { 0 }; }))
        lose(QT_TRANSLATE_NOOP("Alerts", "Sloth's alerts fire at once; \"for\" is lost."));
    if (any([](const AlertWindow &w) { return w.leastFailures > 0; }))
        lose(QT_TRANSLATE_NOOP("Alerts", "Sloth counts no failures; \"least_failures\" is lost."));
    if (subject.slo.window != SloWindowKind::Rolling)
        lose(QT_TRANSLATE_NOOP("Alerts",
                               "Sloth's window rolls; the calendar window is written as one of "
                               "the same length."));
    yaml += SlothRules(subject).yaml();
}

} // namespace trivet::alerts
