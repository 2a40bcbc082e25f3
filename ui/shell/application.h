// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QSize>
#include <QString>
#include <QStringList>

class QApplication;

namespace trivet {

class Session;
class Settings;

namespace ui {

/// What the command line says of the window. The session is made by the launcher and outlives it.
struct LaunchOptions
{
    Session *session = nullptr;
    Settings *settings = nullptr; ///< what is remembered; null = nothing is. Outlives the window.
    QString theme; ///< "light", "dark", empty = what was chosen last, at first the system's
    QString language; ///< "de", empty = what was chosen last, at first the system's
    bool demo = false; ///< marked as such wherever a number could be taken for real
};

/// Shows the window, starts the session, runs until the person quits; the exit code.
[[nodiscard]] int run(QApplication &app, const LaunchOptions &options);

struct DrawOptions
{
    QString folder; ///< is made if it is not there
    QSize size { 1280, 800 };
};

/// Draws every page to <folder>/<page>.png once the session has all that it can get; the files.
[[nodiscard]] Result<QStringList> draw(QApplication &app, const LaunchOptions &options,
                                       const DrawOptions &draw);

} // namespace ui

} // namespace trivet
