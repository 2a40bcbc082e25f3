// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/sliceseries.h>

#include <QStringList>

#include <span>
#include <vector>

namespace trivet::engine {

/// How the minutes of an SLO, for alerts and backtests, are made of what is stored: its own or
/// those of its parts, as units of its budget method, with the corrections that it is given. A
/// value, for any thread.
class MinuteRecipe final
{
public:
    /// Of the corrections those count that concern a part, or the whole composite.
    MinuteRecipe(const SloSpec &slo, std::span<const SloSpec> all,
                 std::span<const Correction> corrections = {});

    /// Whose minutes are read: of a composite its parts'.
    [[nodiscard]] std::vector<SloId> ids() const;
    /// What must be read so that minutes of `wanted` are right.
    [[nodiscard]] TimeRange reads(TimeRange wanted) const;
    /// Units from here on change when minutes from `changed` on do.
    [[nodiscard]] Instant firstChanged(Instant changed) const;
    /// So much older than the newest minute the newest unit may be.
    [[nodiscard]] Millis delay() const;
    /// Bins of one minute, from one list an id. Empty where a part is not known. `read` is the
    /// range of the lists: corrections hold inside it.
    [[nodiscard]] SliceSeries series(std::span<const std::vector<Slice>> minutes,
                                     TimeRange read = {}) const;
    /// The same as slices, those that were measured.
    [[nodiscard]] std::vector<Slice> slices(std::span<const std::vector<Slice>> minutes) const;
    /// Ids of the corrections that touch the range.
    [[nodiscard]] QStringList correctionsIn(TimeRange range) const;

private:
    struct Part
    {
        SloSpec slo; ///< as it counts itself or, in a composite of slices, for it
        std::vector<Correction> corrections;
    };
    [[nodiscard]] std::vector<Slice> unitsOf(const Part &part, const std::vector<Slice> &minutes,
                                             TimeRange read) const;

    SloSpec m_slo;
    std::vector<Part> m_parts;
    bool m_complete = true;
};

} // namespace trivet::engine
