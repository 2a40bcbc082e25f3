// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagerfetch.h"

#include "pagerwords.h"

#include <QCryptographicHash>

#include <algorithm>

namespace trivet::pagerduty {

using namespace Qt::StringLiterals;

namespace {

constexpr int logPageSize = 100;
constexpr int mostLogEntries = 1'000; ///< an incident of more is read no further
constexpr size_t mostGone = 50; ///< single incidents asked for in one step

Error cancelled()
{
    return { .kind = ErrorKind::Cancelled, .text = Words::tr("Cancelled."), .where = {} };
}

/// The same text for the same value; short, for the cursor.
QString markOf(const Incident &incident)
{
    const auto text
        = [](const std::optional<Instant> &t) { return t ? QString::number(toMs(*t)) : QString(); };
    const QStringList parts { incident.service.value,
                              incident.title,
                              QString::number(incident.severity),
                              incident.url,
                              text(incident.openedAt),
                              text(incident.acknowledgedAt),
                              text(incident.resolvedAt) };
    return QString::fromLatin1(
        QCryptographicHash::hash(parts.join(QChar(0)).toUtf8(), QCryptographicHash::Sha256)
            .toHex()
            .left(16));
}

LogPage joined(const LogPage &a, const LogPage &b)
{
    LogPage both = b;
    both.entries += a.entries;
    if (a.acknowledgedAt)
        both.acknowledgedAt
            = std::min(both.acknowledgedAt.value_or(*a.acknowledgedAt), *a.acknowledgedAt);
    if (a.resolvedAt)
        both.resolvedAt = std::max(both.resolvedAt.value_or(*a.resolvedAt), *a.resolvedAt);
    return both;
}

} // namespace

http::Request apiRequest(const QString &path)
{
    http::Request request;
    request.path = path;
    // Some stand-ins of the API refuse the first alone, although it is the documented one.
    request.accept = "application/vnd.pagerduty+json;version=2, application/json;q=0.9";
    request.compressed = true;
    return request;
}

PagerFetch::PagerFetch(http::Client &client, std::shared_ptr<const PagerServices> services,
                       SourceId source, FetchRequest request, const Paging &paging)
    : Errand(tl::unexpected(cancelled()))
    , m_client(client)
    , m_services(std::move(services))
    , m_source(std::move(source))
    , m_request(std::move(request))
    , m_paging(paging)
    , m_memory(memoryOf(m_request.cursor))
{ }

template <class T>
void PagerFetch::ask(const http::Request &request, Result<T> (*parse)(const QByteArray &),
                     std::function<void(const T &)> then, Then absent)
{
    http::whenDone(m_client.send(request), this,
                   [this, parse, then = std::move(then),
                    absent = std::move(absent)](const QFuture<Result<http::Answer>> &future) {
                       if (isAnswered())
                           return;
                       const Result<http::Answer> got = future.result();
                       if (!got && absent && got.error().kind == ErrorKind::NotFound)
                           return absent();
                       const Result<T> parsed
                           = got ? parse(got->body) : tl::unexpected<Error>(got.error());
                       if (!parsed)
                           return answer(tl::unexpected<Error>(parsed.error()));
                       then(*parsed);
                   });
}

void PagerFetch::start()
{
    if (!m_memory.from)
        m_memory.from = std::min(m_request.since, m_request.now);
    if (!m_memory.to || *m_memory.to <= *m_memory.from) {
        m_memory.to = std::min(*m_memory.from + m_paging.window, m_request.now);
        m_memory.offset = 0;
    }
    // The clock may have been set back since the last look.
    m_memory.to = std::max(*m_memory.to, *m_memory.from + std::chrono::seconds { 1 });
    ask<IncidentPage>(windowRequest(), &parseIncidents,
                      [this](const IncidentPage &page) { onWindow(page); });
}

/// Incidents created in the window under way, oldest first.
http::Request PagerFetch::windowRequest() const
{
    http::Request request = apiRequest(u"/incidents"_s);
    const auto add = [&request](const QString &name, const QString &value) {
        http::addParameter(request.query, name, value);
    };
    add(u"since"_s, toIso(*m_memory.from));
    add(u"until"_s, toIso(*m_memory.to));
    for (const QString &status : { u"triggered"_s, u"acknowledged"_s, u"resolved"_s })
        add(u"statuses[]"_s, status);
    for (const QString &id : m_services->asked())
        add(u"service_ids[]"_s, id);
    add(u"time_zone"_s, u"UTC"_s);
    add(u"sort_by"_s, u"created_at:asc"_s);
    add(u"limit"_s, QString::number(m_paging.page));
    add(u"offset"_s, QString::number(m_memory.offset));
    return request;
}

void PagerFetch::onWindow(const IncidentPage &page)
{
    if (page.unreadable > 0)
        warn(Trouble::Severity::Warning,
             Words::tr("Incidents without an id, a status or a time were left out."),
             page.unreadable);
    addAll(page.incidents, [this, page] { closeWindow(page); });
}

void PagerFetch::closeWindow(const IncidentPage &page)
{
    const int next = m_memory.offset + m_paging.page;
    const bool empty = page.incidents.empty() && page.unreadable == 0;
    if (page.more && !empty && next + m_paging.page <= m_paging.mostOffset) {
        m_memory.offset = next;
        m_batch.more = true;
        return conclude();
    }
    if (page.more && !page.incidents.empty()) {
        // No page lies behind the 10,000th: the window goes on from the newest that was seen.
        const Instant newest
            = std::ranges::max(page.incidents, {}, &PagerIncident::createdAt).createdAt;
        const Instant least = *m_memory.from + std::chrono::seconds { 1 };
        if (newest < least)
            warn(Trouble::Severity::Warning,
                 Words::tr("Too many incidents begin at %1; PagerDuty does not show all.")
                     .arg(toIso(newest)));
        m_memory.from = std::max(newest, least);
        m_memory.offset = 0;
        m_batch.more = true;
        return conclude();
    }
    const bool reachedNow = *m_memory.to >= m_request.now;
    m_memory.from = reachedNow ? std::max(*m_memory.from, *m_memory.to - overlap) : *m_memory.to;
    m_memory.to.reset();
    m_memory.offset = 0;
    if (reachedNow)
        return askOpen(0);
    m_batch.more = true;
    conclude();
}

void PagerFetch::askOpen(int offset)
{
    const auto isOpen = [this](const Followed &one) {
        return !one.resolvedAt && std::ranges::find(m_seen, one.id) == m_seen.end();
    };
    if (std::ranges::none_of(m_memory.followed, isOpen))
        return conclude();
    http::Request request = apiRequest(u"/incidents"_s);
    http::addParameter(request.query, u"date_range"_s, u"all"_s);
    for (const QString &status : { u"triggered"_s, u"acknowledged"_s })
        http::addParameter(request.query, u"statuses[]"_s, status);
    for (const QString &id : m_services->asked())
        http::addParameter(request.query, u"service_ids[]"_s, id);
    http::addParameter(request.query, u"time_zone"_s, u"UTC"_s);
    http::addParameter(request.query, u"sort_by"_s, u"created_at:desc"_s);
    http::addParameter(request.query, u"limit"_s, QString::number(m_paging.openPage));
    http::addParameter(request.query, u"offset"_s, QString::number(offset));
    ask<IncidentPage>(request, &parseIncidents, [this, offset](const IncidentPage &page) {
        std::vector<PagerIncident> ours;
        std::ranges::copy_if(page.incidents, std::back_inserter(ours),
                             [this](const PagerIncident &one) { return followed(one.id); });
        const bool more = page.more && !page.incidents.empty()
            && offset + 2 * m_paging.openPage <= m_paging.mostOffset;
        addAll(ours, [this, more, offset] {
            if (more)
                askOpen(offset + m_paging.openPage);
            else
                askGone();
        });
    });
}

void PagerFetch::askGone()
{
    std::vector<QString> gone;
    for (const Followed &one : m_memory.followed)
        if (!one.resolvedAt && std::ranges::find(m_seen, one.id) == m_seen.end())
            gone.push_back(one.id);
    m_batch.more = gone.size() > mostGone;
    gone.resize(std::min(gone.size(), mostGone));
    if (gone.empty())
        return conclude();
    auto found = std::make_shared<std::vector<PagerIncident>>();
    auto left = std::make_shared<size_t>(gone.size());
    const auto end = [this, found, left] {
        if (--*left == 0)
            addAll(*found, [this] { conclude(); });
    };
    for (const QString &id : gone)
        ask<PagerIncident>(
            apiRequest(QString(u"/incidents/"_s + id)), &parseIncident,
            [found, end](const PagerIncident &incident) {
                found->push_back(incident);
                end();
            },
            [this, id, end] {
                std::erase_if(m_memory.followed,
                              [&id](const Followed &one) { return one.id == id; });
                warn(Trouble::Severity::Note,
                     Words::tr("The incident %1 is gone from PagerDuty; it stays as it was.")
                         .arg(id));
                end();
            });
}

void PagerFetch::addAll(const std::vector<PagerIncident> &incidents, const Then &then)
{
    m_then = then;
    m_pending = static_cast<int>(incidents.size()) + 1;
    for (const PagerIncident &incident : incidents) {
        m_seen.push_back(incident.id);
        if (needsLog(incident)) {
            askLog(incident, {}, 0);
        } else {
            add(incident, std::nullopt);
            --m_pending;
        }
    }
    endOne();
}

bool PagerFetch::needsLog(const PagerIncident &incident)
{
    const Followed *known = followed(incident.id);
    return !known || (known->stage != incident.stage() && !known->acknowledgedAt);
}

void PagerFetch::askLog(const PagerIncident &incident, const LogPage &before, int offset)
{
    http::Request request = apiRequest(u"/incidents/"_s + incident.id + u"/log_entries"_s);
    http::addParameter(request.query, u"time_zone"_s, u"UTC"_s);
    http::addParameter(request.query, u"limit"_s, QString::number(logPageSize));
    http::addParameter(request.query, u"offset"_s, QString::number(offset));
    ask<LogPage>(
        request, &parseLog,
        [this, incident, before, offset](const LogPage &page) {
            const LogPage all = joined(before, page);
            if (page.more && page.entries > 0 && offset + logPageSize < mostLogEntries)
                return askLog(incident, all, offset + logPageSize);
            add(incident, all);
            endOne();
        },
        [this, incident] {
            add(incident, std::nullopt);
            endOne();
        });
}

void PagerFetch::add(const PagerIncident &incident, const std::optional<LogPage> &log)
{
    Followed next { .id = incident.id,
                    .stage = incident.stage(),
                    .mark = {},
                    .acknowledgedAt = incident.acknowledgedAt,
                    .resolvedAt = incident.resolvedAt,
                    .createdAt = incident.createdAt };
    Followed *known = followed(incident.id);
    // The first acknowledgement counts, also where it timed out and somebody did it again.
    for (const auto &told :
         { log ? log->acknowledgedAt : std::nullopt, known ? known->acknowledgedAt : std::nullopt })
        if (told)
            next.acknowledgedAt = std::min(next.acknowledgedAt.value_or(*told), *told);
    if (incident.isResolved() && !next.resolvedAt)
        next.resolvedAt = log && log->resolvedAt ? *log->resolvedAt : m_request.now;
    const Incident event { .id = QString(m_source.value + u':' + incident.id),
                           .source = m_source,
                           .service = m_services->of(incident),
                           .title = incident.title,
                           .severity = severityOf(incident),
                           .openedAt = incident.createdAt,
                           .impactStart = {},
                           .detectedAt = {},
                           .acknowledgedAt = next.acknowledgedAt,
                           .mitigatedAt = {},
                           .resolvedAt = next.resolvedAt,
                           .impactEnd = {},
                           .deployment = {},
                           .url = incident.url,
                           .labels = {},
                           .slo = {} };
    next.mark = markOf(event);
    if (!known || known->mark != next.mark)
        m_batch.events.incidents.push_back(event);
    if (known)
        *known = next;
    else
        m_memory.followed.push_back(next);
}

void PagerFetch::endOne()
{
    if (--m_pending == 0 && !isAnswered())
        std::exchange(m_then, {})();
}

void PagerFetch::conclude()
{
    // What is resolved comes again only at the end of a window, where the next one overlaps it.
    const Instant again = m_memory.to ? *m_memory.to - overlap : *m_memory.from;
    std::erase_if(m_memory.followed,
                  [again](const Followed &one) { return one.resolvedAt && one.createdAt < again; });
    const Millis all = std::max(m_request.now - m_request.since, Millis { 1 });
    const double done = toSeconds(*m_memory.from - m_request.since) / toSeconds(all);
    m_batch.progress = m_batch.more ? std::clamp(done, 0.0, 0.99) : 1;
    if (!m_batch.more)
        m_batch.dataAsOf = m_request.now;
    m_batch.cursor = cursorOf(m_memory);
    answer(std::move(m_batch));
}

Followed *PagerFetch::followed(const QString &id)
{
    const auto found = std::ranges::find(m_memory.followed, id, &Followed::id);
    return found == m_memory.followed.end() ? nullptr : &*found;
}

void PagerFetch::warn(Trouble::Severity severity, const QString &text, int occurrences)
{
    m_batch.troubles.push_back({ .severity = severity,
                                 .text = text,
                                 .where = m_source.value,
                                 .occurrences = occurrences });
}

} // namespace trivet::pagerduty
