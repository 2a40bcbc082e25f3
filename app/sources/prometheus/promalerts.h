// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/domain/recordedalerts.h>
#include <app/domain/slo.h>

#include <QString>

#include <vector>

namespace trivet::prometheus {

/// Whether an alert of the SLO fired within a minute, by severity, as the server has written it
/// down. Rules of Trivet, Sloth and Pyrra say in a label of theirs of which SLO they are.
[[nodiscard]] QString alertsQuery(const SloSpec &slo);

/// The whole minutes of the range, in pieces of no more points than the server gives at a time.
[[nodiscard]] std::vector<TimeRange> alertPieces(TimeRange range);

/// The moment at which a minute is asked for: its last millisecond. An evaluation at its very
/// beginning is one of the minute that begins there.
[[nodiscard]] Instant askedAt(Instant minute);

/// Minutes that follow each other make one span.
[[nodiscard]] RecordedAlerts alertsOf(const std::vector<QueryAnswer> &answers);

} // namespace trivet::prometheus
