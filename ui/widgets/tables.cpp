// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

namespace trivet::ui {

QTableView *plainTable(QAbstractItemModel &model, int sortRole, QWidget *parent)
{
    auto *table = new QTableView(parent);
    auto *sorted = new QSortFilterProxyModel(table);
    sorted->setSourceModel(&model);
    sorted->setSortRole(sortRole);
    table->setModel(sorted);
    table->setSortingEnabled(true);
    table->sortByColumn(0, Qt::AscendingOrder);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(30);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    return table;
}

int sourceRow(const QTableView &table, const QModelIndex &shown)
{
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(table.model());
    return sorted ? sorted->mapToSource(shown).row() : shown.row();
}

} // namespace trivet::ui
