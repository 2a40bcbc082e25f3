// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/axis/timescale.h>
#include <ui/viewmodels/eventlanemodel.h>

class QPainter;
class QRectF;

namespace trivet::ui {

constexpr double eventRowHeight = 22;

/// Paints one row: only what is visible, points of one pixel once, names where there is room.
void paintEventRow(QPainter &painter, const QRectF &area, const TimeScale &time,
                   const std::vector<LaneEvent> &events, const QString &selected);

} // namespace trivet::ui
