// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/platform/wave.h>
#include <app/metrics/stats/adjustedwald.h>

namespace trivet::metrics {

/// One wave on the time axis: it lasts from its opening to its close.
struct RecommendationWave
{
    QString wave;
    QString question;
    TimeRange span;
    qint64 n = 0;
    qint64 invited = 0; ///< 0 = not said
    Figure figure; ///< hidden where it must be
    std::optional<stats::Recommendation> answers; ///< only where the distribution may be shown
};

/// The waves that closed in the range, oldest first.
[[nodiscard]] std::vector<RecommendationWave> recommendationWaves(const Snapshot &snapshot,
                                                                  TimeRange range,
                                                                  const QString &question = {},
                                                                  const QString &team = {});

/// The change between two waves, taken as independent; nothing where either may not show its
/// distribution, for the interval would tell it, or where they ask different questions.
[[nodiscard]] std::optional<stats::ScoreDifference> changeBetween(const RecommendationWave &before,
                                                                  const RecommendationWave &after);

} // namespace trivet::metrics
