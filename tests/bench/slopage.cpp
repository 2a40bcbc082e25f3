// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "slopage.h"

#include <app/metrics/metric.h>
#include <app/metrics/reliability/charts.h>
#include <app/sources/prometheus/prommeasure.h>

#include <cmath>
#include <future>

namespace trivet::bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void exactPart(const ExactCounters &counters, const std::vector<Question> &questions, size_t from,
               size_t to, SloPage &page)
{
    for (size_t s = from; s < to; ++s) {
        for (size_t q = 0; q < questions.size(); ++q) {
            const Millis window = q < SloPage::windowCount ? pageWindows()[q]
                : q == SloPage::windowCount                ? Millis { 1h }
                                                           : SloHistory::month;
            const Question &question = questions[q];
            std::vector<double> shares
                = counters.errors[s].increases(question.range, question.step, window);
            const std::vector<double> requests
                = counters.requests[s].increases(question.range, question.step, window);
            for (size_t i = 0; i < shares.size(); ++i)
                shares[i] /= requests[i];
            Answer &into = q < SloPage::windowCount ? page.windows[q]
                : q == SloPage::windowCount         ? page.burn
                                                    : page.budget;
            into[s] = std::move(shares);
        }
    }
}

prometheus::QueryAnswer answerOf(const SloHistory::Service &service,
                                 const std::vector<double> &values)
{
    prometheus::QueryAnswer answer;
    answer.series.push_back(
        { .name = {}, .labels = {}, .target = "shop", .times = *service.ms, .values = values });
    return answer;
}

/// Through the source's own arithmetic.
std::vector<Slice> measuredMinutes(const SloHistory::Service &service, Instant now)
{
    const qint64 first = service.ms->front() / 60'000 + 1;
    return prometheus::measure(
               { .region = { .from = instantFromMs(first * 60'000), .to = now + 30min },
                 .interval = SloHistory::scrape,
                 .numerator = answerOf(service, service.errors),
                 .total = answerOf(service, service.requests) })
        .slices;
}

} // namespace

const std::array<Millis, SloPage::windowCount> &pageWindows()
{
    static constexpr std::array<Millis, SloPage::windowCount> windows {
        5min, 30min, 1h, 2h, 6h, 24h, 72h, SloHistory::month
    };
    return windows;
}

std::vector<Question> pageQuestions(const SloHistory &history)
{
    std::vector<Question> questions;
    for (const Millis window : pageWindows())
        questions.push_back({ .expression = errorRatio(window),
                              .range = { .from = history.now, .to = history.now } });
    questions.push_back(
        { .expression = errorRatio(1h), .range = history.lastMonth(), .step = 5min });
    questions.push_back(
        { .expression = errorRatio(SloHistory::month), .range = history.lastMonth(), .step = 1h });
    return questions;
}

SloPage read(const std::vector<QByteArray> &answers, const std::vector<Question> &questions,
             size_t services)
{
    SloPage page;
    for (size_t q = 0; q < SloPage::windowCount; ++q)
        page.windows[q] = read(answers[q], questions[q], services);
    page.burn = read(answers[SloPage::windowCount], questions[SloPage::windowCount], services);
    page.budget
        = read(answers[SloPage::windowCount + 1], questions[SloPage::windowCount + 1], services);
    return page;
}

ExactCounters ExactCounters::make(const SloHistory &history)
{
    ExactCounters counters;
    for (const SloHistory::Service &service : history.services) {
        counters.errors.emplace_back(service.ms, service.errors);
        counters.requests.emplace_back(service.ms, service.requests);
    }
    return counters;
}

SloPage ExactCounters::page(const std::vector<Question> &questions, int threads) const
{
    SloPage page;
    for (Answer &window : page.windows)
        window.resize(errors.size());
    page.burn.resize(errors.size());
    page.budget.resize(errors.size());
    std::vector<std::future<void>> parts;
    const auto many = static_cast<size_t>(threads);
    for (size_t part = 1; part < many; ++part)
        parts.push_back(std::async(std::launch::async, [&, part] {
            exactPart(*this, questions, errors.size() * part / many,
                      errors.size() * (part + 1) / many, page);
        }));
    exactPart(*this, questions, 0, errors.size() / many, page);
    for (std::future<void> &part : parts)
        part.get();
    return page;
}

Snapshot slicesOf(const SloHistory &history)
{
    Snapshot snapshot;
    snapshot.asOf = history.now;
    for (size_t s = 0; s < history.services.size(); ++s) {
        SloSpec slo;
        slo.id = SloId(QString::fromLatin1(sloName(s)));
        slo.target = pageTarget;
        slo.length = SloHistory::month;
        snapshot.slices.insert_or_assign(
            slo.id.value, SliceSeries(measuredMinutes(history.services[s], history.now)));
        snapshot.slos.push_back(slo);
    }
    return snapshot;
}

std::vector<SliceSeries> minutesOf(const SloHistory &history)
{
    std::vector<SliceSeries> all;
    for (const SloHistory::Service &service : history.services)
        all.emplace_back(measuredMinutes(service, history.now), 1);
    return all;
}

SloPage page(const Snapshot &snapshot, const std::vector<Question> &questions)
{
    SloPage page;
    const Metric *burnRate = metrics::find(u"reliability.burn_rate");
    const Question &chart = questions[SloPage::windowCount];
    const Question &budget = questions[SloPage::windowCount + 1];
    for (const SloSpec &slo : snapshot.slos) {
        Query query { .range = budget.range, .slo = slo.id };
        for (size_t w = 0; w < SloPage::windowCount; ++w) {
            query.window = pageWindows()[w];
            const Figure figure = metrics::evaluate(*burnRate, snapshot, query);
            page.windows[w].push_back(
                { figure.state == FigureState::Value ? figure.value : std::nan("") });
        }
        const SliceSeries &series = snapshot.slices.at(slo.id.value);
        page.burn.push_back(
            metrics::burnRateSeries(series, chart.range, chart.step, 1h, slo.target).value);
        page.budget.push_back(
            metrics::budgetSeries(series, budget.range, budget.step, slo, snapshot.team.calendar)
                .value);
    }
    return page;
}

SloPage sharesOf(SloPage page)
{
    const auto scale = [](Answer &numbers, double offset, double factor) {
        for (std::vector<double> &line : numbers)
            for (double &number : line)
                number = (offset + number) * factor;
    };
    for (Answer &window : page.windows)
        scale(window, 0, 1 - pageTarget);
    scale(page.burn, 0, 1 - pageTarget);
    scale(page.budget, -1, -(1 - pageTarget));
    return page;
}

double worstDifference(const SloPage &a, const SloPage &b)
{
    double worst = std::max(worstDifference(a.burn, b.burn), worstDifference(a.budget, b.budget));
    for (size_t w = 0; w < SloPage::windowCount; ++w)
        worst = std::max(worst, worstDifference(a.windows[w], b.windows[w]));
    return worst;
}

} // namespace trivet::bench
