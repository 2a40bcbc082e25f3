// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/journal.h>
#include <app/store/lastknown.h>
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
using store::Synchronous;
using test::PowerCutDisk;

/// What 'cuts' power cuts did to what append() had acknowledged.
struct PowerCutCount
{
    int cuts = 0;
    int acknowledged = 0;
    int lost = 0; ///< acknowledged, and not in the file afterwards
    int refused = 0; ///< the journal did not open afterwards
    int damaged = 0; ///< integrity, checksums or chain
    qint64 syncs = 0;
};

class PowerCutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedNoteIsLost_data()
    {
        // 10,000 cuts, in parts that Qt's watch over slow tests lets through on a busy machine.
        QTest::addColumn<unsigned>("seed");
        for (unsigned seed = 1; seed <= 4; ++seed)
            QTest::addRow("part %u", seed) << seed;
    }

    void noAcknowledgedNoteIsLost()
    {
        QFETCH(unsigned, seed);
        const PowerCutCount count = cutPower(2'500, {}, false, seed);
        QVERIFY(count.acknowledged > 5'000);
        QCOMPARE(count.lost, 0);
        QCOMPARE(count.refused, 0);
        QCOMPARE(count.damaged, 0);
    }

    void withoutASyncAtTheCommitNotesAreLostAndTheHarnessSeesIt()
    {
        const PowerCutCount count = cutPower(500, Synchronous::Normal, false, 12);
        QVERIFY(count.lost > 0);
        // The marker beside the file knows of notes that are gone.
        QVERIFY(count.refused > 0);
    }

    void aDiskThatLiesLosesNotesAndTheHarnessSeesIt()
    {
        const PowerCutCount count = cutPower(500, {}, true, 13);
        QVERIFY(count.lost > 0 || count.damaged > 0);
        QVERIFY(count.refused > 0);
    }

private:
    static constexpr int cutsPerFile = 10; // then a new file, so that making one is cut too

    QTemporaryDir m_folder { test::quickFolder() };

    PowerCutCount cutPower(int cuts, std::optional<Synchronous> synchronous, bool lying,
                           unsigned seed)
    {
        std::mt19937 random(seed);
        PowerCutDisk disk;
        disk.setLying(lying);
        StoreOptions options;
        options.vfs = disk.vfs();
        options.synchronous = synchronous;
        const QString path = m_folder.filePath(u"trivet.db"_s);
        PowerCutCount count;
        QStringList acknowledged;
        for (int cut = 0; cut < cuts; ++cut) {
            if (cut % cutsPerFile == 0)
                beginAnew(disk, path, acknowledged);
            disk.cutAtChange(static_cast<qint64>(1 + random() % 40));
            const auto before = acknowledged.size();
            writeUntilTheCut(disk, path, options, acknowledged);
            count.acknowledged += static_cast<int>(acknowledged.size() - before);
            disk.restorePower(random);
            ++count.cuts;
            if (!examine(path, options, acknowledged, count))
                beginAnew(disk, path, acknowledged);
        }
        count.syncs = disk.syncs();
        qInfo("%d cuts: %d acknowledged, %d lost, %d refused at start, %d damaged, %lld syncs",
              count.cuts, count.acknowledged, count.lost, count.refused, count.damaged,
              static_cast<long long>(count.syncs));
        return count;
    }

    static void beginAnew(PowerCutDisk &disk, const QString &path, QStringList &acknowledged)
    {
        disk.wipe();
        QFile::remove(store::lastKnownPath(path));
        acknowledged.clear();
    }

    static void writeUntilTheCut(const PowerCutDisk &disk, const QString &path,
                                 const StoreOptions &options, QStringList &acknowledged)
    {
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path, troubles, options);
        for (int i = 0; journal && !disk.isOff() && i < 40; ++i) {
            const QString id = u"%1-%2"_s.arg(acknowledged.size()).arg(i);
            if ((*journal)->append(test::note(id)))
                acknowledged.append(id);
        }
    }

    /// False: something is wrong, and the next cuts need a new file.
    static bool examine(const QString &path, const StoreOptions &options,
                        const QStringList &acknowledged, PowerCutCount &count)
    {
        // By SQLite alone first: what is there, whatever the journal says to it.
        QSet<QString> present;
        if (const auto raw
            = store::Database::open(path, store::Database::Access::ReadWrite, options)) {
            if (auto ids = (*raw)->prepare("SELECT id FROM revision")) {
                while (ids->step().value_or(false))
                    present.insert(ids->text(0));
            }
        }
        int lost = 0;
        for (const QString &id : acknowledged)
            lost += present.contains(id) ? 0 : 1;
        count.lost += lost;
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(path, troubles, options);
        if (!journal) {
            ++count.refused;
            return false;
        }
        const auto damaged = (*journal)->verify();
        const bool sound = damaged && damaged->empty() && troubles.empty();
        count.damaged += sound ? 0 : 1;
        return sound && lost == 0;
    }
};

} // namespace trivet

TRIVET_TEST(powerCut, trivet::PowerCutTest)

#include "powercut.moc"
