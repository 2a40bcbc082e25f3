// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openslo.h"

#include <app/alerts/policy.h>
#include <app/base/promtext.h>
#include <app/workspace/exchange/writing.h>
#include <app/workspace/keys.h>
#include <app/workspace/yamltext.h>

#include <algorithm>
#include <array>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class OpenSloWriter final
{
public:
    explicit OpenSloWriter(const Workspace &workspace)
        : m_workspace(workspace)
    { }

    [[nodiscard]] Exported write();

private:
    void writeService(const Service &service);
    void writeSource(const SourceSpec &source);
    [[nodiscard]] QString writePolicy(const SloSpec &slo);
    void writeSlo(const SloSpec &slo);
    [[nodiscard]] QByteArray indicatorText(const SloSpec &slo) const;
    [[nodiscard]] QByteArray metricText(const SloSpec &slo, const QString &query) const;
    [[nodiscard]] QByteArray objectiveText(const SloSpec &slo) const;
    [[nodiscard]] QByteArray partsText(const SloSpec &slo);
    [[nodiscard]] QByteArray windowText(const SloSpec &slo);
    [[nodiscard]] QByteArray annotationsText(const SloSpec &slo);
    void addObject(const QByteArray &kind, const QByteArray &metadata, const QByteArray &spec);

    const Workspace &m_workspace;
    Writing m_writing;
    std::vector<QString> m_policies; ///< names that are written already
};

QByteArray nameText(const QString &id, const QString &name)
{
    MappingText text;
    text.add("name", id);
    if (!name.isEmpty() && name != id)
        text.add("displayName", name);
    return text.text();
}

QByteArray lengthText(Millis length)
{
    constexpr Millis day = 24h;
    for (const auto &[unit, letter] :
         { std::pair { day, 'd' }, std::pair { Millis { 1h }, 'h' }, { Millis { 1min }, 'm' } })
        if (length % unit == Millis { 0 } && length >= unit)
            return QByteArray::number(static_cast<qint64>(length / unit)) + letter;
    return "0m";
}

QByteArray conditionText(const AlertWindow &window, Millis length, const QString &name)
{
    MappingText burn;
    burn.add("kind", QByteArray("burnrate")).add("op", QByteArray("gt"));
    burn.add("threshold", numberText(window.factor));
    burn.add("lookbackWindow", lengthText(length));
    burn.add("alertAfter", lengthText(window.holdFor));
    MappingText spec;
    spec.add("severity", choices::severities().at(static_cast<qsizetype>(window.severity)));
    spec.addBelow("condition", burn.text());
    MappingText condition;
    condition.add("kind", QByteArray("AlertCondition"));
    condition.addBelow("metadata", nameText(name, {})).addBelow("spec", spec.text());
    return condition.text();
}

QByteArray conditionsText(const AlertPolicy &policy, const QString &name)
{
    QByteArray conditions;
    int number = 0;
    for (const AlertWindow &window : policy.windows)
        for (const Millis length : { window.longWindow, window.shortWindow }) {
            conditions += asItem(
                conditionText(window, length, QString(name % u'-' % QString::number(++number))));
            if (window.longWindow == window.shortWindow)
                break;
        }
    return conditions;
}

void OpenSloWriter::addObject(const QByteArray &kind, const QByteArray &metadata,
                              const QByteArray &spec)
{
    MappingText text;
    text.add("apiVersion", QByteArray("openslo/v1")).add("kind", kind);
    text.addBelow("metadata", metadata).addBelow("spec", spec);
    m_writing.add(text.text());
}

Exported OpenSloWriter::write()
{
    for (const Service &service : m_workspace.services)
        writeService(service);
    for (const SourceSpec &source : m_workspace.sources)
        if (!source.url.isEmpty()
            && std::ranges::find(m_workspace.slos, source.id, &SloSpec::source)
                != m_workspace.slos.end())
            writeSource(source);
    for (const SloSpec &slo : m_workspace.slos)
        writeSlo(slo);
    return m_writing.take();
}

void OpenSloWriter::writeService(const Service &service)
{
    MappingText text;
    text.add("apiVersion", QByteArray("openslo/v1")).add("kind", QByteArray("Service"));
    text.addBelow("metadata", nameText(service.id.value, service.name));
    text.add("spec", QByteArray("{}"));
    m_writing.add(text.text());
}

