// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>
#include <ui/charts/pyramid.h>
#include <ui/theme/theme.h>

#include <QString>

#include <functional>
#include <optional>

namespace trivet::ui {

// What a lane shows, as values: a view model makes it, a lane paints it, nobody changes it.

struct LineLayer
{
    SeriesPtr series;
    Tone tone = Tone::Blue;
    double width = 1.8;
    Qt::PenStyle style = Qt::SolidLine;
    QString label; ///< written at the line's end
    bool speaks = false; ///< the crosshair reads this line
    bool holds = false; ///< steps: each value is that of a whole period, not of one moment
    double alpha = 1;
};

struct Bar
{
    TimeRange range;
    double value = 0;
    bool partial = false; ///< pale: the period is not complete

    bool operator==(const Bar &) const = default;
};

struct BandPoint
{
    qint64 ms = 0;
    double low = 0;
    double high = 0;

    bool operator==(const BandPoint &) const = default;
};

enum class MarkShape { Dot, Circle, Square, Triangle };

struct Mark
{
    qint64 ms = 0;
    double y = 0;
    MarkShape shape = MarkShape::Circle;
    Tone tone = Tone::Blue;
    bool hollow = false; ///< too few answers
    bool open = false; ///< arrow up: still going on
    std::optional<LowHigh> interval; ///< whiskers
    QString label; ///< strong
    QString note; ///< under it
    QString tip {}; ///< told when the mouse rests on it (MarkTips); plain text

    bool operator==(const Mark &) const = default;
};

/// A dashed level: a goal, a threshold, a median.
struct Level
{
    double y = 0;
    Tone tone = Tone::Ink3;
    QString label;
    Qt::PenStyle style = Qt::DashLine;
    bool labelAtEnd = true;

    bool operator==(const Level &) const = default;
};

struct Shade
{
    TimeRange range;
    Tone tone = Tone::Purple;
    double alpha = 0.10;
    bool hatched = false; ///< no data

    bool operator==(const Shade &) const = default;
};

/// A rectangle between two values of the axis: a cell of a heat map, a span in its row.
struct Block
{
    TimeRange range;
    double low = 0;
    double high = 1;
    Tone tone = Tone::Blue;
    double alpha = 1;
    bool hatched = false; ///< not measured
    bool open = false; ///< still going on: an arrow to the right
    QString label; ///< inside or behind it, where there is room

    bool operator==(const Block &) const = default;
};

struct AxisTick
{
    double value = 0;
    QString label;

    bool operator==(const AxisTick &) const = default;
};

struct LaneContent
{
    bool logarithmic = false;
    double low = 0;
    double high = 1;
    std::vector<AxisTick> ticks;
    std::optional<double> troubleBelow; ///< tinted from here to the bottom

    std::vector<Bar> bars;
    Tone barTone = Tone::Blue;
    std::vector<BandPoint> band;
    Tone bandTone = Tone::Blue;
    std::vector<LineLayer> lines;
    std::vector<Mark> marks;
    std::vector<Level> levels;
    std::vector<Shade> shades;
    std::vector<Block> blocks;
    std::vector<Shade> strip; ///< under the plot, thin: how much of the time was measured
    bool rows = false; ///< the ticks name rows and no values: no grid lines

    QString emptyText; ///< shown instead, when there is nothing to show
    /// Words of a value at the crosshair.
    std::function<QString(double)> format;

    [[nodiscard]] bool isEmpty() const
    {
        return bars.empty() && band.empty() && lines.empty() && marks.empty() && blocks.empty();
    }
};

/// What the crosshair reads in a lane.
struct Readout
{
    double y = 0; ///< where the line is drawn at that moment
    QString text; ///< what was measured at it or last before it
    Tone tone = Tone::Ink;
    std::optional<Instant> measured; ///< when that was; nothing = it holds for the moment itself
};

/// Nothing where nothing is drawn: before the first and after the last sample, and in a gap.
/// Between two samples y lies on the line that joins them, but the text is that of the sample
/// before: nobody measured what lies between.
[[nodiscard]] std::optional<Readout> readoutAt(const LaneContent &content, Instant at);

} // namespace trivet::ui
