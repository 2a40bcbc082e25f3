// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/axis/timescale.h>
#include <ui/axis/valuescale.h>
#include <ui/charts/pyramid.h>

#include <QLineF>
#include <QPolygonF>

#include <vector>

namespace trivet::ui {

/// What is to be drawn of a line: either its few points, or one vertical span a pixel column.
struct Decimated
{
    std::vector<QPolygonF> polylines; ///< below four samples a column; broken at gaps
    std::vector<QLineF> spans; ///< else
};

/// Draws at most a span a column, whatever the number of samples: cost in pixels, not in points.
/// `pixel` is the width of a column in the painter's units (1 / device pixel ratio).
[[nodiscard]] Decimated decimate(const PyramidSeries &series, const TimeScale &time,
                                 const ValueScale &value, double pixel = 1);

} // namespace trivet::ui
