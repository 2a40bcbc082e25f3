// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/snapshot.h>
#include <tests/bench/sloservers.h>

#include <array>

namespace trivet::bench {

/// What the Reliability page shows of all SLOs: error shares over eight look-backs, the burn-rate
/// chart of a month (an hour's look-back every five minutes) and the budget chart of a month (a
/// month's look-back every hour).
struct SloPage
{
    static constexpr size_t windowCount = 8;

    std::array<Answer, windowCount> windows; ///< one point each
    Answer burn;
    Answer budget;
};

constexpr double pageTarget = 0.999;

/// The look-backs of the alert windows, and the month of the budget.
[[nodiscard]] const std::array<Millis, SloPage::windowCount> &pageWindows();
/// One query for all SLOs each: the eight windows, the burn-rate chart, the budget chart.
[[nodiscard]] std::vector<Question> pageQuestions(const SloHistory &history);

/// The page as a server computes it.
[[nodiscard]] SloPage read(const std::vector<QByteArray> &answers,
                           const std::vector<Question> &questions, size_t services);

/// Counters in memory, their resets removed.
struct ExactCounters
{
    std::vector<CounterSamples> errors;
    std::vector<CounterSamples> requests;

    [[nodiscard]] static ExactCounters make(const SloHistory &history);
    /// With Prometheus' own extrapolation, on so many threads.
    [[nodiscard]] SloPage page(const std::vector<Question> &questions, int threads) const;
};

/// Slices in memory, as the program keeps them.
[[nodiscard]] Snapshot slicesOf(const SloHistory &history);
/// The same with bins of a minute, for replaying alerts.
[[nodiscard]] std::vector<SliceSeries> minutesOf(const SloHistory &history);
/// With the metrics and charts of the page itself: burn rates, and the budget left.
[[nodiscard]] SloPage page(const Snapshot &snapshot, const std::vector<Question> &questions);

/// The shares of errors behind burn rates and budgets: what the servers are asked for.
[[nodiscard]] SloPage sharesOf(SloPage page);

/// The largest relative difference of any number.
[[nodiscard]] double worstDifference(const SloPage &a, const SloPage &b);

} // namespace trivet::bench
