// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "wave.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

struct Bounds
{
    int low = 0;
    int high = 10;
};

Bounds boundsOf(SurveyScale scale)
{
    switch (scale) {
    case SurveyScale::Csat5:
    case SurveyScale::Likert5:
        return { .low = 1, .high = 5 };
    case SurveyScale::Likert7:
        return { .low = 1, .high = 7 };
    case SurveyScale::Nps:
    case SurveyScale::Sus:
    case SurveyScale::UxLite:
    case SurveyScale::Number:
        break;
    }
    return {};
}

/// Aggregates name no scale: the one that single answers to the same question have, else what the
/// question is called, else 0 to 10 if it was answered above 5. Nothing where all of this is
/// silent: the classes of a 0-10 question must not be laid over another scale.
std::optional<SurveyScale> scaleOf(const SurveyAggregate &aggregate,
                                   const QHash<QString, SurveyScale> &known)
{
    if (const auto found = known.constFind(aggregate.question); found != known.constEnd())
        return *found;
    const auto named = [&](QLatin1StringView word) {
        return aggregate.question.contains(word, Qt::CaseInsensitive);
    };
    if (named("csat"_L1) || named("satisf"_L1))
        return SurveyScale::Csat5;
    if (named("nps"_L1) || named("recommend"_L1))
        return SurveyScale::Nps;
    if (std::any_of(aggregate.counts.begin() + 6, aggregate.counts.end(),
                    [](int c) { return c > 0; }))
        return SurveyScale::Nps;
    return std::nullopt;
}

/// A wave while it is being read: every question of the scale.
struct OpenWave
{
    std::optional<Instant> opened;
    Instant closed {};
    std::vector<QString> questions; ///< in the order they come
    std::map<std::pair<QString, QString>, TeamScores> scores; ///< by question and team
    std::map<QString, Wave> notes; ///< by question: what was left out
    std::set<std::pair<QString, QString>> single; ///< question and team with single answers

    void ask(const QString &question)
    {
        if (std::ranges::find(questions, question) == questions.end())
            questions.push_back(question);
    }
    TeamScores &of(const QString &question, const QString &team)
    {
        TeamScores &found = scores[{ question, team }];
        found.team = team;
        return found;
    }
};

using WaveKey = std::pair<QString, QString>; ///< source, wave
using OpenWaves = std::map<WaveKey, OpenWave>;

void readAnswer(OpenWave &wave, const SurveyAnswer &answer, Bounds bounds)
{
    wave.ask(answer.question);
    if (answer.platformTeam) {
        ++wave.notes[answer.question].platformTeam;
        return;
    }
    if (!(answer.value >= bounds.low && answer.value <= bounds.high)
        || std::trunc(answer.value) != answer.value) {
        ++wave.notes[answer.question].invalid;
        return;
    }
    TeamScores &team = wave.of(answer.question, answer.team);
    ++team.counts[static_cast<size_t>(answer.value)];
    ++team.n;
    team.invited = std::max(team.invited, static_cast<qint64>(answer.invited));
    wave.single.insert({ answer.question, answer.team });
}

void readAggregate(OpenWave &wave, const SurveyAggregate &aggregate, Bounds bounds)
{
    wave.ask(aggregate.question);
    if (wave.single.contains({ aggregate.question, aggregate.team })) {
        ++wave.notes[aggregate.question].doubled;
        return;
    }
    TeamScores &team = wave.of(aggregate.question, aggregate.team);
    for (int score = 0; score <= 10; ++score) {
        const qint64 count = std::max(0, aggregate.counts[static_cast<size_t>(score)]);
        if (score < bounds.low || score > bounds.high) {
            wave.notes[aggregate.question].invalid += count;
            continue;
        }
        team.counts[static_cast<size_t>(score)] += count;
        team.n += count;
    }
    team.invited += aggregate.invited;
}

