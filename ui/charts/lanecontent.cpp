// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lanecontent.h"

#include <cmath>

namespace trivet::ui {

std::optional<Readout> readoutAt(const LaneContent &content, Instant at)
{
    const auto words
        = [&content](double v) { return content.format ? content.format(v) : QString(); };
    for (const LineLayer &line : content.lines) {
        if (!line.speaks || !line.series || line.series->size() == 0)
            continue;
        const size_t after = line.series->lowerBound(toMs(at) + 1);
        if (after == 0)
            continue;
        const double value = line.series->value(after - 1);
        const bool last = after == line.series->size();
        // Past the end of a line there is nothing to read, but a rounding's worth of time is
        // forgiven.
        if (!std::isfinite(value)
            || (last && toMs(at) - line.series->ms(after - 1) > 14 * 86'400'000LL))
            continue;
        return Readout { .y = value, .text = words(value), .tone = line.tone };
    }
    for (const Bar &bar : content.bars)
        if (bar.range.contains(at))
            return Readout { .y = bar.value, .text = words(bar.value), .tone = content.barTone };
    return std::nullopt;
}

} // namespace trivet::ui
