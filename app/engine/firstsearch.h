// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/poller.h>

#include <QObject>

#include <functional>

namespace trivet::engine {

/// Finds what a session without a workspace file is to measure: the first SLOs that its first
/// source proposes. Where there are none it is asked again, more and more seldom, as long as its
/// polls go well. Lives in the GUI thread.
class FirstSearch final : public QObject
{
    Q_OBJECT

public:
    /// `most` SLOs at most; 0 = nothing is wanted. The poller must live longer.
    FirstSearch(Poller &poller, SourceId source, size_t most, quint64 seed,
                std::shared_ptr<const Clock> clock);

    /// Asks, if something is wanted and it is due; then calls `next`, at once where it does not
    /// ask.
    void run(const std::function<void()> &next);
    /// Something is measured: nothing is wanted any more.
    void end() { m_most = 0; }
    /// When it asks again; nothing where it does not, or has not asked yet.
    [[nodiscard]] std::optional<Instant> nextTry() const;

Q_SIGNALS:
    void found(const std::vector<trivet::SloSpec> &slos);
    void foundNothing(const QString &why);

private:
    void conclude(const Result<std::vector<Proposal>> &found);

    Poller &m_poller;
    SourceId m_source;
    size_t m_most = 0;
    std::shared_ptr<const Clock> m_clock;
    Backoff m_backoff;
    bool m_running = false;
};

} // namespace trivet::engine
