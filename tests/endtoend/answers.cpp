// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <tests/support/registry.h>

#include <QJsonArray>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet::test {

namespace {

bool isMoment(const QJsonValue &value)
{
    return QDateTime::fromString(value.toString(), Qt::ISODate).isValid()
        && value.toString().endsWith(u'Z');
}

/// Value, k, n and interval hold together, in a bucket as in the whole; what is wrong, or nothing.
QString wrongEvidence(const QJsonObject &json, const QString &unit)
{
    const QStringList states { u"value"_s, u"no_data"_s, u"hidden"_s, u"not_reached"_s,
                               u"stale"_s };
    const QString state = json.value("state"_L1).toString();
    if (!states.contains(state))
        return u"unknown state "_s + state;
    const bool has = state == "value"_L1 || state == "stale"_L1;
    const QJsonValue value = json.value("value"_L1);
    if (has != value.isDouble() && !value.isNull())
        return u"a value without the state"_s;
    if (!json.value("n"_L1).isDouble())
        return u"n is missing"_s;
    if (!json.contains("k"_L1) || !json.contains("interval"_L1))
        return u"k or interval is missing"_s;
    if (has && unit == "ratio"_L1 && value.toDouble() > 1)
        return u"a share above 1"_s;
    const QJsonValue interval = json.value("interval"_L1);
    if (interval.isNull())
        return {};
    const QJsonArray ends = interval.toArray();
    if (ends.size() != 2)
        return u"an interval without two ends"_s;
    // An open end is null.
    if (ends.at(0).isDouble() && ends.at(1).isDouble()
        && ends.at(0).toDouble() > ends.at(1).toDouble())
        return u"an interval upside down"_s;
    if (has && ends.at(0).isDouble() && value.toDouble() < ends.at(0).toDouble() - 1e-9)
        return u"a value below its interval"_s;
    if (has && ends.at(1).isDouble() && value.toDouble() > ends.at(1).toDouble() + 1e-9)
        return u"a value above its interval"_s;
    return {};
}

QString wrongBuckets(const QJsonObject &json)
{
    const QString unit = json.value("unit"_L1).toString();
    QString before;
    const QJsonArray buckets = json.value("buckets"_L1).toArray();
    for (const QJsonValue &entry : buckets) {
        const QJsonObject bucket = entry.toObject();
        if (!isMoment(bucket.value("from"_L1)) || !isMoment(bucket.value("to"_L1))
            || !bucket.value("partial"_L1).isBool())
            return u"a bucket without from, to or partial"_s;
        if (!before.isEmpty() && bucket.value("from"_L1).toString() != before)
            return u"a gap between buckets"_s;
        before = bucket.value("to"_L1).toString();
        if (const QString wrong = wrongEvidence(bucket, unit); !wrong.isEmpty())
            return u"bucket: "_s + wrong;
    }
    return {};
}

} // namespace

class AnswersTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_home;
    QString m_store;

    Ran ask(const QString &metric, const QStringList &more = {})
    {
        QStringList words { u"query"_s, metric,        u"--demo"_s, u"--store"_s,
                            m_store,    u"--format"_s, u"json"_s };
        return runProgram(words + more, m_home.path());
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_store = m_home.filePath(u"store"_s);
        const Ran poll = runProgram(
            { u"poll"_s, u"--demo"_s, u"--once"_s, u"--store"_s, m_store, u"--since"_s, u"130d"_s },
            m_home.path());
        QVERIFY2(poll.code == 0, qPrintable(poll.err));
        QVERIFY(poll.err.contains(u"demo"_s));
    }

    void everyMetricAnswersAsTheContractSays_data()
    {
        QTest::addColumn<QString>("metric");
        QTest::addColumn<QStringList>("more");
        const QStringList slo { u"--slo"_s, u"checkout-availability"_s };
        for (const char *name :
             { "delivery.deployment_frequency", "delivery.change_lead_time",
               "delivery.change_fail_rate", "delivery.recovery_time", "delivery.rework_rate",
               "reliability.time_to_acknowledge", "reliability.time_to_resolve",
               "reliability.downtime", "reliability.time_between_failures",
               "platform.recommendation", "platform.satisfaction", "platform.onboarding",
               "platform.provisioning", "platform.self_service", "platform.response_rate" })
            QTest::newRow(name) << QString::fromLatin1(name) << QStringList {};
        for (const char *name :
             { "reliability.sli", "reliability.budget_left", "reliability.exhaustion" })
            QTest::newRow(name) << QString::fromLatin1(name) << slo;
        QTest::newRow("reliability.burn_rate")
            << u"reliability.burn_rate"_s
            << QStringList(slo + QStringList { u"--window"_s, u"6h"_s });
    }
    void everyMetricAnswersAsTheContractSays()
    {
        QFETCH(QString, metric);
        QFETCH(QStringList, more);
        const Ran ran = ask(metric,
                            more
                                + QStringList { u"--bucket"_s, u"month"_s, u"--from"_s,
                                                u"2026-09-01"_s, u"--to"_s, u"2026-11-01"_s });
        QVERIFY2(ran.code == 0, qPrintable(ran.err));
        const QJsonObject json = ran.json();
        QCOMPARE(json.value("metric"_L1).toString(), metric);
        QCOMPARE(json.value("profile"_L1).toString(), u"trivet"_s);
        // First of September and of November in Berlin.
        QCOMPARE(json.value("from"_L1).toString(), u"2026-08-31T22:00:00Z"_s);
        QCOMPARE(json.value("to"_L1).toString(), u"2026-10-31T23:00:00Z"_s);
        QVERIFY(json.contains("service"_L1) && json.contains("extra"_L1)
                && json.contains("formula"_L1));
        QVERIFY(json.value("counted"_L1).isArray() && json.value("left_out"_L1).isArray());
        QCOMPARE(json.value("confidence"_L1).toDouble(), 0.95);
        QVERIFY(isMoment(json.value("as_of"_L1)));
        QCOMPARE(json.value("stale"_L1), QJsonValue(false));
        const QString unit = json.value("unit"_L1).toString();
        const QStringList units { u"count"_s, u"per_week"_s, u"seconds"_s,
                                  u"ratio"_s, u"multiple"_s, u"points"_s };
        QVERIFY2(units.contains(unit), qPrintable(unit));
        const QString wrong = wrongEvidence(json, unit);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(json.value("buckets"_L1).toArray().size(), 2);
        const QString wrongBucket = wrongBuckets(json);
        QVERIFY2(wrongBucket.isEmpty(), qPrintable(wrongBucket));
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const Ran first = ask(u"delivery.change_lead_time"_s);
        QCOMPARE(first.code, 0);
        QVERIFY(first.json().value("n"_L1).toInt() > 100);
        QCOMPARE(ask(u"delivery.change_lead_time"_s).out, first.out);
    }

    void evidenceOfARatioAddsUp()
    {
        const QJsonObject json
            = ask(u"delivery.change_fail_rate"_s, { u"--service"_s, u"checkout"_s }).json();
        QCOMPARE(json.value("service"_L1).toString(), u"checkout"_s);
        const double k = json.value("k"_L1).toDouble();
        const double n = json.value("n"_L1).toDouble();
        QVERIFY(n > 0 && k > 0);
        QCOMPARE(json.value("value"_L1).toDouble(), k / n);
        QVERIFY(json.value("counted"_L1).toArray().size() >= static_cast<qsizetype>(k));
    }
};

} // namespace trivet::test

TRIVET_TEST(answers, trivet::test::AnswersTest)

#include "answers.moc"
