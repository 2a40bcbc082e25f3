// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "eventcache.h"

#include <app/store/database.h>
#include <app/store/eventtables.h>
#include <app/store/fileguard.h>
#include <app/store/migrations.h>
#include <app/store/recordedfigures.h>
#include <app/store/slicedays.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

/// Inserts, or changes the row of that id if anything in it is different (an equal row is not
/// written again: a file that is read every minute costs nothing).
QByteArray upsertSql(const char *table, const char *columnList)
{
    const QByteArray columns(columnList);
    const QByteArray values = columns.mid(columns.indexOf(',') + 1);
    QByteArrayList sets;
    QByteArrayList places;
    QByteArrayList excluded;
    for (const QByteArray &column : values.split(',')) {
        sets += column + "=excluded." + column;
        excluded += "excluded." + column;
    }
    places.fill("?", sets.size() + 1);
    return QByteArray("INSERT INTO ") + table + " (" + columns + ") VALUES (" + places.join(',')
        + ") ON CONFLICT (id) DO UPDATE SET " + sets.join(',') + " WHERE (" + values + ") IS NOT ("
        + excluded.join(',') + ')';
}

template <class Event>
Result<void> upsert(const Database &database, const SourceId &source,
                    const std::vector<Event> &events)
{
    if (events.empty())
        return {};
    auto statement
        = database.prepare(upsertSql(EventTable<Event>::name, EventTable<Event>::columns));
    if (!statement)
        return tl::unexpected(statement.error());
    for (const Event &event : events) {
        EventTable<Event>::bind(*statement, source, event);
        if (auto done = statement->run(); !done)
            return done;
    }
    return {};
}

/// Removes what the source gave before and `kept` does not hold.
template <class Event>
Result<void> removeOthers(const Database &database, const SourceId &source,
                          const std::vector<Event> &kept)
{
    const QByteArray table(EventTable<Event>::name);
    auto select = database.prepare(QByteArray("SELECT id FROM " + table + " WHERE source=?"));
    auto remove = database.prepare(QByteArray("DELETE FROM " + table + " WHERE id=?"));
    if (!select || !remove)
        return tl::unexpected(select ? remove.error() : select.error());
    QSet<QString> ids;
    for (const Event &event : kept)
        ids.insert(event.id);
    QStringList gone;
    select->bindAll(source.value);
    while (true) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (const QString id = select->text(0); !ids.contains(id))
            gone.append(id);
    }
    for (const QString &id : gone) {
        remove->bindAll(id);
        if (auto done = remove->run(); !done)
            return done;
    }
    return {};
}

template <class Event>
Result<void> load(const Database &database, std::vector<Event> &events, WordPool &words)
{
    using Table = EventTable<Event>;
    const QByteArray sql = QByteArray("SELECT ") + Table::columns + " FROM " + Table::name;
    auto statement = database.prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    while (true) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        events.push_back(Table::read(*statement, words));
    }
    // Sources give events in their order: mostly there is nothing to sort.
    if (!std::ranges::is_sorted(events, &Table::isBefore))
        std::ranges::sort(events, &Table::isBefore);
    return {};
}

/// A file that is there while the cache is in doubt: reading it found damage.
QString doubtPath(const QString &path)
{
    return path % ".doubt"_L1;
}

} // namespace

