// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/cellsmodel.h>
#include <ui/viewmodels/reliability/budgetview.h>

#include <QWidget>

class QGridLayout;
class QTableView;
class QVBoxLayout;

namespace trivet::ui {

class TextLabel;
class VerdictBadge;
class WrappedLabel;

/// What the Budget tab says under its chart: how long the budget lasts, what the policy decides,
/// what other rules make of the same minutes, what comes back. Two columns, or three where there is
/// room.
class BudgetCards final : public QWidget
{
    Q_OBJECT

public:
    explicit BudgetCards(QWidget *parent = nullptr);

    void showView(const BudgetView &view, const Formatter &formatter);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Answer
    {
        TextLabel *title = nullptr;
        TextLabel *number = nullptr;
        TextLabel *interval = nullptr;
        WrappedLabel *words = nullptr;
    };

    [[nodiscard]] QWidget *section(const QString &title, QVBoxLayout *&column);
    void buildAnswers();
    void buildPolicy();
    void buildRules();
    void buildReturns();
    [[nodiscard]] QTableView *table(CellsModel &model, const QString &id, const QString &name);
    void arrange();
    void fitTables() const;
    void showPolicy(const BudgetView &view, const Formatter &formatter);
    void showRules(const BudgetView &view, const Formatter &formatter);
    void showReturns(const BudgetView &view, const Formatter &formatter);

    QGridLayout *m_grid = nullptr;
    std::optional<bool> m_wide; ///< nothing: not arranged yet
    QWidget *m_lasting = nullptr;
    QWidget *m_policy = nullptr;
    QWidget *m_rules = nullptr;
    QWidget *m_returning = nullptr;
    std::array<Answer, 3> m_answers;
    VerdictBadge *m_decision = nullptr;
    WrappedLabel *m_reason = nullptr;
    QWidget *m_correction = nullptr;
    TextLabel *m_measured = nullptr;
    TextLabel *m_corrected = nullptr;
    WrappedLabel *m_corrections = nullptr;
    WrappedLabel *m_spreadWords = nullptr;
    WrappedLabel *m_returnWords = nullptr;
    CellsModel m_clauses;
    CellsModel m_methods;
    CellsModel m_returns;
    QTableView *m_clauseTable = nullptr;
    QTableView *m_methodTable = nullptr;
    QTableView *m_returnTable = nullptr;
};

} // namespace trivet::ui
