// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/eventcache.h>
#include <app/store/journal.h>
#include <app/store/migrations.h>
#include <app/store/revisionrow.h>
#include <tests/support/notes.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Database;
using store::Journal;
using test::note;

class MigrationsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_troubles.clear();
    }

    void aJournalOfTheFirstVersionKeepsItsNotesAndIsBackedUpBefore()
    {
        makeFirstVersion();
        {
            const auto journal = Journal::open(path(), m_troubles);
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message()));
            QCOMPARE(test::idsOf((*journal)->newest().value()), (QStringList { u"a"_s, u"b"_s }));
            QVERIFY((*journal)->verify()->empty());
            QVERIFY((*journal)->append(note(u"c"_s)).has_value());
        }
        QCOMPARE(versionOf(path()), 2);
        const QStringList backups = Journal::backupsOf(path());
        QCOMPARE(backups.size(), 1);
        QCOMPARE(versionOf(backups.front()), 1);
        // What the second version brought: rows that nobody changes.
        const auto raw = Database::open(path(), Database::Access::ReadWrite, {});
        QVERIFY(!(*raw)->execute("DELETE FROM revision").has_value());
    }

    void theBackupOfAnOldVersionCanBeRestoredAndIsMigratedAgain()
    {
        makeFirstVersion();
        {
            const auto journal = Journal::open(path(), m_troubles);
            QVERIFY((*journal)->append(note(u"c"_s)).has_value());
        }
        QVERIFY(Journal::restore(Journal::backupsOf(path()).constFirst(), path()).has_value());
        const auto journal = Journal::open(path(), m_troubles);
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message()));
        QCOMPARE((*journal)->newest()->size(), 2U);
        QCOMPARE(versionOf(path()), 2);
    }

    void aNewerJournalIsReadAndNeverWritten()
    {
        writeNotes();
        setVersion(path(), 99);
        const auto journal = Journal::open(path(), m_troubles);
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->isReadOnly());
        QCOMPARE(m_troubles.size(), 1U);
        QVERIFY(m_troubles[0].text.contains(u"newer"_s));
        QCOMPARE((*journal)->newest()->size(), 2U);
        QVERIFY((*journal)->verify()->empty());
        const auto refused = (*journal)->append(note(u"c"_s));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().text, m_troubles[0].text);
        QCOMPARE(versionOf(path()), 99);
    }

    void aNewerCacheIsSetAsideAndBegunAnew()
    {
        const QString cachePath = m_folder->filePath(u"cache.db"_s);
        {
            const auto cache = store::EventCache::open(cachePath, m_troubles);
            QVERIFY((*cache)->append(SourceId(u"tags"_s), Batch {}, instantFromMs(0)).has_value());
        }
        setVersion(cachePath, 99);
        const auto cache = store::EventCache::open(cachePath, m_troubles);
        QVERIFY(cache.has_value());
        QCOMPARE(m_troubles.size(), 1U);
        QVERIFY((*cache)->progress()->empty());
        QCOMPARE(versionOf(cachePath + u".newer"_s), 99);
    }

    void aCacheOfTheFirstVersionKeepsItsEvents()
    {
        const QString cachePath = m_folder->filePath(u"cache.db"_s);
        {
            const auto raw = Database::open(cachePath, Database::Access::Create, {});
            const auto first = store::cacheMigrations().first(1);
            QVERIFY(store::migrate(**raw, first, store::cacheApplicationId).has_value());
            QVERIFY((*raw)
                        ->execute("INSERT INTO change VALUES ('tags:1','tags','checkout',1,2,'','A "
                                  "title',0,1)")
                        .has_value());
        }
        const auto cache = store::EventCache::open(cachePath, m_troubles);
        QVERIFY(cache.has_value());
        QCOMPARE((*cache)->events()->changes.front().title, u"A title"_s);
        QCOMPARE(versionOf(cachePath), static_cast<int>(store::cacheMigrations().size()));
        QVERIFY(m_troubles.empty());
    }

    void aStepThatFailsLeavesTheVersionBefore()
    {
        const auto raw = Database::open(path(), Database::Access::Create, {});
        const std::array<store::Migration, 2> steps {
            { { 1, "good", "CREATE TABLE a (x)" },
              { 2, "bad", "CREATE TABLE b (x); CREATE TABLE a (x)" } }
        };
        QVERIFY(!store::migrate(**raw, steps, 7).has_value());
        QCOMPARE((*raw)->integer("PRAGMA user_version").value(), 1);
        QCOMPARE((*raw)->integer("SELECT count(*) FROM sqlite_schema").value(), 1);
        QVERIFY(!(*raw)->isInTransaction());
    }

    void migrationsAreNumberedWithoutGaps()
    {
        for (const auto &all : { store::cacheMigrations(), store::journalMigrations() }) {
            int number = 0;
            for (const store::Migration &migration : all) {
                QCOMPARE(migration.number, ++number);
                QVERIFY(QByteArray(migration.sql).size() > 50);
            }
        }
    }

    void everySettingOfAConnectionIsTaken()
    {
        writeNotes();
        const auto raw = Database::open(path(), Database::Access::ReadWrite, {});
        QVERIFY((*raw)->setUp(store::Synchronous::Full).has_value());
        QCOMPARE((*raw)->text("PRAGMA journal_mode").value(), u"wal"_s);
        QCOMPARE((*raw)->integer("PRAGMA synchronous").value(), 2);
        QCOMPARE((*raw)->integer("PRAGMA foreign_keys").value(), 1);
        QCOMPARE((*raw)->integer("PRAGMA trusted_schema").value(), 0);
        QCOMPARE((*raw)->integer("PRAGMA cell_size_check").value(), 1);
        QCOMPARE((*raw)->integer("PRAGMA application_id").value(), store::journalApplicationId);
        QVERIFY((*raw)->setUp(store::Synchronous::Normal).has_value());
        QCOMPARE((*raw)->integer("PRAGMA synchronous").value(), 1);
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"trivet.db"_s); }

    void writeNotes()
    {
        const auto journal = Journal::open(path(), m_troubles);
        QVERIFY((*journal)->append(note(u"a"_s)).has_value());
        QVERIFY((*journal)->append(note(u"b"_s)).has_value());
    }

    /// As a Trivet that knew the first step alone would have left it.
    void makeFirstVersion() const
    {
        const auto raw = Database::open(path(), Database::Access::Create, {});
        QVERIFY(
            store::migrate(**raw, store::journalMigrations().first(1), store::journalApplicationId)
                .has_value());
        QVERIFY((*raw)->useWriteAheadLog().has_value());
        QByteArray chain = store::checksumOf((*raw)->text("SELECT uuid FROM store")->toUtf8());
        qint64 seq = 0;
        for (const QString &id : { u"a"_s, u"b"_s }) {
            store::RevisionRow row;
            row.seq = ++seq;
            row.annotation = note(id);
            row.canonical = store::canonicalRevision(row.seq, row.annotation);
            row.checksum = store::checksumOf(row.canonical);
            row.chain = chain = store::chainOf(chain, row.canonical);
            auto insert
                = (*raw)->prepare(QByteArray("INSERT INTO revision (") + store::revisionColumns
                                  + ") VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)");
            store::bindRevision(*insert, row);
            QVERIFY(insert->run().has_value());
        }
    }

    static void setVersion(const QString &path, int version)
    {
        const auto raw = Database::open(path, Database::Access::ReadWrite, {});
        QVERIFY((*raw)->execute("PRAGMA user_version=" + QByteArray::number(version)).has_value());
    }

    [[nodiscard]] static qint64 versionOf(const QString &path)
    {
        const auto raw = Database::open(path, Database::Access::ReadWrite, {});
        return raw ? (*raw)->integer("PRAGMA user_version").value_or(-1) : -1;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Trouble> m_troubles;
};

} // namespace trivet

TRIVET_TEST(migrations, trivet::MigrationsTest)

#include "migrations.moc"
