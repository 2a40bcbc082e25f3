// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "budgetview.h"

#include "policywords.h"

#include <app/base/textgate.h>
#include <app/metrics/reliability/corrections.h>

#include <algorithm>
#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct BudgetWords
{
    Q_DECLARE_TR_FUNCTIONS(BudgetWords)
};

constexpr Millis usualPace = 6h; ///< the look-back of reliability.exhaustion

Figure figureAt(const BudgetInput &input, QStringView metric)
{
    const Metric *found = metrics::find(metric);
    const Instant asOf = input.snapshot->asOf;
    return found ? metrics::evaluate(
               *found, *input.snapshot,
               { .range = { .from = asOf - Millis { 1 }, .to = asOf }, .slo = input.slo })
                 : Figure {};
}

Instant momentAfter(Instant at, double seconds)
{
    return at + Millis { std::llround(seconds * 1000) };
}

QString lengthWords(const std::optional<double> &seconds, const Formatter &formatter)
{
    if (!seconds)
        return BudgetWords::tr("No end", "the budget does not run out");
    if (*seconds <= 0)
        return BudgetWords::tr("Spent", "the whole error budget");
    constexpr double year = 365 * 86'400.0;
    return *seconds > 10 * year ? BudgetWords::tr("Over 10 years") : formatter.duration(*seconds);
}

BudgetAnswer byPace(const BudgetView &view, const QString &pace, const Formatter &formatter)
{
    return { .title = BudgetWords::tr("By pace", "how long a budget lasts"),
             .number = lengthWords(view.lasts.extraValue(u"by_pace"), formatter),
             .interval = {},
             .words
             = BudgetWords::tr("A full budget would last as long if errors went on as in the "
                               "last %1. What is spent already does not count.",
                               "a duration")
                   .arg(pace) };
}

BudgetAnswer atThisRate(const BudgetView &view, const QString &pace, const Formatter &formatter)
{
    const auto seconds = view.lasts.extraValue(u"at_this_rate");
    BudgetAnswer answer { .title = BudgetWords::tr("At this rate", "how long a budget lasts"),
                          .number = lengthWords(seconds, formatter),
                          .interval = {},
                          .words = {} };
    if (!seconds)
        answer.words = BudgetWords::tr("Nothing burned in the last %1.", "a duration").arg(pace);
    else if (*seconds <= 0)
        answer.words = BudgetWords::tr("Nothing of the budget is left to be spent.");
    else
        answer.words
            = BudgetWords::tr("What is left, if errors go on as in the last %1 and nothing comes "
                              "back: spent on %2.",
                              "a duration, a moment")
                  .arg(pace, formatter.longMoment(momentAfter(view.end, *seconds)));
    if (view.lasts.interval && view.lasts.hasValue())
        answer.interval = formatter.interval(*view.lasts.interval, Unit::Seconds);
    return answer;
}

/// "If days came as the 30 past ones did, 12 % of 400 futures would spend it within one window."
QString futuresWords(const BudgetView &view, const Formatter &formatter)
{
    const auto days = view.lasts.extraValue(u"resampled_days");
    const auto breach = view.lasts.extraValue(view.rolling ? QStringView(u"breach_within_window")
                                                           : u"breach_by_period_end");
    if (!days || !breach)
        return BudgetWords::tr("There are too few measured days for an interval.");
    const QString form = view.rolling
        ? BudgetWords::tr("If days came as the %1 past ones did, %2 of 400 futures would spend it "
                          "within one window.",
                          "number of days, a share")
        : BudgetWords::tr("If days came as the %1 past ones did, %2 of 400 futures would spend it "
                          "before the period ends.",
                          "number of days, a share");
    return form.arg(formatter.count(std::llround(*days)),
                    *breach > 0 ? formatter.value(*breach, Unit::Ratio)
                                : BudgetWords::tr("none", "none of 400 futures"));
}

/// The futures' own 95 %, of when they spend it.
QString futuresInterval(const BudgetView &view, const Formatter &formatter)
{
    const auto low = view.lasts.extraValue(u"resampled_low");
    const auto high = view.lasts.extraValue(u"resampled_high");
    if (low && high && *low < *high)
        return formatter.interval({ .low = *low, .high = *high }, Unit::Seconds);
    return low && !high ? BudgetWords::tr("from %1 on", "a duration").arg(formatter.duration(*low))
                        : QString();
}

