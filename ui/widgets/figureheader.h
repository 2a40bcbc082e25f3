// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/lanemodel.h>

#include <QAbstractButton>

namespace trivet::ui {

/// Title, number and evidence in one line; cuts the evidence before the number and never clips.
/// Pressing it asks where the number is from.
class FigureHeader final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureHeader(LaneModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Texts that do not fit at the present width, whole: empty = nothing is cut. The tooltip has
    /// them all.
    [[nodiscard]] QStringList cutTexts() const;
    [[nodiscard]] bool isTitleCut() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void refresh();

    LaneModel &m_model;
    bool m_hovered = false;
};

} // namespace trivet::ui
