// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/trouble.h>

#include <QAbstractTableModel>

#include <vector>

namespace trivet::ui {

/// The issue log: what went wrong without stopping the program.
class TroublesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Severity, Where, Text, Occurrences, ColumnCount };
    enum Role { SortRole = Qt::UserRole };

    explicit TroublesModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    void replace(std::vector<Trouble> troubles);

private:
    std::vector<Trouble> m_rows;
};

} // namespace trivet::ui
