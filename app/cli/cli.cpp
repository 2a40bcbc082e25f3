// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli.h"

#include <app/cli/arguments.h>
#include <app/cli/commands.h>
#include <app/cli/output.h>

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

constexpr std::array<Command, 4> commands { {
    { "annotate"_L1, annotateCommand },
    { "doctor"_L1, doctorCommand },
    { "poll"_L1, pollCommand },
    { "query"_L1, queryCommand },
} };

Result<WindowCommand> windowCommand(const Arguments &parsed)
{
    if (parsed.wantsHelp())
        return WindowCommand { .help = parsed.help() };
    WindowCommand command { .wanted = parsed.wanted(),
                            .theme = parsed.value(u"theme"_s),
                            .language = parsed.value(u"language"_s) };
    command.wanted.prometheus = parsed.value(u"prometheus"_s);
    if (!command.theme.isEmpty() && command.theme != "light"_L1 && command.theme != "dark"_L1)
        return tl::unexpected(parsed.wrongUse(u"--theme is light or dark."_s));
    return command;
}

void addLooks(Arguments &arguments)
{
    arguments.add({ u"theme"_s, u"light or dark; without it the system's."_s, u"THEME"_s });
    arguments.add(
        { u"language"_s, u"Two letters such as de; without it the system's."_s, u"LANGUAGE"_s });
    arguments.add(
        { u"prometheus"_s, u"Use one Prometheus server, without a workspace."_s, u"URL"_s });
}

Result<QSize> sizeOf(const Arguments &parsed)
{
    const QStringList sides = parsed.value(u"size"_s).split(u'x');
    const QSize size(sides.value(0).toInt(), sides.value(1).toInt());
    if (sides.size() != 2 || size.width() < 320 || size.height() < 240 || size.width() > 10'000
        || size.height() > 10'000)
        return tl::unexpected(
            parsed.wrongUse(u"--size is like 1280x800, from 320x240 to 10000x10000."_s));
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
    parser.add({ { u"o"_s, u"output"_s }, u"Folder for the pictures."_s, u"DIR"_s });
    parser.add({ u"size"_s, u"Size of the window, such as 1280x800 (default)."_s, u"SIZE"_s,
                 u"1280x800"_s });
    if (Result<void> parsed = parser.parse(arguments); !parsed)
        return tl::unexpected(std::move(parsed).error());
    if (parser.wantsHelp())
        return DrawCommand { .window = { .help = parser.help() } };
    if (parser.value(u"output"_s).isEmpty())
        return tl::unexpected(parser.wrongUse(u"-o DIR is missing."_s));
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
    return uR"(Usage:
  trivet [WORKSPACE | --demo | --prometheus URL]     open the window
  trivet poll WORKSPACE|--demo --once [--since 90d]  ask every source once and store what it says
  trivet query METRIC WORKSPACE|--demo [options]     one number with its evidence
  trivet annotate WORKSPACE --at T --text TEXT       write a note on the time axis
  trivet doctor WORKSPACE                            test connections, freshness and the store
  trivet draw WORKSPACE|--demo -o DIR                draw every page as a picture

Common options:
  --store PATH   folder of the store      --format text|json   form of the answer
  --now T        answer as of T           --offline            ask no source
  --version      --help                   "trivet COMMAND --help" shows a command's own options

Exit codes: 0 done, 1 failed, 2 wrong use, 3 partly, 4 a gate said no.)"_s;
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
