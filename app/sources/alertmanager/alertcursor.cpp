// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertcursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace trivet::alertmanager {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

qint64 msAt(const QJsonObject &object, const QString &key)
{
    return static_cast<qint64>(object[key].toDouble());
}

QJsonObject written(const OpenIncident &open)
{
    QJsonArray alerts;
    for (const HeldAlert &alert : open.alerts) {
        QJsonObject one { { u"f"_s, alert.fingerprint }, { u"s"_s, toMs(alert.startsAt) } };
        if (alert.missingSince)
            one[u"m"_s] = toMs(*alert.missingSince);
        alerts.append(one);
    }
    const Incident &i = open.incident;
    return {
        { u"id"_s, i.id },       { u"rule"_s, open.rule },      { u"service"_s, i.service.value },
        { u"title"_s, i.title }, { u"severity"_s, i.severity }, { u"opened"_s, toMs(i.openedAt) },
        { u"url"_s, i.url },     { u"labels"_s, i.labels },     { u"slo"_s, i.slo },
        { u"alerts"_s, alerts }
    };
}

OpenIncident readOpen(const QJsonObject &object, const SourceId &source)
{
    OpenIncident open;
    open.rule = object[u"rule"_s].toString();
    Incident &i = open.incident;
    i.id = object[u"id"_s].toString();
    i.source = source;
    i.service = ServiceId(object[u"service"_s].toString());
    i.title = object[u"title"_s].toString();
    i.severity = object[u"severity"_s].toInt(3);
    i.openedAt = instantFromMs(msAt(object, u"opened"_s));
    i.url = object[u"url"_s].toString();
    i.labels = object[u"labels"_s].toString();
    i.slo = object[u"slo"_s].toString();
    const QJsonArray alerts = object[u"alerts"_s].toArray();
    for (const auto &value : alerts) {
        const QJsonObject one = value.toObject();
        HeldAlert alert { .fingerprint = one[u"f"_s].toString(),
                          .startsAt = instantFromMs(msAt(one, u"s"_s)),
                          .missingSince = {} };
        if (one.contains(u"m"_s))
            alert.missingSince = instantFromMs(msAt(one, u"m"_s));
        open.alerts.push_back(std::move(alert));
    }
    return open;
}

} // namespace

QString cursorOf(const Memory &memory)
{
    QJsonArray open;
    for (const OpenIncident &one : memory.open)
        open.append(written(one));
    QJsonArray silences;
    for (const Silence &s : memory.silences)
        silences.append(QJsonObject { { u"id"_s, s.id },
                                      { u"matchers"_s, s.matchers },
                                      { u"comment"_s, s.comment },
                                      { u"author"_s, s.author },
                                      { u"starts"_s, toMs(s.startsAt) },
                                      { u"ends"_s, toMs(s.endsAt) } });
    QJsonObject all { { u"alertmanager"_s, format },
                      { u"filter"_s, memory.filter },
                      { u"open"_s, open },
                      { u"silences"_s, silences } };
    if (memory.lookedAt)
        all[u"looked"_s] = toMs(*memory.lookedAt);
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Memory memoryOf(const QString &cursor, const SourceId &source)
{
    const QJsonObject all = QJsonDocument::fromJson(cursor.toUtf8()).object();
    if (all[u"alertmanager"_s].toInt() != format)
        return {};
    Memory memory;
    memory.filter = all[u"filter"_s].toString();
    if (all.contains(u"looked"_s))
        memory.lookedAt = instantFromMs(msAt(all, u"looked"_s));
    const QJsonArray open = all[u"open"_s].toArray();
    for (const auto &value : open)
        memory.open.push_back(readOpen(value.toObject(), source));
    const QJsonArray silences = all[u"silences"_s].toArray();
    for (const auto &value : silences) {
        const QJsonObject one = value.toObject();
        memory.silences.push_back({ .id = one[u"id"_s].toString(),
                                    .source = source,
                                    .matchers = one[u"matchers"_s].toString(),
                                    .comment = one[u"comment"_s].toString(),
                                    .author = one[u"author"_s].toString(),
                                    .startsAt = instantFromMs(msAt(one, u"starts"_s)),
                                    .endsAt = instantFromMs(msAt(one, u"ends"_s)) });
    }
    return memory;
}

} // namespace trivet::alertmanager
