// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/registry.h>
#include <ui/viewmodels/formatter.h>

#include <QtTest>

#include <limits>

using namespace Qt::StringLiterals;

namespace trivet::ui {

class FormattingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyUnitReadsAsPeopleSayIt_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<int>("unit");
        QTest::addColumn<QString>("text");
        QTest::newRow("a week") << 31.2 << int(Unit::PerWeek) << u"31 a week"_s;
        QTest::newRow("hours") << 64'800.0 << int(Unit::Seconds) << u"18 h"_s;
        QTest::newRow("minutes") << 3840.0 << int(Unit::Seconds) << u"64 min"_s;
        QTest::newRow("days") << 432'000.0 << int(Unit::Seconds) << u"5 d"_s;
        QTest::newRow("percent") << 0.113 << int(Unit::Ratio) << u"11.3 %"_s;
        QTest::newRow("overspent") << -0.12 << int(Unit::Ratio) << u"−12.0 %"_s;
        QTest::newRow("nearly all") << 0.9995 << int(Unit::Ratio) << u"99.950 %"_s;
        QTest::newRow("burn") << 2.4 << int(Unit::Multiple) << u"2.4 ×"_s;
        QTest::newRow("points") << 31.0 << int(Unit::Points) << u"+31"_s;
        QTest::newRow("negative points") << -12.0 << int(Unit::Points) << u"−12"_s;
        QTest::newRow("not a number")
            << std::numeric_limits<double>::quiet_NaN() << int(Unit::Count) << u"–"_s;
    }
    void everyUnitReadsAsPeopleSayIt()
    {
        QFETCH(double, value);
        QFETCH(int, unit);
        QFETCH(QString, text);
        const Formatter formatter(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(formatter.value(value, static_cast<Unit>(unit)), text);
    }

    void theFourStatesLookDifferent()
    {
        const Formatter formatter(QLocale::c());
        QStringList seen;
        for (const FigureState state : { FigureState::Value, FigureState::NoData,
                                         FigureState::Hidden, FigureState::NotReached }) {
            Figure figure;
            figure.state = state;
            figure.unit = Unit::Points;
            seen << formatter.number(figure);
        }
        QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), 4);
        QCOMPARE(seen.front(), u"0"_s);
    }

    void aProportionSaysItsCountsAndInterval()
    {
        Figure figure;
        figure.state = FigureState::Value;
        figure.unit = Unit::Ratio;
        figure.value = 2.0 / 12;
        figure.k = 2;
        figure.n = 12;
        figure.interval = Interval { .low = 0.047, .high = 0.448 };
        QCOMPARE(Formatter(QLocale::c()).evidence(figure), u"2 of 12 · 4.7 – 44.8 %"_s);
    }

    void aHiddenFigureTellsNoCount()
    {
        Figure figure;
        figure.state = FigureState::Hidden;
        figure.n = 4;
        QVERIFY(!Formatter(QLocale::c()).evidence(figure).contains(u'4'));
    }

    void germanHasItsOwnComma()
    {
        QCOMPARE(Formatter(QLocale(QLocale::German)).value(0.113, Unit::Ratio), u"11,3 %"_s);
    }
};

} // namespace trivet::ui

TRIVET_TEST(formatting, trivet::ui::FormattingTest)

#include "formatting.moc"
