// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/batch.h>
#include <app/domain/timerange.h>

#include <optional>
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
/// The first and the last of them, without reading those between.
[[nodiscard]] Result<std::vector<Slice>> loadEnds(const Database &database, const SloId &slo,
                                                  TimeRange range, std::vector<Trouble> &troubles);
/// Checks so many rows behind the row `after` (0: from the first on). The last one checked; nothing
/// when there are no more.
[[nodiscard]] Result<std::optional<qint64>>
dropDamagedDays(const Database &database, qint64 after, int rows, std::vector<Trouble> &troubles);

} // namespace trivet::store
