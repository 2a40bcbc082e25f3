// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>
#include <ui/charts/pyramid.h>

#include <QWidget>

namespace trivet::ui {

class TimeAxisController;

/// The whole history with the visible range on it: drag the range, or press elsewhere to go there.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    explicit Minimap(TimeAxisController &axis, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    /// A line for orientation (deployments a week), any positive unit.
    void setSeries(SeriesPtr series);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void moveTo(double x);

    TimeAxisController &m_axis;
    SeriesPtr m_series;
    bool m_dragging = false;
    double m_grip = 0;
};

} // namespace trivet::ui
