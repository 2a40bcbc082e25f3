// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/freshness.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::engine {

namespace {

constexpr Instant checkTime { Millis { 1'780'000'000'000 } };
constexpr AgeRule minutely { .interval = 1min, .live = false };
constexpr AgeRule liveMinutely { .interval = 1min, .live = true };

} // namespace

class FreshnessTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ageDecides_data()
    {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<int>("expected");
        const auto row = [](qint64 seconds, Freshness f) {
            QTest::addRow("%d s", static_cast<int>(seconds)) << seconds << static_cast<int>(f);
        };
        row(0, Freshness::Fresh);
        row(120, Freshness::Fresh);
        row(121, Freshness::Stale);
        row(600, Freshness::Stale);
        row(601, Freshness::Dead);
        row(10'000'000, Freshness::Dead);
    }
    void ageDecides()
    {
        QFETCH(qint64, seconds);
        QFETCH(int, expected);
        const Millis age = std::chrono::seconds(seconds);
        const LastAnswer answer { .checkedAt = checkTime, .checkedMonotonic = 100s };
        QCOMPARE(static_cast<int>(freshness(answer, minutely,
                                            { .wall = checkTime + age, .monotonic = 100s + age })),
                 expected);
        // The same on either clock alone: the other one stood still or was set back.
        QCOMPARE(static_cast<int>(freshness(answer, minutely,
                                            { .wall = checkTime - 1h, .monotonic = 100s + age })),
                 expected);
        QCOMPARE(static_cast<int>(
                     freshness(answer, minutely, { .wall = checkTime + age, .monotonic = 100s })),
                 expected);
    }

    void whatNeverAnsweredIsNeither()
    {
        QCOMPARE(freshness({}, minutely, { .wall = checkTime }), Freshness::Never);
        QVERIFY(!asOf({}, minutely));
    }

    void aRefusalIsDeadAtOnce()
    {
        const LastAnswer answer { .checkedAt = checkTime, .checkedMonotonic = 0s, .refused = true };
        QCOMPARE(freshness(answer, minutely, { .wall = checkTime }), Freshness::Dead);
    }

    void aSleepMakesEverythingStaleUntilItIsCheckedAgain()
    {
        const LastAnswer answer { .checkedAt = checkTime, .checkedMonotonic = 0s, .slept = true };
        QCOMPARE(freshness(answer, minutely, { .wall = checkTime }), Freshness::Stale);
    }

    void aServerThatAnswersWithOldSamplesIsStale()
    {
        LastAnswer answer { .checkedAt = checkTime,
                            .checkedMonotonic = 0s,
                            .dataAsOf = checkTime - 7min };
        const Moment now { .wall = checkTime, .monotonic = 0s };
        QCOMPARE(freshness(answer, liveMinutely, now), Freshness::Fresh);
        answer.dataAsOf = checkTime - 7min - 1ms;
        QCOMPARE(freshness(answer, liveMinutely, now), Freshness::Stale);
        QCOMPARE(asOf(answer, liveMinutely), answer.dataAsOf);
        // A repository without a commit for a month is as fresh as its last check.
        answer.dataAsOf = checkTime - 24h * 30;
        QCOMPARE(freshness(answer, minutely, now), Freshness::Fresh);
        QCOMPARE(asOf(answer, minutely), answer.checkedAt);
    }

    void anAnswerFromTheFutureIsNotTrusted()
    {
        const LastAnswer stored { .checkedAt = checkTime };
        QCOMPARE(freshness(stored, minutely, { .wall = checkTime - 1h }), Freshness::Stale);
        QCOMPARE(freshness(stored, minutely, { .wall = checkTime - 10s }), Freshness::Fresh);
        // Asked as of an earlier moment on purpose, it is.
        QCOMPARE(freshness(stored, minutely, { .wall = checkTime - 1h, .fixed = true }),
                 Freshness::Fresh);
    }

    void theWorstSourceDecides()
    {
        const Age fresh { Freshness::Fresh, checkTime };
        const Age stale { Freshness::Stale, checkTime - 1h };
        const Age dead { Freshness::Dead, checkTime - 24h };
        const Age never {};
        QCOMPARE(worst({}), never);
        QCOMPARE(worst({ fresh, stale }), stale);
        QCOMPARE(worst({ dead, fresh, stale }), dead);
        QCOMPARE(worst({ never, never }), never);
        QCOMPARE(worst({ never, fresh }), (Age { Freshness::Stale, checkTime }));
    }
};

} // namespace trivet::engine

TRIVET_TEST(freshness, trivet::engine::FreshnessTest)

#include "freshness.moc"
