// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/figurejson.h>
#include <app/cli/figuretext.h>
#include <tests/support/registry.h>

#include <QJsonArray>
#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::cli {

namespace {

constexpr Instant rangeStart { Millis { 1'767'225'600'000 } }; // 2026-01-01
constexpr Instant rangeEnd { Millis { 1'782'864'000'000 } }; // 2026-07-01

const Metric &rateMetric()
{
    static const Metric metric { .id = u"delivery.change_fail_rate"_s, .unit = Unit::Ratio };
    return metric;
}

Answered sample()
{
    return { .metric = &rateMetric(),
             .query = { .range = { .from = rangeStart, .to = rangeEnd },
                        .service = ServiceId(u"checkout"_s) },
             .figure = { .state = FigureState::Value,
                         .value = 2.0 / 12,
                         .unit = Unit::Ratio,
                         .k = 2,
                         .n = 12,
                         .interval = Interval { .low = 0.047, .high = 0.448 },
                         .extra = { { u"p75"_s, std::nullopt } },
                         .counted = { u"a"_s },
                         .leftOut = { { u"b"_s, u"environment staging"_s } },
                         .formula = u"2 / 12"_s },
             .age = { .freshness = Freshness::Fresh, .asOf = rangeEnd + 9h } };
}

} // namespace

class FigureJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAnswerHasTheKeysOfTheContract()
    {
        const QJsonObject json = figureJson(sample());
        QCOMPARE(json.value("metric"_L1).toString(), u"delivery.change_fail_rate"_s);
        QCOMPARE(json.value("profile"_L1).toString(), u"trivet"_s);
        QCOMPARE(json.value("service"_L1).toString(), u"checkout"_s);
        QCOMPARE(json.value("from"_L1).toString(), u"2026-01-01T00:00:00Z"_s);
        QCOMPARE(json.value("to"_L1).toString(), u"2026-07-01T00:00:00Z"_s);
        QCOMPARE(json.value("state"_L1).toString(), u"value"_s);
        QCOMPARE(json.value("value"_L1).toDouble(), 2.0 / 12);
        QCOMPARE(json.value("unit"_L1).toString(), u"ratio"_s);
        QCOMPARE(json.value("k"_L1).toInt(), 2);
        QCOMPARE(json.value("n"_L1).toInt(), 12);
        QCOMPARE(json.value("interval"_L1).toArray(), (QJsonArray { 0.047, 0.448 }));
        QCOMPARE(json.value("confidence"_L1).toDouble(), 0.95);
        QVERIFY(json.value("extra"_L1).toObject().contains("p75"_L1));
        QVERIFY(json.value("extra"_L1).toObject().value("p75"_L1).isNull());
        QCOMPARE(json.value("as_of"_L1).toString(), u"2026-07-01T09:00:00Z"_s);
        QCOMPARE(json.value("stale"_L1), QJsonValue(false));
        QCOMPARE(json.value("left_out"_L1).toArray().at(0).toObject().value("why"_L1).toString(),
                 u"environment staging"_s);
        QCOMPARE(json.value("formula"_L1).toString(), u"2 / 12"_s);
    }

    void whatIsNoValueIsNullWhateverTheFieldHolds_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("name");
        QTest::newRow("no data") << static_cast<int>(FigureState::NoData) << u"no_data"_s;
        QTest::newRow("hidden") << static_cast<int>(FigureState::Hidden) << u"hidden"_s;
        QTest::newRow("not reached")
            << static_cast<int>(FigureState::NotReached) << u"not_reached"_s;
    }
    void whatIsNoValueIsNullWhateverTheFieldHolds()
    {
        QFETCH(int, state);
        QFETCH(QString, name);
        Answered answered = sample();
        answered.figure.state = static_cast<FigureState>(state);
        answered.figure.buckets = { { .state = answered.figure.state, .value = 3 } };
        answered.figure.k.reset();
        const QJsonObject json = figureJson(answered);
        QCOMPARE(json.value("state"_L1).toString(), name);
        QVERIFY(json.value("value"_L1).isNull());
        QVERIFY(json.value("k"_L1).isNull());
        const QJsonObject bucket = json.value("buckets"_L1).toArray().at(0).toObject();
        QCOMPARE(bucket.value("state"_L1).toString(), name);
        QVERIFY(bucket.value("value"_L1).isNull());
        QVERIFY(bucket.value("interval"_L1).isNull());
        QVERIFY(!figureText(answered, QTimeZone::utc()).contains(u"16.7"_s));
    }

    void daysAreSecondsOutside()
    {
        Answered answered = sample();
        answered.figure.unit = Unit::Days;
        answered.figure.value = 2;
        answered.figure.interval
            = Interval { .low = 1, .high = std::numeric_limits<double>::infinity() };
        answered.figure.extra = { { u"p90"_s, 5.0 }, { u"left"_s, 3.0 } };
        const QJsonObject json = figureJson(answered);
        QCOMPARE(json.value("unit"_L1).toString(), u"seconds"_s);
        QCOMPARE(json.value("value"_L1).toDouble(), 172'800.0);
        QCOMPARE(json.value("interval"_L1).toArray().at(0).toDouble(), 86'400.0);
        QVERIFY(json.value("interval"_L1).toArray().at(1).isNull());
        QCOMPARE(json.value("extra"_L1).toObject().value("p90"_L1).toDouble(), 432'000.0);
        QCOMPARE(json.value("extra"_L1).toObject().value("left"_L1).toDouble(), 3.0);
    }

    void onlyARangeThatGoesOnCanBeStale()
    {
        Answered answered = sample();
        answered.age.freshness = Freshness::Stale;
        QVERIFY(!isStale(answered)); // it ended before the last answer
        answered.age.asOf = rangeEnd - 1h;
        QVERIFY(isStale(answered));
        QCOMPARE(stateOf(answered), u"value"_s);
        answered.age.freshness = Freshness::Dead;
        QCOMPARE(stateOf(answered), u"stale"_s);
        answered.figure.state = FigureState::Hidden;
        QCOMPARE(stateOf(answered), u"hidden"_s);
        answered.age = {};
        QVERIFY(isStale(answered));
        QVERIFY(figureJson(answered).value("as_of"_L1).isNull());
    }

    void valuesReadWell()
    {
        QCOMPARE(valueText(1.0 / 6, Unit::Ratio), u"16.7 %"_s);
        QCOMPARE(valueText(0.99943, Unit::Ratio), u"99.943 %"_s);
        QCOMPARE(valueText(45, Unit::Seconds), u"45 s"_s);
        QCOMPARE(valueText(5400, Unit::Seconds), u"1 h 30 min"_s);
        QCOMPARE(valueText(183'600, Unit::Seconds), u"2 d 3 h"_s);
        QCOMPARE(valueText(59.9, Unit::Seconds), u"1 min"_s);
        QCOMPARE(valueText(86'399, Unit::Seconds), u"1 d"_s);
        QCOMPARE(valueText(-12, Unit::Points), u"-12.0"_s);
        QCOMPARE(valueText(std::numeric_limits<double>::infinity(), Unit::Seconds), u"unbounded"_s);
    }
};

} // namespace trivet::cli

TRIVET_TEST(figureJson, trivet::cli::FigureJsonTest)

#include "figurejson.moc"