BudgetAnswer simulated(const BudgetView &view, const Formatter &formatter)
{
    const auto seconds = view.lasts.extraValue(u"simulated");
    const Millis reach = view.rolling ? view.window.length() : view.window.to - view.end;
    BudgetAnswer answer { .title = BudgetWords::tr("Simulated", "how long a budget lasts"),
                          .number = seconds
                              ? lengthWords(seconds, formatter)
                              : BudgetWords::tr("Over %1", "how long a budget lasts: a duration")
                                    .arg(formatter.duration(toSeconds(reach))),
                          .interval = futuresInterval(view, formatter),
                          .words = {} };
    if (seconds && *seconds <= 0) {
        answer.words = view.rolling
            ? BudgetWords::tr("It is spent until errors that leave the window give enough back.")
            : BudgetWords::tr("It is spent until the period ends, which brings a new budget.");
        return answer;
    }
    answer.words
        = (view.rolling ? BudgetWords::tr("The same, but errors that leave the window give their "
                                          "budget back.")
                        : BudgetWords::tr("The same, up to the end of the period, which brings a "
                                          "new budget."))
        + u' ' + futuresWords(view, formatter);
    return answer;
}

void fillAnswers(BudgetView &view, const Formatter &formatter)
{
    if (!view.lasts.extraValue(u"burn_rate")) {
        for (BudgetAnswer &answer : view.answers)
            answer.number = formatter.number(Figure {});
        const QString words = BudgetWords::tr("The last 6 hours were not measured.");
        view.answers[0].title = BudgetWords::tr("By pace", "how long a budget lasts");
        view.answers[1].title = BudgetWords::tr("At this rate", "how long a budget lasts");
        view.answers[2].title = BudgetWords::tr("Simulated", "how long a budget lasts");
        for (BudgetAnswer &answer : view.answers)
            answer.words = words;
        return;
    }
    const QString pace = formatter.duration(toSeconds(usualPace));
    view.answers = { byPace(view, pace, formatter), atThisRate(view, pace, formatter),
                     simulated(view, formatter) };
}

void fillCorrections(BudgetView &view, const metrics::SloQuestion &question,
                     const BudgetInput &input)
{
    if (question.corrected == nullptr)
        return;
    const TimeRange soFar { .from = view.window.from, .to = view.end };
    for (const Correction *correction :
         metrics::correctionsOf(*question.slo, question.corrections, soFar)) {
        const QString form = correction->effect == Correction::Effect::Removed
            ? BudgetWords::tr("Not counted: %1 from %2.", "duration, moment")
            : BudgetWords::tr("Counts as good: %1 from %2.", "duration, moment");
        QString text = form.arg(input.formatter.duration(toSeconds(correction->range.length())),
                                input.formatter.moment(correction->range.from, view.end));
        if (!correction->reason.isEmpty())
            text += u' ' + textgate::line(correction->reason);
        view.corrections << text;
    }
    view.corrected = view.budget.extraValue(u"corrected");
}

QString toolSentence(const metrics::OtherTool &other, const SloSpec &slo,
                     const Formatter &formatter)
{
    const auto share = [&formatter](const std::optional<double> &value) {
        return value ? formatter.value(*value, Unit::Ratio)
                     : BudgetWords::tr("nothing", "a tool says nothing");
    };
    if (other.agrees)
        return BudgetWords::tr("%1 and we say %2.", "a tool, a share")
            .arg(other.name, share(other.ours));
    const QString reason = other.target ? BudgetWords::tr("it was told a target of %1, we of %2")
                                              .arg(formatter.value(*other.target, Unit::Ratio),
                                                   formatter.value(slo.target, Unit::Ratio))
                                        : other.reason;
    const QString form = other.recorded
        ? BudgetWords::tr("%1 says %2, we say %3: %4.", "tool, share, share, reason")
        : BudgetWords::tr("%1 would say %2, we say %3: %4.", "tool, share, share, reason");
    return form.arg(other.name, share(other.theirs), share(other.ours), reason);
}

/// How far the rules are apart.
QString rangeOf(const metrics::MethodSpread &spread, const Formatter &formatter)
{
    const metrics::MethodBudget *least = nullptr;
    const metrics::MethodBudget *most = nullptr;
    for (const metrics::MethodBudget &method : spread.methods) {
        if (!method.budgetLeft)
            continue;
        if (!least || *method.budgetLeft < *least->budgetLeft)
            least = &method;
        if (!most || *method.budgetLeft > *most->budgetLeft)
            most = &method;
    }
    if (!least)
        return BudgetWords::tr("Too little of the window was measured.");
    const QString low = formatter.value(*least->budgetLeft, Unit::Ratio);
    const QString high = formatter.value(*most->budgetLeft, Unit::Ratio);
    return low == high ? BudgetWords::tr("Every rule says %1.").arg(low)
                       : BudgetWords::tr("From %1 (%2) to %3 (%4).", "share, rule, share, rule")
                             .arg(low, methodName(least->method), high, methodName(most->method));
}

