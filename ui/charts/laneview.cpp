// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "laneview.h"

#include "lanelabels.h"
#include "lanepainter.h"

#include <ui/axis/timeaxiscontroller.h>
#include <ui/viewmodels/formatter.h>
#include <ui/viewmodels/lanemodel.h>

#include <QGraphicsItem>
#include <QGraphicsLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QtCharts/QChart>
#include <QtCharts/QValueAxis>
#include <QWheelEvent>

#include <cmath>

namespace trivet::ui {

namespace {

/// Data that is old loses its colour: nobody takes it for fresh at a glance.
void desaturate(QPixmap &picture)
{
    QImage image = picture.toImage().convertToFormat(QImage::Format_RGB32);
    for (int y = 0; y < image.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y)); // what Format_RGB32 is made of
        for (int x = 0; x < image.width(); ++x) {
            const int grey = qGray(line[x]);
            const auto faded = [grey](int channel) { return (channel + 5 * grey) / 6; };
            line[x] = qRgb(faded(qRed(line[x])), faded(qGreen(line[x])), faded(qBlue(line[x])));
        }
    }
    picture = QPixmap::fromImage(image);
}

} // namespace

/// Paints the data inside the axes of the chart it lies in.
class LaneView::DataItem final : public QGraphicsItem
{
public:
    DataItem(const LaneView &view, QGraphicsItem *parent)
        : QGraphicsItem(parent)
        , m_view(view)
    {
        setZValue(10);
    }

    [[nodiscard]] QRectF boundingRect() const override
    {
        return QRectF(QPointF(0, 0), QSizeF(m_view.viewport()->size()));
    }

    void resized() { prepareGeometryChange(); }

    void paint(QPainter *painter, const QStyleOptionGraphicsItem * /*option*/,
               QWidget * /*widget*/) override
    {
        const QRectF plot = m_view.plotArea();
        const int most = std::clamp(static_cast<int>(plot.width() / 78), 2, 12);
        const auto ticks
            = timeTicks(m_view.m_axis.range(), m_view.m_axis.calendar(), most, m_view.locale());
        paintLane(*painter, plot,
                  { .time = m_view.timeScale(),
                    .value = m_view.valueScale(),
                    .content = &m_view.m_model.content(),
                    .timeTicks = &ticks,
                    .timeLabels = m_view.m_margins.timeLabels,
                    .pixel = 1.0 / m_view.devicePixelRatioF() });
    }

private:
    const LaneView &m_view;
};

LaneView::LaneView(TimeAxisController &axis, LaneModel &model, QWidget *parent)
    : QChartView(parent)
    , m_axis(axis)
    , m_model(model)
{
    setObjectName(QLatin1String("lane.") + model.id());
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(QGraphicsView::NoViewportUpdate);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    QChart *chart = this->chart(); // setChart() would leave this one to nobody
    chart->setBackgroundVisible(false);
    chart->legend()->hide();
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_valueAxis = new QValueAxis(chart);
    m_valueAxis->setLabelsVisible(false);
    m_valueAxis->setTruncateLabels(false);
    m_valueAxis->setLineVisible(false);
    m_valueAxis->setGridLineVisible(false); // Qt's stay where they were when ticks change
    chart->addAxis(m_valueAxis, Qt::AlignLeft);
    m_item = new DataItem(*this, chart);
    connect(&m_model, &LaneModel::changed, this, &LaneView::contentChanged);
    connect(&m_axis, &TimeAxisController::rangeChanged, this, &LaneView::invalidate);
    connect(&m_axis, &TimeAxisController::calendarChanged, this, &LaneView::invalidate);
    connect(&m_axis, &TimeAxisController::crosshairChanged, viewport(),
            qOverload<>(&QWidget::update));
    connect(&m_axis, &TimeAxisController::brushChanged, viewport(), qOverload<>(&QWidget::update));
    contentChanged();
}

LaneView::~LaneView() = default;

QRectF LaneView::plotArea() const
{
    return QRectF(viewport()->rect())
        .adjusted(m_margins.left, m_margins.top, -m_margins.right, -m_margins.bottom);
}

void LaneView::setPlotMargins(const PlotMargins &margins)
{
    if (m_margins == margins)
        return;
    m_margins = margins;
    layOut();
}

