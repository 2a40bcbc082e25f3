// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/policy.h>
#include <app/alerts/ruleexport.h>

#include <vector>

namespace trivet::test {

/// A stretch of minutes of the same kind.
struct Stretch
{
    qint64 minutes = 0;
    double events = 0; ///< a minute
    double bad = 0; ///< of them
    bool scraped = true; ///< false: no samples, and the counters stand still
    bool restarts = false; ///< counters begin at zero again with the first minute
};

/// A story, the rules of one SLO, and how often a page and a ticket change in it: the story must be
/// one.
struct RuleCase
{
    std::vector<Stretch> stretches;
    SloSpec slo;
    AlertPolicy policy;
    RuleDialect dialect = RuleDialect::Trivet;
    int pageChanges = 0;
    int ticketChanges = 0;
};

/// The SLO that the stories are about: http_requests_total{job="shop"}, codes 200 and 503.
[[nodiscard]] SloSpec shopSlo();
/// Writes the rules and has promtool check them and evaluate them on the samples of the story: at
/// each minute exactly that must fire which replay() lets fire. What differs; empty if nothing.
[[nodiscard]] QString promtoolSays(const RuleCase &wanted);

} // namespace trivet::test
