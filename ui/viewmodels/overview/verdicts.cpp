// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verdicts.h"

#include <app/base/textgate.h>
#include <app/metrics/goals/verdict.h>

#include <QCoreApplication>

namespace trivet::ui {

namespace {

/// The context of this file's words for the translators.
struct Verdicts
{
    Q_DECLARE_TR_FUNCTIONS(Verdicts)
};

VerdictBadge::State stateOf(trivet::Shape shape)
{
    switch (shape) {
    case trivet::Shape::Well:
        return VerdictBadge::State::Well;
    case trivet::Shape::Care:
        return VerdictBadge::State::Care;
    case trivet::Shape::Trouble:
        return VerdictBadge::State::Trouble;
    case trivet::Shape::Unknown:
        break;
    }
    return VerdictBadge::State::Unknown;
}

QString wordOf(trivet::Shape shape, bool overspent)
{
    switch (shape) {
    case trivet::Shape::Well:
        return Verdicts::tr("On track");
    case trivet::Shape::Care:
        return Verdicts::tr("Close");
    case trivet::Shape::Trouble:
        return overspent ? Verdicts::tr("Overspent") : Verdicts::tr("Off target");
    case trivet::Shape::Unknown:
        break;
    }
    return Verdicts::tr("Not judged");
}

/// "no data since 10:42" of a leg; of Reliability that of the first SLO in view that is old.
QString staleTextOf(const LaneInput &input, Leg leg)
{
    if (leg == Leg::Delivery)
        return input.staleDelivery;
    if (leg == Leg::Platform)
        return input.stalePlatform;
    for (const SloSpec &slo : input.snapshot->slos) {
        const auto found = input.staleSlo.find(slo.id.value);
        if (found != input.staleSlo.end() && !found->second.isEmpty()
            && (!input.service || slo.service == *input.service))
            return found->second;
    }
    return {};
}

/// A verdict on old data says so first, and is never green.
void markStale(LegTile &tile, const QString &stale)
{
    if (stale.isEmpty())
        return;
    if (tile.state == VerdictBadge::State::Well) {
        tile.state = VerdictBadge::State::Unknown;
        tile.word = Verdicts::tr("Stale", "a verdict on old data");
    }
    tile.sentence = stale + QStringLiteral(" · ") + tile.sentence;
}

} // namespace

Judgement judge(const LaneInput &input)
{
    Judgement judgement;
    const TimeRange range = input.measured();
    const auto goals = metrics::goals::goalReadings(*input.snapshot, range);
    auto budgets = metrics::goals::budgetReadings(*input.snapshot, range);
    if (input.service)
        std::erase_if(budgets,
                      [&](const BudgetReading &b) { return b.slo.service != *input.service; });
    const bool overspent = std::ranges::any_of(
        budgets, [](const BudgetReading &b) { return b.figure.hasValue() && b.figure.value < 0; });
    for (const Leg leg : { Leg::Delivery, Leg::Reliability, Leg::Platform }) {
        const LegVerdict verdict = metrics::goals::verdict(leg, goals, budgets);
        judgement.tiles[static_cast<size_t>(leg)]
            = { .state = stateOf(verdict.shape),
                .word = wordOf(verdict.shape, leg == Leg::Reliability && overspent),
                .sentence = textgate::line(verdict.sentence, 300) };
    }
    // The budgets first and short: the tile has one line.
    const auto worst = std::ranges::min_element(budgets, {}, [](const BudgetReading &b) {
        return b.figure.hasValue() ? b.figure.value : 1e9;
    });
    if (worst != budgets.end() && worst->figure.hasValue()) {
        const auto within = std::ranges::count_if(budgets, [](const BudgetReading &b) {
            return b.figure.hasValue() && b.figure.value >= 0;
        });
        LegTile &tile = judgement.tiles[static_cast<size_t>(Leg::Reliability)];
        tile.sentence
            = Verdicts::tr("%1 %2. %3 of %4 SLOs within budget.", "worst service, its budget, SLOs")
                  .arg(textgate::line(worst->slo.service.isEmpty() ? worst->slo.id.value
                                                                   : worst->slo.service.value,
                                      24),
                       input.formatter.value(worst->figure.value, Unit::Ratio),
                       input.formatter.count(within),
                       input.formatter.count(static_cast<qint64>(budgets.size())));
    }
    for (const Leg leg : { Leg::Delivery, Leg::Reliability, Leg::Platform })
        markStale(judgement.tiles[static_cast<size_t>(leg)], staleTextOf(input, leg));
    QStringList sentences;
    for (const Fact &fact : metrics::goals::headline(goals, budgets))
        if (sentences.size() < 3)
            sentences << textgate::line(fact.sentence, 200);
    if (sentences.isEmpty())
        sentences << Verdicts::tr("Nothing was measured in this range yet.");
    judgement.headlineStrong = sentences.takeFirst();
    judgement.headlineRest = sentences.join(QLatin1Char(' '));
    return judgement;
}

} // namespace trivet::ui
