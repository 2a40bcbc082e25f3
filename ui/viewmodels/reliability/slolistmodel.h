// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/reliability/slostanding.h>

#include <QAbstractListModel>

namespace trivet::ui {

/// The SLOs in the order of their urgency. A row's text is a whole sentence, for people who do not
/// see the picture that the delegate makes of it.
class SloListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SortRole = Qt::UserRole, ///< urgency
        NameRole,
        ServiceRole,
        StateRole, ///< int of VerdictBadge::State
        WordRole,
        BudgetRole, ///< share that is left; invalid where it is not known
        BudgetTextRole,
        BurnTextRole,
        LastsTextRole,
        StaleRole, ///< "no data since 10:42", or nothing
    };

    explicit SloListModel(QObject *parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;

    void replace(std::vector<SloStanding> rows, const Formatter &formatter);
    [[nodiscard]] const std::vector<SloStanding> &rows() const { return m_rows; }
    [[nodiscard]] int rowOf(const SloId &id) const; ///< -1: none

private:
    [[nodiscard]] QString sentence(const SloStanding &row) const;

    std::vector<SloStanding> m_rows;
    Formatter m_formatter;
};

} // namespace trivet::ui
