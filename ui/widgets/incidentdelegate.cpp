// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentdelegate.h"

#include "rowpainting.h"

#include <ui/theme/theme.h>
#include <ui/viewmodels/incidents/incidentlistmodel.h>

#include <QPainter>

namespace trivet::ui {

namespace {

constexpr int incidentRowHeight = 62;

VerdictBadge::State severityState(int severity)
{
    if (severity <= 1)
        return VerdictBadge::State::Trouble;
    return severity == 2 ? VerdictBadge::State::Care : VerdictBadge::State::Unknown;
}

} // namespace

QSize IncidentDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                 const QModelIndex & /*index*/) const
{
    return { 200, incidentRowHeight };
}

void IncidentDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    QPainter &p = *painter;
    const Theme &t = theme::current();
    const QRect row = option.rect;
    const auto text = [&index](int role) { return index.data(role).toString(); };
    p.save();
    p.setRenderHint(QPainter::Antialiasing);
    paintRowGround(p, option);
    const int left = row.left() + rowInset + 16;
    const int right = row.right() - rowInset;
    paintShape(p, severityState(index.data(IncidentListModel::SeverityRole).toInt()),
               QPointF(row.left() + rowInset + 4, row.top() + 15));

    p.setFont(theme::font(theme::Text::Body, true));
    p.setPen(t.ink);
    p.drawText(left, row.top() + 19,
               p.fontMetrics().elidedText(text(IncidentListModel::TitleRole), Qt::ElideRight,
                                          right - left));
    p.setFont(theme::font(theme::Text::Small));
    const QString duration = text(IncidentListModel::DurationRole);
    const int width = p.fontMetrics().horizontalAdvance(duration);
    p.setPen(index.data(IncidentListModel::OpenRole).toBool() ? t.vermilion : t.ink2);
    p.drawText(right - width, row.top() + 36, duration);
    p.setPen(t.ink2);
    p.drawText(left, row.top() + 36,
               p.fontMetrics().elidedText(text(IncidentListModel::WhenRole) + QStringLiteral(" · ")
                                              + text(IncidentListModel::ServiceRole),
                                          Qt::ElideRight, right - left - width - 8));
    p.setPen(index.data(IncidentListModel::UndecidedRole).toBool() ? t.amber : t.ink3);
    p.drawText(left, row.top() + 52,
               p.fontMetrics().elidedText(text(IncidentListModel::CauseRole), Qt::ElideRight,
                                          right - left));
    paintRowFocus(p, option);
    p.restore();
}

} // namespace trivet::ui
