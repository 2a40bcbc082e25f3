// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <tests/support/faultserver.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTcpSocket>

#include <map>

namespace trivet::test {

/// Of a parameter that may come several times; its name is encoded on the line.
[[nodiscard]] inline QStringList valuesOf(const Heard &heard, const QString &name)
{
    QStringList values;
    const auto items = heard.query.queryItems(QUrl::FullyDecoded);
    for (const auto &[key, value] : items)
        if (key == name)
            values << value;
    return values;
}

/// Answers as the REST API of PagerDuty does, as far as the source asks: windows by creation,
/// statuses, order, paging with its limits, single incidents and their logs.
class PagerDutyStand final
{
public:
    struct Entry
    {
        QJsonObject incident;
        QJsonArray log; ///< newest first, as PagerDuty gives it
    };

    PagerDutyStand()
    {
        server.onPath("/incidents", [this](FaultServer &, QTcpSocket &socket, const Heard &heard) {
            answerList(socket, heard);
        });
    }

    /// Adds the incident or changes it.
    void put(const Entry &entry)
    {
        const QString id = entry.incident[QStringLiteral("id")].toString();
        entries[id] = entry;
        const QByteArray path = "/incidents/" + id.toLatin1();
        server.onPath(path, [this, id](FaultServer &, QTcpSocket &socket, const Heard &) {
            const auto found = entries.find(id);
            if (found == entries.end())
                return server.reply(socket, 404, "application/json", R"({"error":{}})");
            reply(socket, { { QStringLiteral("incident"), found->second.incident } });
        });
        server.onPath(path + "/log_entries",
                      [this, id](FaultServer &, QTcpSocket &socket, const Heard &heard) {
                          ++logsAsked;
                          page(socket, heard, QStringLiteral("log_entries"), entries[id].log);
                      });
    }

    FaultServer server;
    std::map<QString, Entry> entries;
    int logsAsked = 0;
    int mostOffset = 10'000; ///< of incidents: offset and limit together
    QStringList faults; ///< requests that PagerDuty would refuse

private:
    void reply(QTcpSocket &socket, const QJsonObject &body)
    {
        server.reply(socket, 200, "application/json",
                     QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    static Instant timeOf(const QString &text)
    {
        return fromIso(text, QTimeZone::utc()).value_or(Instant {});
    }

    void answerList(QTcpSocket &socket, const Heard &heard)
    {
        const bool all = heard.parameter(QStringLiteral("date_range")) == QStringLiteral("all");
        const Instant since = timeOf(heard.parameter(QStringLiteral("since")));
        const Instant until = timeOf(heard.parameter(QStringLiteral("until")));
        if (!all && until - since > std::chrono::hours { 24 * 183 })
            faults << QStringLiteral("a window of more than six months");
        const QStringList statuses = valuesOf(heard, QStringLiteral("statuses[]"));
        const QStringList services = valuesOf(heard, QStringLiteral("service_ids[]"));
        std::vector<QJsonObject> found;
        for (const auto &[id, entry] : entries) {
            const QJsonObject &one = entry.incident;
            const Instant created = timeOf(one[QStringLiteral("created_at")].toString());
            const QString service
                = one[QStringLiteral("service")].toObject()[QStringLiteral("id")].toString();
            if ((all || (created >= since && created < until))
                && (statuses.isEmpty()
                    || statuses.contains(one[QStringLiteral("status")].toString()))
                && (services.isEmpty() || services.contains(service)))
                found.push_back(one);
        }
        std::ranges::stable_sort(found, {}, [](const QJsonObject &one) {
            return one[QStringLiteral("created_at")].toString();
        });
        if (heard.parameter(QStringLiteral("sort_by")).endsWith(QStringLiteral(":desc")))
            std::ranges::reverse(found);
        QJsonArray array;
        for (const QJsonObject &one : found)
            array.append(one);
        page(socket, heard, QStringLiteral("incidents"), array, mostOffset);
    }

    void page(QTcpSocket &socket, const Heard &heard, const QString &name, const QJsonArray &all,
              int most = 10'000)
    {
        const QString limitText = heard.parameter(QStringLiteral("limit"));
        const int limit = limitText.isEmpty() ? 25 : limitText.toInt();
        const int offset = heard.parameter(QStringLiteral("offset")).toInt();
        if (limit < 1 || limit > 100 || offset < 0 || offset + limit > most) {
            faults << QStringLiteral("offset %1, limit %2").arg(offset).arg(limit);
            return server.reply(socket, 400, "application/json", R"({"error":{"code":2001}})");
        }
        QJsonArray part;
        for (int i = offset; i < std::min<int>(offset + limit, static_cast<int>(all.size())); ++i)
            part.append(all[i]);
        reply(socket,
              { { name, part },
                { QStringLiteral("limit"), limit },
                { QStringLiteral("offset"), offset },
                { QStringLiteral("total"), QJsonValue() },
                { QStringLiteral("more"), offset + limit < all.size() } });
    }
};

} // namespace trivet::test
