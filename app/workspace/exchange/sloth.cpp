// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloth.h"

#include <app/alerts/policy.h>
#include <app/base/textgate.h>
#include <app/domain/sliquery.h>

namespace trivet::workspace::exchange {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The same words with underscores in files and in camel case in Kubernetes.
QString eitherText(Mapping &mapping, const QString &file, const QString &kubernetes)
{
    const QString text = mapping.text(file);
    return text.isEmpty() ? mapping.text(kubernetes) : text;
}

Object eitherObject(Mapping &mapping, const QString &file, const QString &kubernetes)
{
    const Object object = mapping.object(file);
    return object.node == nullptr ? mapping.object(kubernetes) : object;
}

} // namespace

void Sloth::collect(const Object &object)
{
    Mapping root(object, {}, m_gathering);
    root.dismiss();
    (root.text(u"kind") == "AlertWindows"_L1 ? m_windowFiles : m_files).push_back(object);
}

void Sloth::read()
{
    for (const Object &windows : m_windowFiles)
        readWindows(windows);
    if (m_windowFiles.size() > 1) {
        m_period.reset();
        m_policy.clear();
    }
    for (const Object &file : m_files)
        readFile(file);
}

void Sloth::readWindows(const Object &object)
{
    Mapping root(object, {}, m_gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s });
    Mapping spec(root.object(u"spec"), u"spec"_s, m_gathering);
    const QString periodText = spec.text(u"sloPeriod");
    const auto period = durationFromText(periodText);
    if (!period || *period < 1h || *period > 24h * 366) {
        spec.dismiss();
        return m_gathering.note(object,
                                Words::tr("AlertWindows: the sloPeriod %1 is not known; "
                                          "they are not kept.")
                                    .arg(quoted(periodText)));
    }
    AlertPolicy policy { .id = u"sloth-"_s + durationToText(*period), .windows = {} };
    for (const auto &[severity, word] : { std::pair { AlertSeverity::Page, u"page"_s },
                                          std::pair { AlertSeverity::Ticket, u"ticket"_s } }) {
        Mapping pairs(spec.object(word), spec.path(word), m_gathering);
        for (const QString &speed : { u"quick"_s, u"slow"_s }) {
            if (!pairs.has(speed))
                continue;
            Mapping pair(pairs.object(speed), pairs.path(speed), m_gathering);
            const auto percent = pair.number(u"errorBudgetPercent");
            const auto shorter = durationFromText(pair.text(u"shortWindow"));
            const auto longer = durationFromText(pair.text(u"longWindow"));
            if (percent && *percent > 0 && shorter && longer && *shorter <= *longer
                && *shorter >= 1min && *shorter % Millis { 1min } == Millis { 0 }
                && *longer % Millis { 1min } == Millis { 0 } && *longer <= 24h * 90)
                policy.windows.push_back(
                    { .longWindow = *longer,
                      .shortWindow = *shorter,
                      .factor = *percent / 100 * toSeconds(*period) / toSeconds(*longer),
                      .severity = severity });
            else
                pairs.note(speed,
                           Words::tr("%1 is no pair of windows that Trivet can hold.")
                               .arg(pairs.path(speed)));
        }
    }
    if (policy.windows.empty())
        return;
    m_period = period;
    m_policy = m_gathering.add(std::move(policy));
}

void Sloth::readFile(const Object &object)
{
    Mapping root(object, {}, m_gathering);
    root.skip({ u"apiVersion"_s, u"kind"_s, u"version"_s });
    if (!root.has(u"spec"))
        return readGroup(root, {});
    Mapping metadata(root.object(u"metadata"), u"metadata"_s, m_gathering);
    metadata.skip({ u"name"_s });
    Mapping spec(root.object(u"spec"), u"spec"_s, m_gathering);
    readGroup(spec, u"spec"_s);
}

void Sloth::readGroup(Mapping &group, const QString &path)
{
    const QString name = group.text(u"service");
    const ServiceId service = m_gathering.service(group.place(u"service"), name);
    int number = 0;
    for (const Object &item : group.items(u"slos"))
        readSlo(item,
                (path.isEmpty() ? u"slos[%1]"_s : QString(path % ".slos[%1]"_L1)).arg(number++),
                service, name);
}

