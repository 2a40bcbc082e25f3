// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAbstractItemModel;
class QModelIndex;
class QTableView;
class QWidget;

namespace trivet::ui {

/// A calm, sortable table over the model: no grid, whole rows, sorted by the raw values.
[[nodiscard]] QTableView *plainTable(QAbstractItemModel &model, int sortRole, QWidget *parent);
/// The model's row of a row that the table shows.
[[nodiscard]] int sourceRow(const QTableView &table, const QModelIndex &shown);

} // namespace trivet::ui
