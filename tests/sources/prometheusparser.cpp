// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promparser.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <cmath>
#include <random>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace prometheus;

/// Rows 31 to 37 and 42 to 44 of the faults, for the answers of the Prometheus API.
class PrometheusParserTest : public QObject
{
    Q_OBJECT

private:
    static QByteArray recorded()
    {
        QFile file(
            QStringLiteral(TRIVET_SOURCE_DIR "/tests/sources/recorded/prometheus-matrix.json"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /// A matrix of one series without labels and with these points.
    static QByteArray matrix(const QByteArray &points)
    {
        return R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{},"values":[)"
            + points + "]}]}}";
    }

    static QByteArray labelled(const QByteArray &labels)
    {
        return R"({"status":"success","data":{"resultType":"vector","result":[{"metric":{)" + labels
            + R"(},"value":[1750000000,"1"]}]}})";
    }

private Q_SLOTS:
    void aRealAnswerIsReadIntoColumns()
    {
        const auto answer = parseAnswer(recorded());
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message()));
        QCOMPARE(answer->series.size(), 2U);
        const Series &first = answer->series[0];
        QCOMPARE(first.name, QByteArray("http_requests_total"));
        QCOMPARE(first.target, QByteArray("checkout\00010.0.0.7:8080", 22));
        QVERIFY(first.labels.contains(QByteArray("path\0/ba\"sket", 13)));
        QCOMPARE(first.times.front(), 1'750'000'600'123);
        QCOMPARE(first.values.front(), 342.0);
        QCOMPARE(first.times.size(), 40U);
        QCOMPARE(first.values.size(), 40U);
        QVERIFY(!answer->isIncomplete());
        QCOMPARE(answer->rejected + answer->duplicates, 0);
    }

    void onlyTheThreeSpecialNumbersAreNumbersToo()
    {
        const auto answer = parseAnswer(matrix(
            R"([1,"NaN"],[2,"+Inf"],[3,"-Inf"],[4,"1.5e3"],[5,"inf"],[6,"nan"],[7," 1"],[8,"0x1p3"],)"
            R"([9,"1e400"],[10,""],[11,"+5"],[12,"1_0"],[13,"-0.5"])"));
        QVERIFY(answer);
        const Series &series = answer->series.at(0);
        QCOMPARE(series.times, (std::vector<qint64> { 1000, 2000, 3000, 4000, 13000 }));
        QVERIFY(std::isnan(series.values[0]));
        QVERIFY(std::isinf(series.values[1]) && series.values[1] > 0);
        QVERIFY(std::isinf(series.values[2]) && series.values[2] < 0);
        QCOMPARE(series.values[3], 1500.0);
        QCOMPARE(series.values[4], -0.5);
        QCOMPARE(answer->rejected, 8);
    }

    void impossibleAndBackwardTimesAreLeftOutAndCounted()
    {
        const auto answer = parseAnswer(
            matrix(R"([1e13,"1"],[-1e18,"1"],[100,"1"],[100,"2"],[99,"3"],[100.0005,"4"])"));
        QVERIFY(answer);
        QCOMPARE(answer->series.at(0).times, (std::vector<qint64> { 100'000, 100'001 }));
        QCOMPARE(answer->rejected, 4);
    }

    void whatIsNotAWholeAnswerIsAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("part"); // of the message or the place
        const auto row = [](const char *name, const QByteArray &body, const QString &part) {
            QTest::newRow(name) << body << part;
        };
        row("nothing", "", u"JSON"_s);
        row("half", recorded().left(700), u"JSON"_s);
        row("web page", "\n<!DOCTYPE html><html>sign in</html>", u"web page"_s);
        row("two", "{}{}", u"JSON"_s);
        row("array", "[]", u"status"_s);
        row("no status", R"({"data":{}})", u"status"_s);
        row("status is a number", R"({"status":1})", u"status"_s);
        row("no data", R"({"status":"success"})", u"data"_s);
        row("data is an array", R"({"status":"success","data":[]})", u"data"_s);
        row("no result", R"({"status":"success","data":{"resultType":"matrix"}})",
            u"data.result"_s);
        row("result is an object",
            R"({"status":"success","data":{"resultType":"matrix","result":{}}})", u"data.result"_s);
        row("a string", R"({"status":"success","data":{"resultType":"string","result":[1,"x"]}})",
            u"data.resultType"_s);
        row("series is a text",
            R"({"status":"success","data":{"resultType":"matrix","result":["x"]}})",
            u"data.result[0]"_s);
        row("no values",
            R"({"status":"success","data":{"resultType":"matrix","result":[{"metric":{}}]}})",
            u"data.result[0].values"_s);
        row("label is a number", labelled(R"("code":500)"), u"data.result[0].metric.code"_s);
        row("value is a number", matrix(R"([1,"1"],[2,2])"), u"data.result[0].values[1][1]"_s);
        row("time is a text", matrix(R"(["1","1"])"), u"data.result[0].values[0][0]"_s);
        row("three in a point", matrix(R"([1,"1",1])"), u"data.result[0].values[0]"_s);
        row("number too large", matrix(R"([1e999,"1"])"), u"JSON"_s);
        row("invalid UTF-8", matrix("[1,\"1\xFF\"]"), u"JSON"_s);
        row("UTF-16", QByteArray("\xFF\xFE{\0", 4), u"JSON"_s);
        row("NUL", QByteArray(16, '\0'), u"JSON"_s);
    }
    void whatIsNotAWholeAnswerIsAnError()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, part);
        const auto answer = parseAnswer(body);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::BadAnswer);
        QVERIFY2(answer.error().message().contains(part), qPrintable(answer.error().message()));
    }

    void extraKeysAndAByteOrderMarkAreFine()
    {
        const auto answer = parseAnswer(
            "\xEF\xBB\xBF"
            R"({"infos":["x"],"status":"success","stats":{"a":[1]},"data":{"resultType":"vector","more":1,)"
            R"("result":[{"metric":{"a":"b"},"value":[1750000000.5,"7"],"new":null}]}})");
        QVERIFY(answer);
        QCOMPARE(answer->series.at(0).values.at(0), 7.0);
        QVERIFY(!answer->isIncomplete());
    }

    void aScalarIsOneSeries()
    {
        const auto answer = parseAnswer(
            R"({"status":"success","data":{"resultType":"scalar","result":[1,"2"]}})");
        QVERIFY(answer);
        QCOMPARE(answer->series.at(0).values, (std::vector<double> { 2 }));
        QVERIFY(parseAnswer(R"({"status":"success","data":{"resultType":"vector","result":[]}})")
                    ->series.empty());
    }

    void warningsAndPartialAnswersAreIncomplete()
    {
        const QByteArray data = R"("status":"success","data":{"resultType":"vector","result":[]})";
        const auto warned = parseAnswer("{" + data + R"(,"warnings":["store \u202e down","b"]})");
        QVERIFY(warned && warned->isIncomplete());
        QCOMPARE(warned->warnings, (QStringList { u"store down"_s, u"b"_s }));
        QVERIFY(parseAnswer("{" + data + R"(,"isPartial":true})")->isIncomplete());
        QVERIFY(!parseAnswer("{" + data + R"(,"isPartial":false,"warnings":[]})")->isIncomplete());
    }

    void theServersOwnWordsAreShown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("part");
        QTest::newRow("Prometheus")
            << QByteArray(R"({"status":"error","errorType":"bad_data","error":"1:5: parse error"})")
            << static_cast<int>(ErrorKind::BadInput) << u"1:5: parse error"_s;
        QTest::newRow("VictoriaMetrics")
            << QByteArray(R"({"status":"error","errorType":"422","error":"unparsed data left"})")
            << static_cast<int>(ErrorKind::BadInput) << u"422"_s;
        QTest::newRow("timeout") << QByteArray(
            R"({"status":"error","errorType":"timeout","error":"query timed out"})")
                                 << static_cast<int>(ErrorKind::Deadline) << u"timed out"_s;
        QTest::newRow("too much") << QByteArray(
            R"({"status":"error","errorType":"execution","error":"would load too many samples into memory"})")
                                  << static_cast<int>(ErrorKind::TooLarge) << u"memory"_s;
        QTest::newRow("disguised") << QByteArray(
            R"({"status":"error","errorType":"bad_data","error":"a\u0007\u202eb\nc"})")
                                   << static_cast<int>(ErrorKind::BadInput) << u"ab c"_s;
        QTest::newRow("wordless") << QByteArray(R"({"status":"error"})")
                                  << static_cast<int>(ErrorKind::BadInput) << u"?"_s;
    }
    void theServersOwnWordsAreShown()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        QFETCH(QString, part);
        const auto answer = parseAnswer(body);
        QVERIFY(!answer);
        QCOMPARE(static_cast<int>(answer.error().kind), kind);
        QVERIFY2(answer.error().text.contains(part), qPrintable(answer.error().text));
        QVERIFY(answer.error().text.size() < 500);
    }

    void aLabelOrSeriesThatComesTwiceCountsOnce()
    {
        const auto labels = parseAnswer(labelled(R"("a":"1","b":"2","a":"3")"));
        QVERIFY(labels);
        QCOMPARE(labels->duplicates, 1);
        QCOMPARE(labels->series.at(0).labels, QByteArray("a\0003\0b\0002\0", 8)); // the last wins
        const auto series = parseAnswer(
            R"({"status":"success","data":{"resultType":"vector","result":[)"
            R"({"metric":{"x":"1","y":"2"},"value":[1,"5"]},{"metric":{"y":"2","x":"1"},"value":[1,"5"]}]}})");
        QVERIFY(series);
        QCOMPARE(series->series.size(), 1U);
        QCOMPARE(series->duplicates, 1);
    }

    void tooManyOrTooLongLabelsMakeTheAnswerIncomplete()
    {
        QByteArray many;
        for (int i = 0; i < 100'000; ++i)
            many += "\"l" + QByteArray::number(i) + "\":\"v\",";
        many.chop(1);
        QElapsedTimer timer;
        timer.start();
        const auto answer = parseAnswer(labelled(many));
        QVERIFY(answer);
        QVERIFY(answer->series.empty());
        QVERIFY(answer->isIncomplete());
        const auto longOne = parseAnswer(labelled("\"a\":\"" + QByteArray(1 << 20, 'x') + '"'));
        QVERIFY(longOne && longOne->isIncomplete() && longOne->series.empty());
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }

    void deepNestingIsRefusedAtOnce()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!parseAnswer(QByteArray(1 << 20, '[')));
        QVERIFY(!parseAnswer(QByteArray(1025, '[') + QByteArray(1025, ']')));
        const QByteArray deep = "{\"status\":\"success\",\"x\":" + QByteArray(100, '[')
            + QByteArray(100, ']') + ",\"data\":{\"resultType\":\"vector\",\"result\":[]}}";
        QVERIFY(!parseAnswer(deep));
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    }

    void anAnswerBeyondTheCapIsRefusedUnread()
    {
        const auto answer = parseAnswer(QByteArray(answerBytes + 1, ' '));
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::TooLarge);
    }

    void theVersionIsReadWhereItIsTold()
    {
        QCOMPARE(parseBuildInfo(R"({"status":"success","data":{"version":"2.42.0+ds"}})")->version,
                 u"2.42.0+ds"_s);
        QCOMPARE(parseBuildInfo(R"({"status":"success","data":{}})")->version, QString());
        QVERIFY(!parseBuildInfo("<html>"));
    }

    /// 20,000 damaged copies of a real answer: the parser gives an answer or an error, whole
    /// columns, and never takes long. Seeded, so that a failure can be repeated.
    void damagedAnswersNeverCrashTheParser()
    {
        const QByteArray good = recorded();
        QVERIFY(good.size() > 1000);
        const QByteArray pieces[] = { "[",
                                      "]",
                                      "{",
                                      "}",
                                      "\"",
                                      ",",
                                      ":",
                                      "\\",
                                      "null",
                                      "1e999",
                                      "\"NaN\"",
                                      "\xFF",
                                      QByteArray(1, '\0'),
                                      "-",
                                      "\\ud800" };
        std::mt19937 random(20260701);
        const auto below = [&random](qsizetype n) {
            return static_cast<qsizetype>(random() % static_cast<unsigned>(n));
        };
        int answers = 0;
        int errors = 0;
        for (int i = 0; i < 20'000; ++i) {
            QByteArray body = good;
            for (qsizetype changes = 1 + below(4); changes > 0 && !body.isEmpty(); --changes) {
                const qsizetype at = below(body.size());
                switch (below(6)) {
                case 0:
                    body[at] = static_cast<char>(random() & 0xFF);
                    break;
                case 1:
                    body.remove(at, 1 + below(40));
                    break;
                case 2:
                    body.insert(at, pieces[below(std::ssize(pieces))]);
                    break;
                case 3:
                    body.insert(at, body.mid(below(body.size()), below(200)));
                    break;
                case 4:
                    body[at] = static_cast<char>('0' + below(10));
                    break;
                default:
                    if (below(20) == 0)
                        body.truncate(at);
                    break;
                }
            }
            const auto answer = parseAnswer(body);
            if (!answer) {
                ++errors;
                QVERIFY(!answer.error().text.isEmpty());
                continue;
            }
            ++answers;
            for (const Series &series : answer->series) {
                QCOMPARE(series.times.size(), series.values.size());
                QVERIFY(std::ranges::is_sorted(series.times));
            }
        }
        qInfo("%d answers, %d errors", answers, errors);
        QVERIFY(answers > 1000);
        QVERIFY(errors > 5000);
    }
};

} // namespace trivet

TRIVET_TEST(prometheusParser, trivet::PrometheusParserTest)

#include "prometheusparser.moc"
