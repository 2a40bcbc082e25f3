// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "page.h"

#include <app/engine/session.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/charts/eventlane.h>
#include <ui/dialogs/evidencedialog.h>
#include <ui/viewmodels/lanemodel.h>

namespace trivet::ui {

EventLane *eventLane(const PageContext &context, QWidget *parent)
{
    auto *lane = new EventLane(context.axis, context.events, parent);
    QObject::connect(lane, &EventLane::activated, parent,
                     [open = context.openEvent](const QString &id) { open(id); });
    QObject::connect(lane, &EventLane::spanDragged, parent,
                     [open = context.openEvent, axis = &context.axis](const TimeRange &span) {
                         axis->setBrush(span);
                         open({});
                     });
    return lane;
}

void showEvidence(const LaneModel &lane, const PageContext &context, QWidget *parent)
{
    const LaneHeading &h = lane.heading();
    if (h.metric.isEmpty())
        return;
    auto *dialog = new EvidenceDialog(h.title, h.rule, lane.figure(), *context.session.snapshot(),
                                      Formatter(QLocale(), context.axis.calendar()), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace trivet::ui
