// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "writing.h"

#include <app/base/promtext.h>
#include <app/workspace/exchange/gathering.h>
#include <app/workspace/keys.h>
#include <app/workspace/yamltext.h>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

void Writing::add(const QByteArray &document)
{
    if (!m_exported.yaml.isEmpty())
        m_exported.yaml += "---\n";
    m_exported.yaml += document;
}

void Writing::lose(const SloSpec &slo, const QString &text)
{
    m_exported.troubles.push_back({ .text = text, .where = slo.id.value });
}

void Writing::leaveOut(const SloSpec &slo, const QString &why)
{
    ++m_exported.leftOut;
    lose(slo, Words::tr("The SLO was left out: %1").arg(why));
}

void Writing::loseAllBut(const SloSpec &slo, BudgetMethod spoken, bool calendar)
{
    if (slo.budgetMethod != spoken && slo.budgetMethod != BudgetMethod::Events)
        lose(slo,
             Words::tr("budget_method: %1 cannot be said.")
                 .arg(choices::budgetMethods().at(static_cast<qsizetype>(slo.budgetMethod))));
    if (!calendar && slo.window != SloWindowKind::Rolling)
        lose(slo,
             Words::tr("A calendar window cannot be said: it became a rolling one of %1.")
                 .arg(durationToText(slo.length)));
}

QString withTheirWindow(const QString &query)
{
    QString text = promtext::withOwnWindow(query);
    if (promtext::isSelector(text))
        text = u"sum(rate("_s % text % u"[$window]))"_s;
    return text.replace("$window"_L1, "{{.window}}"_L1);
}

QString histogramPart(const QString &histogram, const QString &suffix, const QString &le)
{
    auto selector = promtext::selectorOf(histogram);
    if (!selector || selector->name.isEmpty())
        return {};
    selector->name += suffix;
    if (!le.isEmpty())
        selector->matchers.push_back({ .name = u"le"_s, .op = u"="_s, .value = le });
    return promtext::textOf(*selector);
}

Queries queriesOf(const SloSpec &slo)
{
    const QString limit = QString::fromLatin1(numberText(slo.threshold));
    const auto over = [&](const QString &function, const QString &what) {
        return QString(u"sum("_s % function % u'(' % what % u"[{{.window}}]))"_s);
    };
    switch (slo.sli) {
    case SliKind::BadOverTotal:
        return { .bad = withTheirWindow(slo.numerator), .total = withTheirWindow(slo.total) };
    case SliKind::GoodOverTotal:
        return { .good = withTheirWindow(slo.numerator), .total = withTheirWindow(slo.total) };
    case SliKind::Latency:
        return { .good = withTheirWindow(histogramPart(slo.total, u"_bucket"_s, limit)),
                 .total = withTheirWindow(histogramPart(slo.total, u"_count"_s, {})) };
    case SliKind::NativeLatency:
        return { .errorRatio
                 = u"1 - histogram_fraction(0, %1, %2)"_s.arg(limit, withTheirWindow(slo.total)) };
    case SliKind::Gauge: {
        const bool ofZeroAndOne = (slo.comparison == Comparison::Above && slo.threshold == 0)
            || (slo.comparison == Comparison::AtLeast && slo.threshold == 1);
        if (promtext::isSelector(slo.total) && ofZeroAndOne)
            return { .good = over(u"sum_over_time"_s, slo.total),
                     .total = over(u"count_over_time"_s, slo.total) };
        static const QStringList signs { u">"_s, u">="_s, u"<"_s, u"<="_s };
        const QString compared
            = QString(u'(' % slo.total % u' ' % signs.at(static_cast<qsizetype>(slo.comparison))
                      % " bool "_L1 % limit % u')');
        return { .good = u"sum(sum_over_time(%1[{{.window}}:]))"_s.arg(compared),
                 .total = u"sum(count_over_time((%1)[{{.window}}:]))"_s.arg(slo.total) };
    }
    case SliKind::ErrorRatio:
        if (!promtext::isSelector(slo.total))
            return { .errorRatio = withTheirWindow(slo.total) };
        return { .errorRatio = QString(over(u"sum_over_time"_s, slo.total) % " / "_L1
                                       % over(u"count_over_time"_s, slo.total)) };
    case SliKind::Composite:
        break;
    }
    return {};
}

QString serviceName(const Workspace &workspace, const ServiceId &id)
{
    const auto found = std::ranges::find(workspace.services, id, &Service::id);
    return found == workspace.services.end() ? id.value : found->name;
}

} // namespace trivet::workspace::exchange
