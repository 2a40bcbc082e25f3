// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/goals/verdict.h>
#include <tests/pure/slo.h>
#include <tests/support/registry.h>

namespace trivet {

using namespace test;
namespace goals = metrics::goals;

class GoalsTest : public QObject
{
    Q_OBJECT

    static Goal goal(double target, bool down = false, Leg leg = Leg::Delivery)
    {
        Goal g;
        g.id = u"g"_s;
        g.leg = leg;
        g.statement = u"Changes reach users within two days"_s;
        g.metric = u"delivery.change_lead_time"_s;
        g.down = down;
        g.target = target;
        return g;
    }
    static Figure reading(double value, double low, double high)
    {
        Figure f;
        f.state = FigureState::Value;
        f.value = value;
        f.interval = Interval { low, high };
        return f;
    }
    static BudgetReading budget(const QString &name, double left)
    {
        BudgetReading b;
        b.slo.id = SloId(name);
        b.figure = reading(left, left - 0.1, left + 0.1);
        return b;
    }

private Q_SLOTS:
    // Sentences hold numbers as the person's locale writes them.
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void statusReadsTheInterval_data()
    {
        QTest::addColumn<bool>("down");
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("value");
        QTest::addColumn<double>("high");
        QTest::addColumn<GoalStatus>("expected"); // target 10
        QTest::newRow("up, all of it beyond") << false << 11.0 << 12.0 << 13.0 << GoalStatus::Met;
        QTest::newRow("up, touching") << false << 10.0 << 12.0 << 13.0 << GoalStatus::Met;
        QTest::newRow("up, within noise")
            << false << 9.0 << 12.0 << 13.0 << GoalStatus::MetWithinNoise;
        QTest::newRow("up, short within noise")
            << false << 7.0 << 9.0 << 11.0 << GoalStatus::NotMetWithinNoise;
        QTest::newRow("up, missed") << false << 7.0 << 8.0 << 9.9 << GoalStatus::Missed;
        QTest::newRow("down, all of it beyond") << true << 7.0 << 8.0 << 9.0 << GoalStatus::Met;
        QTest::newRow("down, within noise")
            << true << 7.0 << 8.0 << 11.0 << GoalStatus::MetWithinNoise;
        QTest::newRow("down, short within noise")
            << true << 9.0 << 11.0 << 12.0 << GoalStatus::NotMetWithinNoise;
        QTest::newRow("down, missed") << true << 10.1 << 11.0 << 12.0 << GoalStatus::Missed;
    }
    void statusReadsTheInterval()
    {
        QFETCH(const bool, down);
        QFETCH(const double, low);
        QFETCH(const double, value);
        QFETCH(const double, high);
        QFETCH(const GoalStatus, expected);
        QCOMPARE(goals::status(goal(10, down), reading(value, low, high)), expected);
    }

    void withoutANumberAnIntervalOrATargetThereIsTooLittle()
    {
        Figure f = reading(12, 11, 13);
        f.interval.reset();
        QCOMPARE(goals::status(goal(10), f), GoalStatus::TooFewData);
        QCOMPARE(goals::status(goal(10), Figure()), GoalStatus::TooFewData);
        Goal open = goal(10);
        open.target.reset();
        QCOMPARE(goals::status(open, reading(12, 11, 13)), GoalStatus::TooFewData);
    }

    void progressWorksForFallingAndNegativeGoals()
    {
        Goal g = goal(48, true);
        g.baseline = 96;
        QCOMPARE(goals::progress(g, reading(72, 0, 0)), std::optional(0.5));
        QCOMPARE(goals::progress(g, reading(120, 0, 0)), std::optional(-0.5));
        QCOMPARE(goals::progress(g, reading(24, 0, 0)), std::optional(1.5));
        Goal score = goal(12);
        score.baseline = -12;
        QCOMPARE(goals::progress(score, reading(0, 0, 0)), std::optional(0.5));
        score.baseline = 12;
        QVERIFY(!goals::progress(score, reading(0, 0, 0)));
        QVERIFY(!goals::progress(g, Figure()));
    }

