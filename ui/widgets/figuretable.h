// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>
#include <QTableView>

namespace trivet::ui {

class FigureTableModel;

/// Paints a cell of a FigureTableModel: the number, how sure it is beside and under it.
class FigureCellDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;
};

/// As tall as its rows and as wide as there is room: columns take what their words want, and the
/// rest is spread. Where there is less room the words that are the longest are cut first, and the
/// tooltip tells them.
class FigureTable final : public QTableView
{
    Q_OBJECT

public:
    FigureTable(FigureTableModel &model, int rowHeight, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void fit();
    void spread();
    [[nodiscard]] int wantedHeight() const;

    int m_rowHeight = 0;
};

} // namespace trivet::ui
