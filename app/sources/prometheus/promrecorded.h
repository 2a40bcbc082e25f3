// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/domain/slo.h>

#include <span>

namespace trivet::prometheus {

// What other tools recorded of the same promise, as their own screens show it. Pure. All SLOs share
// a few queries:
// - Sloth records its figures under its id (sloth_id).
// - Pyrra records increases over the whole window and error ratios that it calls burn rates, under
//   the name of the metric; with --generic-rules availability and objective too.
// - Grafana SLO records rates of good and of all events every five minutes; its screen adds up
//   those of the window, leaving out what is NaN.
// NaN and infinite values are not known. Of several series of one SLO the worst counts.

/// One query for many SLOs, at one moment.
struct RecordedQuery
{
    enum class Figure { Sli, BudgetLeft, BurnRate, ErrorRate, Target, Total, Bad, Good };
    RecordedBy::Tool tool = RecordedBy::Tool::None;
    Figure figure = Figure::Sli;
    QString query {};
    QByteArray label {}; ///< whose value is the tool's id of the SLO
    bool byIndex = false; ///< ... or its place in the list
    Millis length {}; ///< only for SLOs with this window; 0 = for all

    bool operator==(const RecordedQuery &) const = default;
};

[[nodiscard]] std::vector<RecordedQuery> recordedQueries(std::span<const SloSpec> slos);

/// One figure for each SLO that a tool records, even if nothing of it is known any more.
[[nodiscard]] std::vector<RecordedFigure> recordedFigures(std::span<const SloSpec> slos,
                                                          std::span<const RecordedQuery> queries,
                                                          std::span<const QueryAnswer> answers,
                                                          Instant at);

/// As Prometheus writes it: 4w for 28 days, 30d for 30.
[[nodiscard]] QString durationText(Millis length);

} // namespace trivet::prometheus
