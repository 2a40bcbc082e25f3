// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static -- a test program starts once and has time
#include <app/engine/scheduler.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::engine {

namespace {

const SourceId a(u"a"_s);
const SourceId b(u"b"_s);

Error trouble(ErrorKind kind, qint64 retryAfter = 0)
{
    return { .kind = kind, .text = u"no"_s, .where = {}, .retryAfterSeconds = retryAfter };
}

std::vector<PollJob> manyJobs(int count, Millis interval)
{
    std::vector<PollJob> jobs;
    for (int i = 0; i < count; ++i)
        jobs.push_back(
            { .id = SourceId(u"source-%1"_s.arg(i)), .interval = interval, .origin = {} });
    return jobs;
}

/// The calls of all schedulers in [from, to), each answered at once, by window of time. They start
/// at 0.
std::map<qint64, int> callsPerWindow(std::vector<Scheduler> &schedulers, Millis from, Millis to,
                                     Millis window)
{
    std::map<qint64, int> calls;
    for (Scheduler &scheduler : schedulers) {
        scheduler.start(Millis { 0 });
        Millis now {};
        while (now < to) {
            while (const auto id = scheduler.take(now)) {
                if (now >= from)
                    ++calls[(now - from) / window];
                scheduler.succeeded(*id, now, false);
            }
            now = *scheduler.nextDue();
        }
    }
    return calls;
}

int mostCalls(const std::map<qint64, int> &calls)
{
    int most = 0;
    for (const auto &entry : calls)
        most = std::max(most, entry.second);
    return most;
}

} // namespace

class SchedulerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aJobIsAskedOnceAnInterval()
    {
        Scheduler scheduler({ { .id = a, .interval = 60s } }, 1);
        scheduler.start(1000s);
        Millis now = *scheduler.nextDue();
        QVERIFY(now <= 1000s + Scheduler::startSpread);
        QCOMPARE(scheduler.take(now)->value, a.value);
        scheduler.succeeded(a, now, false);
        const Millis second = *scheduler.nextDue();
        QVERIFY(second > now && second <= now + 60s);
        QVERIFY(!scheduler.take(second - 1ms));
        QVERIFY(scheduler.take(second));
        scheduler.succeeded(a, second, false);
        QCOMPARE(*scheduler.nextDue() - second, Millis(60s));
    }

    void aJobNeverOverlapsItself()
    {
        Scheduler scheduler({ { .id = a, .interval = 10s } }, 1);
        scheduler.start(0s);
        QVERIFY(scheduler.take(5s));
        QVERIFY(scheduler.isRunning(a));
        QVERIFY(!scheduler.take(1h));
        QVERIFY(!scheduler.nextDue());
        scheduler.refresh(a, 1h);
        QVERIFY(!scheduler.take(1h));
    }

    void missedTicksAreDropped()
    {
        Scheduler scheduler({ { .id = a, .interval = 10s } }, 1);
        scheduler.start(0s);
        QVERIFY(scheduler.take(5s));
        scheduler.succeeded(a, 125s, false); // twelve intervals later
        int calls = 0;
        for (Millis now = 125s; now < 165s; now += 1s)
            while (const auto id = scheduler.take(now)) {
                ++calls;
                scheduler.succeeded(*id, now, false);
            }
        QCOMPARE(calls, 4);
    }

    void backoffDoublesUpToFiveMinutesWithJitter()
    {
        double least = 1;
        double most = 0;
        for (quint32 seed = 1; seed <= 200; ++seed) {
            Scheduler scheduler({ { .id = a, .interval = 1h } }, seed);
            scheduler.start(0s);
            Millis now = *scheduler.nextDue();
            Millis step = 5s;
            for (int i = 1; i <= 10; ++i) {
                QVERIFY(scheduler.take(now));
                scheduler.failed(a, now, trouble(ErrorKind::Connection));
                QCOMPARE(scheduler.failures(a), i);
                const Millis wait = *scheduler.nextDue() - now;
                const double share = toSeconds(wait) / toSeconds(step);
                QVERIFY2(share >= 0.499 && share <= 1.0, qPrintable(QString::number(share)));
                least = std::min(least, share);
                most = std::max(most, share);
                now += wait;
                step = std::min<Millis>(2 * step, 5min);
            }
            QVERIFY(scheduler.take(now));
            scheduler.succeeded(a, now, false);
            QCOMPARE(scheduler.failures(a), 0);
            now = *scheduler.nextDue();
            QVERIFY(scheduler.take(now));
            scheduler.failed(a, now, trouble(ErrorKind::Deadline));
            QVERIFY(*scheduler.nextDue() - now <= 5s);
        }
        // The whole of [0.5, 1] is used.
        QVERIFY(least < 0.52 && most > 0.98);
    }

    void backoffIsNeverLongerThanTheInterval()
    {
        Scheduler scheduler({ { .id = a, .interval = 1min } }, 3);
        scheduler.start(0s);
        Millis now = *scheduler.nextDue();
        for (int i = 0; i < 12; ++i) {
            QVERIFY(scheduler.take(now));
            scheduler.failed(a, now, trouble(ErrorKind::BadAnswer));
            QVERIFY(*scheduler.nextDue() - now <= 1min);
            now = *scheduler.nextDue();
        }
    }

    void retryAfterHolds_data()
    {
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::newRow("seven seconds") << qint64(7) << qint64(7) << qint64(12);
        QTest::newRow("an age") << qint64(1'000'000'000'000) << qint64(3600) << qint64(3605);
        QTest::newRow("not said") << qint64(0) << qint64(2) << qint64(5);
        QTest::newRow("negative") << qint64(-3) << qint64(2) << qint64(5);
    }
    void retryAfterHolds()
    {
        QFETCH(qint64, asked);
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        Scheduler scheduler({ { .id = a, .interval = 1min } }, 5);
        scheduler.start(0s);
        QVERIFY(scheduler.take(10s));
        scheduler.failed(a, 10s, trouble(ErrorKind::Throttled, asked));
        const Millis wait = *scheduler.nextDue() - Millis(10s);
        QVERIFY(wait >= std::chrono::seconds(least));
        QVERIFY(wait <= std::chrono::seconds(most));
        // A click does not shorten what the server asked for.
        scheduler.refresh(a, 10s);
        if (asked > 0)
            QVERIFY(!scheduler.take(Millis(10s) + std::chrono::seconds(least) - 1ms));
        else
            QVERIFY(scheduler.take(10s));
    }

    void retryAfterHoldsTheWholeOriginAndNoOther()
    {
        const QString origin = u"https://x:443"_s;
        const SourceId other(u"other"_s);
        Scheduler scheduler({ { .id = a, .interval = 1min, .origin = origin },
                              { .id = b, .interval = 1min, .origin = origin },
                              { .id = other, .interval = 1min, .origin = u"https://y:443"_s } },
                            7);
        scheduler.start(0s);
        while (scheduler.take(5s)) { }
        scheduler.succeeded(b, 5s, true);
        scheduler.succeeded(other, 5s, true);
        scheduler.failed(a, 5s, trouble(ErrorKind::Throttled, 30));
        QCOMPARE(scheduler.take(6s)->value, other.value);
        QVERIFY(!scheduler.take(34s));
        QVERIFY(*scheduler.nextDue(b) >= 35s);
        QVERIFY(*scheduler.nextDue(a) >= 35s);
    }

    void refusedCredentialsStopUntilAskedByHand()
    {
        Scheduler scheduler({ { .id = a, .interval = 10s } }, 1);
        scheduler.start(0s);
        QVERIFY(scheduler.take(10s));
        scheduler.failed(a, 10s, trouble(ErrorKind::Credentials));
        QVERIFY(scheduler.isStopped(a));
        QVERIFY(!scheduler.take(24h));
        QVERIFY(!scheduler.nextDue());
        scheduler.resume(24h);
        QVERIFY(!scheduler.take(48h));
        scheduler.refresh(a, 48h);
        QVERIFY(scheduler.take(48h));
        scheduler.succeeded(a, 48h, false);
        QVERIFY(!scheduler.isStopped(a));
        QVERIFY(scheduler.take(48h + 10s));
    }

    void aBackfillGoesOnAtOnceButLetsOthersGoFirst()
    {
        Scheduler scheduler({ { .id = a, .interval = 1min }, { .id = b, .interval = 1min } }, 1);
        scheduler.start(0s);
        QStringList order;
        Millis now = 5s;
        for (int i = 0; i < 6; ++i) {
            const auto id = scheduler.take(now);
            QVERIFY(id);
            order << id->value;
            now += 1ms;
            scheduler.succeeded(*id, now, true);
        }
        QCOMPARE(order.count(u"a"_s), 3);
        for (qsizetype i = 1; i < order.size(); ++i)
            QVERIFY(order.at(i) != order.at(i - 1));
    }

    void refreshDuringACallAsksAgainAfterIt()
    {
        Scheduler scheduler({ { .id = a, .interval = 1h } }, 1);
        scheduler.start(0s);
        QVERIFY(scheduler.take(5s));
        scheduler.refresh(a, 6s);
        scheduler.succeeded(a, 7s, false);
        QVERIFY(scheduler.take(7s));
        scheduler.succeeded(a, 8s, false);
        QVERIFY(!scheduler.take(8s));
    }

    void fiveHundredSourcesAreSpreadOverTheInterval()
    {
        std::vector<Scheduler> one;
        one.emplace_back(manyJobs(500, 60s), 11);
        const auto calls = callsPerWindow(one, 60s, 660s, 1s);
        const double mean = 500.0 / 60;
        QVERIFY2(mostCalls(calls) <= 1.5 * mean,
                 qPrintable(QString::number(mostCalls(calls) / mean)));
    }

    void fiveHundredInstallationsOfOneWorkspaceAreSpread()
    {
        // Nobody tells them of each other: chance alone spreads them, so ten seconds are counted.
        std::vector<Scheduler> all;
        for (quint32 seed = 1; seed <= 500; ++seed)
            all.emplace_back(manyJobs(1, 60s), seed * 2'654'435'761U);
        const auto calls = callsPerWindow(all, 60s, 660s, 10s);
        const double mean = 500.0 / 6;
        QVERIFY2(mostCalls(calls) <= 1.5 * mean,
                 qPrintable(QString::number(mostCalls(calls) / mean)));
    }

    void afterASleepEverythingIsAskedWithinOneIntervalAndNotAtOnce()
    {
        Scheduler scheduler(manyJobs(100, 60s), 13);
        scheduler.start(0s);
        Millis now = 3s;
        while (const auto id = scheduler.take(now))
            scheduler.succeeded(*id, now, false);
        now = 10s;
        scheduler.resume(now);
        std::map<qint64, int> calls;
        QSet<QString> asked;
        for (; now <= 70s; now += 100ms)
            while (const auto id = scheduler.take(now)) {
                ++calls[now / Millis(1s)];
                asked.insert(id->value);
                scheduler.succeeded(*id, now, false);
            }
        QCOMPARE(asked.size(), 100);
        // One round after the sleep, and what the usual rhythm adds to it within that minute.
        QVERIFY(mostCalls(calls) <= 8);
    }

    void theSleepOfTheMachineIsNoticed()
    {
        SleepWatch watch;
        const Instant start = instantFromMs(1'780'000'000'000);
        QVERIFY(!watch.slept(start, 100s));
        QVERIFY(!watch.slept(start + 60s, 160s));
        QVERIFY(watch.slept(start + 60s + 8h, 160s));
        QVERIFY(!watch.slept(start + 61s + 8h, 161s));
        QVERIFY(!watch.slept(
            start, 162s)); // set back: old things do not get younger by that, see freshness
        QVERIFY(!watch.slept(start + 4s, 163s));
    }
};

} // namespace trivet::engine

TRIVET_TEST(scheduler, trivet::engine::SchedulerTest)

#include "scheduler.moc"
