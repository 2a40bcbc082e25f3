// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/slicebin.h>
#include <app/domain/slo.h>
#include <app/domain/trouble.h>

#include <functional>
#include <span>
#include <vector>

namespace trivet::store {

class Database;

/// How bins of five minutes come from the minutes of an SLO. What they are is not the store's
/// business; that they are made again when the recipe or the minutes change is.
struct BinRecipe
{
    /// Two recipes of one name give the same. Empty: never kept, since a day's bins depend on more
    /// than its own minutes, `lookBack` before them, and whether anything came later.
    QString name;
    qint64 lookBack = 0; ///< minutes, at most a day
    std::function<std::vector<SliceBin>(std::span<const Slice>)> make;
};

/// Bins of all that the store has of an SLO before the minute `end`, in order. Days that are over
/// are kept in the tables slice_series and slice_bins once they are made; a damaged row is made
/// again from the minutes.
[[nodiscard]] Result<std::vector<SliceBin>> loadBins(const Database &database, const SloId &slo,
                                                     qint64 end, const BinRecipe &recipe,
                                                     std::vector<Trouble> &troubles);
/// Makes and keeps days that are over by now: after minutes from `changed` on came.
[[nodiscard]] Result<void> keepFinishedDays(const Database &database, const SloId &slo,
                                            qint64 changed, const BinRecipe &recipe,
                                            std::vector<Trouble> &troubles);

} // namespace trivet::store
