// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "database.h"

#include <QCoreApplication>
#include <QFile>

#include <array>
#include <sqlite3.h>
#include <utility>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

/// The same steps as SQLite's own waiting.
constexpr std::array<int, 12> lockPauses { 1, 2, 5, 10, 15, 20, 25, 25, 25, 50, 50, 100 };
constexpr int stepsBetweenLooks = 20'000; // of SQLite's machine: well under a millisecond

QString sentenceFor(int code)
{
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return QCoreApplication::translate("Store",
                                           "Another program is writing to the file. Try again.");
    case SQLITE_FULL:
        return QCoreApplication::translate("Store", "There is no space left for the file.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
        return QCoreApplication::translate("Store", "The file cannot be written.");
    case SQLITE_CANTOPEN:
        return QCoreApplication::translate("Store", "The file cannot be opened.");
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return QCoreApplication::translate("Store", "The file is damaged.");
    case SQLITE_NOMEM:
        return QCoreApplication::translate("Store", "There is not enough memory.");
    case SQLITE_INTERRUPT:
        return QCoreApplication::translate("Store", "The work was ended.");
    case SQLITE_IOERR:
        return QCoreApplication::translate("Store", "The disk reports an error.");
    default:
        return QCoreApplication::translate("Store", "The store could not do it.");
    }
}

int shouldStop(void *flag)
{
    return static_cast<const std::atomic<bool> *>(flag)->load() ? 1 : 0;
}

} // namespace

Database::Database(sqlite3 *handle, QString path, StoreOptions options)
    : m_handle(handle)
    , m_path(std::move(path))
    , m_options(std::move(options))
{ }

Database::~Database()
{
    sqlite3_close_v2(m_handle);
}

Result<std::unique_ptr<Database>> Database::open(const QString &path, Access access,
                                                 const StoreOptions &options)
{
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    if (access == Access::Create)
        flags |= SQLITE_OPEN_CREATE;
    sqlite3 *handle = nullptr;
    const QByteArray vfs = options.vfs.toUtf8();
    const int code = sqlite3_open_v2(QFile::encodeName(path).constData(), &handle, flags,
                                     vfs.isEmpty() ? nullptr : vfs.constData());
    std::unique_ptr<Database> database(new Database(handle, path, options));
    if (code != SQLITE_OK)
        return tl::unexpected(database->error(code));
    sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_busy_handler(handle, &Database::waitForLock, database.get());
    if (options.giveUp)
        sqlite3_progress_handler(handle, stepsBetweenLooks, &shouldStop,
                                 const_cast<std::atomic<bool> *>(options.giveUp));
    return database;
}

// Not busy_timeout: that one cannot be cut short when the program ends.
int Database::waitForLock(void *self, int count)
{
    auto *database = static_cast<Database *>(self);
    if (count == 0)
        database->m_waited = 0;
    const bool ended = database->m_options.giveUp && database->m_options.giveUp->load();
    if (ended || database->m_waited >= database->m_options.patience.count())
        return 0;
    const auto step = static_cast<size_t>(count);
    const int pause = step < lockPauses.size() ? lockPauses[step] : lockPauses.back();
    sqlite3_sleep(pause);
    database->m_waited += pause;
    return 1;
}

Error Database::error(int code) const
{
    m_newestError = code;
    const QString theirs = QString::fromUtf8(m_handle && sqlite3_extended_errcode(m_handle) == code
                                                 ? sqlite3_errmsg(m_handle)
                                                 : sqlite3_errstr(code));
    const QString text = sentenceFor(code) % u" ("_s % theirs % u')';
    return { .kind = ErrorKind::Storage, .text = text, .where = m_path };
}

bool Database::saidDamaged() const
{
    const int primary = m_newestError & 0xff;
    return primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB;
}

bool Database::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}
qint64 Database::changes() const
{
    return sqlite3_changes64(m_handle);
}

Result<void> Database::execute(const QByteArray &sql) const
{
    const int code = sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return {};
}

Result<Statement> Database::prepare(const QByteArray &sql) const
{
    sqlite3_stmt *handle = nullptr;
    const int code = sqlite3_prepare_v3(m_handle, sql.constData(), static_cast<int>(sql.size()) + 1,
                                        0, &handle, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(error(code));
    return Statement(handle, *this);
}

Result<qint64> Database::integer(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&](bool row) { return row ? statement->integer(0) : 0; });
}

