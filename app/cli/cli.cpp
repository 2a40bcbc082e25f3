// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"

#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>
#include <app/cli/words.h>

#include <QCoreApplication>

#include <array>

namespace trivet::cli {

using namespace Qt::StringLiterals;

namespace {

struct Command
{
    QLatin1StringView name;
    int (*run)(const QStringList &) = nullptr;
};

constexpr std::array<Command, 7> commands { {
    { "annotate"_L1, annotateCommand },
    { "doctor"_L1, doctorCommand },
    { "export"_L1, exportCommand },
    { "import"_L1, importCommand },
    { "poll"_L1, pollCommand },
    { "query"_L1, queryCommand },
    { "slo"_L1, sloCommand },
} };

Result<WindowCommand> windowCommand(const Arguments &parsed)
{
    if (parsed.wantsHelp())
        return WindowCommand { .help = parsed.help() };
    WindowCommand command { .wanted = parsed.wanted(),
                            .theme = parsed.value(u"theme"_s),
                            .language = parsed.value(u"language"_s) };
    if (!command.theme.isEmpty() && command.theme != "light"_L1 && command.theme != "dark"_L1)
        return tl::unexpected(parsed.wrongUse(Cli::tr("--theme is light or dark.")));
    return command;
}

void addLooks(Arguments &arguments)
{
    arguments.add({ u"theme"_s, Cli::tr("light or dark; without it the system's."), u"THEME"_s });
    arguments.add({ u"language"_s, Cli::tr("Two letters such as de; without it the system's."),
                    u"LANGUAGE"_s });
    arguments.takeServer();
}

Result<QSize> sizeOf(const Arguments &parsed)
{
    const QStringList sides = parsed.value(u"size"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 10'000
        || size.height() > 10'000)
        return tl::unexpected(
            parsed.wrongUse(Cli::tr("--size is like 1280x800, from 320x240 to 10000x10000.")));
    return size;
}

} // namespace

bool isCommand(const QString &word)
{
    return std::ranges::find(commands, word, &Command::name) != commands.end();
}

int run(const QStringList &arguments)
{
    const auto found = std::ranges::find(commands, arguments.value(0), &Command::name);
    return found == commands.end() ? WrongUse : found->run(arguments.mid(1));
}

Result<WindowCommand> parseWindow(const QStringList &arguments)
{
    Arguments parser(QString(), {});
    addLooks(parser);
    if (Result<void> parsed = parser.parse(arguments); !parsed)
        return tl::unexpected(std::move(parsed).error());
    return windowCommand(parser);
}

Result<DrawCommand> parseDraw(const QStringList &arguments)
{
    Arguments parser(u"draw"_s, {});
    addLooks(parser);
    parser.add({ { u"o"_s, u"output"_s }, Cli::tr("Folder for the pictures."), u"DIR"_s });
    parser.add({ u"size"_s, Cli::tr("Size of the window, such as 1280x800 (default)."), u"SIZE"_s,
                 u"1280x800"_s });
    if (Result<void> parsed = parser.parse(arguments); !parsed)
        return tl::unexpected(std::move(parsed).error());
    if (parser.wantsHelp())
        return DrawCommand { .window = { .help = parser.help() } };
    if (parser.value(u"output"_s).isEmpty())
        return tl::unexpected(parser.wrongUse(Cli::tr("-o DIR is missing.")));
    Result<WindowCommand> window = windowCommand(parser);
    Result<QSize> size = sizeOf(parser);
    if (!window || !size)
        return tl::unexpected(window ? size.error() : window.error());
    return DrawCommand { .window = std::move(*window),
                         .folder = parser.value(u"output"_s),
                         .size = *size };
}

QString versionText()
{
    return u"trivet " TRIVET_VERSION ""_s;
}

QString helpText()
{
    const std::pair<QString, QString> ways[] {
        { u"trivet [WORKSPACE | --demo | --prometheus URL]"_s, Cli::tr("open the window") },
        { u"trivet poll WORKSPACE|--demo --once [--since 90d]"_s,
          Cli::tr("ask every source once and store what it says") },
        { u"trivet query METRIC WORKSPACE|--demo [options]"_s,
          Cli::tr("one number with its evidence") },
        { u"trivet annotate WORKSPACE --at T --text TEXT"_s,
          Cli::tr("write a note on the time axis") },
        { u"trivet doctor WORKSPACE"_s, Cli::tr("test connections, freshness and the store") },
        { u"trivet slo discover WORKSPACE|--prometheus URL"_s,
          Cli::tr("propose SLOs for what a server has") },
        { u"trivet import FILE... [--into WORKSPACE]"_s,
          Cli::tr("read SLOs of OpenSLO, Sloth and Pyrra") },
        { u"trivet export WORKSPACE --as FORM [-o DIR]"_s,
          Cli::tr("write the SLOs for another tool") },
        { u"trivet draw WORKSPACE|--demo -o DIR"_s, Cli::tr("draw every page as a picture") },
    };
    const std::pair<QString, QString> options[] {
        { u"--store PATH"_s, Cli::tr("folder of the store") },
        { u"--format text|json"_s, Cli::tr("form of the answer") },
        { u"--now T"_s, Cli::tr("answer as of T") },
        { u"--offline"_s, Cli::tr("ask no source") },
        { u"--version, --help"_s,
          Cli::tr("\"trivet COMMAND --help\" shows a command's own options") },
    };
    QStringList lines { Cli::tr("Usage:") };
    const auto add = [&lines](const auto &table) {
        for (const auto &[words, meaning] : table)
            lines << u"  "_s + words.leftJustified(50) + u' ' + meaning;
    };
    add(ways);
    lines << QString() << Cli::tr("Common options:");
    add(options);
    lines << QString()
          << Cli::tr("Exit codes: 0 done, 1 failed, 2 wrong use, 3 partly, 4 a gate said no.");
    return lines.join(u'\n');
}

QString languageFor(const QStringList &words)
{
    const auto valueOf = [&words](const QString &option) {
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words.at(i) == option)
                return words.value(i + 1);
            if (words.at(i).startsWith(option + u'='))
                return words.at(i).mid(option.size() + 1);
        }
        return QString();
    };
    return valueOf(u"--format"_s) == "json"_L1 ? u"en"_s : valueOf(u"--language"_s);
}

void whenReady(Session &session, bool demo, const std::function<void()> &ready)
{
    QObject::connect(&session, &Session::openFailed, &session, [](const Error &error) {
        say(u"trivet: "_s + error.message());
        QCoreApplication::exit(Failed);
    });
    if (demo) {
        QObject::connect(&session, &Session::polledOnce, &session, [ready](int, int) { ready(); });
        session.pollOnce();
    } else {
        QObject::connect(&session, &Session::opened, &session, ready);
        session.start();
    }
}

} // namespace trivet::cli
