// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pyrra.h"

#include <app/base/promtext.h>
#include <app/domain/sliquery.h>
#include <app/workspace/exchange/writing.h>
#include <app/workspace/yamltext.h>

#include <QRegularExpression>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

namespace {

QByteArray metricText(const QByteArray &key, const QString &metric)
{
    return MappingText().addBelow(key, MappingText().add("metric", metric).text()).text();
}

/// good = total and one matcher more: the errors are the total and its opposite.
std::optional<QString> oppositeOf(const QString &good, const QString &total)
{
    const auto part = promtext::selectorOf(good);
    auto all = promtext::selectorOf(total);
    if (!part || !all || part->name != all->name
        || part->matchers.size() != all->matchers.size() + 1)
        return std::nullopt;
    std::optional<promtext::Matcher> extra;
    for (const promtext::Matcher &matcher : part->matchers) {
        if (std::ranges::find(all->matchers, matcher) != all->matchers.end())
            continue;
        if (extra)
            return std::nullopt;
        extra = matcher;
    }
    if (!extra)
        return std::nullopt;
    static const QStringList ops { u"="_s, u"!="_s, u"=~"_s, u"!~"_s };
    static const QStringList opposite { u"!="_s, u"="_s, u"!~"_s, u"=~"_s };
    extra->op = opposite.at(ops.indexOf(extra->op));
    all->matchers.push_back(*extra);
    return promtext::textOf(*all);
}

QByteArray ratioText(const SloSpec &slo, Writing &writing)
{
    const bool selectors = promtext::isSelector(slo.numerator) && promtext::isSelector(slo.total);
    QString errors = slo.numerator;
    if (selectors && slo.sli == SliKind::GoodOverTotal) {
        const auto opposite = oppositeOf(slo.numerator, slo.total);
        errors = opposite.value_or(QString());
        if (opposite)
            writing.lose(slo, Words::tr("The good events became their opposite, the errors."));
    }
    if (!selectors || errors.isEmpty()) {
        writing.leaveOut(slo, Words::tr("Pyrra takes plain selectors of errors and total only."));
        return {};
    }
    return MappingText()
        .addBelow("ratio", metricText("errors", errors) + metricText("total", slo.total))
        .text();
}

/// Empty where Pyrra has no such indicator.
QByteArray indicatorText(const SloSpec &slo, Writing &writing)
{
    const QByteArray limit = numberText(slo.threshold);
    switch (slo.sli) {
    case SliKind::BadOverTotal:
    case SliKind::GoodOverTotal:
        return ratioText(slo, writing);
    case SliKind::Latency:
        return MappingText()
            .addBelow("latency",
                      metricText("success",
                                 histogramPart(slo.total, u"_bucket"_s, QString::fromLatin1(limit)))
                          + metricText("total", histogramPart(slo.total, u"_count"_s, {})))
            .text();
    case SliKind::NativeLatency: {
        const QByteArray latency = QByteArray::number(qRound64(slo.threshold * 1000)) + "ms";
        return MappingText()
            .addBelow("latencyNative",
                      metricText("total", slo.total) + MappingText().add("latency", latency).text())
            .text();
    }
    case SliKind::Gauge:
        if ((slo.comparison == Comparison::Above && slo.threshold == 0)
            || (slo.comparison == Comparison::AtLeast && slo.threshold == 1))
            return MappingText()
                .addBelow("bool_gauge", MappingText().add("metric", slo.total).text())
                .text();
        writing.leaveOut(slo, Words::tr("Pyrra knows gauges of 0 and 1 only."));
        return {};
    case SliKind::ErrorRatio:
        writing.leaveOut(slo, Words::tr("Pyrra does not read recorded shares."));
        return {};
    case SliKind::Composite:
        break;
    }
    writing.leaveOut(slo, Words::tr("Pyrra knows no composites."));
    return {};
}

/// A name as Kubernetes wants it.
QString kubernetesName(const QString &id)
{
    static const QRegularExpression others(u"[^a-z0-9-]+"_s);
    return id.toLower().replace(others, u"-"_s);
}

} // namespace

Exported writePyrra(const Workspace &workspace)
{
    Writing writing;
    for (SloSpec slo : workspace.slos) {
        if (slo.sli == SliKind::GoodOverTotal) // buckets over count are a latency
            setRatio(slo, true, slo.numerator, slo.total);
        const QByteArray indicator = indicatorText(slo, writing);
        if (indicator.isEmpty())
            continue;
        const QString name = kubernetesName(slo.id.value);
        if (name != slo.id.value)
            writing.lose(slo, Words::tr("It is called %1 there.").arg(name));
        if (slo.name != slo.id.value)
            writing.lose(slo, Words::tr("Its name %1 cannot be said.").arg(slo.name));
        writing.loseAllBut(slo, BudgetMethod::PyrraIncrease, false);
        if (slo.alerts != "pyrra"_L1)
            writing.lose(slo,
                         Words::tr("The alert policy %1 cannot be said: Pyrra takes its own.")
                             .arg(slo.alerts));
        MappingText metadata;
        metadata.add("name", name);
        metadata.addBelow("labels", "pyrra.dev/service: " + yamlText(slo.service.value));
        MappingText spec;
        spec.add("target", QByteArray("'" + percentText(slo.target) + "'"));
        spec.add("window", durationToText(slo.length));
        spec.addBelow("indicator", indicator);
        writing.add(MappingText()
                        .add("apiVersion", QByteArray("pyrra.dev/v1alpha1"))
                        .add("kind", QByteArray("ServiceLevelObjective"))
                        .addBelow("metadata", metadata.text())
                        .addBelow("spec", spec.text())
                        .text());
    }
    return writing.take();
}

} // namespace trivet::workspace::exchange
