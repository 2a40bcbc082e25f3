// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>

#include <vector>

namespace trivet {

enum class SliKind { BadOverTotal, GoodOverTotal };
enum class SloWindowKind { Rolling, CalendarWeek, CalendarMonth, CalendarQuarter };

/// A promise: of all events in the window, at least `target` are good.
struct SloSpec
{
    SloId id;
    QString name; ///< shown; the id where the workspace gives none
    ServiceId service;
    SourceId source;
    SliKind sli = SliKind::BadOverTotal;
    QString numerator; ///< PromQL counter selector, or an expression with [$window]
    QString total;
    double target = 0.999; ///< a share, 0 < target < 1
    SloWindowKind window = SloWindowKind::Rolling;
    Millis length = std::chrono::hours { 24 * 30 }; ///< of a rolling window
    QString budgetMethod; ///< "events" is the only one in this version
    QString alerts; ///< name of a burn-rate policy

    bool operator==(const SloSpec &) const = default;
};

/// What one SLO measured in one minute. Good and bad are events, coverage the share of the expected
/// samples.
struct Slice
{
    qint64 minute = 0; ///< minutes since 1970 UTC
    double good = 0;
    double total = 0;
    float coverage = 0;

    bool operator==(const Slice &) const = default;
};

struct SliceBatch
{
    SloId slo;
    std::vector<Slice> slices; ///< by minute, no minute twice

    bool operator==(const SliceBatch &) const = default;
};

} // namespace trivet
