// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/metrics/snapshot.h>
#include <app/store/eventcache.h>

#include <QHash>

#include <optional>
#include <vector>

namespace trivet::engine {

/// Fills Snapshot::slices and Snapshot::corrected of the next snapshot: minutes of the store,
/// turned into units by each SLO's budget method, with and without corrections; composites from
/// their parts. What has not changed is taken from the last snapshot, what has is read from the
/// first minute that changed. For one build.
class SeriesBuilder final
{
public:
    /// `changedFrom`: SLO -> first minute that changed; 0 = all of it.
    SeriesBuilder(const store::EventCache &cache, const Snapshot &last,
                  const QHash<QString, qint64> &changedFrom, Snapshot &next);

    [[nodiscard]] Result<void> build();

private:
    using Corrections = std::vector<const Correction *>;

    [[nodiscard]] Result<void> buildPlain(const SloSpec &slo, qint64 changed);
    [[nodiscard]] Result<void> buildComposite(const SloSpec &slo, qint64 changed);
    [[nodiscard]] Result<void> addBurns(const SloSpec &slo);
    [[nodiscard]] Result<SliceSeries> correctedPart(const SloSpec &slo, const SloSpec &part) const;
    [[nodiscard]] Result<SliceSeries> wholeSeries(const SloSpec &slo,
                                                  const Corrections &corrections) const;
    [[nodiscard]] Result<std::vector<Slice>> unitsOf(const SloSpec &slo, qint64 from,
                                                     const Corrections &corrections) const;
    [[nodiscard]] Result<std::vector<Slice>> compositeUnits(const SloSpec &slo, qint64 from,
                                                            const Corrections &corrections) const;
    [[nodiscard]] Result<void> replace(const SloSpec &slo, qint64 from, bool withCorrections);

    [[nodiscard]] std::optional<qint64> changeOf(const SloSpec &slo) const;
    [[nodiscard]] Corrections touching(const SloSpec &slo) const;
    void keepLast(const SloSpec &slo);

    const store::EventCache &m_cache;
    const Snapshot &m_last;
    const QHash<QString, qint64> &m_changedFrom;
    Snapshot &m_next;
    Instant m_end; ///< nothing is measured later
};

} // namespace trivet::engine
