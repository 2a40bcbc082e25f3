// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/store/journal.h>
#include <tests/support/notes.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using store::Journal;

class KilledWriterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noAcknowledgedNoteIsLost()
    {
        constexpr int cycles = 200;
        constexpr int cyclesPerFolder = 20;
        std::mt19937 random(72);
        std::unique_ptr<QTemporaryDir> folder;
        QStringList acknowledged;
        int total = 0;
        int kept = 0;
        qint64 slowest = 0;
        for (int cycle = 0; cycle < cycles; ++cycle) {
            if (cycle % cyclesPerFolder == 0) {
                folder = std::make_unique<QTemporaryDir>();
                acknowledged.clear();
            }
            const auto before = acknowledged.size();
            killOnce(random, folder->path(), acknowledged);
            total += static_cast<int>(acknowledged.size() - before);
            QElapsedTimer reopening;
            reopening.start();
            std::vector<Trouble> troubles;
            const auto journal = Journal::open(folder->filePath(u"trivet.db"_s), troubles);
            QVERIFY2(journal, journal ? "" : qPrintable(journal.error().message()));
            slowest = std::max(slowest, reopening.elapsed());
            QVERIFY(troubles.empty());
            const QSet<QString> present = revisionsIn(**journal);
            for (const QString &one : acknowledged)
                QVERIFY2(present.contains(one), qPrintable(one));
            const auto damaged = (*journal)->verify();
            QVERIFY(damaged.has_value() && damaged->empty());
            kept += static_cast<int>(present.size() - acknowledged.size());
            acknowledged = present.values(); // what was committed unsaid counts from now on
        }
        qInfo("%d kills: %d acknowledged, 0 lost, %d committed but not yet acknowledged, slowest "
              "reopening %lld ms",
              cycles, total, kept, static_cast<long long>(slowest));
        QVERIFY(total > 3 * cycles);
    }

    void twoProgramsWriteAtOnceAndTheChainHolds()
    {
        constexpr int notesEach = 40;
        const QTemporaryDir folder;
        std::array<QProcess, 3> writers;
        for (QProcess &writer : writers)
            writer.start(writerProgram(), { folder.path(), QString::number(notesEach) });
        for (QProcess &writer : writers) {
            QVERIFY(writer.waitForFinished(60'000));
            QVERIFY2(writer.exitCode() == 0, writer.readAllStandardError().constData());
        }
        std::vector<Trouble> troubles;
        const auto journal = Journal::open(folder.filePath(u"trivet.db"_s), troubles);
        QVERIFY(journal.has_value());
        QCOMPARE((*journal)->newest()->size(), writers.size() * notesEach);
        QVERIFY((*journal)->verify()->empty());
        QVERIFY(troubles.empty());
    }

private:
    static QString writerProgram()
    {
        return QStringLiteral(TRIVET_BINARY_DIR "/tests_store_writer");
    }

    static void killOnce(std::mt19937 &random, const QString &folder, QStringList &acknowledged)
    {
        QProcess writer;
        writer.start(writerProgram(), { folder, u"0"_s });
        QVERIFY(writer.waitForStarted());
        // One in four counts from the start, so that making and opening the file are killed too;
        // the others count from some acknowledged note on.
        const auto lines = random() % 4 == 0 ? 0 : static_cast<qsizetype>(1 + random() % 12);
        const auto milliseconds = static_cast<qint64>(random() % 40);
        QByteArray said;
        QDeadlineTimer patience(20'000);
        while (said.count('\n') < lines && !patience.hasExpired()) {
            writer.waitForReadyRead(static_cast<int>(patience.remainingTime()));
            said += writer.readAllStandardOutput();
        }
        QDeadlineTimer moment(milliseconds, Qt::PreciseTimer);
        while (!moment.hasExpired())
            writer.waitForReadyRead(static_cast<int>(moment.remainingTime()));
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        said += writer.readAllStandardOutput();
        said.truncate(said.lastIndexOf('\n') + 1);
        for (const QByteArray &line : said.split('\n')) {
            if (!line.isEmpty())
                acknowledged.append(QString::fromLatin1(line));
        }
    }

    static QSet<QString> revisionsIn(const Journal &journal)
    {
        QSet<QString> present;
        const std::vector<Annotation> notes = journal.newest().value();
        for (const Annotation &newest : notes) {
            for (int revision = 1; revision <= newest.revision; ++revision)
                present.insert(u"%1 %2"_s.arg(newest.id).arg(revision));
        }
        return present;
    }
};

} // namespace trivet

TRIVET_TEST(killedWriter, trivet::KilledWriterTest)

#include "killedwriter.moc"
