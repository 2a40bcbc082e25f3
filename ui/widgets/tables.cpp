// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include "tellingdelegate.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QTableView>

#include <algorithm>

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
    table->setItemDelegate(new TellingDelegate(table));
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

void widenColumns(QTableView &table, int most)
{
    const QAbstractItemView &cells = table;
    QHeaderView &header = *table.horizontalHeader();
    for (int column = 0; column < header.count(); ++column) {
        const int title = header.sectionSizeHint(column);
        const int wanted = std::max(title, std::min(most, cells.sizeHintForColumn(column)));
        if (header.sectionResizeMode(column) != QHeaderView::Stretch
            && wanted > header.sectionSize(column))
            header.resizeSection(column, wanted);
    }
}

int fitRows(QTableView &table, int least)
{
    constexpr int padding = 24; // beside the words of a cell
    const QAbstractItemModel &model = *table.model();
    (void)table.horizontalHeader()->visualIndexAt(0); // gives columns the widths that it put off
    int height = table.horizontalHeader()->sizeHint().height() + 1;
    for (int row = 0; row < model.rowCount(); ++row) {
        int tallest = 0;
        for (int column = 0; column < model.columnCount(); ++column) {
            if (table.horizontalHeader()->sectionResizeMode(column) != QHeaderView::Stretch)
                continue; // as wide as its words
            const QModelIndex index = model.index(row, column);
            const QVariant own = index.data(Qt::FontRole);
            const QFontMetrics metrics(own.isValid() ? own.value<QFont>() : table.font());
            const QRect room(0, 0, table.columnWidth(column) - padding, 1000);
            const QRect words
                = metrics.boundingRect(room, Qt::TextWordWrap, index.data().toString());
            tallest = std::max(tallest, words.height());
        }
        table.setRowHeight(row, std::max(least, tallest + 9));
        height += table.rowHeight(row);
    }
    return height;
}

int sourceRow(const QTableView &table, const QModelIndex &shown)
{
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(table.model());
    return sorted ? sorted->mapToSource(shown).row() : shown.row();
}

} // namespace trivet::ui