void Sloth::readSlo(const Object &at, const QString &path, const ServiceId &service,
                    const QString &serviceName)
{
    Mapping mapping(at, path, m_gathering);
    const QString name = mapping.text(u"name");
    const QString id = QString(serviceName % u'-' % name);
    const auto leaveOut = [&](const QString &why) {
        mapping.dismiss();
        m_gathering.leaveOut(at, id, why);
    };
    SloSpec slo { .service = service };
    const QString target = mapping.text(u"objective");
    const auto share = shareOf(target, true);
    if (!share || !isTarget(*share))
        return leaveOut(
            Words::tr("its objective %1 does not lie between 0 and 100.").arg(quoted(target)));
    slo.target = *share;
    Mapping sli(mapping.object(u"sli"), mapping.path(u"sli"), m_gathering);
    if (const QString why = readSli(sli, slo); !why.isEmpty()) {
        sli.dismiss();
        return leaveOut(why);
    }
    if (m_period)
        slo.length = *m_period;
    slo.alerts = m_policy.isEmpty() ? u"sloth"_s : m_policy;
    Mapping alerting(mapping.object(u"alerting"), mapping.path(u"alerting"), m_gathering);
    readAlerting(alerting, slo);
    slo.source = m_gathering.source({});
    slo.id = m_gathering.freshSlo(at, id);
    slo.name = slo.id.value;
    slo.recorded = { .tool = RecordedBy::Tool::Sloth, .id = textgate::line(id) };
    m_gathering.add(std::move(slo));
}

QString Sloth::readSli(Mapping &sli, SloSpec &slo)
{
    if (sli.has(u"events")) {
        Mapping events(sli.object(u"events"), sli.path(u"events"), m_gathering);
        const QString bad = eitherText(events, u"error_query"_s, u"errorQuery"_s);
        const QString total = eitherText(events, u"total_query"_s, u"totalQuery"_s);
        if (bad.isEmpty() || total.isEmpty())
            return Words::tr("its events lack the error_query or the total_query.");
        setRatio(slo, false, bad, total);
        return {};
    }
    if (sli.has(u"raw")) {
        Mapping raw(sli.object(u"raw"), sli.path(u"raw"), m_gathering);
        const QString query = eitherText(raw, u"error_ratio_query"_s, u"errorRatioQuery"_s);
        if (query.isEmpty())
            return Words::tr("its raw SLI holds no query.");
        setShare(slo, false, query);
        return {};
    }
    if (sli.has(u"plugin"))
        return Words::tr("its SLI is a plugin of Sloth: only Sloth knows the query.");
    return Words::tr("it has no SLI.");
}

void Sloth::readAlerting(Mapping &alerting, SloSpec &slo)
{
    alerting.skip({ u"name"_s });
    const auto disabled = [&](const QString &file, const QString &kubernetes) {
        const QString key = alerting.has(file) ? file : kubernetes;
        Mapping alert(eitherObject(alerting, file, kubernetes), alerting.path(key), m_gathering);
        return alert.flag(u"disable").value_or(false);
    };
    const bool page = disabled(u"page_alert"_s, u"pageAlert"_s);
    const bool ticket = disabled(u"ticket_alert"_s, u"ticketAlert"_s);
    if (page && ticket)
        return m_gathering.note(alerting.place(),
                                Words::tr("Its alerts are switched off; Trivet watches it all the "
                                          "same, as %1.")
                                    .arg(slo.alerts));
    if (!page && !ticket)
        return;
    const AlertSeverity left = page ? AlertSeverity::Ticket : AlertSeverity::Page;
    AlertPolicy policy = alerts::policyOf(slo, m_gathering.policies());
    std::erase_if(policy.windows, [left](const AlertWindow &w) { return w.severity != left; });
    policy.id = QString(slo.alerts % (page ? u"-tickets"_s : u"-pages"_s));
    if (!policy.windows.empty())
        slo.alerts = m_gathering.add(std::move(policy));
}

} // namespace trivet::workspace::exchange
