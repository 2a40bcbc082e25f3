// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rowpainting.h"

#include <ui/theme/theme.h>

#include <QPainter>

namespace trivet::ui {

QColor stateColor(VerdictBadge::State state)
{
    const Theme &t = theme::current();
    switch (state) {
    case VerdictBadge::State::Well:
        return t.green;
    case VerdictBadge::State::Care:
        return t.amber;
    case VerdictBadge::State::Trouble:
        return t.vermilion;
    case VerdictBadge::State::Unknown:
        break;
    }
    return t.ink3;
}

void paintShape(QPainter &p, VerdictBadge::State state, const QPointF &centre)
{
    constexpr double r = 4;
    p.setPen(Qt::NoPen);
    p.setBrush(stateColor(state));
    switch (state) {
    case VerdictBadge::State::Well:
        p.drawEllipse(centre, r, r);
        break;
    case VerdictBadge::State::Care:
        p.drawPolygon(QPolygonF { { centre.x(), centre.y() - r - 1 },
                                  { centre.x() + r + 1, centre.y() },
                                  { centre.x(), centre.y() + r + 1 },
                                  { centre.x() - r - 1, centre.y() } });
        break;
    case VerdictBadge::State::Trouble:
        p.drawPolygon(QPolygonF { { centre.x(), centre.y() - r },
                                  { centre.x() + r + 1, centre.y() + r },
                                  { centre.x() - r - 1, centre.y() + r } });
        break;
    case VerdictBadge::State::Unknown:
        p.setPen(QPen(theme::current().ink3, 1.4));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(centre, r - 0.5, r - 0.5);
        break;
    }
    p.setBrush(Qt::NoBrush);
}

void paintRowGround(QPainter &p, const QStyleOptionViewItem &option)
{
    const Theme &t = theme::current();
    if (option.state.testFlag(QStyle::State_Selected))
        p.fillRect(option.rect, t.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        p.fillRect(option.rect, t.soft);
    p.setPen(QPen(t.soft, 1));
    p.drawLine(option.rect.left(), option.rect.bottom(), option.rect.right(), option.rect.bottom());
}

void paintRowFocus(QPainter &p, const QStyleOptionViewItem &option)
{
    if (!option.state.testFlag(QStyle::State_HasFocus)
        || !option.state.testFlag(QStyle::State_KeyboardFocusChange))
        return;
    p.setPen(QPen(theme::current().accent, 1));
    p.setBrush(Qt::NoBrush);
    p.drawRect(QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace trivet::ui
