// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/alertpolicy.h>
#include <app/domain/budgetpolicy.h>
#include <app/domain/team.h>
#include <app/domain/trouble.h>
#include <app/sources/source.h>

namespace trivet {

/// What `trivet.yaml` says. A value; the file stays the truth.
struct Workspace
{
    QString path; ///< absolute; empty for the demo
    Team team;
    std::vector<Service> services;
    std::vector<SourceSpec> sources;
    std::vector<SloSpec> slos;
    std::vector<AlertPolicy> policies; ///< the team's own
    std::vector<Correction> corrections;
    BudgetPolicy budgetPolicy;
    std::vector<Goal> goals;
    std::vector<Trouble> troubles; ///< warnings: nothing that keeps it from loading
};

namespace workspace {

/// Reads a file of at most 1 MiB. Errors name file, line, column and what was expected, all of
/// them at once in one text (one a line); nothing is half-loaded.
[[nodiscard]] Result<Workspace> load(const QString &path);
/// The same from bytes; `path` names them in messages and anchors relative paths.
[[nodiscard]] Result<Workspace> parse(const QByteArray &yaml, const QString &path);
/// The built-in story: one demo source, three services, their SLOs and goals.
[[nodiscard]] Workspace demo();
/// One Prometheus, nothing else known yet (`--prometheus URL`).
[[nodiscard]] Result<Workspace> forPrometheus(const QString &url);
/// Where the store of a workspace lives: <data dir>/trivet/<hash of the absolute path>/.
[[nodiscard]] QString defaultStoreFolder(const Workspace &workspace);

} // namespace workspace

} // namespace trivet
