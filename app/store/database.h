// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/store/statement.h>
#include <app/store/storeoptions.h>

#include <memory>

struct sqlite3;

namespace trivet::store {

/// One connection to one SQLite file, for one thread. Errors are ErrorKind::Storage with the file
/// and what SQLite says.
class Database final
{
public:
    enum class Access { ReadOnly, ReadWrite, Create };

    /// Opens without writing or reading anything yet; ReadWrite does not make a missing file.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, Access access,
                                                                const StoreOptions &options);
    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; }

    /// Sets what a connection of ours has, and reads it back.
    [[nodiscard]] Result<void> setUp(Synchronous synchronous) const;
    /// Write-ahead log: readers and one writer at once. The file remembers it.
    [[nodiscard]] Result<void> useWriteAheadLog() const;
    /// Nothing is written through this connection any more.
    [[nodiscard]] Result<void> forbidWriting() const;

    /// One or several statements without values.
    [[nodiscard]] Result<void> execute(const QByteArray &sql) const;
    [[nodiscard]] Result<Statement> prepare(const QByteArray &sql) const;
    /// First column of the first row; 0 or empty where there is none.
    [[nodiscard]] Result<qint64> integer(const QByteArray &sql) const;
    [[nodiscard]] Result<QString> text(const QByteArray &sql) const;
    [[nodiscard]] qint64 changes() const;

    /// "ok" or SQLite's first finding. The quick one does not compare tables with their indexes.
    [[nodiscard]] Result<QString> quickCheck() const;
    [[nodiscard]] Result<QString> fullCheck() const;
    /// The quick check of all tables but these.
    [[nodiscard]] Result<QString> quickCheckWithout(const QByteArrayList &tables) const;

    /// A consistent copy as one file without a log, also while others write. The file must not be
    /// there, or be empty. One transaction: whole or nothing.
    [[nodiscard]] Result<void> copyTo(const QString &path) const;

    /// The newest error said that the bytes are no sound database.
    [[nodiscard]] bool saidDamaged() const;
    /// Makes the error of an SQLite result code and remembers the code.
    [[nodiscard]] Error error(int code) const;
    [[nodiscard]] bool isInTransaction() const;

private:
    Database(sqlite3 *handle, QString path, StoreOptions options);
    [[nodiscard]] Result<void> setAndReadBack(const char *pragma, qint64 value) const;
    static int waitForLock(void *self, int count);

    sqlite3 *m_handle = nullptr; // owned
    QString m_path;
    StoreOptions m_options;
    mutable int m_newestError = 0;
    qint64 m_waited = 0; // milliseconds for the lock of now
};

/// BEGIN ... COMMIT; rolls back unless commit() succeeded.
class Transaction final
{
public:
    enum class Kind { Read, Write };

    /// Write takes the write lock at once, so that what is read in it stays true.
    [[nodiscard]] static Result<Transaction> begin(const Database &database, Kind kind);
    ~Transaction();
    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    [[nodiscard]] Result<void> commit();

private:
    explicit Transaction(const Database &database)
        : m_database(&database)
    { }
    const Database *m_database; // borrowed; null = over
};

} // namespace trivet::store
