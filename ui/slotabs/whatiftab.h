// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/pages/page.h>
#include <ui/slotabs/slotab.h>
#include <ui/viewmodels/reliability/whatifmodel.h>

#include <array>

class QButtonGroup;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace trivet::ui {

class ElidedLabel;
class LaneColumn;
class ScaledSlider;
class SliderScale;
class TextLabel;

/// Sliders for target, window and threshold, and what would come of them.
class WhatIfTab final : public SloTab
{
    Q_OBJECT

public:
    WhatIfTab(const PageContext &context, QWidget *parent);

    [[nodiscard]] WhatIfModel &model() { return *m_model; }

    void showSlo(const SloId &slo) override;
    [[nodiscard]] bool isSettled() const override { return m_model->isSettled(); }
    [[nodiscard]] LaneStack *stack() override;

private:
    /// One thing that can be moved.
    struct Mover
    {
        QString name;
        TextLabel *value = nullptr;
        ElidedLabel *present = nullptr;
        QPushButton *reset = nullptr;
        ScaledSlider *slider = nullptr;
        SliderScale *scale = nullptr;
    };
    struct Line
    {
        ElidedLabel *name = nullptr;
        TextLabel *now = nullptr;
        TextLabel *then = nullptr;
    };

    [[nodiscard]] Mover addMover(QVBoxLayout &column, const QString &id, const QString &name);
    [[nodiscard]] QWidget *buildMovers();
    void buildWindowKinds(QVBoxLayout &column);
    [[nodiscard]] QWidget *buildAnswers();
    void showModel();
    void showTarget();
    void showWindow();
    void showThreshold();
    void showAnswers();
    void copyYaml();

    WhatIfModel *m_model = nullptr;
    Mover m_target;
    Mover m_window;
    Mover m_threshold;
    QButtonGroup *m_kinds = nullptr;
    TextLabel *m_why = nullptr; ///< the threshold cannot be moved
    QWidget *m_answers = nullptr;
    TextLabel *m_sentence = nullptr;
    std::array<Line, WhatIfModel::AnswerCount> m_lines;
    QPushButton *m_reset = nullptr;
    QPushButton *m_copy = nullptr;
    TextLabel *m_copied = nullptr;
    LaneColumn *m_lanes = nullptr;
};

} // namespace trivet::ui
