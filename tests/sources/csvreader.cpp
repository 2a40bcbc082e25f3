// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/source.h>
#include <app/sources/surveys/csvform.h>
#include <app/sources/surveys/csvreader.h>
#include <tests/support/registry.h>

#include <QBuffer>
#include <QDir>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

struct ReadBack
{
    QStringList rows; ///< "line:cell|cell"
    QStringList bad; ///< "line:why"
    bool failed = false;
};

ReadBack readBack(QByteArray bytes, const csv::Limits &limits = {})
{
    ReadBack out;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto done = csv::read(
        buffer,
        [&](const csv::Row &row) {
            QStringList cells;
            for (const QString &cell : row.cells)
                cells += cell;
            out.rows += QString::number(row.line) + u':' + cells.join(u'|');
        },
        [&](qint64 line, const QString &text) { out.bad += QString::number(line) + u':' + text; },
        limits);
    out.failed = !done;
    return out;
}

} // namespace

class CsvReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsKeepTheirLines_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("rows");
        QTest::addColumn<int>("bad");
        QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << QStringList { u"1:a|b"_s, u"2:1|2"_s }
                               << 0;
        QTest::newRow("no end of line")
            << QByteArray("a,b\n1,2") << QStringList { u"1:a|b"_s, u"2:1|2"_s } << 0;
        QTest::newRow("CRLF and blank lines") << QByteArray("a,b\r\n\r\n  \r\n1,2\r\n")
                                              << QStringList { u"1:a|b"_s, u"4:1|2"_s } << 0;
        QTest::newRow("CR") << QByteArray("a,b\r1,2\r") << QStringList { u"1:a|b"_s, u"2:1|2"_s }
                            << 0;
        QTest::newRow("line breaks in quotes")
            << QByteArray("a,b\n\"1\n\r\n\",2\n3,4\n")
            << QStringList { u"1:a|b"_s, u"2:1\n\r\n|2"_s, u"5:3|4"_s } << 0;
        QTest::newRow("doubled quotes") << QByteArray("a\n\"say \"\"hi\"\"\"\n")
                                        << QStringList { u"1:a"_s, u"2:say \"hi\""_s } << 0;
        QTest::newRow("semicolon")
            << QByteArray("a;b,c;d\n1;2;3\n") << QStringList { u"1:a|b,c|d"_s, u"2:1|2|3"_s } << 0;
        QTest::newRow("semicolons in quotes do not vote")
            << QByteArray("a,\"b;;;\"\n1,2\n") << QStringList { u"1:a|b;;;"_s, u"2:1|2"_s } << 0;
        QTest::newRow("BOM") << QByteArray("\xEF\xBB\xBF"
                                           "a,b\n")
                             << QStringList { u"1:a|b"_s } << 0;
        QTest::newRow("empty cells")
            << QByteArray("a,,\n,,\n") << QStringList { u"1:a||"_s, u"2:||"_s } << 0;
        QTest::newRow("a stray quote loses its row")
            << QByteArray("a,b\n1\"x,2\n3,4\n") << QStringList { u"1:a|b"_s, u"3:3|4"_s } << 1;
        QTest::newRow("text behind a quote loses its row")
            << QByteArray("a,b\n\"1\"x,2\n3,4\n") << QStringList { u"1:a|b"_s, u"3:3|4"_s } << 1;
        QTest::newRow("an unclosed quote")
            << QByteArray("a,b\n1,2\n\"3,4\n5,6\n") << QStringList { u"1:a|b"_s, u"2:1|2"_s } << 1;
        QTest::newRow("Latin-1") << QByteArray("a,b\n\xfc,2\n3,4\n")
                                 << QStringList { u"1:a|b"_s, u"3:3|4"_s } << 1;
        QTest::newRow("nothing") << QByteArray() << QStringList() << 0;
    }

    void rowsKeepTheirLines()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, rows);
        QFETCH(int, bad);
        const ReadBack back = readBack(bytes);
        QVERIFY(!back.failed);
        QCOMPARE(back.rows, rows);
        QCOMPARE(static_cast<int>(back.bad.size()), bad);
    }

    void theUnclosedQuoteIsToldWithTheLineWhereItsRowBegins()
    {
        const ReadBack back = readBack("a,b\n1,2\n3,\"4\n5,6\n7,8\n");
        QCOMPARE(back.bad.size(), 1);
        QVERIFY2(back.bad[0].startsWith("3:"_L1) && back.bad[0].contains("not closed"_L1),
                 qPrintable(back.bad[0]));
    }

    void capsHoldAndReadingGoesOn()
    {
        csv::Limits limits { .fileBytes = 4 << 20, .fieldBytes = 1000, .columns = 5 };
        const QByteArray wide = QByteArray(900, 'x') + ',';
        QCOMPARE(readBack(wide + "b\n1,2\n", limits).rows.size(), 2);
        const ReadBack field = readBack("a,b\n" + QByteArray(300'000, 'x') + ",2\n3,4\n", limits);
        QCOMPARE(field.rows, (QStringList { u"1:a|b"_s, u"3:3|4"_s }));
        QCOMPARE(field.bad.size(), 1);
        const ReadBack columns = readBack("a,b\n" + QByteArray(1'000'000, ',') + "\n3,4\n", limits);
        QCOMPARE(columns.rows, (QStringList { u"1:a|b"_s, u"3:3|4"_s }));
        QCOMPARE(columns.bad.size(), 1);
        QVERIFY(readBack(QByteArray(5 << 20, 'x'), limits).failed);
        // A quote that is never closed costs at most a field, not the rest of the file.
        QByteArray text("a,b\n\"1,2\n");
        for (int i = 0; i < 50'000; ++i)
            text += "3,4\n";
        const ReadBack open = readBack(text, limits);
        QCOMPARE(open.bad.size(), 1);
        QVERIFY(open.rows.size() > 49'000);
    }

    void chunksMakeNoDifference()
    {
        QByteArray text("a,b\r\n");
        QStringList expected { u"1:a|b"_s };
        for (int i = 0; i < 30'000; ++i) {
            text += "\"x" + QByteArray(i % 40, 'y') + "\r\nz\"," + QByteArray::number(i) + "\r\n";
            expected += QString::number(2 + 2 * i) + u":x"_s + QString(i % 40, u'y') + u"\r\nz|"_s
                + QString::number(i);
        }
        const ReadBack back = readBack(text);
        QVERIFY(back.rows == expected);
        QVERIFY(back.bad.isEmpty());
    }

    void whateverBytesComeNothingBreaks()
    {
        const QDir folder(QStringLiteral(TRIVET_SOURCE_DIR "/tests/cases/surveys"));
        std::vector<QByteArray> seeds;
        for (const QString &name : folder.entryList({ u"*.csv"_s }, QDir::Files, QDir::Name)) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            seeds.push_back(file.readAll());
        }
        QRandomGenerator random(20261122);
        const QByteArray spice("\",;\r\n\0\xff\xfe\xEF\xBB\xBF=-e.", 15);
        QTemporaryDir out;
        qsizetype rows = 0;
        QElapsedTimer timer;
        timer.start();
        for (int round = 0; round < 4000; ++round) {
            QByteArray bytes = seeds[random.bounded(static_cast<quint32>(seeds.size()))];
            for (int change = random.bounded(1, 12); change > 0 && !bytes.isEmpty(); --change) {
                const int at = random.bounded(static_cast<int>(bytes.size()));
                const char c = spice[random.bounded(static_cast<int>(spice.size()))];
                switch (random.bounded(4)) {
                case 0:
                    bytes[at] = c;
                    break;
                case 1:
                    bytes.insert(at, c);
                    break;
                case 2:
                    bytes.remove(at, random.bounded(1, 30));
                    break;
                default:
                    bytes.insert(at,
                                 bytes.mid(random.bounded(static_cast<int>(bytes.size())), 200));
                }
            }
            rows += readBack(bytes).rows.size();
            if (round % 10 != 0)
                continue;
            QFile file(out.filePath(u"x.csv"_s));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
            file.close();
            for (const QString &kind :
                 { u"survey-csv"_s, u"onboarding-csv"_s, u"provisioning-csv"_s }) {
                const SourceSpec spec { .id = SourceId(u"s"_s),
                                        .keys = { { u"path"_s, u"x.csv"_s } },
                                        .workspaceFolder = out.path() };
                const auto source = std::move(*sources::find(kind)->make(spec, {}));
                QFuture<Result<Batch>> future = source->fetch({});
                future.waitForFinished();
                const Result<Batch> batch = future.result();
                QVERIFY(batch);
                for (const SurveyAnswer &answer : batch->events.answers)
                    QVERIFY(answer.scale != SurveyScale::Nps
                            || (answer.value >= 0 && answer.value <= 10));
            }
        }
        QVERIFY(rows > 1000);
        QVERIFY(timer.elapsed() < 120'000);
    }
};

} // namespace trivet

TRIVET_TEST(csvReader, trivet::CsvReaderTest)
#include "csvreader.moc"
