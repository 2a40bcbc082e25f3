// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>
#include <app/domain/timerange.h>

#include <span>
#include <vector>

namespace trivet {

/// Good, bad and total events of a stretch of time, and how much of it was measured.
struct SliceSum
{
    double good = 0;
    double total = 0;
    double coverage = 0; ///< 0 to 1: measured share of the stretch

    bool operator==(const SliceSum &) const = default;

    [[nodiscard]] double bad() const { return total - good; }
    /// Under 0.9 a stretch counts as not measured.
    [[nodiscard]] bool isMeasured() const { return coverage >= 0.9; }
};

/// Prefix sums over bins of five minutes. Every window, target, calendar period and what-if is the
/// difference of two of them; all alert windows are multiples of five minutes.
class SliceSeries final
{
public:
    static constexpr qint64 minutesPerBin = 5; ///< where nothing else is asked for

    SliceSeries() = default;
    /// Slices by minute, ascending. Bins of one minute are for replaying alerts.
    explicit SliceSeries(std::span<const Slice> minutes, qint64 binMinutes = minutesPerBin);

    /// This series up to `from` (the start of a bin), then `minutes`, all of them at or after it:
    /// what a poll adds costs a copy and not a read of the whole history.
    [[nodiscard]] SliceSeries replacedFrom(Instant from, std::span<const Slice> minutes) const;

    [[nodiscard]] bool isEmpty() const { return m_good.size() < 2; }
    /// From the first bin's start to the last bin's end.
    [[nodiscard]] TimeRange extent() const;
    [[nodiscard]] Millis binLength() const { return std::chrono::minutes { m_binMinutes }; }
    /// Ends are rounded down to whole bins; outside the extent nothing was measured.
    [[nodiscard]] SliceSum sum(TimeRange range) const;
    /// The sums themselves, for loops over every bin: element i holds the sum of the bins before
    /// bin firstBin + i (counted since 1970). Coverage in bins. They live as long as the series.
    struct Sums
    {
        qint64 firstBin = 0;
        std::span<const double> good;
        std::span<const double> total;
        std::span<const double> coverage;
    };
    [[nodiscard]] Sums sums() const
    {
        return { .firstBin = m_firstBin,
                 .good = m_good,
                 .total = m_total,
                 .coverage = m_coverage };
    }
    /// End of the newest five minutes with any coverage.
    [[nodiscard]] Instant measuredUntil() const { return m_measuredUntil; }
    /// Start of the oldest five minutes with any coverage.
    [[nodiscard]] Instant measuredFrom() const { return m_measuredFrom; }
    /// Minutes that claimed more good events than events, or less than none: taken into 0..total.
    [[nodiscard]] qint64 cappedMinutes() const { return m_capped.empty() ? 0 : m_capped.back(); }

private:
    [[nodiscard]] size_t indexOf(Instant t) const;
    void findMeasured();

    [[nodiscard]] qint64 floorBin(Instant t) const;

    qint64 m_binMinutes = minutesPerBin;
    qint64 m_firstBin = 0; ///< in bins since 1970
    Instant m_measuredFrom {};
    Instant m_measuredUntil {};
    // Prefix sums: element i holds the sum of the bins before i.
    std::vector<double> m_good;
    std::vector<double> m_total;
    std::vector<double> m_coverage; ///< in bins
    std::vector<qint64> m_capped; ///< in minutes
};

} // namespace trivet
