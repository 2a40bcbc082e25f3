// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "methodspread.h"

#include <app/metrics/reliability/units.h>
#include <app/metrics/reliability/window.h>

#include <QCoreApplication>

#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

QString howOf(BudgetMethod method)
{
    switch (method) {
    case BudgetMethod::Events:
        return QCoreApplication::translate("MethodSpread", "counts every event once");
    case BudgetMethod::Timeslices:
        return QCoreApplication::translate(
            "MethodSpread",
            "counts time slices, each good or bad as a whole, however many events it has");
    case BudgetMethod::RatioTimeslices:
        return QCoreApplication::translate(
            "MethodSpread",
            "averages the share of good events of time slices, however many events they "
            "have");
    case BudgetMethod::SlothMean:
        return QCoreApplication::translate(
            "MethodSpread",
            "averages five-minute ratios over time: a quiet minute weighs as much as a busy "
            "one");
    case BudgetMethod::PyrraIncrease:
        return QCoreApplication::translate(
            "MethodSpread", "counts the events of the whole window, extrapolated to its ends");
    case BudgetMethod::Grafana:
        return QCoreApplication::translate("MethodSpread",
                                           "adds up five-minute rates, which is to count events");
    }
    return {};
}

/// "averages ratios over time": the verb of a sentence with "it" and with "we".
QString itDoes(BudgetMethod method)
{
    switch (method) {
    case BudgetMethod::Events:
        return QCoreApplication::translate("MethodSpread", "it counts events");
    case BudgetMethod::Timeslices:
        return QCoreApplication::translate("MethodSpread", "it counts time slices");
    case BudgetMethod::RatioTimeslices:
        return QCoreApplication::translate("MethodSpread", "it averages time slices");
    case BudgetMethod::SlothMean:
        return QCoreApplication::translate("MethodSpread", "it averages ratios over time");
    case BudgetMethod::PyrraIncrease:
        return QCoreApplication::translate("MethodSpread",
                                           "it extrapolates events over the window");
    case BudgetMethod::Grafana:
        return QCoreApplication::translate("MethodSpread", "it adds up five-minute rates");
    }
    return {};
}

QString weDo(BudgetMethod method)
{
    switch (method) {
    case BudgetMethod::Timeslices:
        return QCoreApplication::translate("MethodSpread", "we count time slices");
    case BudgetMethod::RatioTimeslices:
        return QCoreApplication::translate("MethodSpread", "we average time slices");
    case BudgetMethod::SlothMean:
        return QCoreApplication::translate("MethodSpread", "we average ratios over time");
    case BudgetMethod::Events:
    case BudgetMethod::PyrraIncrease:
    case BudgetMethod::Grafana:
        break;
    }
    return QCoreApplication::translate("MethodSpread", "we count events");
}

struct ToolRule
{
    QString name;
    BudgetMethod method = BudgetMethod::Events;
};

std::optional<ToolRule> ruleOf(RecordedBy::Tool tool)
{
    switch (tool) {
    case RecordedBy::Tool::None:
        break;
    case RecordedBy::Tool::Sloth:
        return ToolRule { .name = u"Sloth"_s, .method = BudgetMethod::SlothMean };
    case RecordedBy::Tool::Pyrra:
        return ToolRule { .name = u"Pyrra"_s, .method = BudgetMethod::PyrraIncrease };
    case RecordedBy::Tool::Grafana:
        return ToolRule { .name = u"Grafana SLO"_s, .method = BudgetMethod::Grafana };
    }
    return std::nullopt;
}

QString shareText(const std::optional<double> &share)
{
    return share ? QCoreApplication::translate("MethodSpread", "%1 %").arg(*share * 100, 0, 'f', 1)
                 : QCoreApplication::translate("MethodSpread", "nothing");
}

bool agree(const std::optional<double> &a, const std::optional<double> &b)
{
    constexpr double shown = 0.0005; // what one decimal of a percent shows
    return a.has_value() == b.has_value() && (!a || std::abs(*a - *b) < shown);
}

bool toldAnotherTarget(const SloSpec &slo, const std::optional<RecordedFigure> &recorded)
{
    return recorded && recorded->target && std::abs(*recorded->target - slo.target) > 1e-9;
}

