// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QFile>
#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::test {

class SloGateTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;

    Ran slo(const QStringList &arguments)
    {
        return runProgram(QStringList { u"slo"_s } + arguments, m_home.path());
    }

    QString workspace(const QByteArray &more)
    {
        const QString path = m_home.filePath(u"trivet.yaml"_s);
        QFile file(path);
        const QByteArray yaml
            = "trivet: 1\n"
              "team: { id: shop, name: Shop, zone: Europe/Berlin }\n"
              "services:\n"
              "  - { id: checkout, name: Checkout }\n"
              "sources:\n"
              "  - { id: metrics, kind: prometheus, url: 'http://127.0.0.1:9' }\n"
              "slos:\n"
              "  - { id: s, service: checkout, source: metrics, target: 99, window: 30d,\n"
              "      sli: { ratio: { bad: 'b_total{job=\"x\"}', total: 't_total{job=\"x\"}' } } }\n"
            + more;
        return file.open(QIODevice::WriteOnly) && file.write(yaml) == yaml.size() ? path
                                                                                  : QString();
    }

private Q_SLOTS:
    void theListHasEverySloAndItsBudgetIsThatOfQuery()
    {
        const QString moment = u"2026-11-20T12:00:00Z"_s;
        const Ran list
            = slo({ u"list"_s, u"--demo"_s, u"--now"_s, moment, u"--format"_s, u"json"_s });
        QCOMPARE(list.code, 0);
        QVERIFY2(list.err.isEmpty(), qPrintable(list.err));
        const QJsonArray slos = list.json().value("slos"_L1).toArray();
        QVERIFY(slos.size() > 1);
        double before = -1;
        for (const QJsonValue &row : slos) {
            const QJsonValue left = row["exhaustion"_L1]["value"_L1];
            if (left.isDouble()) {
                QVERIFY(left.toDouble() >= before);
                before = left.toDouble();
            }
        }
        const QString id = slos.at(0).toObject().value("slo"_L1).toString();
        const Ran query
            = runProgram({ u"query"_s, u"reliability.budget_left"_s, u"--demo"_s, u"--slo"_s, id,
                           u"--now"_s, moment, u"--format"_s, u"json"_s },
                         m_home.path());
        QCOMPARE(query.code, 0);
        QVERIFY(std::abs(query.json().value("value"_L1).toDouble()
                         - slos.at(0)["budget_left"_L1]["value"_L1].toDouble())
                < 1e-9);
        const Ran text = slo({ u"list"_s, u"--demo"_s, u"--now"_s, moment });
        QCOMPARE(text.out.trimmed().split(u'\n').size(), slos.size() + 1);
        QVERIFY(text.out.startsWith(u"SLO"_s));
    }

    void theGateOpensAndShuts()
    {
        const QStringList demo { u"--demo"_s, u"--now"_s, u"2026-11-20T12:00:00Z"_s };
        const Ran open = slo(QStringList { u"check"_s } + demo
                             + QStringList { u"--budget-below=-1000000%"_s });
        QCOMPARE(open.code, 0);
        QVERIFY2(open.out.startsWith(u"fine"_s), qPrintable(open.out));
        const Ran shut
            = slo(QStringList { u"check"_s } + demo
                  + QStringList { u"--budget-below"_s, u"100.1%"_s, u"--format"_s, u"json"_s });
        QCOMPARE(shut.code, 4);
        QCOMPARE(shut.json().value("gate"_L1).toString(), u"no"_s);
        const QString id
            = shut.json().value("slos"_L1).toArray().at(0).toObject().value("slo"_L1).toString();
        const Ran burning = slo(QStringList { u"check"_s } + demo
                                + QStringList { u"--burn-above"_s, u"1000000"_s, u"--window"_s,
                                                u"6h"_s, u"--slo"_s, id });
        QCOMPARE(burning.code, 0);
        QVERIFY(burning.out.contains(u"over 6h is not above"_s));
        QCOMPARE(burning.out.trimmed().count(u'\n'), 0);
    }

    void whatCannotBeKnownIsThree()
    {
        const QString path = workspace({});
        const Ran unknown = slo({ u"check"_s, path, u"--budget-below"_s, u"10%"_s });
        QCOMPARE(unknown.code, 3);
        QVERIFY2(unknown.out.startsWith(u"unknown  s  "_s), qPrintable(unknown.out));
        const Ran list = slo({ u"list"_s, path });
        QCOMPARE(list.code, 0);
        QVERIFY2(list.out.contains(u"no data"_s) && list.out.contains(u"never"_s),
                 qPrintable(list.out));
    }

    void theWorkspacesPolicyIsAGateToo()
    {
        QCOMPARE(slo({ u"check"_s, workspace({}) }).code, 2);
        const Ran policy = slo(
            { u"check"_s,
              workspace("budget_policy:\n"
                        "  - { budget_below: 10, decide: freeze, consequence: 'Only fixes' }\n") });
        QCOMPARE(policy.code, 3);
    }

    void wrongUseIsTwo_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("says");
        QTest::newRow("no word") << QStringList {} << u"check, discover, list"_s;
        QTest::newRow("another word") << QStringList { u"burn"_s } << u"check, discover, list"_s;
        QTest::newRow("no percentage")
            << QStringList { u"check"_s, u"--demo"_s, u"--budget-below"_s, u"much"_s } << u"10%"_s;
        QTest::newRow("no factor")
            << QStringList { u"check"_s, u"--demo"_s, u"--burn-above"_s, u"hot"_s } << u"14.4"_s;
        QTest::newRow("window alone")
            << QStringList { u"check"_s, u"--demo"_s, u"--window"_s, u"1h"_s } << u"--burn-above"_s;
        QTest::newRow("another SLO") << QStringList { u"check"_s, u"--demo"_s,         u"--slo"_s,
                                                      u"x"_s,     u"--budget-below"_s, u"1%"_s }
                                     << u"checkout-availability"_s;
        QTest::newRow("no workspace") << QStringList { u"list"_s } << u"workspace"_s;
    }
    void wrongUseIsTwo()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, says);
        const Ran ran = slo(words);
        QCOMPARE(ran.code, 2);
        QVERIFY2(ran.err.contains(says), qPrintable(ran.err));
        QVERIFY(ran.out.isEmpty());
    }

    void helpIsAnAnswer()
    {
        for (const QStringList &words :
             { QStringList { u"--help"_s }, QStringList { u"list"_s, u"--help"_s },
               QStringList { u"check"_s, u"-h"_s } }) {
            const Ran help = slo(words);
            QCOMPARE(help.code, 0);
            QVERIFY2(help.out.startsWith(u"Usage: trivet slo"_s), qPrintable(help.out));
        }
    }
};

} // namespace trivet::test

TRIVET_TEST(sloGate, trivet::test::SloGateTest)

#include "slogate.moc"
