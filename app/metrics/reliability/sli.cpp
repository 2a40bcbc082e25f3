// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/reliability/window.h>
#include <app/metrics/stats/wilson.h>

#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure sli(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    const auto question = sloQuestion(snapshot, query);
    if (!question)
        return figure;
    const Instant end = settledEnd(*question->series, query.range.to, snapshot.asOf);
    const MeasuredWindow window
        = sinceMeasured(*question->series, { .from = query.range.from, .to = end });
    addEvidence(figure, *question, window);
    const SliceSum &sum = window.sum;
    figure.k = std::llround(sum.good);
    figure.formula = u"%1 / %2"_s.arg(*figure.k).arg(figure.n);
    // Without traffic there is no share, however well it was measured.
    if (!sum.isMeasured() || !(sum.total > 0))
        return figure;
    figure.state = FigureState::Value;
    figure.value = sum.good / sum.total;
    figure.interval = stats::wilson(sum.good, sum.total, figure.confidence);
    return figure;
}

} // namespace

Metric sliMetric()
{
    return { .id = u"reliability.sli"_s,
             .leg = Leg::Reliability,
             .unit = Unit::Ratio,
             .perSlo = true,
             .title = QT_TRANSLATE_NOOP("Metric", "Service level"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Good events divided by all events in the range, with Wilson's interval: events "
                 "are counted, ratios are never averaged over time. Where less than nine tenths "
                 "of the range (since measuring began) was measured there is no data, for a gap "
                 "is not a time without errors. Without traffic there is no share."),
             .compute = sli };
}

} // namespace trivet::metrics
