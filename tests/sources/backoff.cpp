// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/http/backoff.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <algorithm>
#include <array>
#include <set>

using namespace Qt::StringLiterals;

namespace trivet {

/// How long to wait after a failure, and when to ask.
class BackoffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachStepIsTwiceTheLastUpToFiveMinutes()
    {
        const std::array<qint64, 9> steps { 5, 10, 20, 40, 80, 160, 300, 300, 300 };
        for (quint64 seed = 0; seed < 200; ++seed) {
            Backoff backoff(seed);
            Millis now { 1'000'000 };
            for (qint64 step : steps) {
                backoff.failed(now);
                const Millis wait = backoff.remaining(now);
                QVERIFY(wait >= Millis { step * 500 } && wait <= Millis { step * 1000 });
                now += wait;
            }
        }
    }

    void theShareIsSpreadOverTheWholeHalf()
    {
        std::set<qint64> waits;
        for (quint64 seed = 0; seed < 1000; ++seed) {
            Backoff backoff(seed);
            backoff.failed(Millis { 0 });
            waits.insert(backoff.remaining(Millis { 0 }).count());
        }
        QVERIFY(*waits.begin() < 2520);
        QVERIFY(*waits.rbegin() > 4980);
        QVERIFY(waits.size() > 600);
    }

    void theSameSeedWaitsTheSame()
    {
        Backoff a(7);
        Backoff b(7);
        Backoff c(8);
        for (int i = 0; i < 5; ++i) {
            a.failed(Millis { i });
            b.failed(Millis { i });
            c.failed(Millis { i });
        }
        QCOMPARE(a, b);
        QVERIFY(a.remaining(Millis { 4 }) != c.remaining(Millis { 4 }));
    }

    void aSuccessBeginsAnew()
    {
        Backoff backoff(1);
        for (int i = 0; i < 8; ++i)
            backoff.failed(Millis { 0 });
        QCOMPARE(backoff.failures(), 8);
        backoff.succeeded();
        QVERIFY(backoff.isDue(Millis { 0 }));
        backoff.failed(Millis { 0 });
        QVERIFY(backoff.remaining(Millis { 0 }) <= Millis { 5000 });
        QVERIFY(!backoff.isDue(Millis { 0 }));
        QVERIFY(backoff.isDue(Millis { 5000 }));
        QCOMPARE(backoff.remaining(Millis { 9000 }), Millis { 0 });
    }

    void theServersWishIsTheLeast()
    {
        for (quint64 seed = 0; seed < 100; ++seed) {
            Backoff backoff(seed);
            backoff.failed(Millis { 0 }, 3600);
            const Millis wait = backoff.remaining(Millis { 0 });
            QVERIFY(wait >= Millis { 3'600'000 } && wait <= Millis { 3'960'000 });
            Backoff patient(seed);
            patient.failed(Millis { 0 }, 1);
            QVERIFY(patient.remaining(Millis { 0 }) >= Millis { 2500 });
        }
    }

    void aThousandPollsAreSpreadOverTheirInterval()
    {
        // Rule: no second holds more than 1.5 times the mean; with 60 s and 1000 sources that
        // is 25.
        const Millis minute { 60'000 };
        std::array<int, 6> tenths {};
        for (int i = 0; i < 1000; ++i) {
            const Millis phase = pollPhase(SourceId(u"source-%1"_s.arg(i)), minute);
            QVERIFY(phase >= Millis { 0 } && phase < minute);
            ++tenths.at(static_cast<size_t>(phase.count() / 10'000));
        }
        for (int count : tenths)
            QVERIFY(count > 130 && count < 205);
    }

    void aPollComesOncePerIntervalInItsPhase()
    {
        const Millis minute { 60'000 };
        const SourceId source(u"prometheus"_s);
        const Millis phase = pollPhase(source, minute);
        Instant at = nextPoll(instantFromMs(1'795'000'000'123), source, minute);
        QCOMPARE(toMs(at) % minute.count(), phase.count());
        QVERIFY(at > instantFromMs(1'795'000'000'123));
        for (int i = 0; i < 5; ++i) {
            const Instant next = nextPoll(at, source, minute);
            QCOMPARE(next - at, minute);
            QCOMPARE(nextPoll(next - Millis { 1 }, source, minute), next);
            at = next;
        }
        QCOMPARE(nextPoll(at, source, Millis { 0 }), at);
    }

    void aPhaseIsTheSameOnEveryMachine()
    {
        QCOMPARE(pollPhase(SourceId(u"github"_s), Millis { 60'000 }),
                 pollPhase(SourceId(u"github"_s), Millis { 60'000 }));
        QVERIFY(pollPhase(SourceId(u"github"_s), Millis { 60'000 })
                != pollPhase(SourceId(u"gitlab"_s), Millis { 60'000 }));
    }
};

} // namespace trivet

TRIVET_TEST(backoff, trivet::BackoffTest)

#include "backoff.moc"
