// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/base/result.h>
#include <app/engine/feeds.h>
#include <app/metrics/snapshot.h>
#include <app/store/eventcache.h>
#include <app/store/journal.h>

#include <QHash>

#include <memory>
#include <vector>

namespace trivet::engine {

/// One built moment, and what goes with it.
struct Built
{
    quint64 number = 0; ///< grows with every build
    SnapshotPtr snapshot;
    FeedsBySource feeds;
    std::vector<Annotation> newest; ///< deleted ones too
    std::vector<Trouble> troubles;
    QHash<QString, qint64> changedFrom; ///< SLO -> first minute that is new in this build
    Millis took {}; ///< how long the store thread was busy with it
};

/// Makes snapshots from the store and reads again only what has changed. Annotations are read each
/// time: another program may have written some. Used on the store thread only.
class SnapshotBuilder final
{
public:
    /// `frame` carries what the workspace says: team, services, SLOs, goals.
    SnapshotBuilder(Snapshot frame, std::shared_ptr<const Clock> clock);

    void changed(const Batch &batch);
    void everythingChanged();
    /// The workspace says something else now.
    void setFrame(Snapshot frame);
    /// The journal cannot be read; said once, elsewhere.
    void goWithoutAnnotations();

    [[nodiscard]] Result<Built> build(const store::EventCache &cache, const store::Journal &journal,
                                      Instant asOf);

private:
    [[nodiscard]] Result<void> readRecorded(const store::EventCache &cache, Snapshot &next) const;

    std::shared_ptr<const Clock> m_clock;
    SnapshotPtr m_last;
    FeedsBySource m_feeds;
    std::vector<Annotation> m_newest;
    bool m_eventsChanged = true;
    bool m_recordedChanged = true;
    bool m_withoutAnnotations = false;
    QHash<QString, qint64> m_changedFrom; ///< SLO -> first minute that changed
    quint64 m_number = 0;
};

} // namespace trivet::engine
