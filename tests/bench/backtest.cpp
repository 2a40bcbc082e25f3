// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench.h"
#include "slopage.h"

#include <app/alerts/policy.h>
#include <app/alerts/replay.h>

#include <future>
#include <numeric>

// Rows 11a and 11b: when would the workbook's four pairs of windows have fired?

namespace trivet::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Firing or not, by service and minute.
using Minutes = std::vector<std::vector<char>>;

constexpr Millis minute = 1min;

QByteArray pairExpression(const AlertWindow &pair)
{
    const QByteArray threshold
        = " > " + QByteArray::number(pair.factor * (1 - pageTarget), 'g', 17);
    return "(" + errorRatio(pair.longWindow) + threshold + " and " + errorRatio(pair.shortWindow)
        + threshold + ")";
}

QByteArray policyExpression(const AlertPolicy &policy)
{
    QByteArray text;
    for (const AlertWindow &pair : policy.windows)
        text += (text.isEmpty() ? "" : " or ") + pairExpression(pair);
    return text;
}

/// In pieces, for VictoriaMetrics gives 30,000 points a series and Prometheus 11,000.
std::vector<Question> questionsOf(const AlertPolicy &policy, TimeRange range, qint64 most)
{
    std::vector<Question> questions;
    for (Instant from = range.from; from <= range.to; from += Millis { 60'000 * most })
        questions.push_back(
            { .expression = policyExpression(policy),
              .range
              = { .from = from, .to = std::min(range.to, from + Millis { 60'000 * (most - 1) }) },
              .step = minute });
    return questions;
}

/// A minute with any value fires.
Minutes firing(const std::vector<QByteArray> &answers, const std::vector<Question> &questions,
               size_t services)
{
    Minutes all(services);
    for (size_t q = 0; q < questions.size(); ++q) {
        const Answer answer = read(answers[q], questions[q], services);
        for (size_t s = 0; s < services; ++s)
            for (const double value : answer[s])
                all[s].push_back(value == value ? 1 : 0);
    }
    return all;
}

void exactPart(const ExactCounters &counters, const AlertPolicy &policy, TimeRange range,
               std::pair<size_t, size_t> services, Minutes &all)
{
    for (size_t s = services.first; s < services.second; ++s) {
        std::vector<char> fires;
        for (const AlertWindow &pair : policy.windows) {
            const double threshold = pair.factor * (1 - pageTarget);
            std::vector<char> both;
            for (const Millis window : { pair.longWindow, pair.shortWindow }) {
                const auto errors = counters.errors[s].increases(range, minute, window);
                const auto requests = counters.requests[s].increases(range, minute, window);
                both.resize(errors.size(), 1);
                for (size_t i = 0; i < errors.size(); ++i)
                    both[i] = static_cast<char>(both[i] & (errors[i] > threshold * requests[i]));
            }
            fires.resize(both.size(), 0);
            for (size_t i = 0; i < both.size(); ++i)
                fires[i] = static_cast<char>(fires[i] | both[i]);
        }
        all[s] = std::move(fires);
    }
}

/// With Prometheus' own extrapolation, on two threads.
Minutes exact(const ExactCounters &counters, const AlertPolicy &policy, TimeRange range)
{
    const size_t services = counters.errors.size();
    Minutes all(services);
    auto half = std::async(std::launch::async, [&] {
        exactPart(counters, policy, range, { services / 2, services }, all);
    });
    exactPart(counters, policy, range, { 0, services / 2 }, all);
    half.get();
    return all;
}

/// With the program's own replay, from slices of a minute, on two threads: at range.from, too, as
/// the servers do.
std::vector<Replay> replayed(const std::vector<SliceSeries> &series, const AlertPolicy &policy,
                             TimeRange range)
{
    std::vector<Replay> all(series.size());
    const auto part = [&](size_t from, size_t to) {
        for (size_t s = from; s < to; ++s)
            all[s] = alerts::replay(policy, pageTarget, series[s],
                                    { .from = range.from - minute, .to = range.to });
    };
    auto half = std::async(std::launch::async, part, series.size() / 2, series.size());
    part(0, series.size() / 2);
    half.get();
    return all;
}

Minutes firing(const std::vector<Replay> &replays, TimeRange range)
{
    Minutes all;
    for (const Replay &replay : replays) {
        std::vector<char> minutes(static_cast<size_t>((range.to - range.from) / minute) + 1, 0);
        for (const AlertSpan &span : alerts::spansOf(replay.transitions, {}, range.to)) {
            const Instant end = span.open ? range.to + minute : span.range.to;
            for (Instant t = span.range.from; t < end; t += minute)
                minutes[static_cast<size_t>((t - range.from) / minute)] = 1;
        }
        all.push_back(std::move(minutes));
    }
    return all;
}

Equality sameMinutes(const Minutes &ours, const Minutes &theirs)
{
    qint64 fires = 0;
    qint64 different = 0;
    for (size_t s = 0; s < ours.size(); ++s) {
        fires += std::accumulate(ours[s].begin(), ours[s].end(), qint64 { 0 });
        for (size_t i = 0; i < std::max(ours[s].size(), theirs[s].size()); ++i)
            different += i >= ours[s].size() || i >= theirs[s].size() || ours[s][i] != theirs[s][i]
                ? 1
                : 0;
    }
    return { .holds = different == 0 && fires > 0,
             .words = u"%1 firing minutes, %2 of them differ"_s.arg(fires).arg(different) };
}

struct Backtest
{
    SloHistory history;
    AlertPolicy policy = alerts::workbook(SloHistory::month);
    ExactCounters counters;
    std::vector<SliceSeries> minutes;
    TimeRange week;
    TimeRange all; ///< as much as the history has look-backs for
};

/// Against one server: rounds in turn with what `ours` does.
template <class Ours>
void rounds(Row &row, const Options &options, const QUrl &server,
            const std::vector<Question> &questions, Ours ours)
{
    std::vector<double> mine;
    std::vector<double> theirs;
    for (int i = 0; i < options.rounds(); ++i) {
        mine.push_back(medianSecondsOf(3, ours));
        std::vector<QByteArray> answers;
        theirs.push_back(secondsOf([&] { answers = askAll(server, questions); }));
        if (const QString error = complaint(answers); !error.isEmpty())
            row.equality = { .holds = false, .words = error };
        say(u"%1 round %2: %3 against %4"_s.arg(row.id).arg(i + 1).arg(timeText(mine.back()),
                                                                       timeText(theirs.back())));
    }
    setTimes(row, mine, theirs);
}

Row exactRow(const Backtest &test, const Options &options, const QUrl &server, bool prometheus)
{
    Row row { .id = u"11a"_s,
              .work
              = u"backtest of 4 pairs, %1 d by the minute, %2 SLOs, exact PromQL, two threads"_s
                    .arg(test.week.length() / 24h)
                    .arg(test.history.services.size()),
              .peer = prometheus ? u"Prometheus 2.42"_s : u"VictoriaMetrics 1.79"_s,
              .goal = prometheus ? 200 : 4.5 };
    const auto questions = questionsOf(test.policy, test.week, prometheus ? 11'000 : 30'000);
    const auto answers = askAll(server, questions);
    if (const QString error = complaint(answers); !error.isEmpty())
        return failedRow(row.id, row.work, error);
    const Minutes ours = exact(test.counters, test.policy, test.week);
    row.equality = sameMinutes(ours, firing(answers, questions, test.history.services.size()));
    if (!prometheus) {
        // It counts what was seen, and does not guess as PromQL does.
        row.note
            = row.equality.words + u": VictoriaMetrics extrapolates nothing; row 11b is equal."_s;
        row.equality = { .holds = true, .words = u"equal to Prometheus' minutes, see there"_s };
    }
    rounds(row, options, server, questions,
           [&] { (void)exact(test.counters, test.policy, test.week); });
    return row;
}

Row gridRow(const Backtest &test, const Options &options, const QUrl &server)
{
    Row row { .id = u"11b"_s,
              .work = u"the same on minutes, %1 d, as the program replays, two threads"_s.arg(
                  test.all.length() / 24h),
              .peer = u"VictoriaMetrics 1.79"_s,
              .goal = 35 };
    const auto questions = questionsOf(test.policy, test.all, 30'000);
    const auto answers = askAll(server, questions);
    if (const QString error = complaint(answers); !error.isEmpty())
        return failedRow(row.id, row.work, error);
    row.equality = sameMinutes(firing(replayed(test.minutes, test.policy, test.all), test.all),
                               firing(answers, questions, test.history.services.size()));
    rounds(row, options, server, questions,
           [&] { (void)replayed(test.minutes, test.policy, test.all); });
    return row;
}

std::vector<Row> run(const Options &options)
{
    Backtest test { .history = SloHistory::make(options.quick ? 5 : 100) };
    SloServers servers;
    if (const QString error = servers.start(test.history, options); !error.isEmpty())
        return { failedRow(u"11a"_s, u"backtest"_s, error) };
    const Instant now = test.history.now;
    test.week = { .from = now - (options.quick ? 24h : 7 * 24h), .to = now };
    test.all = { .from = now - (options.quick ? 48h : 57 * 24h), .to = now };
    test.counters = ExactCounters::make(test.history);
    const double preparing = secondsOf([&] { test.minutes = minutesOf(test.history); });
    std::vector<Row> rows { exactRow(test, options, servers.victoria(), false),
                            exactRow(test, options, servers.prometheus(), true),
                            gridRow(test, options, servers.victoria()) };
    std::swap(rows[0], rows[1]);
    rows[1].equality.holds = rows[1].equality.holds && rows[0].equality.holds;
    rows.back().note = u"slices of a minute from samples in memory take %1 more, once."_s.arg(
        timeText(preparing));
    return rows;
}

} // namespace

} // namespace trivet::bench

TRIVET_BENCHMARK(backtest, "11a,11b", trivet::bench::run)
