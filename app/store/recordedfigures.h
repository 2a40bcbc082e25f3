// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/slo.h>

#include <vector>

namespace trivet::store {

class Database;

// The table recorded_figure: one row an SLO, the newest.

/// Within a transaction of the caller.
[[nodiscard]] Result<void> storeRecorded(const Database &database, const SourceId &source,
                                         const std::vector<RecordedFigure> &figures);
/// By SLO. A row of a tool that this version does not know is left out.
[[nodiscard]] Result<std::vector<RecordedFigure>> loadRecorded(const Database &database);

} // namespace trivet::store
