// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cli.h>
#include <app/cli/output.h>
#include <app/launcher/process.h>
#include <app/launcher/signalquit.h>
#include <app/launcher/window.h>

#include <QCoreApplication>

namespace trivet::launcher {

using namespace Qt::StringLiterals;

namespace {

/// Before any application object: it decides which one there will be.
QStringList wordsOf(int argc, char **argv)
{
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words << QString::fromLocal8Bit(argv[i]);
    return words;
}

bool asksFor(const QStringList &words, const QString &option)
{
    return words.size() == 1 && words.front() == option;
}

int print(const QString &text)
{
    return cli::answer(text) ? cli::Done : cli::Failed;
}

int runCommand(int &argc, char **argv, const QStringList &words)
{
    QCoreApplication app(argc, argv);
    const SignalQuit quit(cli::Failed);
    return cli::run(words);
}

int start(int &argc, char **argv)
{
    hardenProcess();
    const QStringList words = wordsOf(argc, argv);
    QCoreApplication::setApplicationName(u"trivet"_s);
    QCoreApplication::setApplicationVersion(u"" TRIVET_VERSION ""_s);
    if (asksFor(words, u"--version"_s) || asksFor(words, u"-v"_s))
        return print(cli::versionText());
    if (asksFor(words, u"--help"_s) || asksFor(words, u"-h"_s) || asksFor(words, u"help"_s))
        return print(cli::helpText());
    if (cli::isCommand(words.value(0)))
        return runCommand(argc, argv, words);
    if (words.value(0) == "draw"_L1) {
        const Result<cli::DrawCommand> draw = cli::parseDraw(words.mid(1));
        if (!draw)
            return cli::complain(draw.error());
        return draw->window.help.isEmpty() ? runDraw(argc, argv, *draw) : print(draw->window.help);
    }
    const Result<cli::WindowCommand> window = cli::parseWindow(words);
    if (!window)
        return cli::complain(window.error());
    return window->help.isEmpty() ? runWindow(argc, argv, *window) : print(window->help);
}

} // namespace

} // namespace trivet::launcher

int main(int argc, char **argv)
{
    return trivet::launcher::start(argc, argv);
}
