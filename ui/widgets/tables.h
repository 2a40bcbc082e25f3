// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QModelIndex;
class QTableView;
class QWidget;

namespace trivet::ui {

/// A calm, sortable table over the model: no grid, whole rows, sorted by the raw values. A cell
/// that is cut tells its whole text as a tooltip.
[[nodiscard]] QTableView *plainTable(QAbstractItemModel &model, int sortRole, QWidget *parent);
/// Makes columns as wide as what is in them, at most `most` pixels; never narrower than they are.
void widenColumns(QTableView &table, int most = 320);
/// Makes rows as high as the words of their stretched columns need, at least `least`. The height
/// that shows them all, with the header.
[[nodiscard]] int fitRows(QTableView &table, int least);
/// The model's row of a row that the table shows.
[[nodiscard]] int sourceRow(const QTableView &table, const QModelIndex &shown);

} // namespace trivet::ui
