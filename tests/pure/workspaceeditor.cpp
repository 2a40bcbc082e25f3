// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/editor.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QTemporaryDir>
#include <QtTest>

#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using workspace::addItem;
using workspace::withItem;

class WorkspaceEditorTest : public QObject
{
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static bool write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    }

private Q_SLOTS:
    void anItemIsAddedAndTheRestStays_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("after");
        QTest::newRow("between sections, comments stay with what follows")
            << QByteArray("a: 1 # one\nservices:\n  - { id: x }   # the x\n\n# next\nslos: []\n")
            << QByteArray("{ id: y }")
            << QByteArray("a: 1 # one\nservices:\n  - { id: x }   # the x\n  - { id: y }\n\n# "
                          "next\nslos: []\n");
        QTest::newRow("at the end")
            << QByteArray("services:\n- id: x\n  name: X\n") << QByteArray("id: y\nname: Y\n")
            << QByteArray("services:\n- id: x\n  name: X\n- id: y\n  name: Y\n");
        QTest::newRow("without a last line end")
            << QByteArray("services:\n    - id: x") << QByteArray("{ id: y }")
            << QByteArray("services:\n    - id: x\n    - { id: y }\n");
        QTest::newRow("a section that is not there yet")
            << QByteArray("a: 1") << QByteArray("{ id: y }")
            << QByteArray("a: 1\nservices:\n  - { id: y }\n");
        QTest::newRow("CRLF")
            << QByteArray("services:\r\n  - id: x\r\nb: 2\r\n") << QByteArray("id: y\nname: Y")
            << QByteArray("services:\r\n  - id: x\r\n  - id: y\r\n    name: Y\r\nb: 2\r\n");
        QTest::newRow("a text that looks like a comment")
            << QByteArray("services:\n  - id: |\n      x\n      # no comment\nb: 2\n")
            << QByteArray("{ id: y }")
            << QByteArray(
                   "services:\n  - id: |\n      x\n      # no comment\n  - { id: y }\nb: 2\n");
        QTest::newRow("a section of nothing")
            << QByteArray("services:   # none yet\nb: 2\n") << QByteArray("{ id: y }")
            << QByteArray("services:   # none yet\n  - { id: y }\nb: 2\n");
        QTest::newRow("a section of empty brackets")
            << QByteArray("services: []  # none yet\n\nb: 2\n") << QByteArray("{ id: y }")
            << QByteArray("services:   # none yet\n  - { id: y }\n\nb: 2\n");
        QTest::newRow("empty brackets at the end")
            << QByteArray("services: [ ]") << QByteArray("{ id: y }")
            << QByteArray("services: \n  - { id: y }\n");
        QTest::newRow("many lines with a block")
            << QByteArray("services:\n  - id: x\n") << QByteArray("id: y\ntext: |\n  a\n\n  b\n")
            << QByteArray("services:\n  - id: x\n  - id: y\n    text: |\n      a\n\n      b\n");
    }
    void anItemIsAddedAndTheRestStays()
    {
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, after);
        const auto edited = withItem(before, u"f"_s, u"services"_s, item);
        QVERIFY2(edited, edited ? "" : qPrintable(edited.error().message()));
        QCOMPARE(*edited, after);
    }

    void severalItemsKeepTheirOrder()
    {
        const auto edited = workspace::withItems("services:\n- id: x\nb: 2\n", u"f"_s,
                                                 u"services"_s, { "id: y\nname: Y\n", "id: z" });
        QVERIFY(edited);
        QCOMPARE(*edited, QByteArray("services:\n- id: x\n- id: y\n  name: Y\n- id: z\nb: 2\n"));
        const auto none = workspace::withItems("b: 2\n", u"f"_s, u"services"_s, {});
        QCOMPARE(none.value_or(QByteArray()), QByteArray("b: 2\n"));
    }

    void sectionsAreWrittenTogetherOrNotAtAll()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"trivet.yaml"_s);
        QVERIFY(write(path, test::exampleFile()));
        const QByteArray slo = "id: b\nservice: search\nsource: metrics\ntarget: 99\nalerts: own\n"
                               "sli: { ratio: { bad: b, total: t } }\n";
        const QByteArray policy
            = "id: own\nwindows:\n  - { long: 1h, short: 5m, factor: 2, severity: page }\n";
        QVERIFY(!workspace::addItems(
            path, { { u"services"_s, { "id: search\nname: Search" } }, { u"slos"_s, { slo } } },
            test::vocabulary()));
        QCOMPARE(read(path), test::exampleFile());
        const auto added = workspace::addItems(path,
                                               { { u"services"_s, { "id: search\nname: Search" } },
                                                 { u"policies"_s, { policy } },
                                                 { u"slos"_s, { slo } } },
                                               test::vocabulary());
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
        QCOMPARE(added->slos.size(), 2U);
        QCOMPARE(added->slos.back().alerts, u"own"_s);
        QVERIFY(read(path).contains("# also VictoriaMetrics, Thanos, Mimir\n"));
    }

    void whatCannotBeAddedToIsLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("before");
        QTest::newRow("brackets") << QByteArray("services: [ { id: x } ]\n");
        QTest::newRow("text") << QByteArray("services: -x\n");
        QTest::newRow("braces") << QByteArray("{ a: 1 }\n");
        QTest::newRow("end of document") << QByteArray("a: 1\n...\n");
        QTest::newRow("no YAML") << QByteArray("a: [\n");
    }
    void whatCannotBeAddedToIsLeftAlone()
    {
        QFETCH(QByteArray, before);
        QVERIFY(!withItem(before, u"f"_s, u"services"_s, "{ id: y }"));
    }

    void anItemCannotBringMoreThanItself()
    {
        const QByteArray before = "services:\n  - id: x\nb: 2\n";
        for (const char *item : { "", "- a\n- b", "id: y\n--- \nteam: z", "id: [", "*a" })
            if (const auto edited = withItem(before, u"f"_s, u"services"_s, item))
                QVERIFY2(edited->startsWith("services:\n  - id: x\n  - ")
                             && edited->endsWith("\nb: 2\n"),
                         edited->constData());
    }

    void theFileIsWrittenOnlyIfItLoads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"trivet.yaml"_s);
        QVERIFY(write(path, test::exampleFile()));
        QVERIFY(!addItem(path, u"slos"_s,
                         "{ id: b, service: nobody, source: metrics, target: 9, sli: { ratio: { "
                         "bad: b, total: t } } }",
                         test::vocabulary()));
        QCOMPARE(read(path), test::exampleFile());

        const auto added
            = addItem(path, u"services"_s, "{ id: search, name: Search }", test::vocabulary());
        QVERIFY2(added, added ? "" : qPrintable(added.error().message()));
        QCOMPARE(added->services.size(), 2U);
        QByteArray expected = test::exampleFile();
        expected.replace("sources:\n", "  - { id: search, name: Search }\nsources:\n");
        QCOMPARE(read(path), expected);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1);
    }

    void anItemAddedToAnyFileLeavesTheRest()
    {
        // Files are put together from pieces that are awkward to edit.
        const QByteArray pieces[] = { "services:\n  - id: s1\n",
                                      "slos:\n- id: a\n  text: |\n    # x\n",
                                      "# comment\n",
                                      "\n",
                                      "x-a: { b: [c, d] }\n",
                                      "goals:\n    -   id: g\n        l: [1,\n   2]\n",
                                      "t: >-\n  folded\n\n  # text\n" };
        std::mt19937 random(7);
        int edits = 0;
        for (int i = 0; i < 3'000; ++i) {
            QByteArray yaml;
            for (int n = 0; n < 6; ++n)
                yaml += pieces[random() % std::size(pieces)];
            const QString section = QStringList { u"services"_s, u"slos"_s, u"goals"_s }.at(
                static_cast<qsizetype>(random() % 3));
            const auto edited = withItem(yaml, u"f"_s, section, "id: new\nname: \"a # b\"");
            if (!edited)
                continue; // keys that stand twice
            ++edits;
            // Without the new lines it is the old file.
            const auto at = edited->indexOf("- id: new");
            QVERIFY(at >= 0);
            auto start = edited->lastIndexOf('\n', at) + 1;
            if (!yaml.contains(QByteArray(section.toUtf8() + ":\n")))
                start = edited->lastIndexOf('\n', start - 2) + 1;
            const auto end = edited->indexOf('\n', edited->indexOf("name: \"a # b\"", at)) + 1;
            QCOMPARE(QByteArray(edited->left(start) + edited->mid(end)), yaml);
        }
        QVERIFY2(edits > 300, qPrintable(QString::number(edits)));
    }
};

} // namespace trivet

TRIVET_TEST(workspaceEditor, trivet::WorkspaceEditorTest)

#include "workspaceeditor.moc"
