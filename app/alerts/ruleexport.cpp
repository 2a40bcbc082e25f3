// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ruleexport.h"

#include <app/alerts/ruletext.h>
#include <app/base/promtext.h>

#include <QCoreApplication>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

/// One number, without labels.
QString summed(const QString &query)
{
    return promtext::isSelector(query)
        ? QString(u"sum(increase("_s + query.trimmed() + u"[$window]))"_s)
        : QString(u"sum("_s + query.trimmed() + u')');
}

/// A series that is not there yet counts nothing, where there is a total.
QString orNone(const QString &counted, const QString &total)
{
    return u"(%1 or 0 * %2)"_s.arg(counted, total);
}

RuleQueries ofGood(const QString &good, const QString &total, const QString &alive)
{
    return { .bad = QString(total + u" - "_s + orNone(good, total)),
             .total = total,
             .alive = alive };
}

/// Prometheus 3 writes whole limits of buckets as 1.0, version 2 as 1.
QString limitPattern(double seconds)
{
    QString text = alerts::promNumber(seconds);
    const bool whole = !text.contains(u'.') && !text.contains(u'e');
    text.replace(u'.', u"\\."_s).replace(u'+', u"\\+"_s);
    return whole ? QString(text + u"(\\.0)?"_s) : text;
}

std::optional<RuleQueries> latencyQueries(const SloSpec &slo)
{
    const auto histogram = promtext::selectorOf(slo.total);
    if (!histogram || histogram->name.isEmpty())
        return std::nullopt;
    promtext::Selector count = *histogram;
    count.name += u"_count"_s;
    promtext::Selector bucket = *histogram;
    bucket.name += u"_bucket"_s;
    bucket.matchers.push_back(
        { .name = u"le"_s, .op = u"=~"_s, .value = limitPattern(slo.threshold) });
    return ofGood(summed(promtext::textOf(bucket)), summed(promtext::textOf(count)),
                  promtext::textOf(count));
}

/// Each sample is an event; compared once a minute where it is not simply 0 or 1.
std::optional<RuleQueries> gaugeQueries(const SloSpec &slo)
{
    static const QStringList signs { u">"_s, u">="_s, u"<"_s, u"<="_s };
    if (!promtext::isSelector(slo.total))
        return std::nullopt;
    const QString gauge = slo.total.trimmed();
    const bool ofZeroAndOne = (slo.comparison == Comparison::Above && slo.threshold == 0)
        || (slo.comparison == Comparison::AtLeast && slo.threshold == 1);
    if (ofZeroAndOne)
        return ofGood(u"sum(sum_over_time(%1[$window]))"_s.arg(gauge),
                      u"sum(count_over_time(%1[$window]))"_s.arg(gauge), gauge);
    return ofGood(u"sum(sum_over_time((%1 %2 bool %3)[$window:1m]))"_s.arg(
                      gauge, signs.at(static_cast<qsizetype>(slo.comparison)),
                      alerts::promNumber(slo.threshold)),
                  u"sum(count_over_time((%1)[$window:1m]))"_s.arg(gauge), gauge);
}

} // namespace

std::optional<RuleQueries> alerts::ruleQueriesOf(const SloSpec &slo)
{
    if (slo.sli == SliKind::Latency)
        return latencyQueries(slo);
    if (slo.sli == SliKind::Gauge)
        return gaugeQueries(slo);
    if (slo.sli != SliKind::BadOverTotal && slo.sli != SliKind::GoodOverTotal)
        return std::nullopt;
    if (slo.numerator.trimmed().isEmpty() || slo.total.trimmed().isEmpty())
        return std::nullopt;
    const QString total = summed(slo.total);
    const QString alive = promtext::isSelector(slo.total) ? slo.total.trimmed() : QString();
    if (slo.sli == SliKind::GoodOverTotal)
        return ofGood(summed(slo.numerator), total, alive);
    return RuleQueries { .bad = orNone(summed(slo.numerator), total),
                         .total = total,
                         .alive = alive };
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
        if (subject.slo.budgetMethod != BudgetMethod::Events)
            file.losses.push_back(
                { subject.slo.id,
                  QCoreApplication::translate(
                      "Alerts", "The rules count events, not by the budget's own method.") });
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