void fillSpread(BudgetView &view, const SloSpec &slo, const BudgetInput &input)
{
    if (slo.sli == SliKind::Composite) {
        view.spreadWords
            = BudgetWords::tr("It is made of other SLOs and has no minutes of its own.");
        return;
    }
    if (!input.minutes || input.minutes->slo != slo.id) {
        view.spreadWords = BudgetWords::tr("The minutes are being read.");
        return;
    }
    if (!input.minutes->trouble.isEmpty()) {
        view.spreadWords = BudgetWords::tr("The minutes could not be read: %1")
                               .arg(textgate::line(input.minutes->trouble));
        return;
    }
    const auto recorded = input.snapshot->recorded.find(slo.id.value);
    view.spread = metrics::methodSpread(
        slo, input.minutes->slices, input.snapshot->team.calendar, input.minutes->end,
        recorded == input.snapshot->recorded.end() ? std::nullopt
                                                   : std::optional(recorded->second));
    view.spreadWords = view.spread->other ? toolSentence(*view.spread->other, slo, input.formatter)
                                          : rangeOf(*view.spread, input.formatter);
    if (input.minutes->end != view.end)
        view.spreadWords
            = BudgetWords::tr("As of %1: %2", "moment, sentence")
                  .arg(input.formatter.moment(input.minutes->end, view.end), view.spreadWords);
}

} // namespace

QString methodName(BudgetMethod method)
{
    switch (method) {
    case BudgetMethod::Events:
        return BudgetWords::tr("Events", "a rule to count a budget");
    case BudgetMethod::Timeslices:
        return BudgetWords::tr("Time slices", "a rule to count a budget");
    case BudgetMethod::RatioTimeslices:
        return BudgetWords::tr("Shares of time slices", "a rule to count a budget");
    case BudgetMethod::SlothMean:
        return u"Sloth"_s;
    case BudgetMethod::PyrraIncrease:
        return u"Pyrra"_s;
    case BudgetMethod::Grafana:
        return u"Grafana SLO"_s;
    }
    return {};
}

std::optional<metrics::SloQuestion> budgetQuestion(const Snapshot &snapshot, const SloId &slo)
{
    return metrics::sloQuestion(
        snapshot,
        { .range = { .from = snapshot.asOf - Millis { 1 }, .to = snapshot.asOf }, .slo = slo });
}

BudgetView budgetView(const BudgetInput &input)
{
    const Snapshot &snapshot = *input.snapshot;
    BudgetView view;
    view.slo = input.slo;
    view.calendar = snapshot.team.calendar;
    view.policy = snapshot.budgetPolicy;
    view.decision = metrics::decide(snapshot, input.slo, snapshot.asOf);
    view.reason = view.policy.empty() ? BudgetWords::tr("The workspace has no error-budget policy.")
                                      : decisionReason(view.policy, view.decision, input.formatter);
    view.budget = figureAt(input, u"reliability.budget_left");
    view.lasts = figureAt(input, u"reliability.exhaustion");
    const auto question = budgetQuestion(snapshot, input.slo);
    if (!question) {
        fillAnswers(view, input.formatter);
        view.spreadWords = BudgetWords::tr("Nothing was measured.");
        return view;
    }
    const SloSpec &slo = *question->slo;
    const Calendar &calendar = snapshot.team.calendar;
    view.known = true;
    view.rolling = slo.window == SloWindowKind::Rolling;
    view.end = metrics::settledEnd(slo, *question->series, snapshot.asOf, snapshot.asOf);
    view.window = metrics::wholeWindow(slo, calendar, view.end);
    fillAnswers(view, input.formatter);
    fillCorrections(view, *question, input);
    const auto returning = [&](TimeRange range) {
        return metrics::budgetReturns(*question->series, slo, calendar, range, view.end);
    };
    view.gone = returning({ .from = view.window.from, .to = view.end });
    view.returns = returning({ .from = view.end, .to = view.end + slo.length });
    fillSpread(view, slo, input);
    return view;
}

} // namespace trivet::ui
