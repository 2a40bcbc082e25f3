// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slicedays.h"

#include <app/store/database.h>
#include <app/store/sliceblock.h>

#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>
#include <span>

namespace trivet::store {

namespace {

constexpr qsizetype checksumSize = 16;
constexpr qint64 msPerMinute = 60'000;

/// The first minute that begins at or after the moment.
qint64 minuteFrom(Instant t)
{
    const qint64 ms = toMs(t);
    return ms >= 0 ? (ms + msPerMinute - 1) / msPerMinute : -(-ms / msPerMinute);
}

struct DayRow
{
    qint64 rowid = 0;
    qint64 day = 0;
    QString slo;
    QByteArray checksum;
    QByteArray block;
};

constexpr const char *dayColumns = "SELECT rowid, day, slo, checksum, block FROM slice_day ";

DayRow readDay(const Statement &statement)
{
    return { .rowid = statement.integer(0),
             .day = statement.integer(1),
             .slo = statement.text(2),
             .checksum = statement.blob(3),
             .block = statement.blob(4) };
}

/// Of the block and its place, so that a block under another day or SLO does not pass.
QByteArray dayChecksum(const QString &slo, qint64 day, const QByteArray &block)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(slo.toUtf8());
    hash.addData(QByteArray::number(day).prepend('\n').append('\n'));
    hash.addData(block);
    return hash.result().left(checksumSize);
}

bool isSoundDay(const DayRow &row)
{
    return row.checksum == dayChecksum(row.slo, row.day, row.block);
}

Result<void> dropDay(const Database &database, const DayRow &row, std::vector<Trouble> &troubles)
{
    // The next append() of the source, by whichever program, reads that it begins again.
    auto cursor = database.prepare("UPDATE source_progress SET cursor='', progress=-1 WHERE "
                                   "source=(SELECT source FROM slice_day WHERE rowid=?)");
    auto drop = database.prepare("DELETE FROM slice_day WHERE rowid=?");
    if (!cursor || !drop)
        return tl::unexpected(cursor ? drop.error() : cursor.error());
    cursor->bindAll(row.rowid);
    drop->bindAll(row.rowid);
    return cursor->run().and_then([&] { return drop->run(); }).map([&] {
        const QDate day = QDate(1970, 1, 1).addDays(row.day);
        troubles.push_back(
            { .severity = Trouble::Severity::Warning,
              .text = QCoreApplication::translate("Store",
                                                  "The stored minutes of %1 on %2 were damaged. "
                                                  "They were dropped and are asked for again.")
                          .arg(row.slo, day.toString(Qt::ISODate)),
              .where = database.path() });
    });
}

Result<void> dropDays(const Database &database, const std::vector<DayRow> &rows,
                      std::vector<Trouble> &troubles)
{
    for (const DayRow &row : rows) {
        if (auto dropped = dropDay(database, row, troubles); !dropped)
            return dropped;
    }
    return {};
}

/// What the table has of this day, empty where there is nothing sound.
Result<std::vector<Slice>> storedDay(const Database &database, Statement &select, const SloId &slo,
                                     qint64 day, std::vector<Trouble> &troubles)
{
    select.bindAll(slo.value, day);
    const auto found = select.step();
    if (!found)
        return tl::unexpected(found.error());
    if (!*found)
        return std::vector<Slice>();
    const DayRow row = readDay(select);
    select.reset();
    const auto slices = isSoundDay(row) ? unpackSlices(row.block, day) : std::nullopt;
    if (slices)
        return *slices;
    return dropDay(database, row, troubles).map([] { return std::vector<Slice>(); });
}

} // namespace

