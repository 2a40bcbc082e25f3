// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/lanemodel.h>

#include <QAbstractButton>

namespace trivet::ui {

/// A number by itself: its name, the number, how sure it is. Pressing it asks for the evidence.
class FigureTile final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FigureTile(LaneModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    /// Texts that do not fit at the present width: empty = nothing is cut.
    [[nodiscard]] QStringList cutTexts() const;
    /// As many whole parts of the evidence as there is room for; that it is old comes first.
    [[nodiscard]] QString shownEvidence() const;

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
