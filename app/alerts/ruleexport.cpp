// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleexport.h"

#include <app/alerts/ruletext.h>

#include <QCoreApplication>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

/// One number, without labels.
QString summed(const QString &query)
{
    return alerts::isPlainSelector(query)
        ? QString(u"sum(increase("_s + query.trimmed() + u"[$window]))"_s)
        : QString(u"sum("_s + query.trimmed() + u')');
}

} // namespace

std::optional<RuleQueries> alerts::ruleQueriesOf(const SloSpec &slo)
{
    if (slo.sli != SliKind::BadOverTotal && slo.sli != SliKind::GoodOverTotal)
        return std::nullopt;
    if (slo.numerator.trimmed().isEmpty() || slo.total.trimmed().isEmpty())
        return std::nullopt;
    const QString total = summed(slo.total);
    // A series of errors that is not there yet is no error; one of good events, no good one.
    const QString counted = u"(%1 or 0 * %2)"_s.arg(summed(slo.numerator), total);
    return RuleQueries { .bad = slo.sli == SliKind::BadOverTotal
                             ? counted
                             : QString(total + u" - "_s + counted),
                         .total = total,
                         .alive = isPlainSelector(slo.total) ? slo.total.trimmed() : QString() };
}

RuleFile alerts::ruleFile(std::span<const RuleSubject> subjects, RuleDialect dialect)
{
    RuleFile file;
    QString groups;
    for (const RuleSubject &subject : subjects) {
        if (!subject.queries) {
            ++file.leftOut;
            file.losses.push_back(
                { subject.slo.id,
                  QCoreApplication::translate(
                      "Alerts", "Left out: its SLI cannot be written as two PromQL queries.") });
            continue;
        }
        switch (dialect) {
        case RuleDialect::Trivet:
            addTrivetRules(subject, groups, file);
            break;
        case RuleDialect::Sloth:
            addSlothRules(subject, groups, file);
            break;
        case RuleDialect::Pyrra:
            addPyrraRules(subject, groups, file);
            break;
        }
    }
    file.yaml = groups.isEmpty() ? u"groups: []\n"_s : QString(u"groups:\n"_s + groups);
    return file;
}

} // namespace trivet