EventCache::EventCache(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{ }

EventCache::~EventCache() = default;

Result<std::unique_ptr<Database>>
EventCache::prepare(const QString &path, const StoreOptions &options, Condition &condition)
{
    condition = Condition::Sound;
    auto opened = Database::open(path, Database::Access::Create, options);
    if (!opened)
        return opened;
    const Database &database = **opened;
    const auto ready = [&]() -> Result<void> {
        const auto state = schemaState(database);
        if (!state)
            return tl::unexpected(state.error());
        if (!state->isEmpty() && state->applicationId != cacheApplicationId)
            return failure(
                ErrorKind::Storage,
                QCoreApplication::translate(
                    "Store", "The file is the database of another program. It was left as it is."),
                path);
        if (state->version > static_cast<qint64>(cacheMigrations().size())) {
            condition = Condition::Newer;
            return {};
        }
        // Minutes are many; they are checked afterwards, and in full where that found damage.
        const auto check = QFile::exists(doubtPath(path))
            ? database.quickCheck()
            : database.quickCheckWithout({ "slice_day", "slice_bins" });
        if (!check)
            return tl::unexpected(check.error());
        if (*check != "ok"_L1) {
            condition = Condition::Damaged;
            return {};
        }
        return database.setUp(Synchronous::Normal)
            .and_then([&] { return migrate(database, cacheMigrations(), cacheApplicationId); })
            .and_then([&] { return database.useWriteAheadLog(); })
            // 64 MiB of pages: ids come in no order, and the index of a million of them does not
            // fit in less.
            .and_then([&] { return database.execute("PRAGMA cache_size=-65536"); });
    }();
    QFile::remove(doubtPath(path));
    if (!ready && !database.saidDamaged())
        return tl::unexpected(ready.error());
    if (!ready)
        condition = Condition::Damaged;
    return opened;
}

Result<std::unique_ptr<EventCache>>
EventCache::open(const QString &path, std::vector<Trouble> &troubles, const StoreOptions &options)
{
    if (const auto local = refuseNetworkFolder(path, options); !local)
        return tl::unexpected(local.error());
    Condition condition = Condition::Sound;
    Result<std::unique_ptr<Database>> database;
    if (const auto ours = refuseForeignFile(path, cacheApplicationId, options); !ours) {
        if (isSomeDatabase(path) || !QFileInfo(path).isReadable() || !QFileInfo(path).isFile())
            return tl::unexpected(ours.error());
        condition = Condition::Damaged;
    } else {
        database = prepare(path, options, condition);
        if (!database)
            return tl::unexpected(database.error());
    }
    if (condition != Condition::Sound) {
        database = nullptr; // closed before the file is renamed
        const bool newer = condition == Condition::Newer;
        const auto aside = setAside(path, newer ? u"newer"_s : u"damaged"_s);
        if (!aside)
            return tl::unexpected(aside.error());
        const QString text = newer
            ? QCoreApplication::translate("Store",
                                          "The cache was written by a newer Trivet. It was set "
                                          "aside as %1, and the sources are asked again.")
            : QCoreApplication::translate(
                "Store",
                "The cache was damaged. It was set aside as %1, and the sources are asked again.");
        troubles.push_back(
            { .severity = Trouble::Severity::Warning, .text = text.arg(*aside), .where = path });
        database = prepare(path, options, condition);
        if (!database)
            return tl::unexpected(database.error());
        if (condition != Condition::Sound)
            return failure(
                ErrorKind::Storage,
                QCoreApplication::translate("Store", "The cache cannot be begun anew here."), path);
    }
    return std::unique_ptr<EventCache>(new EventCache(std::move(*database)));
}

Result<std::unique_ptr<EventCache>> EventCache::openInMemory()
{
    auto database = Database::open(u":memory:"_s, Database::Access::Create, {});
    if (!database)
        return tl::unexpected(database.error());
    if (const auto made = migrate(**database, cacheMigrations(), cacheApplicationId); !made)
        return tl::unexpected(made.error());
    return std::unique_ptr<EventCache>(new EventCache(std::move(*database)));
}

Result<QString> EventCache::append(const SourceId &source, const Batch &batch, Instant checkedAt)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto store = [&](const auto &events) { return upsert(*m_database, source, events); };
    const auto removeRest
        = [&](const auto &events) { return removeOthers(*m_database, source, events); };
    if (batch.replacesAll) {
        if (auto removed = forEachKind(batch.events, removeRest); !removed)
            return tl::unexpected(removed.error());
    }
    if (auto stored = forEachKind(batch.events, store); !stored)
        return tl::unexpected(stored.error());
    for (const SliceBatch &slices : batch.slices) {
        if (auto stored = storeSlices(*m_database, source, slices, m_troubles); !stored)
            return tl::unexpected(stored.error());
    }
    if (auto stored = storeRecorded(*m_database, source, batch.recorded); !stored)
        return tl::unexpected(stored.error());
    auto cursor = noteProgress(source, batch, checkedAt);
    if (!cursor)
        return cursor;
    if (auto committed = transaction->commit(); !committed)
        return tl::unexpected(committed.error());
    return cursor;
}

Result<QString> EventCache::noteProgress(const SourceId &source, const Batch &batch,
                                         Instant checkedAt)
{
    // A poll that found nothing new does not know less than before; a file that was emptied does.
    // A progress below 0 says that a damaged day was dropped: the source begins again to fill it.
    auto statement = m_database->prepare(
        "INSERT INTO source_progress (source, cursor, checked_at, data_as_of, progress) VALUES "
        "(?1,?2,?3,?4,?5) "
        "ON CONFLICT (source) DO UPDATE SET "
        "cursor=iif(source_progress.progress<0, '', excluded.cursor), "
        "checked_at=excluded.checked_at, "
        "data_as_of=iif(?6, excluded.data_as_of, coalesce(excluded.data_as_of, data_as_of)), "
        "progress=excluded.progress RETURNING cursor");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(source.value, batch.cursor, checkedAt, batch.dataAsOf, batch.progress,
                       batch.replacesAll);
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    return statement->text(0);
}

