// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scaledslider.h"

#include <ui/theme/theme.h>

#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace trivet::ui {

namespace {

constexpr int handleWidth = 16; ///< with its border, as trivet.qss has it

} // namespace

ScaledSlider::ScaledSlider(const QString &id, QWidget *parent)
    : QSlider(Qt::Horizontal, parent)
{
    setObjectName(id);
    setFocusPolicy(Qt::StrongFocus);
}

double ScaledSlider::positionOf(double value) const
{
    const double share = maximum() > minimum() ? (value - minimum()) / (maximum() - minimum()) : 0;
    return handleWidth / 2.0 + share * (width() - handleWidth);
}

void ScaledSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setValue(QStyle::sliderValueFromPosition(minimum(), maximum(),
                                                 qRound(event->position().x() - handleWidth / 2.0),
                                                 width() - handleWidth));
    QSlider::mousePressEvent(event); // now on the handle, so that a drag goes on from there
}

SliderScale::SliderScale(const ScaledSlider &slider, QWidget *parent)
    : QWidget(parent)
    , m_slider(slider)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize SliderScale::sizeHint() const
{
    return { 200, 18 };
}

void SliderScale::setMarks(std::vector<Mark> marks)
{
    if (marks == m_marks)
        return;
    m_marks = std::move(marks);
    update();
}

void SliderScale::setPresent(std::optional<double> value)
{
    if (value == m_present)
        return;
    m_present = value;
    update();
}

void SliderScale::paintEvent(QPaintEvent * /*event*/)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    const Theme &t = theme::current();
    p.setFont(theme::font(theme::Text::Small));
    const QFontMetrics metrics(p.font());
    double used = -1e9;
    for (const Mark &mark : m_marks) {
        const double x = m_slider.positionOf(mark.value);
        const int width = metrics.horizontalAdvance(mark.label);
        const double left
            = std::clamp(x - width / 2.0, 0.0, static_cast<double>(this->width() - width));
        if (left < used + 8)
            continue;
        p.setPen(QPen(t.line, 1));
        p.drawLine(QPointF(x, 0), QPointF(x, 3));
        p.setPen(t.ink3);
        p.drawText(QPointF(left, 5 + metrics.ascent()), mark.label);
        used = left + width;
    }
    if (!m_present)
        return;
    const double x = m_slider.positionOf(*m_present);
    p.setPen(Qt::NoPen);
    p.setBrush(t.ink2);
    p.drawPolygon(QPolygonF { { x, -1 }, { x + 4, 5 }, { x - 4, 5 } });
}

} // namespace trivet::ui
