// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "panes.h"

#include <ui/theme/theme.h>

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QPainter>
#include <QPolygonF>
#include <QWidget>
#include <QWindow>

#include <cmath>

namespace trivet::bench {

namespace {

/// Every point that is needed for the range, and one more on each side.
QPolygonF allPoints(const Gauge &gauge, TimeRange range, const QRectF &plot)
{
    const auto index
        = [&](Instant t) { return std::ranges::lower_bound(gauge.ms, toMs(t)) - gauge.ms.begin(); };
    const auto from = std::max<std::ptrdiff_t>(0, index(range.from) - 1);
    const auto to = std::min(std::ssize(gauge.ms), index(range.to) + 1);
    const double width = plot.width() / static_cast<double>(range.length().count());
    QPolygonF points;
    points.reserve(to - from);
    for (auto i = from; i < to; ++i)
        points << QPointF(
            plot.left()
                + static_cast<double>(gauge.ms[static_cast<size_t>(i)] - toMs(range.from)) * width,
            plot.top() + (100 - gauge.values[static_cast<size_t>(i)]) / 100 * plot.height());
    return points;
}

/// Which pixels of a picture have the colour of the line.
class Ink final
{
public:
    explicit Ink(const QImage &picture)
        : m_picture(picture)
        , m_color(lineColor().rgb() & RGB_MASK)
    { }

    [[nodiscard]] bool at(int x, int y) const
    {
        return (reinterpret_cast<const QRgb *>(m_picture.constScanLine(y))[x] & RGB_MASK)
            == m_color;
    }
    /// This pixel or one of its eight neighbours; not for those at the picture's edge.
    [[nodiscard]] bool near(int x, int y) const
    {
        for (int dy = -1; dy <= 1; ++dy)
            for (int dx = -1; dx <= 1; ++dx)
                if (at(x + dx, y + dy))
                    return true;
        return false;
    }

private:
    const QImage &m_picture;
    QRgb m_color;
};

} // namespace

QColor lineColor()
{
    return ui::theme::color(ui::Tone::Blue);
}

Difference difference(Panes &panes, int pane, const Gauge &gauge, TimeRange range)
{
    panes.paint(range);
    const QImage shown = panes.picture(pane).convertToFormat(QImage::Format_RGB32);
    const QRectF plot = panes.plot(pane);
    QImage truth(shown.size(), QImage::Format_RGB32);
    truth.fill(Qt::white);
    QPainter painter(&truth);
    painter.setClipRect(plot);
    painter.setPen(QPen(lineColor(), 1));
    painter.drawPolyline(allPoints(gauge, range, plot));
    painter.end();
    const Ink is(shown);
    const Ink should(truth);
    // Half a pixel at the edges is a matter of clipping, not of drawing.
    const QRect inner = plot.toAlignedRect().adjusted(2, 2, -2, -2);
    double inked = 0;
    Difference found;
    for (int y = inner.top(); y <= inner.bottom(); ++y) {
        for (int x = inner.left(); x <= inner.right(); ++x) {
            inked += should.at(x, y) ? 1 : 0;
            if (is.at(x, y) == should.at(x, y))
                continue;
            found.pixels += 1;
            found.far += (is.at(x, y) ? should : is).near(x, y) ? 0 : 1;
        }
    }
    const double percent = inked > 0 ? 100 / inked : HUGE_VAL;
    return { .pixels = found.pixels * percent, .far = found.far * percent };
}

Difference worstDifference(Panes &panes, const std::vector<Gauge> &gauges, int frame)
{
    Difference worst;
    for (int pane = 0; pane < paneCount; ++pane) {
        const Gauge &gauge = gauges[static_cast<size_t>(pane)];
        worst.widen(difference(panes, pane, gauge, pannedRange(gauge.ms.size(), frame)));
    }
    return worst;
}

std::vector<Gauge> paneGauges(bool smooth, size_t samples)
{
    std::vector<Gauge> all;
    for (unsigned seed = 1; seed <= paneCount; ++seed)
        all.push_back(smooth ? smoothGauge(samples, seed) : noisyGauge(samples, seed));
    return all;
}

void expose(QWidget &window)
{
    window.setFixedSize(screen);
    window.show();
    const QDeadlineTimer deadline(5000);
    while (!deadline.hasExpired() && !(window.windowHandle() && window.windowHandle()->isExposed()))
        QCoreApplication::processEvents(QEventLoop::AllEvents, 50);
    QCoreApplication::processEvents();
}

} // namespace trivet::bench
