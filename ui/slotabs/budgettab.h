// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/slotabs/slotab.h>

class QPushButton;
class QScrollArea;

namespace trivet {
struct TimeRange;
}

namespace trivet::ui {

class BudgetCards;
class BudgetModel;
class LaneColumn;
class TimeAxisController;

/// How the budget of the open window went and where it goes, by whose rules, and what follows.
class BudgetTab final : public SloTab
{
    Q_OBJECT

public:
    BudgetTab(const PageContext &context, QWidget *parent);

    [[nodiscard]] BudgetModel &model() { return *m_model; }

    void showSlo(const SloId &slo) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] LaneStack *stack() override;

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showModel();
    void offerWindow();
    void share();
    [[nodiscard]] TimeRange wantedRange() const;

    TimeAxisController &m_axis;
    BudgetModel *m_model = nullptr;
    LaneColumn *m_lanes = nullptr;
    QPushButton *m_window = nullptr;
    QScrollArea *m_scroll = nullptr;
    BudgetCards *m_cards = nullptr;
};

} // namespace trivet::ui