/// Why two figures differ, most telling first.
QString reasonOf(const SloSpec &slo, const ToolRule &rule,
                 const std::optional<RecordedFigure> &recorded)
{
    if (toldAnotherTarget(slo, recorded))
        return QCoreApplication::translate("MethodSpread", "it was told a target of %1, we of %2")
            .arg(QCoreApplication::translate("MethodSpread", "%1 %")
                     .arg(*recorded->target * 100, 0, 'g', 8),
                 QCoreApplication::translate("MethodSpread", "%1 %")
                     .arg(slo.target * 100, 0, 'g', 8));
    if (recorded && !recorded->budgetLeft)
        return rule.method == BudgetMethod::SlothMean
            ? QCoreApplication::translate("MethodSpread",
                                          "one ratio of no events spoils its whole window")
            : QCoreApplication::translate("MethodSpread", "its series have no value now");
    const bool sameCount = countsEvents(slo.budgetMethod) && countsEvents(rule.method);
    if (sameCount || slo.budgetMethod == rule.method)
        return QCoreApplication::translate(
            "MethodSpread",
            "both count alike; its samples, gaps and ends of the window differ from ours");
    return QCoreApplication::translate("MethodSpread", "%1, %2")
        .arg(itDoes(rule.method), weDo(slo.budgetMethod));
}

std::optional<OtherTool> otherTool(const SloSpec &slo, const MethodSpread &spread,
                                   const std::optional<RecordedFigure> &recorded)
{
    const auto rule = ruleOf(
        recorded && recorded->tool != RecordedBy::Tool::None ? recorded->tool : slo.recorded.tool);
    if (!rule)
        return std::nullopt;
    const auto budgetOf = [&spread](BudgetMethod method) {
        return spread.methods.at(static_cast<size_t>(method)).budgetLeft;
    };
    OtherTool other { .name = rule->name,
                      .method = rule->method,
                      .recorded = recorded.has_value(),
                      .theirs = recorded ? recorded->budgetLeft : budgetOf(rule->method),
                      .ours = budgetOf(slo.budgetMethod),
                      .target = {},
                      .reason = {} };
    other.agrees = agree(other.ours, other.theirs);
    if (other.agrees)
        return other;
    if (toldAnotherTarget(slo, recorded))
        other.target = recorded->target;
    other.reason = reasonOf(slo, *rule, recorded);
    return other;
}

QString sentenceOf(const OtherTool &other)
{
    if (other.agrees)
        return QCoreApplication::translate("MethodSpread", "%1 and we say %2.")
            .arg(other.name, shareText(other.ours));
    const QString form = other.recorded
        ? QCoreApplication::translate("MethodSpread", "%1 says %2, we say %3: %4.")
        : QCoreApplication::translate("MethodSpread", "%1 would say %2, we say %3: %4.");
    return form.arg(other.name, shareText(other.theirs), shareText(other.ours), other.reason);
}

} // namespace

MethodSpread methodSpread(const SloSpec &slo, std::span<const Slice> minutes,
                          const Calendar &calendar, Instant end,
                          const std::optional<RecordedFigure> &recorded)
{
    MethodSpread spread;
    const TimeRange wanted = budgetWindow(slo, calendar, end);
    for (size_t i = 0; i < spread.methods.size(); ++i) {
        SloSpec asked = slo;
        asked.budgetMethod = static_cast<BudgetMethod>(i);
        const SliceSeries series(budgetUnits(asked, minutes));
        const SliceSum sum = sinceMeasured(series, wanted).sum;
        MethodBudget &method = spread.methods.at(i);
        method = { .method = asked.budgetMethod,
                   .own = asked.budgetMethod == slo.budgetMethod,
                   .sli = {},
                   .budgetLeft = {},
                   .how = howOf(asked.budgetMethod) };
        if (!sum.isMeasured())
            continue;
        method.budgetLeft = budgetOf(sum, slo.target);
        if (sum.total > 0)
            method.sli = sum.good / sum.total;
    }
    spread.other = otherTool(slo, spread, recorded);
    if (spread.other)
        spread.sentence = sentenceOf(*spread.other);
    return spread;
}

} // namespace trivet::metrics
