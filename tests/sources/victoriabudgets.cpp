// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetproof.h"

#include <tests/support/registry.h>
#include <tests/support/victoriaserver.h>

namespace trivet {

using namespace test;

/// The budgets of a real VictoriaMetrics are those of its samples.
class VictoriaBudgetsTest : public QObject, private BudgetProof
{
    Q_OBJECT

private:
    VictoriaServer m_server;

private Q_SLOTS:
    void initTestCase() { QCOMPARE(m_server.load(m_history.openMetrics), QString()); }

    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void budgetsAndBurnRatesAreThoseOfTheSamples() { compare(m_server.url()); }
};

} // namespace trivet

TRIVET_TEST(victoriaBudgets, trivet::VictoriaBudgetsTest)

#include "victoriabudgets.moc"
