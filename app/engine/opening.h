// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>

#include <QTemporaryDir>

#include <memory>

namespace trivet::engine {

/// What a person named on the command line.
struct Wanted
{
    QString workspace; ///< path of the file
    bool demo = false; ///< the built-in story instead
    QString prometheus; ///< or one server
    QString store; ///< folder; empty = beside the person's other data, a temporary one for the demo
    QString now; ///< ISO 8601 in the team's zone; the wall clock then stands there
    bool offline = false;
    std::optional<Millis> backfill;
};

/// All that a session needs.
struct Opening
{
    Session::Options options;
    bool demo = false;
    std::shared_ptr<QTemporaryDir> temporaryStore; ///< goes with the last copy; after the session
};

/// Reads the workspace and chooses store and clock. Errors are the person's to mend.
[[nodiscard]] Result<Opening> prepare(const Wanted &wanted);

} // namespace trivet::engine
