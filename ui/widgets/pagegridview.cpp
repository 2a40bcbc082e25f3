// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagegridview.h"

#include <app/base/textgate.h>
#include <ui/theme/theme.h>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace trivet::ui {

namespace {

constexpr double betweenFields = 2;
constexpr double hourRow = 16; ///< under the fields
constexpr double highestField = 60;
constexpr int hourStep = 2; ///< every second hour is named
constexpr double faintest = 0.2; ///< a field with a page, however few, is seen

double widest(const PageGrid &grid, QString PageGrid::Day::*text)
{
    const QFontMetricsF metrics(theme::font(theme::Text::Small));
    double width = 0;
    for (const PageGrid::Day &day : grid.days)
        width = std::max(width, metrics.horizontalAdvance(day.*text));
    return width;
}

QColor groundOf(const PageGrid::Cell &cell)
{
    const Theme &t = theme::current();
    if (cell.pages == 0)
        return t.soft;
    return theme::faded(t.vermilion, faintest + (1 - faintest) * cell.shade);
}

} // namespace

PageGridView::PageGridView(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("pageGrid"));
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PageGridView::setGrid(const PageGrid &grid)
{
    if (m_grid == grid)
        return;
    m_grid = grid;
    setAccessibleName(tr("Pages by weekday and hour"));
    setAccessibleDescription(m_grid.summary);
    update();
}

QSize PageGridView::sizeHint() const
{
    return { 560, 220 };
}

QSize PageGridView::minimumSizeHint() const
{
    return { 420, 7 * 17 + static_cast<int>(hourRow) };
}

QRectF PageGridView::plot() const
{
    const double left = widest(m_grid, &PageGrid::Day::name) + 8;
    const double right = widest(m_grid, &PageGrid::Day::pages) + 8;
    QRectF area = QRectF(rect()).adjusted(left, 3, -right, -hourRow);
    area.setHeight(std::min(area.height(), highestField * PageGrid::rows));
    return area;
}

QRectF PageGridView::fieldRect(const Field &field) const
{
    const QRectF area = plot();
    const double w = area.width() / PageGrid::columns;
    const double h = area.height() / PageGrid::rows;
    // Whole pixels, so that all gaps look the same.
    const double x = std::round(area.left() + w * static_cast<double>(field.hour));
    const double y = std::round(area.top() + h * static_cast<double>(field.row));
    const double right = std::round(area.left() + w * static_cast<double>(field.hour + 1));
    const double bottom = std::round(area.top() + h * static_cast<double>(field.row + 1));
    return { x, y, right - x - betweenFields, bottom - y - betweenFields };
}

std::optional<PageGridView::Field> PageGridView::fieldAt(QPointF position) const
{
    const QRectF area = plot();
    if (!area.contains(position))
        return std::nullopt;
    const auto part = [](double at, double from, double length, size_t count) {
        const auto index = static_cast<size_t>((at - from) / length * static_cast<double>(count));
        return std::min(index, count - 1);
    };
    return Field { .row = part(position.y(), area.top(), area.height(), PageGrid::rows),
                   .hour = part(position.x(), area.left(), area.width(), PageGrid::columns) };
}

const PageGrid::Cell &PageGridView::cell(const Field &field) const
{
    return m_grid.days.at(field.row).cells.at(field.hour);
}

void PageGridView::paintEvent(QPaintEvent * /*event*/)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    paintFields(p);
    paintFrame(p);
    paintWords(p);
    const Theme &t = theme::current();
    p.setBrush(Qt::NoBrush);
    if (m_pointed) {
        p.setPen(QPen(hasFocus() ? t.accent : t.ink2, 1.4));
        p.drawRoundedRect(fieldRect(*m_pointed), 3, 3);
    }
    if (hasFocus()) {
        p.setPen(QPen(t.accent, 1));
        p.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    }
}

