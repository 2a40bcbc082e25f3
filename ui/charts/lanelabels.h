// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/charts/lanepainter.h>

#include <QFont>
#include <QRectF>

#include <vector>

namespace trivet::ui {

// Where the words of a lane stand, so that none lies on another: pure, tested without painting.

/// Words with their place: `box` is what their letters cover.
struct PlacedText
{
    QString text;
    QPointF base; ///< left end of the base line
    QRectF box;
    QFont font;
    Tone tone = Tone::Ink3;
};

/// Rows of a heat map are never lower than this; where there is room for fewer than there are, the
/// first ones are shown.
constexpr double leastRowHeight = 3;
/// How many rows of a content have no room; 0 where its ticks name no rows.
[[nodiscard]] int hiddenRows(const LaneContent &content, double height);
/// Room that rows want so that each can be named, up to six of them.
[[nodiscard]] int wantedHeight(const LaneContent &content);

/// Names of rows, or values, left of the plot. Rows are named in smaller type where they are low,
/// and every second, third ... one where that is not enough; of values the upper one goes.
[[nodiscard]] std::vector<PlacedText> axisLabels(const QRectF &plot, const LaneFrame &frame);

/// Words of levels: all above their lines where there is room, else all in their lines and side by
/// side, like steps where that is possible. The highest stay; what has no room is left out.
[[nodiscard]] std::vector<PlacedText> levelLabels(const QRectF &plot, const LaneFrame &frame);

/// Names at the ends of lines, beside each other where the ends are close. Where there is no room
/// the line that lies on top keeps its name; none lies on words that are there already.
[[nodiscard]] std::vector<PlacedText> lineNames(const QRectF &plot, const LaneFrame &frame,
                                                const std::vector<PlacedText> &taken);

} // namespace trivet::ui
