// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/axis/timescale.h>
#include <ui/viewmodels/eventlanemodel.h>

#include <QPixmap>
#include <QWidget>

namespace trivet::ui {

class LaneStack;
class TimeAxisController;

/// The lane above all columns: incidents, deployments and notes on the one time axis. A drag makes
/// a span, a click selects, a double click or Enter opens.
class EventLane final : public QWidget
{
    Q_OBJECT

public:
    EventLane(TimeAxisController &axis, EventLaneModel &model, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] TimeScale timeScale() const;
    /// The event under a point; nothing where there is none.
    [[nodiscard]] const LaneEvent *eventAt(QPointF position) const;

    /// Stands above a card with these lanes, and on their axis: the wider gutter counts for both.
    void follow(LaneStack &stack);

Q_SIGNALS:
    void spanDragged(const trivet::TimeRange &span);
    void activated(const QString &id);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void invalidate();
    void rebuildPicture();
    [[nodiscard]] double rowTop(int row) const;
    [[nodiscard]] int wantedGutter() const;
    /// The border of the card that the lanes below stand in.
    [[nodiscard]] int inset() const;
    void describe();

    TimeAxisController &m_axis;
    EventLaneModel &m_model;
    LaneStack *m_stack = nullptr;
    int m_gutter = 92;
    QPixmap m_picture;
    bool m_pictureValid = false;
    std::optional<double> m_dragFrom;
    std::optional<TimeRange> m_drag;
};

} // namespace trivet::ui
