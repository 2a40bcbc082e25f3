// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "statusbook.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;

StatusBook::StatusBook(const std::vector<SourceSpec> &sources)
{
    for (const SourceSpec &spec : sources) {
        const SourceKind *kind = sources::find(spec.kind);
        m_pages.push_back({ .status = { .id = spec.id,
                                        .kind = spec.kind,
                                        .host = placeOf(spec),
                                        .canDiscover = kind != nullptr && kind->discovers },
                            .answer = {},
                            .rule = { .interval = spec.poll, .live = isLive(spec.kind) } });
    }
}

void StatusBook::restore(const SourceId &id, std::optional<Instant> checkedAt,
                         std::optional<Instant> dataAsOf, double progress)
{
    if (Page *p = page(id)) {
        p->answer = { .checkedAt = checkedAt, .checkedMonotonic = {}, .dataAsOf = dataAsOf };
        p->status.progress = progress;
    }
}

void StatusBook::began(const SourceId &id)
{
    if (Page *p = page(id))
        p->status.busy = true;
}

void StatusBook::answered(const SourceId &id, const AnswerFacts &facts, const Moment &now)
{
    Page *p = page(id);
    if (!p)
        return;
    p->answer.checkedAt = now.wall;
    p->answer.checkedMonotonic = now.monotonic;
    if (facts.dataAsOf)
        p->answer.dataAsOf = facts.dataAsOf;
    p->answer.refused = false;
    p->answer.slept = false;
    p->status.busy = facts.more;
    p->status.progress = facts.progress;
    p->status.trouble.clear();
    p->status.failures = 0;
    p->status.events = facts.events;
}

void StatusBook::failed(const SourceId &id, const Error &error, bool refused)
{
    Page *p = page(id);
    if (!p)
        return;
    p->status.busy = false;
    if (error.kind == ErrorKind::Cancelled)
        return;
    p->answer.refused = refused;
    p->status.trouble = textgate::line(error.message(), 300);
    ++p->status.failures;
}

void StatusBook::slept()
{
    for (Page &p : m_pages)
        p.answer.slept = true;
}

std::vector<SourceStatus> StatusBook::statuses(const Moment &now) const
{
    std::vector<SourceStatus> all;
    all.reserve(m_pages.size());
    for (const Page &p : m_pages) {
        SourceStatus status = p.status;
        status.freshness = freshness(p.answer, p.rule, now);
        status.checkedAt = p.answer.checkedAt;
        status.dataAsOf = p.answer.dataAsOf;
        all.push_back(status);
    }
    return all;
}

Age StatusBook::age(const std::vector<SourceId> &sources, const Moment &now) const
{
    std::vector<Age> ages;
    for (const Page &p : m_pages)
        if (std::ranges::find(sources, p.status.id) != sources.end())
            ages.push_back(
                { .freshness = freshness(p.answer, p.rule, now), .asOf = asOf(p.answer, p.rule) });
    return worst(ages);
}

StatusBook::Page *StatusBook::page(const SourceId &id)
{
    const auto found
        = std::ranges::find_if(m_pages, [&](const Page &p) { return p.status.id == id; });
    return found == m_pages.end() ? nullptr : &*found;
}

QString placeOf(const SourceSpec &spec)
{
    if (!spec.url.host().isEmpty()) {
        const int port = spec.url.port();
        const QString host = spec.url.host();
        return textgate::line(port < 0 ? host : host + QChar(u':') + QString::number(port));
    }
    const QString path = spec.key(u"path");
    if (path.isEmpty())
        return {};
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    return textgate::line(parts.mid(std::max<qsizetype>(0, parts.size() - 2)).join(u'/'));
}

} // namespace trivet::engine
