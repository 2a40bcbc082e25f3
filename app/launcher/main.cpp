// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/cli/cli.h>
#include <app/cli/output.h>
#include <app/launcher/process.h>
#include <app/launcher/signalquit.h>
#include <app/launcher/window.h>
#include <translations/language.h>

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

const QString &helpOf(const cli::WindowCommand &command)
{
    return command.help;
}
const QString &helpOf(const cli::DrawCommand &command)
{
    return command.window.help;
}

/// Without an application object nothing is translated.
void speak(QCoreApplication &app, const QStringList &words)
{
    if (!translations::install(app, cli::languageFor(words)))
        static_cast<void>(translations::install(app));
}

int printHelp(int &argc, char **argv, const QStringList &words)
{
    QCoreApplication app(argc, argv);
    speak(app, words);
    return print(cli::helpText());
}

/// The command line of the window was wrong, or asks for help: it is read once more, now that the
/// answer is known to need no display, so that it is given in the person's language.
template <class Command>
int sayInWords(int &argc, char **argv, const QStringList &words,
               Result<Command> (*parse)(const QStringList &), const QStringList &arguments)
{
    QCoreApplication app(argc, argv);
    speak(app, words);
    const Result<Command> command = parse(arguments);
    return command ? print(helpOf(*command)) : cli::complain(command.error());
}

int runCommand(int &argc, char **argv, const QStringList &words)
{
    QCoreApplication app(argc, argv);
    speak(app, words);
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
        return printHelp(argc, argv, words);
    if (cli::isCommand(words.value(0)))
        return runCommand(argc, argv, words);
    if (words.value(0) == "draw"_L1) {
        const Result<cli::DrawCommand> draw = cli::parseDraw(words.mid(1));
        return draw && helpOf(*draw).isEmpty()
            ? runDraw(argc, argv, *draw)
            : sayInWords(argc, argv, words, cli::parseDraw, words.mid(1));
    }
    const Result<cli::WindowCommand> window = cli::parseWindow(words);
    return window && helpOf(*window).isEmpty()
        ? runWindow(argc, argv, *window)
        : sayInWords(argc, argv, words, cli::parseWindow, words);
}

} // namespace

} // namespace trivet::launcher

int main(int argc, char **argv)
{
    return trivet::launcher::start(argc, argv);
}
