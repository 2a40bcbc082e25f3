// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::test {

class SloBacktestTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    Ran trivet(const QStringList &arguments) { return runProgram(arguments, m_home.path()); }

private Q_SLOTS:
    void aBacktestOfTheDemoIsAnsweredForPrograms()
    {
        const Ran ran = trivet({ u"slo"_s, u"backtest"_s, u"--demo"_s, u"--slo"_s,
                                 u"checkout-availability"_s, u"--days"_s, u"60"_s, u"--policy"_s,
                                 u"workbook,pyrra"_s, u"--sweep"_s, u"--format"_s, u"json"_s });
        QCOMPARE(ran.code, 0);
        const QJsonArray rows = ran.json()[u"rows"].toArray();
        QCOMPARE(rows.size(), 2);
        for (const QJsonValue &row : rows) {
            QCOMPARE(row[u"slo"].toString(), u"checkout-availability"_s);
            QCOMPARE(row[u"sweep"].toArray().size(), 2 * 9 * 9);
            const QJsonValue page = row[u"page"];
            const QJsonArray incidents = page[u"incidents"].toArray();
            qint64 found = 0;
            for (const QJsonValue &incident : incidents)
                found += incident[u"found"].toBool() ? 1 : 0;
            QVERIFY(found > 0);
            QCOMPARE(page[u"found"].toInteger(), found);
            QCOMPARE(page[u"missed"].toInteger(), incidents.size() - found);
            QCOMPARE(page[u"recall"][u"n"].toInteger(), incidents.size());
        }
        // Progress is a message, not part of the answer.
        QVERIFY2(ran.err.contains(u"2 of 2"_s), qPrintable(ran.err));
    }

    void theTextNamesEachPolicy()
    {
        const Ran ran = trivet({ u"slo"_s, u"backtest"_s, u"--demo"_s, u"--days"_s, u"30"_s,
                                 u"--policy"_s, u"all"_s, u"--slo"_s, u"search-latency"_s });
        QCOMPARE(ran.code, 0);
        for (const QString &policy : { u"workbook"_s, u"sloth"_s, u"pyrra"_s })
            QVERIFY2(ran.out.contains(u"search-latency, policy "_s + policy), qPrintable(ran.out));
        QVERIFY(ran.out.contains(u"precision "_s));
    }

    void wrongUseIsSaid()
    {
        const QStringList backtest { u"slo"_s, u"backtest"_s, u"--demo"_s };
        for (const QStringList &more :
             { QStringList { u"--days"_s, u"0"_s }, QStringList { u"--days"_s, u"ten"_s },
               QStringList { u"--grace"_s, u"soon"_s }, QStringList { u"--slo"_s, u"nosuch"_s },
               QStringList { u"--policy"_s, u"nosuch"_s } }) {
            const Ran ran = trivet(backtest + more);
            QCOMPARE(ran.code, 2);
            QVERIFY(ran.out.isEmpty());
            QVERIFY2(ran.err.contains(more.last()) || ran.err.contains(more.first()),
                     qPrintable(ran.err));
        }
    }

    void rulesAreExportedOfAllSlosOrOne()
    {
        for (const QString &form : { u"prometheus-rules"_s, u"sloth-rules"_s, u"pyrra-rules"_s }) {
            const Ran all = trivet({ u"export"_s, u"--demo"_s, u"--as"_s, form });
            QVERIFY(all.code == 0 || all.code == 3);
            QVERIFY(all.out.contains(u"payments-availability"_s));
            const Ran one = trivet({ u"export"_s, u"--demo"_s, u"--as"_s, form, u"--slo"_s,
                                     u"checkout-availability"_s });
            QCOMPARE(one.code, 0);
            QVERIFY(one.out.contains(u"checkout-availability"_s));
            QVERIFY(!one.out.contains(u"payments-availability"_s));
        }
        QCOMPARE(trivet({ u"export"_s, u"--demo"_s, u"--as"_s, u"prometheus-rules"_s, u"--slo"_s,
                          u"nosuch"_s })
                     .code,
                 2);
    }
};

} // namespace trivet::test

TRIVET_TEST(sloBacktest, trivet::test::SloBacktestTest)

#include "slobacktest.moc"
