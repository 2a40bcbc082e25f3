// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/replay.h>
#include <app/domain/incident.h>
#include <app/metrics/figure.h>

#include <QStringList>

#include <functional>
#include <span>

namespace trivet {

/// k of n with Wilson's interval; nothing was counted where n is 0.
struct Proportion
{
    qint64 k = 0;
    qint64 n = 0;
    std::optional<Interval> interval;

    bool operator==(const Proportion &) const = default;

    [[nodiscard]] std::optional<double> value() const;
};

/// Seconds. Median and 90th percentile with the interval of order statistics of the median.
struct Delay
{
    qint64 n = 0;
    std::optional<double> median;
    std::optional<double> p90;
    std::optional<Interval> interval;

    bool operator==(const Delay &) const = default;
};

/// What somebody felt, and what its alerts made of it.
struct JudgedIncident
{
    QString id;
    TimeRange impact; ///< start of impact (else opening) to its end (else mitigation, resolution)
    bool open = false;
    bool found = false; ///< an alert overlaps it, with grace
    bool measured = true; ///< false: of the impact less than 0.9 was, no alert could have known
    std::optional<Millis> detection; ///< start of impact to first alert; negative: the alert led
    std::optional<Millis> reset; ///< end of impact to end of the last alert

    bool operator==(const JudgedIncident &) const = default;
};

/// Alerts of one severity against incidents. An incident is found where an alert overlaps it, with
/// grace on both sides; several alerts in one incident are one, and an alert over two has found
/// both. An alert that overlaps none is false.
struct Score
{
    Proportion precision; ///< found / (found + false alerts)
    Proportion recall; ///< found / incidents
    std::optional<double> f1; ///< 2 found / (2 found + false + missed)
    std::optional<Interval> f1Interval; ///< of found / (found + false + missed), carried over
    qint64 found = 0;
    qint64 missed = 0;
    qint64 falseAlerts = 0;
    qint64 alerts = 0; ///< that began in the range
    Delay detection;
    Delay reset;
    double perWeek = 0; ///< alerts
    std::optional<Interval> perWeekInterval; ///< Byar's, of the count
    Millis frozen {}; ///< of the range
    std::vector<JudgedIncident> incidents; ///< that began in the range, by start
    std::vector<AlertSpan> spans; ///< that overlap the range, by start

    bool operator==(const Score &) const = default;
};

/// One point of a sweep: the first pair of the severity with one factor, all others with theirs
/// times `others`.
struct SweepPoint
{
    AlertSeverity severity = AlertSeverity::Page;
    double first = 0; ///< factor of the pair with the shortest long window
    double others = 1; ///< multiple of the policy's own factors
    qint64 found = 0;
    qint64 missed = 0;
    qint64 falseAlerts = 0;
    Proportion precision;
    Proportion recall;
    std::optional<double> f1;
    std::optional<double> detectionMedian; ///< seconds
    double perWeek = 0;
    bool onFrontier = false; ///< no other point is better in one of precision, recall and delay and
                             ///< as good in the rest

    bool operator==(const SweepPoint &) const = default;
};

/// Two lists of spans minute by minute, such as our alerts and those that a Prometheus recorded.
struct SpanAgreement
{
    qint64 minutes = 0;
    qint64 both = 0;
    qint64 onlyFirst = 0;
    qint64 onlySecond = 0;
    std::vector<TimeRange> differences; ///< where one has it and the other has not

    bool operator==(const SpanAgreement &) const = default;
};

/// Our alerts (first) against those that the SLO's server recorded (second).
struct RecordedCheck
{
    SpanAgreement page;
    SpanAgreement ticket;
    QString error; ///< why the server was not asked or did not answer; then there are no numbers

    bool operator==(const RecordedCheck &) const = default;
};

/// One policy on one SLO.
struct BacktestRow
{
    SloId slo;
    AlertPolicy policy;
    TimeRange range; ///< asked for, less what lies before the first measurement
    double coverage = 0; ///< measured share of `range`, less what corrections remove
    QStringList corrections; ///< ids of those that were applied to the minutes it is made of
    Score page;
    Score ticket;
    std::vector<SweepPoint> sweep; ///< empty unless asked for
    std::optional<RecordedCheck> recorded; ///< nothing unless asked for

    bool operator==(const BacktestRow &) const = default;
};

struct BacktestRequest
{
    std::vector<SloId> slos; ///< empty = all
    QStringList policies; ///< ids; empty = the one that each SLO names
    Millis length = std::chrono::hours { 24 * 90 }; ///< back from now
    Millis grace = std::chrono::minutes { 10 };
    bool sweep = false;
    bool recorded = false; ///< compare with the alerts that the SLOs' servers recorded

    bool operator==(const BacktestRequest &) const = default;
};

struct Backtest
{
    TimeRange range;
    Millis grace {};
    std::vector<BacktestRow> rows; ///< by SLO as in the workspace, then by policy as asked for

    bool operator==(const Backtest &) const = default;
};

namespace alerts {

/// One policy on one SLO; the series needs minutes from longestWindow() before the range on.
struct BacktestCase
{
    const SloSpec *slo = nullptr;
    AlertPolicy policy;
    const SliceSeries *minutes = nullptr;
    TimeRange range;
    std::vector<Incident> incidents; ///< of the SLO's service
    Millis grace {};
    bool sweep = false;
    std::function<bool()> cancelled; ///< asked now and then; then the row is worth nothing
};
[[nodiscard]] BacktestRow backtest(const BacktestCase &wanted);

/// The factors of a sweep as multiples of the policy's own.
[[nodiscard]] std::span<const double> sweepMultiples();
/// The point of the sweep that is the policy as it is; nothing where it has no such pair.
[[nodiscard]] const SweepPoint *asItIs(const BacktestRow &row, AlertSeverity severity);
/// The points that no other beats; of those with the same outcome the one whose factors are the
/// nearest to the policy's.
[[nodiscard]] std::vector<SweepPoint> frontierOf(const BacktestRow &row);

struct ScoreRules
{
    TimeRange range;
    Millis grace {};
    Instant asOf {}; ///< end of what is still open
};
[[nodiscard]] Score scoreOf(std::vector<AlertSpan> spans, const std::vector<Incident> &incidents,
                            const SliceSeries &minutes, const ScoreRules &rules);

/// Ends are rounded down to minutes; overlaps in one list count once.
[[nodiscard]] SpanAgreement compareSpans(const std::vector<TimeRange> &first,
                                         const std::vector<TimeRange> &second, TimeRange range);

} // namespace alerts

} // namespace trivet
