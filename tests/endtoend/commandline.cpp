// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::test {

class CommandLineTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    Ran trivet(const QStringList &arguments) { return runProgram(arguments, m_home.path()); }

    QString workspaceFile(const QByteArray &yaml)
    {
        const QString path = m_home.filePath(u"trivet.yaml"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(yaml) != yaml.size())
            return {};
        return path;
    }

    QString workspaceWith(const QByteArray &source)
    {
        return workspaceFile(
            "trivet: 1\n"
            "team: { id: shop, name: Shop, zone: Europe/Berlin }\n"
            "services:\n"
            "  - { id: checkout, name: Checkout }\n"
            "sources:\n"
            "  - { "
            + source
            + " }\n"
              "slos:\n"
              "  - { id: s, service: checkout, source: metrics, target: 99, window: 30d,\n"
              "      sli: { ratio: { bad: 'b_total{job=\"x\"}', total: 't_total{job=\"x\"}' } } }\n");
    }

private Q_SLOTS:
    void versionAndHelpAreAnswers()
    {
        const Ran version = trivet({ u"--version"_s });
        QCOMPARE(version.code, 0);
        QCOMPARE(version.out, u"trivet " TRIVET_VERSION "\n"_s);
        for (const QStringList &words :
             { QStringList { u"--help"_s }, QStringList { u"query"_s, u"--help"_s },
               QStringList { u"draw"_s, u"--help"_s }, QStringList { u"poll"_s, u"-h"_s },
               QStringList { u"annotate"_s, u"--help"_s },
               QStringList { u"doctor"_s, u"--help"_s } }) {
            const Ran help = trivet(words);
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.startsWith(u"Usage"_s), qPrintable(help.out));
            QVERIFY(help.err.isEmpty());
        }
    }

    void wrongUseIsTwoWithAHint_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("unknown option")
            << QStringList { u"query"_s, u"reliability.sli"_s, u"--demo"_s, u"--bogus"_s }
            << u"bogus"_s;
        QTest::newRow("unknown option of the window") << QStringList { u"--bogus"_s } << u"bogus"_s;
        QTest::newRow("unknown metric")
            << QStringList { u"query"_s, u"delivery.luck"_s, u"--demo"_s }
            << u"delivery.change_fail_rate"_s;
        QTest::newRow("no workspace")
            << QStringList { u"query"_s, u"reliability.downtime"_s } << u"workspace"_s;
        QTest::newRow("both") << QStringList { u"doctor"_s, u"x.yaml"_s, u"--demo"_s }
                              << u"not both"_s;
        QTest::newRow("bad format")
            << QStringList { u"doctor"_s, u"--demo"_s, u"--format"_s, u"xml"_s } << u"json"_s;
        QTest::newRow("poll without once") << QStringList { u"poll"_s, u"--demo"_s } << u"--once"_s;
        QTest::newRow("several SLOs")
            << QStringList { u"query"_s, u"reliability.sli"_s, u"--demo"_s }
            << u"checkout-availability"_s;
        QTest::newRow("unknown service") << QStringList { u"query"_s, u"delivery.rework_rate"_s,
                                                          u"--demo"_s, u"--service"_s, u"x"_s }
                                         << u"checkout"_s;
        QTest::newRow("empty range")
            << QStringList { u"query"_s,     u"delivery.rework_rate"_s, u"--demo"_s,
                             u"--from"_s,    u"2026-02-01"_s,           u"--to"_s,
                             u"2026-01-01"_s }
            << u"--from"_s;
        QTest::newRow("not a moment") << QStringList { u"query"_s, u"delivery.rework_rate"_s,
                                                       u"--demo"_s, u"--from"_s, u"soon"_s }
                                      << u"soon"_s;
        QTest::newRow("draw nowhere") << QStringList { u"draw"_s, u"--demo"_s } << u"-o DIR"_s;
        QTest::newRow("annotate without text")
            << QStringList { u"annotate"_s, u"--demo"_s, u"--at"_s, u"2026-01-01"_s }
            << u"--text"_s;
    }
    void wrongUseIsTwoWithAHint()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Ran ran = trivet(words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }

    void aMessageIsInThePersonsLanguage()
    {
        QProcessEnvironment german = bareEnvironment(m_home.path());
        german.insert(u"LANGUAGE"_s, u"de"_s);
        german.insert(u"LC_ALL"_s, u"de_DE.UTF-8"_s);
        const QString german404 = u"Diese Datei gibt es nicht."_s;
        const QStringList query { u"query"_s, u"delivery.rework_rate"_s, u"nowhere.yaml"_s };
        const Ran asked = runProgram(query, german);
        QCOMPARE(asked.code, 2);
        QVERIFY2(asked.err.contains(german404), qPrintable(asked.err));
        const QStringList draw { u"draw"_s, u"nowhere.yaml"_s, u"-o"_s, m_home.path() };
        const Ran drawn = runProgram(draw, german);
        QCOMPARE(drawn.code, 2);
        QVERIFY2(drawn.err.contains(german404), qPrintable(drawn.err));
        // An option is stronger than the system, and what a program reads is English everywhere.
        for (const QStringList &words : { draw + QStringList { u"--language"_s, u"en"_s },
                                          query + QStringList { u"--format=json"_s } }) {
            const Ran english = runProgram(words, german);
            QCOMPARE(english.code, 2);
            QVERIFY2(english.err.contains(u"There is no such file."_s), qPrintable(english.err));
        }
    }

    void aBrokenWorkspaceIsNamedByFileAndLine()
    {
        const QString path = workspaceFile(
            "trivet: 1\n"
            "team: { id: shop, name: Shop, zone: Europe/Berlin }\n"
            "sources:\n"
            "  - { id: metrics, kind: prometheus, url: 'http://127.0.0.1:9', pol: 1m }\n");
        const Ran ran = trivet({ u"query"_s, u"delivery.rework_rate"_s, path });
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(path + u":4"_s), qPrintable(ran.err));
        const Ran missing = trivet({ u"doctor"_s, m_home.filePath(u"nowhere.yaml"_s) });
        QCOMPARE(missing.code, 2);
        QVERIFY(missing.err.contains(u"nowhere.yaml"_s));
    }

    void aSourceThatDoesNotAnswerMakesPollPartly()
    {
        const QString path
            = workspaceWith("id: metrics, kind: prometheus, url: 'http://127.0.0.1:9'");
        const Ran ran = trivet({ u"poll"_s, path, u"--once"_s, u"--format"_s, u"json"_s });
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"metrics (prometheus) 127.0.0.1:9: failed"_s),
                 qPrintable(ran.err));
        QCOMPARE(ran.json().value("failed"_L1).toInt(), 1);
        const Ran doctor = trivet({ u"doctor"_s, path });
        QCOMPARE(doctor.code, 3);
        QVERIFY2(doctor.out.contains(u"FAILED"_s), qPrintable(doctor.out));
        QVERIFY(doctor.out.contains(u"store: sound"_s));
    }

    void aSecretThatIsNotThereIsSaidAndNeverAsked()
    {
        const QString path
            = workspaceWith("id: metrics, kind: prometheus, url: 'http://127.0.0.1:9', auth: { "
                            "kind: bearer, secret: 'env:TRIVET_NO_SUCH' }");
        const Ran ran = trivet({ u"poll"_s, path, u"--once"_s });
        QCOMPARE(ran.code, 3);
        QVERIFY2(ran.err.contains(u"TRIVET_NO_SUCH"_s), qPrintable(ran.err));
    }

    void whatWasNeverPolledHasNoDataAndIsStale()
    {
        const QString path
            = workspaceWith("id: metrics, kind: prometheus, url: 'http://127.0.0.1:9'");
        const Ran ran = trivet({ u"query"_s, u"delivery.change_fail_rate"_s, path, u"--format"_s,
                                 u"json"_s, u"--store"_s, m_home.filePath(u"empty"_s) });
        QCOMPARE(ran.code, 0);
        const QJsonObject json = ran.json();
        QCOMPARE(json.value("state"_L1).toString(), u"no_data"_s);
        QVERIFY(json.value("value"_L1).isNull());
        QVERIFY(json.value("as_of"_L1).isNull());
        QVERIFY(json.value("stale"_L1).toBool());
        QVERIFY(ran.err.contains(u"poll"_s));
    }

    void theSameKeyAnnotatesOnce()
    {
        const QString path
            = workspaceWith("id: metrics, kind: prometheus, url: 'http://127.0.0.1:9'");
        const QStringList words {
            u"annotate"_s,   path,        u"--at"_s,       u"2026-11-10T14:20"_s, u"--text"_s,
            u"Rolled out"_s, u"--kind"_s, u"deployment"_s, u"--service"_s,        u"checkout"_s,
            u"--key"_s,      u"build-7"_s
        };
        const Ran first = trivet(words);
        const Ran second = trivet(words);
        QCOMPARE(first.code, 0);
        QCOMPARE(second.code, 0);
        QCOMPARE(first.out.trimmed().size(), 36);
        QCOMPARE(second.out, first.out);
        const QJsonObject json = trivet(words + QStringList { u"--format"_s, u"json"_s }).json();
        QCOMPARE(json.value("id"_L1).toString(), first.out.trimmed());
        QCOMPARE(json.value("revision"_L1).toInt(), 1);
        // Without an offset the time was the team's.
        QCOMPARE(json.value("at"_L1).toString(), u"2026-11-10T13:20:00Z"_s);
        const Ran other = trivet(
            { u"annotate"_s, path, u"--at"_s, u"2026-11-10T14:20Z"_s, u"--text"_s, u"Other"_s });
        QCOMPARE(other.code, 0);
        QVERIFY(other.out != first.out);
    }
};

} // namespace trivet::test

TRIVET_TEST(commandLine, trivet::test::CommandLineTest)

#include "commandline.moc"
