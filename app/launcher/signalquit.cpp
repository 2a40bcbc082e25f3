// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "signalquit.h"

#include <QCoreApplication>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace trivet::launcher {

namespace {

/// A signal handler may touch nothing else: the writing end of the pipe.
volatile std::sig_atomic_t wakeUp = -1;

void onSignal(int)
{
    const int before = errno;
    const char byte = 1;
    if (wakeUp >= 0)
        static_cast<void>(!write(wakeUp, &byte, 1)); // a full pipe wakes just as well
    errno = before;
}

void handle(void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (const int number : { SIGTERM, SIGINT, SIGHUP })
        sigaction(number, &action, nullptr);
}

} // namespace

SignalQuit::SignalQuit(int exitCode)
{
    if (pipe2(m_pipe.data(), O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    wakeUp = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    // Read in the loop, so that a signal from before exec() ends the loop as well.
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(),
                     [this, exitCode] {
                         char byte = 0;
                         while (read(m_pipe[0], &byte, 1) > 0) { }
                         QCoreApplication::exit(exitCode);
                     });
    handle(onSignal);
}

SignalQuit::~SignalQuit()
{
    if (m_pipe[0] < 0)
        return;
    handle(SIG_DFL);
    wakeUp = -1;
    m_notifier.reset();
    close(m_pipe[0]);
    close(m_pipe[1]);
}

} // namespace trivet::launcher
