// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanelabels.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <optional>

namespace trivet::ui {

namespace {

constexpr double besideGap = 9; ///< between words that stand side by side
constexpr double aboveLine = 4; ///< from a level to the base of its words
constexpr double rowGap = 3.5; ///< between names of rows below each other
constexpr double rowForName = 12; ///< a row that can be named in the usual type

/// The letters of a text whose base line begins at `base`.
PlacedText placed(const QString &text, QPointF base, const QFont &font, Tone tone)
{
    const QFontMetricsF metrics(font);
    return { .text = text,
             .base = base,
             .box = QRectF(base.x(), base.y() - metrics.capHeight() - 1,
                           metrics.horizontalAdvance(text), metrics.capHeight() + 3),
             .font = font,
             .tone = tone };
}

bool liesOnOne(const QRectF &box, const std::vector<PlacedText> &others)
{
    return std::ranges::any_of(
        others, [&box](const PlacedText &other) { return other.box.intersects(box); });
}

PlacedText leftOfPlot(const AxisTick &tick, double y, const QRectF &plot, const QFont &font)
{
    const QFontMetricsF metrics(font);
    return placed(
        tick.label,
        { plot.left() - 6 - metrics.horizontalAdvance(tick.label), y + metrics.capHeight() / 2 },
        font, Tone::Ink3);
}

std::vector<PlacedText> rowNames(const QRectF &plot, const LaneFrame &f)
{
    const size_t rows
        = f.content->ticks.size() - static_cast<size_t>(hiddenRows(*f.content, plot.height()));
    if (rows == 0)
        return {};
    const double pitch = plot.height() / static_cast<double>(rows);
    QFont font = theme::font(theme::Text::Small);
    if (pitch < QFontMetricsF(font).capHeight() + rowGap)
        font.setPixelSize(9);
    const double wanted = QFontMetricsF(font).capHeight() + rowGap;
    const auto step = static_cast<size_t>(std::max(1.0, std::ceil(wanted / pitch)));
    std::vector<PlacedText> names;
    for (size_t i = 0; i < rows; i += step)
        names.push_back(
            leftOfPlot(f.content->ticks[i], f.value.y(f.content->ticks[i].value), plot, font));
    return names;
}

/// A level whose words want a place.
struct Wanted
{
    const Level *level = nullptr;
    double y = 0;
};

double leftEdge(const Level &level, double width, const QRectF &plot)
{
    return level.labelAtEnd ? plot.right() - width - 3 : plot.left() + 5;
}

/// Nothing where words would lie on each other, or another level would run through them.
std::optional<std::vector<PlacedText>> aboveLines(const std::vector<Wanted> &all,
                                                  const QRectF &plot, const QFont &font)
{
    const QFontMetricsF metrics(font);
    std::vector<PlacedText> found;
    for (const Wanted &one : all) {
        if (one.level->label.isEmpty())
            continue;
        const double width = metrics.horizontalAdvance(one.level->label);
        const bool below = one.y - metrics.ascent() - 3 < plot.top();
        const PlacedText words = placed(one.level->label,
                                        { leftEdge(*one.level, width, plot),
                                          one.y + (below ? metrics.ascent() + 3 : -aboveLine) },
                                        font, Tone::Ink2);
        const bool crossed = std::ranges::any_of(all, [&](const Wanted &other) {
            return &other != &one && other.y > words.box.top() && other.y < words.box.bottom();
        });
        if (crossed || liesOnOne(words.box, found))
            return std::nullopt;
        found.push_back(words);
    }
    return found;
}

PlacedText inLine(const Wanted &one, const QRectF &plot, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double base = std::clamp(one.y + metrics.capHeight() / 2,
                                   plot.top() + metrics.capHeight(), plot.bottom() - 2);
    const double width = metrics.horizontalAdvance(one.level->label);
    return placed(one.level->label, { leftEdge(*one.level, width, plot), base }, font, Tone::Ink2);
}

/// Moves words along their line, away from the edge they belong to, until they are past others.
void movePast(PlacedText &words, const QRectF &others, bool atEnd)
{
    const double x
        = atEnd ? others.left() - besideGap - words.box.width() : others.right() + besideGap;
    words.box.moveLeft(x);
    words.base.setX(x);
}

/// From the highest down, each a step further from the edge while lines are close; nothing where
/// that needs more room than there is.
std::optional<std::vector<PlacedText>> inSteps(const std::vector<Wanted> &all, const QRectF &plot,
                                               const QFont &font)
{
    std::vector<PlacedText> found;
    for (const Wanted &one : all) {
        PlacedText words = inLine(one, plot, font);
        if (!found.empty() && found.back().box.bottom() > words.box.top())
            movePast(words, found.back().box, one.level->labelAtEnd);
        if (words.box.left() < plot.left() || words.box.right() > plot.right()
            || liesOnOne(words.box, found))
            return std::nullopt;
        found.push_back(words);
    }
    return found;
}

/// From the highest down, each as near to the edge as there is room.
std::vector<PlacedText> inLines(const std::vector<Wanted> &all, const QRectF &plot,
                                const QFont &font)
{
    std::vector<PlacedText> found;
    for (const Wanted &one : all) {
        PlacedText words = inLine(one, plot, font);
        while (liesOnOne(words.box, found)) {
            const auto other = std::ranges::find_if(
                found, [&](const PlacedText &text) { return text.box.intersects(words.box); });
            movePast(words, other->box, one.level->labelAtEnd);
        }
        if (words.box.left() >= plot.left() && words.box.right() <= plot.right())
            found.push_back(words);
    }
    return found;
}

/// Height of the line's end above its name; nothing where the end is not in sight.
std::optional<double> endOf(const LineLayer &line, const LaneFrame &f)
{
    if (line.label.isEmpty() || !line.series || line.series->size() == 0)
        return std::nullopt;
    size_t i = line.series->lowerBound(toMs(f.time.range.to));
    while (i > 0 && !std::isfinite(line.series->value(i - 1)))
        --i;
    if (i == 0 || line.series->ms(i - 1) < toMs(f.time.range.from))
        return std::nullopt;
    return f.value.y(line.series->value(i - 1));
}

/// The name of a line, and where the line ends.
struct EndName
{
    PlacedText text;
    double end = 0;
};

PlacedText endingAt(const LineLayer &line, QPointF right, const QFont &font)
{
    const double width = QFontMetricsF(font).horizontalAdvance(line.label);
    return placed(line.label, { right.x() - width, right.y() }, font, line.tone);
}

bool isClear(const PlacedText &text, const std::vector<EndName> &names,
             const std::vector<PlacedText> &taken)
{
    return !liesOnOne(text.box, taken) && std::ranges::none_of(names, [&](const EndName &other) {
        return other.text.box.intersects(text.box);
    });
}

/// On no other, and in the order of the lines: a name above another one has the higher line.
bool isFree(const EndName &name, const std::vector<EndName> &names,
            const std::vector<PlacedText> &taken)
{
    return isClear(name.text, names, taken)
        && std::ranges::none_of(names, [&](const EndName &other) {
               return (name.end - other.end) * (name.text.base.y() - other.text.base.y()) < 0;
           });
}

/// To the left of the row that is nearest.
PlacedText besideNearest(const LineLayer &line, double base, const std::vector<EndName> &names,
                         const QFont &font)
{
    const double y = std::ranges::min_element(names, {}, [base](const EndName &other) {
                         return std::abs(other.text.base.y() - base);
                     })->text.base.y();
    const double height = names.front().text.box.height();
    double left = names.front().text.box.right();
    for (const EndName &other : names)
        if (std::abs(other.text.base.y() - y) < height)
            left = std::min(left, other.text.box.left());
    return endingAt(line, { left - besideGap, y }, font);
}

} // namespace

int hiddenRows(const LaneContent &content, double height)
{
    if (!content.rows)
        return 0;
    const int rows = static_cast<int>(content.ticks.size());
    return rows - std::clamp(static_cast<int>(height / leastRowHeight), std::min(rows, 1), rows);
}

int wantedHeight(const LaneContent &content)
{
    constexpr int margins = 26;
    constexpr int least = 48;
    constexpr int mostNamed = 6;
    if (!content.rows)
        return least;
    const int named = std::min(static_cast<int>(content.ticks.size()), mostNamed);
    return std::max(least, static_cast<int>(named * rowForName) + margins);
}

std::vector<PlacedText> axisLabels(const QRectF &plot, const LaneFrame &f)
{
    if (f.content->rows)
        return rowNames(plot, f);
    const QFont font = theme::font(theme::Text::Small);
    std::vector<PlacedText> labels;
    for (const AxisTick &tick : f.content->ticks) {
        const double y = f.value.y(tick.value);
        if (y < plot.top() - 1 || y > plot.bottom() + 1)
            continue;
        const PlacedText label = leftOfPlot(tick, y, plot, font);
        if (!liesOnOne(label.box, labels))
            labels.push_back(label);
    }
    return labels;
}

std::vector<PlacedText> levelLabels(const QRectF &plot, const LaneFrame &f)
{
    const QFont font = theme::font(theme::Text::Small);
    std::vector<Wanted> all;
    for (const Level &level : f.content->levels) {
        const double y = std::round(f.value.y(level.y));
        if (y >= plot.top() && y <= plot.bottom())
            all.push_back({ .level = &level, .y = y });
    }
    if (auto above = aboveLines(all, plot, font))
        return *std::move(above);
    std::erase_if(all, [](const Wanted &one) { return one.level->label.isEmpty(); });
    std::ranges::stable_sort(all, {}, &Wanted::y);
    if (auto steps = inSteps(all, plot, font))
        return *std::move(steps);
    return inLines(all, plot, font);
}

std::vector<PlacedText> lineNames(const QRectF &plot, const LaneFrame &f,
                                  const std::vector<PlacedText> &taken)
{
    const QFont font = theme::font(theme::Text::Small, true);
    const QFontMetricsF metrics(font);
    const double top = plot.top() + metrics.capHeight() - 4; // the margin above has room for half
    const double bottom = plot.bottom() - 3;
    std::vector<EndName> names;
    const auto &lines = f.content->lines;
    for (auto it = lines.rbegin(); it != lines.rend(); ++it) {
        const auto end = endOf(*it, f);
        if (!end)
            continue;
        // Where there is no room above its line it goes below it, not onto it.
        const double above = *end - 5;
        const double base
            = std::min(above < top ? std::max(*end + metrics.capHeight() + 4, top) : above, bottom);
        // A few pixels up or down keep it at its own line; else it joins the row that is there.
        std::optional<EndName> found;
        for (const double shift : { 0.0, -3.0, 3.0, -6.0, 6.0 }) {
            const double y = std::clamp(base + shift, std::min(top, bottom), bottom);
            const EndName name { .text = endingAt(*it, { plot.right() - 3, y }, font),
                                 .end = *end };
            if (!found && isFree(name, names, taken))
                found = name;
        }
        if (!found && !names.empty())
            found = EndName { .text = besideNearest(*it, base, names, font), .end = *end };
        if (found && found->text.box.left() >= plot.left() && isClear(found->text, names, taken))
            names.push_back(*found);
    }
    std::vector<PlacedText> placedNames;
    for (const EndName &name : names)
        placedNames.push_back(name.text);
    return placedNames;
}

} // namespace trivet::ui
