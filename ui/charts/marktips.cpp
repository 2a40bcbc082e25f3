// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "marktips.h"

#include "laneview.h"

#include <app/base/textgate.h>
#include <ui/viewmodels/lanemodel.h>

#include <QHelpEvent>
#include <QLineF>
#include <QToolTip>

namespace trivet::ui {

MarkTips::MarkTips(LaneView &lane)
    : QObject(&lane)
    , m_lane(lane)
{
    lane.viewport()->installEventFilter(this);
}

const Mark *MarkTips::markAt(const QPointF &position) const
{
    const TimeScale time = m_lane.timeScale();
    const ValueScale value = m_lane.valueScale();
    double nearest = 9; // pixels: a mark is 8 wide
    const Mark *found = nullptr;
    for (const Mark &mark : m_lane.model().content().marks) {
        const double away = QLineF(position, QPointF(time.x(mark.ms), value.y(mark.y))).length();
        if (!mark.tip.isEmpty() && away < nearest) {
            nearest = away;
            found = &mark;
        }
    }
    return found;
}

bool MarkTips::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QObject::eventFilter(watched, event);
    const auto *help = static_cast<QHelpEvent *>(event); // what QEvent::ToolTip is
    if (const Mark *mark = markAt(help->pos()))
        QToolTip::showText(help->globalPos(),
                           QStringLiteral("<span>%1</span>").arg(textgate::html(mark->tip, 400)),
                           m_lane.viewport());
    else
        QToolTip::hideText();
    return true;
}

} // namespace trivet::ui
