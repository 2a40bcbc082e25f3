// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "slopage.h"

// Rows 9a, 9b and 20: the Reliability page, against the servers that hold the same history.

namespace trivet::bench {

namespace {

using namespace Qt::StringLiterals;

constexpr double exactly = 1e-9;

QString scientific(double value)
{
    return QString::number(value, 'g', 2);
}

/// Seconds of each round of everybody.
struct Times
{
    std::vector<double> exact;
    std::vector<double> exactTwo;
    std::vector<double> slices;
    std::vector<double> prometheus;
    std::vector<double> victoria;
};

struct Run
{
    SloHistory history;
    std::vector<Question> questions;
    ExactCounters counters;
    Snapshot snapshot;
    double exactCold = 0; ///< from samples in memory
    double slicesCold = 0;
    SloPage prometheus;
    SloPage victoria;
    Times times;
};

QString measure(Run &run, const Options &options)
{
    run.history = SloHistory::make(options.quick ? 5 : 100);
    run.questions = pageQuestions(run.history);
    SloServers servers;
    if (const QString error = servers.start(run.history, options); !error.isEmpty())
        return error;
    run.exactCold = secondsOf([&] { run.counters = ExactCounters::make(run.history); });
    run.slicesCold = secondsOf([&] { run.snapshot = slicesOf(run.history); });
    // The first answers warm the servers and are what the figures are compared with.
    const auto prometheus = askAll(servers.prometheus(), run.questions);
    const auto victoria = askAll(servers.victoria(), run.questions);
    for (const auto &answers : { prometheus, victoria })
        if (const QString error = complaint(answers); !error.isEmpty())
            return error;
    run.prometheus = read(prometheus, run.questions, run.history.services.size());
    run.victoria = read(victoria, run.questions, run.history.services.size());
    for (int i = 0; i < options.rounds(); ++i) {
        constexpr int calls = 5;
        run.times.exact.push_back(
            medianSecondsOf(calls, [&] { (void)run.counters.page(run.questions, 1); }));
        run.times.exactTwo.push_back(
            medianSecondsOf(calls, [&] { (void)run.counters.page(run.questions, 2); }));
        run.times.slices.push_back(
            medianSecondsOf(calls, [&] { (void)page(run.snapshot, run.questions); }));
        for (const bool first : { true, false }) {
            std::vector<QByteArray> answers;
            (first ? run.times.victoria : run.times.prometheus).push_back(secondsOf([&] {
                answers = askAll(first ? servers.victoria() : servers.prometheus(), run.questions);
            }));
            if (const QString error = complaint(answers); !error.isEmpty())
                return error;
        }
        say(u"round %1: Prometheus %2, VictoriaMetrics %3, exact %4, two threads %5, slices %6"_s
                .arg(i + 1)
                .arg(timeText(run.times.prometheus.back()), timeText(run.times.victoria.back()),
                     timeText(run.times.exact.back()), timeText(run.times.exactTwo.back()),
                     timeText(run.times.slices.back())));
    }
    return {};
}

Row pageRow(const Run &run, const QString &id, const QString &how, bool prometheus, double goal)
{
    Row row { .id = id,
              .work
              = u"Reliability page of %1 SLOs, %2"_s.arg(run.history.services.size()).arg(how),
              .peer = prometheus ? u"Prometheus 2.42"_s : u"VictoriaMetrics 1.79"_s,
              .goal = goal };
    const std::vector<double> &ours = id == u"9b" ? run.times.slices
        : how.contains(u"two")                    ? run.times.exactTwo
                                                  : run.times.exact;
    setTimes(row, ours, prometheus ? run.times.prometheus : run.times.victoria);
    return row;
}

std::vector<Row> exactRows(const Run &run)
{
    const SloPage ours = run.counters.page(run.questions, 2);
    const double difference = worstDifference(ours, run.prometheus);
    const double other = worstDifference(ours, run.victoria);
    const Equality equality { .holds = difference <= exactly,
                              .words = u"all %1 numbers equal Prometheus' to %2"_s
                                           .arg(run.history.services.size()
                                                * (SloPage::windowCount
                                                   + run.questions[SloPage::windowCount].points()
                                                   + run.questions.back().points()))
                                           .arg(scientific(difference)) };
    std::vector<Row> rows;
    for (const bool two : { false, true }) {
        const QString how = u"exact PromQL on raw samples, warm, %1"_s.arg(two ? u"two threads"_s
                                                                               : u"one thread"_s);
        rows.push_back(pageRow(run, u"9a"_s, how, true, two ? 390 : 0));
        rows.back().equality = equality;
        rows.push_back(pageRow(run, u"9a"_s, how, false, two ? 9 : 0));
        rows.back().equality = equality;
        rows.back().equality.words
            += u"; VictoriaMetrics extrapolates nothing and differs by up to %1 %"_s.arg(
                QString::number(other * 100, 'f', 1));
    }
    rows.front().note
        = u"removing the resets of %1 million samples in memory takes %2 more, once; where the "
          "teams have recording rules, a dashboard asks for the results and not for this."_s
              .arg(run.history.sampleCount() / 1'000'000)
              .arg(timeText(run.exactCold));
    Row threads {
        .id = u"20"_s, .work = u"row 9a on two threads"_s, .peer = u"on one"_s, .goal = 1.8
    };
    setTimes(threads, run.times.exactTwo, run.times.exact);
    const double same = worstDifference(ours, run.counters.page(run.questions, 1));
    threads.equality = { .holds = same == 0, .words = u"the same numbers, bit by bit"_s };
    rows.push_back(threads);
    return rows;
}

/// Largest difference of the budgets left now, in points of percent.
double budgetDifference(const SloPage &slices, const SloPage &exact)
{
    double worst = 0;
    for (size_t s = 0; s < slices.budget.size(); ++s) {
        const double share = exact.budget[s].back() / (1 - pageTarget);
        worst = std::max(worst, std::abs(slices.budget[s].back() - (1 - share)));
    }
    return worst * 100;
}

/// Share of the numbers that are within 0.5 % of the exact ones.
double shareWithin(const Answer &ours, const Answer &exact)
{
    constexpr double near = 0.005;
    size_t within = 0;
    size_t all = 0;
    for (size_t s = 0; s < ours.size(); ++s)
        for (size_t i = 0; i < ours[s].size(); ++i, ++all)
            within += std::abs(ours[s][i] - exact[s][i]) <= near * std::abs(exact[s][i]) ? 1U : 0U;
    return static_cast<double>(within) / static_cast<double>(std::max<size_t>(all, 1));
}

std::vector<Row> sliceRows(const Run &run)
{
    const SloPage budgets = page(run.snapshot, run.questions);
    const SloPage ours = sharesOf(budgets);
    const SloPage exact = run.counters.page(run.questions, 2);
    const double counted = worstDifference(ours, run.victoria);
    const double within = shareWithin(ours.budget, exact.budget);
    const double month = worstDifference(ours.budget, exact.budget);
    // Like with like: both count what the samples show. Prometheus guesses the first and the last
    // minute of a window from its mean; where one of them lies in a burst, that is seen in a month.
    const Equality equality {
        .holds = counted <= exactly && within >= 0.99,
        .words
        = u"all numbers equal VictoriaMetrics' counts to %1; of the month's shares of errors %2 % "
          "are within 0.5 % of 9a, the worst is %3 % off (Prometheus guesses the minutes at the "
          "ends of a window), the budget left now is within %4 points; over a five-minute "
          "look-back the guess is up to %5 % off"_s.arg(
              scientific(counted), QString::number(within * 100, 'f', 2),
              QString::number(month * 100, 'f', 3),
              QString::number(budgetDifference(budgets, exact), 'f', 3),
              QString::number(worstDifference(ours.windows.front(), exact.windows.front()) * 100,
                              'f', 1))
    };
    std::vector<Row> rows;
    for (const bool prometheus : { true, false }) {
        rows.push_back(pageRow(run, u"9b"_s, u"from slices, as the page does it, warm"_s,
                               prometheus, prometheus ? 2000 : 50));
        rows.back().equality = equality;
    }
    rows.front().note
        = u"making the slices of sixty days from samples in memory takes %1, once; a poll adds to "
          "them."_s.arg(timeText(run.slicesCold));
    return rows;
}

std::vector<Row> run(const Options &options)
{
    Run run;
    if (const QString error = measure(run, options); !error.isEmpty())
        return { failedRow(u"9a"_s, u"Reliability page"_s, error) };
    std::vector<Row> rows = exactRows(run);
    const std::vector<Row> slices = sliceRows(run);
    rows.insert(rows.end() - 1, slices.begin(), slices.end());
    return rows;
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(reliability, "9a,9b,20", trivet::bench::run)
