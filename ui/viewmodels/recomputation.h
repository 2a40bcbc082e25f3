// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <functional>

namespace trivet::ui {

/// Keeps what a page shows in step with what it is made from: many changes in a row cost one
/// computation, off the GUI thread, and another one only if more has changed meanwhile.
class Recomputation final : public QObject
{
    Q_OBJECT

public:
    using Show = std::function<void()>; ///< in the GUI thread: takes the result
    using Job = std::function<Show()>; ///< in the pool: touches values only
    using Prepare = std::function<Job()>; ///< in the GUI thread; an empty job = nothing to do

    explicit Recomputation(Prepare prepare, QObject *parent = nullptr);
    ~Recomputation() override;

    void refresh();
    /// True when what is shown belongs to the newest change.
    [[nodiscard]] bool isSettled() const { return m_shown == m_wanted; }

private:
    void run();

    Prepare m_prepare;
    QTimer m_delay;
    quint64 m_wanted = 0;
    quint64 m_shown = 0;
    bool m_running = false;
};

} // namespace trivet::ui
