// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "openslo.h"

#include <app/alerts/policy.h>
#include <app/base/promtext.h>
#include <app/base/textgate.h>
#include <app/workspace/keys.h>

#include <algorithm>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;

void OpenSlo::collect(const Object &object)
{
    Mapping root(object, {}, m_gathering);
    root.dismiss();
    const QString kind = root.text(u"kind");
    Mapping metadata(root.object(u"metadata"), {}, m_gathering);
    metadata.dismiss();
    const QString name = metadata.text(u"name");
    if (kind == "SLO"_L1) {
        m_slos.push_back(object);
        return;
    }
    Shelf *shelf = kind == "Service"_L1 ? &m_services
        : kind == "SLI"_L1              ? &m_indicators
        : kind == "AlertPolicy"_L1      ? &m_policies
        : kind == "AlertCondition"_L1   ? &m_conditions
        : kind == "DataSource"_L1       ? &m_sources
                                        : nullptr;
    if (shelf != nullptr && !name.isEmpty())
        shelf->insert(name, { .object = object });
    else
        m_gathering.note(object, Words::tr("%1 %2 is not kept.").arg(quoted(kind), quoted(name)));
}

std::optional<Object> OpenSlo::find(Shelf &shelf, const QString &name)
{
    const auto found = shelf.find(name);
    if (found == shelf.end())
        return std::nullopt;
    found->used = true;
    return found->object;
}

void OpenSlo::read()
{
    QStringList services = m_services.keys();
    services.sort();
    for (const QString &name : services) {
        Mapping root(m_services[name].object, {}, m_gathering);
        root.skip({ u"apiVersion"_s, u"kind"_s });
        Mapping metadata(root.object(u"metadata"), u"metadata"_s, m_gathering);
        metadata.skip({ u"name"_s });
        m_gathering.nameService(root.place(), name, metadata.text(u"displayName"));
    }
    for (const Object &slo : m_slos)
        readSlo(slo);
    QStringList policies = m_policies.keys();
    policies.sort();
    for (const QString &name : policies)
        if (!m_policies[name].used)
            if (auto policy = readPolicy(m_policies[name].object, {}))
                static_cast<void>(m_gathering.add(std::move(*policy)));
    for (const Shelf *shelf : { &m_indicators, &m_conditions, &m_sources })
        for (auto i = shelf->begin(); i != shelf->end(); ++i)
            if (!i->used)
                m_gathering.note(i->object,
                                 Words::tr("%1 is referred to by nothing and is not kept.")
                                     .arg(quoted(i.key())));
}

void OpenSlo::readSlo(const Object &object)
{
    Mapping root(object, {}, m_gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s });
    Promise promise { .at = object, .name = {} };
    promise.slo.alerts = alerts::builtIn().front();
    Mapping metadata(root.object(u"metadata"), u"metadata"_s, m_gathering);
    promise.name = metadata.text(u"name");
    promise.slo.name = textgate::line(metadata.text(u"displayName"));
    Mapping spec(root.object(u"spec"), u"spec"_s, m_gathering);
    promise.slo.service = m_gathering.service(spec.place(u"service"), spec.text(u"service"));
    readTimeWindow(spec, promise.slo);
    const QString method = spec.text(u"budgetingMethod");
    if (method == "Timeslices"_L1)
        promise.slo.budgetMethod = BudgetMethod::Timeslices;
    else if (method == "RatioTimeslices"_L1)
        promise.slo.budgetMethod = BudgetMethod::RatioTimeslices;
    else if (method != "Occurrences"_L1)
        spec.note(
            u"budgetingMethod",
            Words::tr("budgetingMethod: found %1, Occurrences was assumed.").arg(quoted(method)));
    readPolicies(spec, promise);
    readAnnotations(metadata, promise);
    readObjectives(spec, promise);
}

