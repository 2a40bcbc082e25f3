// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "firstsearch.h"

#include <app/engine/await.h>

#include <algorithm>

namespace trivet::engine {

namespace {

/// A server may get later what can be promised on; a search costs it something.
constexpr Backoff::Policy searchAgain { .first = std::chrono::minutes { 1 },
                                        .factor = 2,
                                        .most = std::chrono::minutes { 30 } };

bool isRefusal(ErrorKind kind)
{
    return kind == ErrorKind::Credentials || kind == ErrorKind::Throttled;
}

/// Whether the polls of the source tell of it, and are repeated as they should be.
bool isOfConnection(ErrorKind kind)
{
    return kind == ErrorKind::Connection || kind == ErrorKind::Cancelled || isRefusal(kind);
}

} // namespace

FirstSearch::FirstSearch(Poller &poller, SourceId source, size_t most, quint64 seed,
                         std::shared_ptr<const Clock> clock)
    : m_poller(poller)
    , m_source(std::move(source))
    , m_most(most)
    , m_clock(std::move(clock))
    , m_backoff(seed, searchAgain)
{ }

void FirstSearch::run(const std::function<void()> &next)
{
    if (m_most == 0 || !m_backoff.isDue(m_clock->monotonic()))
        return next();
    if (m_running)
        return;
    m_running = true;
    whenDone(m_poller.discover(m_source, {}), this,
             [this, next](const Result<std::vector<Proposal>> &found) {
                 m_running = false;
                 if (m_most > 0) // else somebody chose meanwhile
                     conclude(found);
                 next();
             });
}

void FirstSearch::conclude(const Result<std::vector<Proposal>> &found)
{
    if (!found && isOfConnection(found.error().kind)) {
        // A server may answer polls and refuse to be searched: it is not asked at each of them.
        if (isRefusal(found.error().kind))
            m_backoff.failed(m_clock->monotonic());
        return;
    }
    std::vector<SloSpec> slos;
    if (found)
        for (size_t i = 0; i < std::min(found->size(), m_most); ++i)
            slos.push_back((*found)[i].slo);
    if (!slos.empty()) {
        end();
        Q_EMIT this->found(slos);
        return;
    }
    m_backoff.failed(m_clock->monotonic());
    Q_EMIT foundNothing(found ? tr("The server records no SLO and has none of the usual metrics.")
                              : found.error().message());
}

std::optional<Instant> FirstSearch::nextTry() const
{
    if (m_most == 0 || m_backoff.failures() == 0 || !m_poller.isPolling())
        return std::nullopt;
    return m_clock->now() + m_backoff.remaining(m_clock->monotonic());
}

} // namespace trivet::engine
