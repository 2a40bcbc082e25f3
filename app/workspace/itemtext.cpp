// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "itemtext.h"

#include <app/workspace/keys.h>
#include <app/workspace/yamltext.h>

#include <array>
#include <cmath>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

namespace {

QByteArray limitText(double seconds)
{
    const double millis = std::round(seconds * 1000);
    if (seconds < 1 && millis / 1000 == seconds)
        return numberText(millis) + "ms";
    return numberText(seconds);
}

QByteArray comparisonText(const SloSpec &slo)
{
    static constexpr std::array signs { ">", ">=", "<", "<=" };
    return QByteArray("'") + signs.at(static_cast<size_t>(slo.comparison)) + ' '
        + numberText(slo.threshold) + '\'';
}

QByteArray sliText(const SloSpec &slo)
{
    MappingText inner;
    switch (slo.sli) {
    case SliKind::BadOverTotal:
    case SliKind::GoodOverTotal:
        inner.add(slo.sli == SliKind::BadOverTotal ? "bad" : "good", slo.numerator);
        inner.add("total", slo.total);
        return MappingText().addBelow("ratio", inner.text()).text();
    case SliKind::Latency:
    case SliKind::NativeLatency:
        inner.add("histogram", slo.total).add("below", limitText(slo.threshold));
        if (slo.sli == SliKind::NativeLatency)
            inner.add("native", QByteArray("true"));
        return MappingText().addBelow("latency", inner.text()).text();
    case SliKind::Gauge:
        inner.add("query", slo.total).add("good", comparisonText(slo));
        return MappingText().addBelow("gauge", inner.text()).text();
    case SliKind::ErrorRatio:
        return MappingText().add("error_ratio", slo.total).text();
    case SliKind::Composite:
        break;
    }
    QByteArray parts;
    for (const CompositePart &part : slo.parts)
        parts += "- { slo: " + yamlText(part.slo.value) + ", weight: " + numberText(part.weight)
            + " }\n";
    return MappingText().addBelow("composite", parts).text();
}

QByteArray windowText(const SloSpec &slo)
{
    if (slo.window == SloWindowKind::Rolling)
        return durationToText(slo.length).toUtf8();
    const auto index
        = static_cast<qsizetype>(slo.window) - static_cast<qsizetype>(SloWindowKind::CalendarWeek);
    QByteArray text = "{ calendar: " + choices::calendarWindows().at(index).toUtf8();
    if (slo.zone.isValid())
        text += ", zone: " + yamlText(QString::fromUtf8(slo.zone.id()));
    if (slo.start.isValid())
        text += ", start: " + slo.start.toString(Qt::ISODate).toUtf8();
    return text + " }";
}

QByteArray recordedText(const RecordedBy &recorded)
{
    const auto index
        = static_cast<size_t>(recorded.tool) - static_cast<size_t>(RecordedBy::Tool::Sloth);
    return "{ " + keys::recorded().keys.at(index).name.toUtf8() + ": " + yamlText(recorded.id)
        + " }";
}

} // namespace

QByteArray listText(const QByteArray &section, const std::vector<QByteArray> &items)
{
    QByteArray text = items.empty() ? QByteArray() : QByteArray(section + ":\n");
    for (const QByteArray &item : items) {
        for (const QByteArray &line : asItem(item).trimmed().split('\n'))
            text += "  " + line + '\n';
    }
    return text;
}

QByteArray itemText(const Service &service)
{
    MappingText text;
    text.add("id", service.id.value).add("name", service.name);
    if (!service.environment.isEmpty())
        text.add("environment", service.environment);
    return text.text();
}

QByteArray itemText(const AlertPolicy &policy)
{
    QByteArray windows;
    for (const AlertWindow &window : policy.windows) {
        windows += "- { long: " + durationToText(window.longWindow).toUtf8()
            + ", short: " + durationToText(window.shortWindow).toUtf8()
            + ", factor: " + numberText(window.factor);
        if (window.holdFor.count() > 0)
            windows += ", for: " + durationToText(window.holdFor).toUtf8();
        windows += ", severity: "
            + choices::severities().at(static_cast<qsizetype>(window.severity)).toUtf8();
        if (window.leastFailures > 0)
            windows += ", least_failures: " + QByteArray::number(window.leastFailures);
        windows += " }\n";
    }
    return MappingText().add("id", policy.id).addBelow("windows", windows).text();
}

QByteArray itemText(const SloSpec &slo)
{
    const SloSpec usual;
    MappingText text;
    text.add("id", slo.id.value);
    if (slo.name != slo.id.value && !slo.name.isEmpty())
        text.add("name", slo.name);
    text.add("service", slo.service.value);
    if (!slo.source.isEmpty())
        text.add("source", slo.source.value);
    text.addBelow("sli", sliText(slo));
    text.add("target", percentText(slo.target)).add("window", windowText(slo));
    if (slo.budgetMethod != usual.budgetMethod)
        text.add("budget_method",
                 choices::budgetMethods().at(static_cast<qsizetype>(slo.budgetMethod)));
    if (slo.timeSlice != usual.timeSlice || slo.timeSliceTarget != usual.timeSliceTarget
        || slo.budgetMethod == BudgetMethod::Timeslices
        || slo.budgetMethod == BudgetMethod::RatioTimeslices)
        text.add("time_slice",
                 QByteArray("{ length: " + durationToText(slo.timeSlice).toUtf8()
                            + ", target: " + percentText(slo.timeSliceTarget) + " }"));
    if (!slo.alerts.isEmpty())
        text.add("alerts", slo.alerts);
    if (slo.recorded.tool != RecordedBy::Tool::None)
        text.add("recorded", recordedText(slo.recorded));
    return text.text();
}

} // namespace trivet::workspace