Result<QString> Database::text(const QByteArray &sql) const
{
    auto statement = prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    return statement->step().map([&](bool row) { return row ? statement->text(0) : QString(); });
}

Result<void> Database::setAndReadBack(const char *pragma, qint64 value) const
{
    const QByteArray name(pragma);
    const QByteArray set = "PRAGMA " + name + "=" + QByteArray::number(value);
    const QByteArray read = "PRAGMA " + name;
    return execute(set)
        .and_then([&] { return integer(read); })
        .and_then([&](qint64 now) -> Result<void> {
            if (now == value)
                return {};
            return failure(
                ErrorKind::Storage,
                QCoreApplication::translate("Store", "SQLite did not take the setting %1.")
                    .arg(QLatin1String(name)),
                m_path);
        });
}

Result<void> Database::setUp(Synchronous synchronous) const
{
    const Synchronous wanted = m_options.synchronous.value_or(synchronous);
    const std::array<std::pair<const char *, qint64>, 6> settings { {
        { "synchronous", static_cast<qint64>(wanted) },
        { "foreign_keys", 1 },
        { "trusted_schema", 0 },
        { "cell_size_check", 1 },
        { "recursive_triggers",
          1 }, // so that INSERT OR REPLACE meets the triggers that forbid deletion
        { "temp_store", 2 },
    } };
    for (const auto &[pragma, value] : settings) {
        if (auto done = setAndReadBack(pragma, value); !done)
            return done;
    }
    return {};
}

Result<void> Database::useWriteAheadLog() const
{
    auto statement = prepare("PRAGMA journal_mode=WAL");
    if (!statement)
        return tl::unexpected(statement.error());
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    const QString mode = statement->text(0);
    if (mode != "wal"_L1)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate(
                           "Store", "SQLite cannot keep a write-ahead log here, the mode is %1.")
                           .arg(mode),
                       m_path);
    statement->reset();
    return execute("PRAGMA wal_autocheckpoint=1000; PRAGMA journal_size_limit=67108864");
}

Result<void> Database::forbidWriting() const
{
    return setAndReadBack("query_only", 1);
}
Result<QString> Database::quickCheck() const
{
    return text("PRAGMA quick_check(1)");
}
Result<QString> Database::quickCheckWithout(const QByteArrayList &tables) const
{
    auto select = prepare("SELECT name FROM sqlite_schema WHERE type='table'");
    if (!select)
        return tl::unexpected(select.error());
    QByteArrayList wanted;
    while (true) {
        const auto row = select->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        if (const QByteArray name = select->text(0).toUtf8(); !tables.contains(name))
            wanted += name;
    }
    for (QByteArray name : wanted) {
        auto found = text("PRAGMA quick_check('" + name.replace('\'', "''") + "')");
        if (!found || *found != "ok"_L1)
            return found;
    }
    return u"ok"_s;
}
Result<QString> Database::fullCheck() const
{
    return text("PRAGMA integrity_check(1)");
}

Result<void> Database::copyTo(const QString &path) const
{
    const auto copy = open(path, Access::Create, m_options);
    if (!copy)
        return tl::unexpected(copy.error());
    if (auto set = copy.value()->setUp(Synchronous::Full); !set)
        return set;
    sqlite3 *target = copy.value()->m_handle;
    sqlite3_backup *backup = sqlite3_backup_init(target, "main", m_handle, "main");
    if (!backup)
        return tl::unexpected(copy.value()->error(sqlite3_extended_errcode(target)));
    // All pages in one step: a writer elsewhere cannot make it start again, and the log lets it
    // write on.
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE)
        return tl::unexpected(copy.value()->error(stepped));
    if (finished != SQLITE_OK)
        return tl::unexpected(copy.value()->error(finished));
    // The copy says "write-ahead log" as its original does; a backup is one file.
    return copy.value()->execute("PRAGMA journal_mode=DELETE");
}

Result<Transaction> Transaction::begin(const Database &database, Kind kind)
{
    return database.execute(kind == Kind::Write ? "BEGIN IMMEDIATE" : "BEGIN").map([&] {
        return Transaction(database);
    });
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{ }

Transaction::~Transaction()
{
    // After some errors SQLite has rolled back already; a rollback that fails leaves the log as it
    // was.
    if (m_database && m_database->isInTransaction())
        static_cast<void>(m_database->execute("ROLLBACK"));
}

Result<void> Transaction::commit()
{
    return m_database->execute("COMMIT").map([this] { m_database = nullptr; });
}

} // namespace trivet::store
