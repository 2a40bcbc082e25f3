// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alerthistory.h"

#include <algorithm>

namespace trivet::engine {

namespace {

/// Nothing is measured so far ahead: the clocks of servers may run ahead of ours a little.
constexpr Millis aheadOfNow = std::chrono::hours { 24 };

} // namespace

AlertHistory::AlertHistory(SloSpec slo, AlertPolicy policy)
    : m_slo(std::move(slo))
    , m_policy(std::move(policy))
{
    m_now.pairs.resize(m_policy.windows.size());
    for (SeverityState &severity : m_now.severities)
        severity.frozen = true;
    m_active = alerts::activeAlerts(m_slo, m_policy, SliceSeries(), m_now);
}

bool AlertHistory::beginsAnew(Instant changed) const
{
    return m_checkpoint.at == Instant {} || changed < m_checkpoint.at;
}

TimeRange AlertHistory::needed(Instant changed, Instant now) const
{
    const Instant first = beginsAnew(changed) ? now - kept : m_checkpoint.at;
    return { .from = first - alerts::longestWindow(m_policy), .to = now + aheadOfNow };
}

void AlertHistory::update(const SliceSeries &minutes, Instant changed, Instant now)
{
    const Instant end = minutes.measuredUntil();
    if (minutes.isEmpty() || end == Instant {})
        return;
    if (beginsAnew(changed) || end < m_checkpoint.at) {
        m_from = std::chrono::floor<std::chrono::minutes>(now - kept);
        m_base = {};
        m_settled.clear();
        m_checkpoint = {};
    }
    const auto on = [&](Instant to) {
        return alerts::replay(m_policy, m_slo.target, minutes, { .from = m_from, .to = to },
                              m_checkpoint);
    };
    if (end - unsettled > std::max(m_from, m_checkpoint.at)) {
        const Replay settled = on(end - unsettled);
        m_settled.insert(m_settled.end(), settled.transitions.begin(), settled.transitions.end());
        m_checkpoint = settled.after;
    }
    Replay recent = on(end);
    m_recent = std::move(recent.transitions);
    m_now = std::move(recent.after);
    // All that is known is older than the days that are kept: as if nothing were.
    if (m_now.pairs.size() != m_policy.windows.size())
        m_now.pairs.resize(m_policy.windows.size());
    forgetBefore(now - kept);
    m_active = alerts::activeAlerts(m_slo, m_policy, minutes, m_now);
}

void AlertHistory::forgetBefore(Instant t)
{
    const auto first = std::ranges::lower_bound(m_settled, t, {}, &AlertTransition::at);
    for (auto it = m_settled.begin(); it != first; ++it) {
        SeverityState &state = m_base.severities.at(static_cast<size_t>(it->severity));
        state.phase = it->to;
        state.since = it->at;
    }
    m_settled.erase(m_settled.begin(), first);
    m_from = std::max<Instant>(m_from, std::chrono::floor<std::chrono::minutes>(t));
}

std::vector<AlertSpan> AlertHistory::spans() const
{
    std::vector<AlertTransition> all = m_settled;
    all.insert(all.end(), m_recent.begin(), m_recent.end());
    return alerts::spansOf(all, m_base, m_now.at);
}

} // namespace trivet::engine
