// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/lastknown.h>
#include <app/store/storethread.h>
#include <tests/support/notes.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using store::EventCache;
using store::Journal;
using store::StoreThread;
using test::note;

class StoreThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void openingMakesTheFolderBothFilesAndABackup()
    {
        const QString folder = m_folder->filePath(u"a/b"_s);
        StoreThread thread(m_clock);
        QVERIFY(thread.open(folder).result().has_value());
        QVERIFY(QFile::exists(folder + u"/cache.db"_s));
        QVERIFY(QFile::exists(folder + u"/trivet.db"_s));
        QVERIFY(QFile::exists(folder + u"/backups/trivet-2026-11-10.db"_s));
        QVERIFY(thread.takeTroubles().empty());
    }

    void functionsRunInOrderOnAnotherThread()
    {
        StoreThread thread(m_clock);
        auto opened = thread.open(m_folder->path());
        std::vector<int> order;
        QThread *here = QThread::currentThread();
        bool elsewhere = false;
        QFuture<int> last;
        for (int i = 0; i < 100; ++i) {
            last = thread.run([&, i](EventCache &, Journal &) {
                order.push_back(i);
                elsewhere = QThread::currentThread() != here;
                return i;
            });
        }
        QCOMPARE(last.result(), 99);
        QVERIFY(elsewhere);
        QVERIFY(std::ranges::is_sorted(order));
        QCOMPARE(order.size(), 100U);
    }

    void aSavedNoteIsThereForTheNext()
    {
        {
            StoreThread thread(m_clock);
            auto opened = thread.open(m_folder->path());
            const auto saved = thread
                                   .run([](EventCache &, Journal &journal) {
                                       return journal.append(note(u"a"_s));
                                   })
                                   .result();
            QVERIFY(saved.has_value());
        }
        StoreThread thread(m_clock);
        auto opened = thread.open(m_folder->path());
        QCOMPARE(thread.run([](EventCache &, Journal &journal) { return journal.newest(); })
                     .result()
                     ->size(),
                 1U);
    }

    void aFunctionThatGivesNothingEndsItsFuture()
    {
        StoreThread thread(m_clock);
        auto opened = thread.open(m_folder->path());
        bool ran = false;
        auto done = thread.run([&ran](EventCache &, Journal &) { ran = true; });
        done.waitForFinished();
        QVERIFY(ran);
        QVERIFY(!done.isCanceled());
    }

    void whatIsAskedBeforeOpeningIsCancelled()
    {
        StoreThread thread(m_clock);
        auto asked = thread.run([](EventCache &, Journal &) { return 1; });
        asked.waitForFinished();
        QVERIFY(asked.isCanceled());
    }

    void theEndFinishesWhatWasHandedIn()
    {
        int done = 0;
        {
            StoreThread thread(m_clock);
            auto opened = thread.open(m_folder->path());
            for (int i = 0; i < 50; ++i)
                static_cast<void>(thread.run([&done, i](EventCache &, Journal &journal) {
                    done += journal.append(note(u"%1"_s.arg(i))) ? 1 : 0;
                }));
        }
        QCOMPARE(done, 50);
    }

    void theEndWaitsNoLongerThanAFewSecondsForALock()
    {
        auto thread = std::make_unique<StoreThread>(m_clock);
        QVERIFY(thread->open(m_folder->path()).result().has_value());
        const auto other = store::Database::open(m_folder->filePath(u"trivet.db"_s),
                                                 store::Database::Access::ReadWrite, {});
        QVERIFY((*other)->execute("BEGIN IMMEDIATE").has_value());
        auto first = thread->run(
            [](EventCache &, Journal &journal) { return journal.append(note(u"a"_s)); });
        auto second = thread->run(
            [](EventCache &, Journal &journal) { return journal.append(note(u"b"_s)); });
        QElapsedTimer timer;
        timer.start();
        thread.reset();
        QVERIFY2(timer.elapsed() < 4000, qPrintable(QString::number(timer.elapsed())));
        QVERIFY(first.isFinished()
                && !first.result().has_value()); // said no, and nothing is half saved
        second.waitForFinished();
        QVERIFY(second.isCanceled());
    }

    void withoutNotesTheEventsAreThereAllTheSame()
    {
        {
            StoreThread thread(m_clock);
            auto opened = thread.open(m_folder->path());
            Batch batch;
            Provisioning one;
            one.id = u"tags:1"_s;
            batch.events.provisionings = { one };
            QVERIFY(thread
                        .run([batch](EventCache &cache, Journal &) {
                            return cache.append(SourceId(u"tags"_s), batch, instantFromMs(0));
                        })
                        .result()
                        .has_value());
            QVERIFY(thread
                        .run([](EventCache &, Journal &journal) {
                            return journal.append(note(u"a"_s));
                        })
                        .result()
                        .has_value());
        }
        QVERIFY(QFile::remove(m_folder->filePath(u"trivet.db"_s)));
        StoreThread thread(m_clock);
        const auto opened = thread.open(m_folder->path()).result();
        QVERIFY(!opened.has_value());
        QVERIFY(opened.error().text.contains(u"trivet-2026-11-10.db"_s));
        QCOMPARE(thread.run([](EventCache &cache, Journal &) { return cache.events(); })
                     .result()
                     ->provisionings.size(),
                 1U);
        const auto refused
            = thread
                  .run([](EventCache &, Journal &journal) { return journal.append(note(u"b"_s)); })
                  .result();
        QCOMPARE(refused.error(), opened.error());
        QVERIFY(!QFile::exists(m_folder->filePath(u"trivet.db"_s)));
    }

    void whereNoCacheCanBeWrittenOneInMemoryStandsIn()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath(u"cache.db"_s))); // a folder in its place
        StoreThread thread(m_clock);
        QVERIFY(thread.open(m_folder->path()).result().has_value());
        QCOMPARE(thread.takeTroubles().size(), 1U);
        QVERIFY(thread
                    .run([](EventCache &cache, Journal &) {
                        return cache.append(SourceId(u"tags"_s), Batch {}, instantFromMs(0));
                    })
                    .result()
                    .has_value());
        QCOMPARE(thread.run([](EventCache &cache, Journal &) { return cache.progress(); })
                     .result()
                     ->size(),
                 1U);
    }

    void troublesOfLaterCallsCanBeTaken()
    {
        StoreThread thread(m_clock);
        auto opened = thread.open(m_folder->path());
        QVERIFY(
            thread.run([](EventCache &, Journal &journal) { return journal.append(note(u"a"_s)); })
                .result()
                .has_value());
        {
            const auto raw = store::Database::open(m_folder->filePath(u"trivet.db"_s),
                                                   store::Database::Access::ReadWrite, {});
            QVERIFY(
                (*raw)
                    ->execute("DROP TRIGGER revision_no_update; UPDATE revision SET text='forged'")
                    .has_value());
        }
        QVERIFY(thread.run([](EventCache &, Journal &journal) { return journal.newest(); })
                    .result()
                    ->empty());
        QCOMPARE(thread.takeTroubles().size(), 1U);
        QVERIFY(thread.takeTroubles().empty());
    }

    void openingTwiceIsAnError()
    {
        StoreThread thread(m_clock);
        QVERIFY(thread.open(m_folder->path()).result().has_value());
        QVERIFY(!thread.open(m_folder->path()).result().has_value());
    }

private:
    const std::shared_ptr<const Clock> m_clock
        = std::make_shared<FixedClock>(*fromIso(u"2026-11-10T08:00:00Z", QTimeZone::utc()));
    std::unique_ptr<QTemporaryDir> m_folder;
};

} // namespace trivet

TRIVET_TEST(storeThread, trivet::StoreThreadTest)

#include "storethread.moc"
