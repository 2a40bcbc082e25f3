// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/sliceseries.h>

#include <span>
#include <vector>

namespace trivet::engine {

/// How the minutes of an SLO, for alerts and backtests, are made of what is stored: its own or
/// those of its parts, as units of its budget method, without corrections. A value, for any thread.
class MinuteRecipe final
{
public:
    MinuteRecipe(const SloSpec &slo, std::span<const SloSpec> all);

    /// Whose minutes are read: of a composite its parts'.
    [[nodiscard]] std::vector<SloId> ids() const;
    /// What must be read so that minutes of `wanted` are right.
    [[nodiscard]] TimeRange reads(TimeRange wanted) const;
    /// Units from here on change when minutes from `changed` on do.
    [[nodiscard]] Instant firstChanged(Instant changed) const;
    /// So much older than the newest minute the newest unit may be.
    [[nodiscard]] Millis delay() const;
    /// Bins of one minute, from one list an id. Empty where a part is not known.
    [[nodiscard]] SliceSeries series(std::span<const std::vector<Slice>> minutes) const;

private:
    SloSpec m_slo;
    std::vector<SloSpec> m_parts; ///< as each counts itself or, in a composite of slices, for it
    bool m_complete = true;
};

} // namespace trivet::engine
