// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/journal.h>
#include <app/store/lastknown.h>
#include <tests/support/notes.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <thread>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;
using test::note;

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_journal = open();
    }

    void thereIsOneADay()
    {
        write(1);
        QVERIFY(m_journal->backupDaily(m_day).value());
        QVERIFY(!m_journal->backupDaily(m_day + std::chrono::hours { 1 }).value());
        QVERIFY(m_journal->backupDaily(m_day + std::chrono::hours { 24 }).value());
        QCOMPARE(Journal::backupsOf(path()).size(), 2);
        QVERIFY(QFile::exists(m_folder->filePath(u"backups/trivet-2026-11-10.db"_s)));
    }

    void theNewestSevenAreKept()
    {
        for (int day = 0; day < 10; ++day) {
            write(1);
            QVERIFY(m_journal->backupDaily(m_day + std::chrono::hours { 24 * day }).value());
        }
        const QStringList names = QDir(m_folder->filePath(u"backups"_s))
                                      .entryList({ u"*.db"_s }, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 7);
        QCOMPARE(names.front(), u"trivet-2026-11-13.db"_s);
        QCOMPARE(names.back(), u"trivet-2026-11-19.db"_s);
    }

    void eachRestoresTheNotesOfItsTime()
    {
        std::vector<std::vector<Annotation>> states;
        for (int day = 0; day < 4; ++day) {
            write(5);
            states.push_back(m_journal->newest().value());
            QVERIFY(m_journal->backupDaily(m_day + std::chrono::hours { 24 * day }).value());
        }
        write(5); // that no backup has
        m_journal.reset();
        for (int day = 3; day >= 0; --day) {
            const QString backup = m_folder->filePath(u"backups/trivet-2026-11-1%1.db"_s.arg(day));
            const auto restored = Journal::restore(backup, path());
            QVERIFY2(restored, restored ? "" : qPrintable(restored.error().message()));
            m_journal = open();
            QCOMPARE(m_journal->newest().value(), states[static_cast<size_t>(day)]);
            QVERIFY(m_journal->verify()->empty());
            m_journal.reset();
        }
        QVERIFY(QFile::exists(path() + u".replaced"_s));
        m_journal = open();
        write(1); // and life goes on
        QVERIFY(m_journal->verify()->empty());
    }

    void aLostFileIsRestoredFromTheNewest()
    {
        write(3);
        QVERIFY(m_journal->backupDaily(m_day).value());
        m_journal.reset();
        QVERIFY(QFile::remove(path()));
        std::vector<Trouble> troubles;
        QVERIFY(!Journal::open(path(), troubles).has_value());
        QVERIFY(Journal::restore(Journal::backupsOf(path()).constFirst(), path()).has_value());
        m_journal = open();
        QCOMPARE(m_journal->newest()->size(), 3U);
    }

    void aDamagedBackupIsNotRestored()
    {
        write(50);
        QVERIFY(m_journal->backupDaily(m_day).value());
        m_journal.reset();
        const QString backup = Journal::backupsOf(path()).constFirst();
        QFile file(backup);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(2 * 4096);
        file.write(QByteArray(4096, '\x55'));
        file.close();
        QVERIFY(!Journal::restore(backup, path()).has_value());
        QVERIFY(!Journal::restore(m_folder->filePath(u"nothing.db"_s), path()).has_value());
        m_journal = open();
        QCOMPARE(m_journal->newest()->size(), 50U);
    }

    void aCopyMadeWhileAnotherProgramWritesIsConsistent()
    {
        write(20);
        std::atomic<bool> stop = false;
        std::thread writer([&] {
            std::vector<Trouble> troubles;
            const auto other = Journal::open(path(), troubles);
            for (int i = 0; !stop && i < 2000; ++i)
                static_cast<void>((*other)->append(note(u"other %1"_s.arg(i))));
        });
        std::vector<Result<void>> copies;
        for (int i = 0; i < 10; ++i)
            copies.push_back(m_journal->backup(m_folder->filePath(u"copy%1.db"_s.arg(i))));
        stop = true;
        writer.join();
        for (const auto &copied : copies)
            QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message()));
    }

    void aBackupNeverOverwritesAFile()
    {
        write(1);
        QFile file(m_folder->filePath(u"mine.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(!m_journal->backup(file.fileName()).has_value());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("mine"));
    }

    void aBackupFolderThatCannotBeMadeIsAnErrorAndNoNoteIsHurt()
    {
        write(2);
        QFile file(m_folder->filePath(u"backups"_s)); // a file in its place
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(!m_journal->backupDaily(m_day).has_value());
        write(1);
        QVERIFY(m_journal->verify()->empty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"trivet.db"_s); }

    [[nodiscard]] std::unique_ptr<Journal> open() const
    {
        std::vector<Trouble> troubles;
        auto opened = Journal::open(path(), troubles);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().message()));
        return std::move(*opened);
    }

    void write(int count)
    {
        for (int i = 0; i < count; ++i)
            QVERIFY(m_journal->append(note(u"note %1"_s.arg(++m_written))).has_value());
    }

    const Instant m_day = *fromIso(u"2026-11-10T08:00:00Z", QTimeZone::utc());
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
    int m_written = 0;
};

} // namespace trivet

TRIVET_TEST(backups, trivet::BackupsTest)

#include "backups.moc"
