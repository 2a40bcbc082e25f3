// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/workspace/parser.h>
#include <tests/support/registry.h>
#include <tests/support/vocabulary.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

class WorkspaceMessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allMistakesAreGivenAtOnceInTheOrderOfTheFile()
    {
        const auto workspace = workspace::parse("trivet: 1\nteam: { id: t, zon: UTC }\nslos:\n  - "
                                                "{ id: a, service: s, source: m, target: 0 }\n"
                                                "services:\n  - { id: s s }\nx: 1\n",
                                                u"a/b.yaml"_s, test::vocabulary());
        QVERIFY(!workspace);
        QStringList places;
        const QStringList lines = workspace.error().text.split(u'\n');
        for (const QString &line : lines)
            places << line.section(u' ', 0, 0);
        QCOMPARE(places,
                 (QStringList { u"a/b.yaml:2:16:"_s, u"a/b.yaml:4:5:"_s, u"a/b.yaml:4:23:"_s,
                                u"a/b.yaml:4:34:"_s, u"a/b.yaml:4:45:"_s, u"a/b.yaml:6:11:"_s,
                                u"a/b.yaml:7:1:"_s }));
    }

    void anUnknownKindDoesNotMakeItsReferencesUnknown()
    {
        const auto workspace
            = workspace::parse("trivet: 1\nteam: { id: t }\nservices: [ { id: s } ]\nsources: [ { "
                               "id: m, kind: grafana, url: x, whatever: 1 } ]\n"
                               "slos: [ { id: a, service: s, source: m, target: 9, sli: { ratio: { "
                               "bad: b, total: t } } } ]\n",
                               u"f"_s, test::vocabulary());
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().text.count(u'\n'), 0);
    }

    void aFileFullOfMistakesShowsTheFirstHundred()
    {
        QByteArray yaml = "trivet: 1\nteam: { id: t }\n";
        for (int i = 0; i < 250; ++i)
            yaml += "k" + QByteArray::number(i) + ": 1\n";
        const auto workspace = workspace::parse(yaml, u"f"_s, test::vocabulary());
        QVERIFY(!workspace);
        const QStringList lines = workspace.error().text.split(u'\n');
        QCOMPARE(lines.size(), 101);
        QVERIFY2(lines.last().contains("150 more"_L1), qPrintable(lines.last()));
    }

    void outsideTextInAMessageIsOneShortLine()
    {
        const auto workspace = workspace::parse("trivet: 1\nteam: { id: t }\n\"a\\nb\u202E"
                                                    + QByteArray(1000, 'c') + "\": 1\n",
                                                u"f"_s, test::vocabulary());
        QVERIFY(!workspace);
        QCOMPARE(workspace.error().text.count(u'\n'), 0);
        QVERIFY(!workspace.error().text.contains(QChar(0x202E)));
        QVERIFY(workspace.error().text.size() < 300);
    }
};

} // namespace trivet

TRIVET_TEST(workspaceMessages, trivet::WorkspaceMessagesTest)

#include "workspacemessages.moc"
