// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagercursor.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace trivet::pagerduty {

using namespace Qt::StringLiterals;

namespace {

constexpr int format = 1;

void put(QJsonObject &object, const QString &key, const std::optional<Instant> &time)
{
    if (time)
        object[key] = toMs(*time);
}

std::optional<Instant> timeAt(const QJsonObject &object, const QString &key)
{
    if (!object[key].isDouble())
        return std::nullopt;
    return instantFromMs(static_cast<qint64>(object[key].toDouble()));
}

} // namespace

QString cursorOf(const Memory &memory)
{
    QJsonArray followed;
    for (const Followed &one : memory.followed) {
        QJsonObject object { { u"id"_s, one.id },
                             { u"stage"_s, one.stage },
                             { u"mark"_s, one.mark },
                             { u"created"_s, toMs(one.createdAt) } };
        put(object, u"acknowledged"_s, one.acknowledgedAt);
        put(object, u"resolved"_s, one.resolvedAt);
        followed.append(object);
    }
    QJsonObject all { { u"pagerduty"_s, format }, { u"followed"_s, followed } };
    put(all, u"from"_s, memory.from);
    put(all, u"to"_s, memory.to);
    if (memory.offset > 0)
        all[u"offset"_s] = memory.offset;
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

Memory memoryOf(const QString &cursor)
{
    const QJsonObject all = QJsonDocument::fromJson(cursor.toUtf8()).object();
    if (all[u"pagerduty"_s].toInt() != format)
        return {};
    Memory memory;
    memory.from = timeAt(all, u"from"_s);
    memory.to = timeAt(all, u"to"_s);
    memory.offset = all[u"offset"_s].toInt();
    const QJsonArray followed = all[u"followed"_s].toArray();
    for (const auto &value : followed) {
        const QJsonObject one = value.toObject();
        memory.followed.push_back({ .id = one[u"id"_s].toString(),
                                    .stage = one[u"stage"_s].toString(),
                                    .mark = one[u"mark"_s].toString(),
                                    .acknowledgedAt = timeAt(one, u"acknowledged"_s),
                                    .resolvedAt = timeAt(one, u"resolved"_s),
                                    .createdAt = timeAt(one, u"created"_s).value_or(Instant {}) });
    }
    return memory;
}

} // namespace trivet::pagerduty
