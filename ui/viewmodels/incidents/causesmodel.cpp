// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "causesmodel.h"

namespace trivet::ui {

QString ruleWords(metrics::AttributionRule rule)
{
    using metrics::AttributionRule;
    switch (rule) {
    case AttributionRule::Person:
        return CausesModel::tr("a person said so");
    case AttributionRule::Link:
        return CausesModel::tr("the source names it");
    case AttributionRule::Remediation:
        return CausesModel::tr("its rollback or hotfix mended it");
    case AttributionRule::SameService:
        return CausesModel::tr("last of the service before it");
    case AttributionRule::LastBefore:
        return CausesModel::tr("last of the team before it, a hint only");
    }
    return {};
}

CausesModel::CausesModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

int CausesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CausesModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant CausesModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != SortRole))
        return {};
    const CauseRow &row = m_rows[static_cast<size_t>(index.row())];
    if (role == SortRole && index.column() == Deployment)
        return index.row();
    switch (index.column()) {
    case Deployment:
        return row.name;
    case Because:
        return ruleWords(row.candidate.rule);
    case Age: {
        const double seconds = toSeconds(row.candidate.age);
        if (role == SortRole)
            return seconds;
        return seconds >= 0
            ? tr("%1 before", "a deployment, than an incident").arg(m_formatter.duration(seconds))
            : tr("%1 after", "a deployment, than an incident").arg(m_formatter.duration(-seconds));
    }
    case Rivals:
        return role == SortRole ? QVariant(row.candidate.rivals)
                                : QVariant(m_formatter.count(row.candidate.rivals));
    case Said:
        if (row.confirmed)
            return tr("✓ confirmed", "a cause");
        return row.candidate.rejected ? tr("✕ rejected", "a cause") : QString();
    default:
        return {};
    }
}

QVariant CausesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Deployment:
        return tr("Deployment");
    case Because:
        return tr("Evidence");
    case Age:
        return tr("When");
    case Rivals:
        return tr("Rivals");
    case Said:
        return tr("Decision");
    default:
        return {};
    }
}

void CausesModel::replace(std::vector<CauseRow> rows, const Formatter &formatter)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    m_formatter = formatter;
    endResetModel();
}

} // namespace trivet::ui
