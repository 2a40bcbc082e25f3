// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sections.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace trivet::workspace {

using namespace Qt::StringLiterals;

std::optional<QTimeZone> readZone(Fields &fields, const Complaints &complaints)
{
    const YamlEntry *entry = fields.find(u"zone");
    const QString name = fields.text(u"zone");
    if (name.isEmpty())
        return std::nullopt;
    const QTimeZone zone(name.toUtf8());
    if (zone.isValid())
        return zone;
    QString near;
    if (complaints.areWanted()) {
        QStringList known;
        for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
            known << QString::fromUtf8(id);
        near = nearest(name, known);
    }
    fields.refuse(
        *entry,
        near.isEmpty()
            ? QString()
            : QCoreApplication::translate("Workspace", "Did you mean %1?").arg(quoted(near)));
    return std::nullopt;
}

void readTeam(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::team(), reading.complaints);
    if (!fields.isMap())
        return;
    Team &team = reading.workspace.team;
    team.id = TeamId(fields.identifier(u"id"));
    team.name = fields.text(u"name");
    if (team.name.isEmpty())
        team.name = team.id.value;
    const QTimeZone zone = readZone(fields, reading.complaints).value_or(QTimeZone::utc());
    const auto weekStart = fields.choice(u"week_start", choices::weekdays()).value_or(0);
    const auto fiscalStart = fields.choice(u"fiscal_year_start", choices::months()).value_or(0);
    team.calendar = Calendar(zone, static_cast<Qt::DayOfWeek>(weekStart + 1),
                             static_cast<int>(fiscalStart) + 1);
}

void readService(const YamlNode &node, Reading &reading)
{
    Fields fields(node, keys::service(), reading.complaints);
    if (!fields.isMap())
        return;
    Service service { .id = ServiceId(fields.identifier(u"id")),
                      .name = fields.text(u"name"),
                      .environment = fields.text(u"environment") };
    if (service.name.isEmpty())
        service.name = service.id.value;
    reading.services.insert(service.id.value);
    reading.workspace.services.push_back(std::move(service));
}

} // namespace trivet::workspace
