// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pageranswers.h"

#include "pagerwords.h"

#include <app/sources/http/json.h>

#include <algorithm>

namespace trivet::pagerduty {

using namespace Qt::StringLiterals;
namespace dom = simdjson::dom;

namespace {

constexpr qsizetype longestKey = 100;
constexpr qsizetype longestTitle = 300;
constexpr qsizetype longestName = 200;

QString word(const std::optional<dom::element> &object, std::string_view key, qsizetype limit)
{
    return object ? json::text(*object, key, limit).value_or(QString()) : QString();
}

bool isWord(const QString &id)
{
    // It becomes a part of a path.
    return !id.isEmpty() && std::ranges::all_of(id, [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9')
            || c == u'_' || c == u'-';
    });
}

std::optional<PagerIncident> readIncident(const dom::element &element)
{
    PagerIncident incident;
    incident.id = json::text(element, "id", longestKey).value_or(QString());
    incident.status = json::text(element, "status", longestKey).value_or(QString());
    const auto created = json::time(element, "created_at");
    const bool known = incident.status == "triggered"_L1 || incident.status == "acknowledged"_L1
        || incident.isResolved();
    if (!isWord(incident.id) || !known || !created)
        return std::nullopt;
    incident.createdAt = *created;
    incident.title = json::text(element, "title", longestTitle).value_or(QString());
    if (incident.title.isEmpty())
        incident.title = json::text(element, "summary", longestTitle).value_or(incident.id);
    incident.urgency = json::text(element, "urgency", longestKey).value_or(QString());
    const auto priority = json::child(element, "priority");
    incident.priority = word(priority, "summary", longestName);
    if (incident.priority.isEmpty())
        incident.priority = word(priority, "name", longestName);
    const auto service = json::child(element, "service");
    incident.service = word(service, "id", longestKey);
    incident.serviceName = word(service, "summary", longestName);
    incident.url = json::webAddress(element, "html_url");
    incident.statusChangedAt = json::time(element, "last_status_change_at");
    if (incident.isResolved()) {
        incident.resolvedAt = json::time(element, "resolved_at");
        if (!incident.resolvedAt)
            incident.resolvedAt = incident.statusChangedAt;
    }
    if (const auto acknowledgements = json::list(element, "acknowledgements"))
        for (const dom::element one : *acknowledgements)
            if (const auto at = json::time(one, "at"))
                incident.acknowledgedAt = std::min(incident.acknowledgedAt.value_or(*at), *at);
    return incident;
}

} // namespace

QString PagerIncident::stage() const
{
    return status + u'@' + (statusChangedAt ? QString::number(toMs(*statusChangedAt)) : QString());
}

Result<IncidentPage> parseIncidents(const QByteArray &body)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    const auto list = json::list(*root, "incidents");
    if (!list)
        return json::wrong(u"incidents"_s, Words::tr("a list of incidents"));
    const auto more = json::flag(*root, "more");
    // Without it nobody knows whether this was all.
    if (!more)
        return json::wrong(u"more"_s, Words::tr("true or false"));
    IncidentPage page;
    page.more = *more;
    for (const dom::element element : *list) {
        if (auto incident = readIncident(element))
            page.incidents.push_back(std::move(*incident));
        else
            ++page.unreadable;
    }
    return page;
}

Result<PagerIncident> parseIncident(const QByteArray &body)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    const auto element = json::child(*root, "incident");
    const auto incident = element ? readIncident(*element) : std::nullopt;
    if (!incident)
        return json::wrong(u"incident"_s, Words::tr("an incident"));
    return *incident;
}

Result<LogPage> parseLog(const QByteArray &body)
{
    dom::parser parser;
    const auto root = json::parse(parser, body);
    if (!root)
        return tl::unexpected<Error>(root.error());
    const auto list = json::list(*root, "log_entries");
    if (!list)
        return json::wrong(u"log_entries"_s, Words::tr("a list of log entries"));
    LogPage page;
    page.more = json::flag(*root, "more").value_or(false);
    for (const dom::element element : *list) {
        ++page.entries;
        const auto type = json::text(element, "type", longestKey);
        const auto at = json::time(element, "created_at");
        if (!type || !at)
            continue;
        // A reference ends in "_reference".
        if (type->startsWith("acknowledge_log_entry"_L1))
            page.acknowledgedAt = std::min(page.acknowledgedAt.value_or(*at), *at);
        else if (type->startsWith("resolve_log_entry"_L1))
            page.resolvedAt = std::max(page.resolvedAt.value_or(*at), *at);
    }
    return page;
}

} // namespace trivet::pagerduty
