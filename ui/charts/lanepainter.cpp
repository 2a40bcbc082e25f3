// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanepainter.h"

#include "blockpainter.h"
#include "lanelabels.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace trivet::ui {

namespace {

using theme::faded;

/// Words on a quiet ground, so that no line runs through them.
void paintWords(QPainter &p, QPointF at, const QString &text)
{
    const QFontMetricsF metrics(p.font());
    p.fillRect(QRectF(at.x() - 2, at.y() - metrics.ascent() + 1,
                      metrics.horizontalAdvance(text) + 4,
                      metrics.ascent() + metrics.descent() - 2),
               faded(theme::current().panel, 0.82));
    p.drawText(at, text);
}

void paintGrid(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    const Theme &t = theme::current();
    p.setPen(QPen(t.soft, 0));
    std::vector<QLineF> lines;
    for (const AxisTick &tick : f.content->ticks) {
        const double y = std::round(f.value.y(tick.value)) + 0.5;
        if (!f.content->rows && y >= plot.top() - 1 && y <= plot.bottom() + 1)
            lines.emplace_back(plot.left(), y, plot.right(), y);
    }
    for (const TimeTick &tick : *f.timeTicks) {
        const double x = std::round(f.time.x(tick.at)) + 0.5;
        lines.emplace_back(x, plot.top(), x, plot.bottom());
    }
    p.drawLines(lines.data(), static_cast<int>(lines.size()));

    for (const PlacedText &label : axisLabels(plot, f)) {
        p.setFont(label.font);
        p.setPen(theme::color(label.tone));
        p.drawText(label.base, label.text);
    }
    p.setFont(theme::font(theme::Text::Small));
    p.setPen(t.ink3);
    const QFontMetricsF metrics(p.font());
    if (const int hidden = hiddenRows(*f.content, plot.height()); hidden > 0) {
        const QString more = moreRows(hidden);
        p.drawText(QPointF(plot.left() - 6 - metrics.horizontalAdvance(more),
                           plot.bottom() + metrics.ascent() + 4),
                   more);
    }
    if (!f.timeLabels)
        return;
    double used = -1e9;
    for (const TimeTick &tick : *f.timeTicks) {
        const double w = metrics.horizontalAdvance(tick.label);
        const double x = std::clamp(f.time.x(tick.at) - w / 2, plot.left(),
                                    std::max(plot.left(), plot.right() - w));
        if (x < used + 10)
            continue;
        p.drawText(QPointF(x, plot.bottom() + metrics.ascent() + 4), tick.label);
        used = x + w;
    }
}

void paintShades(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    for (const Shade &shade : f.content->shades) {
        const double a = std::clamp(f.time.x(shade.range.from), plot.left(), plot.right());
        const double b = std::clamp(f.time.x(shade.range.to), plot.left(), plot.right());
        if (b - a < 0.5)
            continue;
        const QRectF area(a, plot.top(), b - a, plot.height());
        if (shade.hatched)
            p.fillRect(area, QBrush(faded(theme::current().ink3, 0.28), Qt::BDiagPattern));
        else
            p.fillRect(area, faded(theme::color(shade.tone), shade.alpha));
    }
    if (f.content->troubleBelow) {
        const double y = std::clamp(f.value.y(*f.content->troubleBelow), plot.top(), plot.bottom());
        p.fillRect(QRectF(plot.left(), y, plot.width(), plot.bottom() - y),
                   faded(theme::color(Tone::Vermilion), 0.09));
    }
}

void paintBars(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    const QColor full = faded(theme::color(f.content->barTone), 0.85);
    const QColor pale = faded(theme::color(f.content->barTone), 0.35);
    const double zero
        = std::min(f.value.y(f.content->logarithmic ? f.content->low : 0), plot.bottom());
    for (const Bar &bar : f.content->bars) {
        double a = f.time.x(bar.range.from);
        double b = f.time.x(bar.range.to);
        const double gap = std::min(1.5, (b - a) * 0.12);
        // Whole pixels: bars of one width and crisp edges, at the price of a moving gap of one
        // pixel.
        a = std::round((a + gap) / f.pixel) * f.pixel;
        b = std::max(a + f.pixel, std::round((b - gap) / f.pixel) * f.pixel);
        if (b < plot.left() || a > plot.right() || bar.value == 0)
            continue;
        const QRectF whole
            = QRectF(QPointF(a, f.value.y(bar.value)), QPointF(b, zero)).normalized();
        p.fillRect(whole & plot, bar.partial ? pale : full);
    }
}

void paintBand(QPainter &p, const LaneFrame &f)
{
    const auto &band = f.content->band;
    const auto flush = [&](std::vector<BandPoint> &run) {
        if (run.size() > 1) {
            QPolygonF area;
            for (const BandPoint &point : run)
                area << QPointF(f.time.x(point.ms), f.value.y(point.high));
            for (auto it = run.rbegin(); it != run.rend(); ++it)
                area << QPointF(f.time.x(it->ms), f.value.y(it->low));
            p.drawPolygon(area);
        }
        run.clear();
    };
    p.setPen(Qt::NoPen);
    p.setBrush(faded(theme::color(f.content->bandTone), theme::current().dark ? 0.20 : 0.16));
    std::vector<BandPoint> run;
    for (const BandPoint &point : band) {
        if (std::isfinite(point.low) && std::isfinite(point.high))
            run.push_back(point);
        else
            flush(run);
    }
    flush(run);
    p.setBrush(Qt::NoBrush);
}

void paintLines(QPainter &p, const LaneFrame &f)
{
    for (const LineLayer &line : f.content->lines) {
        if (!line.series)
            continue;
        const Decimated d = decimate(*line.series, f.time, f.value, f.pixel);
        QPen pen(faded(theme::color(line.tone), line.alpha),
                 d.spans.empty() ? line.width : std::max(f.pixel, line.width * 0.75));
        pen.setStyle(d.spans.empty() ? line.style : Qt::SolidLine);
        pen.setJoinStyle(Qt::RoundJoin);
        pen.setCapStyle(d.spans.empty() ? Qt::RoundCap : Qt::SquareCap);
        p.setPen(pen);
        p.setRenderHint(QPainter::Antialiasing, d.spans.empty());
        for (const QPolygonF &polyline : d.polylines) {
            if (polyline.size() == 1)
                p.drawPoint(polyline.front());
            else
                p.drawPolyline(polyline);
        }
        if (!d.spans.empty())
            p.drawLines(d.spans.data(), static_cast<int>(d.spans.size()));
        p.setRenderHint(QPainter::Antialiasing, true);
    }
}

QPainterPath shapePath(MarkShape shape, QPointF c, double r)
{
    QPainterPath path;
    if (shape == MarkShape::Square) {
        path.addRect(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r));
    } else if (shape == MarkShape::Triangle) {
        path.moveTo(c.x(), c.y() - r * 1.2);
        path.lineTo(c.x() + r * 1.15, c.y() + r);
        path.lineTo(c.x() - r * 1.15, c.y() + r);
        path.closeSubpath();
    } else {
        path.addEllipse(c, r, r);
    }
    return path;
}

