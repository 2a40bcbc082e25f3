// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/backups.h>
#include <app/store/database.h>
#include <app/store/fileguard.h>
#include <app/store/journal.h>
#include <app/store/lastknown.h>
#include <app/store/migrations.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr qint64 rowsCheckedAtStart = 100;

/// What to do about notes that are gone, as a sentence behind the trouble.
QString wayOut(const QString &path)
{
    const QStringList backups = backupsBeside(path);
    const QString marker = lastKnownPath(path);
    if (backups.isEmpty())
        return QCoreApplication::translate("Store", "There is no backup. To begin anew, remove %1.")
            .arg(marker);
    return QCoreApplication::translate("Store",
                                       "Restore the newest backup, %1, or remove %2 to begin anew.")
        .arg(backups.first(), marker);
}

tl::unexpected<Error> lost(const QString &path, const QString &what)
{
    return failure(ErrorKind::Storage, QString(what % u' ' % wayOut(path)), path);
}

qint64 newestVersion()
{
    return static_cast<qint64>(journalMigrations().size());
}

Trouble serious(const QString &text, const QString &where)
{
    return { .severity = Trouble::Severity::Error, .text = text, .where = where };
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path, std::vector<Trouble> &troubles,
                                               const StoreOptions &options)
{
    if (const auto local = refuseNetworkFolder(path, options); !local)
        return tl::unexpected(local.error());
    // A marker that knows of no row loses nothing with the file: the power went while it was made.
    const auto marker = readLastKnown(path);
    const bool rowsWereKnown = !marker || (*marker && (*marker)->rows > 0);
    if (const auto ours = refuseForeignFile(path, journalApplicationId, options); !ours)
        return lost(path, ours.error().text);
    auto database = connect(path, rowsWereKnown, options);
    if (!database)
        return tl::unexpected(database.error());
    std::unique_ptr<Journal> journal(new Journal(std::move(*database), options));
    if (const auto ready = journal->setUp(rowsWereKnown, troubles); !ready) {
        if (journal->m_database->saidDamaged())
            return lost(path, ready.error().text);
        return tl::unexpected(ready.error());
    }
    return journal;
}

Result<std::unique_ptr<Database>> Journal::connect(const QString &path, bool rowsWereKnown,
                                                   const StoreOptions &options)
{
    const bool missing = options.vfs.isEmpty() && !QFile::exists(path);
    if (rowsWereKnown && missing)
        return lost(path,
                    QCoreApplication::translate(
                        "Store", "The notes are missing: the file was there and is gone."));
    const auto access = rowsWereKnown ? Database::Access::ReadWrite : Database::Access::Create;
    return Database::open(path, access, options);
}

Result<void> Journal::setUp(bool rowsWereKnown, std::vector<Trouble> &troubles)
{
    const QString &path = m_database->path();
    const auto state = schemaState(*m_database);
    if (!state)
        return tl::unexpected(state.error());
    if (state->isEmpty() && rowsWereKnown)
        return lost(path,
                    QCoreApplication::translate(
                        "Store", "The notes are gone: the file was there and is empty."));
    if (!state->isEmpty() && state->applicationId != journalApplicationId)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate(
                "Store", "The file is the database of another program. It was left as it is."),
            path);

    const auto check = m_database->quickCheck();
    if (!check && !m_database->saidDamaged())
        return tl::unexpected(check.error());
    if (!check || *check != "ok"_L1) {
        m_readOnly = QCoreApplication::translate(
                         "Store", "The notes are damaged and can only be read (%1). %2")
                         .arg(check ? *check : check.error().text, wayOut(path));
        troubles.push_back(serious(m_readOnly, path));
    } else if (state->version > newestVersion()) {
        m_readOnly
            = QCoreApplication::translate("Store",
                                          "The notes were written by a newer Trivet (version %1 of "
                                          "the file, this one knows %2). They can only be read.")
                  .arg(state->version)
                  .arg(newestVersion());
        troubles.push_back(
            { .severity = Trouble::Severity::Warning, .text = m_readOnly, .where = path });
    }
    if (auto set = m_database->setUp(Synchronous::Full); !set)
        return set;
    if (isReadOnly()) {
        if (auto forbidden = m_database->forbidWriting(); !forbidden)
            return forbidden;
        return compareWithMarker(troubles);
    }
    if (state->version > 0 && state->version < newestVersion() && m_options.vfs.isEmpty()) {
        const QString copy = backupFolder(path) % "/trivet-before-version-"_L1
            % QString::number(newestVersion()) % ".db"_L1;
        QDir().mkpath(backupFolder(path));
        if (!QFile::exists(copy)) {
            if (const auto copied = copyAndCheck(*m_database, copy, 0, m_options); !copied)
                return tl::unexpected(copied.error());
        }
    }
    // The first step is made before the log: a file that is there always says in its own first page
    // whose it is.
    return migrate(*m_database, journalMigrations(), journalApplicationId)
        .and_then([&] { return m_database->useWriteAheadLog(); })
        .and_then([&] { return compareWithMarker(troubles); });
}

