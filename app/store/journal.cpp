// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal.h"

#include <app/store/backups.h>
#include <app/store/database.h>
#include <app/store/journalcheck.h>
#include <app/store/lastknown.h>
#include <app/store/migrations.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace trivet::store {

/// The newest sound revision and the newest number, which are apart where rows are damaged.
struct Journal::Newest
{
    std::optional<Annotation> annotation;
    int number = 0;
};

namespace {

QString damagedNotes(const std::vector<QString> &ids, qint64 unreadable)
{
    constexpr qsizetype shown = 5;
    QStringList names;
    for (const QString &id : ids) {
        if (names.size() < shown)
            names.append(id);
    }
    return QCoreApplication::translate("Store",
                                       "%1 rows of notes are damaged and left out (%2). An earlier "
                                       "text stands for them where there is one. "
                                       "The newest backup may hold them.")
        .arg(static_cast<qint64>(ids.size()) + unreadable)
        .arg(names.isEmpty() ? QCoreApplication::translate("Store", "they cannot be read")
                             : names.join(", "_L1));
}

/// Collects the newest sound revision of every id, and the numbers of the damaged ones.
class NewestOfAll final
{
public:
    void take(const RevisionRow &row)
    {
        const Annotation &revision = row.annotation;
        if (!row.isIntact()) {
            m_damaged[revision.id].append(revision.revision);
            m_damagedIds.push_back(revision.id);
            return;
        }
        const auto found = m_index.constFind(revision.id);
        if (found == m_index.constEnd()) {
            m_index.insert(revision.id, m_annotations.size());
            m_annotations.push_back(revision);
        } else if (m_annotations[*found].revision < revision.revision) {
            m_annotations[*found] = revision;
        }
    }

    [[nodiscard]] const std::vector<QString> &damagedIds() const { return m_damagedIds; }

    [[nodiscard]] std::vector<Annotation> finish()
    {
        for (Annotation &annotation : m_annotations) {
            const auto numbers = m_damaged.value(annotation.id);
            while (numbers.contains(annotation.revision + 1))
                ++annotation.revision;
        }
        std::ranges::sort(m_annotations, [](const Annotation &a, const Annotation &b) {
            return a.at != b.at ? a.at < b.at : a.id < b.id;
        });
        return std::move(m_annotations);
    }

private:
    std::vector<Annotation> m_annotations;
    QHash<QString, size_t> m_index;
    QHash<QString, QList<int>> m_damaged;
    std::vector<QString> m_damagedIds;
};

} // namespace

Journal::Journal(std::unique_ptr<Database> database, StoreOptions options)
    : m_database(std::move(database))
    , m_options(std::move(options))
{ }

Journal::~Journal() = default;

std::unique_ptr<Journal> Journal::unavailable(Error error)
{
    std::unique_ptr<Journal> journal(new Journal(nullptr, {}));
    journal->m_unavailable = std::move(error);
    journal->m_readOnly = journal->m_unavailable.text;
    return journal;
}

Result<void> Journal::refuseIfClosed() const
{
    if (!m_database)
        return tl::unexpected(m_unavailable);
    return {};
}

std::vector<Trouble> Journal::takeTroubles() const
{
    return std::exchange(m_troubles, {});
}

Result<Annotation> Journal::append(const Annotation &revision)
{
    if (const auto open = refuseIfClosed(); !open)
        return tl::unexpected(open.error());
    if (isReadOnly())
        return failure(ErrorKind::Storage, m_readOnly, m_database->path());
    if (const auto fit = refuseUnfit(revision); !fit)
        return tl::unexpected(fit.error());
    auto saved = appendInTransaction(revision);
    if (saved)
        noteLastKnown();
    return saved;
}

Result<std::optional<Annotation>> Journal::holderOfKey(const Annotation &revision) const
{
    std::optional<Annotation> nobody;
    if (revision.key.isEmpty())
        return nobody;
    auto statement = m_database->prepare(
        "SELECT id FROM revision WHERE key = ? AND key <> '' AND revision = 1");
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(revision.key);
    const auto row = statement->step();
    if (!row)
        return tl::unexpected(row.error());
    const QString id = *row ? statement->text(0) : QString();
    if (!*row || (id == revision.id && revision.revision > 1))
        return nobody;
    const auto there = newestOf(id);
    if (!there)
        return tl::unexpected(there.error());
    if (there->annotation)
        return there->annotation;
    return failure(ErrorKind::Storage,
                   QCoreApplication::translate("Store", "The note that has this key is damaged."),
                   m_database->path());
}

Result<Annotation> Journal::appendInTransaction(Annotation revision)
{
    auto transaction = Transaction::begin(*m_database, Transaction::Kind::Write);
    if (!transaction)
        return tl::unexpected(transaction.error());
    auto holder = holderOfKey(revision);
    if (!holder)
        return tl::unexpected(holder.error());
    if (*holder)
        return **holder;
    const auto before = newestOf(revision.id);
    if (!before)
        return tl::unexpected(before.error());
    if (revision.revision != before->number + 1)
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate(
                "Store",
                "The note was changed meanwhile: its newest revision is %1, this would be %2.")
                .arg(before->number)
                .arg(revision.revision),
            m_database->path());
    if (before->annotation && revision.key.isEmpty())
        revision.key = before->annotation->key;
    if (before->annotation && revision.key != before->annotation->key)
        return failure(
            ErrorKind::BadInput,
            QCoreApplication::translate("Store", "A note keeps the key of its first revision."));

    const auto newestRow = m_database->integer("SELECT max(seq) FROM revision");
    if (!newestRow)
        return tl::unexpected(newestRow.error());
    const auto chain = chainAt(*m_database, *newestRow);
    if (!chain)
        return tl::unexpected(chain.error());
    RevisionRow row;
    row.seq = *newestRow + 1;
    row.annotation = revision;
    row.canonical = canonicalRevision(row.seq, revision);
    row.checksum = checksumOf(row.canonical);
    row.chain = chainOf(*chain, row.canonical);
    {
        const QByteArray sql = QByteArray("INSERT INTO revision (") + revisionColumns
            + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)";
        auto insert = m_database->prepare(sql);
        if (!insert)
            return tl::unexpected(insert.error());
        bindRevision(*insert, row);
        if (const auto done = insert->run(); !done)
            return tl::unexpected(done.error());
    }
    return transaction->commit().map([&] { return revision; });
}

