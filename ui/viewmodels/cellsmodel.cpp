// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cellsmodel.h"

#include <app/base/textgate.h>

namespace trivet::ui {

CellsModel::CellsModel(QObject *parent)
    : QAbstractTableModel(parent)
{ }

int CellsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<size_t>(index.column());
    const Cell &cell = m_rows[static_cast<size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((m_columns[column].number ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignTop);
    case Qt::FontRole:
        return cell.strong ? QVariant(theme::font(theme::Text::Body, true)) : QVariant();
    case Qt::ForegroundRole:
        return cell.tone ? QVariant(theme::color(*cell.tone)) : QVariant();
    case Qt::ToolTipRole:
        return cell.tip.isEmpty()
            ? QVariant()
            : QVariant(QStringLiteral("<span>%1</span>").arg(textgate::html(cell.tip, 600)));
    default:
        return {};
    }
}

QVariant CellsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const CellColumn &column = m_columns[static_cast<size_t>(section)];
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((column.number ? Qt::AlignRight : Qt::AlignLeft)
                                   | Qt::AlignVCenter);
    return {};
}

void CellsModel::replace(std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows)
{
    if (columns == m_columns && rows == m_rows)
        return;
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

} // namespace trivet::ui
