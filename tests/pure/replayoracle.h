// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>
#include <tests/pure/build.h>

#include <map>

namespace trivet::test {

/// The rule of replay() once more, as it is written: every minute, every window, a plain loop.
class ReplayOracle final
{
public:
    ReplayOracle(AlertPolicy policy, double target, const std::vector<Slice> &slices)
        : m_policy(std::move(policy))
        , m_target(target)
    {
        for (const Slice &slice : slices)
            m_slices[slice.minute] = slice;
        m_pairs.resize(m_policy.windows.size());
    }

    /// The end of this minute is evaluated; minutes in order.
    void evaluate(qint64 minute)
    {
        const std::array<AlertPhase, 2> before { phase(AlertSeverity::Page),
                                                 phase(AlertSeverity::Ticket) };
        for (size_t i = 0; i < m_pairs.size(); ++i)
            evaluatePair(i, minute);
        for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket }) {
            const auto s = static_cast<size_t>(severity);
            if (phase(severity) != before.at(s))
                transitions.push_back({ .at = instantFromMs((minute + 1) * 60'000),
                                        .severity = severity,
                                        .from = before.at(s),
                                        .to = phase(severity) });
            frozenMinutes.at(s) += isFrozen(severity) ? 1 : 0;
        }
    }

    [[nodiscard]] AlertPhase phase(AlertSeverity severity) const
    {
        AlertPhase most = AlertPhase::Inactive;
        for (size_t i = 0; i < m_pairs.size(); ++i)
            if (m_policy.windows[i].severity == severity)
                most = std::max(most, pairPhase(i));
        return most;
    }

    std::vector<AlertTransition> transitions; ///< their pairs are left at 0
    std::array<qint64, 2> frozenMinutes {};

private:
    struct Pair
    {
        bool burning = false;
        bool frozen = false;
        qint64 minutes = 0; ///< since it burns, the first one not counted
    };

    [[nodiscard]] SliceSum sumOf(qint64 minute, Millis window) const
    {
        const qint64 length = window / Millis { 60'000 };
        SliceSum sum;
        qint64 removed = 0;
        for (auto it = m_slices.lower_bound(minute - length + 1);
             it != m_slices.end() && it->first <= minute; ++it) {
            removed += it->second.coverage < 0 ? 1 : 0;
            if (!(it->second.coverage > 0))
                continue;
            sum.good += it->second.good;
            sum.total += it->second.total;
            sum.coverage += static_cast<double>(it->second.coverage);
        }
        // Of what was to be measured.
        sum.coverage = removed < length ? sum.coverage / static_cast<double>(length - removed) : 0;
        return sum;
    }

    void evaluatePair(size_t i, qint64 minute)
    {
        const AlertWindow &window = m_policy.windows[i];
        const SliceSum longSum = sumOf(minute, window.longWindow);
        const SliceSum shortSum = sumOf(minute, window.shortWindow);
        Pair &pair = m_pairs[i];
        pair.frozen = longSum.coverage < 0.9 - 1e-9 || shortSum.coverage < 0.9 - 1e-9;
        if (pair.frozen)
            return;
        const double allowed = window.factor * (1 - m_target);
        const bool burning = longSum.bad() > allowed * longSum.total
            && shortSum.bad() > allowed * shortSum.total
            && longSum.bad() >= static_cast<double>(window.leastFailures);
        pair.minutes = burning && pair.burning ? pair.minutes + 1 : 0;
        pair.burning = burning;
    }

    [[nodiscard]] AlertPhase pairPhase(size_t i) const
    {
        if (!m_pairs[i].burning)
            return AlertPhase::Inactive;
        return std::chrono::minutes { m_pairs[i].minutes } >= m_policy.windows[i].holdFor
            ? AlertPhase::Firing
            : AlertPhase::Pending;
    }

    [[nodiscard]] bool isFrozen(AlertSeverity severity) const
    {
        bool any = false;
        for (size_t i = 0; i < m_pairs.size(); ++i) {
            if (m_policy.windows[i].severity != severity)
                continue;
            if (!m_pairs[i].frozen && pairPhase(i) == AlertPhase::Firing)
                return false;
            any = any || m_pairs[i].frozen;
        }
        return any;
    }

    AlertPolicy m_policy;
    double m_target;
    std::map<qint64, Slice> m_slices;
    std::vector<Pair> m_pairs;
};

} // namespace trivet::test
