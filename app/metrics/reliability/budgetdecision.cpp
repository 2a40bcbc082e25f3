// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetdecision.h"

#include <app/metrics/reliability/corrections.h>

#include <QCoreApplication>

namespace trivet::metrics {

namespace {

QString percentOf(double share)
{
    return QCoreApplication::translate("BudgetDecision", "%1 %").arg(share * 100, 0, 'f', 1);
}

/// The corrected series where a correction lies in the window; else that of what was measured.
GateFigure gateFigure(const SloQuestion &question, const SliceSum &raw, const SliceSum *corrected,
                      double (*valueOf)(const SliceSum &, double))
{
    const SliceSum &sum = corrected != nullptr ? *corrected : raw;
    return { .value
             = sum.isMeasured() ? std::optional(valueOf(sum, question.slo->target)) : std::nullopt,
             .corrected = corrected != nullptr };
}

bool isTouched(const SloQuestion &question, TimeRange window)
{
    return question.corrected != nullptr
        && !correctionsOf(*question.slo, question.corrections, window).empty();
}

struct Verdict
{
    ClauseReading reading;
    QString why;
};

ClauseReading readingOf(const GateFigure &figure, std::optional<bool> holds)
{
    return { .holds = holds, .value = figure.value, .corrected = figure.corrected };
}

QString noted(const QString &sentence, bool corrected)
{
    return corrected
        ? QCoreApplication::translate("BudgetDecision", "%1 Corrections are applied.").arg(sentence)
        : sentence;
}

Verdict judgeBudget(double below, const GateFigure &budget)
{
    if (!budget.value)
        return { .reading = readingOf(budget, {}),
                 .why = noted(QCoreApplication::translate(
                                  "BudgetDecision",
                                  "There is no data on the budget left, so it is not known whether "
                                  "it is below %1.")
                                  .arg(percentOf(below)),
                              budget.corrected) };
    const bool holds = *budget.value < below;
    const QString form = holds
        ? QCoreApplication::translate("BudgetDecision", "Budget left %1 is below %2.")
        : QCoreApplication::translate("BudgetDecision", "Budget left %1 is not below %2.");
    return { .reading = readingOf(budget, holds),
             .why = noted(form.arg(percentOf(*budget.value), percentOf(below)), budget.corrected) };
}

Verdict judgeBurn(double above, Millis over, const GateFigure &burn)
{
    const QString window = durationToText(over);
    const QString limit = QString::number(above, 'g', 4);
    if (!burn.value)
        return { .reading = readingOf(burn, {}),
                 .why = noted(QCoreApplication::translate(
                                  "BudgetDecision",
                                  "There is no data on the burn rate over %1, so it is not known "
                                  "whether it is above %2.")
                                  .arg(window, limit),
                              burn.corrected) };
    const bool holds = *burn.value > above;
    const QString form = holds
        ? QCoreApplication::translate("BudgetDecision", "Burn rate %1 over %2 is above %3.")
        : QCoreApplication::translate("BudgetDecision", "Burn rate %1 over %2 is not above %3.");
    return { .reading = readingOf(burn, holds),
             .why = noted(form.arg(QString::number(*burn.value, 'g', 4), window, limit),
                          burn.corrected) };
}

Verdict judge(const BudgetClause &clause, const std::optional<SloQuestion> &question,
              const Calendar &calendar, Instant end)
{
    if (clause.budgetBelow)
        return judgeBudget(*clause.budgetBelow,
                           question ? budgetForGate(*question, calendar, end) : GateFigure {});
    return judgeBurn(clause.burnRateAbove.value_or(0), clause.over,
                     question ? burnForGate(*question, clause.over, end) : GateFigure {});
}

} // namespace

GateFigure budgetForGate(const SloQuestion &question, const Calendar &calendar, Instant end)
{
    const TimeRange wanted = budgetWindow(*question.slo, calendar, end);
    const SliceSum raw = sinceMeasured(*question.series, wanted).sum;
    if (!isTouched(question, wanted))
        return gateFigure(question, raw, nullptr, budgetOf);
    const SliceSum corrected = sinceMeasured(*question.corrected, wanted).sum;
    return gateFigure(question, raw, &corrected, budgetOf);
}

GateFigure burnForGate(const SloQuestion &question, Millis window, Instant end)
{
    const TimeRange wanted { .from = end - window, .to = end };
    const SliceSum raw = strictly(*question.series, wanted).sum;
    if (!isTouched(question, wanted))
        return gateFigure(question, raw, nullptr, burnOf);
    const SliceSum corrected = strictly(*question.corrected, wanted).sum;
    return gateFigure(question, raw, &corrected, burnOf);
}

PolicyDecision decide(const Snapshot &snapshot, const SloId &slo, Instant end)
{
    return decideBy(snapshot.budgetPolicy, snapshot, slo, end);
}

PolicyDecision decideBy(const BudgetPolicy &policy, const Snapshot &snapshot, const SloId &slo,
                        Instant end)
{
    PolicyDecision result;
    if (policy.empty()) {
        result.why = QCoreApplication::translate("BudgetDecision",
                                                 "The workspace has no error-budget policy.");
        return result;
    }
    Query query { .range = { .from = end - Millis { 1 }, .to = end }, .slo = slo };
    const auto question = sloQuestion(snapshot, query);
    const Instant settled
        = question ? settledEnd(*question->slo, *question->series, end, snapshot.asOf) : end;
    QStringList fine;
    for (size_t i = 0; i < policy.size(); ++i) {
        const BudgetClause &clause = policy[i];
        Verdict verdict = judge(clause, question, snapshot.team.calendar, settled);
        const std::optional<bool> holds = verdict.reading.holds;
        result.readings.push_back(verdict.reading);
        if (result.decision) // what comes after is told, and decides nothing
            continue;
        if (!holds) {
            result.unknown.push_back(std::move(verdict.why));
            continue;
        }
        if (!*holds) {
            fine << verdict.why;
            continue;
        }
        result.decision = clause.decision;
        result.clause = i;
        result.consequence = clause.consequence;
        result.why = std::move(verdict.why);
    }
    if (result.decision)
        return result;
    if (!result.unknown.empty()) {
        result.why = QCoreApplication::translate("BudgetDecision", "Nothing is decided: %1")
                         .arg(result.unknown.front());
        return result;
    }
    result.decision = BudgetDecision::Ship;
    result.why = fine.join(u' ');
    return result;
}

} // namespace trivet::metrics
