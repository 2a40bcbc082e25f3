// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/eventcache.h>
#include <app/store/journal.h>
#include <app/store/lastknown.h>
#include <tests/support/notes.h>
#include <tests/support/quickfolder.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;
using test::note;

/// A store whose files are gone, empty, foreign, cut, mixed up or not ours.
class JournalFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(test::quickFolder());
        m_troubles.clear();
    }

    void aFreshFolderIsAFreshStart()
    {
        QVERIFY(open().has_value());
        QVERIFY(m_troubles.empty());
        QVERIFY(QFile::exists(store::lastKnownPath(path())));
    }

    void anEmptyFileThatNobodyKnowsIsAFreshStart()
    {
        write({});
        QVERIFY(open().has_value());
    }

    void notesThatAreGoneAreAnErrorThatNamesTheWayOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("there");
        QTest::newRow("missing") << QByteArray() << false;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("HTML") << QByteArray("<html>Sign in</html>").repeated(100) << true;
        QTest::newRow("random bytes") << QByteArray("\x01\x02\x03\x04").repeated(5000) << true;
        QTest::newRow("zeros") << QByteArray(20'000, '\0') << true;
        QTest::newRow("shorter than a header") << QByteArray("SQLite format 3") << true;
    }

    void notesThatAreGoneAreAnErrorThatNamesTheWayOut()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, there);
        writeNotes(3);
        QFile::remove(path());
        if (there)
            write(content);
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().text.contains(u"last-known.json"_s));
        QCOMPARE(QFile::exists(path()), there); // nothing was made
        if (there)
            QCOMPARE(read(), content); // nothing was overwritten
    }

    void theErrorNamesTheNewestBackup()
    {
        writeNotes(3);
        QVERIFY((*open())->backupDaily(m_now).value());
        QFile::remove(path());
        const auto refused = open();
        QVERIFY(refused.error().text.contains(Journal::backupsOf(path()).constFirst()));
    }

    void withTheMarkerRemovedItBeginsAnew()
    {
        writeNotes(3);
        QFile::remove(path());
        QVERIFY(QFile::remove(store::lastKnownPath(path())));
        const auto journal = open();
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->newest()->empty());
    }

    void anOlderCopyOfTheFileIsNoticed()
    {
        writeNotes(3);
        const QByteArray older = read();
        writeNotes(3, u"later"_s);
        write(older);
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"3"_s) && refused.error().text.contains(u"6"_s));
        QCOMPARE(read(), older);
    }

    void theFileOfAnotherStoreIsNoticed()
    {
        writeNotes(3);
        const QTemporaryDir elsewhere;
        {
            std::vector<Trouble> troubles;
            const auto other = Journal::open(elsewhere.filePath(u"trivet.db"_s), troubles);
            for (int i = 0; i < 5; ++i)
                QVERIFY((*other)->append(note(u"other %1"_s.arg(i))).has_value());
        }
        QFile::remove(path());
        QVERIFY(QFile::copy(elsewhere.filePath(u"trivet.db"_s), path()));
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"another store"_s));
    }

    void aCopyThatWentItsOwnWayIsNoticed()
    {
        writeNotes(3);
        const QByteArray common = read();
        const QByteArray commonMarker = readMarker();
        writeNotes(2, u"one way"_s);
        const QByteArray marker = readMarker();
        write(common);
        writeMarker(commonMarker);
        writeNotes(2, u"another way"_s);
        writeMarker(marker);
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"other notes"_s));
    }

    void aMarkerThatCannotBeReadIsATroubleAndIsMended()
    {
        writeNotes(3);
        writeMarker("{ \"rows\": ");
        {
            const auto journal = open();
            QVERIFY(journal.has_value());
            QCOMPARE((*journal)->newest()->size(), 3U);
        }
        QCOMPARE(m_troubles.size(), 1U);
        m_troubles.clear();
        QVERIFY(open().has_value());
        QVERIFY(m_troubles.empty());
        writeMarker("");
        QFile::remove(path());
        QVERIFY(!open().has_value()); // it says at least that there was a file
    }

    void theDatabaseOfAnotherProgramIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<int>("applicationId");
        QTest::newRow("without an id") << 0;
        QTest::newRow("with its own id") << 0x42424242;
    }

    void theDatabaseOfAnotherProgramIsRefusedAndLeftAlone()
    {
        QFETCH(int, applicationId);
        {
            const auto foreign = store::Database::open(path(), store::Database::Access::Create, {});
            QVERIFY(
                (*foreign)
                    ->execute("CREATE TABLE t (a); INSERT INTO t VALUES (1); PRAGMA application_id="
                              + QByteArray::number(applicationId))
                    .has_value());
        }
        QVERIFY(QFile::copy(path(), m_folder->filePath(u"cache.db"_s)));
        const QByteArray before = read();
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"another program"_s));
        QCOMPARE(read(), before);
        // The cache is no reason to overwrite it either.
        QVERIFY(
            !store::EventCache::open(m_folder->filePath(u"cache.db"_s), m_troubles).has_value());
        QVERIFY(QFile::exists(m_folder->filePath(u"cache.db"_s)));
    }

    void aTruncatedFileIsRefused()
    {
        writeNotes(300);
        const QByteArray whole = read();
        for (qsizetype size = 4096; size < whole.size(); size += 4096) {
            write(whole.left(size));
            const auto refused = open();
            QVERIFY(!refused.has_value());
            QVERIFY(refused.error().text.contains(u"last-known.json"_s));
            QCOMPARE(read(), whole.left(size));
        }
    }

    void whatCanBeReadOfADamagedFileIsRead()
    {
        writeNotes(300);
        QByteArray bytes = read();
        bytes.replace(10 * 4096, 4096, QByteArray(4096, '\x55')); // one page of rows or of an index
        write(bytes);
        const auto journal = open();
        QVERIFY(journal.has_value());
        QVERIFY((*journal)->isReadOnly());
        QVERIFY(!m_troubles.empty());
        QVERIFY(!(*journal)->append(note(u"new"_s)).has_value());
        const auto left = (*journal)->newest();
        QVERIFY2(left, left ? "" : qPrintable(left.error().message()));
        QVERIFY(left->size() > 200);
        QVERIFY(left->size() <= 300);
        QVERIFY(!(*journal)->verify().has_value() || !(*journal)->verify()->empty());
    }

    void aLogThatIsGoneWithItsNotesIsNoticed()
    {
        const auto [database, log] = copyWhileOpen();
        QVERIFY(log.size() > 0);
        write(database); // without its log
        const auto refused = open();
        QVERIFY(!refused.has_value());
        QVERIFY(refused.error().text.contains(u"missing"_s));
    }

    void aLogOfAnotherDatabaseIsNotMixedIn()
    {
        const auto [database, log] = copyWhileOpen();
        const QByteArray itsMarker = readMarker();
        QFile::remove(store::lastKnownPath(path()));
        QFile::remove(path());
        writeNotes(4, u"mine"_s);
        const QByteArray mine = read();
        const QByteArray marker = readMarker();
        write(mine);
        writeMarker(marker);
        QFile foreign(path() + u"-wal"_s);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write(log);
        foreign.close();
        const auto journal = open();
        // SQLite takes a sound log for its own: then the store is another, and that is noticed.
        if (journal)
            QCOMPARE((*journal)->newest()->size(), 4U);
        else
            QCOMPARE(journal.error().kind, ErrorKind::Storage);
        QVERIFY(!itsMarker.isEmpty());
    }

    void aFolderInThePlaceOfTheFileIsAnError()
    {
        QVERIFY(QDir().mkpath(path()));
        QVERIFY(!open().has_value());
    }

    void aNetworkFolderIsRefusedWithAdvice_data()
    {
        QTest::addColumn<qint64>("type");
        QTest::addColumn<bool>("refused");
        QTest::newRow("NFS") << qint64 { 0x6969 } << true;
        QTest::newRow("CIFS") << qint64 { 0xff534d42 } << true;
        QTest::newRow("FUSE") << qint64 { 0x65735546 } << true;
        QTest::newRow("ext4") << qint64 { 0xef53 } << false;
        QTest::newRow("tmpfs") << qint64 { 0x01021994 } << false;
    }

    void aNetworkFolderIsRefusedWithAdvice()
    {
        QFETCH(qint64, type);
        QFETCH(bool, refused);
        store::StoreOptions options;
        options.fileSystemType = [type](const QString &) { return type; };
        const auto journal = Journal::open(path(), m_troubles, options);
        QCOMPARE(!journal.has_value(), refused);
        QCOMPARE(QFile::exists(path()), !refused);
        if (refused)
            QVERIFY(journal.error().text.contains(u"--store"_s));
        QCOMPARE(!store::EventCache::open(m_folder->filePath(u"cache.db"_s), m_troubles, options)
                      .has_value(),
                 refused);
    }

    void aDamagedCacheIsSetAsideAndBegunAnew_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("HTML") << QByteArray("<html>Sign in</html>").repeated(100);
        QTest::newRow("wiped header") << QByteArray(50'000, '\0');
        QTest::newRow("header alone") << QByteArray();
    }

    void aDamagedCacheIsSetAsideAndBegunAnew()
    {
        QFETCH(QByteArray, content);
        const QString cachePath = m_folder->filePath(u"cache.db"_s);
        QVERIFY(store::EventCache::open(cachePath, m_troubles).has_value());
        QFile file(cachePath);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (content.isEmpty())
            file.resize(4096);
        else
            file.write(content);
        file.close();
        const auto cache = store::EventCache::open(cachePath, m_troubles);
        QVERIFY2(cache, cache ? "" : qPrintable(cache.error().message()));
        QCOMPARE(m_troubles.size(), 1U);
        QVERIFY(QFile::exists(cachePath + u".damaged"_s));
        QVERIFY((*cache)->append(SourceId(u"tags"_s), Batch {}, m_now).has_value());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"trivet.db"_s); }
    [[nodiscard]] Result<std::unique_ptr<Journal>> open()
    {
        return Journal::open(path(), m_troubles);
    }

    void writeNotes(int count, const QString &prefix = u"note"_s)
    {
        const auto journal = open();
        QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message()));
        for (int i = 0; i < count; ++i)
            QVERIFY((*journal)->append(note(u"%1 %2"_s.arg(prefix).arg(i))).has_value());
    }

    /// The file and its log as a crash would leave them: three notes are in the log alone.
    [[nodiscard]] std::pair<QByteArray, QByteArray> copyWhileOpen()
    {
        const auto journal = open();
        for (int i = 0; i < 3; ++i) {
            if (!(*journal)->append(note(u"logged %1"_s.arg(i))))
                return {};
        }
        QFile log(path() + u"-wal"_s);
        return { read(), log.open(QIODevice::ReadOnly) ? log.readAll() : QByteArray() };
    }

    [[nodiscard]] QByteArray read() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void write(const QByteArray &bytes) const
    {
        for (const QString &suffix : { u"-wal"_s, u"-shm"_s, u"-journal"_s })
            QFile::remove(path() + suffix);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QByteArray readMarker() const
    {
        QFile file(store::lastKnownPath(path()));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void writeMarker(const QByteArray &bytes) const
    {
        QFile file(store::lastKnownPath(path()));
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(bytes);
    }

    const Instant m_now = instantFromMs(1'790'000'500'000);
    std::unique_ptr<QTemporaryDir> m_folder;
    std::vector<Trouble> m_troubles;
};

} // namespace trivet

TRIVET_TEST(journalFiles, trivet::JournalFilesTest)

#include "journalfiles.moc"
