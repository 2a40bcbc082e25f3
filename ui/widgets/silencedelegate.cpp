// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "silencedelegate.h"

#include "rowpainting.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/incidents/silencelistmodel.h>

#include <QAbstractItemView>
#include <QPainter>

#include <algorithm>

namespace trivet::ui {

namespace {

constexpr int lineHeight = 16;
constexpr int rowPadding = 7;
constexpr int shapeRoom = 16;

VerdictBadge::State hiddenState(const QModelIndex &index)
{
    return static_cast<VerdictBadge::State>(index.data(SilenceListModel::StateRole).toInt());
}

/// How high the warning is in a row of that width; 0 = there is none.
int warningHeight(const QModelIndex &index, int width)
{
    const QString warning = index.data(SilenceListModel::WarningRole).toString();
    if (warning.isEmpty())
        return 0;
    const QFontMetrics metrics(theme::font(theme::Text::Label, true));
    return metrics.boundingRect(QRect(0, 0, std::max(80, width), 1000), Qt::TextWordWrap, warning)
               .height()
        + 3;
}

int innerWidth(int width)
{
    return width - 2 * rowInset - shapeRoom;
}

} // namespace

QSize SilenceDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const bool commented = !index.data(SilenceListModel::CommentRole).toString().isEmpty();
    return { 200,
             2 * rowPadding + (commented ? 3 : 2) * lineHeight
                 + warningHeight(index, innerWidth(width)) };
}

void SilenceDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                            const QModelIndex &index) const
{
    QPainter &p = *painter;
    const Theme &t = theme::current();
    const QRect row = option.rect;
    const auto text = [&index](int role) { return index.data(role).toString(); };
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paintRowGround(p, option);
    const int left = row.left() + rowInset + shapeRoom;
    const int width = innerWidth(row.width());
    int top = row.top() + rowPadding;
    const auto line = [&](const QFont &font, const QColor &color, const QString &words, int less) {
        p.setFont(font);
        p.setPen(color);
        p.drawText(QRect(left, top, width - less, lineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                   p.fontMetrics().elidedText(words, Qt::ElideRight, width - less));
    };
    const VerdictBadge::State hides = hiddenState(index);
    paintShape(p, hides, QPointF(row.left() + rowInset + 4, top + 8));
    if (const int height = warningHeight(index, width); height > 0) {
        p.setFont(theme::font(theme::Text::Label, true));
        p.setPen(stateColor(hides));
        p.drawText(QRect(left, top, width, height), Qt::TextWordWrap,
                   text(SilenceListModel::WarningRole));
        top += height;
    }
    line(theme::font(theme::Text::Label), t.ink, text(SilenceListModel::MatchersRole), 0);
    top += lineHeight;
    // Who is to be asked stands on the right, and is the last to go.
    const QString author = text(SilenceListModel::AuthorRole);
    p.setFont(theme::font(theme::Text::Small));
    const int authorWidth = std::min(width / 2, p.fontMetrics().horizontalAdvance(author) + 1);
    p.setPen(t.ink2);
    p.drawText(QRect(left + width - authorWidth, top, authorWidth, lineHeight),
               Qt::AlignRight | Qt::AlignVCenter,
               p.fontMetrics().elidedText(author, Qt::ElideRight, authorWidth));
    const bool soon = index.data(SilenceListModel::EndingSoonRole).toBool();
    line(theme::font(theme::Text::Small, soon), soon ? t.amber : t.ink2,
         text(SilenceListModel::WhenRole), authorWidth + 10);
    top += lineHeight;
    line(theme::font(theme::Text::Small), t.ink3, text(SilenceListModel::CommentRole), 0);
    paintRowFocus(p, option);
    p.restore();
}

} // namespace trivet::ui
