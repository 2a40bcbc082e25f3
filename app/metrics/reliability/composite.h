// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/sliceseries.h>

#include <span>
#include <vector>

namespace trivet::metrics {

// A composite follows OpenSLO's notes on composite SLOs. Parts of weight 0 do not count.
//
// Occurrences (every method but the two of slices): "if SLO burns its budget composite is burning
// its budget at the same rate", times the weight. Of any stretch
//   burn of the composite = sum of weight x burn of the part, as the part itself counts it,
// and so, with T the composite's target, its share of bad events is the sum of
//   weight x (1 - T) / (1 - target of the part) x share of bad events of the part.
//   Hand: T = 0.99. Part a: 0.999, 5 of 10,000 bad, burn 0.5. Part b: 0.9, 20 of 1000 bad, weight
//   2, burn 0.2. Burn 0.5 + 2 x 0.2 = 0.9; share of bad 0.01 x 0.9 = 0.009; service level 0.991;
//   budget left over that stretch 0.1.
// Much weight can make the share larger than 1: the budget is then as overdrawn as it says, the
// service level is 0.
// Timeslices: a slice is bad if it is bad for any part; a part of this method has its own target
// for that, other parts the composite's. Weights do not matter.
//   Hand: slices of a: good bad good, of b: good good bad: 1 of 3 is good.
// RatioTimeslices: of a slice, the sum of weight x what each part misses, up to 1.
//   Hand: a part at 0.95 and another one at 0.95: 0.9.
// A slice or stretch that is not measured for one part is not measured. A part without traffic
// misses nothing.

/// Occurrences: one series a part, in the order of slo.parts; null where one is not known. Empty
/// unless all of them are.
[[nodiscard]] SliceSeries addingBurns(const SloSpec &slo, std::span<const SloSpec *const> parts,
                                      std::span<const SliceSeries *const> series);

/// Of the methods of slices: the SLO to turn the events of a part into units of the composite with.
[[nodiscard]] SloSpec partInUnitsOf(const SloSpec &composite, const SloSpec &part);
/// Units of the composite from those of its parts, in the order of slo.parts.
[[nodiscard]] std::vector<Slice> combinedUnits(const SloSpec &slo,
                                               std::span<const std::vector<Slice>> parts);

} // namespace trivet::metrics