void paintMark(QPainter &p, const QRectF &plot, const LaneFrame &f, const Mark &mark)
{
    const Theme &t = theme::current();
    const QColor color = theme::color(mark.tone);
    const QPointF c(f.time.x(mark.ms), f.value.y(mark.y));
    if (mark.shape == MarkShape::Dot) {
        p.fillRect(QRectF(c.x() - 1.25, c.y() - 1.25, 2.5, 2.5), faded(color, 0.42));
        return;
    }
    p.setPen(QPen(color, 1.6));
    if (mark.interval) {
        const double a = f.value.y(mark.interval->low);
        const double b = f.value.y(mark.interval->high);
        p.drawLine(QPointF(c.x(), a), QPointF(c.x(), b));
        p.drawLine(QPointF(c.x() - 4.5, a), QPointF(c.x() + 4.5, a));
        p.drawLine(QPointF(c.x() - 4.5, b), QPointF(c.x() + 4.5, b));
    }
    if (mark.open) {
        const double top = std::max(plot.top() + 1, c.y() - 20);
        p.drawLine(QPointF(c.x(), c.y() - 4), QPointF(c.x(), top));
        p.drawLine(QPointF(c.x() - 4, top + 4), QPointF(c.x(), top));
        p.drawLine(QPointF(c.x() + 4, top + 4), QPointF(c.x(), top));
    }
    p.setPen(QPen(mark.hollow ? color : t.panel, mark.hollow ? 2 : 1));
    p.setBrush(mark.hollow ? t.panel : color);
    p.drawPath(shapePath(mark.shape, c, 4.2));
    p.setBrush(Qt::NoBrush);
    if (mark.label.isEmpty())
        return;
    p.setFont(theme::font(theme::Text::Small, true));
    const QFontMetricsF strong(p.font());
    const QFontMetricsF plain(theme::font(theme::Text::Small));
    const double w
        = std::max(strong.horizontalAdvance(mark.label), plain.horizontalAdvance(mark.note));
    const bool left = c.x() + 10 + w > plot.right();
    const double x = left ? c.x() - 10 - w : c.x() + 10;
    const double y = std::clamp(c.y() + 4, plot.top() + strong.ascent(),
                                plot.bottom() - (mark.note.isEmpty() ? 2 : 14));
    p.setPen(t.ink);
    paintWords(p, QPointF(x, y), mark.label);
    p.setFont(theme::font(theme::Text::Small));
    p.setPen(t.ink3);
    if (!mark.note.isEmpty())
        paintWords(p, QPointF(x, y + 13), mark.note);
}

