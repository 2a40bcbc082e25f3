// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <tests/pure/replayoracle.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

constexpr qint64 historyBegins = 29'000'000;

Instant endOf(qint64 minute)
{
    return instantFromMs((minute + 1) * 60'000);
}

/// Stretches of health, noise, outage, silence, gaps, and of what corrections remove.
std::vector<Slice> randomHistory(std::mt19937 &random, qint64 minutes)
{
    std::vector<Slice> slices;
    qint64 minute = historyBegins;
    while (minute < historyBegins + minutes) {
        const auto kind = random() % 9;
        const qint64 end = minute + 1 + static_cast<qint64>(random() % (kind < 3 ? 400 : 40));
        const double load = random() % 4 == 0 ? 2 : static_cast<double>(20 + random() % 500);
        for (; minute < end && minute < historyBegins + minutes; ++minute) {
            if (kind == 7)
                continue;
            if (kind == 8) {
                slices.push_back({ .minute = minute, .coverage = SliceSeries::removedMinute });
                continue;
            }
            double bad = 0;
            if (kind == 3)
                bad = load;
            else if (kind == 4)
                bad = static_cast<double>(random() % 20 == 0);
            else if (kind == 5)
                bad = std::floor(load * static_cast<double>(random() % 100) / 100);
            const bool traffic = kind != 6;
            slices.push_back({ .minute = minute,
                               .good = traffic ? load - bad : 0,
                               .total = traffic ? load : 0,
                               .coverage = random() % 60 == 0 ? 0.5F : 1.0F });
        }
    }
    return slices;
}

AlertPolicy randomPolicy(std::mt19937 &random)
{
    AlertPolicy policy { .id = u"random"_s, .windows = {} };
    const auto pairs = 1 + random() % 5;
    for (unsigned i = 0; i < pairs; ++i) {
        const auto shorter = static_cast<qint64>(1 + random() % 30);
        policy.windows.push_back(
            { .longWindow
              = std::chrono::minutes { shorter * static_cast<qint64>(1 + random() % 12) },
              .shortWindow = std::chrono::minutes { shorter },
              .factor = static_cast<double>(1 + random() % 28) / 2,
              .holdFor = std::chrono::minutes { random() % 3 == 0 ? random() % 20 : 0 },
              .severity = random() % 2 == 0 ? AlertSeverity::Page : AlertSeverity::Ticket,
              .leastFailures = random() % 3 == 0 ? static_cast<qint64>(random() % 8) : 0 });
    }
    return policy;
}

std::vector<AlertTransition> withoutPairs(std::vector<AlertTransition> transitions)
{
    for (AlertTransition &transition : transitions)
        transition.pair = 0;
    return transitions;
}

} // namespace

class AlertReplayPropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReplayIsThePlainRuleMinuteByMinute()
    {
        std::mt19937 random(5);
        qsizetype seen = 0;
        for (int round = 0; round < 80; ++round) {
            const qint64 minutes = 1500;
            const std::vector<Slice> slices = randomHistory(random, minutes);
            const AlertPolicy policy = randomPolicy(random);
            const double target = round % 2 == 0 ? 0.99 : 0.9;
            ReplayOracle oracle(policy, target, slices);
            for (qint64 m = historyBegins - 20; m < historyBegins + minutes + 20; ++m)
                oracle.evaluate(m);
            const Replay replayed = alerts::replay(
                policy, target, SliceSeries(slices, 1),
                { .from = endOf(historyBegins - 21), .to = endOf(historyBegins + minutes + 19) });
            QCOMPARE(withoutPairs(replayed.transitions), oracle.transitions);
            for (size_t s = 0; s < 2; ++s)
                QCOMPARE(replayed.frozen.at(s), Millis { oracle.frozenMinutes.at(s) * 60'000 });
            QCOMPARE(replayed.after.of(AlertSeverity::Page).phase,
                     oracle.phase(AlertSeverity::Page));
            seen += static_cast<qsizetype>(replayed.transitions.size());
        }
        QVERIFY2(seen > 500, qPrintable(QString::number(seen)));
    }

    void inPiecesItIsTheSameAsInOneGo()
    {
        std::mt19937 random(6);
        for (int round = 0; round < 60; ++round) {
            const qint64 minutes = 3000;
            const SliceSeries series(randomHistory(random, minutes), 1);
            const AlertPolicy policy
                = round % 3 == 0 ? alerts::pyrra(7 * 24h) : randomPolicy(random);
            const Instant end = endOf(historyBegins + minutes + 30);
            const Instant begin = endOf(historyBegins - 1);
            const Replay whole = alerts::replay(policy, 0.98, series, { begin, end });
            Replay joined;
            Instant from = begin;
            while (from < end) {
                const Instant to = std::min(
                    end,
                    from + Millis { std::uniform_int_distribution<qint64>(1, 20'000'000)(random) });
                const Replay part
                    = alerts::replay(policy, 0.98, series, { from, to }, joined.after);
                joined.transitions.insert(joined.transitions.end(), part.transitions.begin(),
                                          part.transitions.end());
                for (size_t s = 0; s < 2; ++s)
                    joined.frozen.at(s) += part.frozen.at(s);
                joined.after = part.after;
                from = to;
            }
            QCOMPARE(joined, whole);
        }
    }

    /// A poll holds only the last stretch in its hands: what lies before the longest window does
    /// not count.
    void onlyTheLongestWindowIsLookedBackAt()
    {
        std::mt19937 random(7);
        for (int round = 0; round < 40; ++round) {
            const std::vector<Slice> slices = randomHistory(random, 2500);
            const AlertPolicy policy = randomPolicy(random);
            const Instant middle = endOf(historyBegins + 1500);
            const Instant end = endOf(historyBegins + 2499);
            const Replay before = alerts::replay(policy, 0.97, SliceSeries(slices, 1),
                                                 { endOf(historyBegins - 1), middle });
            std::vector<Slice> tail;
            const Instant reach = middle - alerts::longestWindow(policy);
            for (const Slice &slice : slices)
                if (instantFromMs(slice.minute * 60'000) >= reach)
                    tail.push_back(slice);
            QCOMPARE(
                alerts::replay(policy, 0.97, SliceSeries(tail, 1), { middle, end }, before.after),
                alerts::replay(policy, 0.97, SliceSeries(slices, 1), { middle, end },
                               before.after));
        }
    }
};

} // namespace trivet

TRIVET_TEST(alertReplayProperties, trivet::AlertReplayPropertiesTest)

#include "alertreplayproperties.moc"
