// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <app/cli/output.h>
#include <app/launcher/signalquit.h>
#include <app/workspace/settings.h>
#include <translations/language.h>
#include <ui/shell/application.h>

#include <QApplication>

namespace trivet::launcher {

using namespace Qt::StringLiterals;

namespace {

ui::LaunchOptions launchOptions(Session &session, const cli::WindowCommand &command)
{
    return { .session = &session,
             .theme = command.theme,
             .language = command.language,
             .demo = command.wanted.demo };
}

/// A workspace that cannot be read is told before there is a window.
void speak(QApplication &app, const QString &language)
{
    if (!translations::install(app, language))
        static_cast<void>(translations::install(app));
}

} // namespace

int runWindow(int &argc, char **argv, const cli::WindowCommand &command)
{
    QApplication app(argc, argv);
    const SignalQuit quit(cli::Done);
    Settings settings(Settings::defaultFolder());
    speak(app, command.language.isEmpty() ? settings.text(Setting::Language) : command.language);
    const Result<engine::Opening> opening = engine::prepare(command.wanted);
    if (!opening)
        return cli::complain(opening.error());
    Session session(opening->options);
    ui::LaunchOptions options = launchOptions(session, command);
    options.settings = &settings;
    const int code = ui::run(app, options);
    session.shutdown();
    return code;
}

int runDraw(int &argc, char **argv, const cli::DrawCommand &command)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const SignalQuit quit(cli::Failed);
    speak(app, command.window.language);
    const Result<engine::Opening> opening = engine::prepare(command.window.wanted);
    if (!opening)
        return cli::complain(opening.error());
    Session session(opening->options);
    const Result<QStringList> files = ui::draw(app, launchOptions(session, command.window),
                                               { .folder = command.folder, .size = command.size });
    session.shutdown();
    if (!files)
        return cli::complain(files.error());
    return cli::answer(files->join(u'\n')) ? cli::Done : cli::Failed;
}

} // namespace trivet::launcher
