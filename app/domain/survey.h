// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

#include <QDate>

#include <array>
#include <optional>

namespace trivet {

enum class SurveyScale { Nps, Csat5, Likert5, Likert7, Sus, UxLite, Number };

/// One answer to one question. No name and no key of a person is ever kept.
struct SurveyAnswer
{
    QString id; ///< "<source id>:<wave>:<running number>"
    SourceId source;
    QString wave;
    std::optional<Instant> waveOpened;
    Instant waveClosed {};
    QString survey;
    QString question;
    SurveyScale scale = SurveyScale::Nps;
    QString item;
    double value = 0;
    QString team;
    QString role;
    bool platformTeam = false;
    int invited = 0; ///< people asked in this wave and team, 0 = not said

    bool operator==(const SurveyAnswer &) const = default;
};

/// Counts per score where a source gives no single answers: c[0] to c[10].
struct SurveyAggregate
{
    QString id; ///< "<source id>:<wave>:<question>:<team>"
    SourceId source;
    QString wave;
    Instant waveClosed {};
    QString question;
    QString team;
    int invited = 0;
    int n = 0; ///< as the source claims; the sum of counts is what counts
    std::array<int, 11> counts {};

    bool operator==(const SurveyAggregate &) const = default;
};

/// A new engineer's way to the first commit, the first deployment, the tenth merge.
struct Onboarding
{
    QString id; ///< "<source id>:<salted hash of the person's key>"
    SourceId source;
    QString cohort;
    QDate startedOn;
    std::optional<QDate> firstCommitOn;
    std::optional<QDate> firstDeploymentOn;
    std::optional<QDate> tenthMergeOn;
    std::optional<QDate> leftOn;

    bool operator==(const Onboarding &) const = default;
};

/// A request to the platform: an environment, a database ...
struct Provisioning
{
    QString id; ///< "<source id>:<request>"
    SourceId source;
    QString kind;
    Instant requestedAt {};
    std::optional<Instant> readyAt; ///< nothing = still waiting, or never
    bool selfService = false;
    bool failed = false;

    bool operator==(const Provisioning &) const = default;
};

} // namespace trivet
