// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/base/time.h>
#include <app/store/journalcheck.h>

#include <QStringList>

namespace trivet::store {

class Database;
struct StoreOptions;

[[nodiscard]] QString backupFolder(const QString &journalPath);
/// Daily ones and those of before a migration, newest first.
[[nodiscard]] QStringList backupsBeside(const QString &journalPath);
/// "backups/trivet-2026-11-10.db" beside the journal.
[[nodiscard]] QString dailyBackupPath(const QString &journalPath, Instant now);
/// Removes daily ones beyond the newest seven.
void pruneBackups(const QString &journalPath);

/// Opens a copy, checks the whole file and, where there are revisions, each of them.
[[nodiscard]] Result<RevisionCheck> checkBackup(const QString &path, const StoreOptions &options);
/// Copies and checks; what turns out unsound as a file, or shorter than `rows`, is removed.
[[nodiscard]] Result<RevisionCheck> copyAndCheck(const Database &database, const QString &path,
                                                 qint64 rows, const StoreOptions &options);

} // namespace trivet::store