Result<void> Journal::compareWithMarker(std::vector<Trouble> &troubles)
{
    const QString &path = m_database->path();
    const auto uuid = m_database->text("SELECT uuid FROM store");
    const auto newestRow = m_database->integer("SELECT max(seq) FROM revision");
    const auto marker = readLastKnown(path);
    if (!marker)
        troubles.push_back({ .severity = Trouble::Severity::Warning,
                             .text = marker.error().text,
                             .where = marker.error().where });
    const LastKnown known = marker ? marker->value_or(LastKnown {}) : LastKnown {};
    m_rowsKnown = std::max(newestRow.value_or(0), known.rows);
    if (!uuid || !newestRow) {
        // What cannot be read here is read row by row later, if the file is known to be damaged.
        if (isReadOnly() && m_database->saidDamaged())
            return {};
        return tl::unexpected(uuid ? newestRow.error() : uuid.error());
    }
    m_uuid = *uuid;
    if (known.rows > 0 && known.store != m_uuid)
        return lost(
            path,
            QCoreApplication::translate(
                "Store", "The file is not the one that was here: it belongs to another store."));
    if (*newestRow < known.rows && !isReadOnly())
        return lost(path,
                    QCoreApplication::translate(
                        "Store", "Notes are missing: the file holds %1 rows, %2 were known.")
                        .arg(*newestRow)
                        .arg(known.rows));

    const qint64 first
        = std::max<qint64>(1, std::min(known.rows, *newestRow - rowsCheckedAtStart + 1));
    const auto newestRows = checkRevisions(*m_database, first, m_rowsKnown);
    if (!newestRows && !isReadOnly())
        return tl::unexpected(newestRows.error());
    const bool sound = newestRows && newestRows->isSound();
    if (newestRows && !sound)
        troubles.push_back(serious(
            QCoreApplication::translate("Store", "Rows of notes are damaged. %1").arg(wayOut(path)),
            path));
    const auto chain = chainAt(*m_database, known.rows);
    if (sound && chain && known.rows > 0 && *chain != known.chain)
        return lost(
            path,
            QCoreApplication::translate(
                "Store", "The file is not the one that was here: other notes stand in it."));
    if (!isReadOnly() && sound)
        noteLastKnown();
    return {};
}

Result<void> Journal::restore(const QString &backup, const QString &path,
                              const StoreOptions &options)
{
    const auto sound = checkBackup(backup, options);
    if (!sound)
        return tl::unexpected(sound.error());
    const auto copy = Database::open(backup, Database::Access::ReadOnly, options);
    if (!copy)
        return tl::unexpected(copy.error());
    const auto uuid = (*copy)->text("SELECT uuid FROM store");
    const auto version = (*copy)->integer("PRAGMA user_version");
    if (!uuid || !version)
        return tl::unexpected(uuid ? version.error() : uuid.error());
    // Beside the place first: until the last rename the old file stays where it is.
    const QString beside = path % ".restoring"_L1;
    QFile::remove(beside);
    if (auto copied = (*copy)->copyTo(beside); !copied)
        return copied;
    if (const auto aside = setAside(path, u"replaced"_s); !aside)
        return tl::unexpected(aside.error());
    if (!QFile::rename(beside, path))
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "The backup could not be put in its place."),
            path);
    return writeLastKnown(
        path,
        { .store = *uuid, .userVersion = *version, .rows = sound->rows, .chain = sound->chain });
}

} // namespace trivet::store