void paintMarks(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    for (const Mark &mark : f.content->marks) {
        const double x = f.time.x(mark.ms);
        if (x >= plot.left() - 8 && x <= plot.right() + 8)
            paintMark(p, plot, f, mark);
    }
}

void paintLevels(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    for (const Level &level : f.content->levels) {
        const double y = std::round(f.value.y(level.y)) + 0.5;
        if (y < plot.top() || y > plot.bottom())
            continue;
        QPen pen(faded(theme::color(level.tone), 0.85), 1, level.style);
        if (level.style == Qt::DashLine)
            pen.setDashPattern({ 4, 3 });
        p.setPen(pen);
        p.setRenderHint(QPainter::Antialiasing, false);
        p.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        p.setRenderHint(QPainter::Antialiasing, true);
    }
}

/// Words at their places, on a quiet ground.
void paintPlaced(QPainter &p, const std::vector<PlacedText> &all)
{
    for (const PlacedText &one : all) {
        p.setFont(one.font);
        p.setPen(theme::color(one.tone));
        p.fillRect(one.box.adjusted(-4.5, 0, 4.5, 0), faded(theme::current().panel, 0.86));
        p.drawText(one.base, one.text);
    }
}

} // namespace

QString moreRows(int hidden)
{
    return QCoreApplication::translate("LanePainter", "%n more", "rows that have no room", hidden);
}

void paintLane(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    p.setRenderHint(QPainter::Antialiasing, false);
    paintGrid(p, plot, f);
    if (f.content->isEmpty()) {
        p.setFont(theme::font(theme::Text::Label));
        p.setPen(theme::current().ink3);
        p.drawText(plot.adjusted(8, 0, -8, 0), Qt::AlignCenter | Qt::TextWordWrap,
                   f.content->emptyText);
        return;
    }
    p.save();
    p.setClipRect(plot.adjusted(-1, -1, 1, 1));
    paintShades(p, plot, f);
    paintBlocks(p, plot, f);
    paintBars(p, plot, f);
    p.setRenderHint(QPainter::Antialiasing, true);
    paintBand(p, f);
    paintLevels(p, plot, f);
    paintLines(p, f);
    paintMarks(p, plot, f);
    const std::vector<PlacedText> levels = levelLabels(plot, f);
    paintPlaced(p, levels);
    p.restore();
    paintStrip(p, plot, f);
    p.setRenderHint(QPainter::Antialiasing, true);
    paintPlaced(p, lineNames(plot, f, levels));
}

} // namespace trivet::ui
