// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/sliceseries.h>
#include <app/store/eventcache.h>

#include <span>
#include <vector>

namespace trivet::engine {

/// How the bins of a plain SLO come from its minutes: its budget method, without corrections. Bins
/// are kept for every method whose units depend on nothing but their own day and a little before.
[[nodiscard]] store::BinRecipe recipeOf(const SloSpec &slo);

/// Units of a plain SLO in bins of five minutes, of all that is stored before `end`.
[[nodiscard]] Result<std::vector<SliceBin>> unitBins(const store::EventCache &cache,
                                                     const SloSpec &slo, Instant end);

/// The same with corrections: only days that one touches are made from their minutes.
[[nodiscard]] Result<std::vector<SliceBin>>
correctedBins(const store::EventCache &cache, const SloSpec &slo,
              std::span<const Correction *const> corrections, Instant end);

} // namespace trivet::engine
