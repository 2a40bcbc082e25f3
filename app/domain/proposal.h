// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>

#include <QStringList>

#include <functional>
#include <optional>

namespace trivet {

/// What the last 28 days would have been under a proposed SLO.
struct Trial
{
    std::optional<double>
        spent; ///< share of the budget; above 1 where it would have been overspent
    QString notKnown; ///< why `spent` is not there
    int days = 0; ///< that have events, of the 28
    double bad = 0; ///< events
    double total = 0;

    bool operator==(const Trial &) const = default;
};

/// An SLO that a source found, for a person to take or to leave. Its service is named by what was
/// found; the workspace may not have it yet.
struct Proposal
{
    enum class Origin {
        Recorded, ///< another tool records it
        Likely, ///< of a metric that is usually the one to promise on
    };
    Origin origin = Origin::Likely;
    SloSpec slo;
    QString words; ///< one sentence: what it is and where it comes from
    QStringList evidence; ///< the rules, series and queries that say so
    Trial trial;

    bool operator==(const Proposal &) const = default;
};

/// How far a search for SLOs has come.
struct SearchProgress
{
    enum class Stage {
        Recorded, ///< what other tools record
        Rules, ///< the recording rules behind it
        Metrics, ///< which of the usual metrics there are, and of whom
        Limits, ///< how fast answers are
        Trials, ///< what the last 28 days would have spent
    };
    Stage stage = Stage::Recorded;
    int done = 0; ///< of the trials
    int of = 0;
    bool cut = false; ///< there is more than what is asked for

    bool operator==(const SearchProgress &) const = default;
};

using SearchReport = std::function<void(const SearchProgress &)>;

} // namespace trivet
