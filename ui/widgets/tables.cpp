// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables.h"

#include <app/base/textgate.h>

#include <QHeaderView>
#include <QHelpEvent>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QTableView>
#include <QToolTip>

#include <algorithm>

namespace trivet::ui {

namespace {

/// Tells the whole text of a cell that has no room for it.
class TellingDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override
    {
        const bool hasOwn = index.data(Qt::ToolTipRole).isValid();
        if (event->type() != QEvent::ToolTip || hasOwn
            || sizeHint(option, index).width() <= option.rect.width())
            return QStyledItemDelegate::helpEvent(event, view, option, index);
        QToolTip::showText(
            event->globalPos(),
            QStringLiteral("<span>%1</span>").arg(textgate::html(index.data().toString(), 600)),
            view);
        return true;
    }
};

} // namespace

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

int sourceRow(const QTableView &table, const QModelIndex &shown)
{
    const auto *sorted = qobject_cast<const QSortFilterProxyModel *>(table.model());
    return sorted ? sorted->mapToSource(shown).row() : shown.row();
}

} // namespace trivet::ui
