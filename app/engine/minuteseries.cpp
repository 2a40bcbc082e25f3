// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "minuteseries.h"

namespace trivet::engine {

std::vector<SloId> minutesOf(const SloSpec &slo)
{
    return { slo.id };
}

SliceSeries minuteSeries(const SloSpec &slo, std::span<const std::vector<Slice>> minutes)
{
    Q_UNUSED(slo)
    return minutes.empty() ? SliceSeries() : SliceSeries(minutes.front(), 1);
}

} // namespace trivet::engine
