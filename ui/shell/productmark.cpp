// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "productmark.h"

#include <ui/theme/theme.h>

#include <QPainter>

namespace trivet::ui {

ProductMark::ProductMark(QWidget *parent)
    : QWidget(parent)
{
    setFixedSize(158, 24);
    setAccessibleName(QStringLiteral("Trivet"));
}

void ProductMark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter p(this);
    p.setRenderHint(QPainter::Antialiasing);
    p.setPen(QPen(theme::current().accent, 2.4, Qt::SolidLine, Qt::RoundCap));
    p.drawLine(QPointF(3, 6.5), QPointF(17, 6.5));
    p.drawLine(QPointF(10, 5), QPointF(10, 12));
    p.drawLine(QPointF(10, 12), QPointF(4, 19));
    p.drawLine(QPointF(10, 12), QPointF(16, 19));
    p.setFont(theme::font(theme::Text::Title, true));
    p.setPen(theme::current().ink);
    p.drawText(QPointF(28, 17), QStringLiteral("Trivet"));
}

} // namespace trivet::ui
