// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventlane.h"

#include "eventlanepainter.h"

#include <app/base/textgate.h>
#include <ui/axis/lanestack.h>
#include <ui/axis/ticks.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/laneview.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <cmath>

namespace trivet::ui {

namespace {

constexpr double laneTop = 6;
constexpr double laneRight = PlotMargins {}.right;

QString rowName(int row)
{
    switch (static_cast<EventRow>(row)) {
    case EventRow::Incidents:
        return EventLane::tr("Incidents");
    case EventRow::Deployments:
        return EventLane::tr("Deployments");
    case EventRow::Notes:
        return EventLane::tr("Notes");
    }
    return {};
}

} // namespace

EventLane::EventLane(TimeAxisController &axis, EventLaneModel &model, QWidget *parent)
    : QWidget(parent)
    , m_axis(axis)
    , m_model(model)
{
    setObjectName(QStringLiteral("eventLane"));
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&m_model, &EventLaneModel::changed, this, &EventLane::invalidate);
    connect(&m_model, &EventLaneModel::selectionChanged, this, &EventLane::invalidate);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, &EventLane::invalidate);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, &EventLane::invalidate);
    connect(&m_axis, &TimeAxisController::crosshairChanged, this, qOverload<>(&QWidget::update));
    connect(&m_axis, &TimeAxisController::brushChanged, this, qOverload<>(&QWidget::update));
    describe();
}

QSize EventLane::sizeHint() const
{
    return { 600, static_cast<int>(laneTop + eventRows * eventRowHeight + 22) };
}

double EventLane::rowTop(int row) const
{
    return laneTop + row * eventRowHeight;
}

TimeScale EventLane::timeScale() const
{
    const int left = m_gutter + inset();
    return { .range = m_axis.range(),
             .left = static_cast<double>(left),
             .width = std::max(1.0, width() - left - laneRight - inset()) };
}

int EventLane::inset() const
{
    constexpr int most = 4; // before anything has its place
    if (!m_stack || m_stack->lanes().empty())
        return 0;
    const QWidget *lane = m_stack->lanes().back()->viewport();
    const int apart = lane->mapTo(window(), QPoint()).x() - mapTo(window(), QPoint()).x();
    return lane->window() == window() && apart <= most ? std::max(0, apart) : 0;
}

int EventLane::wantedGutter() const
{
    const QFontMetrics label(theme::font(theme::Text::Label));
    int gutter = 80;
    for (int row = 0; row < eventRows; ++row)
        gutter = std::max(gutter, label.horizontalAdvance(rowName(row)) + 26);
    return gutter;
}

void EventLane::follow(LaneStack &stack)
{
    if (m_stack == &stack)
        return;
    if (m_stack)
        m_stack->disconnect(this);
    m_stack = &stack;
    connect(&stack, &LaneStack::aligned, this, [this](int left) {
        m_gutter = left;
        m_pictureValid = false;
        update();
    });
    stack.setLeastLeft(wantedGutter());
    stack.align();
}

void EventLane::invalidate()
{
    m_pictureValid = false;
    describe();
    update();
}

void EventLane::describe()
{
    int visible[eventRows] {};
    for (int row = 0; row < eventRows; ++row)
        for (const LaneEvent &event : m_model.row(static_cast<EventRow>(row)))
            visible[row]
                += event.range.from < m_axis.range().to && event.range.to >= m_axis.range().from
                ? 1
                : 0;
    setAccessibleName(tr("Event lane"));
    setAccessibleDescription(tr("%n incident(s)", nullptr, visible[0]) + QStringLiteral(", ")
                             + tr("%n deployment(s)", nullptr, visible[1]) + QStringLiteral(", ")
                             + tr("%n note(s)", nullptr, visible[2]));
}

void EventLane::resizeEvent(QResizeEvent * /*event*/)
{
    invalidate();
}

void EventLane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LanguageChange)
        invalidate();
}

void EventLane::rebuildPicture()
{
    if (m_stack)
        m_stack->setLeastLeft(wantedGutter());
    else
        m_gutter = wantedGutter();
    const QSize size = this->size() * devicePixelRatioF();
    if (m_picture.size() != size) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    const Theme &t = theme::current();
    m_picture.fill(Qt::transparent);
    QPainter p(&m_picture);
    p.setRenderHint(QPainter::Antialiasing);
    QPainterPath card;
    card.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), theme::radius,
                        theme::radius);
    p.fillPath(card, t.panel);
    p.setPen(QPen(t.line, 1));
    p.drawPath(card);
    const TimeScale time = timeScale();
    for (int row = 0; row < eventRows; ++row) {
        const QRectF area(time.left, rowTop(row), time.width, eventRowHeight);
        p.setFont(theme::font(theme::Text::Label));
        p.setPen(t.ink2);
        p.drawText(QRectF(12, area.top(), m_gutter - 12, eventRowHeight),
                   Qt::AlignVCenter | Qt::AlignLeft, rowName(row));
        p.setPen(QPen(t.soft, 1));
        p.drawLine(QPointF(area.left(), area.bottom() + 0.5),
                   QPointF(area.right(), area.bottom() + 0.5));
        p.save();
        p.setClipRect(area.adjusted(-3, 0, 3, 0));
        paintEventRow(p, area, time, m_model.row(static_cast<EventRow>(row)), m_model.selected());
        p.restore();
    }
    p.setFont(theme::font(theme::Text::Small));
    p.setPen(t.ink3);
    const QFontMetricsF metrics(p.font());
    const int most = std::clamp(static_cast<int>(time.width / 110), 2, 14);
    for (const TimeTick &tick : timeTicks(time.range, m_axis.calendar(), most, locale())) {
        const double w = metrics.horizontalAdvance(tick.label);
        const double x = std::clamp(time.x(tick.at) - w / 2, time.left, time.left + time.width - w);
        p.drawText(QPointF(x, rowTop(eventRows) + 15), tick.label);
    }
    m_pictureValid = true;
}

