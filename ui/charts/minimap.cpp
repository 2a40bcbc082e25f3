// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "minimap.h"

#include "decimator.h"

#include <ui/axis/ticks.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/theme/theme.h>

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

namespace trivet::ui {

namespace {

constexpr double mapSide = 12;

TimeScale mapScale(const TimeAxisController &axis, const QWidget &map)
{
    return { .range = axis.limits(),
             .left = mapSide,
             .width = std::max(1.0, map.width() - 2 * mapSide) };
}

} // namespace

Minimap::Minimap(TimeAxisController &axis, QWidget *parent)
    : QWidget(parent)
    , m_axis(axis)
{
    setObjectName(QStringLiteral("minimap"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Whole history"));
    connect(&axis, &TimeAxisController::rangeChanged, this, qOverload<>(&QWidget::update));
}

QSize Minimap::sizeHint() const
{
    return { 600, 44 };
}

void Minimap::setSeries(SeriesPtr series)
{
    m_series = std::move(series);
    update();
}

void Minimap::paintEvent(QPaintEvent * /*event*/)
{
    const Theme &t = theme::current();
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                        theme::radius);
    p.fillPath(card, t.panel);
    p.setPen(QPen(t.line, 1));
    p.drawPath(card);
    if (m_axis.limits().isEmpty())
        return;
    const TimeScale time = mapScale(m_axis, *this);
    p.setFont(theme::font(theme::Text::Small));
    const QFontMetricsF metrics(p.font());
    p.setPen(t.ink3);
    for (const TimeTick &tick :
         timeTicks(time.range, m_axis.calendar(),
                   std::clamp(static_cast<int>(time.width / 150), 2, 12), locale())) {
        const double x = time.x(tick.at) + 3;
        if (x + metrics.horizontalAdvance(tick.label) < time.left + time.width)
            p.drawText(QPointF(x, 14), tick.label);
    }
    if (m_series && m_series->size() > 1) {
        const LowHigh all = m_series->extremes(0, m_series->size());
        const ValueScale value {
            .low = 0, .high = std::max(1.0, all.high), .top = 17, .height = height() - 23.0
        };
        const Decimated d = decimate(*m_series, time, value);
        p.setPen(QPen(t.sky, 1.1));
        for (const QPolygonF &line : d.polylines)
            p.drawPolyline(line);
        p.drawLines(d.spans.data(), static_cast<int>(d.spans.size()));
    }
    const double a = time.x(m_axis.range().from);
    const double b = std::max(a + 4, time.x(m_axis.range().to));
    p.setPen(QPen(t.accent, 1));
    p.setBrush(theme::faded(t.accent, 0.14));
    p.drawRoundedRect(QRectF(a, 3.5, b - a, height() - 7), 4, 4);
}

void Minimap::moveTo(double x)
{
    const Instant middle = mapScale(m_axis, *this).at(x - m_grip);
    const Millis half = m_axis.range().length() / 2;
    m_axis.slide({ .from = middle - half, .to = middle - half + m_axis.range().length() });
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    const TimeScale time = mapScale(m_axis, *this);
    const double middle = (time.x(m_axis.range().from) + time.x(m_axis.range().to)) / 2;
    const bool inside = m_axis.range().contains(time.at(event->position().x()));
    m_grip = inside ? event->position().x() - middle : 0;
    m_dragging = true;
    m_axis.show(m_axis.range());
    moveTo(event->position().x());
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragging)
        moveTo(event->position().x());
}

void Minimap::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragging = false;
}

} // namespace trivet::ui
