// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/lanepainter.h>

namespace trivet::ui {

/// Cells and spans, with their labels where there is room.
void paintBlocks(QPainter &p, const QRectF &plot, const LaneFrame &frame);
/// Three pixels under the plot.
void paintStrip(QPainter &p, const QRectF &plot, const LaneFrame &frame);

} // namespace trivet::ui
