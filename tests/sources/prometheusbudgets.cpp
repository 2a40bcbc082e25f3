// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetproof.h"

#include <tests/support/prometheusserver.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;

/// The budgets of a real Prometheus are those of its samples.
class PrometheusBudgetsTest : public QObject, private BudgetProof
{
    Q_OBJECT

private:
    PrometheusServer m_server;

private Q_SLOTS:
    void initTestCase()
    {
        QCOMPARE(m_server.load(m_history.openMetrics), QString());
        QCOMPARE(m_server.start(), QString());
    }

    void cleanupTestCase() { QCOMPARE(m_server.stop(), QString()); }

    void budgetsAndBurnRatesAreThoseOfTheSamples() { compare(m_server.url()); }
};

} // namespace trivet

TRIVET_TEST(prometheusBudgets, trivet::PrometheusBudgetsTest)

#include "prometheusbudgets.moc"