void PageGridView::paintFields(QPainter &p) const
{
    const Theme &t = theme::current();
    p.setFont(theme::font(theme::Text::Small, true));
    const QLocale locale = this->locale();
    for (size_t row = 0; row < PageGrid::rows; ++row)
        for (size_t hour = 0; hour < PageGrid::columns; ++hour) {
            const Field field { .row = row, .hour = hour };
            const PageGrid::Cell &one = cell(field);
            const QRectF area = fieldRect(field);
            p.setPen(Qt::NoPen);
            p.setBrush(one.known ? QBrush(groundOf(one))
                                 : QBrush(theme::faded(t.ink3, 0.3), Qt::BDiagPattern));
            p.drawRoundedRect(area, 3, 3);
            if (one.pages == 0)
                continue;
            const QString number = locale.toString(one.pages);
            if (p.fontMetrics().horizontalAdvance(number) > area.width())
                continue;
            p.setPen(one.shade > 0.6 ? t.panel : t.ink);
            p.drawText(area, Qt::AlignCenter, number);
        }
}

/// Around the working hours; in parts where the team's week begins in their midst.
void PageGridView::paintFrame(QPainter &p) const
{
    p.setBrush(Qt::NoBrush);
    p.setPen(QPen(theme::current().ink3, 1));
    constexpr auto from = static_cast<size_t>(metrics::WorkingHours::from);
    constexpr auto last = static_cast<size_t>(metrics::WorkingHours::to) - 1;
    const auto works = [this](size_t row) { return cell({ .row = row, .hour = from }).working; };
    for (size_t row = 0; row < PageGrid::rows; ++row) {
        if (!works(row))
            continue;
        const size_t first = row;
        while (row + 1 < PageGrid::rows && works(row + 1))
            ++row;
        const QRectF area = fieldRect({ .row = first, .hour = from })
                                .united(fieldRect({ .row = row, .hour = last }));
        p.drawRoundedRect(area.adjusted(-1.5, -1.5, 1.5, 1.5), 4, 4);
    }
}

void PageGridView::paintWords(QPainter &p) const
{
    const Theme &t = theme::current();
    const QRectF area = plot();
    p.setFont(theme::font(theme::Text::Small));
    const QFontMetricsF metrics(p.font());
    for (size_t row = 0; row < PageGrid::rows; ++row) {
        const PageGrid::Day &day = m_grid.days[row];
        const double base
            = fieldRect({ .row = row, .hour = 0 }).center().y() + metrics.capHeight() / 2;
        p.setPen(t.ink2);
        p.drawText(QPointF(area.left() - 8 - metrics.horizontalAdvance(day.name), base), day.name);
        p.setPen(t.ink3);
        p.drawText(QPointF(width() - 1 - metrics.horizontalAdvance(day.pages), base), day.pages);
    }
    p.setPen(t.ink3);
    for (size_t hour = 0; hour < PageGrid::columns; hour += hourStep) {
        const QRectF field = fieldRect({ .row = 0, .hour = hour });
        p.drawText(QPointF(field.left() + 1, area.bottom() + metrics.ascent() + 2),
                   m_grid.hours[hour]);
    }
}

void PageGridView::point(const std::optional<Field> &field)
{
    if (m_pointed == field)
        return;
    m_pointed = field;
    setAccessibleDescription(field ? cell(*field).words : m_grid.summary);
    update();
}

bool PageGridView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    if (const auto field = fieldAt(help->pos()))
        QToolTip::showText(
            help->globalPos(),
            QStringLiteral("<span>%1</span>").arg(textgate::html(cell(*field).words)), this);
    else
        QToolTip::hideText();
    return true;
}

void PageGridView::mouseMoveEvent(QMouseEvent *event)
{
    point(fieldAt(event->position()));
}

void PageGridView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    point(std::nullopt);
}

void PageGridView::keyPressEvent(QKeyEvent *event)
{
    Field field = m_pointed.value_or(Field {});
    const bool first = !m_pointed;
    const auto step = [&](size_t &at, size_t count, bool forward) {
        if (!first)
            at = forward ? std::min(at + 1, count - 1) : at - std::min<size_t>(at, 1);
    };
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        step(field.hour, PageGrid::columns, event->key() == Qt::Key_Right);
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        step(field.row, PageGrid::rows, event->key() == Qt::Key_Down);
        break;
    default:
        event->ignore();
        return;
    }
    point(field);
}

} // namespace trivet::ui
