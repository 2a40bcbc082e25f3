// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/base/textgate.h>
#include <app/base/time.h>
#include <app/domain/calendar.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

class BaseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aTimeWithoutOffsetIsInTheGivenZone()
    {
        const QTimeZone berlin("Europe/Berlin");
        QCOMPARE(toIso(*fromIso(u"2026-11-10T14:20:00", berlin)), u"2026-11-10T13:20:00Z"_s);
        QCOMPARE(toIso(*fromIso(u"2026-11-10T14:20:00Z", berlin)), u"2026-11-10T14:20:00Z"_s);
        QCOMPARE(toIso(*fromIso(u"2026-11-10", berlin)), u"2026-11-09T23:00:00Z"_s);
    }

    void aTimeThatDoesNotExistIsRefused()
    {
        QVERIFY(!fromIso(u"2024-03-10T02:30:00", QTimeZone("America/New_York")));
        QVERIFY(!fromIso(u"2026-02-30T00:00:00Z", QTimeZone::utc()));
        QVERIFY(!fromIso(u"1e13", QTimeZone::utc()));
    }

    void durationsReadAndPrintBack()
    {
        QCOMPARE(durationFromText(u"30d")->count(), 2'592'000'000);
        QCOMPARE(durationFromText(u"1h30m")->count(), 5'400'000);
        QVERIFY(!durationFromText(u"30"));
        QVERIFY(!durationFromText(u"d"));
        QVERIFY(!durationFromText(u"99999999999d"));
        QCOMPARE(durationToText(Millis { 2'592'000'000 }), u"30d"_s);
    }

    void theDayOfAClockChangeHas23Or25Hours()
    {
        const Calendar calendar(QTimeZone("Europe/Berlin"));
        const auto spring = calendar.buckets(
            { *fromIso(u"2026-03-29", calendar.zone()), *fromIso(u"2026-03-30", calendar.zone()) },
            BucketSize::Day);
        QCOMPARE(spring.size(), 1U);
        QCOMPARE(spring[0].range.length(), Millis { 23 * 3'600'000 });
        const auto autumn = calendar.buckets(
            { *fromIso(u"2026-10-25", calendar.zone()), *fromIso(u"2026-10-26", calendar.zone()) },
            BucketSize::Day);
        QCOMPARE(autumn[0].range.length(), Millis { 25 * 3'600'000 });
    }

    void outsideTextLosesWhatCouldDisguiseIt()
    {
        QCOMPARE(textgate::line(u"a\u202Eb\nc\u0000d"_s.left(5)), u"ab c"_s);
        QCOMPARE(textgate::line(QString(500, u'x')).size(), textgate::lineLimit);
        QCOMPARE(textgate::html(u"<img src=/x>"_s), u"&lt;img src=/x&gt;"_s);
        QCOMPARE(textgate::menu(u"a & b"_s), u"a && b"_s);
        const QString zalgo = u"e"_s + QString(1000, QChar(0x0301));
        QVERIFY(textgate::line(zalgo).size() < 8);
    }

    void aSpreadsheetCellNeverBecomesAFormula()
    {
        QCOMPARE(textgate::csvCell(u"=cmd|x"_s), u"'=cmd|x"_s);
        QCOMPARE(textgate::csvCell(u"-12.5"_s), u"-12.5"_s);
        QCOMPARE(textgate::csvCell(u"-12.5;x"_s), u"'-12.5;x"_s);
        QCOMPARE(textgate::csvCell(u"@a"_s), u"'@a"_s);
    }

    void aFileNameFromDataStaysInItsFolder()
    {
        QVERIFY(!textgate::fileName(u"../../x"_s).contains(u'/'));
        QVERIFY(!textgate::fileName(u"../../x"_s).startsWith(u'.'));
        QCOMPARE(textgate::fileName(u"con"_s), u"_con"_s);
        QVERIFY(!textgate::fileName(QString()).isEmpty());
        QVERIFY(textgate::fileName(QString(300, u'a')).size() <= 80);
    }
};

} // namespace trivet

TRIVET_TEST(base, trivet::BaseTest)

#include "base.moc"
