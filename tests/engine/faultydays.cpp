// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/engine/scheduler.h>
#include <app/engine/statusbook.h>
#include <tests/support/fakeclock.h>
#include <tests/support/registry.h>

#include <QtTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::engine {

namespace {

/// One source of the simulated world, and what is true of it whatever the program thinks.
struct World
{
    SourceSpec spec;
    Millis freeAt {}; ///< boot time when the call under way ends
    bool calling = false;
    bool broken = false; ///< every call fails
    bool frozen = false; ///< answers, but with nothing new
    Millis changesAt {}; ///< when broken and frozen are thrown again
    Millis checked { -1 }; ///< boot time of the last good answer
    Millis newest {}; ///< boot time of the newest fact it gave
    Millis frozenAt {};
};

/// A day of a program whose sources, network and clock fail at random. Boot time is the truth: it
/// goes on while the machine sleeps.
class FaultyDay
{
public:
    explicit FaultyDay(quint32 seed)
        : m_random(seed)
    {
        const std::array<Millis, 3> intervals { 1min, 5min, 15min };
        std::vector<PollJob> jobs;
        std::vector<SourceSpec> specs;
        for (size_t i = 0; i < intervals.size(); ++i) {
            SourceSpec spec { .id = SourceId(u"s%1"_s.arg(i)),
                              .kind = i == 0 ? u"prometheus"_s : u"git"_s,
                              .poll = intervals[i] };
            jobs.push_back({ .id = spec.id, .interval = spec.poll, .origin = {} });
            specs.push_back(spec);
            m_worlds.push_back({ .spec = spec });
        }
        m_scheduler.emplace(jobs, seed);
        m_book = StatusBook(specs);
    }

    /// Empty, or what went wrong.
    QString run(Millis faultsUntil, Millis until)
    {
        m_scheduler->start(m_clock.monotonic());
        while (m_boot < until) {
            const bool faults = m_boot < faultsUntil;
            if (faults)
                disturb(faultsUntil);
            tick(faults);
            if (QString wrong = check(); !wrong.isEmpty())
                return wrong;
            const Millis step { m_random.bounded(500, 10'000) };
            m_boot += step;
            m_clock.advance(step);
        }
        return {};
    }

    /// Is every source fresh once its one interval after the faults has gone by?
    QString recovered()
    {
        for (const SourceStatus &status : m_book.statuses(moment()))
            if (status.freshness != Freshness::Fresh)
                return u"%1 has not recovered: %2"_s.arg(status.id.value, status.trouble);
        return {};
    }

private:
    Moment moment() const { return { .wall = m_clock.now(), .monotonic = m_clock.monotonic() }; }

    void disturb(Millis faultsUntil)
    {
        if (m_random.bounded(2000) == 0) {
            const Millis nap
                = std::min(Millis { m_random.bounded(1'000, 4 * 3'600'000) }, faultsUntil - m_boot);
            m_boot += nap;
            m_clock.sleep(nap);
        }
        if (m_random.bounded(3000) == 0) // somebody sets the clock, by up to an hour
            m_clock.setWall(m_clock.now() + Millis { m_random.bounded(-3'600'000, 3'600'000) });
    }

    void tick(bool faults)
    {
        const Millis now = m_clock.monotonic();
        if (m_watch.slept(m_clock.now(), now)) {
            m_book.slept();
            m_scheduler->resume(now);
        }
        for (World &world : m_worlds) {
            if (m_boot >= world.changesAt || !faults) {
                world.broken = faults && m_random.bounded(2) == 0;
                const bool freeze = faults && m_random.bounded(4) == 0;
                if (freeze && !world.frozen)
                    world.frozenAt = m_boot;
                world.frozen = freeze;
                world.changesAt = m_boot + Millis { m_random.bounded(10'000, 3'600'000) };
            }
            if (world.calling && m_boot >= world.freeAt)
                finish(world);
        }
        while (const auto id = m_scheduler->take(now)) {
            World &world
                = *std::ranges::find(m_worlds, *id, [](const World &w) { return w.spec.id; });
            m_overlapped = m_overlapped || world.calling;
            world.calling = true;
            world.freeAt = m_boot + Millis { m_random.bounded(1, faults ? 30'000 : 200) };
            m_book.began(*id);
        }
    }

    void finish(World &world)
    {
        world.calling = false;
        const Millis now = m_clock.monotonic();
        if (world.broken) {
            const ErrorKind kinds[] { ErrorKind::Connection, ErrorKind::Deadline,
                                      ErrorKind::BadAnswer, ErrorKind::Throttled,
                                      ErrorKind::TooLarge };
            Error error { .kind = kinds[m_random.bounded(5)], .text = u"broken"_s };
            if (error.kind == ErrorKind::Throttled)
                error.retryAfterSeconds = m_random.bounded(0, 40);
            m_book.failed(world.spec.id, error, false);
            m_scheduler->failed(world.spec.id, now, error);
            return;
        }
        world.checked = m_boot;
        world.newest = world.frozen ? world.frozenAt : m_boot;
        m_book.answered(world.spec.id, { .dataAsOf = m_clock.now() - (m_boot - world.newest) },
                        moment());
        m_scheduler->succeeded(world.spec.id, now, false);
    }

    QString check()
    {
        if (m_overlapped)
            return u"a call overlapped itself"_s;
        const std::vector<SourceStatus> statuses = m_book.statuses(moment());
        for (size_t i = 0; i < statuses.size(); ++i) {
            if (statuses[i].freshness != Freshness::Fresh)
                continue;
            ++m_fresh;
            const World &world = m_worlds[i];
            const Millis limit = 2 * world.spec.poll;
            if (world.checked < Millis { 0 })
                return u"fresh without an answer"_s;
            if (m_boot - world.checked > limit)
                return u"%1 is fresh after %2 s"_s.arg(world.spec.id.value)
                    .arg(toSeconds(m_boot - world.checked));
            if (i == 0 && m_boot - world.newest > limit + 5min)
                return u"fresh with facts of %1 s ago"_s.arg(toSeconds(m_boot - world.newest));
        }
        return {};
    }

public:
    int m_fresh = 0; ///< times a source was seen fresh: the check must have had something to check

private:
    QRandomGenerator m_random;
    test::FakeClock m_clock;
    Millis m_boot {};
    std::vector<World> m_worlds;
    std::optional<Scheduler> m_scheduler;
    StatusBook m_book;
    SleepWatch m_watch;
    bool m_overlapped = false;
};

} // namespace

class FaultyDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void noFigureIsFreshForLongerThanItIsAndAllRecoverWithinOneInterval()
    {
        for (quint32 seed = 1; seed <= 200; ++seed) {
            FaultyDay day(seed);
            // The call that was under way when the faults ended may take its 30 s.
            const QString wrong = day.run(23h, 23h + 15min + 45s);
            QVERIFY2(wrong.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(wrong)));
            const QString late = day.recovered();
            QVERIFY2(late.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(late)));
            QVERIFY2(day.m_fresh > 2000,
                     qPrintable(u"seed %1: fresh only %2 times"_s.arg(seed).arg(day.m_fresh)));
        }
    }
};

} // namespace trivet::engine

TRIVET_TEST(faultydays, trivet::engine::FaultyDaysTest)

#include "faultydays.moc"
