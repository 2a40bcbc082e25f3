// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace trivet {

/// What some minutes of an SLO, mostly five, add up to.
struct SliceBin
{
    qint64 bin = 0; ///< counted since 1970 UTC in the length of a bin
    double good = 0;
    double total = 0;
    double coverage = 0; ///< in bins: 1 is all of it
    double removed = 0; ///< in bins: what corrections took out
    qint64 capped = 0; ///< minutes that claimed more good events than events, or less than none

    bool operator==(const SliceBin &) const = default;
};

/// So long are the bins that are kept.
constexpr qint64 minutesPerKeptBin = 5;

} // namespace trivet
