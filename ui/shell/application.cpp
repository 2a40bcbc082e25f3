// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "application.h"

#include "desk.h"
#include "mainwindow.h"

#include <app/engine/session.h>

#include <QApplication>
#include <QDir>
#include <QEventLoop>
#include <QPixmap>
#include <QTimer>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// Runs the event loop until the condition holds; false after the deadline.
bool runUntil(const std::function<bool()> &condition, std::chrono::milliseconds deadline)
{
    QEventLoop loop;
    QTimer poll;
    QTimer::singleShot(deadline, &loop, [&loop] { loop.exit(1); });
    QObject::connect(&poll, &QTimer::timeout, &loop, [&] {
        if (condition())
            loop.exit(0);
    });
    poll.start(std::chrono::milliseconds { 10 });
    return condition() || loop.exec() == 0;
}

/// The pictures show the crosshair at the worst incident in view, half an hour after it began.
void showWorstIncident(MainWindow &window, const Session &session)
{
    const Incident *worst = nullptr;
    const SnapshotPtr snapshot = session.snapshot();
    for (const Incident &incident : snapshot->events.incidents)
        if (window.axis().range().contains(incident.openedAt)
            && (!worst || incident.severity < worst->severity))
            worst = &incident;
    if (worst)
        window.axis().setCrosshair(worst->openedAt + std::chrono::minutes { 30 });
}

} // namespace

int run(QApplication &app, const LaunchOptions &options)
{
    Desk desk(app, options);
    desk.open();
    desk.joinDesktop();
    // The window is painted before the store is read.
    QTimer::singleShot(0, &desk, [session = options.session] { session->start(); });
    return QApplication::exec();
}

Result<QStringList> draw(QApplication &app, const LaunchOptions &options, const DrawOptions &draw)
{
    if (!QDir().mkpath(draw.folder))
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Draw", "The folder cannot be made."),
                       draw.folder);
    Desk desk(app, options);
    MainWindow &window = desk.open(draw.size);
    bool polled = false;
    QObject::connect(options.session, &Session::polledOnce, &app, [&polled] { polled = true; });
    Error openError;
    bool failed = false;
    QObject::connect(options.session, &Session::openFailed, &app, [&](const Error &error) {
        openError = error;
        failed = true;
    });
    options.session->pollOnce();
    if (!runUntil([&] { return polled || failed; }, std::chrono::minutes { 5 }))
        return failure(
            ErrorKind::Deadline,
            QCoreApplication::translate("Draw", "The sources did not finish within five minutes."));
    if (failed)
        return tl::unexpected<Error>(openError);
    QStringList files;
    for (const Page &page : pages::all()) {
        PageWidget &widget = *window.showPage(page.id);
        // The first view has the page's name, the others their own behind it.
        const QStringList views = widget.views();
        for (qsizetype i = 0; i < std::max<qsizetype>(views.size(), 1); ++i) {
            if (i < views.size())
                widget.showView(views[i]);
            const auto settled
                = [&] { return widget.isSettled() && window.attention().isSettled(); };
            if (!runUntil(settled, std::chrono::minutes { 1 }))
                return failure(
                    ErrorKind::Deadline,
                    QCoreApplication::translate("Draw", "A page was not computed within a minute."),
                    page.id);
            showWorstIncident(window, *options.session);
            QCoreApplication::processEvents();
            const QString name = i == 0 ? page.id : QString(page.id + u'-' + views[i]);
            const QString file = draw.folder + u'/' + name + u".png"_s;
            if (!window.grab().save(file))
                return failure(
                    ErrorKind::Storage,
                    QCoreApplication::translate("Draw", "The picture cannot be written."), file);
            files << file;
        }
    }
    options.session->shutdown();
    return files;
}

} // namespace trivet::ui
