// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanecontent.h"

#include <cmath>

namespace trivet::ui {

namespace {

/// Where the straight line between two samples is at `share` of the way; it is straight on paper,
/// so on a logarithmic axis in the logarithms.
double between(double a, double b, double share, bool logarithmic)
{
    if (logarithmic && a > 0 && b > 0)
        return std::pow(10.0, std::lerp(std::log10(a), std::log10(b), share));
    return std::lerp(a, b, share);
}

std::optional<Readout> readLine(const LineLayer &line, Instant at, bool logarithmic)
{
    const PyramidSeries &series = *line.series;
    const qint64 ms = toMs(at);
    const size_t after = series.lowerBound(ms + 1);
    if (after == 0 || !std::isfinite(series.value(after - 1)))
        return std::nullopt;
    const double value = series.value(after - 1);
    const qint64 measured = series.ms(after - 1);
    Readout readout { .y = value, .text = {}, .tone = line.tone };
    if (!line.holds)
        readout.measured = instantFromMs(measured);
    if (measured == ms)
        return readout;
    if (after == series.size() || !std::isfinite(series.value(after)))
        return std::nullopt;
    readout.y = between(value, series.value(after),
                        static_cast<double>(ms - measured)
                            / static_cast<double>(series.ms(after) - measured),
                        logarithmic);
    return readout;
}

} // namespace

std::optional<Readout> readoutAt(const LaneContent &content, Instant at)
{
    const auto words
        = [&content](double v) { return content.format ? content.format(v) : QString(); };
    for (const LineLayer &line : content.lines) {
        if (!line.speaks || !line.series)
            continue;
        if (auto readout = readLine(line, at, content.logarithmic)) {
            const size_t before = line.series->lowerBound(toMs(at) + 1) - 1;
            readout->text = words(line.series->value(before));
            return readout;
        }
    }
    for (const Bar &bar : content.bars)
        if (bar.range.contains(at))
            return Readout { .y = bar.value, .text = words(bar.value), .tone = content.barTone };
    return std::nullopt;
}

} // namespace trivet::ui
