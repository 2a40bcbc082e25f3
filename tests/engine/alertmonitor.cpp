// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessionfixture.h"

#include <app/alerts/policy.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QtTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet {

using namespace test;

namespace {

const QString monitored = u"metrics"_s;
constexpr int patienceMs = 60'000;

/// 100 events a minute over the stretch, `bad` of them bad.
void addMinutes(SliceBatch &batch, Instant from, Instant to, double bad)
{
    for (qint64 minute = toMs(from) / 60'000; minute < toMs(to) / 60'000; ++minute)
        batch.slices.push_back(
            { .minute = minute, .good = 100 - bad, .total = 100, .coverage = 1 });
}

/// Answers each call with the next of the batches, then with nothing new.
void answerWith(Script &script, std::vector<Batch> batches)
{
    script.answer = [batches = std::move(batches)](const FetchRequest &request) {
        const auto number = static_cast<size_t>(request.cursor.toInt());
        if (number >= batches.size())
            return Batch { .cursor = request.cursor };
        Batch batch = batches[number];
        batch.cursor = QString::number(number + 1);
        return batch;
    };
}

Batch slicesOfOne(const QString &slo,
                  const std::vector<std::tuple<Instant, Instant, double>> &parts)
{
    SliceBatch slices { .slo = SloId(slo), .slices = {} };
    for (const auto &[from, to, bad] : parts)
        addMinutes(slices, from, to, bad);
    return { .slices = { slices } };
}

bool evaluated(const Session &session)
{
    return QTest::qWaitFor(
        [&] {
            const std::vector<ActiveAlert> alerts = session.alerts();
            return !alerts.empty() && std::ranges::all_of(alerts, [](const ActiveAlert &a) {
                return a.asOf != Instant {};
            });
        },
        patienceMs);
}

const ActiveAlert &page(const std::vector<ActiveAlert> &alerts)
{
    return *std::ranges::find(alerts, AlertSeverity::Page, &ActiveAlert::severity);
}

} // namespace

class AlertMonitorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsPolledFiresAndSurvivesARestart()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        const Instant bad = std::chrono::floor<std::chrono::minutes>(now - 30min);
        answerWith(fixture.script(monitored),
                   { slicesOfOne(u"slo"_s, { { now - 100h, bad, 0 }, { bad, now, 40 } }) });
        std::optional<ActiveAlert> first;
        {
            Session session(fixture.options());
            QSignalSpy changed(&session, &Session::alertsChanged);
            session.pollOnce();
            QVERIFY(evaluated(session));
            QVERIFY(changed.count() > 0 || changed.wait(patienceMs));
            first = page(session.alerts());
            QCOMPARE(first->phase, AlertPhase::Firing);
            // 40 a minute: the third is more than 86.4 of the hour.
            QCOMPARE(*first->since, bad + 3min);
            QVERIFY(!first->frozen);
            const auto spans = session.alertSpans(SloId(u"slo"_s));
            QVERIFY(!spans.empty());
            QCOMPARE(spans.front().range.from, bad + 3min);
            QVERIFY(session.alertsCover().contains(bad));
        }
        // Nothing but the minutes is stored; the source is not asked again.
        Session::Options options = fixture.options();
        options.offline = true;
        Session session(std::move(options));
        session.start();
        QVERIFY(evaluated(session));
        QCOMPARE(page(session.alerts()), *first);
    }

    void withoutNewsAnAlertFreezesAndStaysRed()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        answerWith(fixture.script(monitored),
                   { slicesOfOne(u"slo"_s,
                                 { { now - 100h, now - 20min, 0 }, { now - 20min, now, 40 } }) });
        Session session(fixture.options());
        session.pollOnce();
        QVERIFY(evaluated(session));
        QVERIFY(!page(session.alerts()).frozen);
        QSignalSpy changed(&session, &Session::alertsChanged);
        fixture.clock->advance(2h);
        // Any new snapshot makes it look again; this one brings no minutes.
        QVERIFY(QTest::qWaitFor(
            [future = session.annotate(note(u"still red"_s))] { return future.isFinished(); },
            patienceMs));
        QVERIFY(changed.count() > 0 || changed.wait(patienceMs));
        QCOMPARE(page(session.alerts()).phase, AlertPhase::Firing);
        QVERIFY(page(session.alerts()).frozen);
        QCOMPARE(page(session.alerts()).asOf, std::chrono::floor<std::chrono::minutes>(now));
    }

    void minutesAreWhatIsStored()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        answerWith(fixture.script(monitored), { slicesOfOne(u"slo"_s, { { now - 3h, now, 1 } }) });
        Session session(fixture.options());
        session.pollOnce();
        QVERIFY(evaluated(session));
        const auto future = session.minutes(SloId(u"slo"_s), { now - 2h, now - 1h });
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs));
        QCOMPARE(future.result()->size(), 60U);
        QCOMPARE(future.result()->front().good, 99.0);
    }

    void minutesOfACompositeComeFromItsParts()
    {
        SessionFixture fixture({ monitored });
        SloSpec composite { .id = SloId(u"both"_s) };
        composite.sli = SliKind::Composite;
        composite.parts = { { SloId(u"slo"_s), 1 } };
        composite.target = fixture.workspace.slos.front().target;
        fixture.workspace.slos.push_back(composite);
        const Instant now = fixture.clock->now();
        answerWith(fixture.script(monitored), { slicesOfOne(u"slo"_s, { { now - 3h, now, 1 } }) });
        Session session(fixture.options());
        session.pollOnce();
        QVERIFY(evaluated(session));
        const auto future = session.minutes(composite.id, { now - 2h, now - 1h });
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs));
        // One part with the composite's own target: its own numbers.
        const std::vector<Slice> minutes = future.result().value();
        QCOMPARE(minutes.size(), 60U);
        QVERIFY(std::abs(minutes.front().total - 100) < 1e-9);
        QVERIFY(std::abs(minutes.front().good - 99) < 1e-9);
        QCOMPARE(minutes.front().coverage, 1.0F);
    }

    void correctionsHoldForAlertsAndBacktestsAndAreNamed()
    {
        SessionFixture fixture({ monitored });
        const Instant now = std::chrono::floor<std::chrono::minutes>(fixture.clock->now());
        fixture.workspace.corrections = { { .id = u"move"_s,
                                            .range = { now - 40min, now - 5min },
                                            .effect = Correction::Effect::CountsAsGood } };
        answerWith(fixture.script(monitored),
                   { slicesOfOne(u"slo"_s,
                                 { { now - 100h, now - 40min, 0 },
                                   { now - 40min, now - 10min, 60 },
                                   { now - 10min, now, 0 } }) });
        Session session(fixture.options());
        session.pollOnce();
        QVERIFY(evaluated(session));
        QCOMPARE(page(session.alerts()).phase, AlertPhase::Inactive);
        QVERIFY(page(session.alerts()).corrected);
        QVERIFY(session.alertSpans(SloId(u"slo"_s)).empty());
        const auto future = session.backtest({ .policies = { u"workbook"_s }, .length = 48h });
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs));
        const Result<Backtest> backtest = future.result();
        QVERIFY(backtest.has_value());
        QCOMPARE(backtest->rows.front().corrections, QStringList(u"move"_s));
        QCOMPARE(backtest->rows.front().page.alerts, 0);
    }

    void aBacktestAnswersWithProgress()
    {
        SessionFixture fixture({ monitored });
        const Instant now = std::chrono::floor<std::chrono::minutes>(fixture.clock->now());
        Batch batch = slicesOfOne(u"slo"_s,
                                  { { now - 30 * 24h, now - 48h, 0 },
                                    { now - 48h, now - 47h, 50 },
                                    { now - 47h, now, 0 } });
        batch.events.incidents.push_back({ .id = u"metrics:1"_s,
                                           .openedAt = now - 48h + 10min,
                                           .impactStart = now - 48h,
                                           .resolvedAt = now - 47h });
        answerWith(fixture.script(monitored), { batch });
        Session session(fixture.options());
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(patienceMs));
        QFutureWatcher<Result<Backtest>> watcher;
        QSignalSpy progress(&watcher, &QFutureWatcherBase::progressValueChanged);
        const auto future = session.backtest(
            { .policies = { u"workbook"_s, u"pyrra"_s, u"sloth"_s }, .length = 20 * 24h });
        watcher.setFuture(future);
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs));
        QVERIFY(future.resultCount() == 1);
        const Result<Backtest> backtest = future.result();
        QVERIFY(backtest);
        QCOMPARE(backtest->rows.size(), 3U);
        QCOMPARE(backtest->rows.at(1).policy, alerts::pyrra(30 * 24h));
        for (const BacktestRow &row : backtest->rows) {
            QCOMPARE(row.page.found, 1);
            QCOMPARE(row.page.missed, 0);
            QCOMPARE(row.range, backtest->range);
        }
        // 50 a minute: the second is more than 86.4.
        QCOMPARE(*backtest->rows.front().page.incidents.front().detection, Millis { 2min });
        QCOMPARE(future.progressMaximum(), 3);
        QCOMPARE(future.progressValue(), 3);
    }

    void whatDoesNotExistIsSaid()
    {
        SessionFixture fixture({ monitored });
        Session session(fixture.options());
        const auto slo = session.backtest({ .slos = { SloId(u"nosuch"_s) } });
        QVERIFY(slo.isFinished());
        QCOMPARE(slo.result().error().kind, ErrorKind::NotFound);
        const auto policy = session.backtest({ .policies = { u"nosuch"_s } });
        QVERIFY(policy.result().error().text.contains(u"nosuch"_s));
    }

    void aCancelledBacktestHasNoValue()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        answerWith(fixture.script(monitored),
                   { slicesOfOne(u"slo"_s, { { now - 30 * 24h, now, 1 } }) });
        Session session(fixture.options());
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(patienceMs));
        QFuture<Result<Backtest>> future = session.backtest({ .sweep = true });
        future.cancel();
        QVERIFY(QTest::qWaitFor([&] { return future.isFinished(); }, patienceMs));
        QCOMPARE(future.resultCount(), 0);
    }

    void theSessionGoesWhileABacktestRuns()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        answerWith(fixture.script(monitored),
                   { slicesOfOne(u"slo"_s, { { now - 60 * 24h, now, 1 } }) });
        QFuture<Result<Backtest>> future;
        {
            Session session(fixture.options());
            QSignalSpy done(&session, &Session::polledOnce);
            session.pollOnce();
            QVERIFY(done.wait(patienceMs));
            future = session.backtest({ .sweep = true });
        }
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 0);
    }

    /// The event loop must go on while hundreds of SLOs are read and replayed.
    void hundredsOfSlosDoNotStallTheWindow()
    {
        SessionFixture fixture({ monitored });
        const Instant now = fixture.clock->now();
        constexpr int count = 300;
        fixture.workspace.slos.clear();
        Batch batch;
        const SliceBatch minutes
            = slicesOfOne(u"x"_s, { { now - 5 * 24h, now - 10min, 0 }, { now - 10min, now, 40 } })
                  .slices.front();
        for (int i = 0; i < count; ++i) {
            const SloId id(u"slo-%1"_s.arg(i));
            fixture.workspace.slos.push_back({ .id = id, .source = SourceId(monitored) });
            batch.slices.push_back({ .slo = id, .slices = minutes.slices });
        }
        answerWith(fixture.script(monitored), { batch });
        Session session(fixture.options());
        qint64 longest = 0;
        QElapsedTimer beat;
        beat.start();
        QTimer ticker;
        ticker.setTimerType(Qt::PreciseTimer);
        connect(&ticker, &QTimer::timeout, this,
                [&] { longest = std::max(longest, beat.restart()); });
        QSignalSpy done(&session, &Session::polledOnce);
        session.pollOnce();
        QVERIFY(done.wait(4 * patienceMs));
        beat.restart();
        ticker.start(1ms);
        QElapsedTimer all;
        all.start();
        const bool complete = QTest::qWaitFor(
            [&] {
                const std::vector<ActiveAlert> alerts = session.alerts();
                return std::ranges::all_of(
                    alerts, [](const ActiveAlert &a) { return a.asOf != Instant {}; });
            },
            4 * patienceMs);
        QVERIFY(complete);
        qInfo("300 SLOs evaluated in %lld ms, longest stall of the event loop %lld ms",
              static_cast<long long>(all.elapsed()), static_cast<long long>(longest));
        QCOMPARE(page(session.alerts()).phase, AlertPhase::Firing);
        // Two cores may be busy with other things; a stall of a whole read would be seconds.
        QVERIFY2(longest < 500, qPrintable(QString::number(longest)));
    }
};

} // namespace trivet

TRIVET_TEST(alertMonitor, trivet::AlertMonitorTest)

#include "alertmonitor.moc"
