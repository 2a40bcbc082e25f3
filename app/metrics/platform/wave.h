// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/metric.h>

#include <array>

namespace trivet::metrics {

/// How often each score was given, by one team.
struct TeamScores
{
    QString team;
    std::array<qint64, 11> counts {}; ///< by score 0 to 10
    qint64 n = 0;
    qint64 invited = 0; ///< 0 = not said

    bool operator==(const TeamScores &) const = default;
};

/// One question of one wave of a survey, single answers and aggregates together. Where both give
/// the same team the single answers count. Members of the platform team are not in it.
struct Wave
{
    QString id;
    SourceId source;
    QString question;
    TimeRange span; ///< from its opening, or its close where that is not known, to its close
    std::vector<TeamScores> teams; ///< by name
    qint64 platformTeam = 0; ///< answers left out
    qint64 invalid = 0; ///< answers that are no whole number on the scale
    qint64 doubled = 0; ///< aggregates left out for single answers

    bool operator==(const Wave &) const = default;
};

/// The waves that closed by now, oldest first: one question of a scale each. `question` empty = the
/// first one of the scale that the wave has. Only closed waves: between two polls of an open one a
/// sixth answer could be read off by subtraction.
[[nodiscard]] std::vector<Wave> closedWaves(const Snapshot &snapshot, SurveyScale scale,
                                            const QString &question);

/// The scores of a wave that a question about one team, or all (empty), may look at.
struct WaveView
{
    std::array<qint64, 11> counts {};
    qint64 n = 0;
    qint64 invited = 0; ///< 0 = not said by every team
    bool shown = false; ///< a score may be shown
    bool spreadShown = false; ///< the distribution may be shown
};
[[nodiscard]] WaveView view(const Wave &wave, const QString &team, const PrivacyRules &privacy);

/// The newest wave that closed in the range; nothing = none.
[[nodiscard]] const Wave *newestIn(const std::vector<Wave> &waves, TimeRange range);

/// What was left out of a wave, under the wave's name: no single answer is ever named.
void addWaveEvidence(Figure &figure, const Wave &wave);

} // namespace trivet::metrics
