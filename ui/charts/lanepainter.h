// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/axis/ticks.h>
#include <ui/charts/decimator.h>
#include <ui/charts/lanecontent.h>

class QPainter;
class QRectF;

namespace trivet::ui {

/// Paints the content of a lane into its plot area. Everything goes through drawLines and
/// drawRects: never one item a datum.
struct LaneFrame
{
    TimeScale time;
    ValueScale value;
    const LaneContent *content = nullptr;
    const std::vector<TimeTick> *timeTicks = nullptr;
    bool timeLabels = true;
    double pixel = 1; ///< 1 / device pixel ratio
};

/// "7 more": rows that are not shown.
[[nodiscard]] QString moreRows(int hidden);

void paintLane(QPainter &painter, const QRectF &plot, const LaneFrame &frame);

} // namespace trivet::ui
