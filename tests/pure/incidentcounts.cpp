// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/incidentweeks.h>
#include <app/metrics/reliability/pagehours.h>
#include <app/metrics/stats/meaninterval.h>
#include <app/metrics/stats/poisson.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

#include <numeric>

namespace trivet {

using namespace test;

/// How often: time between failures, and when people are paged.
class IncidentCountsTest : public QObject
{
    Q_OBJECT

private:
    static Figure between(const Snapshot &s, Instant from, Instant to)
    {
        return test::figure("reliability.time_between_failures", s, over(from, to));
    }

private Q_SLOTS:
    /// Ten days, three outages of 2, 4 (two incidents that overlap) and 6 hours: (240 - 12) / 3.
    void overlappingIncidentsAreOneOutage()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0), day(0, 2)), incident(u"2"_s, day(3), day(3, 3)),
                incident(u"3"_s, day(3, 1), day(3, 4)), incident(u"4"_s, day(6), day(6, 6)) };
        const Figure f = between(snapshotOf(events), day(0), day(10));
        QCOMPARE(f.n, 3);
        QCOMPARE(f.value, 76 * hourSeconds);
        QCOMPARE(f.counted.size(), 4U);
        QCOMPARE(f.extraValue(u"availability"), std::optional(228.0 / 240));
        // R: qchisq(0.975, 8) = 17.53454614, qchisq(0.025, 6) = 1.237344246.
        TRIVET_NEAR(f.interval->low, 2 * 228 * hourSeconds / 17.534546139, 0.01);
        TRIVET_NEAR(f.interval->high, 2 * 228 * hourSeconds / 1.2373442458, 0.1);
        QVERIFY2(f.formula.contains(u"(240.0 h - 12.0 h) / 3"_s), qPrintable(f.formula));
    }

    void whatWasUnderWayIsDowntimeButNoFailure()
    {
        Events events;
        events.incidents
            = { incident(u"1"_s, day(0), day(0, 1)), incident(u"2"_s, day(4, 20), day(5, 4)),
                incident(u"3"_s, day(7), std::nullopt) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(8);
        const Figure f = between(s, day(5), day(10));
        QCOMPARE(f.n, 1);
        // Three days up to now, of which four hours and a day were down.
        QCOMPARE(f.value, (3 * 24 - 4 - 24) * hourSeconds);
    }

    void withoutAnOutageOnlyTheLowerEndIsKnown()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(0), day(0, 1)) };
        const Figure f = between(snapshotOf(events), day(1), day(11));
        QCOMPARE(f.state, FigureState::NotReached);
        // The exact 95 % interval of no event goes to -ln 0.025.
        TRIVET_NEAR(*f.extraValue(u"interval_low"), 10 * daySeconds / 3.68887945411, 0.01);
    }

    void nobodyWatchedBeforeTheFirstIncident()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(20), day(20, 12)) };
        events.incidents[0].service = ServiceId(u"search"_s);
        const Snapshot s = snapshotOf(events);
        QCOMPARE(between(s, day(0), day(20)).state, FigureState::NoData);
        QCOMPARE(between(s, day(0), day(30)).value, 9.5 * daySeconds);
        QCOMPARE(between(snapshotOf({}), day(0), day(20)).state, FigureState::NoData);
        // Of another service the same days were watched.
        Query query = over(day(0), day(30));
        query.service = ServiceId(u"shop"_s);
        QCOMPARE(test::figure("reliability.time_between_failures", s, query).state,
                 FigureState::NotReached);
    }

    /// SciPy 1.10.1: chi2.ppf(0.025, 2 k) / 2 and chi2.ppf(0.975, 2 k + 2) / 2.
    void theExactIntervalOfACountIsThatOfChiSquare()
    {
        const std::tuple<qint64, double, double> rows[]
            = { { 0, 0, 3.6888794541139354 },
                { 1, 0.025317807984289876, 5.571643390938898 },
                { 2, 0.24220927854396496, 7.22468766772396 },
                { 5, 1.6234863901184207, 11.66833207932267 },
                { 10, 4.7953886961324335, 18.39035604201778 },
                { 100, 81.36399125092314, 121.62679379242638 },
                { 500, 457.1285768996295, 545.8092685651714 } };
        for (const auto &[count, low, high] : rows) {
            const Interval found = stats::exactCountInterval(count);
            TRIVET_NEAR(found.low, low, 1e-8 * (1 + low));
            TRIVET_NEAR(found.high, high, 1e-8 * high);
        }
        // Where it hands over to the approximation there is no step.
        const Interval above = stats::exactCountInterval(501);
        TRIVET_NEAR(above.low, 458.0847652664, 0.01);
        TRIVET_NEAR(above.high, 546.8530370238, 0.01);
    }

    /// SciPy 1.10.1, stats.bootstrap(method="BCa", n_resamples=200000): 14.3125 to 19.875.
    void aMeanHasABootstrapInterval()
    {
        const std::vector<double> sample { 10, 11, 12, 12, 13, 13, 14, 15,
                                           15, 16, 17, 18, 20, 22, 25, 31 };
        const auto found = stats::meanInterval(sample);
        QCOMPARE(found->mean, 16.5);
        TRIVET_NEAR(found->interval.low, 14.3125, 0.15);
        TRIVET_NEAR(found->interval.high, 19.875, 0.3);
        QCOMPARE(stats::meanInterval(sample), found);
        QVERIFY(stats::meanInterval(sample, 0.8)->interval.high < found->interval.high);
        QVERIFY(!stats::meanInterval(std::span(sample).first(9)));
        const std::vector<double> same(20, 7.0);
        QCOMPARE(stats::meanInterval(same)->interval, (Interval { 7, 7 }));
    }

    /// Of many samples from one skewed distribution, the interval has to hold the true mean nearly
    /// as often as it says; the normal one holds it less often.
    void theIntervalOfTheMeanKeepsItsWord()
    {
        quint32 state = 7;
        const auto uniform = [&state] {
            state = state * 1664525 + 1013904223;
            return (static_cast<double>(state >> 8) + 0.5) / 16777216.0;
        };
        int held = 0;
        constexpr int trials = 400;
        for (int i = 0; i < trials; ++i) {
            std::vector<double> sample;
            for (int j = 0; j < 40; ++j)
                sample.push_back(-std::log(uniform())); // exponential, mean 1
            const Interval interval = stats::meanInterval(sample)->interval;
            held += interval.low <= 1 && interval.high >= 1 ? 1 : 0;
        }
        QVERIFY2(held >= trials * 90 / 100 && held <= trials * 99 / 100,
                 qPrintable(QString::number(held)));
    }

    void pagesAreCountedInTheTeamsHours()
    {
        Events events;
        // Monday 5 January 2026, 23:30 UTC is Tuesday 00:30 in Berlin.
        events.incidents = { incident(u"1"_s, at("2026-01-05T23:30:00Z"), std::nullopt),
                             incident(u"2"_s, at("2026-01-06T08:59:59Z"), std::nullopt),
                             incident(u"3"_s, at("2026-01-13T08:00:00Z"), std::nullopt) };
        events.incidents[1].severity = 1;
        events.incidents[2].service = ServiceId(u"search"_s);
        Snapshot s = snapshotOf(events);
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        const Query query = over(at("2026-01-04T23:00:00Z"), at("2026-01-18T23:00:00Z"));
        metrics::PageHours found = metrics::pageHours(s, query);
        QCOMPARE(found.n, 3);
        QCOMPARE(found.pages[1][0], 1);
        QCOMPARE(found.pages[1][9], 2);
        for (const auto &row : found.hours)
            for (const double hours : row)
                QCOMPARE(hours, 2.0); // two whole weeks
        QCOMPARE(metrics::pageHours(s, query, 2).n, 1);
        Query shop = query;
        shop.service = ServiceId(u"shop"_s);
        QCOMPARE(metrics::pageHours(s, shop).n, 2);
    }

    /// Of the three pages below one comes on a Tuesday at 9; a week has 50 working hours of 168.
    void nightsAndWeekendsAreOutsideWorkingHours()
    {
        Events events;
        events.incidents = { incident(u"1"_s, at("2026-01-06T08:30:00Z"), std::nullopt), // Tue 9:30
                             incident(u"2"_s, at("2026-01-06T17:00:00Z"), std::nullopt), // Tue 18
                             incident(u"3"_s, at("2026-01-10T10:00:00Z"), std::nullopt) }; // Sat
        Snapshot s = snapshotOf(events);
        s.team.calendar = Calendar(QTimeZone("Europe/Berlin"));
        const metrics::OutsideHours outside = metrics::outsideWorkingHours(
            metrics::pageHours(s, over(at("2026-01-04T23:00:00Z"), at("2026-01-18T23:00:00Z"))));
        QCOMPARE(outside.pages, 2);
        QCOMPARE(outside.ofHours, 336.0);
        QCOMPARE(outside.hours, 236.0);
        QCOMPARE(metrics::outsideWorkingHours({}), metrics::OutsideHours {});
    }

    /// In Berlin 02:00 to 03:00 does not exist on 29 March 2026 and comes twice on 25 October.
    void aClockChangeCountsRight()
    {
        Events events;
        events.incidents = { incident(u"1"_s, at("2026-03-29T00:59:00Z"), std::nullopt), // 01:59
                             incident(u"2"_s, at("2026-03-29T01:00:00Z"), std::nullopt), // 03:00
                             incident(u"3"_s, at("2026-10-25T00:30:00Z"), std::nullopt), // 02:30
                             incident(u"4"_s, at("2026-10-25T01:30:00Z"), std::nullopt) }; // again
        Snapshot s = snapshotOf(events);
        const Calendar berlin(QTimeZone("Europe/Berlin"));
        s.team.calendar = berlin;
        const QDate spring(2026, 3, 29);
        metrics::PageHours found = metrics::pageHours(
            s, over(berlin.startOfDay(spring), berlin.startOfDay(spring.addDays(1))));
        QCOMPARE(found.pages[6][1], 1);
        QCOMPARE(found.pages[6][2], 0);
        QCOMPARE(found.pages[6][3], 1);
        QCOMPARE(found.hours[6][2], 0.0);
        QCOMPARE(std::accumulate(found.hours[6].begin(), found.hours[6].end(), 0.0), 23.0);
        const QDate autumn(2026, 10, 25);
        found = metrics::pageHours(
            s, over(berlin.startOfDay(autumn), berlin.startOfDay(autumn.addDays(1))));
        QCOMPARE(found.pages[6][2], 2);
        QCOMPARE(found.hours[6][2], 2.0);
        QCOMPARE(std::accumulate(found.hours[6].begin(), found.hours[6].end(), 0.0), 25.0);
    }

    /// A second way: every minute of the range is put into its field.
    void hoursOfAFieldAreTheMinutesThatFallIntoIt()
    {
        for (const char *name :
             { "Europe/Berlin", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns" }) {
            const QTimeZone zone(name);
            Snapshot s = snapshotOf({});
            s.team.calendar = Calendar(zone);
            const Instant from = at("2026-03-20T05:07:30Z");
            const Instant to = at("2026-04-09T17:48:00Z"); // both hemispheres change in between
            metrics::PageHours::Grid<double> expected {};
            for (Instant t = from; t < to;) {
                const Instant next
                    = std::chrono::floor<std::chrono::minutes>(t) + std::chrono::minutes { 1 };
                const QDateTime local = toDateTime(t, zone);
                expected[static_cast<size_t>(local.date().dayOfWeek() - 1)]
                        [static_cast<size_t>(local.time().hour())]
                    += toSeconds(next - t) / 3600;
                t = next;
            }
            const metrics::PageHours found = metrics::pageHours(s, over(from, to));
            for (size_t day = 0; day < 7; ++day)
                for (size_t hour = 0; hour < 24; ++hour)
                    TRIVET_NEAR(found.hours[day][hour], expected[day][hour], 1e-9);
        }
    }

    void nobodyIsPagedInTheFuture()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(3), std::nullopt) };
        Snapshot s = snapshotOf(events);
        s.asOf = day(1);
        const metrics::PageHours found = metrics::pageHours(s, over(day(0), day(7)));
        QCOMPARE(found.n, 0);
        QCOMPARE(found.hours[0][0], 1.0);
        QCOMPARE(found.hours[1][0], 0.0);
        QCOMPARE(metrics::pageHours(s, over(day(2), day(2))), metrics::PageHours {});
    }

    /// By hand: 4 6 3 5 7 4 5 6 4 16, mean 6; moving ranges 2 3 2 2 3 1 1 2 12, mean 28/9; so the
    /// upper limit is 6 + 2.66 x 28/9 = 14.28 and the lower one would be under 0.
    void weeksHaveTheLimitsOfTheirOwnVariation()
    {
        Events events;
        const int counts[] = { 4, 6, 3, 5, 7, 4, 5, 6, 4, 16 };
        int id = 0;
        for (int week = 0; week < 10; ++week)
            for (int i = 0; i < counts[week]; ++i)
                events.incidents.push_back(
                    incident(QString::number(++id), day(7 * week, 4 + i), std::nullopt));
        const Snapshot s = snapshotOf(events);
        const metrics::IncidentWeeks found = metrics::incidentWeeks(s, over(day(-70), day(70)));
        QCOMPARE(found.weeks.size(), 10U); // nobody watched before
        for (size_t i = 0; i < 10; ++i) {
            QCOMPARE(found.weeks[i].incidents, counts[i]);
            QCOMPARE(found.weeks[i].beyond, i == 9);
        }
        QVERIFY(found.limits);
        QCOMPARE(found.limits->centre, 6.0);
        TRIVET_NEAR(found.limits->high, 6 + 2.66 * 28 / 9, 1e-9);
        QCOMPARE(found.limits->low, 0.0);
        // Nine whole weeks and a part of one are too few for limits.
        Snapshot early = s;
        early.asOf = day(66);
        const metrics::IncidentWeeks part = metrics::incidentWeeks(early, over(day(0), day(70)));
        QCOMPARE(part.weeks.size(), 10U);
        QVERIFY(part.weeks.back().partial && !part.limits);
        QVERIFY(metrics::incidentWeeks(snapshotOf({}), over(day(0), day(70))).weeks.empty());
    }

    void aWeekWithoutIncidentsIsAZero()
    {
        Events events;
        events.incidents = { incident(u"1"_s, day(0), day(0, 1)) };
        const metrics::IncidentWeeks found
            = metrics::incidentWeeks(snapshotOf(events), over(day(0), day(84)));
        QCOMPARE(found.weeks.size(), 12U);
        QCOMPARE(found.weeks[11].incidents, 0);
        TRIVET_NEAR(found.limits->centre, 1.0 / 12, 1e-12);
    }
};

} // namespace trivet

TRIVET_TEST(incidentCounts, trivet::IncidentCountsTest)

#include "incidentcounts.moc"
