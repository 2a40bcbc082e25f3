// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/theme/theme.h>

#include <QAbstractTableModel>

#include <optional>
#include <vector>

namespace trivet::ui {

/// A number with how sure it is. Texts from outside have passed the text gate.
struct FigureCell
{
    QString text; ///< "50 %", "No data"
    QString aside; ///< small, beside it: "1 of 2"
    QString below; ///< small, under it: "9.5 – 90.5 %"
    QVariant raw; ///< the number itself; invalid = not known
    Tone tone = Tone::Ink;
    bool strong = false;
    std::optional<Tone> mark; ///< a square of this colour before the text

    bool operator==(const FigureCell &) const = default;

    /// All of it in one line, for tooltips and for people who do not see the table.
    [[nodiscard]] QString whole() const;
};

using FigureRow = std::vector<FigureCell>;

struct FigureColumn
{
    QString title;
    QString rule; ///< what its numbers mean; empty = the title says it

    bool operator==(const FigureColumn &) const = default;
};

/// Numbers side by side, in an order that means something: set as whole values.
class FigureTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< raw value
        AsideRole, ///< text
        BelowRole, ///< text
        ToneRole, ///< int of Tone
        StrongRole, ///< bool
        MarkRole, ///< int of Tone; invalid = none
    };
    explicit FigureTableModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    /// Every row has a cell a column.
    void replace(std::vector<FigureColumn> columns, std::vector<FigureRow> rows);
    [[nodiscard]] const std::vector<FigureRow> &rows() const { return m_rows; }

private:
    std::vector<FigureColumn> m_columns;
    std::vector<FigureRow> m_rows;
};

} // namespace trivet::ui
