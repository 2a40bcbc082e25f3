// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recomputation.h"

#include <QFutureWatcher>
#include <QtConcurrent>

namespace trivet::ui {

Recomputation::Recomputation(Prepare prepare, QObject *parent)
    : QObject(parent)
    , m_prepare(std::move(prepare))
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(std::chrono::milliseconds { 60 });
    connect(&m_delay, &QTimer::timeout, this, &Recomputation::run);
}

Recomputation::~Recomputation() = default;

void Recomputation::refresh()
{
    ++m_wanted;
    // Not restarted by the next change: while the person pans, the picture still follows.
    if (!m_delay.isActive() && !m_running)
        m_delay.start();
}

void Recomputation::run()
{
    if (m_running)
        return;
    const quint64 generation = m_wanted;
    Job job = m_prepare();
    if (!job)
        return;
    m_running = true;
    auto *watcher = new QFutureWatcher<Show>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation] {
        watcher->deleteLater();
        m_running = false;
        m_shown = generation;
        if (watcher->future().resultCount() > 0)
            watcher->result()();
        if (m_shown != m_wanted)
            m_delay.start();
    });
    watcher->setFuture(QtConcurrent::run(std::move(job)));
}

} // namespace trivet::ui
