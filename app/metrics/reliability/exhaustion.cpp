// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/forecast.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis defaultPaceWindow = std::chrono::hours { 6 };

std::optional<double> secondsOf(const std::optional<Millis> &duration)
{
    return duration ? std::optional(toSeconds(*duration)) : std::nullopt;
}

/// Every answer under its name; `value` is at_this_rate.
void addForecasts(Figure &figure, const Outlook &outlook, const SloId &slo)
{
    const Exhaustion each = exhaustionOf(outlook);
    figure.extra.push_back({ u"by_pace"_s, secondsOf(each.byPace) });
    figure.extra.push_back({ u"at_this_rate"_s, secondsOf(each.atThisRate) });
    figure.extra.push_back({ u"simulated"_s, secondsOf(each.simulated) });
    const auto drawn = bootstrapOf(outlook, seedOf(slo));
    if (!drawn)
        return;
    figure.extra.push_back({ u"resampled_days"_s, drawn->days });
    figure.extra.push_back({ u"resampled_low"_s, secondsOf(drawn->earliest) });
    figure.extra.push_back({ u"resampled_high"_s, secondsOf(drawn->latest) });
    figure.extra.push_back(
        { outlook.rolling ? u"breach_within_window"_s : u"breach_by_period_end"_s, drawn->breach });
}

Figure exhaustion(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Seconds;
    const auto question = sloQuestion(snapshot, query);
    if (!question)
        return figure;
    const SloSpec &slo = *question->slo;
    const Calendar &calendar = snapshot.team.calendar;
    const Instant end = settledEnd(slo, *question->series, query.range.to, snapshot.asOf);
    const MeasuredWindow spent = sinceMeasured(*question->series, budgetWindow(slo, calendar, end));
    const MeasuredWindow pace = strictly(
        *question->series, { .from = end - query.window.value_or(defaultPaceWindow), .to = end });
    addEvidence(figure, *question, pace);
    Figure budget; // what the budget's own window leaves out belongs to the answer too
    addEvidence(budget, *question, spent);
    for (const LeftOut &note : budget.leftOut)
        if (std::ranges::find(figure.leftOut, note) == figure.leftOut.end())
            figure.leftOut.push_back(note);
    if (!spent.sum.isMeasured() || !pace.sum.isMeasured())
        return figure;
    const double left = budgetOf(spent.sum, slo.target);
    const double rate = burnOf(pace.sum, slo.target);
    const TimeRange period = wholeWindow(slo, calendar, end);
    const double whole = toSeconds(period.length());
    figure.k = std::llround(std::max(0.0, pace.sum.bad()));
    figure.extra.push_back({ u"budget_left"_s, left });
    figure.extra.push_back({ u"burn_rate"_s, rate });
    addForecasts(figure,
                 { .series = question->series,
                   .spent = spent,
                   .whole = period,
                   .rolling = slo.window == SloWindowKind::Rolling,
                   .target = slo.target,
                   .badShare = rate * (1 - slo.target) },
                 slo.id);
    figure.formula = QCoreApplication::translate("Metric", "%1 of %2 at burn rate %3")
                         .arg(left, 0, 'g', 4)
                         .arg(durationToText(Millis { std::llround(whole * 1000) }))
                         .arg(rate, 0, 'g', 4);
    if (left <= 0) {
        figure.state = FigureState::Value;
        figure.value = 0;
        return figure;
    }
    if (!(rate > 0)) {
        figure.state = FigureState::NotReached;
        return figure;
    }
    figure.state = FigureState::Value;
    figure.value = left * whole / rate;
    const double allowed = 1 - slo.target;
    const auto share = badInterval(pace.sum, figure.confidence);
    if (share && share->low > 0)
        figure.interval = Interval { .low = left * whole * allowed / share->high,
                                     .high = left * whole * allowed / share->low };
    return figure;
}

} // namespace

Metric exhaustionMetric()
{
    return { .id = u"reliability.exhaustion"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Seconds,
             .perSlo = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Time until the budget is spent"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "What is left of the budget, times the SLO's window, divided by the burn rate "
                 "of the look-back (6 hours unless asked otherwise) that ends with the range: "
                 "how long the rest lasts if errors go on at this pace. It is 0 when the budget "
                 "is spent already, and not reached while nothing burns. Errors that will leave "
                 "a rolling window meanwhile are not given back. The interval is that of the "
                 "burn rate. Beside it stand by_pace: the whole window divided by the burn rate, "
                 "whatever is spent; simulated: with errors that leave a rolling window giving "
                 "their budget back, up to one window or the end of the period; and what 400 "
                 "futures drawn from past days say: 95 % of them between resampled_low and "
                 "resampled_high, and the share of them that spends the budget."),
             .compute = exhaustion };
}

} // namespace trivet::metrics