void OpenSlo::readAnnotations(Mapping &metadata, Promise &promise)
{
    Mapping own(metadata.object(u"annotations"), u"metadata.annotations"_s, m_gathering);
    if (const QString alerts = own.text(annotations::alerts); alerts::builtIn().contains(alerts))
        promise.slo.alerts = alerts;
    const QString recorded = own.text(annotations::recorded);
    for (const auto &[tool, word] : { std::pair { RecordedBy::Tool::Sloth, u"sloth:"_s },
                                      std::pair { RecordedBy::Tool::Pyrra, u"pyrra:"_s },
                                      std::pair { RecordedBy::Tool::Grafana, u"grafana:"_s } })
        if (recorded.startsWith(word))
            promise.slo.recorded = { .tool = tool, .id = recorded.mid(word.size()) };
    const auto method = choices::budgetMethods().indexOf(own.text(annotations::budgetMethod));
    if (method >= 0)
        promise.slo.budgetMethod = static_cast<BudgetMethod>(method);
    promise.compositeTarget = shareOf(own.text(annotations::composite), true).value_or(0);
}

void OpenSlo::readObjectives(Mapping &spec, Promise &promise)
{
    promise.indicator = spec.object(u"indicator");
    if (const QString name = spec.text(u"indicatorRef"); !name.isEmpty()) {
        const auto found = find(m_indicators, name);
        if (!found) {
            spec.dismiss();
            return m_gathering.leaveOut(promise.at, promise.name,
                                        Words::tr("there is no SLI %1.").arg(quoted(name)));
        }
        promise.indicator = *found;
    }
    const std::vector<Object> objectives = spec.items(u"objectives");
    if (objectives.empty())
        return m_gathering.leaveOut(promise.at, promise.name, Words::tr("it has no objectives."));
    const size_t first = m_gathering.slos().size();
    const auto hasOwn = [](const Object &objective) {
        return std::ranges::any_of(objective.node->entries, [](const YamlEntry &entry) {
            return entry.key == "indicator"_L1 || entry.key == "indicatorRef"_L1;
        });
    };
    promise.composite = objectives.size() > 1 && std::ranges::all_of(objectives, hasOwn);
    int number = 0;
    for (const Object &objective : objectives) {
        const QString path = u"spec.objectives[%1]"_s.arg(number);
        ++number;
        if (!readObjective(objective, path, promise, objectives.size() > 1 ? number : 0))
            promise.composite = false; // a part less would be another promise
    }
    if (promise.composite)
        readComposite(promise, first);
}

void OpenSlo::readComposite(const Promise &promise, size_t first)
{
    SloSpec composite = promise.slo;
    composite.id = m_gathering.freshSlo(promise.at, promise.name);
    if (composite.name.isEmpty())
        composite.name = composite.id.value;
    composite.sli = SliKind::Composite;
    composite.target = promise.compositeTarget;
    const std::vector<SloSpec> &slos = m_gathering.slos();
    double lowest = 1;
    for (size_t i = first; i < slos.size(); ++i) {
        composite.parts.push_back({ .slo = slos[i].id, .weight = promise.weights[i - first] });
        lowest = std::min(lowest, slos[i].target);
    }
    if (!isTarget(composite.target)) {
        composite.target = lowest;
        m_gathering.note(promise.at,
                         Words::tr("OpenSLO gives the composite %1 no target of its own: the "
                                   "lowest of its parts was taken.")
                             .arg(quoted(promise.name)));
    }
    m_gathering.add(std::move(composite));
}

