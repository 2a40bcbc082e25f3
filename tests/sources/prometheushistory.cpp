// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>
#include <tests/support/shophistory.h>
#include <tests/support/sourcerun.h>

#include <QElapsedTimer>
#include <QtTest>

#include <cmath>
#include <ctime>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// A month of a real Prometheus: the slices must add up to what the generator of its samples knows.
class PrometheusHistoryTest : public QObject
{
    Q_OBJECT

private:
    static constexpr double target = 0.999;
    const Instant m_end = *fromIso(u"2026-07-01T12:00:00Z", QTimeZone::utc());
    /// The history ends a minute after m_end, so that the last minute before it is complete.
    const Instant m_now = m_end + std::chrono::minutes { 2 };
    ShopHistory m_history;
    PrometheusServer m_server;

    static SloSpec slo(const QString &id, const QString &bad, const QString &total)
    {
        SloSpec spec;
        spec.id = SloId(id);
        spec.numerator = bad;
        spec.total = total;
        spec.target = target;
        return spec;
    }

    static SloSpec plain(const QString &id = u"plain"_s)
    {
        return slo(id, u"http_requests_total{job=\"checkout\",code=~\"5..\"}"_s,
                   u"http_requests_total{job=\"checkout\"}"_s);
    }

    static SloSpec expression()
    {
        return slo(u"expression"_s,
                   u"sum(increase(http_requests_total{job=\"checkout\",code=~\"5..\"}[$window]))"_s,
                   u"sum(increase(http_requests_total{job=\"checkout\"}[{{.window}}]))"_s);
    }

    [[nodiscard]] std::unique_ptr<Source> source(const SourceSpec &spec,
                                                 const QByteArray &secret = {}) const
    {
        const SourceContext context { .clock = std::make_shared<SystemClock>(),
                                      .team = {},
                                      .services = {},
                                      .secret = Secret(secret) };
        return std::move(*sources::find(u"prometheus")->make(spec, context));
    }

    [[nodiscard]] std::unique_ptr<Source> source() const
    {
        SourceSpec spec;
        spec.id = SourceId(u"metrics"_s);
        spec.url = m_server.url();
        return source(spec);
    }

    static FetchRequest request(Instant now, Instant since, std::vector<SloSpec> slos = { plain() })
    {
        return { .now = now, .since = since, .cursor = {}, .slos = std::move(slos) };
    }