    void aVerdictCountsGoalsAndNamesTheWorstBudget()
    {
        const std::vector<GoalReading> readings {
            { goal(10, false, Leg::Reliability), reading(12, 11, 13) },
            { goal(10, false, Leg::Reliability), reading(12, 9, 13) },
            { goal(10, false, Leg::Reliability), Figure() },
            { goal(10, false, Leg::Delivery), reading(1, 0, 2) },
        };
        const std::vector<BudgetReading> budgets { budget(u"search"_s, 0.8),
                                                   budget(u"checkout"_s, 0.124) };
        const LegVerdict v = goals::verdict(Leg::Reliability, readings, budgets);
        QCOMPARE(v.shape, Shape::Care); // the budget is low
        QCOMPARE(
            v.sentence,
            u"Goals met: 2 of 3. Too few data to judge: 1. checkout has 12.4 % of its error budget left."_s);
        QCOMPARE(goals::verdict(Leg::Delivery, readings, budgets).shape, Shape::Trouble);
        QCOMPARE(goals::verdict(Leg::Platform, readings, budgets).shape, Shape::Unknown);
        QCOMPARE(goals::verdict(Leg::Platform, readings, budgets).sentence, u"No goal is set."_s);
    }

    void anOverspentBudgetIsTroubleWithItsSign()
    {
        const std::vector<BudgetReading> budgets { budget(u"checkout"_s, -0.756) };
        const LegVerdict v = goals::verdict(Leg::Reliability, {}, budgets);
        QCOMPARE(v.shape, Shape::Trouble);
        QCOMPARE(v.sentence, u"checkout has overspent its error budget: −75.6 % left."_s);
        const std::vector<BudgetReading> hair { budget(u"checkout"_s, -0.00004) };
        QVERIFY(goals::verdict(Leg::Reliability, {}, hair).sentence.contains(u"−0.004 %"_s));
    }

    void theHeadlineBeginsWithTheWorst()
    {
        Goal missed = goal(10);
        const std::vector<GoalReading> readings { { missed, reading(1, 0, 2) },
                                                  { goal(10), reading(12, 11, 13) } };
        const std::vector<BudgetReading> budgets { budget(u"low"_s, 0.2), budget(u"spent"_s, -0.1),
                                                   budget(u"worse"_s, -2), budget(u"fine"_s, 0.9) };
        const std::vector<Fact> facts = goals::headline(readings, budgets);
        QStringList subjects;
        for (const Fact &fact : facts)
            subjects.append(fact.subject);
        QCOMPARE(subjects, (QStringList { u"worse"_s, u"spent"_s, u"g"_s, u"low"_s }));
        QCOMPARE(facts[2].sentence, u"Goal missed: Changes reach users within two days."_s);
        QVERIFY(std::ranges::none_of(facts,
                                     [](const Fact &f) { return f.sentence.contains(u"caus"_s); }));
    }

    void aQuietHeadlineSaysThatAllIsWell()
    {
        const std::vector<GoalReading> readings { { goal(10), reading(12, 11, 13) } };
        const std::vector<BudgetReading> budgets { budget(u"fine"_s, 0.9) };
        const std::vector<Fact> facts = goals::headline(readings, budgets);
        QCOMPARE(facts.size(), 2U);
        QCOMPARE(facts[0].sentence, u"Goals met: 1 of 1."_s);
        QCOMPARE(facts[1].sentence, u"fine has 90.0 % of its error budget left."_s);
        QVERIFY(goals::headline({}, {}).empty());
    }

    void readingsComeFromTheSnapshot()
    {
        Snapshot s = sloSnapshot({ { day(0), day(30), 10, 0.1756 } }, day(30));
        Goal sli = goal(0.99, false, Leg::Reliability);
        sli.metric = u"reliability.sli"_s;
        Goal unknown = goal(1);
        unknown.metric = u"delivery.nothing"_s;
        s.goals = { sli, unknown };
        const auto readings = goals::goalReadings(s, { day(0), day(30) });
        TRIVET_NEAR(readings[0].figure.value, 0.98244, 1e-9);
        QCOMPARE(readings[1].figure.state, FigureState::NoData);
        const auto budgets = goals::budgetReadings(s, { day(0), day(30) });
        TRIVET_NEAR(budgets[0].figure.value, -0.756, 1e-9);
        QCOMPARE(goals::verdict(Leg::Reliability, readings, budgets).shape, Shape::Trouble);
    }
};

} // namespace trivet

TRIVET_TEST(goals, trivet::GoalsTest)

#include "goals.moc"
