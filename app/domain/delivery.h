// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

#include <optional>

namespace trivet {

enum class DeploymentOutcome { Succeeded, Failed, Cancelled, Running };

/// One deployment of one service to one environment.
struct Deployment
{
    QString id; ///< unique over all sources: "<source id>:<key in the source>"
    SourceId source;
    ServiceId service;
    QString environment; ///< as the source says; the service's own one counts as production
    QString revision; ///< commit or artifact, empty = unknown
    QString name; ///< what people call it: a tag, a version
    QString url;
    std::optional<Instant> startedAt;
    Instant finishedAt {};
    DeploymentOutcome outcome = DeploymentOutcome::Succeeded;
    bool unplanned = false; ///< a hotfix or a revert, by the source's rule
    bool robot = false;

    bool operator==(const Deployment &) const = default;
};

/// One commit (or merged change) on its way to users.
struct Change
{
    QString id; ///< "<source id>:<commit>"
    SourceId source;
    ServiceId service;
    Instant authoredAt {};
    Instant committedAt {};
    QString deployment; ///< id of the first successful production deployment that contains it;
                        ///< empty = none yet
    QString title;
    bool merge = false;
    bool robot = false;

    bool operator==(const Change &) const = default;
};

} // namespace trivet
