// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <ui/axis/ticks.h>
#include <ui/axis/timeaxiscontroller.h>
#include <ui/axis/timescale.h>

#include <QSignalSpy>
#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace trivet::ui {

class AxisTest : public QObject
{
    Q_OBJECT

private:
    const Calendar m_berlin { QTimeZone("Europe/Berlin") };
    Instant at(const QString &iso) const { return *fromIso(iso, m_berlin.zone()); }

private Q_SLOTS:
    void pixelsAndTimesAreInverse()
    {
        const TimeScale scale { .range = { .from = at(u"2026-11-01"_s), .to = at(u"2026-12-01"_s) },
                                .left = 44,
                                .width = 640 };
        QCOMPARE(scale.x(scale.range.from), 44.0);
        QCOMPARE(scale.x(scale.range.to), 684.0);
        for (const double x : { 44.0, 100.5, 683.0 })
            QVERIFY(std::abs(scale.x(scale.at(x)) - x) < 0.001);
    }

    void ticksOfFourWeeksStandOnTheTeamsMondays()
    {
        const auto ticks
            = timeTicks({ .from = at(u"2026-10-26"_s), .to = at(u"2026-11-23"_s) }, m_berlin, 5,
                        QLocale(QLocale::English, QLocale::UnitedKingdom));
        QStringList labels;
        for (const TimeTick &tick : ticks)
            labels << tick.label;
        QCOMPARE(labels, QStringList({ u"26 Oct"_s, u"2 Nov"_s, u"9 Nov"_s, u"16 Nov"_s }));
        QCOMPARE(ticks[1].at, at(u"2026-11-02"_s));
    }

    void ticksStayRoundOnTheDayOfAClockChange()
    {
        for (const TimeTick &tick :
             timeTicks({ .from = at(u"2026-10-25"_s), .to = at(u"2026-10-26"_s) }, m_berlin, 8,
                       QLocale::c())) {
            const QTime local = toDateTime(tick.at, m_berlin.zone()).time();
            QCOMPARE(local.minute(), 0);
        }
    }

    void noRangeMakesAFloodOfTicks_data()
    {
        QTest::addColumn<qint64>("length");
        for (const qint64 ms :
             { 1LL, 1000LL, 3'600'000LL, 86'400'000LL, 31'536'000'000LL, 3'153'600'000'000LL })
            QTest::addRow("%lld ms", ms) << ms;
    }
    void noRangeMakesAFloodOfTicks()
    {
        QFETCH(qint64, length);
        const Instant from = at(u"2026-01-01"_s);
        QVERIFY(
            timeTicks({ .from = from, .to = from + Millis { length } }, m_berlin, 12, QLocale::c())
                .size()
            <= 64);
    }

    void valueTicksAreRoundAndCoverTheValues_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::newRow("zero to eleven") << 0.0 << 11.0;
        QTest::newRow("negative") << -0.12 << 1.0;
        QTest::newRow("equal") << 5.0 << 5.0;
        QTest::newRow("tiny") << 1e-9 << 3e-9;
        QTest::newRow("huge") << -1e15 << 1e15;
        QTest::newRow("denormal") << 0.0 << 5e-324;
    }
    void valueTicksAreRoundAndCoverTheValues()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        const ValueTicks ticks = valueTicks(low, high, 4);
        QVERIFY(ticks.low <= low && ticks.high >= high);
        QVERIFY(ticks.ticks.size() >= 2 && ticks.ticks.size() <= 8);
    }

    void infinityAndNanGiveAnAxisAllTheSame()
    {
        constexpr double inf = std::numeric_limits<double>::infinity();
        for (const auto &[low, high] :
             { std::pair { -inf, inf }, std::pair { 0.0, std::numeric_limits<double>::quiet_NaN() },
               std::pair { -1e308, 1e308 } })
            QVERIFY(valueTicks(low, high, 4).ticks.size() <= 12);
    }

    void zoomGoesBackAndForward()
    {
        TimeAxisController axis;
        axis.setLimits({ .from = at(u"2026-01-01"_s), .to = at(u"2027-01-01"_s) });
        const TimeRange wide { .from = at(u"2026-10-01"_s), .to = at(u"2026-11-01"_s) };
        const TimeRange close { .from = at(u"2026-10-05"_s), .to = at(u"2026-10-06"_s) };
        axis.show(wide);
        axis.show(close);
        QVERIFY(axis.canGoBack() && !axis.canGoForward());
        axis.back();
        QCOMPARE(axis.range(), wide);
        axis.forward();
        QCOMPARE(axis.range(), close);
    }

    void aNewRangeAfterGoingBackForgetsTheWayForward()
    {
        TimeAxisController axis;
        axis.show({ .from = at(u"2026-10-01"_s), .to = at(u"2026-11-01"_s) });
        axis.show({ .from = at(u"2026-10-05"_s), .to = at(u"2026-10-06"_s) });
        axis.back();
        axis.show({ .from = at(u"2026-10-07"_s), .to = at(u"2026-10-08"_s) });
        QVERIFY(!axis.canGoForward());
    }

    void theRangeStaysWithinTheHistory()
    {
        TimeAxisController axis;
        const TimeRange limits { .from = at(u"2026-01-01"_s), .to = at(u"2026-02-01"_s) };
        axis.setLimits(limits);
        axis.show({ .from = at(u"2025-12-20"_s), .to = at(u"2025-12-30"_s) });
        QCOMPARE(axis.range().from, limits.from);
        axis.show({ .from = at(u"2020-01-01"_s), .to = at(u"2030-01-01"_s) });
        QCOMPARE(axis.range(), limits);
    }

    void zoomingKeepsTheMomentUnderThePointer()
    {
        TimeAxisController axis;
        axis.setLimits({ .from = at(u"2026-01-01"_s), .to = at(u"2027-01-01"_s) });
        axis.show({ .from = at(u"2026-10-01"_s), .to = at(u"2026-11-01"_s) });
        const Instant pointer = at(u"2026-10-08"_s);
        const auto share = [&] {
            return static_cast<double>((pointer - axis.range().from).count())
                / static_cast<double>(axis.range().length().count());
        };
        const double before = share();
        axis.zoom(0.5, pointer);
        QVERIFY(std::abs(share() - before) < 1e-6);
    }

    void aLockedCrosshairStaysUntilItIsFreed()
    {
        TimeAxisController axis;
        axis.setCrosshair(at(u"2026-10-08"_s));
        axis.toggleLock();
        axis.setCrosshair(std::nullopt);
        QCOMPARE(axis.crosshair(), std::optional(at(u"2026-10-08"_s)));
        axis.toggleLock();
        axis.setCrosshair(std::nullopt);
        QVERIFY(!axis.crosshair());
    }

    void theSameRangeAgainTellsNobody()
    {
        TimeAxisController axis;
        axis.show({ .from = at(u"2026-10-01"_s), .to = at(u"2026-11-01"_s) });
        QSignalSpy spy(&axis, &TimeAxisController::rangeChanged);
        axis.show(axis.range());
        axis.slide(axis.range());
        QCOMPARE(spy.count(), 0);
    }
};

} // namespace trivet::ui

TRIVET_TEST(axis, trivet::ui::AxisTest)

#include "axis.moc"
