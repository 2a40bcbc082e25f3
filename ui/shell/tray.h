// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ui/viewmodels/attentionmodel.h>

#include <QIcon>
#include <QObject>

class QMenu;
class QSystemTrayIcon;

namespace trivet::ui {

/// The state in the desktop's tray, as shape, number and word. Where there is no tray there is
/// none: the window never depends on it.
class Tray final : public QObject
{
    Q_OBJECT

public:
    Tray(AttentionModel &attention, QObject *parent = nullptr);
    ~Tray() override;

    [[nodiscard]] bool isThere() const { return m_icon != nullptr; }

Q_SIGNALS:
    void openAsked();
    void quitAsked();

private:
    void appear();
    void show();

    AttentionModel &m_attention;
    QSystemTrayIcon *m_icon = nullptr;
    std::unique_ptr<QMenu> m_menu;
};

/// A circle, a diamond, a triangle or a ring with a question mark, with a count from 2 to 9+.
[[nodiscard]] QIcon trayIcon(Attention::State state, int count);

} // namespace trivet::ui
