// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/parser.h>
#include <app/workspace/yamltree.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <ctime>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

namespace {

QByteArray repeated(const QByteArray &text, int times)
{
    return text.repeated(times);
}

QByteArray aliasBomb()
{
    QByteArray yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n";
    for (int i = 1; i < 9; ++i)
        yaml += "a" + QByteArray::number(i) + ": &a" + QByteArray::number(i) + " ["
            + repeated("*a" + QByteArray::number(i - 1) + ", ", 9) + "]\n";
    return yaml;
}

QByteArray keysByNumber(int count)
{
    QByteArray yaml;
    for (int i = 0; i < count; ++i)
        yaml += "k" + QByteArray::number(i) + ": 1\n";
    return yaml;
}

} // namespace

class WorkspaceHostileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void hostileFilesAreRefusedAtOnce_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("words");
        const QString tooDeep = u"at most 64 levels"_s;
        const QString tooMuch = u"at most 40000 values"_s;
        const QString tooLarge = u"at most 1 MiB"_s;
        const QString tooLong = u"at most 16384 bytes"_s;
        QTest::newRow("alias bomb") << aliasBomb() << u"aliases"_s;
        QTest::newRow("self alias") << QByteArray("&a [*a]") << u"aliases"_s;
        QTest::newRow("self alias in a map") << QByteArray("a: &a\n  b: *a\n") << u"aliases"_s;
        QTest::newRow("merge key") << QByteArray("a: &a { b: c }\nd: { <<: *a }\n") << u"aliases"_s;
        QTest::newRow("depth 10^5, one line") << repeated("[", 100'000) << tooLong;
        QTest::newRow("depth 10^5, lists in lines") << repeated("[\n", 100'000) << tooDeep;
        QTest::newRow("depth 10^5, maps in lines") << repeated("{a:\n", 100'000) << tooMuch;
        QTest::newRow("depth 40,000, maps in lines") << repeated("{a:\n", 40'000) << tooDeep;
        QTest::newRow("depth 10^4, blocks in one line") << repeated("- ", 8'000) << tooDeep;
        QTest::newRow("10^6 keys") << keysByNumber(1'000'000) << tooLarge;
        QTest::newRow("keys in a MiB")
            << QByteArray(keysByNumber(110'000).first(1'048'560) + "\n") << tooMuch;
        QTest::newRow("short keys in a MiB") << repeated("a:\n", 349'000) << tooMuch;
        QTest::newRow("the same key in a MiB") << repeated("a:\n", 95'000) << u"a second time"_s;
        QTest::newRow("flow under the limit")
            << QByteArray("[" + repeated("1,\n", 99'000)) << tooMuch;
        QTest::newRow("quotes in a flow") << QByteArray("[" + repeated("''\n", 349'000)) << tooMuch;
        QTest::newRow("one scalar")
            << QByteArray("- " + repeated("aaaa\n ", 170'000)) << u"the keys of the file"_s;
        QTest::newRow("empty items in a MiB") << repeated("-\n", 520'000) << tooMuch;
        QTest::newRow("flow in one line") << QByteArray("[" + repeated("1,", 90'000)) << tooLong;
        QTest::newRow("flow in lines") << QByteArray("[" + repeated("1,\n", 349'000)) << tooMuch;
        QTest::newRow("flow map in long lines")
            << QByteArray("{" + repeated(repeated("a,", 8'000) + "\n", 65)) << tooMuch;
        QTest::newRow("key of 64 KiB") << QByteArray(repeated("a", 65'536) + ": 1\n") << tooLong;
    }
    void hostileFilesAreRefusedAtOnce()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, words);
        // Of this process: the machine may be busy with others.
        const std::clock_t start = std::clock();
        const auto workspace = workspace::parse(yaml, u"f"_s, test::vocabulary());
        const auto ms = (std::clock() - start) / (CLOCKS_PER_SEC / 1000);
        QVERIFY(!workspace);
        QVERIFY2(workspace.error().text.contains(words),
                 qPrintable(workspace.error().text.left(300)));
        qInfo("%lld ms for %lld bytes", static_cast<long long>(ms),
              static_cast<long long>(yaml.size()));
        // The promise is 100 ms for a release; without optimisation and with sanitizers it takes
        // longer.
        QVERIFY2(ms < 1000, qPrintable(QString::number(ms)));
    }

    void aHugeFileIsNotRead()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trivet.yaml"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(1'000'000'000)); // a hole: costs nothing
        file.close();
        QElapsedTimer clock;
        clock.start();
        const auto workspace = workspace::load(path);
        QVERIFY(!workspace);
        QVERIFY(workspace.error().text.contains("at most 1 MiB"_L1));
        QVERIFY(clock.elapsed() < 1000);
    }

    void whatIsNoFileIsNotRead()
    {
        QTemporaryDir folder;
        QCOMPARE(workspace::load(folder.filePath(u"none.yaml"_s)).error().kind,
                 ErrorKind::NotFound);
        QVERIFY(!workspace::load(folder.path()));
        QVERIFY(!workspace::load(u"/dev/zero"_s));
    }

    void bytesThatAreNoTextAreNamed_data()
    {
        QTest::addColumn<QByteArray>("yaml");
        QTest::addColumn<QString>("start");
        QTest::newRow("empty") << QByteArray() << u"f:1:1: The file is empty"_s;
        QTest::newRow("comment alone")
            << QByteArray("# nothing\n") << u"f:1:1: The file is empty"_s;
        QTest::newRow("byte-order mark alone")
            << QByteArray("\xEF\xBB\xBF") << u"f:1:1: The file is empty"_s;
        QTest::newRow("Latin-1") << QByteArray("trivet: 1\nteam: { id: sh\xF6p }\n")
                                 << u"f:2:15: This byte is no UTF-8"_s;
        QTest::newRow("overlong") << QByteArray("a: \xC0\xAF\n")
                                  << u"f:1:4: This byte is no UTF-8"_s;
        QTest::newRow("surrogate")
            << QByteArray("a: \xED\xA0\x80\n") << u"f:1:4: This byte is no UTF-8"_s;
        QTest::newRow("cut at the end")
            << QByteArray("a: \xC3") << u"f:1:4: This byte is no UTF-8"_s;
        QTest::newRow("UTF-16") << QByteArray("t\0r\0i\0", 6) << u"f:1:2: A control character"_s;
        QTest::newRow("escape") << QByteArray("a: \x1B[0m\n") << u"f:1:4: A control character"_s;
        QTest::newRow("half of a file") << test::exampleFile().first(700) << u"f:"_s;
        QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1A\n")
                             << u"f:1:1: This byte is no UTF-8"_s;
    }
    void bytesThatAreNoTextAreNamed()
    {
        QFETCH(QByteArray, yaml);
        QFETCH(QString, start);
        const auto workspace = workspace::parse(yaml, u"f"_s, test::vocabulary());
        QVERIFY(!workspace);
        QVERIFY2(workspace.error().text.startsWith(start), qPrintable(workspace.error().text));
    }

    void mutatedFilesNeverDoHarm()
    {
        const QByteArray good = test::exampleFile();
        const QByteArray pieces[]
            = { "&a ", "*a", "[",  "]",    "{", "}",    ": ",    "- ", "\n",     "\t", "|",  ">",
                "'",   "\"", "? ", "!!x ", "%", "\xC3", "---\n", "0",  "-1e999", "~",  "\\", ", " };
        std::mt19937 random(20261122);
        const auto below = [&random](auto n) {
            return static_cast<qsizetype>(random() % static_cast<quint32>(n));
        };
        int accepted = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray yaml = good;
            for (auto n = below(4) + 1; n > 0; --n) {
                const auto at = below(yaml.size());
                switch (below(4)) {
                case 0:
                    yaml.remove(at, below(30) + 1);
                    break;
                case 1:
                    yaml.insert(at, pieces[below(std::size(pieces))]);
                    break;
                case 2:
                    yaml[at] = static_cast<char>(below(256));
                    break;
                default:
                    yaml.insert(at, yaml.mid(below(yaml.size()), below(60)));
                }
                if (yaml.isEmpty())
                    yaml = good;
            }
            const auto workspace = workspace::parse(yaml, u"f"_s, test::vocabulary());
            if (workspace)
                ++accepted;
            else
                QVERIFY2(workspace.error().text.startsWith("f:"_L1),
                         qPrintable(workspace.error().text));
        }
        // Changes in comments and texts leave the file right; both ways must have been walked.
        QVERIFY2(accepted > 1'000 && accepted < 15'000, qPrintable(QString::number(accepted)));
    }
};

} // namespace trivet

TRIVET_TEST(workspaceHostile, trivet::WorkspaceHostileTest)

#include "workspacehostile.moc"
