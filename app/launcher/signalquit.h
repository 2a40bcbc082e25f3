// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

#include <array>
#include <memory>

namespace trivet::launcher {

/// SIGTERM, SIGINT and SIGHUP end the event loop like a person who quits: what is under way is
/// cancelled, what was saved is saved. One at a time; needs a QCoreApplication.
class SignalQuit final
{
public:
    /// `exitCode`: 0 for a window, another one for a command that was cut short.
    explicit SignalQuit(int exitCode);
    ~SignalQuit();
    SignalQuit(const SignalQuit &) = delete;
    SignalQuit &operator=(const SignalQuit &) = delete;

private:
    std::array<int, 2> m_pipe { -1, -1 };
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace trivet::launcher
