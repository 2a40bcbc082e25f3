// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/engine/alerthistory.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <random>

namespace trivet {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using engine::AlertHistory;

namespace {

/// Minutes since 1970; a day of health, then what the test does.
constexpr qint64 historyMinute = 29'000'000;

Instant startOf(qint64 minute)
{
    return Instant { std::chrono::minutes { minute } };
}

SloSpec historySlo()
{
    SloSpec slo;
    slo.id = SloId(u"api"_s);
    slo.target = 0.999;
    return slo;
}

AlertPolicy historyPolicy()
{
    return { .id = u"short"_s,
             .windows = { { 1h, 5min, 14.4, 0min, AlertSeverity::Page, 0 },
                          { 6h, 30min, 1, 15min, AlertSeverity::Ticket, 0 } } };
}

/// As a store gives them.
std::vector<Slice> between(const std::vector<Slice> &all, TimeRange range)
{
    std::vector<Slice> some;
    for (const Slice &slice : all)
        if (range.contains(startOf(slice.minute)))
            some.push_back(slice);
    return some;
}

void add(std::vector<Slice> &all, qint64 minutes, double bad)
{
    const qint64 first = all.empty() ? historyMinute : all.back().minute + 1;
    for (qint64 i = 0; i < minutes; ++i)
        all.push_back({ .minute = first + i, .good = 100 - bad, .total = 100, .coverage = 1 });
}

void poll(AlertHistory &history, const std::vector<Slice> &stored, qint64 changed)
{
    const Instant now = startOf(stored.back().minute + 2);
    history.update(SliceSeries(between(stored, history.needed(startOf(changed), now)), 1),
                   startOf(changed), now);
}

AlertHistory fresh()
{
    return { historySlo(), historyPolicy() };
}

} // namespace

class AlertHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// Polls give the last minutes again, and late ones; what comes of it is what one look gives.
    void growingPollByPollIsOneLookAtTheEnd()
    {
        std::mt19937 random(9);
        for (int round = 0; round < 5; ++round) {
            std::vector<Slice> stored;
            add(stored, 1440, 0);
            AlertHistory history = fresh();
            poll(history, stored, 0);
            for (int i = 0; i < 150; ++i) {
                const size_t known = stored.size();
                add(stored, 1 + static_cast<qint64>(random() % 30),
                    random() % 5 == 0 ? 40 : static_cast<double>(random() % 5 == 0));
                if (random() % 20 == 0)
                    stored.back().coverage = 0;
                // Some minutes were not complete the last time; now and then a day comes late.
                const size_t again
                    = random() % 30 == 0 ? known - 600 : known - static_cast<size_t>(random() % 12);
                for (size_t k = again; k < known; ++k)
                    stored[k].good = random() % 3 == 0 ? 95 : stored[k].good;
                poll(history, stored, stored[again].minute);
            }
            AlertHistory whole = fresh();
            poll(whole, stored, 0);
            QCOMPARE(history.active(), whole.active());
            QVERIFY(history.spans().size() > 3);
            QCOMPARE(history.spans(), whole.spans());
        }
    }

    void aPollNeedsOnlyTheLongestWindow()
    {
        std::vector<Slice> stored;
        add(stored, 3000, 0);
        AlertHistory history = fresh();
        const Instant now = startOf(stored.back().minute + 2);
        QCOMPARE(history.needed(Instant {}, now).from, now - AlertHistory::kept - 6h);
        poll(history, stored, 0);
        QVERIFY(now - history.needed(startOf(stored.back().minute), now).from < 7h + 5min);
    }

    void sinceSurvivesARestart()
    {
        std::vector<Slice> stored;
        add(stored, 2000, 0);
        add(stored, 90, 30);
        AlertHistory before = fresh();
        poll(before, stored, 0);
        QCOMPARE(before.active().front().phase, AlertPhase::Firing);
        // 30 of 100: the third bad minute is more than 86.4 of the hour.
        QCOMPARE(*before.active().front().since, startOf(historyMinute + 2003));
        add(stored, 5, 30);
        poll(before, stored, stored.back().minute - 5);
        AlertHistory restarted = fresh();
        poll(restarted, stored, 0);
        QCOMPARE(restarted.active(), before.active());
    }

    void whatIsOlderThanAWeekIsForgotten()
    {
        std::vector<Slice> stored;
        add(stored, 1440, 0);
        add(stored, 10, 60);
        add(stored, 600, 0);
        AlertHistory history = fresh();
        poll(history, stored, 0);
        const size_t known = history.spans().size();
        QVERIFY(known >= 2);
        for (int day = 0; day < 8; ++day) {
            add(stored, 1440, 0);
            poll(history, stored, stored.back().minute - 1445);
        }
        QVERIFY(history.spans().empty());
        QVERIFY(history.covers().length() <= AlertHistory::kept);
        QCOMPARE(history.active().front().phase, AlertPhase::Inactive);
    }

    void beforeAnythingIsMeasuredAllIsFrozen()
    {
        AlertHistory history = fresh();
        QCOMPARE(history.active().size(), 2U);
        for (const ActiveAlert &alert : history.active())
            QVERIFY(alert.frozen && !alert.since);
        history.update(SliceSeries(), Instant {}, startOf(historyMinute));
        QVERIFY(history.active().front().frozen);
        QVERIFY(history.covers().isEmpty());
    }
};

} // namespace trivet

TRIVET_TEST(alertHistory, trivet::AlertHistoryTest)

#include "alerthistory.moc"
