// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promrecorded.h>
#include <tests/support/registry.h>
#include <tests/support/sampleserver.h>
#include <tests/support/sourcerun.h>

#include <QtTest>

#include <cmath>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace prometheus;
using namespace test;

/// What is asked of other tools' series, and what becomes of the answers.
class PrometheusRecordedTest : public QObject
{
    Q_OBJECT

private:
    using Figure = RecordedQuery::Figure;
    using Tool = RecordedBy::Tool;

    static SloSpec slo(const QString &id, Tool tool, const QString &toolsId)
    {
        SloSpec spec;
        spec.id = SloId(id);
        spec.recorded = { .tool = tool, .id = toolsId };
        spec.numerator = u"http_requests_total{job=\"a\",code=~\"5..\"}"_s;
        spec.total = u"http_requests_total{job=\"a\"}"_s;
        spec.length = std::chrono::hours { 24 * 28 };
        return spec;
    }

    static Series series(const QByteArray &label, const QByteArray &value, double number)
    {
        return { .name = {},
                 .labels = label + '\0' + value + '\0',
                 .target = {},
                 .times = { 1 },
                 .values = { number } };
    }

    static QueryAnswer answer(std::vector<Series> all)
    {
        QueryAnswer answer;
        answer.series = std::move(all);
        return answer;
    }

    /// The figures where every query has the answers given for its figure.
    static std::vector<RecordedFigure> figures(const std::vector<SloSpec> &slos,
                                               const std::map<Figure, std::vector<Series>> &said)
    {
        const auto queries = recordedQueries(slos);
        std::vector<QueryAnswer> answers;
        for (const RecordedQuery &query : queries) {
            const auto known = said.find(query.figure);
            answers.push_back(known == said.end() ? QueryAnswer {} : answer(known->second));
        }
        return recordedFigures(slos, queries, answers, instantFromMs(7));
    }

    static bool isNear(std::optional<double> value, double wanted)
    {
        return value && std::abs(*value - wanted) < 1e-12;
    }

private Q_SLOTS:
    void durationsAreWrittenAsPrometheusDoes_data()
    {
        QTest::addColumn<qint64>("hours");
        QTest::addColumn<QString>("text");
        QTest::newRow("30 days") << qint64 { 720 } << u"30d"_s;
        QTest::newRow("28 days") << qint64 { 672 } << u"4w"_s;
        QTest::newRow("a week") << qint64 { 168 } << u"1w"_s;
        QTest::newRow("90 days") << qint64 { 2160 } << u"90d"_s;
        QTest::newRow("a year") << qint64 { 8760 } << u"1y"_s;
        QTest::newRow("36 hours") << qint64 { 36 } << u"1d12h"_s;
    }
    void durationsAreWrittenAsPrometheusDoes()
    {
        QFETCH(qint64, hours);
        QFETCH(QString, text);
        QCOMPARE(durationText(Millis { hours * 3'600'000 }), text);
    }

    void hundredsOfSlosShareAFewQueries()
    {
        std::vector<SloSpec> slos;
        for (int i = 0; i < 150; ++i) {
            slos.push_back(slo(u"s%1"_s.arg(i), Tool::Sloth, u"sloth.%1"_s.arg(i)));
            slos.push_back(slo(u"p%1"_s.arg(i), Tool::Pyrra, u"pyrra-%1"_s.arg(i)));
            slos.push_back(slo(u"g%1"_s.arg(i), Tool::Grafana, u"uuid-%1"_s.arg(i)));
            slos.push_back(slo(u"n%1"_s.arg(i), Tool::None, {}));
        }
        const auto queries = recordedQueries(slos);
        QCOMPARE(queries.size(), 3U + 2 + 3 * 3 + 3); // Pyrra's own series by fifty
        QVERIFY(queries[0].query.contains(u"sloth\\\\.149"_s)); // a dot is a dot
        QVERIFY(recordedQueries({}).empty());
    }

    void pyrrasSeriesHaveTheNamesOfItsRules()
    {
        const auto queries = recordedQueries(std::vector { slo(u"a"_s, Tool::Pyrra, u"shop"_s) });
        const auto queryOf = [&queries](Figure figure) {
            const auto found = std::ranges::find_if(
                queries, [figure](const auto &q) { return q.figure == figure && q.byIndex; });
            return found == queries.end() ? QString() : found->query;
        };
        QVERIFY(queryOf(Figure::Total)
                    .contains(u"sum(http_requests:increase4w{job=\"a\",slo=\"shop\"})"_s));
        QVERIFY(queryOf(Figure::Bad)
                    .contains(
                        u"sum(http_requests:increase4w{job=\"a\",code=~\"5..\",slo=\"shop\"})"_s));
        QVERIFY(queryOf(Figure::ErrorRate)
                    .contains(u"max(http_requests:burnrate5m{job=\"a\",slo=\"shop\"})"_s));
    }

    void latenciesAndProbesOfPyrraAreAskedForToo()
    {
        SloSpec latency = slo(u"a"_s, Tool::Pyrra, u"l"_s);
        latency.sli = SliKind::Latency;
        latency.total = u"h_seconds"_s;
        latency.threshold = 1;
        SloSpec probe = slo(u"b"_s, Tool::Pyrra, u"p"_s);
        probe.sli = SliKind::Gauge;
        probe.total = u"probe_success{job=\"p\"}"_s;
        QString all;
        for (const RecordedQuery &query : recordedQueries(std::vector { latency, probe }))
            all += query.query + u'\n';
        for (const QString &part : { uR"(h_seconds:increase4w{le="",slo="l"})"_s,
                                     uR"(h_seconds:increase4w{le=~"1(\\.0)?",slo="l"})"_s,
                                     uR"(probe_success:count4w{job="p",slo="p"})"_s,
                                     uR"(probe_success:sum4w{job="p",slo="p"})"_s })
            QVERIFY2(all.contains(part), qPrintable(part + u" in "_s + all));
        const auto found = figures({ latency, probe },
                                   { { Figure::Total, { series("trivet_slo", "0", 200) } },
                                     { Figure::Good, { series("trivet_slo", "0", 150) } } });
        QVERIFY(isNear(found[0].sli, 0.75));
        QVERIFY(!found[1].sli);
    }