void Journal::noteLastKnown() const
{
    const auto version = m_database->integer("PRAGMA user_version");
    const auto rows = m_database->integer("SELECT max(seq) FROM revision");
    const auto chain = rows ? chainAt(*m_database, *rows) : tl::unexpected(rows.error());
    if (!version || !chain)
        return; // the marker lags behind, as it may
    const LastKnown known {
        .store = m_uuid, .userVersion = *version, .rows = *rows, .chain = *chain
    };
    if (const auto written = writeLastKnown(m_database->path(), known); !written)
        m_troubles.push_back({ .severity = Trouble::Severity::Warning,
                               .text = written.error().text,
                               .where = written.error().where });
}

Result<Journal::Newest> Journal::newestOf(const QString &id) const
{
    const QByteArray sql
        = QByteArray("SELECT ") + revisionColumns + " FROM revision WHERE id = ? ORDER BY revision";
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(id);
    Newest found;
    QList<int> damaged;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            break;
        const RevisionRow revision = readRevision(*statement);
        if (revision.isIntact())
            found = { .annotation = revision.annotation, .number = revision.annotation.revision };
        else
            damaged.append(revision.annotation.revision);
    }
    while (damaged.contains(found.number + 1))
        ++found.number;
    return found;
}

Result<std::vector<Annotation>> Journal::newest() const
{
    if (const auto open = refuseIfClosed(); !open)
        return tl::unexpected(open.error());
    NewestOfAll all;
    const auto unreadable = forEachRevision(*m_database, 1, m_rowsKnown,
                                            [&](const RevisionRow &row) { all.take(row); });
    if (!unreadable)
        return tl::unexpected(unreadable.error());
    if (!all.damagedIds().empty() || *unreadable > 0)
        m_troubles.push_back({ .severity = Trouble::Severity::Error,
                               .text = damagedNotes(all.damagedIds(), *unreadable),
                               .where = m_database->path(),
                               .occurrences = static_cast<int>(all.damagedIds().size())
                                   + static_cast<int>(*unreadable) });
    return all.finish();
}

Result<std::vector<Annotation>> Journal::history(const QString &id) const
{
    if (const auto open = refuseIfClosed(); !open)
        return tl::unexpected(open.error());
    const QByteArray sql
        = QByteArray("SELECT ") + revisionColumns + " FROM revision WHERE id = ? ORDER BY revision";
    auto statement = m_database->prepare(sql);
    if (!statement)
        return tl::unexpected(statement.error());
    statement->bindAll(id);
    std::vector<Annotation> revisions;
    while (true) {
        const auto row = statement->step();
        if (!row)
            return tl::unexpected(row.error());
        if (!*row)
            return revisions;
        RevisionRow revision = readRevision(*statement);
        if (revision.isIntact())
            revisions.push_back(std::move(revision.annotation));
    }
}

Result<std::vector<QString>> Journal::verify() const
{
    if (const auto open = refuseIfClosed(); !open)
        return tl::unexpected(open.error());
    const auto whole = m_database->fullCheck();
    const auto found = checkRevisions(*m_database, 1, m_rowsKnown);
    if (!found)
        return tl::unexpected(found.error());
    if (!found->damaged.empty())
        return found->damaged;
    if (!whole)
        return tl::unexpected(whole.error());
    if (*whole != "ok"_L1 || found->unreadable > 0)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Store", "The file is damaged: %1.").arg(*whole),
                       m_database->path());
    return std::vector<QString>();
}

Result<void> Journal::backup(const QString &path) const
{
    if (auto open = refuseIfClosed(); !open)
        return open;
    const qint64 rows = m_database->integer("SELECT max(seq) FROM revision").value_or(0);
    return copyAndCheck(*m_database, path, rows, m_options)
        .and_then([&](const RevisionCheck &copy) -> Result<void> {
            if (copy.isSound())
                return {};
            return failure(
                ErrorKind::Storage,
                QCoreApplication::translate(
                    "Store",
                    "The copy was made, but rows of notes are damaged in it as in the store."),
                path);
        });
}

Result<bool> Journal::backupDaily(Instant now) const
{
    if (const auto open = refuseIfClosed(); !open)
        return tl::unexpected(open.error());
    const QString path = dailyBackupPath(m_database->path(), now);
    const bool cutShort = QFile::exists(QString(path % "-journal"_L1));
    if (QFileInfo(path).size() > 0 && !cutShort)
        return false;
    if (!QDir().mkpath(backupFolder(m_database->path())))
        return failure(
            ErrorKind::Storage,
            QCoreApplication::translate("Store", "The folder for backups could not be made."),
            backupFolder(m_database->path()));
    QFile::remove(path);
    QFile::remove(QString(path % "-journal"_L1));
    return backup(path).map([&] {
        // Only a sound copy lets an old one go.
        pruneBackups(m_database->path());
        return true;
    });
}

QStringList Journal::backupsOf(const QString &path)
{
    return backupsBeside(path);
}

} // namespace trivet::store
