// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/batch.h>
#include <app/domain/timerange.h>

#include <vector>

namespace trivet::store {

class Database;

// The table slice_day: one row an SLO and day. Damaged rows are taken out with a trouble, and the
// cursor of their source is cleared, so that the source fills the gap again.

/// Within a transaction of the caller. Slices in any order; of two for one minute the later stands.
[[nodiscard]] Result<void> storeSlices(const Database &database, const SourceId &source,
                                       const SliceBatch &batch, std::vector<Trouble> &troubles);
/// Slices whose minute begins in the range, by minute.
[[nodiscard]] Result<std::vector<Slice>> loadSlices(const Database &database, const SloId &slo,
                                                    TimeRange range,
                                                    std::vector<Trouble> &troubles);
/// Checks every row.
[[nodiscard]] Result<void> dropDamagedDays(const Database &database,
                                           std::vector<Trouble> &troubles);

} // namespace trivet::store
