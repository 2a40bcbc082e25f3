// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/annotation.h>
#include <app/domain/trouble.h>
#include <app/store/storeoptions.h>

#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace trivet::store {

class Database;
class Statement;

/// What people wrote: append-only revisions, each with a checksum and chained by a hash
/// (trivet.db, WAL, FULL). An annotation counts as saved when append() has returned a value.
/// Several programs may have it open at once. Synchronous; used on the store thread only.
class Journal final
{
public:
    /// A missing or empty file where a marker says that there was one is an error, never a fresh
    /// start; so is a file of another program, of another store, or one with fewer notes than were
    /// known. A damaged file and one of a newer version open for reading, with a trouble.
    [[nodiscard]] static Result<std::unique_ptr<Journal>>
    open(const QString &path, std::vector<Trouble> &troubles, const StoreOptions &options = {});
    /// One whose every call gives this error: the rest of the program goes on without notes.
    [[nodiscard]] static std::unique_ptr<Journal> unavailable(Error error);
    ~Journal();
    Journal(const Journal &) = delete;
    Journal &operator=(const Journal &) = delete;

    [[nodiscard]] bool isReadOnly() const { return !m_readOnly.isEmpty(); }

    /// Appends a revision. Its number must be one above the newest of that id (1 for a new one),
    /// else ErrorKind::Storage and nothing changes. A key that another annotation already has gives
    /// that annotation back unchanged; later revisions keep the key of the first. Texts that could
    /// not be given back as they are (NUL, over 10,000 characters) are ErrorKind::BadInput.
    [[nodiscard]] Result<Annotation> append(const Annotation &revision);
    /// Newest revisions, deleted ones too, by time. Damaged rows are left out with a trouble: what
    /// stands for such a note is its newest sound text, under the newest number.
    [[nodiscard]] Result<std::vector<Annotation>> newest() const;
    /// All sound revisions of one annotation, oldest first.
    [[nodiscard]] Result<std::vector<Annotation>> history(const QString &id) const;
    /// Integrity, checksums and chain; the ids of damaged rows.
    [[nodiscard]] Result<std::vector<QString>> verify() const;
    /// A verified copy. The file must not be there yet.
    [[nodiscard]] Result<void> backup(const QString &path) const;
    /// Once a day (UTC) a verified copy in backups/ beside the file; the newest seven are kept.
    /// True: one was made now.
    [[nodiscard]] Result<bool> backupDaily(Instant now) const;
    /// What calls found on the way since the last time.
    [[nodiscard]] std::vector<Trouble> takeTroubles() const;

    /// The copies in backups/ of the file at `path`, newest first.
    [[nodiscard]] static QStringList backupsOf(const QString &path);
    /// Puts a backup in the place of the file, which is set aside as "trivet.db.replaced". The
    /// journal must not be open.
    [[nodiscard]] static Result<void> restore(const QString &backup, const QString &path,
                                              const StoreOptions &options = {});

private:
    struct Newest;
    Journal(std::unique_ptr<Database> database, StoreOptions options);

    [[nodiscard]] static Result<std::unique_ptr<Database>>
    connect(const QString &path, bool rowsWereKnown, const StoreOptions &options);
    [[nodiscard]] Result<void> setUp(bool rowsWereKnown, std::vector<Trouble> &troubles);
    [[nodiscard]] Result<void> compareWithMarker(std::vector<Trouble> &troubles);
    [[nodiscard]] Result<Annotation> appendInTransaction(Annotation revision);
    /// The annotation that another revision 1 made under this key; nothing if the key is free.
    [[nodiscard]] Result<std::optional<Annotation>> holderOfKey(const Annotation &revision) const;
    [[nodiscard]] Result<Newest> newestOf(const QString &id) const;
    [[nodiscard]] Result<void> refuseIfClosed() const;
    void noteLastKnown() const;

    std::unique_ptr<Database> m_database; ///< null = unavailable
    StoreOptions m_options;
    QString m_uuid;
    QString m_readOnly; ///< why nothing can be appended; empty = it can
    Error m_unavailable;
    qint64 m_rowsKnown = 0; ///< how far reading goes on behind a damaged page
    mutable std::vector<Trouble> m_troubles;
};

} // namespace trivet::store
