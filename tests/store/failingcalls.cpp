// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/journal.h>
#include <app/store/lastknown.h>
#include <app/store/migrations.h>
#include <tests/support/notes.h>
#include <tests/support/powercutdisk.h>
#include <tests/support/quickfolder.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;
using store::StoreOptions;
using test::PowerCutDisk;

/// One scripted session, again and again: each time another call below SQLite fails.
class FailingCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFailingCallIsAnErrorAndNothingSavedIsLost_data()
    {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("lasting");
        const auto row = [](const char *name, PowerCutDisk::Fault fault, bool lasting) {
            QTest::newRow(name) << static_cast<int>(fault) << lasting;
        };
        row("an error of the disk, once", PowerCutDisk::Fault::InputOutput, false);
        row("an error of the disk, from then on", PowerCutDisk::Fault::InputOutput, true);
        row("a full disk, once", PowerCutDisk::Fault::Full, false);
        row("a full disk, from then on", PowerCutDisk::Fault::Full, true);
        row("no memory, once", PowerCutDisk::Fault::Memory, false);
        row("no memory, from then on", PowerCutDisk::Fault::Memory, true);
    }

    void everyFailingCallIsAnErrorAndNothingSavedIsLost()
    {
        QFETCH(int, fault);
        QFETCH(bool, lasting);
        PowerCutDisk disk;
        beginAnew(disk);
        QCOMPARE(session(disk).failed, 0);
        const qint64 calls = disk.calls();
        QVERIFY(calls > 100);
        int failed = 0;
        int acknowledged = 0;
        for (qint64 call = 1; call <= calls; ++call) {
            beginAnew(disk);
            disk.failAtCall(call, static_cast<PowerCutDisk::Fault>(fault), lasting);
            const SessionCount count = session(disk);
            failed += count.failed;
            acknowledged += static_cast<int>(count.saved.size());
            disk.mend();
            QVERIFY2(worksAfterwards(disk, count.saved), qPrintable(u"call %1"_s.arg(call)));
        }
        qInfo("%lld calls failed in turn: %d acknowledged, 0 lost, %d operations said no",
              static_cast<long long>(calls), acknowledged, failed);
        QVERIFY(failed > 0);
    }

    void aMigrationThatIsCutAtAnyChangeEndsOldOrNewWithTheSameNotes()
    {
        std::mt19937 random(81);
        PowerCutDisk disk;
        int cuts = 0;
        for (qint64 change = 1;; ++change) {
            beginAnew(disk);
            makeFirstVersion(disk);
            disk.cutAtChange(change);
            {
                std::vector<Trouble> troubles;
                static_cast<void>(Journal::open(m_path, troubles, optionsOf(disk)));
            }
            const bool wasCut = disk.isOff();
            disk.restorePower(random);
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(m_path, troubles, optionsOf(disk));
            QVERIFY2(journal.has_value(), journal ? "" : qPrintable(journal.error().message()));
            QCOMPARE(test::idsOf((*journal)->newest().value()), (QStringList { u"a"_s, u"b"_s }));
            QVERIFY((*journal)->verify()->empty());
            QVERIFY((*journal)->append(test::note(u"c"_s)).has_value());
            if (!wasCut)
                break;
            ++cuts;
        }
        qInfo("%d cuts in a migration", cuts);
        QVERIFY(cuts > 3);
    }

private:
    struct SessionCount
    {
        QStringList saved;
        int failed = 0;
    };

    QTemporaryDir m_folder { test::quickFolder() };
    QString m_path = m_folder.filePath(u"trivet.db"_s);

    static StoreOptions optionsOf(const PowerCutDisk &disk)
    {
        StoreOptions options;
        options.vfs = disk.vfs();
        return options;
    }

    void beginAnew(PowerCutDisk &disk) const
    {
        disk.wipe();
        QFile::remove(store::lastKnownPath(m_path));
    }

    /// Makes the file, writes, edits, reads, checks, copies, and closes; twice over the same file.
    [[nodiscard]] SessionCount session(const PowerCutDisk &disk) const
    {
        SessionCount count;
        for (int round = 0; round < 2; ++round) {
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(m_path, troubles, optionsOf(disk));
            if (!journal) {
                ++count.failed;
                continue;
            }
            for (int i = 0; i < 4; ++i) {
                const QString id = u"%1-%2"_s.arg(round).arg(i);
                if ((*journal)->append(test::note(id)))
                    count.saved.append(id);
                else
                    ++count.failed;
            }
            count.failed += (*journal)->newest() ? 0 : 1;
            count.failed += (*journal)->verify() ? 0 : 1;
            count.failed
                += (*journal)->backup(m_folder.filePath(u"copy-%1.db"_s.arg(round))) ? 0 : 1;
        }
        return count;
    }

    [[nodiscard]] bool worksAfterwards(const PowerCutDisk &disk, const QStringList &saved) const
    {
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(m_path, troubles, optionsOf(disk));
        if (!journal) {
            qWarning("%s", qPrintable(journal.error().message()));
            return false;
        }
        const auto notes = (*journal)->newest();
        const auto damaged = (*journal)->verify();
        if (!notes || !damaged || !damaged->empty())
            return false;
        const QStringList present = test::idsOf(*notes);
        for (const QString &id : saved) {
            if (!present.contains(id))
                return false;
        }
        return (*journal)->append(test::note(u"afterwards"_s)).has_value();
    }

    /// A file as the first version of the schema left it, with two notes.
    void makeFirstVersion(const PowerCutDisk &disk) const
    {
        {
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(m_path, troubles, optionsOf(disk));
            QVERIFY((*journal)->append(test::note(u"a"_s)).has_value());
            QVERIFY((*journal)->append(test::note(u"b"_s)).has_value());
        }
        const auto raw
            = store::Database::open(m_path, store::Database::Access::ReadWrite, optionsOf(disk));
        QVERIFY((*raw)
                    ->execute("DROP TRIGGER revision_no_update; DROP TRIGGER revision_no_delete; "
                              "DROP TRIGGER revision_in_order;"
                              "DROP TRIGGER store_no_update; DROP TRIGGER store_no_delete; PRAGMA "
                              "user_version=1")
                    .has_value());
    }
};

} // namespace trivet

TRIVET_TEST(failingCalls, trivet::FailingCallsTest)

#include "failingcalls.moc"
