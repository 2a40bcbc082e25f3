// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <QtTest>

#include <cmath>

/// Short words for hand-made events.
namespace trivet::test {

using namespace Qt::StringLiterals;

inline Instant at(const char *iso)
{
    const auto t = fromIso(QString::fromLatin1(iso), QTimeZone::utc());
    if (!t)
        qFatal("not a time: %s", iso);
    return *t;
}

/// Days and hours after Monday, 5 January 2026, 00:00 UTC.
inline Instant day(double days, double hours = 0)
{
    return at("2026-01-05") + Millis { std::llround((days * 24 + hours) * 3'600'000) };
}

inline constexpr double hourSeconds = 3600;
inline constexpr double daySeconds = 86400;

/// A successful production deployment of "shop"; its revision is its id unless it is given.
inline Deployment deployed(const QString &id, Instant end, const QString &revision = {})
{
    Deployment d;
    d.id = QString(u"ci:"_s + id);
    d.service = ServiceId(u"shop"_s);
    d.environment = u"production"_s;
    d.revision = revision.isEmpty() ? id : revision;
    d.finishedAt = end;
    return d;
}

inline Change change(const QString &id, Instant authored, const QString &deployment)
{
    Change c;
    c.id = QString(u"git:"_s + id);
    c.service = ServiceId(u"shop"_s);
    c.authoredAt = authored;
    c.committedAt = authored;
    c.deployment = deployment.isEmpty() ? QString() : QString(u"ci:"_s + deployment);
    return c;
}

inline Incident incident(const QString &id, Instant opened, std::optional<Instant> resolved,
                         const QString &deployment = {})
{
    Incident i;
    i.id = QString(u"pages:"_s + id);
    i.source = SourceId(u"pages"_s);
    i.service = ServiceId(u"shop"_s);
    i.openedAt = opened;
    i.resolvedAt = resolved;
    i.deployment = deployment;
    return i;
}

inline Events eventsOf(std::vector<Deployment> deployments, std::vector<Change> changes = {},
                       std::vector<Incident> incidents = {})
{
    Events events;
    events.deployments = std::move(deployments);
    events.changes = std::move(changes);
    events.incidents = std::move(incidents);
    return events;
}

/// Sorts events as Events promises.
inline void sortEvents(Events &events)
{
    std::ranges::stable_sort(events.deployments, {}, &Deployment::finishedAt);
    std::ranges::stable_sort(events.changes, {}, &Change::authoredAt);
    std::ranges::stable_sort(events.incidents, {}, &Incident::openedAt);
}

/// The service "shop", production "production", seen from 1 January 2027.
inline Snapshot snapshotOf(Events events)
{
    sortEvents(events);
    Snapshot s;
    s.asOf = at("2027-01-01");
    s.services.push_back(
        { .id = ServiceId(u"shop"_s), .name = u"Shop"_s, .environment = u"production"_s });
    s.events = std::move(events);
    return s;
}

inline Query over(Instant from, Instant to)
{
    Query query;
    query.range = { .from = from, .to = to };
    return query;
}

inline Figure figure(const char *metric, const Snapshot &snapshot, const Query &query)
{
    const Metric *found = metrics::find(QString::fromLatin1(metric));
    if (!found)
        qFatal("no such metric: %s", metric);
    return metrics::evaluate(*found, snapshot, query);
}

/// Why the figure leaves this id out; empty = it does not.
inline QString whyLeftOut(const Figure &figure, const QString &id)
{
    for (const LeftOut &left : figure.leftOut)
        if (left.id == id)
            return left.why;
    return {};
}

inline bool near(double a, double b, double slack = 1e-9)
{
    return std::abs(a - b) <= slack;
}

} // namespace trivet::test

/// Compares two numbers and prints both when they differ.
#define TRIVET_NEAR(actual, expected, slack)                                                       \
    QVERIFY2(                                                                                      \
        trivet::test::near(actual, expected, slack),                                               \
        qPrintable(                                                                                \
            QStringLiteral("%1, expected %2").arg(actual, 0, 'g', 12).arg(expected, 0, 'g', 12)))
