// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/batch.h>
#include <app/domain/timerange.h>
#include <app/store/slicebins.h>
#include <app/store/storeoptions.h>

#include <QString>

#include <memory>
#include <optional>
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
    /// Opens or makes the file, migrates it, checks it (minutes, which are many, by
    /// checkMinutes()). A damaged cache, or one of a newer version, is set aside
    /// ("cache.db.damaged", "cache.db.newer") and begun anew, with a note in `troubles`; the
    /// database of another program is refused.
    [[nodiscard]] static Result<std::unique_ptr<EventCache>>
    open(const QString &path, std::vector<Trouble> &troubles, const StoreOptions &options = {});
    /// One that is gone with the program: where no file can be written.
    [[nodiscard]] static Result<std::unique_ptr<EventCache>> openInMemory();
    ~EventCache();
    EventCache(const EventCache &) = delete;
    EventCache &operator=(const EventCache &) = delete;

    /// Events (upserts by id), slices (upserts by SLO and minute), recorded figures (upserts by
    /// SLO), cursor and times in one transaction. With `replacesAll` the source's events that are
    /// not in the batch go. Rows belong to `source`, whatever the events say. The cursor to go on
    /// from: the batch's, or an empty one after a damaged day of the source was dropped.
    [[nodiscard]] Result<QString> append(const SourceId &source, const Batch &batch,
                                         Instant checkedAt);
    [[nodiscard]] Result<Events> events() const;
    /// Those whose minute begins in the range; by minute, ascending. A damaged day is dropped with
    /// a trouble, and its source's cursor is cleared.
    [[nodiscard]] Result<std::vector<Slice>> slices(const SloId &slo, TimeRange range) const;
    /// The same in bins of five minutes, of all before the minute `end`; days that are over are
    /// kept as bins, and not made again from their minutes.
    [[nodiscard]] Result<std::vector<SliceBin>> bins(const SloId &slo, qint64 end,
                                                     const BinRecipe &recipe) const;
    /// After minutes from `changed` on came: keeps the days that are over by now.
    [[nodiscard]] Result<void> keepBins(const SloId &slo, qint64 changed,
                                        const BinRecipe &recipe) const;
    /// The first and the last stored minute that begin in the range.
    struct Measured
    {
        qint64 first = 0;
        qint64 last = 0;
    };
    [[nodiscard]] Result<std::optional<Measured>> measured(const SloId &slo, TimeRange range) const;
    /// What other tools showed of each SLO when they were last asked; by SLO.
    [[nodiscard]] Result<std::vector<RecordedFigure>> recorded() const;
    /// By source.
    [[nodiscard]] Result<std::vector<SourceProgress>> progress() const;
    /// Drops what sources that are no longer in the workspace gave.
    [[nodiscard]] Result<void> keepOnly(const std::vector<SourceId> &sources);
    /// Reads the next minutes that were not read since the opening, and drops damaged days. False
    /// when there are no more. A file that is found to be damaged is set aside at the next opening.
    [[nodiscard]] Result<bool> checkMinutes();
    /// What calls found on the way since the last time.
    [[nodiscard]] std::vector<Trouble> takeTroubles() const;

private:
    enum class Condition { Sound, Damaged, Newer };

    explicit EventCache(std::unique_ptr<Database> database);
    [[nodiscard]] static Result<std::unique_ptr<Database>>
    prepare(const QString &path, const StoreOptions &options, Condition &condition);
    [[nodiscard]] Result<QString> noteProgress(const SourceId &source, const Batch &batch,
                                               Instant checkedAt);

    template <class T>
    [[nodiscard]] Result<T> watched(Result<T> result) const;

    std::unique_ptr<Database> m_database;
    qint64 m_checkedTo = 0; ///< rowid
    mutable std::vector<Trouble> m_troubles;
};

} // namespace trivet::store
