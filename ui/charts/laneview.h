// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/axis/timescale.h>
#include <ui/axis/valuescale.h>
#include <ui/charts/lanecontent.h>

#include <QtCharts/QChartView>

QT_BEGIN_NAMESPACE
class QValueAxis;
QT_END_NAMESPACE

namespace trivet::ui {

class LaneModel;
class TimeAxisController;

/// Distances of the plot area from the edges of the view; LaneStack gives all lanes of a column
/// the same left and right.
struct PlotMargins
{
    int left = 44;
    int top = 6;
    int right = 12;
    int bottom = 20;
    bool timeLabels = true;

    bool operator==(const PlotMargins &) const = default;
};

/// A chart bound to the one time axis and to a model. Qt Charts gives axes, grid and geometry; the
/// data is painted by one item. The finished picture is kept, so that the crosshair is a blit.
class LaneView final : public QChartView
{
    Q_OBJECT

public:
    LaneView(TimeAxisController &axis, LaneModel &model, QWidget *parent = nullptr);
    ~LaneView() override;

    [[nodiscard]] QRectF plotArea() const;
    void setPlotMargins(const PlotMargins &margins);
    /// Width that the labels of the value axis want.
    [[nodiscard]] int labelWidth() const;
    [[nodiscard]] LaneModel &model() const { return m_model; }
    /// What the chip at the crosshair says: the value, and when it was measured if that was before.
    [[nodiscard]] QString wordsOf(const Readout &readout, Instant at) const;
    [[nodiscard]] TimeScale timeScale() const;
    [[nodiscard]] ValueScale valueScale() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    class DataItem;

    [[nodiscard]] bool isStale() const;
    void contentChanged();
    void invalidate();
    void rebuildPicture();
    void paintOverlay(QPainter &painter) const;
    void layOut();

    TimeAxisController &m_axis;
    LaneModel &m_model;
    QValueAxis *m_valueAxis = nullptr;
    DataItem *m_item = nullptr;
    PlotMargins m_margins;
    QPixmap m_picture;
    bool m_pictureValid = false;
    std::optional<QPointF> m_dragFrom;
    bool m_panning = false;
    TimeRange m_panRange;
};

} // namespace trivet::ui