void OpenSloWriter::writeSource(const SourceSpec &source)
{
    MappingText spec;
    spec.add("type", QByteArray("Prometheus"));
    spec.addBelow("connectionDetails",
                  MappingText().add("url", source.url.toString(QUrl::RemoveUserInfo)).text());
    addObject("DataSource", nameText(source.id.value, {}), spec.text());
}

QString OpenSloWriter::writePolicy(const SloSpec &slo)
{
    const AlertPolicy policy = alerts::policyOf(slo, m_workspace.policies);
    QString name = policy.id;
    if (alerts::builtIn().contains(name)) // its factors hang on the window
        name += u'-' + durationToText(slo.length);
    if (std::ranges::find(m_policies, name) != m_policies.end())
        return name;
    m_policies.push_back(name);
    m_writing.lose(slo,
                   Words::tr("A pair of windows that must both burn cannot be said: each "
                             "window is a condition of its own, the pairs stand in an "
                             "annotation of the AlertPolicy %1.")
                       .arg(name));
    QByteArray metadata = nameText(name, {});
    metadata += MappingText()
                    .addBelow("annotations",
                              annotations::windows.toUtf8() + ": " + yamlText(windowsText(policy)))
                    .text();
    addObject("AlertPolicy", metadata,
              MappingText()
                  .add("alertWhenBreaching", QByteArray("true"))
                  .addBelow("conditions", conditionsText(policy, name))
                  .text());
    return name;
}

QByteArray OpenSloWriter::metricText(const SloSpec &slo, const QString &query) const
{
    MappingText source;
    if (!slo.source.isEmpty())
        source.add("metricSourceRef", slo.source.value);
    source.add("type", QByteArray("Prometheus"));
    source.addBelow("spec", MappingText().add("query", query).text());
    return MappingText().addBelow("metricSource", source.text()).text();
}

QByteArray OpenSloWriter::indicatorText(const SloSpec &slo) const
{
    MappingText sli;
    if (slo.sli == SliKind::Gauge) {
        sli.addBelow("thresholdMetric", metricText(slo, slo.total));
    } else if (slo.sli == SliKind::NativeLatency || slo.sli == SliKind::ErrorRatio) {
        const QString query
            = slo.sli == SliKind::ErrorRatio ? slo.total : queriesOf(slo).errorRatio;
        sli.addBelow("ratioMetric",
                     MappingText()
                         .add("rawType", QByteArray("failure"))
                         .addBelow("raw", metricText(slo, query))
                         .text());
    } else {
        const Queries queries = queriesOf(slo);
        const bool bad = !queries.bad.isEmpty();
        sli.addBelow(
            "ratioMetric",
            MappingText()
                .addBelow(bad ? "bad" : "good", metricText(slo, bad ? queries.bad : queries.good))
                .addBelow("total", metricText(slo, queries.total))
                .text());
    }
    return MappingText()
        .addBelow("metadata", nameText(QString(slo.id.value % "-sli"_L1), {}))
        .addBelow("spec", sli.text())
        .text();
}

QByteArray OpenSloWriter::objectiveText(const SloSpec &slo) const
{
    static constexpr std::array ops { "gt", "gte", "lt", "lte" };
    MappingText text;
    if (slo.sli == SliKind::Gauge)
        text.add("op", QByteArray(ops.at(static_cast<size_t>(slo.comparison))))
            .add("value", numberText(slo.threshold));
    text.add("targetPercent", percentText(slo.target));
    if (slo.budgetMethod == BudgetMethod::Timeslices)
        text.add("timeSliceTarget", numberText(slo.timeSliceTarget));
    if (slo.budgetMethod == BudgetMethod::Timeslices
        || slo.budgetMethod == BudgetMethod::RatioTimeslices)
        text.add("timeSliceWindow", lengthText(slo.timeSlice));
    return text.text();
}

