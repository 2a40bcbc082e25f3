// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/ruleexport.h>

#include <QStringList>

#include <utility>

namespace trivet::alerts {

// The text of rule files: YAML in a form that needs no library, PromQL, and templates of alerts.

/// A YAML scalar that is read as exactly this text, whatever is in it.
[[nodiscard]] QString yamlScalar(const QString &text);
/// A string literal of PromQL.
[[nodiscard]] QString promString(const QString &text);
/// Text in a label or annotation of an alert, which Prometheus takes for a template.
[[nodiscard]] QString templateText(const QString &text);
/// As Prometheus prints a duration: "5m", "1h4m", "4w".
[[nodiscard]] QString promDuration(Millis duration);
/// The shortest digits that are read as this very number.
[[nodiscard]] QString promNumber(double number);
[[nodiscard]] QString withWindow(const QString &expression, Millis window);
/// All windows of the policy, once each, ascending.
[[nodiscard]] std::vector<Millis> windowsOf(const AlertPolicy &policy);

/// In the order in which they are written.
using RuleLabels = std::vector<std::pair<QString, QString>>;

/// One group of rules.
class RuleGroup final
{
public:
    explicit RuleGroup(const QString &name, const QString &interval = {});
    void record(const QString &name, const QString &expression, const RuleLabels &labels);
    struct Alert
    {
        QString name;
        QString expression;
        Millis holdFor {};
        RuleLabels labels; ///< ready for templates
        RuleLabels annotations;
    };
    void alert(const Alert &alert);
    [[nodiscard]] QString yaml() const;

private:
    void writeMap(const QString &key, const RuleLabels &entries);

    QStringList m_lines;
    bool m_hasRules = false;
};

// One dialect each: groups of one SLO, and what is lost.
void addTrivetRules(const RuleSubject &subject, QString &yaml, RuleFile &file);
void addSlothRules(const RuleSubject &subject, QString &yaml, RuleFile &file);
void addPyrraRules(const RuleSubject &subject, QString &yaml, RuleFile &file);

} // namespace trivet::alerts
