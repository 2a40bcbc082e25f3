// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/timerange.h>

namespace trivet::ui {

/// Time to pixels and back: a value, tested without painting.
struct TimeScale
{
    TimeRange range;
    double left = 0; ///< x of range.from
    double width = 1; ///< pixels of the range

    bool operator==(const TimeScale &) const = default;

    [[nodiscard]] double msPerPixel() const
    {
        return static_cast<double>(range.length().count()) / width;
    }
    [[nodiscard]] double x(Instant t) const { return x(toMs(t)); }
    [[nodiscard]] double x(qint64 ms) const
    {
        const auto length = static_cast<double>(std::max<qint64>(1, range.length().count()));
        return left + static_cast<double>(ms - toMs(range.from)) / length * width;
    }
    [[nodiscard]] Instant at(double px) const
    {
        const double ms = (px - left) / width * static_cast<double>(range.length().count());
        return range.from + Millis { static_cast<qint64>(ms) };
    }
};

} // namespace trivet::ui
