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

} // namespace

EventCache::EventCache(std::unique_ptr<Database> database)
    : m_database(std::move(database))
{ }

EventCache::~EventCache() = default;

Result<std::unique_ptr<Database>> EventCache::prepare(const QString &path,
                                                      const StoreOptions &options,
                                                      Condition &condition,
                                                      std::vector<Trouble> &troubles)
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
        const auto check = database.quickCheck();
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
            .and_then([&] { return database.execute("PRAGMA cache_size=-65536"); })
            .and_then([&] { return dropDamagedDays(database, troubles); });
    }();
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
        database = prepare(path, options, condition, troubles);
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
        database = prepare(path, options, condition, troubles);
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

Result<void> EventCache::append(const SourceId &source, const Batch &batch, Instant checkedAt)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    const auto store = [&](const auto &events) { return upsert(*m_database, source, events); };
    const auto removeRest
        = [&](const auto &events) { return removeOthers(*m_database, source, events); };
    if (batch.replacesAll) {
        if (auto removed = forEachKind(batch.events, removeRest); !removed)
            return removed;
    }
    if (auto stored = forEachKind(batch.events, store); !stored)
        return stored;
    const size_t troublesBefore = m_troubles.size();
    for (const SliceBatch &slices : batch.slices) {
        if (auto stored = storeSlices(*m_database, source, slices, m_troubles); !stored)
            return stored;
    }
    if (auto stored = storeRecorded(*m_database, source, batch.recorded); !stored)
        return stored;
    // A damaged day was dropped on the way: the source has to begin again to fill it.
    const QString cursor = m_troubles.size() == troublesBefore ? batch.cursor : QString();
    return noteProgress(source, batch, cursor, checkedAt).and_then([&] {
        return transaction->commit();
    });
}

Result<void> EventCache::noteProgress(const SourceId &source, const Batch &batch,
                                      const QString &cursor, Instant checkedAt) const
{
    // A poll that found nothing new does not know less than before; a file that was emptied does.
    auto statement = m_database->prepare(
        "INSERT INTO source_progress (source, cursor, checked_at, data_as_of, progress) VALUES "
        "(?1,?2,?3,?4,?5) "
        "ON CONFLICT (source) DO UPDATE SET cursor=excluded.cursor, "
        "checked_at=excluded.checked_at, "
        "data_as_of=iif(?6, excluded.data_as_of, coalesce(excluded.data_as_of, data_as_of)), "
        "progress=excluded.progress");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(source.value, cursor, checkedAt, batch.dataAsOf, batch.progress,
                       batch.replacesAll);
    return statement->run();
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

Result<std::vector<Slice>> EventCache::slices(const SloId &slo, TimeRange range) const
{
    return loadSlices(*m_database, slo, range, m_troubles);
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
                        .progress = statement->real(4) });
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
