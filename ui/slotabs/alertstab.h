// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>
#include <ui/slotabs/slotab.h>

#include <chrono>
#include <vector>

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace trivet::ui {

class AlertsModel;
class ElidedLabel;
class FigureTable;
class LaneColumn;
class TextLabel;

/// The alert policy of the SLO as it stands, and backtests of it beside others.
class AlertsTab final : public SloTab
{
    Q_OBJECT

public:
    AlertsTab(const PageContext &context, ReliabilityModel &model, QWidget *parent);

    [[nodiscard]] AlertsModel &model() { return *m_model; }

    void showSlo(const SloId &slo) override;
    [[nodiscard]] bool isSettled() const override;
    [[nodiscard]] LaneStack *stack() override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildPolicy(QVBoxLayout &column);
    void buildBacktest(QVBoxLayout &column);
    void buildChoices(QHBoxLayout &row);
    void buildResult(QVBoxLayout &column);
    void buildLanes();
    void showModel();
    void showChecks();
    void showRun();
    void run();
    void fit();

    PageContext m_context;
    ReliabilityModel &m_reliability;
    AlertsModel *m_model = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_content = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_said = nullptr;
    FigureTable *m_pairs = nullptr;
    QVBoxLayout *m_checks = nullptr;
    std::vector<QLabel *> m_checkLabels;
    QWidget *m_bar = nullptr;
    QButtonGroup *m_lengths = nullptr;
    QPushButton *m_sweepChoice = nullptr;
    ElidedLabel *m_words = nullptr;
    QProgressBar *m_progress = nullptr;
    QPushButton *m_run = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_show = nullptr;
    QPushButton *m_close = nullptr;
    TextLabel *m_hint = nullptr;
    FigureTable *m_scores = nullptr;
    TextLabel *m_sweepTitle = nullptr;
    FigureTable *m_sweep = nullptr;
    LaneColumn *m_lanes = nullptr;
    bool m_bringResult = false; ///< into view when it is shown
};

} // namespace trivet::ui