QByteArray OpenSloWriter::partsText(const SloSpec &slo)
{
    QByteArray parts;
    for (const CompositePart &part : slo.parts) {
        const auto found = std::ranges::find(m_workspace.slos, part.slo, &SloSpec::id);
        if (found == m_workspace.slos.end())
            continue;
        SloSpec inner = *found;
        inner.budgetMethod = slo.budgetMethod; // one method for the whole
        parts += asItem(MappingText().add("displayName", found->id.value).text()
                        + objectiveText(inner)
                        + MappingText()
                              .addBelow("indicator", indicatorText(*found))
                              .add("compositeWeight", numberText(part.weight))
                              .text());
    }
    m_writing.lose(slo,
                   Words::tr("A composite holds its parts once more, and has no target of its "
                             "own: that stands in an annotation."));
    return parts;
}

QByteArray OpenSloWriter::windowText(const SloSpec &slo)
{
    MappingText text;
    if (slo.window == SloWindowKind::Rolling) {
        text.add("duration", lengthText(slo.length)).add("isRolling", QByteArray("true"));
        return asItem(text.text());
    }
    static constexpr std::array lengths { "1w", "1M", "1Q" };
    text.add("duration",
             QByteArray(lengths.at(static_cast<size_t>(slo.window)
                                   - static_cast<size_t>(SloWindowKind::CalendarWeek))));
    text.add("isRolling", QByteArray("false"));
    // A Monday, and the first of a quarter.
    const QDate start = slo.start.isValid() ? slo.start : QDate(2024, 1, 1);
    if (!slo.start.isValid() && slo.window == SloWindowKind::CalendarWeek)
        m_writing.lose(slo, Words::tr("A week without a start became one from Monday."));
    const QTimeZone zone = slo.zone.isValid() ? slo.zone : m_workspace.team.calendar.zone();
    text.addBelow("calendar",
                  MappingText()
                      .add("startTime", start.toString(Qt::ISODate).toUtf8() + " 00:00:00")
                      .add("timeZone", QString::fromUtf8(zone.id()))
                      .text());
    return asItem(text.text());
}

QByteArray OpenSloWriter::annotationsText(const SloSpec &slo)
{
    MappingText text;
    if (alerts::builtIn().contains(slo.alerts))
        text.add(annotations::alerts.toUtf8(), slo.alerts);
    static const QStringList tools { QString(), u"sloth:"_s, u"pyrra:"_s, u"grafana:"_s };
    if (slo.recorded.tool != RecordedBy::Tool::None)
        text.add(annotations::recorded.toUtf8(),
                 QString(tools.at(static_cast<qsizetype>(slo.recorded.tool)) % slo.recorded.id));
    const auto method = static_cast<qsizetype>(slo.budgetMethod);
    if (method > static_cast<qsizetype>(BudgetMethod::RatioTimeslices)) {
        text.add(annotations::budgetMethod.toUtf8(), choices::budgetMethods().at(method));
        m_writing.lose(slo,
                       Words::tr("budget_method: %1 stands in an annotation.")
                           .arg(choices::budgetMethods().at(method)));
    }
    if (slo.sli == SliKind::Composite)
        text.add(annotations::composite.toUtf8(), percentText(slo.target));
    return text.text();
}

void OpenSloWriter::writeSlo(const SloSpec &slo)
{
    const QString policy = writePolicy(slo);
    static constexpr std::array methods { "Occurrences", "Timeslices", "RatioTimeslices" };
    const auto method = static_cast<size_t>(slo.budgetMethod);
    MappingText spec;
    spec.add("service", slo.service.value);
    if (slo.sli != SliKind::Composite)
        spec.addBelow("indicator", indicatorText(slo));
    spec.addBelow("timeWindow", windowText(slo));
    spec.add("budgetingMethod", QByteArray(methods.at(method < methods.size() ? method : 0)));
    spec.addBelow("objectives",
                  slo.sli == SliKind::Composite ? partsText(slo) : asItem(objectiveText(slo)));
    spec.addBelow("alertPolicies", asItem(MappingText().add("alertPolicyRef", policy).text()));
    QByteArray metadata = nameText(slo.id.value, slo.name);
    metadata += MappingText().addBelow("annotations", annotationsText(slo)).text();
    addObject("SLO", metadata, spec.text());
}

} // namespace

Exported writeOpenSlo(const Workspace &workspace)
{
    return OpenSloWriter(workspace).write();
}

} // namespace trivet::workspace::exchange