int LaneView::labelWidth() const
{
    const QFontMetricsF metrics(theme::font(theme::Text::Small));
    double width = 0;
    for (const AxisTick &tick : m_model.content().ticks)
        width = std::max(width, metrics.horizontalAdvance(tick.label));
    if (const int hidden = hiddenRows(m_model.content(), plotArea().height()); hidden > 0)
        width = std::max(width, metrics.horizontalAdvance(moreRows(hidden)));
    return static_cast<int>(std::ceil(width)) + 8;
}

TimeScale LaneView::timeScale() const
{
    const QRectF plot = plotArea();
    return { .range = m_axis.range(), .left = plot.left(), .width = std::max(1.0, plot.width()) };
}

ValueScale LaneView::valueScale() const
{
    const QRectF plot = plotArea();
    const LaneContent &c = m_model.content();
    return { .low = c.low + hiddenRows(c, plot.height()), // the others share the room
             .high = c.high,
             .top = plot.top(),
             .height = plot.height(),
             .logarithmic = c.logarithmic };
}

void LaneView::contentChanged()
{
    const LaneContent &c = m_model.content();
    if (!c.logarithmic && !c.rows)
        m_valueAxis->setRange(c.low, c.high);
    setMinimumHeight(wantedHeight(c));
    setAccessibleName(m_model.heading().title);
    setAccessibleDescription(m_model.summary());
    invalidate();
}

bool LaneView::isStale() const
{
    return !m_model.heading().staleText.isEmpty();
}

void LaneView::invalidate()
{
    m_pictureValid = false;
    viewport()->update();
}

void LaneView::layOut()
{
    chart()->resize(viewport()->size());
    chart()->setPlotArea(plotArea());
    m_item->resized();
    invalidate();
}

void LaneView::resizeEvent(QResizeEvent *event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void LaneView::changeEvent(QEvent *event)
{
    QChartView::changeEvent(event);
    if (m_item
        && (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange
            || event->type() == QEvent::LocaleChange))
        contentChanged();
}

void LaneView::rebuildPicture()
{
    const QSize size = viewport()->size() * devicePixelRatioF();
    if (m_picture.size() != size) {
        m_picture = QPixmap(size);
        m_picture.setDevicePixelRatio(devicePixelRatioF());
    }
    m_picture.fill(theme::current().panel);
    QPainter painter(&m_picture);
    render(&painter, QRectF(viewport()->rect()), viewport()->rect());
    painter.end();
    if (isStale())
        desaturate(m_picture);
    m_pictureValid = true;
}

void LaneView::paintEvent(QPaintEvent * /*event*/)
{
    if (!m_pictureValid)
        rebuildPicture();
    QPainter painter(viewport());
    painter.drawPixmap(0, 0, m_picture);
    paintOverlay(painter);
    if (hasFocus()) {
        painter.setPen(QPen(theme::current().accent, 1));
        painter.drawRoundedRect(QRectF(viewport()->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void LaneView::paintOverlay(QPainter &p) const
{
    const QRectF plot = plotArea();
    const TimeScale time = timeScale();
    const Theme &t = theme::current();
    if (const auto brush = m_axis.brush()) {
        const double a = std::clamp(time.x(brush->from), plot.left(), plot.right());
        const double b = std::clamp(time.x(brush->to), plot.left(), plot.right());
        p.fillRect(QRectF(a, plot.top(), b - a, plot.height()), theme::faded(t.accent, 0.16));
    }
    const auto at = m_axis.crosshair();
    if (!at || !m_axis.range().contains(*at))
        return;
    const double x = std::round(time.x(*at)) + 0.5;
    p.setPen(QPen(t.ink2, 1, m_axis.crosshairLocked() ? Qt::DashLine : Qt::SolidLine));
    p.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const auto readout = readoutAt(m_model.content(), *at);
    if (!readout)
        return;
    p.setRenderHint(QPainter::Antialiasing);
    const double y = std::clamp(valueScale().y(readout->y), plot.top(), plot.bottom());
    p.setPen(QPen(t.panel, 1.5));
    const QColor color = isStale() ? t.ink3 : theme::color(readout->tone);
    p.setBrush(color);
    p.drawEllipse(QPointF(x, y), 3.4, 3.4);
    p.setFont(theme::font(theme::Text::Small, true));
    const QFontMetricsF metrics(p.font());
    const QString words = wordsOf(*readout, *at);
    const double w = metrics.horizontalAdvance(words) + 10;
    QRectF chip(x + 7, std::clamp(y - 9, plot.top(), plot.bottom() - 18), w, 18);
    if (chip.right() > plot.right())
        chip.moveRight(x - 7);
    p.setPen(QPen(t.line, 1));
    p.setBrush(t.panel);
    p.drawRoundedRect(chip, 4, 4);
    p.setPen(color);
    p.drawText(chip, Qt::AlignCenter, words);
}

QString LaneView::wordsOf(const Readout &readout, Instant at) const
{
    // A sample that lies visibly before the crosshair says when it was taken.
    constexpr double visiblePixels = 6;
    const TimeScale time = timeScale();
    if (!readout.measured || time.x(at) - time.x(*readout.measured) < visiblePixels)
        return readout.text;
    const Formatter formatter(locale(), m_axis.calendar());
    return tr("%1 · %2", "a value and when it was measured")
        .arg(readout.text, formatter.moment(*readout.measured, m_axis.now()));
}

void LaneView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && plotArea().contains(event->position())) {
        m_dragFrom = event->position();
        m_panning = event->modifiers().testFlag(Qt::ShiftModifier);
        m_panRange = m_axis.range();
        event->accept();
        return;
    }
    event->ignore();
}

void LaneView::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF plot = plotArea();
    const TimeScale time = timeScale();
    if (m_dragFrom && m_panning) {
        const double px = event->position().x() - m_dragFrom->x();
        const Millis by { static_cast<qint64>(px * time.msPerPixel()) };
        m_axis.slide({ .from = m_panRange.from - by, .to = m_panRange.to - by });
        return;
    }
    if (m_dragFrom) {
        const Instant a = time.at(std::clamp(std::min(m_dragFrom->x(), event->position().x()),
                                             plot.left(), plot.right()));
        const Instant b = time.at(std::clamp(std::max(m_dragFrom->x(), event->position().x()),
                                             plot.left(), plot.right()));
        m_axis.setBrush(TimeRange { .from = a, .to = b });
    }
    const bool inside
        = event->position().x() >= plot.left() && event->position().x() <= plot.right();
    m_axis.setCrosshair(inside ? std::optional(time.at(event->position().x())) : std::nullopt);
}

void LaneView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_dragFrom)
        return;
    const double moved = std::abs(event->position().x() - m_dragFrom->x());
    const bool panned = m_panning;
    m_dragFrom.reset();
    m_panning = false;
    const auto brush = m_axis.brush();
    if (!panned && brush) {
        m_axis.setBrush(std::nullopt);
        if (moved >= 4)
            m_axis.show(*brush);
    } else if (panned && moved > 0) {
        const TimeRange now = m_axis.range();
        m_axis.slide(m_panRange);
        m_axis.show(now);
    }
}

