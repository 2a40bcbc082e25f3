// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slicebin.h>
#include <app/domain/slo.h>
#include <app/domain/timerange.h>
#include <app/metrics/reliability/prefixsums.h>

#include <memory>
#include <span>
#include <vector>

namespace trivet {

/// Good, bad and total events of a stretch of time, and how much of it was measured.
struct SliceSum
{
    double good = 0;
    double total = 0;
    double coverage = 0; ///< 0 to 1: measured share of the stretch, less what corrections remove
    double removed = 0; ///< 0 to 1: share of the stretch that corrections remove

    bool operator==(const SliceSum &) const = default;

    [[nodiscard]] double bad() const { return total - good; }
    /// Under 0.9 a stretch counts as not measured.
    [[nodiscard]] bool isMeasured() const { return coverage >= 0.9; }
};

/// Slices by minute, ascending, added up in bins: one for every bin with a slice, by bin.
[[nodiscard]] std::vector<SliceBin> binned(std::span<const Slice> minutes, qint64 binMinutes);

/// Prefix sums over bins of five minutes. Every window, target, calendar period and what-if is the
/// difference of two of them; all alert windows are multiples of five minutes. Copies share them.
/// Ninety days of five minutes take 630 KB or, packed (see PrefixSums), some 150 KB.
class SliceSeries final
{
public:
    static constexpr qint64 minutesPerBin = minutesPerKeptBin; ///< where nothing else is asked for
    static constexpr float removedMinute = -1; ///< Slice::coverage of what a correction removes

    /// Plain sums are there for loops; packed ones are for many SLOs at a time. The numbers are the
    /// same.
    enum class Form { Plain, Packed };

    SliceSeries() = default;
    /// Slices by minute, ascending. Bins of one minute are for replaying alerts.
    explicit SliceSeries(std::span<const Slice> minutes, qint64 binMinutes = minutesPerBin);
    /// The same from what binned() made of the minutes, a stretch at a time or all at once.
    [[nodiscard]] static SliceSeries ofBins(std::span<const SliceBin> bins, Form form = Form::Plain,
                                            qint64 binMinutes = minutesPerBin);

    /// One part of a sum of burn rates: its share of bad events counts this many times.
    struct Part;
    /// A composite whose burn rates add: in every stretch its share of bad events is the sum of
    /// factor x the part's share (see composite.h). Bins are those of the first part.
    [[nodiscard]] static SliceSeries addingBurns(std::vector<Part> parts);

    /// This series up to `from` (the start of a bin), then `minutes`, all of them at or after it:
    /// what a poll adds costs a copy and not a read of the whole history.
    [[nodiscard]] SliceSeries replacedFrom(Instant from, std::span<const Slice> minutes) const;

    [[nodiscard]] bool isEmpty() const { return m_bins == nullptr; }
    /// From the first bin's start to the last bin's end.
    [[nodiscard]] TimeRange extent() const;
    /// The bin that holds `t`, counted since 1970.
    [[nodiscard]] qint64 binOf(Instant t) const;
    [[nodiscard]] Millis binLength() const { return std::chrono::minutes { m_binMinutes }; }
    /// Ends are rounded down to whole bins; outside the extent nothing was measured.
    [[nodiscard]] SliceSum sum(TimeRange range) const;
    /// The sums themselves, for loops over every bin: element i holds the sum of the bins before
    /// bin firstBin + i (counted since 1970). Coverage in bins. Plain ones live as long as the
    /// series; packed ones are unpacked here, and live as long as this value.
    /// Of a sum of burn rates each bin is right by itself, and sums of bins weigh the bins by
    /// events where sum() adds the burn rates of the whole stretch.
    struct Sums
    {
        qint64 firstBin = 0;
        std::span<const double> good;
        std::span<const double> total;
        std::span<const double> coverage;
        std::span<const double> removed; ///< in bins; empty where corrections remove nothing
        std::shared_ptr<const std::vector<std::vector<double>>> unpacked;
    };
    [[nodiscard]] Sums sums() const;
    [[nodiscard]] bool hasRemoved() const { return m_bins && !m_bins->removed.isEmpty(); }
    [[nodiscard]] Form form() const;
    /// The sum of `range` as if a correction took `span` out, or made all of it good.
    [[nodiscard]] SliceSum sumCorrected(TimeRange range, TimeRange span,
                                        Correction::Effect effect) const;
    /// End of the newest five minutes with any coverage.
    [[nodiscard]] Instant measuredUntil() const { return m_bins ? m_bins->until : Instant {}; }
    /// Start of the oldest five minutes with any coverage.
    [[nodiscard]] Instant measuredFrom() const { return m_bins ? m_bins->from : Instant {}; }
    /// Minutes that claimed more good events than events, or less than none: taken into 0..total.
    [[nodiscard]] qint64 cappedMinutes() const;
    /// What its sums take in memory.
    [[nodiscard]] size_t bytes() const;
    /// Of a sum of burn rates; else none.
    [[nodiscard]] std::span<const Part> parts() const;

private:
    struct Capped
    {
        qint64 bin = 0; ///< since 1970
        qint64 minutes = 0;
    };
    /// Prefix sums: element i holds the sum of the bins before i.
    struct Bins
    {
        qint64 first = 0; ///< in bins since 1970
        Instant from {}; ///< start of the first bin with coverage
        Instant until {}; ///< end of the last one; both 1970 where none has any
        PrefixSums good;
        PrefixSums total;
        PrefixSums coverage; ///< in bins
        PrefixSums removed; ///< in bins; empty where there is no correction
        std::vector<Capped> capped; ///< of bins that have some, by bin
        [[nodiscard]] qint64 count() const { return static_cast<qint64>(good.size()) - 1; }
    };
    /// The same while it is made: not summed up yet, then summed up.
    struct Columns;

    [[nodiscard]] size_t indexOf(qint64 bin) const;
    [[nodiscard]] SliceSum plainSum(TimeRange range) const;
    template <class SumOf>
    [[nodiscard]] SliceSum sumOfBurns(SumOf sumOf) const;
    [[nodiscard]] Instant startOf(qint64 bin) const;
    void fill(std::span<const SliceBin> bins, Form form);
    void keep(Columns columns, Form form);
    [[nodiscard]] Bins joinedWith(const SliceSeries &tail, size_t kept) const;

    qint64 m_binMinutes = minutesPerBin;
    std::shared_ptr<const Bins> m_bins; ///< null = nothing was ever measured
    std::shared_ptr<const std::vector<Part>> m_parts;
};

struct SliceSeries::Part
{
    SliceSeries series;
    double factor = 1; ///< above 0
};

} // namespace trivet
