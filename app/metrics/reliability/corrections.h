// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>
#include <app/metrics/figure.h>
#include <app/metrics/reliability/sliceseries.h>

#include <optional>
#include <span>
#include <vector>

namespace trivet::metrics {

/// Does it name the SLO, a part of it (of a composite), or all?
[[nodiscard]] bool concerns(const Correction &correction, const SloSpec &slo);
/// Those that concern the SLO and overlap the range, by their beginning.
[[nodiscard]] std::vector<const Correction *>
correctionsOf(const SloSpec &slo, std::span<const Correction> corrections, TimeRange range);

/// The minutes as the corrections have them. Removed: as if the minute was never to be measured
/// ("time dilation"), gaps in `known` too. Counts as good: its bad events are good; a gap stays a
/// gap. A minute that a span covers only in part counts as touched. Where two overlap, removed
/// wins.
[[nodiscard]] std::vector<Slice> corrected(std::span<const Slice> minutes,
                                           std::span<const Correction *const> corrections,
                                           TimeRange known);

/// "maintenance" -> "left out of the corrected figure, 2 h from ...: reason".
[[nodiscard]] LeftOut correctionNote(const Correction &correction);

/// What the budget would be, with either effect, if `span` were corrected: before one writes it
/// into the workspace. Ends are rounded down to bins.
struct CorrectionPreview
{
    std::optional<double> raw; ///< budget left, signed; nothing where it was not measured
    std::optional<double> removed;
    std::optional<double> countsAsGood;

    bool operator==(const CorrectionPreview &) const = default;
};
[[nodiscard]] CorrectionPreview preview(const SliceSeries &series, const SloSpec &slo,
                                        const Calendar &calendar, TimeRange span, Instant end);

} // namespace trivet::metrics
