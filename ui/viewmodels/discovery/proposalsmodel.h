// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/proposal.h>
#include <ui/viewmodels/formatter.h>

#include <QAbstractTableModel>

#include <vector>

namespace trivet::ui {

/// Proposed SLOs, for a person to take or to leave; the target of each can be changed, and what the
/// last 28 days would have spent follows it.
class ProposalsModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Take, Service, Name, Origin, Target, Window, Spent, ColumnCount };
    enum Role {
        SortRole = Qt::UserRole, ///< raw value: text, share, milliseconds, bool
        OverspentRole, ///< bool
    };
    static constexpr size_t mostShown = 1'000;

    explicit ProposalsModel(QObject *parent = nullptr);

    /// What other tools record is taken unless the person says no, a guess only if she says yes.
    /// Beyond mostShown nothing is shown.
    void replace(std::vector<Proposal> proposals, bool manySources);
    /// Chooses many at once.
    void take(const std::vector<int> &rows, bool taken);
    /// How many there were, whether shown or not.
    [[nodiscard]] size_t found() const { return m_found; }
    [[nodiscard]] const std::vector<Proposal> &proposals() const { return m_proposals; }
    [[nodiscard]] std::vector<SloSpec> taken() const;
    [[nodiscard]] int takenCount() const;
    /// Of those taken, how many would have overspent.
    [[nodiscard]] int overspentCount() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index,
                                int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Take: the check state. Target: a percentage, more than 0 and less than 100.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

Q_SIGNALS:
    void takenChanged();

private:
    [[nodiscard]] QVariant words(const Proposal &proposal, int column) const;
    [[nodiscard]] QVariant raw(size_t row, int column) const;
    [[nodiscard]] QString originWords(const Proposal &proposal) const;
    [[nodiscard]] QString spentWords(const Proposal &proposal) const;

    std::vector<Proposal> m_proposals;
    std::vector<bool> m_taken;
    size_t m_found = 0;
    bool m_manySources = false;
    Formatter m_formatter;
};

/// A share as people write a target: "99.95", every digit that it has.
[[nodiscard]] QString percentDigits(double share);

} // namespace trivet::ui
