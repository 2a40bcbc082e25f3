// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/bench/gauges.h>

#include <QImage>
#include <QRectF>
#include <QSize>

#include <memory>
#include <vector>

namespace trivet::bench {

constexpr QSize screen { 1600, 900 };
constexpr int paneCount = 3;

/// Three charts side by side in a window of 1600 x 900, one gauge each, from one program's or
/// library's own classes, with the same pen: 1 px, no antialiasing.
class Panes
{
public:
    Panes() = default;
    Panes(const Panes &) = delete;
    Panes &operator=(const Panes &) = delete;
    virtual ~Panes() = default;

    /// Shows this range in all panes: when it returns, every pixel is in the window's surface.
    virtual void paint(TimeRange range) = 0;
    /// What a pane shows.
    [[nodiscard]] virtual QImage picture(int pane) = 0;
    /// Where the data are in that picture.
    [[nodiscard]] virtual QRectF plot(int pane) = 0;
};

/// Trivet's own have a crosshair over all of them.
class TrivetPanes : public Panes
{
public:
    virtual void moveCrosshair(Instant at) = 0;
};

/// Trivet's lanes, on one time axis.
[[nodiscard]] std::unique_ptr<TrivetPanes> trivetPanes(const std::vector<Gauge> &gauges);
/// Qt Charts with all points in a QLineSeries.
[[nodiscard]] std::unique_ptr<Panes> qtChartsPanes(const std::vector<Gauge> &gauges);
/// QCustomPlot with adaptive sampling, as it is by default.
[[nodiscard]] std::unique_ptr<Panes> customPlotPanes(const std::vector<Gauge> &gauges);

/// The colour of all lines; nothing else in the pictures has it.
[[nodiscard]] QColor lineColor();

/// How a pane differs from drawing every point of its gauge with QPainter::drawPolyline into the
/// same plot area: in percent of the inked pixels.
struct Difference
{
    double pixels = 0;
    double far = 0; ///< those that are not even beside a pixel of the other picture's line

    void widen(const Difference &by)
    {
        pixels = std::max(pixels, by.pixels);
        far = std::max(far, by.far);
    }
};
[[nodiscard]] Difference difference(Panes &panes, int pane, const Gauge &gauge, TimeRange range);

/// The worst of the three panes in this frame of a pan.
[[nodiscard]] Difference worstDifference(Panes &panes, const std::vector<Gauge> &gauges, int frame);
/// The spans that Trivet draws instead of every point may differ by this many percent,
constexpr double spansDiffer = 1.1;
/// and by this many where they do not touch the line at all.
constexpr double farDiffer = 0.01;

/// One gauge a pane, noisy or smooth.
[[nodiscard]] std::vector<Gauge> paneGauges(bool smooth, size_t samples);

/// Shows a window and waits until it can be painted on.
void expose(QWidget &window);

} // namespace trivet::bench
