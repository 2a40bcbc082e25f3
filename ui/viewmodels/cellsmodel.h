// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/theme/theme.h>

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace trivet::ui {

struct Cell
{
    QString text;
    bool strong = false;
    std::optional<Tone> tone; ///< nothing = as all
    QString tip; ///< plain text; empty = none

    bool operator==(const Cell &) const = default;
};

struct CellColumn
{
    QString title;
    bool number = false; ///< to the right

    bool operator==(const CellColumn &) const = default;
};

/// A small table of finished texts, set as a whole; text from outside has been through the gate.
class CellsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit CellsModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Rows as long as there are columns. The same again changes nothing.
    void replace(std::vector<CellColumn> columns, std::vector<std::vector<Cell>> rows);

private:
    std::vector<CellColumn> m_columns;
    std::vector<std::vector<Cell>> m_rows;
};

} // namespace trivet::ui
