// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/platform/wave.h>
#include <app/metrics/proportion.h>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

Figure satisfaction(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    const std::vector<Wave> waves = closedWaves(snapshot, SurveyScale::Csat5, query.survey);
    const Wave *newest = newestIn(waves, query.range);
    if (!newest)
        return figure;
    const WaveView seen = view(*newest, query.team, snapshot.privacy);
    addWaveEvidence(figure, *newest);
    figure.n = seen.n;
    if (seen.n == 0)
        return figure;
    if (!seen.shown) {
        figure.state = FigureState::Hidden;
        return figure;
    }
    setProportion(figure, seen.counts[4] + seen.counts[5], seen.n);
    if (seen.spreadShown)
        for (size_t score = 1; score <= 5; ++score)
            figure.extra.push_back(
                { u"answers_%1"_s.arg(score), static_cast<double>(seen.counts[score]) });
    return figure;
}

} // namespace

Metric satisfactionMetric()
{
    return { .id = u"platform.satisfaction"_s,
             .leg = Leg::Platform,
             .unit = Unit::Ratio,
             .title = QT_TRANSLATE_NOOP("Metric", "Satisfied users"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of the newest survey wave that closed in the range: the share of answers 4 and "
                 "5 on a scale of 1 to 5, with Wilson's interval. Members of the platform team "
                 "are left out. Under 5 answers it is hidden, and so is a team whose share could "
                 "be found by subtraction; the spread of the answers is shown from 8 on."),
             .compute = satisfaction };
}

} // namespace trivet::metrics
