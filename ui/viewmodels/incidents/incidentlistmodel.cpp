// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentlistmodel.h"

#include <app/base/textgate.h>

#include <algorithm>

namespace trivet::ui {

namespace {

const QString &idOf(const IncidentRow &row)
{
    return row.incident.id;
}

} // namespace

IncidentListModel::IncidentListModel(QObject *parent)
    : QAbstractListModel(parent)
{ }

int IncidentListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString IncidentListModel::duration(const Incident &incident) const
{
    const Instant end = incident.resolvedAt.value_or(m_now);
    const QString text
        = m_formatter.duration(toSeconds(std::max(Millis { 0 }, end - incident.openedAt)));
    return incident.resolvedAt ? text : tr("open %1", "an incident, for how long").arg(text);
}

QVariant IncidentListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const IncidentRow &row = m_rows[static_cast<size_t>(index.row())];
    const Incident &incident = row.incident;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return tr("Severity %1: %2, %3, opened %4, %5. %6",
                  "an incident: severity, title, service, moment, duration, cause")
            .arg(QString::number(incident.severity), textgate::line(incident.title), row.service,
                 m_formatter.moment(incident.openedAt, m_now), duration(incident), row.cause);
    case SortRole:
        return toMs(incident.openedAt);
    case TitleRole:
        return textgate::line(incident.title);
    case SeverityRole:
        return incident.severity;
    case OpenRole:
        return !incident.resolvedAt;
    case WhenRole:
        return m_formatter.moment(incident.openedAt, m_now);
    case DurationRole:
        return duration(incident);
    case ServiceRole:
        return row.service;
    case CauseRole:
        return row.cause;
    case UndecidedRole:
        return row.undecided;
    default:
        return {};
    }
}

void IncidentListModel::replace(std::vector<IncidentRow> rows, const Formatter &formatter,
                                Instant now)
{
    std::ranges::stable_sort(rows, [](const IncidentRow &a, const IncidentRow &b) {
        const bool first = !a.incident.resolvedAt;
        const bool second = !b.incident.resolvedAt;
        return first != second ? first : a.incident.openedAt > b.incident.openedAt;
    });
    m_formatter = formatter;
    m_now = now;
    if (std::ranges::equal(rows, m_rows, {}, idOf, idOf)) { // the selection stays where it is
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int IncidentListModel::rowOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, idOf);
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

} // namespace trivet::ui
