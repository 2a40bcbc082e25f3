// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "decimator.h"

#include <algorithm>
#include <cmath>

namespace trivet::ui {

namespace {

std::vector<QPolygonF> polylinesOf(const PyramidSeries &series, const TimeScale &time,
                                   const ValueScale &value, size_t a, size_t b)
{
    std::vector<QPolygonF> lines;
    QPolygonF line;
    for (size_t i = a; i < b; ++i) {
        const double v = series.value(i);
        if (!std::isfinite(v)) {
            if (!line.isEmpty())
                lines.push_back(std::exchange(line, {}));
            continue;
        }
        line << QPointF(time.x(series.ms(i)), value.y(v));
    }
    if (!line.isEmpty())
        lines.push_back(line);
    return lines;
}

/// Where the line from sample i - 1 to sample i crosses `border`, if both were measured.
bool crossing(const PyramidSeries &series, size_t i, qint64 border, LowHigh &span)
{
    if (i == 0 || i >= series.size())
        return false;
    const double a = series.value(i - 1);
    const double b = series.value(i);
    const qint64 ta = series.ms(i - 1);
    const qint64 tb = series.ms(i);
    if (!std::isfinite(a) || !std::isfinite(b) || tb <= ta)
        return false;
    const double v = a + (b - a) * static_cast<double>(border - ta) / static_cast<double>(tb - ta);
    span.low = std::min(span.low, v);
    span.high = std::max(span.high, v);
    return true;
}

} // namespace

Decimated decimate(const PyramidSeries &series, const TimeScale &time, const ValueScale &value,
                   double pixel)
{
    Decimated out;
    if (series.size() == 0 || time.range.isEmpty() || time.width < 1)
        return out;
    const qint64 from = toMs(time.range.from);
    const qint64 to = toMs(time.range.to);
    const size_t begin = series.lowerBound(from);
    const size_t end = series.lowerBound(to, begin);
    const auto columns = static_cast<size_t>(std::ceil(time.width / pixel));
    if (end - begin < 4 * columns) {
        out.polylines = polylinesOf(series, time, value, begin > 0 ? begin - 1 : 0,
                                    std::min(end + 1, series.size()));
        return out;
    }
    out.spans.reserve(columns);
    const double msPerColumn = time.msPerPixel() * pixel;
    size_t a = begin;
    for (size_t k = 0; k < columns; ++k) {
        const qint64 left
            = from + static_cast<qint64>(std::floor(static_cast<double>(k) * msPerColumn));
        const qint64 right
            = from + static_cast<qint64>(std::floor(static_cast<double>(k + 1) * msPerColumn));
        const size_t b = series.lowerBound(std::min(right, to), a);
        LowHigh span = series.extremes(a, b);
        // The line enters and leaves the column where its crossing segments cut the borders.
        crossing(series, a, left, span);
        crossing(series, b, right, span);
        if (!span.isEmpty()) {
            const double x = time.left + (static_cast<double>(k) + 0.5) * pixel;
            out.spans.emplace_back(x, value.y(span.high), x, value.y(span.low));
        }
        a = b;
    }
    return out;
}

} // namespace trivet::ui