Result<void> storeSlices(const Database &database, const SourceId &source, const SliceBatch &batch,
                         std::vector<Trouble> &troubles)
{
    std::vector<Slice> slices = batch.slices;
    std::ranges::stable_sort(slices, {}, &Slice::minute);
    auto select = database.prepare(QByteArray(dayColumns) + "WHERE slo=? AND day=?");
    auto write = database.prepare(
        "INSERT INTO slice_day (slo, day, source, checksum, block) VALUES (?,?,?,?,?) "
        "ON CONFLICT (slo, day) DO UPDATE SET source=excluded.source, checksum=excluded.checksum, "
        "block=excluded.block");
    if (!select || !write)
        return tl::unexpected(select ? write.error() : select.error());
    for (size_t first = 0; first < slices.size();) {
        const qint64 day = dayOfMinute(slices[first].minute);
        std::vector<Slice> ofDay;
        for (; first < slices.size() && dayOfMinute(slices[first].minute) == day; ++first) {
            if (!ofDay.empty() && ofDay.back().minute == slices[first].minute)
                ofDay.back() = slices[first];
            else
                ofDay.push_back(slices[first]);
        }
        const auto before = storedDay(database, *select, batch.slo, day, troubles);
        if (!before)
            return tl::unexpected(before.error());
        const QByteArray block = packSlices(mergeSlices(*before, ofDay), day);
        write->bindAll(batch.slo.value, day, source.value, dayChecksum(batch.slo.value, day, block),
                       block);
        if (auto written = write->run(); !written)
            return written;
    }
    return {};
}

Result<std::vector<Slice>> loadEnds(const Database &database, const SloId &slo, TimeRange range,
                                    std::vector<Trouble> &troubles)
{
    const auto day = [&](const char *sql) -> Result<std::vector<Slice>> {
        auto select = database.prepare(sql);
        if (!select)
            return tl::unexpected(select.error());
        select->bindAll(slo.value, dayOfMinute(minuteFrom(range.from)),
                        dayOfMinute(minuteFrom(range.to) - 1));
        const auto found = select->step();
        if (!found)
            return tl::unexpected(found.error());
        if (select->isNull(0))
            return std::vector<Slice>();
        const qint64 start = select->integer(0) * minutesPerDay;
        select->reset();
        const TimeRange whole { .from = Instant { std::chrono::minutes { start } },
                                .to = Instant { std::chrono::minutes { start + minutesPerDay } } };
        return loadSlices(database, slo, whole.clippedTo(range), troubles);
    };
    return day("SELECT min(day) FROM slice_day WHERE slo=? AND day BETWEEN ? AND ?")
        .and_then([&](std::vector<Slice> first) {
            return day("SELECT max(day) FROM slice_day WHERE slo=? AND day BETWEEN ? AND ?")
                .map([&](const std::vector<Slice> &last) {
                    std::vector<Slice> ends;
                    if (!first.empty())
                        ends.push_back(first.front());
                    if (!last.empty())
                        ends.push_back(last.back());
                    return ends;
                });
        });
}

Result<std::vector<Slice>> loadSlices(const Database &database, const SloId &slo, TimeRange range,
                                      std::vector<Trouble> &troubles)
{
    std::vector<Slice> slices;
    if (range.isEmpty())
        return slices;
    const qint64 from = minuteFrom(range.from);
    const qint64 to = minuteFrom(range.to);
    auto select = database.prepare(QByteArray(dayColumns)
                                   + "WHERE slo=? AND day BETWEEN ? AND ? ORDER BY day");
    if (!select)
        return tl::unexpected(select.error());
    select->bindAll(slo.value, dayOfMinute(from), dayOfMinute(to - 1));
    std::vector<DayRow> damaged;
    while (true) {
        const auto found = select->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            break;
        DayRow row = readDay(*select);
        const auto day = isSoundDay(row) ? unpackSlices(row.block, row.day) : std::nullopt;
        if (!day) {
            damaged.push_back(std::move(row));
            continue;
        }
        for (const Slice &slice : *day) {
            if (slice.minute >= from && slice.minute < to)
                slices.push_back(slice);
        }
    }
    select->reset();
    return dropDays(database, damaged, troubles).map([&] { return std::move(slices); });
}

Result<std::optional<qint64>> dropDamagedDays(const Database &database, qint64 after, int rows,
                                              std::vector<Trouble> &troubles)
{
    auto select = database.prepare(QByteArray(dayColumns) + "WHERE rowid>? ORDER BY rowid LIMIT ?");
    if (!select)
        return tl::unexpected(select.error());
    select->bindAll(after, rows);
    std::vector<DayRow> damaged;
    std::optional<qint64> last;
    while (true) {
        const auto found = select->step();
        if (!found)
            return tl::unexpected(found.error());
        if (!*found)
            break;
        DayRow row = readDay(*select);
        last = row.rowid;
        if (!isSoundDay(row))
            damaged.push_back(std::move(row));
    }
    select->reset();
    return dropDays(database, damaged, troubles).map([&] { return last; });
}

} // namespace trivet::store
