// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "blockpainter.h"

#include <QPainter>

#include <cmath>

namespace trivet::ui {

namespace {

struct Box
{
    QRectF area;
    bool seen = false;
};

/// Whole pixels, so that neighbours touch without a seam; at least two wide, to be seen at all.
Box boxOf(const Block &block, const QRectF &plot, const LaneFrame &f)
{
    constexpr double least = 2;
    const double a = std::round(std::max(plot.left() - 4, f.time.x(block.range.from)));
    const double b = std::round(std::min(plot.right() + 4, f.time.x(block.range.to)));
    const double top = std::round(f.value.y(block.high));
    const double bottom = std::round(f.value.y(block.low));
    const bool seen = block.range.overlaps(f.time.range)
        || (block.range.isEmpty() && f.time.range.contains(block.range.from));
    return { .area = QRectF(a, top, std::max(least, b - a), std::max(least, bottom - top)),
             .seen = seen && bottom > plot.top() && top < plot.bottom() };
}

void paintArrow(QPainter &p, const QRectF &area)
{
    const double y = area.center().y();
    const double x = area.right();
    p.setPen(QPen(theme::current().panel, 1.4));
    p.drawLine(QPointF(x - 8, y - 3.5), QPointF(x - 4, y));
    p.drawLine(QPointF(x - 8, y + 3.5), QPointF(x - 4, y));
}

} // namespace

void paintBlocks(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    const Theme &t = theme::current();
    p.setFont(theme::font(theme::Text::Small));
    const QFontMetricsF metrics(p.font());
    for (const Block &block : f.content->blocks) {
        const Box box = boxOf(block, plot, f);
        if (!box.seen)
            continue;
        if (block.hatched)
            p.fillRect(box.area, QBrush(theme::faded(t.ink3, 0.3), Qt::BDiagPattern));
        else
            p.fillRect(box.area, theme::faded(theme::color(block.tone), block.alpha));
        if (block.open && box.area.width() > 12)
            paintArrow(p, box.area);
    }
    double used = -1e9;
    double row = -1e9;
    for (const Block &block : f.content->blocks) {
        const Box box = boxOf(block, plot, f);
        if (!box.seen || block.label.isEmpty() || box.area.height() < metrics.ascent())
            continue;
        const double width = metrics.horizontalAdvance(block.label);
        const double y = box.area.center().y() + metrics.capHeight() / 2;
        const double left = std::max(box.area.left(), plot.left());
        const double inside = std::min(box.area.right(), plot.right()) - left;
        const double x = inside >= width + 10 ? left + 5 : box.area.right() + 5;
        if (box.area.top() != row)
            used = -1e9;
        if (x < used + 4 || x + width > plot.right())
            continue;
        // Words on a coloured ground take the ground's counterpart, beside it the usual ink.
        p.setPen(inside >= width + 10 && block.alpha > 0.6 ? t.panel : t.ink2);
        p.drawText(QPointF(x, y), block.label);
        used = x + width;
        row = box.area.top();
    }
}

void paintStrip(QPainter &p, const QRectF &plot, const LaneFrame &f)
{
    constexpr double height = 3;
    for (const Shade &part : f.content->strip) {
        const double a = std::clamp(f.time.x(part.range.from), plot.left(), plot.right());
        const double b = std::clamp(f.time.x(part.range.to), plot.left(), plot.right());
        if (b - a < 0.25)
            continue;
        const QRectF area(a, plot.bottom() + 1, b - a, height);
        if (part.hatched)
            p.fillRect(area, QBrush(theme::current().ink3, Qt::Dense4Pattern));
        else
            p.fillRect(area, theme::faded(theme::color(part.tone), part.alpha));
    }
}

} // namespace trivet::ui