    void whatIsNotANumberIsNotKnown()
    {
        const std::vector slos { slo(u"a"_s, Tool::Sloth, u"x"_s),
                                 slo(u"b"_s, Tool::Sloth, u"y"_s) };
        const auto found = figures(
            slos,
            { { Figure::Target, { series("sloth_id", "x", 0.99), series("sloth_id", "y", 0.9) } },
              { Figure::BudgetLeft,
                { series("sloth_id", "x", std::nan("")), series("sloth_id", "y", -0.5) } },
              { Figure::BurnRate, { series("sloth_id", "x", HUGE_VAL) } } });
        QCOMPARE(found.size(), 2U);
        QCOMPARE(
            found[0],
            (RecordedFigure {
                .slo = slos[0].id, .tool = Tool::Sloth, .at = instantFromMs(7), .target = 0.99 }));
        QCOMPARE(found[1].budgetLeft, std::optional(-0.5));
        QVERIFY(isNear(found[1].sli, 0.85)); // overdrawn by half of a tenth
        QVERIFY(!found[1].burnRate);
    }

    void ofSeveralSeriesTheWorstCounts()
    {
        const auto found = figures(
            { slo(u"a"_s, Tool::Sloth, u"x"_s) },
            { { Figure::BudgetLeft,
                { series("sloth_id", "x", 0.8), series("sloth_id", "x", 0.2),
                  series("sloth_id", "other", 0.1) } },
              { Figure::BurnRate, { series("sloth_id", "x", 3), series("sloth_id", "x", 1) } } });
        QCOMPARE(found[0].budgetLeft, std::optional(0.2));
        QCOMPARE(found[0].burnRate, std::optional(3.0));
    }

    void pyrraWithoutErrorsHasNone()
    {
        SloSpec spec = slo(u"a"_s, Tool::Pyrra, u"shop"_s);
        spec.target = 0.9;
        const auto clean
            = figures({ spec }, { { Figure::Total, { series("trivet_slo", "0", 1000) } } });
        QVERIFY(isNear(clean[0].sli, 1));
        QVERIFY(isNear(clean[0].budgetLeft, 1));
        const auto some = figures({ spec },
                                  { { Figure::Total, { series("trivet_slo", "0", 1000) } },
                                    { Figure::Bad, { series("trivet_slo", "0", 150) } },
                                    { Figure::ErrorRate, { series("trivet_slo", "0", 0.3) } } });
        QVERIFY(isNear(some[0].sli, 0.85));
        QVERIFY(isNear(some[0].budgetLeft, -0.5));
        QVERIFY(isNear(some[0].burnRate, 3)); // what it calls a burn rate is an error ratio
        QVERIFY(!some[0].target);
        const auto nothing = figures({ spec }, {});
        QVERIFY(!nothing[0].sli && !nothing[0].budgetLeft && !nothing[0].burnRate);
        const auto idle
            = figures({ spec }, { { Figure::Total, { series("trivet_slo", "0", 0) } } });
        QVERIFY(!idle[0].sli);
    }

    void aPollAsksOnceHoweverManyStepsItTakes()
    {
        SampleServer server;
        const Instant now = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
        server.hold(R"(slo:objective:ratio{sloth_id=~"x"})", {});
        SourceSpec spec;
        spec.url = server.url();
        const SourceContext context {
            .clock = std::make_shared<SystemClock>(), .team = {}, .services = {}, .secret = {}
        };
        const auto source = std::move(*sources::find(u"prometheus")->make(spec, context));
        FetchRequest request {
            .now = now, .since = now - std::chrono::hours { 2 }, .cursor = {}, .slos = {}
        };
        request.slos = { slo(u"a"_s, Tool::Sloth, u"x"_s), slo(u"b"_s, Tool::None, {}) };
        const auto objectives = [&server] {
            return std::ranges::count_if(server.asked(), [](const QUrlQuery &asked) {
                return asked.queryItemValue(u"query"_s, QUrl::FullyDecoded)
                    .startsWith(u"slo:objective"_s);
            });
        };
        const Fetched first = fetchAll(*source, request);
        QVERIFY(!first.error);
        QCOMPARE(objectives(), 1);
        request.cursor = first.cursor;
        request.now += std::chrono::minutes { 1 };
        const QFuture<Result<Batch>> future = source->fetch(request);
        QVERIFY(finishes(future));
        const Result<Batch> batch = future.result();
        QVERIFY(batch.has_value());
        QCOMPARE(objectives(), 2);
        QCOMPARE(batch->recorded.size(), 1U);
        QCOMPARE(batch->recorded[0].slo, SloId(u"a"_s));
        QCOMPARE(batch->recorded[0].at, request.now);
        QVERIFY(!batch->recorded[0].target); // nobody records it any more
    }
};

} // namespace trivet

TRIVET_TEST(prometheusRecorded, trivet::PrometheusRecordedTest)

#include "prometheusrecorded.moc"
