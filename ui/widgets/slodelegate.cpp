// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slodelegate.h"

#include "verdictbadge.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/slolistmodel.h>

#include <QPainter>

#include <algorithm>

namespace trivet::ui {

namespace {

constexpr int rowHeight = 64;
constexpr int inset = 12;

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

/// Shape and colour say the same, so that one of them is enough.
void paintShape(QPainter &p, VerdictBadge::State state, const QPointF &c)
{
    constexpr double r = 4;
    p.setPen(Qt::NoPen);
    p.setBrush(stateColor(state));
    switch (state) {
    case VerdictBadge::State::Well:
        p.drawEllipse(c, r, r);
        break;
    case VerdictBadge::State::Care:
        p.drawPolygon(QPolygonF { { c.x(), c.y() - r - 1 },
                                  { c.x() + r + 1, c.y() },
                                  { c.x(), c.y() + r + 1 },
                                  { c.x() - r - 1, c.y() } });
        break;
    case VerdictBadge::State::Trouble:
        p.drawPolygon(QPolygonF {
            { c.x(), c.y() - r }, { c.x() + r + 1, c.y() + r }, { c.x() - r - 1, c.y() + r } });
        break;
    case VerdictBadge::State::Unknown:
        p.setPen(QPen(theme::current().ink3, 1.4));
        p.setBrush(Qt::NoBrush);
        p.drawEllipse(c, r - 0.5, r - 0.5);
        break;
    }
    p.setBrush(Qt::NoBrush);
}

/// The share that is left from the left; an overspent budget fills it all in the colour of trouble.
void paintBudget(QPainter &p, const QRectF &bar, const QVariant &budget, const QColor &color)
{
    const Theme &t = theme::current();
    p.setPen(Qt::NoPen);
    if (!budget.isValid()) {
        p.setBrush(QBrush(t.ink3, Qt::Dense6Pattern));
        p.drawRect(bar);
        p.setBrush(Qt::NoBrush);
        return;
    }
    p.setBrush(t.soft);
    p.drawRoundedRect(bar, 2, 2);
    const double left = budget.toDouble();
    QRectF filled = bar;
    filled.setWidth(bar.width() * (left < 0 ? 1 : std::clamp(left, 0.0, 1.0)));
    p.setBrush(color);
    if (filled.width() >= 1)
        p.drawRoundedRect(filled, 2, 2);
    p.setBrush(Qt::NoBrush);
}

} // namespace

QSize SloDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                            const QModelIndex & /*index*/) const
{
    return { 200, rowHeight };
}

void SloDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                        const QModelIndex &index) const
{
    QPainter &p = *painter;
    const Theme &t = theme::current();
    const QRect row = option.rect;
    const auto state
        = static_cast<VerdictBadge::State>(index.data(SloListModel::StateRole).toInt());
    const QString stale = index.data(SloListModel::StaleRole).toString();
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    if (option.state.testFlag(QStyle::State_Selected))
        p.fillRect(row, t.accentSoft);
    else if (option.state.testFlag(QStyle::State_MouseOver))
        p.fillRect(row, t.soft);
    p.setPen(QPen(t.soft, 1));
    p.drawLine(row.left(), row.bottom(), row.right(), row.bottom());

    const int right = row.right() - inset;
    const QFont strong = theme::font(theme::Text::Label, true);
    const QFont small = theme::font(theme::Text::Small);
    const QString word = index.data(SloListModel::WordRole).toString();
    const int wordWidth = QFontMetrics(strong).horizontalAdvance(word);
    paintShape(p, state, QPointF(row.left() + inset + 4, row.top() + 16));
    p.setFont(strong);
    p.setPen(stateColor(state));
    p.drawText(right - wordWidth, row.top() + 20, word);
    const int nameLeft = row.left() + inset + 16;
    p.setFont(theme::font(theme::Text::Body, true));
    p.setPen(t.ink);
    p.drawText(nameLeft, row.top() + 20,
               p.fontMetrics().elidedText(index.data(SloListModel::NameRole).toString(),
                                          Qt::ElideRight, right - wordWidth - 10 - nameLeft));

    const QColor color = stale.isEmpty() ? stateColor(state) : t.ink3;
    paintBudget(p, QRectF(nameLeft, row.top() + 30, right - nameLeft, 4),
                index.data(SloListModel::BudgetRole), color);
    p.setFont(small);
    const QString lasts
        = stale.isEmpty() ? index.data(SloListModel::LastsTextRole).toString() : stale;
    p.setPen(stale.isEmpty() ? t.ink2 : t.amber);
    p.drawText(right - p.fontMetrics().horizontalAdvance(lasts), row.top() + 51, lasts);
    p.setPen(t.ink2);
    p.drawText(nameLeft, row.top() + 51,
               index.data(SloListModel::BudgetTextRole).toString() + QStringLiteral("   ")
                   + index.data(SloListModel::BurnTextRole).toString());
    if (option.state.testFlag(QStyle::State_HasFocus)
        && option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
        p.setPen(QPen(t.accent, 1));
        p.drawRect(QRectF(row).adjusted(0.5, 0.5, -0.5, -0.5));
    }
    p.restore();
}

} // namespace trivet::ui
