// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/database.h>
#include <app/store/journal.h>
#include <tests/support/notes.h>
#include <tests/support/quickfolder.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;
using test::note;

class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>(test::quickFolder());
        reopen();
    }

    void whatIsWrittenComesBackInEveryField()
    {
        std::mt19937 random(1);
        std::vector<Annotation> written;
        for (int i = 0; i < 200; ++i) {
            Annotation annotation = test::fullNote(u"id-%1"_s.arg(i, 3, 10, QChar(u'0')), random);
            annotation.key = i % 3 == 0 ? u"key %1"_s.arg(i) : QString();
            QCOMPARE(m_journal->append(annotation).value(), annotation);
            written.push_back(annotation);
        }
        reopen();
        std::ranges::sort(written, [](const Annotation &a, const Annotation &b) {
            return a.at != b.at ? a.at < b.at : a.id < b.id;
        });
        QCOMPARE(m_journal->newest().value(), written);
        QVERIFY(m_journal->verify()->empty());
    }

    void anEditIsARevisionAndTheNewestIsShown()
    {
        save(note(u"a"_s));
        save(note(u"a"_s, 2, u"Second thoughts"_s));
        QCOMPARE(m_journal->newest()->size(), 1U);
        QCOMPARE(m_journal->newest()->front().text, u"Second thoughts"_s);
        const auto history = m_journal->history(u"a"_s).value();
        QCOMPARE(history.size(), 2U);
        QCOMPARE(history[0].text, u"Rolled back"_s);
        QVERIFY(m_journal->history(u"nobody"_s)->empty());
    }

    void aDeletionIsARevisionAndCanBeTakenBack()
    {
        save(note(u"a"_s));
        Annotation deletion = note(u"a"_s, 2);
        deletion.deleted = true;
        save(deletion);
        QVERIFY(m_journal->newest()->front().deleted);
        save(note(u"a"_s, 3));
        QVERIFY(!m_journal->newest()->front().deleted);
        QCOMPARE(m_journal->history(u"a"_s)->size(), 3U);
    }

    void aRevisionThatIsNotTheNextIsAConflict_data()
    {
        QTest::addColumn<int>("revision");
        QTest::newRow("the same again") << 2;
        QTest::newRow("an older one") << 1;
        QTest::newRow("one too far") << 4;
    }

    void aRevisionThatIsNotTheNextIsAConflict()
    {
        QFETCH(int, revision);
        save(note(u"a"_s));
        save(note(u"a"_s, 2));
        const auto refused = m_journal->append(note(u"a"_s, revision, u"Mine"_s));
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().kind, ErrorKind::Storage);
        QVERIFY(refused.error().text.contains(u"2"_s));
        QCOMPARE(m_journal->history(u"a"_s)->size(), 2U);
        QVERIFY(m_journal->verify()->empty());
    }

    void aNewNoteBeginsWithRevisionOne()
    {
        QVERIFY(!m_journal->append(note(u"a"_s, 2)).has_value());
        QVERIFY(m_journal->newest()->empty());
    }

    void theSameKeyAgainChangesNothing()
    {
        Annotation first = note(u"a"_s);
        first.key = u"deploy-17"_s;
        save(first);
        Annotation again = note(u"b"_s, 1, u"From a second run"_s);
        again.key = u"deploy-17"_s;
        QCOMPARE(m_journal->append(again).value(), first);
        QCOMPARE(m_journal->append(first).value(), first);
        QCOMPARE(m_journal->newest()->size(), 1U);
    }

    void theKeyOfAnEditedNoteGivesTheEditedNote()
    {
        Annotation first = note(u"a"_s);
        first.key = u"deploy-17"_s;
        save(first);
        Annotation edit = note(u"a"_s, 2, u"By hand"_s);
        edit.key.clear(); // a later revision keeps the key
        QCOMPARE(m_journal->append(edit)->key, u"deploy-17"_s);
        Annotation again = note(u"b"_s);
        again.key = u"deploy-17"_s;
        QCOMPARE(m_journal->append(again)->text, u"By hand"_s);
        edit.revision = 3;
        edit.key = u"another"_s;
        QCOMPARE(m_journal->append(edit).error().kind, ErrorKind::BadInput);
    }

    void manyNotesMayHaveNoKey()
    {
        for (int i = 0; i < 5; ++i)
            save(note(u"id-%1"_s.arg(i)));
        QCOMPARE(m_journal->newest()->size(), 5U);
    }

    void textThatCannotBeKeptIsRefusedBeforeStoring_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("fits");
        QTest::newRow("NUL") << QString(u"a"_s + QChar(0) + u"b"_s) << false;
        QTest::newRow("half a character") << QString(QChar(0xd83d)) << false;
        QTest::newRow("10,001 characters") << QString(10'001, u'x') << false;
        QTest::newRow("10,000 characters") << QString(10'000, u'x') << true;
        QTest::newRow("empty") << QString() << true;
        QTest::newRow("right to left, emoji, quotes") << u"\u202E'\"; -- \U0001F600\n\t"_s << true;
    }

    void textThatCannotBeKeptIsRefusedBeforeStoring()
    {
        QFETCH(QString, text);
        QFETCH(bool, fits);
        const auto saved = m_journal->append(note(u"a"_s, 1, text));
        QCOMPARE(saved.has_value(), fits);
        if (fits) {
            QCOMPARE(m_journal->newest()->front().text, text);
        } else {
            QCOMPARE(saved.error().kind, ErrorKind::BadInput);
            QVERIFY(m_journal->newest()->empty());
        }
    }

    void aNoteWithoutIdOrWithALongNameIsRefused()
    {
        QVERIFY(!m_journal->append(note(QString())).has_value());
        QVERIFY(!m_journal->append(note(u"a"_s, 0)).has_value());
        Annotation annotation = note(u"a"_s);
        annotation.author = QString(1001, u'x');
        QVERIFY(!m_journal->append(annotation).has_value());
    }

    void noRowCanBeChangedOrTakenAwayByHand_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("update") << QByteArray("UPDATE revision SET text='' WHERE id='a'");
        QTest::newRow("delete") << QByteArray("DELETE FROM revision");
        QTest::newRow("replace") << QByteArray(
            "INSERT OR REPLACE INTO revision SELECT * FROM revision WHERE id='a'");
        QTest::newRow("gap") << QByteArray(
            "INSERT INTO revision SELECT "
            "seq+5,'z',1,kind,at,until,text,service,deployment,incident,author,written_at,key,"
            "deleted,verdict,checksum,chain FROM revision WHERE seq=1");
        QTest::newRow("another store") << QByteArray("UPDATE store SET uuid='x'");
        QTest::newRow("no store") << QByteArray("DELETE FROM store");
    }

    void noRowCanBeChangedOrTakenAwayByHand()
    {
        QFETCH(QByteArray, sql);
        save(note(u"a"_s));
        save(note(u"b"_s));
        const auto raw = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        QVERIFY(!(*raw)->execute(sql).has_value());
        QVERIFY(m_journal->verify()->empty());
        QCOMPARE(m_journal->newest()->size(), 2U);
    }

    void aTextChangedBehindItsBackIsListedAndLeftOut()
    {
        save(note(u"a"_s));
        save(note(u"b"_s));
        save(note(u"b"_s, 2, u"The newest of b"_s));
        save(note(u"c"_s));
        forge("UPDATE revision SET text='Nothing happened' WHERE id='b' AND revision=2");
        QCOMPARE(m_journal->verify().value(), std::vector<QString> { u"b"_s });
        const auto shown = m_journal->newest().value();
        QCOMPARE(test::idsOf(shown), (QStringList { u"a"_s, u"b"_s, u"c"_s }));
        QCOMPARE(shown[1].text, u"Rolled back"_s); // the newest sound text
        QCOMPARE(shown[1].revision, 2); // under the newest number, so that it can be edited
        const auto troubles = m_journal->takeTroubles();
        QCOMPARE(troubles.size(), 1U);
        QCOMPARE(troubles[0].severity, Trouble::Severity::Error);
        QVERIFY(troubles[0].text.contains(u"b"_s));
        save(note(u"b"_s, 3, u"Written anew"_s));
        QCOMPARE(m_journal->newest().value()[1].text, u"Written anew"_s);
        QCOMPARE(m_journal->verify().value(), std::vector<QString> { u"b"_s });
    }

    void aRowWithAMatchingChecksumStillBreaksTheChain()
    {
        save(note(u"a"_s));
        save(note(u"b"_s));
        save(note(u"c"_s));
        // A forger who knows the checksum of the row takes a whole row out and closes the gap.
        forge("DELETE FROM revision WHERE id='b'");
        QCOMPARE(m_journal->verify().value(), std::vector<QString> { u"c"_s });
    }

    void aClockThatIsSetBackAYearKeepsTheOrderOfRevisions()
    {
        Annotation first = note(u"a"_s);
        save(first);
        Annotation second = note(u"a"_s, 2, u"Later"_s);
        second.writtenAt = first.writtenAt - std::chrono::hours { 24 * 365 };
        save(second);
        QCOMPARE(m_journal->newest()->front().text, u"Later"_s);
        QCOMPARE(m_journal->history(u"a"_s)->back().text, u"Later"_s);
        QVERIFY(m_journal->verify()->empty());
    }

    void aStormOfEditsIsAsTheModelSays()
    {
        std::mt19937 random(87);
        std::map<QString, Annotation> model;
        for (int step = 0; step < 2000; ++step) {
            const QString id = u"id-%1"_s.arg(random() % 50);
            const int next = model.contains(id) ? model[id].revision + 1 : 1;
            Annotation annotation = note(id, next, u"step %1"_s.arg(step));
            annotation.deleted = random() % 4 == 0;
            annotation.verdict = static_cast<Verdict>(random() % 3);
            save(annotation);
            model[id] = annotation;
        }
        const auto newest = m_journal->newest().value();
        for (const Annotation &shown : newest)
            QCOMPARE(shown, model[shown.id]);
        QCOMPARE(newest.size(), model.size());
        QVERIFY(m_journal->verify()->empty());
    }

private:
    [[nodiscard]] QString path() const { return m_folder->filePath(u"trivet.db"_s); }

    void reopen()
    {
        m_journal.reset();
        std::vector<Trouble> troubles;
        auto opened = Journal::open(path(), troubles);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message()));
        QVERIFY(troubles.empty());
        m_journal = std::move(*opened);
    }

    void save(const Annotation &annotation)
    {
        const auto saved = m_journal->append(annotation);
        QVERIFY2(saved, saved ? "" : qPrintable(saved.error().message()));
    }

    /// Changes rows as a shell without our triggers could.
    void forge(const QByteArray &sql) const
    {
        const auto raw = store::Database::open(path(), store::Database::Access::ReadWrite, {});
        QVERIFY((*raw)
                    ->execute("DROP TRIGGER revision_no_update; DROP TRIGGER revision_no_delete")
                    .has_value());
        QVERIFY((*raw)->execute(sql).has_value());
        QCOMPARE((*raw)->changes(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Journal> m_journal;
};

} // namespace trivet

TRIVET_TEST(journal, trivet::JournalTest)

#include "journal.moc"
