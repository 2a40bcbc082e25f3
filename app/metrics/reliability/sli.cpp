// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/window.h>

#include <algorithm>
#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// Burn rates that add up can claim more than all events to be bad.
double levelOf(const SliceSum &sum)
{
    return std::max(0.0, sum.good / sum.total);
}

void addCorrected(Figure &figure, const SloQuestion &question, TimeRange wanted)
{
    if (question.corrected == nullptr)
        return;
    const MeasuredWindow window = sinceMeasured(*question.corrected, wanted);
    addCorrected(figure, question, window,
                 window.sum.total > 0 ? std::optional(levelOf(window.sum)) : std::nullopt);
}

Figure sli(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    const auto question = sloQuestion(snapshot, query);
    if (!question)
        return figure;
    const Instant end
        = settledEnd(*question->slo, *question->series, query.range.to, snapshot.asOf);
    const TimeRange wanted { .from = query.range.from, .to = end };
    const MeasuredWindow window = sinceMeasured(*question->series, wanted);
    addEvidence(figure, *question, window);
    addCorrected(figure, *question, wanted);
    const SliceSum &sum = window.sum;
    figure.k = std::llround(sum.good);
    figure.formula = u"%1 / %2"_s.arg(*figure.k).arg(figure.n);
    // Without traffic there is no share, however well it was measured.
    if (!sum.isMeasured() || !(sum.total > 0))
        return figure;
    figure.state = FigureState::Value;
    figure.value = levelOf(sum);
    if (const auto share = badInterval(sum, figure.confidence))
        figure.interval = Interval { .low = 1 - share->high, .high = 1 - share->low };
    return figure;
}

} // namespace

Metric sliMetric()
{
    return {
        .id = u"reliability.sli"_s,
        .leg = Leg::Reliability,
        .unit = Unit::Ratio,
        .perSlo = true,
        .title = QT_TRANSLATE_NOOP("Metric", "Service level"),
        .rule = QT_TRANSLATE_NOOP(
            "Metric",
            "Good events divided by all events in the range, with Wilson's interval: events "
            "are counted, ratios are never averaged over time. Where less than nine tenths "
            "of the range (since measuring began) was measured there is no data, for a gap "
            "is not a time without errors. Without traffic there is no share. An SLO that counts its "
            "budget in time slices counts slices here too. Where a correction touches the "
            "range, the corrected level stands beside it."),
        .compute = sli
    };
}

} // namespace trivet::metrics
