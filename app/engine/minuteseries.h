// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/sliceseries.h>

#include <span>
#include <vector>

namespace trivet::engine {

/// The SLOs whose stored minutes an SLO is made of: itself.
[[nodiscard]] std::vector<SloId> minutesOf(const SloSpec &slo);

/// Bins of one minute, for alerts and backtests, from the lists that minutesOf() names.
[[nodiscard]] SliceSeries minuteSeries(const SloSpec &slo,
                                       std::span<const std::vector<Slice>> minutes);

} // namespace trivet::engine
