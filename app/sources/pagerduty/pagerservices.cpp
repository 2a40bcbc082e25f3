// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerservices.h"

#include "pagerwords.h"

#include <app/base/textgate.h>

#include <QRegularExpression>

#include <algorithm>

namespace trivet::pagerduty {

using namespace Qt::StringLiterals;

Result<PagerServices> PagerServices::read(const SourceSpec &spec,
                                          const std::vector<Service> &services)
{
    static const QRegularExpression id(u"\\A[A-Za-z0-9]{1,40}\\z"_s);
    PagerServices all;
    all.m_services = services;
    all.m_own = spec.service;
    const QStringList lines = spec.key(u"services").split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QString theirs = line.section(u'=', 0, 0).trimmed();
        const QString ours = line.section(u'=', 1).trimmed();
        if (!id.match(theirs).hasMatch() || (line.contains(u'=') && ours.isEmpty()))
            return failure(ErrorKind::BadInput,
                           Words::tr("services: \"%1\" should be the id of a service of PagerDuty "
                                     "and one of this workspace, such as PIKL83L=checkout.")
                               .arg(textgate::line(line)),
                           spec.id.value);
        const bool known = ours.isEmpty()
            || std::ranges::find(services, ServiceId(ours), &Service::id) != services.end();
        if (!known)
            return failure(ErrorKind::BadInput,
                           Words::tr("services: \"%1\" is no service of this workspace.")
                               .arg(textgate::line(ours)),
                           spec.id.value);
        all.m_listed.emplace_back(theirs, ours.isEmpty() ? spec.service : ServiceId(ours));
    }
    return all;
}

QStringList PagerServices::asked() const
{
    QStringList ids;
    for (const auto &[theirs, ours] : m_listed)
        ids << theirs;
    return ids;
}

ServiceId PagerServices::of(const PagerIncident &incident) const
{
    const auto listed = std::ranges::find_if(
        m_listed, [&incident](const auto &one) { return one.first == incident.service; });
    if (listed != m_listed.end())
        return listed->second;
    for (const Service &service : m_services) {
        const QString &name = incident.serviceName;
        if (service.id.value.compare(name, Qt::CaseInsensitive) == 0
            || (!name.isEmpty() && service.name.compare(name, Qt::CaseInsensitive) == 0))
            return service.id;
    }
    return m_own;
}

int severityOf(const PagerIncident &incident)
{
    static const QRegularExpression number(
        u"\\A(?:p|prio|priority|s|sev|severity)[ _-]?([0-9])\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QString priority = incident.priority.trimmed();
    if (const auto match = number.match(priority); match.hasMatch())
        return std::clamp(match.captured(1).toInt(), 1, 5);
    const QStringList words { u"critical"_s, u"high"_s, u"medium"_s, u"low"_s };
    if (const auto place = words.indexOf(priority.toLower()); place >= 0)
        return static_cast<int>(place) + 1;
    return incident.urgency == "low"_L1 ? 2 : 1;
}

} // namespace trivet::pagerduty
