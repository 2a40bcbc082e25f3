// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "navbutton.h"

#include <app/base/textgate.h>

#include <QPainter>

namespace trivet::ui {

NavButton::NavButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setProperty("role", QStringLiteral("nav"));
    setCheckable(true);
}

void NavButton::setBadge(const QString &badge, const QString &words, Tone tone)
{
    m_badge = badge;
    m_tone = tone;
    setAccessibleName(words.isEmpty() ? text() : text() + QStringLiteral(", ") + words);
    setToolTip(textgate::html(words));
    update();
}

void NavButton::paintEvent(QPaintEvent *event)
{
    QPushButton::paintEvent(event);
    if (m_badge.isEmpty())
        return;
    QPainter p(this);
    p.setFont(theme::font(theme::Text::Label, true));
    p.setPen(theme::color(m_tone));
    p.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, m_badge);
}

} // namespace trivet::ui
