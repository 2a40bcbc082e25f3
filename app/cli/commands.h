// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/cli.h>
#include <app/engine/opening.h>
#include <app/engine/session.h>

namespace trivet::cli {

// Each is one command in its own file: it parses what follows its name, runs the event loop until
// it has its answer, and gives the exit code.
[[nodiscard]] int annotateCommand(const QStringList &arguments);
[[nodiscard]] int doctorCommand(const QStringList &arguments);
[[nodiscard]] int exportCommand(const QStringList &arguments);
[[nodiscard]] int importCommand(const QStringList &arguments);
[[nodiscard]] int pollCommand(const QStringList &arguments);
[[nodiscard]] int queryCommand(const QStringList &arguments);
[[nodiscard]] int sloCommand(const QStringList &arguments); ///< passes on to one of those below
[[nodiscard]] int sloBacktestCommand(const QStringList &arguments);
[[nodiscard]] int sloCheckCommand(const QStringList &arguments);
[[nodiscard]] int sloListCommand(const QStringList &arguments);
[[nodiscard]] int sloDiscoverCommand(const QStringList &arguments);

/// Opens the store (of the demo: and lets it tell its story), then calls `ready`; ends the loop
/// with an error's exit code where that cannot be. Messages are said on the way.
void whenReady(Session &session, bool demo, const std::function<void()> &ready);

/// The demo tells as much of its minutes as budgets of any window need.
void backfillForBudgets(engine::Opening &opening);

} // namespace trivet::cli
