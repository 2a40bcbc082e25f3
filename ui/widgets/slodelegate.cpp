// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slodelegate.h"

#include "rowpainting.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/reliability/slolistmodel.h>

#include <QPainter>

#include <algorithm>

namespace trivet::ui {

namespace {

constexpr int sloRowHeight = 64;

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
    return { 200, sloRowHeight };
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
    paintRowGround(p, option);
    const int right = row.right() - rowInset;
    const QFont strong = theme::font(theme::Text::Label, true);
    const QFont small = theme::font(theme::Text::Small);
    const QString word = index.data(SloListModel::WordRole).toString();
    const int wordWidth = QFontMetrics(strong).horizontalAdvance(word);
    paintShape(p, state, QPointF(row.left() + rowInset + 4, row.top() + 16));
    p.setFont(strong);
    p.setPen(stateColor(state));
    p.drawText(right - wordWidth, row.top() + 20, word);
    const int nameLeft = row.left() + rowInset + 16;
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
    paintRowFocus(p, option);
    p.restore();
}

} // namespace trivet::ui
