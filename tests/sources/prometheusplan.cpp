// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/prometheus/promplan.h>
#include <app/sources/prometheus/promquery.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace prometheus;

class PrometheusPlanTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 msPerMinute = 60'000;

    static Instant at(const QString &iso) { return *fromIso(iso, QTimeZone::utc()); }

    /// Runs a plan to its end: every minute that it gives, in order of giving.
    static std::vector<qint64> minutesGiven(Done &done, Instant now, Instant since)
    {
        std::vector<qint64> given;
        const auto give = [&given](TimeRange region) {
            for (Instant t = region.from; t < region.to; t += Millis { msPerMinute })
                given.push_back(toMs(t) / msPerMinute);
        };
        begin(done, now, since);
        for (TimeRange next = nextForward(done, now); !next.isEmpty();
             next = nextForward(done, now)) {
            give(next);
            done.to = toMs(next.to) / msPerMinute;
        }
        for (TimeRange next = nextBackward(done, since); !next.isEmpty();
             next = nextBackward(done, since)) {
            give(next);
            done.from = toMs(next.from) / msPerMinute;
        }
        return given;
    }

private Q_SLOTS:
    void aSelectorIsToldFromAnExpression_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<bool>("selector");
        QTest::newRow("name") << u"http_requests_total"_s << true;
        QTest::newRow("matchers") << u" http_requests_total{job=\"a\",code=~\"5..\"} "_s << true;
        QTest::newRow("space") << u"http_requests_total {job='a'}"_s << true;
        QTest::newRow("no name") << u"{__name__=\"x\"}"_s << true;
        QTest::newRow("brace in text") << u"x{path=\"/a}[5m](\",b=`\\`}"_s << true;
        QTest::newRow("escaped quote") << u"x{path=\"a\\\"b}\"}"_s << true;
        QTest::newRow("colon") << u"job:requests:total{a=\"b\"}"_s << true;
        QTest::newRow("nothing") << u" "_s << false;
        QTest::newRow("range") << u"x[5m]"_s << false;
        QTest::newRow("function") << u"sum(x)"_s << false;
        QTest::newRow("operator") << u"x + y"_s << false;
        QTest::newRow("offset") << u"x offset 5m"_s << false;
        QTest::newRow("open brace") << u"x{a=\"b\""_s << false;
        QTest::newRow("open text") << u"x{a=\"b}"_s << false;
        QTest::newRow("number") << u"1"_s << false;
        QTest::newRow("two") << u"x{a=\"b\"}{c=\"d\"}"_s << false;
    }
    void aSelectorIsToldFromAnExpression()
    {
        QFETCH(QString, query);
        QFETCH(bool, selector);
        QCOMPARE(isSelector(query), selector);
    }

    void theWindowIsFilledIn()
    {
        QCOMPARE(withWindow(u"rate(x[$window])/rate(y[{{.window}}])*z[{{ .window }}]"_s,
                            std::chrono::minutes { 5 }),
                 u"rate(x[300s])/rate(y[300s])*z[300s]"_s);
        QVERIFY(hasWindow(u"x[${window}]"_s));
        QVERIFY(!hasWindow(u"x[5m]"_s));
        QVERIFY(!hasWindow(u"x[$windows]"_s));
        QCOMPARE(over(u" x{a=\"b\"} "_s, Millis { 90'500 }), u"x{a=\"b\"}[91s]"_s);
        QCOMPARE(withWindow(increaseOf(u"x"_s), std::chrono::minutes { 1 }),
                 u"sum(increase(x[60s]))"_s);
    }

    void theSeriesBeforeAWindowIsFound()
    {
        QCOMPARE(
            selectorInside(u"sum by (job) (rate(http{code=~\"5..\",p=\"[$window]\"}[$window]))"_s),
            u"http{code=~\"5..\",p=\"[300s]\"}"_s.replace(u"300s"_s, u"1s"_s));
        QCOMPARE(selectorInside(u"sum(increase(a [{{.window}}])) - sum(b)"_s), u"a"_s);
        QVERIFY(!selectorInside(u"sum(a)"_s));
    }

    void windowsHaveEnoughSamplesAndFitFiveMinutes()
    {
        QCOMPARE(windowFor(Millis { 15'000 }), Millis { std::chrono::minutes { 1 } });
        QCOMPARE(windowFor(Millis { 10'000 }), Millis { std::chrono::minutes { 1 } });
        QCOMPARE(windowFor(Millis { 16'000 }), Millis { std::chrono::minutes { 5 } });
        QCOMPARE(windowFor(Millis { 60'000 }), Millis { std::chrono::minutes { 5 } });
        QCOMPARE(windowFor(Millis { 150'000 }), Millis { std::chrono::minutes { 5 } });
        QCOMPARE(windowFor(Millis { 300'000 }), Millis { std::chrono::minutes { 10 } });
        QCOMPARE(windowFor(Millis { 0 }), Millis { std::chrono::minutes { 5 } });
    }

    void partsAreAlignedAndNeverLongerThanAsked()
    {
        const TimeRange range { at(u"2026-03-01T10:01:30Z"_s), at(u"2026-03-01T11:04:59Z"_s) };
        QCOMPARE(head(range, 5, 3),
                 (TimeRange { at(u"2026-03-01T10:05:00Z"_s), at(u"2026-03-01T10:20:00Z"_s) }));
        QCOMPARE(tail(range, 5, 3),
                 (TimeRange { at(u"2026-03-01T10:45:00Z"_s), at(u"2026-03-01T11:00:00Z"_s) }));
        QCOMPARE(head(range, 1, 1000),
                 (TimeRange { at(u"2026-03-01T10:02:00Z"_s), at(u"2026-03-01T11:04:00Z"_s) }));
        QVERIFY(head({ range.from, range.from + std::chrono::minutes { 3 } }, 5, 1).isEmpty());
        QVERIFY(tail({ range.to, range.from }, 1, 1).isEmpty());
    }

    void noMinuteIsGivenTwiceAndNoneIsLeftOut_data()
    {
        QTest::addColumn<int>("window"); // minutes, 0 = raw
        QTest::addColumn<double>("bytesPerMinute");
        QTest::newRow("raw") << 0 << 0.0;
        QTest::newRow("raw, many series") << 0 << 100'000.0;
        QTest::newRow("windows of a minute") << 1 << 0.0;
        QTest::newRow("windows of five minutes") << 5 << 0.0;
        QTest::newRow("windows of ten minutes") << 10 << 0.0;
    }
    void noMinuteIsGivenTwiceAndNoneIsLeftOut()
    {
        QFETCH(int, window);
        QFETCH(double, bytesPerMinute);
        Done done { .interval = Millis { 30'000 },
                    .window = std::chrono::minutes { window },
                    .bytesPerMinute = bytesPerMinute };
        const Instant since = at(u"2026-03-01T10:01:30Z"_s);
        auto given = minutesGiven(done, at(u"2026-03-31T17:23:45Z"_s), since);
        // ... away for ten days, then on from the cursor
        Cursor cursor;
        cursor.slos[u"a"_s] = done;
        Done again = cursorFromText(toText(cursor)).slos.at(u"a"_s);
        QCOMPARE(again, done);
        const auto later = minutesGiven(again, at(u"2026-04-10T08:00:10Z"_s), since);
        given.insert(given.end(), later.begin(), later.end());
        std::ranges::sort(given);
        QVERIFY(std::ranges::adjacent_find(given) == given.end());
        QCOMPARE(static_cast<qint64>(given.size()), given.back() - given.front() + 1);
        const qint64 step = done.step();
        QCOMPARE(given.front() % step, 0);
        QVERIFY(given.front() * msPerMinute >= toMs(since));
        QVERIFY(given.front() * msPerMinute < toMs(since) + step * msPerMinute);
        QCOMPARE((given.back() + 1) % step, 0);
        const qint64 lag = toMs(at(u"2026-04-10T08:00:10Z"_s)) - (given.back() + 1) * msPerMinute;
        QVERIFY2(lag >= 60'000 && lag < (step + 2) * msPerMinute, qPrintable(QString::number(lag)));
    }

    void aRangeQueryHasAtMostElevenThousandPoints()
    {
        const Instant now = at(u"2026-03-31T17:23:45Z"_s);
        for (int window : { 1, 5, 10 }) {
            Done done { .window = std::chrono::minutes { window } };
            begin(done, now, now - std::chrono::hours { 24 * 400 });
            const TimeRange next = nextBackward(done, now - std::chrono::hours { 24 * 400 });
            QVERIFY(next.length() / done.window <= pointsPerQuery);
            QVERIFY(next.length() > std::chrono::hours { 24 });
        }
        QCOMPARE(head({ now, now + std::chrono::hours { 24 * 30 } }, 1, pointsPerQuery).length(),
                 Millis { std::chrono::minutes { 11'000 } });
    }

    void theLatestHoursComeFirst()
    {
        Done done { .interval = Millis { 30'000 } };
        const Instant now = at(u"2026-03-31T17:23:45Z"_s);
        const auto given = minutesGiven(done, now, now - std::chrono::hours { 24 * 30 });
        QCOMPARE(given.front(), toMs(at(u"2026-03-31T11:22:00Z"_s)) / msPerMinute);
        QCOMPARE(given[359], toMs(at(u"2026-03-31T17:21:00Z"_s)) / msPerMinute);
        QVERIFY(given[360] < given[359]);
        QCOMPARE(progress(done, now, now - std::chrono::hours { 24 * 30 }), 1.0);
        done.from = done.to - 24 * 60;
        QVERIFY(std::abs(progress(done, now, now - std::chrono::hours { 48 }) - 0.5) < 0.001);
    }

    void aLongAbsenceStartsAgainWhereDataIsWanted()
    {
        Done done { .from = 28'000'000, .to = 28'001'000, .interval = Millis { 30'000 } };
        const Instant now = at(u"2026-03-31T17:23:45Z"_s);
        begin(done, now, now - std::chrono::hours { 24 });
        QCOMPARE(done.from, done.to);
        QVERIFY(instantFromMs(done.from * msPerMinute) >= now - std::chrono::hours { 7 });
    }

    void aGapAtTheLiveEndIsHeldBackForAnHour()
    {
        const Instant now = at(u"2026-03-31T17:23:45Z"_s);
        const Done done { .interval = Millis { 30'000 } };
        const TimeRange chunk { at(u"2026-03-31T17:00:00Z"_s), at(u"2026-03-31T17:22:00Z"_s) };
        QCOMPARE(finalUntil(done, chunk, now, now), chunk.to);
        QCOMPARE(finalUntil(done, chunk, at(u"2026-03-31T17:10:30Z"_s), now),
                 at(u"2026-03-31T17:10:00Z"_s));
        QCOMPARE(finalUntil(done, chunk, std::nullopt, now), chunk.from);
        const TimeRange old { at(u"2026-03-31T10:00:00Z"_s), at(u"2026-03-31T17:22:00Z"_s) };
        QCOMPARE(finalUntil(done, old, std::nullopt, now), at(u"2026-03-31T16:23:00Z"_s));
    }

    void aCursorThatIsNotOneStartsAgain_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString();
        QTest::newRow("text") << u"2026-01-01"_s;
        QTest::newRow("another version") << uR"({"version":2,"slos":{"a":{"from":1,"to":2}}})"_s;
        QTest::newRow("array") << u"[]"_s;
        QTest::newRow("turned round") << uR"({"version":1,"slos":{"a":{"from":5,"to":2}}})"_s;
        QTest::newRow("half a minute") << uR"({"version":1,"slos":{"a":{"window":30000}}})"_s;
    }
    void aCursorThatIsNotOneStartsAgain()
    {
        QFETCH(QString, text);
        QCOMPARE(cursorFromText(text), Cursor {});
    }

    void absurdNumbersInACursorAreZero()
    {
        const Cursor cursor = cursorFromText(
            uR"({"version":1,"newest":1e300,"slos":{"a":{"from":-5,"to":1e19,"interval":"x"}}})"_s);
        QVERIFY(!cursor.newest);
        QCOMPARE(cursor.slos.at(u"a"_s), Done {});
    }

    void changedQueriesHaveAnotherFingerprint()
    {
        SloSpec slo;
        slo.numerator = u"a"_s;
        slo.total = u"b"_s;
        const QString before = fingerprint(slo);
        slo.target = 0.5;
        slo.name = u"another name"_s;
        slo.total = u" b "_s;
        QCOMPARE(fingerprint(slo), before);
        slo.sli = SliKind::GoodOverTotal;
        QVERIFY(fingerprint(slo) != before);
        slo.sli = SliKind::BadOverTotal;
        slo.total = u"c"_s;
        QVERIFY(fingerprint(slo) != before);
    }
};

} // namespace trivet

TRIVET_TEST(prometheusPlan, trivet::PrometheusPlanTest)

#include "prometheusplan.moc"