void LaneView::mouseDoubleClickEvent(QMouseEvent *event)
{
    event->accept();
    m_axis.back();
}

void LaneView::wheelEvent(QWheelEvent *event)
{
    const double turns = event->angleDelta().y() / 120.0;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_axis.zoom(std::pow(0.8, turns), timeScale().at(event->position().x()));
    } else {
        const double sideways = event->angleDelta().x() / 120.0;
        m_axis.pan(-(turns + sideways) * 0.08);
    }
    event->accept();
}

/// The data cursor: a hundredth of the range a step, a tenth with Shift.
void LaneView::keyPressEvent(QKeyEvent *event)
{
    const TimeRange range = m_axis.range();
    const Instant at = m_axis.crosshair().value_or(range.from + range.length() / 2);
    const Millis step
        = range.length() / (event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 100);
    std::optional<Instant> to;
    if (event->key() == Qt::Key_Left)
        to = at - step;
    else if (event->key() == Qt::Key_Right)
        to = at + step;
    else if (event->key() == Qt::Key_Home)
        to = range.from;
    else if (event->key() == Qt::Key_End)
        to = range.to;
    if (!to || event->modifiers().testFlag(Qt::ControlModifier)
        || event->modifiers().testFlag(Qt::AltModifier)) {
        event->ignore();
        return;
    }
    m_axis.setCrosshair(std::clamp(*to, range.from, range.to - Millis { 1 }));
    if (const auto readout = readoutAt(m_model.content(), *m_axis.crosshair()))
        setAccessibleDescription(wordsOf(*readout, *m_axis.crosshair()));
}

void LaneView::focusInEvent(QFocusEvent *event)
{
    QChartView::focusInEvent(event);
    viewport()->update();
}

void LaneView::focusOutEvent(QFocusEvent *event)
{
    QChartView::focusOutEvent(event);
    viewport()->update();
}

void LaneView::leaveEvent(QEvent *event)
{
    QChartView::leaveEvent(event);
    m_axis.setCrosshair(std::nullopt);
}

} // namespace trivet::ui