bool OpenSlo::readObjective(const Object &at, const QString &path, Promise &promise, int number)
{
    Mapping objective(at, path, m_gathering);
    SloSpec slo = promise.slo;
    const QString title = textgate::line(objective.text(u"displayName"));
    QString name = promise.name;
    if (number > 0)
        name += u'-'
            + (title.isEmpty() ? QString::number(number) : textgate::identifier(title).toLower());
    const auto refuse = [&](const QString &why) {
        objective.dismiss();
        m_gathering.leaveOut(at, name, why);
        return false;
    };
    const bool percent = objective.has(u"targetPercent");
    const QString target = objective.text(percent ? u"targetPercent" : u"target");
    auto share = shareOf(target, percent);
    if (share && !percent && *share > 1 && *share < 100) {
        objective.note(u"target", Words::tr("target: %1 was taken as a percentage.").arg(target));
        share = shareOf(target, true);
    }
    if (!share || !isTarget(*share))
        return refuse(Words::tr("its target %1 does not lie between 0 and 1.").arg(quoted(target)));
    slo.target = *share;
    Object indicator = promise.indicator;
    if (objective.has(u"indicator"))
        indicator = objective.object(u"indicator");
    else if (const QString ref = objective.text(u"indicatorRef"); !ref.isEmpty()) {
        const auto found = find(m_indicators, ref);
        if (!found)
            return refuse(Words::tr("there is no SLI %1.").arg(quoted(ref)));
        indicator = *found;
    }
    if (const Object ratio = objective.object(u"ratioMetrics"); ratio.node != nullptr) {
        Mapping metrics(ratio, objective.path(u"ratioMetrics"), m_gathering); // v1alpha
        if (const QString why = readRatio(metrics, slo, promise); !why.isEmpty())
            return refuse(why);
    } else if (const QString why
               = readIndicator(indicator, objective.path(u"indicator"), slo, promise);
               !why.isEmpty()) {
        return refuse(why);
    }
    readThreshold(objective, slo, m_gathering);
    promise.weights.push_back(objective.number(u"compositeWeight").value_or(1));
    slo.source = m_gathering.source(promise.reference);
    slo.id = m_gathering.freshSlo(at, name);
    if (number > 0 && !title.isEmpty())
        slo.name = slo.name.isEmpty() ? title : QString(slo.name % u": "_s % title);
    else if (number == 0 && !title.isEmpty())
        m_gathering.note(at, Words::tr("%1 is not kept.").arg(objective.path(u"displayName")));
    else if (number > 0 && !slo.name.isEmpty())
        slo.name += u' ' + QString::number(number);
    if (slo.name.isEmpty())
        slo.name = slo.id.value;
    m_gathering.add(std::move(slo));
    return true;
}

void OpenSlo::readThreshold(Mapping &objective, SloSpec &slo, Gathering &gathering) const
{
    const bool slices = slo.budgetMethod == BudgetMethod::Timeslices
        || slo.budgetMethod == BudgetMethod::RatioTimeslices;
    if (slices) {
        if (const auto share = shareOf(objective.text(u"timeSliceTarget"), false);
            share && *share > 0 && *share <= 1)
            slo.timeSliceTarget = *share;
        const QString text = objective.text(u"timeSliceWindow");
        const auto length = shorthandOf(text);
        bool minutes = false;
        const qint64 count = text.toLongLong(&minutes);
        const Millis slice = length ? lengthOf(*length) : std::chrono::minutes { count };
        constexpr Millis day = std::chrono::hours { 24 };
        if ((length || minutes) && slice.count() > 0 && slice <= day && day % slice == Millis { 0 })
            slo.timeSlice = slice;
        else
            objective.note(u"timeSliceWindow",
                           text.isEmpty()
                               ? Words::tr("No timeSliceWindow is given: five minutes were "
                                           "assumed.")
                               : Words::tr("timeSliceWindow: expected minutes that divide a day, "
                                           "found %1; five minutes were assumed.")
                                     .arg(quoted(text)));
    }
    if (slo.sli != SliKind::Gauge) {
        for (const QString &key : { u"op"_s, u"value"_s })
            if (objective.has(key))
                gathering.note({ .node = objective.take(key), .sheet = objective.place().sheet },
                               Words::tr("%1 belongs to a threshold, not to a ratio; it is not "
                                         "kept.")
                                   .arg(objective.path(key)));
        return;
    }
    static const QStringList words { u"gt"_s, u"gte"_s, u"lt"_s, u"lte"_s };
    const QString op = objective.text(u"op");
    const auto index = words.indexOf(op.toLower());
    slo.comparison = index < 0 ? Comparison::AtMost : static_cast<Comparison>(index);
    if (index < 0)
        objective.note(u"op",
                       Words::tr("op: expected lte, gte, lt or gt, found %1; lte was assumed.")
                           .arg(quoted(op)));
    const auto value = objective.number(u"value");
    slo.threshold = value.value_or(0);
    if (!value)
        objective.note(u"value", Words::tr("The threshold has no value; 0 was assumed."));
}

} // namespace trivet::workspace::exchange
