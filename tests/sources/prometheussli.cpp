// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promquery.h>
#include <app/sources/prometheus/promsli.h>
#include <tests/support/registry.h>

#include <QRegularExpression>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace prometheus;

/// What each kind of SLI asks a server for.
class PrometheusSliTest : public QObject
{
    Q_OBJECT

private:
    static SloSpec slo(SliKind kind, const QString &query, double threshold = 0)
    {
        SloSpec spec;
        spec.id = SloId(u"a"_s);
        spec.sli = kind;
        spec.total = query;
        spec.threshold = threshold;
        return spec;
    }

private Q_SLOTS:
    void selectorsAreTakenApart_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("matchers");
        QTest::newRow("bare") << u" up "_s << u"up"_s << QString();
        QTest::newRow("empty braces") << u"up{ }"_s << u"up"_s << QString();
        QTest::newRow("spaces") << u"up { a=\"1\", }"_s << u"up"_s << u"a=\"1\""_s;
        QTest::newRow("braces in a value")
            << u"up{a=\"}{\",b=~'x'}"_s << u"up"_s << u"a=\"}{\",b=~'x'"_s;
        QTest::newRow("no name") << u"{__name__=\"up\"}"_s << QString() << QString();
        QTest::newRow("expression") << u"sum(up)"_s << QString() << QString();
    }
    void selectorsAreTakenApart()
    {
        QFETCH(QString, text);
        QFETCH(QString, name);
        QFETCH(QString, matchers);
        const auto split = splitSelector(text);
        QCOMPARE(split.has_value(), !name.isEmpty());
        if (split)
            QCOMPARE(*split, (NamedSelector { .name = name, .matchers = matchers }));
    }

    void latencyAsksForOneBucketAndTheCount_data()
    {
        QTest::addColumn<QString>("histogram");
        QTest::addColumn<QString>("bucket");
        QTest::addColumn<QString>("count");
        QTest::newRow("bare") << u"h"_s << uR"(h_bucket{le=~"1(\\.0)?"})"_s << u"h_count"_s;
        QTest::newRow("labels") << u"h{job=\"a\"}"_s << uR"(h_bucket{job="a",le=~"1(\\.0)?"})"_s
                                << u"h_count{job=\"a\"}"_s;
        QTest::newRow("named as a bucket")
            << u"h_bucket{job=\"a\",}"_s << uR"(h_bucket{job="a",le=~"1(\\.0)?"})"_s
            << u"h_count{job=\"a\"}"_s;
    }
    void latencyAsksForOneBucketAndTheCount()
    {
        QFETCH(QString, histogram);
        QFETCH(QString, bucket);
        QFETCH(QString, count);
        const auto inquiry = inquiryOf(slo(SliKind::Latency, histogram, 1));
        QVERIFY(inquiry.has_value());
        QCOMPARE(inquiry->numerator, bucket);
        QCOMPARE(inquiry->total, count);
        QVERIFY(inquiry->raw);
    }

    void aLimitIsFoundInEverySpelling_data()
    {
        QTest::addColumn<double>("limit");
        QTest::addColumn<QStringList>("same");
        QTest::addColumn<QStringList>("others");
        QTest::newRow("1") << 1.0 << QStringList { u"1"_s, u"1.0"_s }
                           << QStringList { u"10"_s, u"0.1"_s, u"1.5"_s, u"11"_s, u"1x0"_s };
        QTest::newRow("0.3") << 0.3 << QStringList { u"0.3"_s } << QStringList { u"0x3"_s, u"3"_s };
        QTest::newRow("300 ms") << 300.0 / 1000 << QStringList { u"0.3"_s } << QStringList {};
        QTest::newRow("10 us") << 1e-5 << QStringList { u"1e-05"_s, u"0.00001"_s, u"1.0E-5"_s }
                               << QStringList { u"1e-06"_s, u"1e05"_s };
        QTest::newRow("0.25 ms") << 0.00025 << QStringList { u"0.00025"_s, u"2.5E-4"_s }
                                 << QStringList { u"0.0025"_s };
        QTest::newRow("60") << 60.0 << QStringList { u"60"_s, u"60.0"_s } << QStringList { u"6"_s };
    }
    void aLimitIsFoundInEverySpelling()
    {
        QFETCH(double, limit);
        QFETCH(QStringList, same);
        QFETCH(QStringList, others);
        const QRegularExpression pattern(QRegularExpression::anchoredPattern(limitPattern(limit)));
        QVERIFY(pattern.isValid());
        for (const QString &le : same) {
            QVERIFY2(pattern.match(le).hasMatch(), qPrintable(le));
            QVERIFY(checkLimit(slo(SliKind::Latency, u"h"_s, limit), others + QStringList(le)));
        }
        for (const QString &le : others)
            QVERIFY2(!pattern.match(le).hasMatch(), qPrintable(le));
        QVERIFY(checkLimit(slo(SliKind::Latency, u"h"_s, limit), {}));
    }

    void nativeLatencyIsAddedUpByTheServer()
    {
        const SloSpec spec = slo(SliKind::NativeLatency, u"h{job=\"a\"}"_s, 0.3);
        const auto inquiry = inquiryOf(spec);
        QVERIFY(inquiry && !inquiry->raw);
        const RangeInquiry range
            = rangeInquiryOf(spec, *inquiry, Millis { 60'000 }, Millis { 15'000 });
        QCOMPARE(range.total, u"histogram_count(sum(increase(h{job=\"a\"}[60s])))"_s);
        QCOMPARE(range.numerator,
                 u"histogram_fraction(0, 0.29999999999999999, "
                 "sum(increase(h{job=\"a\"}[60s]))) * "_s
                     + range.total);
    }

    void manyGaugesAreAskedForOnceAnInterval()
    {
        SloSpec spec = slo(SliKind::Gauge, u"up"_s, 1);
        spec.comparison = Comparison::AtLeast;
        const RangeInquiry gauge
            = rangeInquiryOf(spec, *inquiryOf(spec), std::chrono::minutes { 5 }, Millis { 30'000 });
        QCOMPARE(gauge.numerator,
                 u"sum(count_over_time((last_over_time(up[30s]) >= 1)[299s:30s]))"_s);
        QCOMPARE(gauge.total,
                 u"sum(count_over_time((last_over_time(up[30s]) >= -Inf)[299s:30s]))"_s);
        QCOMPARE(gauge.sli, SliKind::GoodOverTotal);
    }

    void whatIsNoQueryOfTheKindIsRefused_data()
    {
        QTest::addColumn<SliKind>("kind");
        QTest::addColumn<QString>("query");
        QTest::newRow("ratio without a window") << SliKind::BadOverTotal << u"sum(x)"_s;
        QTest::newRow("latency of an expression") << SliKind::Latency << u"sum(h)"_s;
        QTest::newRow("latency without a name") << SliKind::Latency << u"{job=\"a\"}"_s;
        QTest::newRow("native latency of an expression") << SliKind::NativeLatency << u"rate(h)"_s;
        QTest::newRow("empty gauge") << SliKind::Gauge << u" "_s;
        QTest::newRow("composite") << SliKind::Composite << u"x"_s;
    }
    void whatIsNoQueryOfTheKindIsRefused()
    {
        QFETCH(SliKind, kind);
        QFETCH(QString, query);
        const auto inquiry = inquiryOf(slo(kind, query, 1));
        QVERIFY(!inquiry);
        QCOMPARE(inquiry.error().kind, ErrorKind::BadInput);
        QCOMPARE(inquiry.error().where, u"a"_s);
    }
};

} // namespace trivet

TRIVET_TEST(prometheusSli, trivet::PrometheusSliTest)

#include "prometheussli.moc"