OpenWaves readWaves(const Snapshot &snapshot, SurveyScale scale)
{
    OpenWaves waves;
    QHash<QString, SurveyScale> known;
    for (const SurveyAnswer &answer : snapshot.events.answers) {
        known.insert(answer.question, answer.scale);
        if (answer.scale != scale)
            continue;
        OpenWave &wave = waves[{ answer.source.value, answer.wave }];
        wave.closed = std::max(wave.closed, answer.waveClosed);
        if (answer.waveOpened)
            wave.opened = std::min(wave.opened.value_or(*answer.waveOpened), *answer.waveOpened);
        readAnswer(wave, answer, boundsOf(scale));
    }
    for (const SurveyAggregate &aggregate : snapshot.events.aggregates) {
        if (scaleOf(aggregate, known) != scale)
            continue;
        OpenWave &wave = waves[{ aggregate.source.value, aggregate.wave }];
        wave.closed = std::max(wave.closed, aggregate.waveClosed);
        readAggregate(wave, aggregate, boundsOf(scale));
    }
    return waves;
}

} // namespace

std::vector<Wave> closedWaves(const Snapshot &snapshot, SurveyScale scale, const QString &question)
{
    std::vector<Wave> waves;
    for (const auto &[key, open] : readWaves(snapshot, scale)) {
        const QString &asked = question.isEmpty() ? open.questions.front() : question;
        if (open.closed > snapshot.asOf
            || std::ranges::find(open.questions, asked) == open.questions.end())
            continue;
        const auto notes = open.notes.find(asked);
        Wave wave = notes == open.notes.end() ? Wave {} : notes->second;
        wave.source = SourceId(key.first);
        wave.id = key.second;
        wave.question = asked;
        wave.span = { .from = open.opened.value_or(open.closed), .to = open.closed };
        for (const auto &[place, scores] : open.scores)
            if (place.first == asked)
                wave.teams.push_back(scores);
        waves.push_back(std::move(wave));
    }
    std::ranges::stable_sort(waves, {}, [](const Wave &w) { return w.span.to; });
    return waves;
}

WaveView view(const Wave &wave, const QString &team, const PrivacyRules &privacy)
{
    WaveView seen;
    std::vector<qint64> parts;
    for (const TeamScores &scores : wave.teams)
        parts.push_back(scores.n);
    const std::vector<bool> hidden = hiddenParts(parts, privacy);
    bool allSaid = true;
    bool anyHidden = false;
    for (size_t i = 0; i < wave.teams.size(); ++i) {
        const TeamScores &scores = wave.teams[i];
        if (!team.isEmpty() && scores.team != team)
            continue;
        for (size_t score = 0; score < seen.counts.size(); ++score)
            seen.counts[score] += scores.counts[score];
        seen.n += scores.n;
        seen.invited += scores.invited;
        allSaid = allSaid && scores.invited >= scores.n && scores.invited > 0;
        anyHidden = anyHidden || hidden[i];
    }
    if (!allSaid)
        seen.invited = 0;
    // A team is a part of a whole that is shown too; the whole has only its own size to answer for.
    const bool kept = !team.isEmpty() && anyHidden;
    seen.shown = privacy.showsScore(seen.n) && !kept;
    seen.spreadShown = seen.shown && privacy.showsDistribution(seen.n);
    return seen;
}

const Wave *newestIn(const std::vector<Wave> &waves, TimeRange range)
{
    const Wave *newest = nullptr;
    for (const Wave &wave : waves)
        if (range.contains(wave.span.to))
            newest = &wave;
    return newest;
}

void addWaveEvidence(Figure &figure, const Wave &wave)
{
    figure.counted.push_back(wave.id);
    const auto note = [&](qint64 count, const QString &text) {
        if (count > 0)
            figure.leftOut.push_back({ wave.id, text.arg(count) });
    };
    note(wave.platformTeam,
         QCoreApplication::translate("Metric", "answers of the platform team: %1"));
    note(wave.invalid, QCoreApplication::translate("Metric", "answers outside the scale: %1"));
    note(wave.doubled,
         QCoreApplication::translate("Metric",
                                     "aggregates beside single answers of the same team: %1"));
}

} // namespace trivet::metrics
