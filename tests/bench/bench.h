// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <chrono>
#include <vector>

namespace trivet::bench {

struct Options
{
    bool quick = false; ///< small and few rounds: does it run at all?
    QString folder; ///< where histories for servers are kept between runs

    [[nodiscard]] int rounds() const { return quick ? 3 : 10; }
};

/// What makes a ratio honest: both did the same work.
struct Equality
{
    bool holds = false;
    QString words;
};

enum class Scale {
    Ratio, ///< peer's time over ours, or its bytes over ours
    Percent, ///< a share that shall be small
    Multiple, ///< a factor that shall be small
};

/// One row of the table.
struct Row
{
    QString id; ///< of the goal: "9a"
    QString work;
    QString peer;
    QString ours; ///< median, with its unit
    QString theirs;
    Scale scale = Scale::Ratio;
    std::vector<double> rounds;
    double goal = 0;
    Equality equality {};
    QString note;
};

/// Several rows that share their data.
struct Benchmark
{
    const char *name = nullptr;
    const char *rows = nullptr; ///< ids, with commas
    std::vector<Row> (*run)(const Options &) = nullptr;
};

/// Made from the list in CMakeLists.txt.
[[nodiscard]] const std::vector<Benchmark> &allBenchmarks();

/// Seconds of one call.
template <class Work>
[[nodiscard]] double secondsOf(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

/// Median of so many calls, in seconds.
template <class Work>
[[nodiscard]] double medianSecondsOf(int calls, Work work)
{
    std::vector<double> seconds;
    for (int i = 0; i < calls; ++i)
        seconds.push_back(secondsOf(work));
    std::ranges::nth_element(seconds, seconds.begin() + static_cast<std::ptrdiff_t>(calls) / 2);
    return seconds[static_cast<size_t>(calls) / 2];
}

[[nodiscard]] double median(std::vector<double> values);
/// "3.4 ms"
[[nodiscard]] QString timeText(double seconds);
/// Fills ours, theirs and the ratio of each round from the seconds that each round took.
void setTimes(Row &row, const std::vector<double> &ours, const std::vector<double> &theirs);
/// A row that could not be measured, with the reason.
[[nodiscard]] Row failedRow(const QString &id, const QString &work, const QString &why);

/// Says on stderr how far it is.
void say(const QString &text);

} // namespace trivet::bench

/// In tests/bench/foo.cpp: TRIVET_BENCHMARK(foo, "1,2", run), at the end. `foo` stands in the list.
#define TRIVET_BENCHMARK(name, rows, function)                                                     \
    namespace trivet::bench {                                                                      \
    Benchmark name##Benchmark()                                                                    \
    {                                                                                              \
        return { #name, rows, function };                                                          \
    }                                                                                              \
    }
