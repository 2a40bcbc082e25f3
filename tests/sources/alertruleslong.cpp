// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/policy.h>
#include <tests/support/registry.h>
#include <tests/support/rulestory.h>

#include <QtTest>

using namespace std::chrono_literals;

namespace trivet {

using namespace test;

/// The built-in policies as they are: stories of days, which promtool takes its time for.
class AlertRulesLongTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theWorkbookAsSlothWritesIt()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 3900, 100 },
                                               { 30, 100, 40 },
                                               { 100, 100 },
                                               { 400, 1000, 7 },
                                               { 400, 100 } },
                                .slo = shopSlo(),
                                .policy = alerts::sloth(30 * 24h),
                                .dialect = RuleDialect::Sloth,
                                .pageChanges = 4,
                                .ticketChanges = 2 }),
                 QString());
    }

    void theWorkbookAsWeWriteIt()
    {
        QCOMPARE(promtoolSays({ .stretches = { { 3900, 100 },
                                               { 30, 100, 40 },
                                               { 100, 100 },
                                               { 400, 1000, 7 },
                                               { 400, 100 } },
                                .slo = shopSlo(),
                                .policy = alerts::workbook(30 * 24h),
                                .pageChanges = 4,
                                .ticketChanges = 2 }),
                 QString());
    }

    void pyrrasPolicyAsPyrraWritesIt()
    {
        SloSpec slo = shopSlo();
        slo.length = 7 * 24h;
        QCOMPARE(promtoolSays({ .stretches = { { 1500, 100 },
                                               { 10, 100, 50 },
                                               { 120, 100 },
                                               { 200, 1000, 9 },
                                               { 500, 100 } },
                                .slo = slo,
                                .policy = alerts::pyrra(slo.length),
                                .dialect = RuleDialect::Pyrra,
                                .pageChanges = 4,
                                .ticketChanges = 6 }),
                 QString());
    }
};

} // namespace trivet

TRIVET_TEST(alertRulesLong, trivet::AlertRulesLongTest)

#include "alertruleslong.moc"
