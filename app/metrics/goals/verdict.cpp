// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdict.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace trivet::metrics::goals {

using namespace Qt::StringLiterals;

namespace {

constexpr double lowBudget = 0.25;

/// One decimal, but never so few that an overspent budget reads as "-0.0 %".
QString percent(double share)
{
    const int decimals = share != 0 && std::abs(share) < 0.0005 ? 3 : 1;
    // A real minus sign, as on every other number.
    const QString digits = QLocale().toString(std::abs(share) * 100, 'f', decimals);
    return (share < 0 ? QString(QChar(0x2212)) : QString()) + digits + u" %"_s;
}

QString nameOf(const SloSpec &slo)
{
    return slo.name.isEmpty() ? slo.id.value : slo.name;
}

/// The sentence around it brings its own full stop.
QString withoutStop(QString text)
{
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// Those with a number, the worst first.
std::vector<const BudgetReading *> measured(std::span<const BudgetReading> budgets)
{
    std::vector<const BudgetReading *> all;
    for (const BudgetReading &reading : budgets)
        if (reading.figure.hasValue())
            all.push_back(&reading);
    std::ranges::stable_sort(all, {}, [](const BudgetReading *r) { return r->figure.value; });
    return all;
}

Shape shapeOf(GoalStatus status)
{
    switch (status) {
    case GoalStatus::Met:
    case GoalStatus::MetWithinNoise:
        return Shape::Well;
    case GoalStatus::NotMetWithinNoise:
        return Shape::Care;
    case GoalStatus::Missed:
        return Shape::Trouble;
    case GoalStatus::TooFewData:
        return Shape::Unknown;
    }
    return Shape::Unknown;
}

Shape shapeOf(double budget)
{
    if (budget < 0)
        return Shape::Trouble;
    return budget <= lowBudget ? Shape::Care : Shape::Well;
}

/// Unknown says nothing; else the worse of the two.
Shape worse(Shape a, Shape b)
{
    if (a == Shape::Unknown || b == Shape::Unknown)
        return a == Shape::Unknown ? b : a;
    return std::max(a, b);
}

QString budgetSentence(const BudgetReading &reading)
{
    if (reading.figure.value < 0)
        return QCoreApplication::translate("Verdict", "%1 has overspent its error budget: %2 left.")
            .arg(nameOf(reading.slo), percent(reading.figure.value));
    return QCoreApplication::translate("Verdict", "%1 has %2 of its error budget left.")
        .arg(nameOf(reading.slo), percent(reading.figure.value));
}

Fact budgetFact(const BudgetReading &reading)
{
    return { .shape = shapeOf(reading.figure.value),
             .sentence = budgetSentence(reading),
             .metric = u"reliability.budget_left"_s,
             .subject = reading.slo.id.value };
}

struct Tally
{
    Shape shape = Shape::Unknown;
    int goals = 0;
    int judged = 0; ///< with a number
    int met = 0; ///< within noise too
};

Tally tally(std::span<const GoalReading> goals, std::optional<Leg> leg)
{
    Tally all;
    for (const GoalReading &reading : goals) {
        if (leg && reading.goal.leg != *leg)
            continue;
        const Shape shape = shapeOf(status(reading.goal, reading.figure));
        all.shape = worse(all.shape, shape);
        ++all.goals;
        all.judged += shape == Shape::Unknown ? 0 : 1;
        all.met += shape == Shape::Well ? 1 : 0;
    }
    return all;
}

QString goalSentence(const Tally &tally)
{
    if (tally.goals == 0)
        return QCoreApplication::translate("Verdict", "No goal is set.");
    if (tally.judged == 0)
        return QCoreApplication::translate("Verdict", "No goal can be judged yet: too few data.");
    QString sentence = QCoreApplication::translate("Verdict", "Goals met: %1 of %2.")
                           .arg(tally.met)
                           .arg(tally.goals);
    if (tally.judged < tally.goals)
        sentence += u' '
            + QCoreApplication::translate("Verdict", "Too few data to judge: %1.")
                  .arg(tally.goals - tally.judged);
    return sentence;
}

} // namespace

LegVerdict verdict(Leg leg, std::span<const GoalReading> goals,
                   std::span<const BudgetReading> budgets)
{
    const Tally all = tally(goals, leg);
    LegVerdict result { .shape = all.shape, .sentence = goalSentence(all) };
    const auto worst
        = leg == Leg::Reliability ? measured(budgets) : std::vector<const BudgetReading *>();
    if (worst.empty())
        return result;
    result.shape = worse(result.shape, shapeOf(worst.front()->figure.value));
    const QString budget = budgetSentence(*worst.front());
    // Without goals the budgets are all there is to say.
    result.sentence = all.goals == 0 ? budget : QString(result.sentence + u' ' + budget);
    return result;
}

std::vector<Fact> headline(std::span<const GoalReading> goals,
                           std::span<const BudgetReading> budgets)
{
    std::vector<Fact> facts;
    const auto ordered = measured(budgets);
    const auto addBudgets = [&](Shape shape) {
        for (const BudgetReading *reading : ordered)
            if (shapeOf(reading->figure.value) == shape)
                facts.push_back(budgetFact(*reading));
    };
    addBudgets(Shape::Trouble);
    for (const GoalReading &reading : goals)
        if (status(reading.goal, reading.figure) == GoalStatus::Missed)
            facts.push_back({ .shape = Shape::Trouble,
                              .sentence = QCoreApplication::translate("Verdict", "Goal missed: %1.")
                                              .arg(withoutStop(reading.goal.statement)),
                              .metric = reading.goal.metric,
                              .subject = reading.goal.id });
    addBudgets(Shape::Care);
    const Tally all = tally(goals, std::nullopt);
    if (!facts.empty() || (all.judged == 0 && ordered.empty()))
        return facts;
    if (all.judged > 0)
        facts.push_back(
            { .shape = all.shape, .sentence = goalSentence(all), .metric = {}, .subject = {} });
    if (!ordered.empty())
        facts.push_back(budgetFact(*ordered.front()));
    return facts;
}

std::vector<GoalReading> goalReadings(const Snapshot &snapshot, TimeRange range)
{
    std::vector<GoalReading> readings;
    for (const Goal &goal : snapshot.goals)
        readings.push_back({ .goal = goal, .figure = figureOf(goal, snapshot, range) });
    return readings;
}

std::vector<BudgetReading> budgetReadings(const Snapshot &snapshot, TimeRange range)
{
    std::vector<BudgetReading> readings;
    const Metric *metric = find(u"reliability.budget_left");
    for (const SloSpec &slo : snapshot.slos) {
        Query query;
        query.range = range;
        query.slo = slo.id;
        readings.push_back({ .slo = slo, .figure = evaluate(*metric, snapshot, query) });
    }
    return readings;
}

} // namespace trivet::metrics::goals
