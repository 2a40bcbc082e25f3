// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/metrics/metric.h>
#include <app/metrics/proportion.h>

#include <QCoreApplication>

#include <algorithm>
#include <map>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

/// Who answered in one team of one wave. People are not known: as many as the most answered
/// question.
struct Turnout
{
    std::map<std::pair<QString, QString>, qint64> answers; ///< by question and item
    std::map<QString, qint64> aggregated; ///< by question
    qint64 invited = 0;

    [[nodiscard]] qint64 answered() const
    {
        qint64 most = 0;
        for (const auto &[question, count] : answers)
            most = std::max(most, count);
        for (const auto &[question, count] : aggregated)
            most = std::max(most, count);
        return most;
    }
};

struct WaveTurnout
{
    Instant closed {};
    std::map<QString, Turnout> teams;
};

using WaveTurnouts = std::map<std::pair<QString, QString>, WaveTurnout>; ///< by source and wave

WaveTurnouts turnouts(const Snapshot &snapshot)
{
    WaveTurnouts waves;
    for (const SurveyAnswer &answer : snapshot.events.answers) {
        WaveTurnout &wave = waves[{ answer.source.value, answer.wave }];
        wave.closed = std::max(wave.closed, answer.waveClosed);
        Turnout &team = wave.teams[answer.team];
        ++team.answers[{ answer.question, answer.item }];
        team.invited = std::max(team.invited, static_cast<qint64>(answer.invited));
    }
    for (const SurveyAggregate &aggregate : snapshot.events.aggregates) {
        WaveTurnout &wave = waves[{ aggregate.source.value, aggregate.wave }];
        wave.closed = std::max(wave.closed, aggregate.waveClosed);
        Turnout &team = wave.teams[aggregate.team];
        for (const int count : aggregate.counts)
            team.aggregated[aggregate.question] += std::max(0, count);
        team.invited = std::max(team.invited, static_cast<qint64>(aggregate.invited));
    }
    return waves;
}

Figure responseRate(const Snapshot &snapshot, const Query &query)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    const WaveTurnouts waves = turnouts(snapshot);
    const QString *wave = nullptr;
    const WaveTurnout *newest = nullptr;
    for (const auto &[key, found] : waves) {
        if (found.closed > snapshot.asOf || !query.range.contains(found.closed)
            || (newest && found.closed < newest->closed))
            continue;
        newest = &found;
        wave = &key.second;
    }
    if (!newest)
        return figure;
    qint64 answered = 0;
    qint64 invited = 0;
    for (const auto &[team, turnout] : newest->teams) {
        if (!query.team.isEmpty() && team != query.team)
            continue;
        const QString &name = team;
        const auto leaveOut = [&](const QString &why) { figure.leftOut.push_back({ name, why }); };
        if (turnout.invited <= 0) {
            leaveOut(QCoreApplication::translate("Metric", "nobody said how many were invited"));
        } else if (turnout.answered() > turnout.invited) {
            leaveOut(QCoreApplication::translate("Metric", "more answers than invited people"));
        } else {
            answered += turnout.answered();
            invited += turnout.invited;
        }
    }
    figure.counted.push_back(*wave);
    setProportion(figure, answered, invited);
    return figure;
}

} // namespace

Metric responseRateMetric()
{
    return { .id = u"platform.response_rate"_s,
             .leg = Leg::Platform,
             .unit = Unit::Ratio,
             .title = QT_TRANSLATE_NOOP("Metric", "Response rate"),
             .rule = QT_TRANSLATE_NOOP(
                 "Metric",
                 "Of the people invited to the newest survey wave that closed in the range, the "
                 "share that answered; who answered is not known, so the most answered question "
                 "of each team counts. Members of the platform team are in it. Teams without a "
                 "number of invited people, or with more answers than that, are left out and "
                 "listed. The interval is Wilson's."),
             .compute = responseRate };
}

} // namespace trivet::metrics
