// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recommendation.h"

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

stats::Recommendation classes(const std::array<qint64, 11> &counts)
{
    stats::Recommendation answers;
    for (size_t score = 0; score < counts.size(); ++score)
        (score >= 9       ? answers.promoters
             : score >= 7 ? answers.passives
                          : answers.detractors)
            += counts[score];
    return answers;
}

/// What the silent could make of it, at worst and at best.
void addBounds(Figure &figure, const stats::Recommendation &answers, qint64 invited)
{
    if (invited < answers.n() || invited == 0)
        return;
    const auto net = static_cast<double>(answers.promoters - answers.detractors);
    const auto silent = static_cast<double>(invited - answers.n());
    const auto all = static_cast<double>(invited);
    figure.extra.push_back({ u"invited"_s, all });
    figure.extra.push_back({ u"bound_low"_s, 100 * (net - silent) / all });
    figure.extra.push_back({ u"bound_high"_s, 100 * (net + silent) / all });
}

RecommendationWave scored(const Wave &wave, const QString &team, const PrivacyRules &privacy)
{
    const WaveView seen = view(wave, team, privacy);
    RecommendationWave result { .wave = wave.id,
                                .question = wave.question,
                                .span = wave.span,
                                .n = seen.n,
                                .invited = seen.invited,
                                .figure = {},
                                .answers = std::nullopt };
    Figure &figure = result.figure;
    figure.unit = Unit::Points;
    figure.n = seen.n;
    addWaveEvidence(figure, wave);
    if (seen.n == 0)
        return result;
    if (!seen.shown) {
        figure.state = FigureState::Hidden;
        return result;
    }
    const stats::Recommendation answers = classes(seen.counts);
    const qint64 net = answers.promoters - answers.detractors;
    figure.state = FigureState::Value;
    figure.value = answers.score();
    addBounds(figure, answers, seen.invited);
    if (!seen.spreadShown) {
        // The score's own interval would tell how many promoters and detractors there are.
        figure.interval = stats::widestAdjustedWald(seen.n, net, figure.confidence);
        figure.formula = u"100 x %1 / %2"_s.arg(net).arg(seen.n);
        return result;
    }
    figure.interval = stats::adjustedWald(answers, figure.confidence).interval;
    figure.formula
        = u"100 x (%1 - %2) / %3"_s.arg(answers.promoters).arg(answers.detractors).arg(seen.n);
    figure.extra.push_back({ u"promoters"_s, static_cast<double>(answers.promoters) });
    figure.extra.push_back({ u"passives"_s, static_cast<double>(answers.passives) });
    figure.extra.push_back({ u"detractors"_s, static_cast<double>(answers.detractors) });
    result.answers = answers;
    return result;
}

Figure recommendation(const Snapshot &snapshot, const Query &query)
{
    const std::vector<Wave> waves = closedWaves(snapshot, SurveyScale::Nps, query.survey);
    if (const Wave *newest = newestIn(waves, query.range))
        return scored(*newest, query.team, snapshot.privacy).figure;
    Figure none;
    none.unit = Unit::Points;
    return none;
}

} // namespace

std::vector<RecommendationWave> recommendationWaves(const Snapshot &snapshot, TimeRange range,
                                                    const QString &question, const QString &team)
{
    std::vector<RecommendationWave> all;
    for (const Wave &wave : closedWaves(snapshot, SurveyScale::Nps, question))
        if (range.contains(wave.span.to))
            all.push_back(scored(wave, team, snapshot.privacy));
    return all;
}

std::optional<stats::ScoreDifference> changeBetween(const RecommendationWave &before,
                                                    const RecommendationWave &after)
{
    if (!before.answers || !after.answers || before.question != after.question)
        return std::nullopt;
    return stats::difference(*before.answers, *after.answers);
}

Metric recommendationMetric()
{
    return { .id = u"platform.recommendation"_s,
             .leg = Leg::Platform,
             .unit = Unit::Points,
             .title = QT_TRANSLATE_NOOP("Metric", "Recommendation score"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of the newest survey wave that closed in the range: 100 x (promoters - "
                 "detractors) / answers, from whole scores of 0 to 10; 9 and 10 are promoters, 0 "
                 "to 6 detractors. Members of the platform team are left out. Under 5 answers it "
                 "is hidden, and so is a team whose score could be found by subtraction; under 8 "
                 "the classes are hidden and the interval is the widest that fits. The interval "
                 "is the adjusted Wald one (three answers added)."),
             .compute = recommendation };
}

} // namespace trivet::metrics