void EventLane::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_pictureValid)
        rebuildPicture();
    QPainter p(this);
    p.drawPixmap(0, 0, m_picture);
    const TimeScale time = timeScale();
    const Theme &t = theme::current();
    const double bottom = rowTop(eventRows);
    const auto span = m_drag ? m_drag : m_axis.brush();
    if (span) {
        const double a = std::clamp(time.x(span->from), time.left, time.left + time.width);
        const double b = std::clamp(time.x(span->to), time.left, time.left + time.width);
        p.fillRect(QRectF(a, laneTop, b - a, bottom - laneTop),
                   theme::faded(m_drag ? t.purple : t.accent, 0.22));
    }
    const auto at = m_axis.crosshair();
    if (at && time.range.contains(*at)) {
        const double x = std::round(time.x(*at)) + 0.5;
        p.setPen(QPen(t.ink2, 1, m_axis.crosshairLocked() ? Qt::DashLine : Qt::SolidLine));
        p.drawLine(QPointF(x, laneTop), QPointF(x, bottom));
    }
    if (hasFocus()) {
        p.setRenderHint(QPainter::Antialiasing);
        p.setPen(QPen(t.accent, 1.4));
        p.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), theme::radius, theme::radius);
    }
}

const LaneEvent *EventLane::eventAt(QPointF position) const
{
    const TimeScale time = timeScale();
    const int row = static_cast<int>(std::floor((position.y() - laneTop) / eventRowHeight));
    if (row < 0 || row >= eventRows)
        return nullptr;
    const LaneEvent *best = nullptr;
    double nearest = 6;
    for (const LaneEvent &event : m_model.row(static_cast<EventRow>(row))) {
        const double a = time.x(event.range.from);
        const double b = std::max(time.x(event.range.to), a + (row == 2 ? 11 : 2));
        const double x = position.x();
        const double distance = x < a ? a - x : x > b ? x - b : 0;
        if (distance < nearest || (distance == 0 && nearest == 0)) {
            nearest = distance;
            best = &event;
        }
    }
    return best;
}

bool EventLane::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const LaneEvent *found = eventAt(help->pos())) {
            const QString when = locale().toString(
                toDateTime(found->range.from, m_axis.calendar().zone()), QLocale::ShortFormat);
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p><b>%1</b><br/>%2<br/>%3</p>")
                                   .arg(textgate::html(found->label),
                                        textgate::html(found->details, 400), when.toHtmlEscaped()),
                               this);
        } else {
            QToolTip::hideText();
        }
        return true;
    }
    return QWidget::event(event);
}

void EventLane::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const LaneEvent *found = eventAt(event->position());
    m_model.select(found ? found->id : QString());
    m_dragFrom = found ? std::nullopt : std::optional(event->position().x());
}

void EventLane::mouseMoveEvent(QMouseEvent *event)
{
    const TimeScale time = timeScale();
    const auto inside = [&](double x) { return std::clamp(x, time.left, time.left + time.width); };
    if (m_dragFrom && std::abs(event->position().x() - *m_dragFrom) > 4) {
        m_drag = TimeRange { .from = time.at(inside(std::min(*m_dragFrom, event->position().x()))),
                             .to = time.at(inside(std::max(*m_dragFrom, event->position().x()))) };
    }
    setCursor(eventAt(event->position()) ? Qt::PointingHandCursor : Qt::ArrowCursor);
    const double x = event->position().x();
    m_axis.setCrosshair(x >= time.left && x <= time.left + time.width ? std::optional(time.at(x))
                                                                      : std::nullopt);
    update();
}

void EventLane::mouseReleaseEvent(QMouseEvent * /*event*/)
{
    m_dragFrom.reset();
    if (const auto drag = std::exchange(m_drag, std::nullopt)) {
        update();
        Q_EMIT spanDragged(*drag);
    }
}

void EventLane::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (const LaneEvent *found = eventAt(event->position()))
        Q_EMIT activated(found->id);
}

void EventLane::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier))
        m_axis.zoom(std::pow(0.8, turns), timeScale().at(event->position().x()));
    else
        m_axis.pan(-turns * 0.08);
    event->accept();
}

void EventLane::keyPressEvent(QKeyEvent *event)
{
    const LaneEvent *selected = m_model.find(m_model.selected());
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && selected) {
        Q_EMIT activated(selected->id);
        return;
    }
    QWidget::keyPressEvent(event);
}

void EventLane::leaveEvent(QEvent * /*event*/)
{
    m_axis.setCrosshair(std::nullopt);
}

} // namespace trivet::ui
