// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/window.h>

#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// What one failure is worth, and whether this many events can show anything at all.
void addLowTraffic(Figure &figure, double total, double target)
{
    const double budget = 1 - target;
    figure.extra.push_back(
        { u"one_more_failure"_s, total > 0 ? std::optional(-1 / (budget * total)) : std::nullopt });
    figure.extra.push_back({ u"events_to_resolve"_s, eventsToResolve(target, figure.confidence) });
}

/// In an open calendar period the budget can be that of the events so far or of those that the
/// period will have at this pace.
double budgetOfForecast(const MeasuredWindow &window, TimeRange whole, double target)
{
    if (!(window.sum.total > 0))
        return 1;
    const double elapsed = toSeconds(window.used.length());
    const double rest = toSeconds(whole.to - window.used.to);
    const double forecast = window.sum.total * (elapsed + rest) / elapsed;
    return 1 - window.sum.bad() / ((1 - target) * forecast);
}

Figure budgetLeft(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    const auto question = sloQuestion(snapshot, query);
    if (!question)
        return figure;
    const SloSpec &slo = *question->slo;
    const Calendar &calendar = snapshot.team.calendar;
    const Instant end = settledEnd(slo, *question->series, query.range.to, snapshot.asOf);
    const TimeRange wanted = budgetWindow(slo, calendar, end);
    const MeasuredWindow window = sinceMeasured(*question->series, wanted);
    addEvidence(figure, *question, window);
    if (question->corrected != nullptr) {
        const MeasuredWindow corrected = sinceMeasured(*question->corrected, wanted);
        addCorrected(figure, *question, corrected, budgetOf(corrected.sum, slo.target));
    }
    const SliceSum &sum = window.sum;
    const double bad = std::max(0.0, sum.bad());
    figure.k = std::llround(bad);
    figure.formula
        = u"1 - %1 / (%2 x %3)"_s.arg(*figure.k).arg(1 - slo.target, 0, 'g', 6).arg(figure.n);
    if (!sum.isMeasured())
        return figure;
    const double budget = 1 - slo.target;
    figure.state = FigureState::Value;
    figure.value = budgetOf(sum, slo.target);
    if (const auto share = badInterval(sum, figure.confidence))
        figure.interval
            = Interval { .low = 1 - share->high / budget, .high = 1 - share->low / budget };
    figure.extra.push_back({ u"window_share"_s, window.share() });
    figure.extra.push_back({ u"bad"_s, bad });
    figure.extra.push_back({ u"allowed_bad"_s, budget * sum.total });
    addLowTraffic(figure, sum.total, slo.target);
    if (slo.window != SloWindowKind::Rolling)
        figure.extra.push_back(
            { u"left_of_forecast"_s,
              budgetOfForecast(window, wholeWindow(slo, calendar, end), slo.target) });
    return figure;
}

} // namespace

Metric budgetLeftMetric()
{
    return { .id = u"reliability.budget_left"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Ratio,
             .perSlo = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Error budget left"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "One minus the bad events over those that the target allows, (1 - target) x all "
                 "events, in the SLO's window that ends with the range, or in the calendar "
                 "period that holds its end. It goes below zero when the budget is overspent. A "
                 "time without traffic costs nothing; where less than nine tenths of the window "
                 "since measuring began was measured there is no data. The interval is Wilson's "
                 "of the share of bad events. one_more_failure is the share of the budget that one "
                 "more bad event costs; under events_to_resolve events even a time without errors "
                 "does not show that the target is kept. Where a correction touches the window, "
                 "the corrected budget stands beside it."),
             .compute = budgetLeft };
}

} // namespace trivet::metrics
