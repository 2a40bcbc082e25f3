// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QFile>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::test {

/// SLOs into and out of a workspace file with the real program.
class SloExchangeTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    Ran trivet(const QStringList &arguments) { return runProgram(arguments, m_home.path()); }

    static QString sample(const QString &name)
    {
        return QStringLiteral(TRIVET_SOURCE_DIR "/tests/cases/exchange/") + name;
    }

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QString file(const QString &name, const QByteArray &content)
    {
        const QString path = m_home.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? path
                                                                                        : QString();
    }

private Q_SLOTS:
    void anImportIsPrintedAndItsLossesAreSaid()
    {
        const Ran all = trivet({ u"import"_s, sample(u"openslo-kinds.yaml"_s) });
        QCOMPARE(all.code, 0);
        QVERIFY2(all.out.startsWith(u"services:\n  - id: api\n"), qPrintable(all.out));
        QVERIFY(all.err.contains(u"openslo-kinds.yaml:38: "));
        const Ran some = trivet({ u"import"_s, sample(u"sloth.yaml"_s) });
        QCOMPARE(some.code, 3); // a plugin's query cannot be had
        const Ran none = trivet({ u"import"_s, file(u"none.yaml"_s, "a: 1\n") });
        QCOMPARE(none.code, 2);
        QVERIFY(none.out.isEmpty());
        QCOMPARE(trivet({ u"import"_s }).code, 2);
        QCOMPARE(trivet({ u"import"_s, m_home.filePath(u"nowhere"_s) }).code, 2);
    }

    void anImportIntoAWorkspaceKeepsTheFileAndLoads()
    {
        const QByteArray before = "trivet: 1\n"
                                  "team: { id: t, name: T, zone: UTC } # us\n"
                                  "services: []  # none yet\n"
                                  "sources:\n"
                                  "  - { id: metrics, kind: prometheus, url: http://127.0.0.1:1 }\n"
                                  "x-note: kept\n";
        const QString path = file(u"trivet.yaml"_s, before);
        const Ran ran = trivet({ u"import"_s, sample(u"sloth-kubernetes.yaml"_s),
                                 sample(u"openslo-composite.yaml"_s), u"--into"_s, path });
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        QCOMPARE(ran.out, u"4 SLOs written, 0 were there already.\n"_s);
        const QByteArray after = read(path);
        QVERIFY(after.contains("# us\n") && after.contains("services:   # none yet\n")
                && after.contains("x-note: kept\n"));
        QVERIFY(after.contains("    source: metrics\n")); // the only Prometheus there is
        const Ran again = trivet({ u"import"_s, sample(u"sloth-kubernetes.yaml"_s),
                                   sample(u"openslo-composite.yaml"_s), u"--into"_s, path });
        QCOMPARE(again.code, 0);
        QCOMPARE(again.out, u"0 SLOs written, 4 were there already.\n"_s);
        QCOMPARE(read(path), after);

        const QString folder = m_home.filePath(u"out"_s);
        const Ran out = trivet({ u"export"_s, path, u"--as"_s, u"openslo"_s, u"-o"_s, folder });
        QVERIFY2(out.code == 0, qPrintable(out.err));
        QCOMPARE(out.out, folder + u"/openslo.yaml\n"_s);
        const Ran back = trivet({ u"import"_s, folder + u"/openslo.yaml"_s });
        QVERIFY2(back.code == 0, qPrintable(back.err));
        QVERIFY(back.out.contains(u"id: journey\n"));
    }

    void anExportThatLeavesSomethingOutSaysSo()
    {
        const Ran ran = trivet({ u"export"_s, u"--demo"_s, u"--as"_s, u"pyrra"_s });
        QVERIFY2(ran.code == 0 || ran.code == 3, qPrintable(ran.err));
        QVERIFY(ran.out.startsWith(u"apiVersion: pyrra.dev/v1alpha1\n"));
        QVERIFY(ran.err.contains(u"cannot be said"));
        const Ran wrong = trivet({ u"export"_s, u"--demo"_s, u"--as"_s, u"nobl9"_s });
        QCOMPARE(wrong.code, 2);
        QVERIFY(wrong.err.contains(u"openslo"));
    }

    void discoveringNeedsAServerThatAnswers()
    {
        const Ran nobody
            = trivet({ u"slo"_s, u"discover"_s, u"--prometheus"_s, u"http://127.0.0.1:1"_s });
        QCOMPARE(nobody.code, 1);
        QVERIFY(nobody.err.startsWith(u"prometheus: "));
        QCOMPARE(trivet({ u"slo"_s, u"discover"_s, u"--demo"_s }).code, 2);
        QCOMPARE(trivet({ u"slo"_s, u"discover"_s }).code, 2);
        const Ran help = trivet({ u"slo"_s, u"discover"_s, u"--help"_s });
        QCOMPARE(help.code, 0);
        QVERIFY(help.out.contains(u"--prometheus"));
    }
};

} // namespace trivet::test

TRIVET_TEST(sloExchange, trivet::test::SloExchangeTest)

#include "sloexchange.moc"
