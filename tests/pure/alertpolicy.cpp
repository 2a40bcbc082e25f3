// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <app/metrics/reliability/sliceseries.h>
#include <tests/pure/build.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

class AlertPolicyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // SRE Workbook, chapter 5; the 28-day factors as in Sloth's google-28d windows.
    void theFactorsAreTheWorkbooks_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QList<double>>("factors");
        QTest::newRow("30 days") << 30 << QList<double> { 14.4, 6, 3, 1 };
        QTest::newRow("28 days") << 28 << QList<double> { 13.44, 5.6, 2.8, 28.0 / 30 };
        QTest::newRow("7 days") << 7 << QList<double> { 3.36, 1.4, 0.7, 7.0 / 30 };
    }
    void theFactorsAreTheWorkbooks()
    {
        QFETCH(const int, days);
        QFETCH(const QList<double>, factors);
        const AlertPolicy policy = alerts::workbook(std::chrono::hours { 24 * days });
        QCOMPARE(policy.windows.size(), 4U);
        for (size_t i = 0; i < policy.windows.size(); ++i)
            TRIVET_NEAR(policy.windows[i].factor, factors[static_cast<qsizetype>(i)], 1e-9);
    }

    void theShortWindowIsATwelfthAndSumsOfSlicesFitBoth()
    {
        constexpr Millis bin = std::chrono::minutes { SliceSeries::minutesPerBin };
        for (const AlertWindow &window : alerts::workbook(std::chrono::hours { 720 }).windows) {
            QCOMPARE(window.shortWindow * 12, window.longWindow);
            QCOMPARE(window.shortWindow % bin, Millis { 0 });
            QCOMPARE(window.longWindow % bin, Millis { 0 });
        }
    }

    void theFastPairsPageTheSlowOnesAreTickets()
    {
        const AlertPolicy policy = alerts::workbook(std::chrono::hours { 720 });
        QVERIFY(policy.windows[0].severity == AlertSeverity::Page
                && policy.windows[1].severity == AlertSeverity::Page);
        QVERIFY(policy.windows[2].severity == AlertSeverity::Ticket
                && policy.windows[3].severity == AlertSeverity::Ticket);
        QCOMPARE(policy.windows[0].longWindow, Millis { 1h });
        QCOMPARE(policy.id, u"workbook"_s);
    }
};

} // namespace trivet

TRIVET_TEST(alertPolicy, trivet::AlertPolicyTest)

#include "alertpolicy.moc"
