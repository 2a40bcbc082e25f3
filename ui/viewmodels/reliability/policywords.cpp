// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policywords.h"

#include "sloparts.h"

namespace trivet::ui {

namespace {

struct DecisionWords
{
    Q_DECLARE_TR_FUNCTIONS(DecisionWords)
};

/// A cell that wraps keeps a number with its unit.
QString together(QString text)
{
    return text.replace(u' ', QChar(QChar::Nbsp));
}

/// As it was written: 10 %, not 10.0 %.
QString limitOf(const BudgetClause &clause, const Formatter &formatter)
{
    const double limit = clause.budgetBelow.value_or(0);
    return clause.budgetBelow ? formatter.tick(limit, Unit::Ratio, limit)
                              : formatter.value(clause.burnRateAbove.value_or(0), Unit::Multiple);
}

QString budgetSentence(const metrics::ClauseReading &reading, const QString &now,
                       const QString &limit)
{
    if (!reading.holds)
        return DecisionWords::tr(
                   "There is no data on the budget left, so it is not known whether it "
                   "is below %1.")
            .arg(limit);
    const QString form = *reading.holds ? DecisionWords::tr("Budget left %1 is below %2.")
                                        : DecisionWords::tr("Budget left %1 is not below %2.");
    return form.arg(now, limit);
}

QString burnSentence(const metrics::ClauseReading &reading, const QString &now,
                     const QString &window, const QString &limit)
{
    if (!reading.holds)
        return DecisionWords::tr("There is no data on the burn rate over %1, so it is not known "
                                 "whether it is above %2.")
            .arg(window, limit);
    const QString form = *reading.holds
        ? DecisionWords::tr("Burn rate %1 over %2 is above %3.", "rate, window, limit")
        : DecisionWords::tr("Burn rate %1 over %2 is not above %3.", "rate, window, limit");
    return form.arg(now, window, limit);
}

QString clauseSentence(const BudgetClause &clause, const metrics::ClauseReading &reading,
                       const Formatter &formatter)
{
    const QString now = readingWords(clause, reading, formatter);
    const QString limit = limitOf(clause, formatter);
    const QString sentence = clause.budgetBelow
        ? budgetSentence(reading, now, limit)
        : burnSentence(reading, now, windowName(formatter, clause.over), limit);
    return reading.corrected ? DecisionWords::tr("%1 Corrections are applied.").arg(sentence)
                             : sentence;
}

} // namespace

QString decisionWord(BudgetDecision decision)
{
    switch (decision) {
    case BudgetDecision::Ship:
        return DecisionWords::tr("Ship", "decision of a budget policy");
    case BudgetDecision::Caution:
        return DecisionWords::tr("Ship with care", "decision of a budget policy");
    case BudgetDecision::Freeze:
        return DecisionWords::tr("Freeze", "decision of a budget policy");
    }
    return {};
}

QString clauseWords(const BudgetClause &clause, const Formatter &formatter)
{
    const QString limit = together(limitOf(clause, formatter));
    return clause.budgetBelow
        ? DecisionWords::tr("Budget left below %1", "a clause of a policy").arg(limit)
        : DecisionWords::tr("Burn rate above %1 over %2", "a clause of a policy")
              .arg(limit, together(windowName(formatter, clause.over)));
}

QString readingWords(const BudgetClause &clause, const metrics::ClauseReading &reading,
                     const Formatter &formatter)
{
    if (!reading.value)
        return formatter.number(Figure {});
    return formatter.value(*reading.value, clause.budgetBelow ? Unit::Ratio : Unit::Multiple);
}

QString decisionReason(const BudgetPolicy &policy, const metrics::PolicyDecision &decision,
                       const Formatter &formatter)
{
    const auto sentence
        = [&](size_t i) { return clauseSentence(policy[i], decision.readings[i], formatter); };
    const size_t known = std::min(policy.size(), decision.readings.size());
    if (decision.clause && *decision.clause < known)
        return sentence(*decision.clause);
    QStringList all;
    for (size_t i = 0; i < known; ++i) {
        if (!decision.decision && !decision.readings[i].holds)
            return sentence(i);
        all << sentence(i);
    }
    return all.join(u' ');
}

} // namespace trivet::ui
