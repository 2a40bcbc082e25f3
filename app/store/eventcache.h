// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/batch.h>
#include <app/domain/timerange.h>
#include <app/store/storeoptions.h>

#include <QString>

#include <memory>
#include <vector>

namespace trivet::store {

class Database;

/// What is known of the last call of a source.
struct SourceProgress
{
    SourceId source;
    QString cursor;
    Instant checkedAt {}; ///< last successful answer
    std::optional<Instant> dataAsOf;
    double progress = 1;

    bool operator==(const SourceProgress &) const = default;
};

/// Polled events and slices: a cache that can be deleted and polled again (cache.db, WAL, NORMAL).
/// Synchronous; used on the store thread only.
class EventCache final
{
public:
    /// Opens or makes the file, migrates it, checks it. A damaged cache, or one of a newer version,
    /// is set aside ("cache.db.damaged", "cache.db.newer") and begun anew, with a note in
    /// `troubles`; the database of another program is refused.
    [[nodiscard]] static Result<std::unique_ptr<EventCache>>
    open(const QString &path, std::vector<Trouble> &troubles, const StoreOptions &options = {});
    /// One that is gone with the program: where no file can be written.
    [[nodiscard]] static Result<std::unique_ptr<EventCache>> openInMemory();
    ~EventCache();
    EventCache(const EventCache &) = delete;
    EventCache &operator=(const EventCache &) = delete;

    /// Events (upserts by id), slices (upserts by SLO and minute), recorded figures (upserts by
    /// SLO), cursor and times in one transaction. With `replacesAll` the source's events that are
    /// not in the batch go. Rows belong to `source`, whatever the events say.
    [[nodiscard]] Result<void> append(const SourceId &source, const Batch &batch,
                                      Instant checkedAt);
    [[nodiscard]] Result<Events> events() const;
    /// Those whose minute begins in the range; by minute, ascending. A damaged day is dropped with
    /// a trouble, and its source's cursor is cleared.
    [[nodiscard]] Result<std::vector<Slice>> slices(const SloId &slo, TimeRange range) const;
    /// What other tools showed of each SLO when they were last asked; by SLO.
    [[nodiscard]] Result<std::vector<RecordedFigure>> recorded() const;
    /// By source.
    [[nodiscard]] Result<std::vector<SourceProgress>> progress() const;
    /// Drops what sources that are no longer in the workspace gave.
    [[nodiscard]] Result<void> keepOnly(const std::vector<SourceId> &sources);
    /// What calls found on the way since the last time.
    [[nodiscard]] std::vector<Trouble> takeTroubles() const;

private:
    enum class Condition { Sound, Damaged, Newer };

    explicit EventCache(std::unique_ptr<Database> database);
    [[nodiscard]] static Result<std::unique_ptr<Database>> prepare(const QString &path,
                                                                   const StoreOptions &options,
                                                                   Condition &condition,
                                                                   std::vector<Trouble> &troubles);
    [[nodiscard]] Result<void> noteProgress(const SourceId &source, const Batch &batch,
                                            const QString &cursor, Instant checkedAt) const;

    std::unique_ptr<Database> m_database;
    mutable std::vector<Trouble> m_troubles;
};

} // namespace trivet::store
