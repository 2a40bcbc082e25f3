// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <algorithm>

namespace trivet {

/// Half-open: [from, to).
struct TimeRange
{
    Instant from {};
    Instant to {};

    bool operator==(const TimeRange &) const = default;

    [[nodiscard]] bool isEmpty() const { return to <= from; }
    [[nodiscard]] Millis length() const { return isEmpty() ? Millis { 0 } : to - from; }
    [[nodiscard]] bool contains(Instant t) const { return t >= from && t < to; }
    [[nodiscard]] bool overlaps(const TimeRange &o) const { return from < o.to && o.from < to; }
    [[nodiscard]] TimeRange clippedTo(const TimeRange &o) const
    {
        return { .from = std::max(from, o.from), .to = std::min(to, o.to) };
    }
    /// The range of the same length that ends where this one starts.
    [[nodiscard]] TimeRange before() const { return { .from = from - length(), .to = from }; }
};

} // namespace trivet
