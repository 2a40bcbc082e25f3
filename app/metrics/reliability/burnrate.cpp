// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/window.h>

#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr Millis defaultBurnWindow = std::chrono::hours { 1 };

Figure burnRate(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Multiple;
    const auto question = sloQuestion(snapshot, query);
    if (!question)
        return figure;
    const Instant end
        = settledEnd(*question->slo, *question->series, query.range.to, snapshot.asOf);
    const TimeRange wanted { .from = end - query.window.value_or(defaultBurnWindow), .to = end };
    const MeasuredWindow window = strictly(*question->series, wanted);
    addEvidence(figure, *question, window);
    if (question->corrected != nullptr) {
        const MeasuredWindow corrected = strictly(*question->corrected, wanted);
        addCorrected(figure, *question, corrected, burnOf(corrected.sum, question->slo->target));
    }
    const SliceSum &sum = window.sum;
    const double bad = std::max(0.0, sum.bad());
    const double budget = 1 - question->slo->target;
    figure.k = std::llround(bad);
    figure.formula = u"(%1 / %2) / %3"_s.arg(*figure.k).arg(figure.n).arg(budget, 0, 'g', 6);
    if (!sum.isMeasured())
        return figure;
    figure.state = FigureState::Value;
    figure.value = burnOf(sum, question->slo->target);
    if (const auto share = badInterval(sum, figure.confidence))
        figure.interval = Interval { .low = share->low / budget, .high = share->high / budget };
    return figure;
}

} // namespace

Metric burnRateMetric()
{
    return {
        .id = u"reliability.burn_rate"_s,
        .leg = Leg::Reliability,
        .unit = Unit::Multiple,
        .smallerIsBetter = true,
        .perSlo = true,
        .title = QT_TRANSLATE_NOOP("Metric", "Burn rate"),
        .rule = QT_TRANSLATE_NOOP(
            "Metric",
            "The share of bad events in the look-back (1 hour unless asked otherwise) that "
            "ends with the range, divided by the share that the target allows. At 1 the "
            "budget lasts exactly one window, at 14.4 a month's budget lasts 50 hours. "
            "Measured without traffic it is 0; where less than nine tenths of the look-back "
            "was measured there is no data. The interval is Wilson's of the share. Of a composite "
            "it is the sum of its parts' burn rates by weight. Where a correction touches the "
            "look-back, the corrected rate stands beside it."),
        .compute = burnRate
    };
}

} // namespace trivet::metrics
