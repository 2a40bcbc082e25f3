// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/shell/application.h>

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

namespace trivet::ui {

class MainWindow;
class Notifications;
class Tray;

/// Puts the window on the screen as it was left: place and size, page, range, service and zone, in
/// the chosen theme and language; and keeps what the person changes. Another theme is put on at
/// once; for another language the window is made anew, for its words are taken when it is made.
class Desk final : public QObject
{
    Q_OBJECT

public:
    /// The desktop's own palette must be in force still: it tells what "system" means.
    Desk(QApplication &app, const LaunchOptions &options);
    ~Desk() override;

    /// In the size given, else as it was left.
    MainWindow &open(std::optional<QSize> size = std::nullopt);
    /// From now on there is a tray icon, and alerts are told as notifications.
    void joinDesktop();
    [[nodiscard]] MainWindow &window() { return *m_window; }
    /// Writes what is to be remembered; happens a moment after each change, and at the end.
    void remember();

private:
    void raise();
    void makeTray();
    void putOnTheme();
    void takeLanguage();
    void chooseTheme(const QString &theme);
    void chooseLanguage(const QString &language);
    void restore(MainWindow &window, const std::optional<QSize> &size);

    QApplication &m_app;
    LaunchOptions m_options;
    bool m_desktopIsDark = false;
    QString m_theme; ///< "system", "light", "dark"
    QString m_language; ///< empty = the system's
    QTimer m_pause;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<Tray> m_tray; ///< borrows from the window
    std::unique_ptr<Notifications> m_notifications;
};

} // namespace trivet::ui
