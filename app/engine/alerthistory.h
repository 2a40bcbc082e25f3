// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>

namespace trivet::engine {

/// The alerts of one SLO over the last days, kept up to date from what a poll brings. The newest
/// hour is replayed again each time, since sources give it again; what changes before it starts
/// all anew. Nothing of it is stored: it comes back from the minutes. A value, for any thread.
class AlertHistory final
{
public:
    static constexpr Millis kept = std::chrono::hours { 24 * 7 };
    static constexpr Millis unsettled = std::chrono::hours { 1 };

    AlertHistory(SloSpec slo, AlertPolicy policy);

    /// What update() needs to see when minutes from `changed` on are new.
    [[nodiscard]] TimeRange needed(Instant changed, Instant now) const;
    /// `minutes`: bins of one minute, of needed() or more. Evaluates as far as is measured.
    void update(const SliceSeries &minutes, Instant changed, Instant now);

    [[nodiscard]] const SloSpec &slo() const { return m_slo; }
    /// As of the newest measured minute; before update() all are frozen.
    [[nodiscard]] const std::vector<ActiveAlert> &active() const { return m_active; }
    [[nodiscard]] std::vector<AlertSpan> spans() const;
    /// What was replayed; empty before anything was measured.
    [[nodiscard]] TimeRange covers() const { return { .from = m_from, .to = m_now.at }; }

private:
    [[nodiscard]] bool beginsAnew(Instant changed) const;
    void forgetBefore(Instant t);

    SloSpec m_slo;
    AlertPolicy m_policy;
    Instant m_from {};
    AlertState m_base; ///< before m_settled
    std::vector<AlertTransition> m_settled; ///< up to m_checkpoint
    AlertState m_checkpoint;
    std::vector<AlertTransition> m_recent; ///< from m_checkpoint to m_now
    AlertState m_now;
    std::vector<ActiveAlert> m_active;
};

} // namespace trivet::engine
