// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>
#include <ui/viewmodels/formatter.h>

#include <QAbstractTableModel>

namespace trivet::ui {

/// The events behind a figure, a row each: when, what, service, and why it is left out (empty =
/// counts).
class EvidenceModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { When, What, Where, LeftOutBecause, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< milliseconds, or the text
    };

    EvidenceModel(const Figure &figure, const Snapshot &snapshot, Formatter formatter,
                  QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    struct Row
    {
        std::optional<Instant> at;
        QString what;
        QString where;
        QString why;
    };

    std::vector<Row> m_rows;
    Instant m_now;
    Formatter m_formatter;
};

} // namespace trivet::ui
