// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "status.h"

namespace trivet::metrics::goals {

GoalStatus status(const Goal &goal, const Figure &figure)
{
    if (!goal.target || !figure.hasValue() || !figure.interval)
        return GoalStatus::TooFewData;
    const double target = *goal.target;
    const auto reaches
        = [&](double value) { return goal.down ? value <= target : value >= target; };
    const double worst = goal.down ? figure.interval->high : figure.interval->low;
    const double best = goal.down ? figure.interval->low : figure.interval->high;
    if (reaches(figure.value))
        return reaches(worst) ? GoalStatus::Met : GoalStatus::MetWithinNoise;
    return reaches(best) ? GoalStatus::NotMetWithinNoise : GoalStatus::Missed;
}

std::optional<double> progress(const Goal &goal, const Figure &figure)
{
    if (!goal.target || !goal.baseline || !figure.hasValue() || *goal.target == *goal.baseline)
        return std::nullopt;
    return (figure.value - *goal.baseline) / (*goal.target - *goal.baseline);
}

Figure figureOf(const Goal &goal, const Snapshot &snapshot, TimeRange range)
{
    const Metric *metric = find(goal.metric);
    if (!metric)
        return {};
    Query query;
    query.range = range;
    if (metric->perSlo && snapshot.slos.size() == 1)
        query.slo = snapshot.slos.front().id;
    return evaluate(*metric, snapshot, query);
}

} // namespace trivet::metrics::goals