Result<Events> EventCache::events() const
{
    // One moment for all kinds, also while another program writes.
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Read);
    if (!transaction)
        return tl::unexpected(transaction.error());
    Events events;
    WordPool words;
    const auto loadKind = [&](auto &kind) { return load(*m_database, kind, words); };
    return forEachKind(events, loadKind).and_then([&] { return transaction->commit(); }).map([&] {
        return std::move(events);
    });
}

template <class T>
Result<T> EventCache::watched(Result<T> result) const
{
    if (!result && m_database->saidDamaged()) {
        QFile doubt(doubtPath(m_database->path()));
        if (!doubt.open(QIODevice::WriteOnly))
            m_troubles.push_back({ .severity = Trouble::Severity::Warning,
                                   .text = doubt.errorString(),
                                   .where = doubt.fileName() });
    }
    return result;
}

Result<std::vector<Slice>> EventCache::slices(const SloId &slo, TimeRange range) const
{
    return watched(loadSlices(*m_database, slo, range, m_troubles));
}

Result<bool> EventCache::checkMinutes()
{
    constexpr int rows = 256; // some 5 ms
    return watched(dropDamagedDays(*m_database, m_checkedTo, rows, m_troubles))
        .map([this](std::optional<qint64> last) {
            m_checkedTo = last.value_or(m_checkedTo);
            return last.has_value();
        });
}

Result<std::vector<SliceBin>> EventCache::bins(const SloId &slo, qint64 end,
                                               const BinRecipe &recipe) const
{
    return watched(loadBins(*m_database, slo, end, recipe, m_troubles));
}

Result<void> EventCache::keepBins(const SloId &slo, qint64 changed, const BinRecipe &recipe) const
{
    return watched(keepFinishedDays(*m_database, slo, changed, recipe, m_troubles));
}

Result<std::optional<EventCache::Measured>> EventCache::measured(const SloId &slo,
                                                                 TimeRange range) const
{
    return watched(loadEnds(*m_database, slo, range, m_troubles))
        .map([](const std::vector<Slice> &ends) {
            return ends.empty() ? std::nullopt
                                : std::optional(Measured { .first = ends.front().minute,
                                                           .last = ends.back().minute });
        });
}

Result<std::vector<RecordedFigure>> EventCache::recorded() const
{
    return loadRecorded(*m_database);
}

Result<std::vector<SourceProgress>> EventCache::progress() const
{
    auto statement = m_database->prepare("SELECT source, cursor, checked_at, data_as_of, progress "
                                         "FROM source_progress ORDER BY source");
    if (!statement)
        return tl::unexpected(statement.error());
    std::vector<SourceProgress> all;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return all;
        all.push_back({ .source = SourceId(statement->text(0)),
                        .cursor = statement->text(1),
                        .checkedAt = statement->instant(2),
                        .dataAsOf = statement->maybeInstant(3),
                        .progress = std::max(0.0, statement->real(4)) });
    }
}

Result<void> EventCache::keepOnly(const std::vector<SourceId> &sources)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto known = progress(); // every append() leaves a row there
    if (!known)
        return tl::unexpected(known.error());
    constexpr std::array tables { "deployment",      "change",           "incident",
                                  "survey_answer",   "survey_aggregate", "onboarding",
                                  "provisioning",    "silence",          "slice_day",
                                  "recorded_figure", "source_progress" };
    for (const SourceProgress &one : *known) {
        if (std::ranges::find(sources, one.source) != sources.end())
            continue;
        for (const char *table : tables) {
            const QByteArray sql = QByteArray("DELETE FROM ") + table + " WHERE source=?";
            auto remove = m_database->prepare(sql);
            if (!remove)
                return tl::unexpected(remove.error());
            remove->bindAll(one.source.value);
            if (auto done = remove->run(); !done)
                return done;
        }
    }
    return transaction->commit();
}

std::vector<Trouble> EventCache::takeTroubles() const
{
    return std::exchange(m_troubles, {});
}

} // namespace trivet::store
