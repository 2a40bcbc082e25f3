// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/alerts/checks.h>
#include <app/alerts/policy.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
using namespace std::chrono_literals;

namespace {

using Kind = PolicyCheck::Kind;

const TimeRange checkedWeek { day(0), day(7) };

SloSpec withTarget(double target)
{
    SloSpec slo;
    slo.id = SloId(u"api"_s);
    slo.target = target;
    return slo;
}

SliceSeries steady(double perMinute)
{
    return SliceSeries(slicesOf({ { day(0), day(7), perMinute } }));
}

std::vector<Kind> kindsOf(const std::vector<PolicyCheck> &checks)
{
    std::vector<Kind> kinds;
    for (const PolicyCheck &check : checks)
        kinds.push_back(check.kind);
    return kinds;
}

} // namespace

class AlertChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 1/(1 - 0.93) = 14.29: the first pair of the workbook cannot be reached, at 93.1 % it can.
    void aFactorAboveTheLargestBurnRateCannotFire()
    {
        const AlertPolicy policy = alerts::workbook(30 * 24h);
        const auto checks = alerts::checksOf(policy, withTarget(0.93), SliceSeries(), checkedWeek);
        QCOMPARE(kindsOf(checks), std::vector { Kind::CannotFire });
        QCOMPARE(checks.front().pair, 0U);
        QVERIFY2(checks.front().text.contains(u"1h/5m"_s), qPrintable(checks.front().text));
        QVERIFY(checks.front().text.contains(u"14.4"_s));
        QVERIFY(checks.front().text.contains(u"14.29"_s));
        QVERIFY(alerts::checksOf(policy, withTarget(0.931), SliceSeries(), checkedWeek).empty());
        // 6 is out of reach from 83.3 % down.
        QCOMPARE(alerts::checksOf(policy, withTarget(0.83), SliceSeries(), checkedWeek).size(), 2U);
    }

    // At 99.9 %: 69.4 events an hour, 166.7 in six, 333.3 a day, 1,000 in three days.
    void fewEventsLetOneFailureTripAWindow()
    {
        const AlertPolicy policy = alerts::workbook(30 * 24h);
        const auto checks = alerts::checksOf(policy, withTarget(0.999), steady(1), checkedWeek);
        // 60 an hour are too few, 360 in six hours, 1,440 and 4,320 are not.
        QCOMPARE(kindsOf(checks), std::vector { Kind::OneFailure });
        TRIVET_NEAR(checks.front().limit, 69.444, 1e-3);
        TRIVET_NEAR(checks.front().share, 1.0, 1e-9);
        QVERIFY2(checks.front().text.contains(u"100 %"_s), qPrintable(checks.front().text));
        QVERIFY(checks.front().text.contains(u"69.44"_s));
        QVERIFY(alerts::checksOf(policy, withTarget(0.999), steady(1.2), checkedWeek).empty());
        QCOMPARE(alerts::checksOf(policy, withTarget(0.999), steady(0.2), checkedWeek).size(), 4U);
    }

    void theQuietNightsAreCounted()
    {
        std::vector<Load> loads;
        for (int d = 0; d < 7; ++d) {
            loads.push_back({ day(d), day(d, 6), 1 });
            loads.push_back({ day(d, 6), day(d + 1), 100 });
        }
        const auto checks = alerts::checksOf(alerts::workbook(30 * 24h), withTarget(0.999),
                                             SliceSeries(slicesOf(loads)), checkedWeek);
        QCOMPARE(kindsOf(checks), std::vector { Kind::OneFailure });
        // Hours that lie wholly in the six quiet ones: five of 24, of the look-backs that are
        // whole.
        TRIVET_NEAR(checks.front().share, 5.0 / 24, 0.01);
    }

    void moreFailuresWantedThanEventsAreSaidAndSilenceTheOther()
    {
        AlertPolicy policy = alerts::workbook(30 * 24h);
        policy.windows.resize(1);
        policy.windows[0].leastFailures = 5;
        QVERIFY(alerts::checksOf(policy, withTarget(0.999), steady(1), checkedWeek).empty());
        policy.windows[0].leastFailures = 61;
        const auto checks = alerts::checksOf(policy, withTarget(0.999), steady(1), checkedWeek);
        QCOMPARE(kindsOf(checks), std::vector { Kind::TooFewEvents });
        TRIVET_NEAR(checks.front().limit, 60.0, 1e-9);
        QVERIFY2(checks.front().text.contains(u"61"_s), qPrintable(checks.front().text));
    }

    void whereNothingHappensNothingCanFail()
    {
        QVERIFY(
            alerts::checksOf(alerts::workbook(30 * 24h), withTarget(0.999), steady(0), checkedWeek)
                .empty());
    }
};

} // namespace trivet

TRIVET_TEST(alertChecks, trivet::AlertChecksTest)

#include "alertchecks.moc"
