// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <ui/viewmodels/formatter.h>

#include <QAbstractTableModel>

namespace trivet::ui {

/// The sources of the workspace with their freshness and progress.
class SourcesModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Name, Kind, State, Checked, DataAsOf, Progress, TroubleText, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< raw value: text, milliseconds, share
        FreshnessRole, ///< int of Freshness
        ProgressRole, ///< 0 to 100
    };

    explicit SourcesModel(Session &session, QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] const SourceStatus &status(int row) const
    {
        return m_rows[static_cast<size_t>(row)];
    }

    /// Reads the session again; ages move on without any event.
    void refresh();

private:
    Session &m_session;
    std::vector<SourceStatus> m_rows;
};

/// "● Fresh", "◐ Stale, no data since 10:42", "✕ Dead", "○ No answer yet": shape and word.
[[nodiscard]] QString freshnessWords(const SourceStatus &status, const Formatter &formatter,
                                     Instant now);

} // namespace trivet::ui
