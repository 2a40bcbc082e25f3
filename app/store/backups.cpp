// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "backups.h"

#include <app/store/database.h>
#include <app/store/migrations.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr qsizetype backupsKept = 7;

} // namespace

QString backupFolder(const QString &journalPath)
{
    return QFileInfo(journalPath).absolutePath() % "/backups"_L1;
}

QStringList backupsBeside(const QString &journalPath)
{
    const QDir folder(backupFolder(journalPath));
    QStringList paths;
    for (const QFileInfo &info :
         folder.entryInfoList({ u"trivet-*.db"_s }, QDir::Files, QDir::Time)) {
        if (info.size() > 0)
            paths.append(info.absoluteFilePath());
    }
    return paths;
}

QString dailyBackupPath(const QString &journalPath, Instant now)
{
    return backupFolder(journalPath) % "/trivet-"_L1 % toIso(now).left(10) % ".db"_L1;
}

void pruneBackups(const QString &journalPath)
{
    QDir folder(backupFolder(journalPath));
    const QStringList names
        = folder.entryList({ u"trivet-[0-9]*-[0-9]*-[0-9]*.db"_s }, QDir::Files, QDir::Name);
    for (qsizetype i = 0; i + backupsKept < names.size(); ++i)
        folder.remove(names[i]);
}

Result<RevisionCheck> checkBackup(const QString &path, const StoreOptions &options)
{
    const auto opened = Database::open(path, Database::Access::ReadOnly, options);
    if (!opened)
        return tl::unexpected(opened.error());
    const Database &copy = **opened;
    const auto state = schemaState(copy);
    if (!state)
        return tl::unexpected(state.error());
    if (state->applicationId != journalApplicationId || state->version < 1)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "This is not a backup of Trivet's notes."), path);
    const auto whole = copy.fullCheck();
    if (!whole)
        return tl::unexpected(whole.error());
    if (*whole != "ok"_L1)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "The backup is damaged: %1.").arg(*whole), path);
    return checkRevisions(copy);
}

Result<RevisionCheck> copyAndCheck(const Database &database, const QString &path, qint64 rows,
                                   const StoreOptions &options)
{
    if (options.vfs.isEmpty() && QFileInfo(path).size() > 0)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "There is a file of this name already."), path);
    auto checked = database.copyTo(path).and_then([&] { return checkBackup(path, options); });
    if (checked && checked->rows < rows)
        checked = failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "The backup holds fewer notes than the store."),
            path);
    if (!checked && options.vfs.isEmpty()) {
        QFile::remove(path);
        QFile::remove(QString(path % "-journal"_L1));
    }
    return checked;
}

} // namespace trivet::store
