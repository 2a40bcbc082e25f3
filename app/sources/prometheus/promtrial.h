// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promparser.h"

#include <app/base/time.h>
#include <app/domain/proposal.h>

namespace trivet::prometheus {

// What a proposed SLO would have meant: its events of each of the last 28 days. Pure.

constexpr int trialDays = 28;
constexpr Millis trialDay = std::chrono::hours { 24 };

/// The events of the window that ends at the moment asked for.
struct TrialQueries
{
    QString part; ///< bad events, or good ones
    bool good = false;
    QString total;
};

[[nodiscard]] TrialQueries trialQueries(const SloSpec &slo, Millis window);
/// Sets what the days were, and what they would have spent of the SLO's budget.
void setTrial(Proposal &proposal, bool good, const QueryAnswer &part, const QueryAnswer &total);
/// The target that all but the worst days of twenty would have kept, rounded down to one that
/// people promise, and not finer than the events can tell. 0 where there are no days.
[[nodiscard]] double suggestedTarget(bool good, const QueryAnswer &part, const QueryAnswer &total);
/// The least limit among the buckets under which 99 % of the events were; 0 where there is none.
[[nodiscard]] QString suggestedLimit(const QueryAnswer &buckets);

} // namespace trivet::prometheus
