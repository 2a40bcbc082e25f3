// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/id.h>
#include <app/base/time.h>
#include <app/domain/timerange.h>

#include <QDate>
#include <QTimeZone>

#include <optional>
#include <vector>

namespace trivet {

/// What an SLI reads. Which queries that means is the source's business.
enum class SliKind {
    BadOverTotal, ///< `numerator` counts bad events, `total` all
    GoodOverTotal, ///< `numerator` counts good events
    Latency, ///< `total` selects a classic histogram, its name without _bucket
    NativeLatency, ///< `total` selects a native histogram
    Gauge, ///< each sample of `total` is an event, good where it compares well with `threshold`
    ErrorRatio, ///< each sample of `total` is an event of which that share is bad: all that a tool
                ///< recorded
    Composite, ///< made of `parts`; no source
};

enum class Comparison { Above, AtLeast, Below, AtMost };

/// How spent budget is counted. Each turns minutes into units of which a share is bad.
enum class BudgetMethod {
    Events, ///< every event weighs the same
    Timeslices, ///< a slice is good or bad as a whole
    RatioTimeslices, ///< a slice counts by its share of good events
    SlothMean, ///< the mean of five-minute ratios over time, as Sloth's optimised rule
    PyrraIncrease, ///< events of the whole window, as Pyrra's tile
    Grafana, ///< five-minute rates summed, as Grafana SLO
};

enum class SloWindowKind { Rolling, CalendarWeek, CalendarMonth, CalendarQuarter };

struct CompositePart
{
    SloId slo;
    double weight = 1;

    bool operator==(const CompositePart &) const = default;
};

/// What another tool keeps of the same promise, so that its figure can stand beside ours.
struct RecordedBy
{
    enum class Tool { None, Sloth, Pyrra, Grafana };
    Tool tool = Tool::None;
    QString id; ///< sloth_id, Pyrra's slo label, grafana_slo_uuid

    bool operator==(const RecordedBy &) const = default;
};

/// What the other tool's own screen shows at a moment. The newest one of an SLO replaces the last.
struct RecordedFigure
{
    SloId slo;
    RecordedBy::Tool tool = RecordedBy::Tool::None;
    Instant at {};
    std::optional<double> sli; ///< share of good, over the SLO's window
    std::optional<double> budgetLeft; ///< share, signed
    std::optional<double> burnRate; ///< multiple, the tool's "current" one
    std::optional<double> target; ///< that the tool was told

    bool operator==(const RecordedFigure &) const = default;
};

/// A promise: of all events in the window, at least `target` are good.
struct SloSpec
{
    SloId id;
    QString name; ///< shown; the id where the workspace gives none
    ServiceId service;
    SourceId source; ///< empty for a composite
    SliKind sli = SliKind::BadOverTotal;
    QString numerator; ///< PromQL counter selector, or an expression with [$window]
    QString total; ///< the same; for the other kinds see SliKind
    Comparison comparison = Comparison::AtLeast; ///< of a gauge
    double threshold = 0; ///< latency: seconds, good at or below; gauge: in the gauge's unit
    std::vector<CompositePart> parts;
    double target = 0.999; ///< a share, 0 < target < 1
    SloWindowKind window = SloWindowKind::Rolling;
    Millis length = std::chrono::hours { 24 * 30 }; ///< of a rolling window
    QTimeZone zone; ///< of a calendar window; invalid = the team's
    QDate start; ///< a calendar window begins on this day and then every period; invalid = natural
    BudgetMethod budgetMethod = BudgetMethod::Events;
    Millis timeSlice = std::chrono::minutes { 5 }; ///< of the slice methods; whole minutes
    double timeSliceTarget = 0.95; ///< of Timeslices: a slice is good from here on
    QString alerts; ///< id of a burn-rate policy
    RecordedBy recorded;

    bool operator==(const SloSpec &) const = default;
};

/// A span that is not to count against SLOs, such as announced maintenance. The raw figure stays
/// beside the corrected one.
struct Correction
{
    enum class Effect { Removed, CountsAsGood };
    QString id;
    std::vector<SloId> slos; ///< empty = all
    TimeRange range;
    QString reason;
    Effect effect = Effect::Removed;

    bool operator==(const Correction &) const = default;
};

/// What one SLO measured in one minute. Good and bad are events, coverage the share of the expected
/// samples; below 0 where a correction takes the minute out of what was to be measured.
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