    static ShopHistory::Minute sum(const Fetched &fetched, const QString &id, TimeRange range)
    {
        ShopHistory::Minute sum;
        const auto found = fetched.slices.find(SloId(id));
        if (found == fetched.slices.end())
            return sum;
        for (const auto &[minute, slice] : found->second) {
            if (range.contains(instantFromMs(minute * 60'000))) {
                sum.total += slice.total;
                sum.bad += slice.total - slice.good;
            }
        }
        return sum;
    }

    static double budgetLeft(const ShopHistory::Minute &events)
    {
        return 1 - events.bad / ((1 - target) * events.total);
    }

    static void show(const char *what, const ShopHistory::Minute &events)
    {
        qInfo("%-22s %12.1f events %10.1f bad, budget left %+9.4f %%", what, events.total,
              events.bad, 100 * budgetLeft(events));
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_history = ShopHistory::make(m_end + std::chrono::minutes { 1 }, 30);
        QCOMPARE(m_server.load(m_history.openMetrics), QString());
        m_history.openMetrics.clear();
        QCOMPARE(m_server.start(), QString());
    }

    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void thirtyDaysAddUpToWhatTheSamplesSay()
    {
        QElapsedTimer timer;
        timer.start();
        const TimeRange month { m_end - std::chrono::hours { 24 * 30 }, m_end };
        const auto prometheus = source();
        const Fetched all
            = fetchAll(*prometheus, request(m_now, month.from, { plain(), expression() }));
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        const auto truth = m_history.sum(month);
        const auto ours = sum(all, u"plain"_s, month);
        const auto theirs = sum(all, u"expression"_s, month);
        show("generator", truth);
        show("slices of raw samples", ours);
        show("slices of expressions", theirs);
        qInfo("difference of the budget: raw %.4f, expression %.4f percentage points; %.0f events "
              "are "
              "in no sample; %d steps, %lld ms",
              100 * (budgetLeft(ours) - budgetLeft(truth)),
              100 * (budgetLeft(theirs) - budgetLeft(truth)), m_history.lost, all.steps,
              timer.elapsed());
        QVERIFY(truth.bad > 1000);
        QVERIFY(std::abs(ours.total - truth.total) <= 1e-6 * truth.total);
        QVERIFY(std::abs(ours.bad - truth.bad) <= 1e-6 * truth.bad);
        QVERIFY(std::abs(budgetLeft(ours) - budgetLeft(truth)) < 0.005);
        QVERIFY(std::abs(theirs.total - truth.total) < 0.01 * truth.total);
        QVERIFY(std::abs(theirs.bad - truth.bad) < 0.01 * truth.bad);
        QCOMPARE(all.again, 0);
        QVERIFY(all.troubles.empty());
        const auto &slices = all.slices.at(SloId(u"plain"_s));
        QCOMPARE(slices.size(), 30U * 24 * 60);
        QCOMPARE(all.dataAsOf, std::optional(m_end + Millis { 37'123 }));
    }

    void everyMinuteIsTheGeneratorsMinute()
    {
        // Half an hour of quiet, the burst, and the code that is seen for the first time.
        const TimeRange day { m_history.burst.from - std::chrono::hours { 12 },
                              m_history.burst.from + std::chrono::hours { 96 } };
        const auto prometheus = source();
        const Fetched all = fetchAll(*prometheus, request(day.to, day.from));
        QVERIFY(!all.error);
        int compared = 0;
        for (const auto &[minute, slice] : all.slices.at(SloId(u"plain"_s))) {
            const ShopHistory::Minute truth = m_history.at(minute);
            QCOMPARE(slice.total, truth.total);
            QCOMPARE(slice.total - slice.good, truth.bad);
            QCOMPARE(slice.coverage, 1.0F);
            ++compared;
        }
        QVERIFY(compared > 5000);
    }

    void aGapIsNotMeasuredAndItsEventsCountWhenTheyAreSeen()
    {
        const TimeRange around { m_history.gap.from - std::chrono::hours { 2 },
                                 m_history.gap.to + std::chrono::hours { 2 } };
        const auto prometheus = source();
        const Fetched all = fetchAll(*prometheus, request(around.to, around.from));
        QVERIFY(!all.error);
        int gaps = 0;
        for (const auto &[minute, slice] : all.slices.at(SloId(u"plain"_s))) {
            const Instant at = instantFromMs(minute * 60'000);
            if (at > m_history.gap.from && at + std::chrono::minutes { 1 } < m_history.gap.to) {
                QCOMPARE(slice.coverage, 0.0F);
                QCOMPARE(slice.total, 0.0);
                ++gaps;
            }
        }
        QVERIFY(gaps >= 148);
        const TimeRange behind { m_history.gap.to - std::chrono::minutes { 1 },
                                 m_history.gap.to + std::chrono::minutes { 1 } };
        QCOMPARE(sum(all, u"plain"_s, behind).total, m_history.sum(behind).total);
        QVERIFY(m_history.sum(behind).total > 1000);
    }

    /// Polled every seven minutes through the gap, or fetched whole afterwards: the same slices.
    void pollingThroughAGapGivesWhatAFreshFetchGives()
    {
        const Instant since = m_history.gap.from - std::chrono::hours { 3 };
        const Instant end = m_history.gap.to + std::chrono::hours { 1 };
        const auto prometheus = source();
        Fetched polled;
        for (Instant now = m_history.gap.from - std::chrono::minutes { 30 }; now <= end;
             now += std::chrono::minutes { 7 }) {
            polled = fetchAll(*prometheus, request(now, since), std::move(polled));
            QVERIFY(!polled.error);
        }
        polled = fetchAll(*prometheus, request(end, since), std::move(polled));
        const Fetched fresh = fetchAll(*prometheus, request(end, since));
        QVERIFY(!fresh.error);
        QCOMPARE(polled.again, 0);
        QVERIFY(polled.slices == fresh.slices);
    }

    void anOutageOfTheServerIsFilledLater()
    {
        const Instant first = m_end - std::chrono::hours { 6 };
        const Instant since = first - std::chrono::hours { 12 };
        const Instant last = first + std::chrono::hours { 3 };
        const auto prometheus = source();
        Fetched polled = fetchAll(*prometheus, request(first, since));
        QVERIFY(!polled.error);
        const QString cursor = polled.cursor;
        QCOMPARE(m_server.stop(), QString());
        polled = fetchAll(*prometheus, request(first + std::chrono::hours { 1 }, since),
                          std::move(polled));
        QVERIFY(polled.error);
        QCOMPARE(polled.error->kind, ErrorKind::Connection);
        QCOMPARE(polled.cursor, cursor);
        QCOMPARE(m_server.start(), QString());
        polled = fetchAll(*prometheus, request(last, since), std::move(polled));
        QVERIFY2(!polled.error, polled.error ? qPrintable(polled.error->message()) : "");
        const Fetched fresh = fetchAll(*prometheus, request(last, since));
        QVERIFY(!fresh.error);
        QCOMPARE(polled.again, 0);
        QVERIFY(polled.slices == fresh.slices);
        QCOMPARE(fresh.slices.at(SloId(u"plain"_s)).size(),
                 15U * 60 - 1); // the last is not complete yet
    }

    void theLatestHoursComeWithTheFirstStep()
    {
        const auto prometheus = source();
        FetchRequest wanted = request(m_now, m_end - std::chrono::hours { 24 * 30 });
        const QFuture<Result<Batch>> future = prometheus->fetch(wanted);
        QVERIFY(finishes(future));
        const Result<Batch> batch = future.result();
        QVERIFY(batch && !batch->slices.empty());
        QCOMPARE(batch->slices[0].slices.back().minute, toMs(m_end) / 60'000 - 1);
        QVERIFY(batch->progress > 0 && batch->progress <= 1);
        QCOMPARE(batch->more, batch->progress < 1);
    }

    void changedQueriesStartAgain()
    {
        const auto prometheus = source();
        const Instant since = m_end - std::chrono::hours { 12 };
        Fetched all = fetchAll(*prometheus, request(m_now, since));
        SloSpec changed = plain();
        changed.numerator = u"http_requests_total{job=\"checkout\",code=\"503\"}"_s;
        all = fetchAll(*prometheus, request(m_now, since, { changed }), std::move(all));
        QVERIFY(!all.error);
        QCOMPARE(all.again, 12 * 60);
        const Fetched fresh = fetchAll(*prometheus, request(m_now, since, { changed }));
        QVERIFY(all.slices == fresh.slices);
    }

    void theZoneOfThisMachineDoesNotMatter()
    {
        const QByteArray before = qgetenv("TZ");
        const FetchRequest wanted = request(m_now, m_end - std::chrono::hours { 8 });
        const auto prometheus = source();
        const Fetched here = fetchAll(*prometheus, wanted);
        qputenv("TZ", "America/St_Johns");
        ::tzset();
        const Fetched there = fetchAll(*prometheus, wanted);
        before.isNull() ? qunsetenv("TZ") : qputenv("TZ", before);
        ::tzset();
        QVERIFY(!here.error && !there.error);
        QCOMPARE(here.slices.at(SloId(u"plain"_s)).size(), 480U);
        QVERIFY(here.slices == there.slices);
    }

    void aRefusedQueryIsToldInTheServersWordsAndSparesTheOthers()
    {
        const auto prometheus = source();
        const SloSpec broken
            = slo(u"broken"_s, u"sum(increase(x[$window])"_s, u"sum(y{[$window])"_s);
        const SloSpec neither = slo(u"neither"_s, u"sum(x)"_s, u"y"_s);
        const Fetched all = fetchAll(
            *prometheus,
            request(m_now, m_end - std::chrono::hours { 1 }, { broken, neither, plain() }));
        QVERIFY(!all.error);
        QCOMPARE(all.slices.size(), 1U);
        QCOMPARE(all.slices.at(SloId(u"plain"_s)).size(), 60U);
        QCOMPARE(all.troubles.size(), 2U);
        const auto troubleOf = [&all](const QString &id) {
            const auto found = std::ranges::find(all.troubles, id, &Trouble::where);
            return found == all.troubles.end() ? QString() : found->text;
        };
        QVERIFY(troubleOf(u"neither"_s).contains(u"sum(x)"_s));
        QVERIFY2(troubleOf(u"broken"_s).contains(u"parse error"_s),
                 qPrintable(troubleOf(u"broken"_s)));
        // alone it is the source's error
        const Fetched alone
            = fetchAll(*prometheus, request(m_now, m_end - std::chrono::hours { 1 }, { broken }));
        QVERIFY(alone.error);
        QCOMPARE(alone.error->kind, ErrorKind::BadInput);
    }

    void theConnectionTestTellsVersionAndSample()
    {
        const auto prometheus = source();
        const auto stagesOf = [&prometheus] {
            const QFuture<std::vector<Stage>> future = prometheus->diagnose();
            return finishes(future) && future.resultCount() == 1 ? future.result()
                                                                 : std::vector<Stage> {};
        };
        const std::vector<Stage> stages = stagesOf();
        QVERIFY(stages.size() >= 2);
        for (const Stage &stage : stages)
            QVERIFY2(stage.passed, qPrintable(stage.name + u": "_s + stage.detail));
        QCOMPARE(stages.back().name, u"API"_s);
        QVERIFY2(stages.back().detail.contains(u"2."_s), qPrintable(stages.back().detail));
        QVERIFY(!fetchAll(*prometheus, request(m_now, m_end - std::chrono::hours { 1 })).error);
        // Its clock is the system's, and the history ends elsewhere: the total has no series now.
        const std::vector<Stage> more = stagesOf();
        QCOMPARE(more.size(), stages.size() + 1);
        QVERIFY(!more.back().passed);
        QVERIFY(more.back().detail.contains(u"plain"_s));
    }

    void basicAuthOverTlsWithAnAuthorityOfItsOwn()
    {
        const ShopHistory history
            = ShopHistory::make(m_end + std::chrono::minutes { 1 }, 0); // one hour
        PrometheusServer server;
        const TestTls tls = TestTls::make(server.folder());
        QCOMPARE(tls.error, QString());
        QCOMPARE(server.protect(tls, u"trivet"_s, u"s3cret"_s), QString());
        QCOMPARE(server.load(history.openMetrics), QString());
        QCOMPARE(server.start(), QString());
        SourceSpec spec;
        spec.url = server.url();
        spec.ca = tls.ca;
        spec.auth.kind = Auth::Kind::Basic;
        spec.auth.user = u"trivet"_s;
        const FetchRequest wanted = request(m_now, m_end - std::chrono::hours { 1 });
        const Fetched all = fetchAll(*source(spec, "s3cret"), wanted);
        QVERIFY2(!all.error, all.error ? qPrintable(all.error->message()) : "");
        const TimeRange hour { history.extent.from, m_end };
        QCOMPARE(sum(all, u"plain"_s, hour).total, history.sum(hour).total);
        const Fetched wrongPassword = fetchAll(*source(spec, "TRIVETCANARY"), wanted);
        QVERIFY(wrongPassword.error);
        QCOMPARE(wrongPassword.error->kind, ErrorKind::Credentials);
        QVERIFY(!wrongPassword.error->message().contains(u"TRIVETCANARY"_s));
        spec.ca = tls.otherCa;
        const Fetched wrongCa = fetchAll(*source(spec, "s3cret"), wanted);
        QVERIFY(wrongCa.error);
        QCOMPARE(wrongCa.error->kind, ErrorKind::Connection);
        QCOMPARE(server.stop(), QString());
    }
};

} // namespace trivet

TRIVET_TEST(prometheusHistory, trivet::PrometheusHistoryTest)

#include "prometheushistory.moc"
