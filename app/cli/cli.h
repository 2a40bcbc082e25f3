// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/engine/opening.h>

#include <QSize>
#include <QStringList>

namespace trivet::cli {

/// What a script sees when a command is done.
enum Exit {
    Done = 0,
    Failed = 1,
    WrongUse = 2, ///< of the command line or of a file: the person can mend it
    Partly = 3,
    GateSaidNo = 4,
};

/// Is this the first word of a command that needs no window: poll, query, slo, annotate, doctor?
[[nodiscard]] bool isCommand(const QString &word);

/// Runs the command; a QCoreApplication is there, its event loop does not run yet. Answers go to
/// stdout, messages to stderr; the exit code.
[[nodiscard]] int run(const QStringList &arguments);

/// The window's own command line: [WORKSPACE] | --demo | --prometheus URL.
struct WindowCommand
{
    engine::Wanted wanted;
    QString theme;
    QString language;
    QString help; ///< not empty: print it, and that is all
};

/// `trivet draw`: every page as a picture, without a display.
struct DrawCommand
{
    WindowCommand window;
    QString folder;
    QSize size { 1280, 800 };
};

/// An error's text says how it is used right.
[[nodiscard]] Result<WindowCommand> parseWindow(const QStringList &arguments);
[[nodiscard]] Result<DrawCommand> parseDraw(const QStringList &arguments);

[[nodiscard]] QString versionText();
[[nodiscard]] QString helpText();

/// The language that the words of a command line ask for; empty = the system's. What a program
/// reads is English wherever it runs: --format json.
[[nodiscard]] QString languageFor(const QStringList &words);

/// Prints "trivet: ..." to stderr and gives the exit code for it.
int complain(const Error &error);

} // namespace trivet::cli
