// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/backtest.h>
#include <app/alerts/policy.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

#include <random>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

AlertSpan span(Instant from, Instant to)
{
    return { .severity = AlertSeverity::Page, .range = { from, to } };
}

/// One week from day 7 on, everything measured.
alerts::ScoreRules week()
{
    return { .range = { day(7), day(14) }, .grace = 10min, .asOf = day(14) };
}

SliceSeries measured()
{
    return SliceSeries(slicesOf({ { day(0), day(14), 100 } }), 1);
}

SloSpec threeNines()
{
    SloSpec slo;
    slo.id = SloId(u"api"_s);
    slo.service = ServiceId(u"shop"_s);
    slo.target = 0.999;
    return slo;
}

/// Two weeks; a real outage with an incident on day 8, ten bad minutes that nobody missed on day
/// 10, a slow burn with an incident on day 12.
std::vector<Load> fortnight()
{
    return { { day(0), day(8), 1000 },           { day(8), day(8, 1), 1000, 300 },
             { day(8, 1), day(10), 1000 },       { day(10), day(10) + 10min, 1000, 60 },
             { day(10) + 10min, day(12), 1000 }, { day(12), day(12, 8), 1000, 8 },
             { day(12, 8), day(14), 1000 } };
}

std::vector<Incident> incidentsOfFortnight()
{
    return { incident(u"outage"_s, day(8), day(8, 1)), incident(u"slow"_s, day(12), day(12, 8)),
             incident(u"elsewhere"_s, day(13), day(13, 1)) };
}

} // namespace

class AlertBacktestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void severalAlertsInOneIncidentAreOne()
    {
        const Score score = alerts::scoreOf({ span(day(8, 9) + 52min, day(8, 9) + 55min),
                                              span(day(8, 10) + 5min, day(8, 10) + 20min),
                                              span(day(8, 10) + 40min, day(8, 11) + 10min),
                                              span(day(9), day(9) + 10min) },
                                            { incident(u"found"_s, day(8, 10), day(8, 11)),
                                              incident(u"missed"_s, day(10), day(10, 1)) },
                                            measured(), week());
        QCOMPARE(score.found, 1);
        QCOMPARE(score.missed, 1);
        QCOMPARE(score.falseAlerts, 1);
        QCOMPARE(score.alerts, 4);
        QCOMPARE(score.precision.k, 1);
        QCOMPARE(score.precision.n, 2);
        QCOMPARE(score.recall.n, 2);
        TRIVET_NEAR(*score.f1, 0.5, 1e-12);
        // Wilson 1/2 is [0.0945, 0.9055] (Brown, Cai and DasGupta 2001).
        TRIVET_NEAR(score.recall.interval->low, 0.0945, 5e-5);
        TRIVET_NEAR(score.recall.interval->high, 0.9055, 5e-5);
        // The first of its alerts led by eight minutes, the last went on for ten.
        TRIVET_NEAR(*score.detection.median, -480.0, 1e-9);
        TRIVET_NEAR(*score.reset.median, 600.0, 1e-9);
        TRIVET_NEAR(score.perWeek, 4.0, 1e-12);
        QVERIFY(score.perWeekInterval->low < 4 && score.perWeekInterval->high > 4);
        // 1 of 3: Wilson [0.0615, 0.7923], through 2J / (1 + J).
        TRIVET_NEAR(score.f1Interval->low, 2 * 0.0615 / 1.0615, 2e-4);
        TRIVET_NEAR(score.f1Interval->high, 2 * 0.7923 / 1.7923, 2e-4);
    }

    void graceDecidesWhatBelongsTogether()
    {
        const std::vector<AlertSpan> late { span(day(8, 11) + 9min, day(8, 11) + 30min) };
        const std::vector<Incident> incidents { incident(u"i"_s, day(8, 10), day(8, 11)) };
        alerts::ScoreRules rules = week();
        QCOMPARE(alerts::scoreOf(late, incidents, measured(), rules).found, 1);
        rules.grace = 8min;
        const Score score = alerts::scoreOf(late, incidents, measured(), rules);
        QCOMPARE(score.found, 0);
        QCOMPARE(score.falseAlerts, 1);
        QVERIFY(!score.detection.median);
    }

    void oneAlertOverTwoIncidentsFindsBoth()
    {
        const Score score = alerts::scoreOf(
            { span(day(8), day(8, 6)) },
            { incident(u"a"_s, day(8, 1), day(8, 2)), incident(u"b"_s, day(8, 3), day(8, 4)) },
            measured(), week());
        QCOMPARE(score.found, 2);
        QCOMPARE(score.precision.n, 2);
        QCOMPARE(score.detection.n, 2);
    }

    void whatBeganBeforeTheRangeExcusesButDoesNotCount()
    {
        const Score score
            = alerts::scoreOf({ span(day(6, 20), day(7, 2)), span(day(7, 3), day(7, 4)) },
                              { incident(u"old"_s, day(6, 19), day(7, 5)) }, measured(), week());
        QCOMPARE(score.found + score.missed, 0);
        QCOMPARE(score.alerts, 1);
        QCOMPARE(score.falseAlerts, 0);
        QVERIFY(!score.precision.value());
        QVERIFY(!score.f1);
    }

    void openOnesHaveNoResetYet()
    {
        AlertSpan firing = span(day(13, 23), day(14));
        firing.open = true;
        const Score score = alerts::scoreOf({ firing }, { incident(u"now"_s, day(13, 22), {}) },
                                            measured(), week());
        QCOMPARE(score.found, 1);
        QVERIFY(score.incidents.front().open);
        QCOMPARE(*score.incidents.front().detection, Millis { 1h });
        QVERIFY(!score.incidents.front().reset);
        QCOMPARE(score.reset.n, 0);
    }

    void anIncidentThatNobodyMeasuredIsMarked()
    {
        const SliceSeries gap(slicesOf({ { day(0), day(8), 100 }, { day(8, 2), day(14), 100 } }),
                              1);
        const Score score
            = alerts::scoreOf({}, { incident(u"dark"_s, day(8), day(8, 1)) }, gap, week());
        QCOMPARE(score.missed, 1);
        QVERIFY(!score.incidents.front().measured);
    }

    void theFortnightIsJudgedByHand()
    {
        const SloSpec slo = threeNines();
        const SliceSeries minutes(slicesOf(fortnight()), 1);
        const BacktestRow row = alerts::backtest({ .slo = &slo,
                                                   .policy = alerts::workbook(30 * 24h),
                                                   .minutes = &minutes,
                                                   .range = { day(7), day(14) },
                                                   .incidents = incidentsOfFortnight(),
                                                   .grace = 10min });
        // Pages: the outage at its 3rd minute (900 > 864 of the hour); ten minutes of 6 % are 600
        // bad, under 864 of the hour and 2160 of six; 0.8 % through the slow pair at 8 m > 2160.
        QCOMPARE(row.page.alerts, 2);
        QCOMPARE(row.page.found, 2);
        QCOMPARE(row.page.missed, 1);
        QCOMPARE(row.page.falseAlerts, 0);
        QCOMPARE(row.page.spans.at(0).range.from, day(8) + 3min);
        QCOMPARE(row.page.spans.at(1).range.from, day(12) + 271min);
        QCOMPARE(row.page.spans.at(1).pair, 1U);
        TRIVET_NEAR(*row.page.detection.median, (3 * 60 + 271 * 60) / 2.0, 1e-9);
        TRIVET_NEAR(row.coverage, 1.0, 1e-9);
        QCOMPARE(row.page.frozen, Millis { 0 });
        QVERIFY(row.sweep.empty());
        // Tickets: three days after the outage its 18,000 bad still are above 4,320 of three days.
        QVERIFY(row.ticket.found >= 2);
    }

    void whatWasNotMeasuredIsNotJudged()
    {
        const SloSpec slo = threeNines();
        const SliceSeries minutes(slicesOf({ { day(9), day(14), 100 } }), 1);
        alerts::BacktestCase wanted { .slo = &slo,
                                      .policy = alerts::workbook(30 * 24h),
                                      .minutes = &minutes,
                                      .range = { day(7), day(14) } };
        const BacktestRow row = alerts::backtest(wanted);
        QCOMPARE(row.range, (TimeRange { day(9), day(14) }));
        QVERIFY(row.page.frozen > Millis { 0 });
        QVERIFY(!row.page.recall.value());
        const SliceSeries none;
        wanted.minutes = &none;
        const BacktestRow empty = alerts::backtest(wanted);
        QVERIFY(empty.range.isEmpty());
        QCOMPARE(empty.page.alerts, 0);
    }

    /// Every point of the grid is what a backtest of the policy with those factors gives.
    void aSweepIsManyBacktests()
    {
        const SloSpec slo = threeNines();
        const SliceSeries minutes(slicesOf(fortnight()), 1);
        alerts::BacktestCase wanted { .slo = &slo,
                                      .policy = alerts::pyrra(30 * 24h),
                                      .minutes = &minutes,
                                      .range = { day(7), day(14) },
                                      .incidents = incidentsOfFortnight(),
                                      .grace = 10min,
                                      .sweep = true };
        const BacktestRow row = alerts::backtest(wanted);
        const size_t side = alerts::sweepMultiples().size();
        QCOMPARE(row.sweep.size(), 2 * side * side);
        wanted.sweep = false;
        const AlertPolicy own = wanted.policy;
        int onFrontier = 0;
        for (const SweepPoint &point : row.sweep) {
            wanted.policy = own;
            for (AlertWindow &window : wanted.policy.windows) {
                const bool first = &window
                    == &wanted.policy.windows[point.severity == AlertSeverity::Page ? 0 : 2];
                window.factor = first ? point.first : window.factor * point.others;
            }
            const BacktestRow direct = alerts::backtest(wanted);
            const Score &score
                = point.severity == AlertSeverity::Page ? direct.page : direct.ticket;
            QCOMPARE(point.found, score.found);
            QCOMPARE(point.missed, score.missed);
            QCOMPARE(point.falseAlerts, score.falseAlerts);
            QCOMPARE(point.perWeek, score.perWeek);
            QCOMPARE(point.detectionMedian, score.detection.median);
            onFrontier += point.onFrontier ? 1 : 0;
            const bool beaten = std::ranges::any_of(row.sweep, [&point](const SweepPoint &other) {
                return other.severity == point.severity && point.found > 0
                    && other.found > point.found && other.falseAlerts <= point.falseAlerts
                    && other.detectionMedian <= point.detectionMedian;
            });
            QVERIFY(!(point.onFrontier && beaten));
        }
        QVERIFY(onFrontier > 0);
    }

    void aCancelledSweepStopsAtOnce()
    {
        const SloSpec slo = threeNines();
        const SliceSeries minutes(slicesOf(fortnight()), 1);
        int asked = 0;
        const BacktestRow row = alerts::backtest({ .slo = &slo,
                                                   .policy = alerts::workbook(30 * 24h),
                                                   .minutes = &minutes,
                                                   .range = { day(7), day(14) },
                                                   .sweep = true,
                                                   .cancelled = [&asked] { return ++asked > 3; } });
        QVERIFY(row.sweep.empty());
        QVERIFY(asked < 20);
    }

    void spansAreComparedMinuteByMinute()
    {
        std::mt19937 random(3);
        const TimeRange range { day(0), day(1) };
        for (int round = 0; round < 200; ++round) {
            const auto some = [&random] {
                std::vector<TimeRange> spans;
                for (unsigned i = 0; i < random() % 6; ++i) {
                    const Instant from = day(0)
                        + Millis { static_cast<qint64>(random() % 90'000'000) } - Millis { 3h };
                    spans.push_back(
                        { from, from + Millis { static_cast<qint64>(random() % 9'000'000) } });
                }
                return spans;
            };
            const std::vector<TimeRange> ours = some();
            const std::vector<TimeRange> theirs = some();
            const SpanAgreement agreement = alerts::compareSpans(ours, theirs, range);
            const auto has = [](const std::vector<TimeRange> &spans, qint64 minute) {
                return std::ranges::any_of(spans, [minute](const TimeRange &s) {
                    return toMs(s.from) / 60'000 <= minute && minute < toMs(s.to) / 60'000;
                });
            };
            SpanAgreement plain;
            qint64 different = 0;
            for (qint64 m = toMs(range.from) / 60'000; m < toMs(range.to) / 60'000; ++m) {
                plain.minutes += 1;
                plain.both += has(ours, m) && has(theirs, m) ? 1 : 0;
                plain.onlyFirst += has(ours, m) && !has(theirs, m) ? 1 : 0;
                plain.onlySecond += !has(ours, m) && has(theirs, m) ? 1 : 0;
            }
            for (const TimeRange &difference : agreement.differences)
                different += difference.length() / Millis { 1min };
            QCOMPARE(agreement.minutes, plain.minutes);
            QCOMPARE(agreement.both, plain.both);
            QCOMPARE(agreement.onlyFirst, plain.onlyFirst);
            QCOMPARE(agreement.onlySecond, plain.onlySecond);
            QCOMPARE(different, plain.onlyFirst + plain.onlySecond);
        }
    }
};

} // namespace trivet

TRIVET_TEST(alertBacktest, trivet::AlertBacktestTest)

#include "alertbacktest.moc"
