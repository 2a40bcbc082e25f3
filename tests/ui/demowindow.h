// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/session.h>
#include <app/sources/demo/demostory.h>
#include <ui/shell/mainwindow.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

namespace trivet::test {

/// The real window on the demo story, with a real store in a folder of its own.
class DemoWindow final
{
public:
    explicit DemoWindow(Workspace workspace = workspace::demo())
    {
        Session::Options options;
        options.workspace = std::move(workspace);
        options.storeFolder = m_folder.path();
        options.clock = std::make_shared<FixedClock>(demo::now());
        options.sources.backfill = std::chrono::hours { 24 * 400 };
        options.firstAnnotations = demo::annotations();
        session = std::make_unique<Session>(std::move(options));
        window = std::make_unique<ui::MainWindow>(*session, true);
    }
    ~DemoWindow()
    {
        window.reset();
        session->shutdown();
    }
    DemoWindow(const DemoWindow &) = delete;
    DemoWindow &operator=(const DemoWindow &) = delete;

    /// Everything polled; false after two minutes.
    [[nodiscard]] bool fill()
    {
        QSignalSpy polled(session.get(), &Session::polledOnce);
        session->pollOnce();
        return polled.wait(120'000);
    }

    std::unique_ptr<Session> session;
    std::unique_ptr<ui::MainWindow> window;

private:
    QTemporaryDir m_folder;
};

} // namespace trivet::test
