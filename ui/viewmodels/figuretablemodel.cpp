// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figuretablemodel.h"

#include <app/base/textgate.h>

namespace trivet::ui {

using namespace Qt::StringLiterals;

QString FigureCell::whole() const
{
    QString line = text;
    for (const QString &part : { aside, below })
        if (!part.isEmpty())
            line += (line.isEmpty() ? QString() : u" · "_s) + part;
    return line;
}

FigureTableModel::FigureTableModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

int FigureTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int FigureTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant FigureTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const FigureCell &cell
        = m_rows[static_cast<size_t>(index.row())][static_cast<size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::AccessibleTextRole:
        return cell.whole();
    case Qt::ToolTipRole:
        return u"<span>%1</span>"_s.arg(textgate::html(cell.whole(), 600));
    case SortRole:
        return cell.raw;
    case AsideRole:
        return cell.aside;
    case BelowRole:
        return cell.below;
    case ToneRole:
        return static_cast<int>(cell.tone);
    case StrongRole:
        return cell.strong;
    case MarkRole:
        return cell.mark ? QVariant(static_cast<int>(*cell.mark)) : QVariant();
    default:
        return {};
    }
}

QVariant FigureTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0
        || static_cast<size_t>(section) >= m_columns.size())
        return {};
    const FigureColumn &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::ToolTipRole && !column.rule.isEmpty())
        return u"<p>%1</p>"_s.arg(textgate::html(column.rule, 600));
    return {};
}

void FigureTableModel::replace(std::vector<FigureColumn> columns, std::vector<FigureRow> rows)
{
    if (columns == m_columns && rows == m_rows)
        return;
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace trivet::ui
