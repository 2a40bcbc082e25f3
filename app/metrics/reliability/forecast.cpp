// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forecast.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <random>

namespace trivet::metrics {

namespace {

using namespace std::chrono_literals;

constexpr int futures = 400;
constexpr int leastDays = 7;
constexpr int hoursPerDay = 24;

Millis cappedMillis(double ms)
{
    // A hundred years is as good as never, and fits.
    constexpr double most = 100.0 * 365 * 86'400'000;
    return Millis { std::llround(std::min(ms, most)) };
}

Millis horizonOf(const Outlook &outlook)
{
    const Instant now = outlook.spent.used.to;
    return outlook.rolling ? outlook.spent.wanted.length()
                           : std::max(Millis { 0 }, outlook.whole.to - now);
}

/// What of the past is still in the window when `ahead` has gone by.
SliceSum pastLeft(const Outlook &outlook, Millis ahead)
{
    TimeRange range = outlook.spent.used;
    if (outlook.rolling)
        range.from = std::max(range.from, outlook.spent.wanted.from + ahead);
    return range.isEmpty() ? SliceSum {} : outlook.series->sum(range);
}

double budgetWith(const SliceSum &past, double bad, double total, double target)
{
    const double all = past.total + total;
    return all > 0 ? 1 - (std::max(0.0, past.bad()) + bad) / ((1 - target) * all) : 1;
}

std::optional<Millis> simulate(const Outlook &outlook)
{
    const Millis step = outlook.series->binLength();
    const double perStep
        = outlook.spent.sum.total * toSeconds(step) / toSeconds(outlook.spent.used.length());
    const Millis horizon = horizonOf(outlook);
    double before = budgetOf(outlook.spent.sum, outlook.target);
    if (before <= 0)
        return Millis { 0 };
    for (qint64 i = 1; step * i <= horizon; ++i) {
        const double total = perStep * static_cast<double>(i);
        const double left = budgetWith(pastLeft(outlook, step * i), outlook.badShare * total, total,
                                       outlook.target);
        if (left <= 0) {
            const double part = before / (before - left);
            return step * (i - 1) + cappedMillis(part * static_cast<double>(step.count()));
        }
        before = left;
    }
    return std::nullopt;
}

/// Bad and total of each hour of a day.
using Day = std::array<SliceSum, hoursPerDay>;

std::vector<Day> measuredDays(const Outlook &outlook)
{
    constexpr qint64 most = 366;
    std::vector<Day> days;
    const Instant now = outlook.spent.used.to;
    const Instant first = outlook.series->measuredFrom();
    for (Instant end = now; end - 24h >= first && (now - end) / 24h < most; end -= 24h) {
        if (!outlook.series->sum({ .from = end - 24h, .to = end }).isMeasured())
            continue;
        Day day;
        for (int hour = 0; hour < hoursPerDay; ++hour) {
            const Instant from = end - 24h + std::chrono::hours { hour };
            day[static_cast<size_t>(hour)] = outlook.series->sum({ .from = from, .to = from + 1h });
        }
        days.push_back(day);
    }
    return days;
}

/// Bad and total events that drawn days add, hour by hour, as long as `hour` returns true.
template <class Hour>
void drawFuture(size_t hours, const std::vector<Day> &days, std::mt19937_64 &random, Hour hour)
{
    double bad = 0;
    double total = 0;
    const Day *day = nullptr;
    for (size_t i = 0; i < hours; ++i) {
        const size_t ofDay = i % hoursPerDay;
        if (ofDay == 0)
            day = &days[static_cast<size_t>(random() % days.size())];
        bad += std::max(0.0, (*day)[ofDay].bad());
        total += (*day)[ofDay].total;
        if (!hour(i, bad, total))
            return;
    }
}

/// The first hour at whose end the budget is spent, counted from 1; 0: it never is.
int hourOfBreach(std::span<const SliceSum> past, const std::vector<Day> &days, double target,
                 std::mt19937_64 &random)
{
    int breach = 0;
    drawFuture(past.size(), days, random, [&](size_t hour, double bad, double total) {
        if (budgetWith(past[hour], bad, total, target) <= 0)
            breach = static_cast<int>(hour) + 1;
        return breach == 0;
    });
    return breach;
}

/// What of the past is still there after each hour of the horizon.
std::vector<SliceSum> pastByHour(const Outlook &outlook)
{
    std::vector<SliceSum> past;
    const Millis horizon = horizonOf(outlook);
    for (Millis ahead = 1h; ahead <= horizon; ahead += 1h)
        past.push_back(pastLeft(outlook, ahead));
    return past;
}

bool canBeDrawn(const Outlook &outlook, const std::vector<Day> &days)
{
    return days.size() >= leastDays && outlook.whole.length() >= 48h && horizonOf(outlook) >= 1h;
}

} // namespace

Exhaustion exhaustionOf(const Outlook &outlook)
{
    const double left = budgetOf(outlook.spent.sum, outlook.target);
    const double burn = outlook.badShare / (1 - outlook.target);
    const auto window = static_cast<double>(outlook.whole.length().count());
    Exhaustion exhaustion { .simulated = simulate(outlook) };
    if (burn > 0)
        exhaustion.byPace = cappedMillis(window / burn);
    if (left <= 0)
        exhaustion.atThisRate = Millis { 0 };
    else if (burn > 0)
        exhaustion.atThisRate = cappedMillis(left * window / burn);
    return exhaustion;
}

std::optional<Bootstrap> bootstrapOf(const Outlook &outlook, quint64 seed)
{
    const std::vector<Day> days = measuredDays(outlook);
    if (!canBeDrawn(outlook, days))
        return std::nullopt;
    const std::vector<SliceSum> past = pastByHour(outlook);
    Bootstrap result { .days = static_cast<int>(days.size()) };
    std::vector<int> hours;
    std::mt19937_64 random(seed);
    const bool spent = budgetOf(outlook.spent.sum, outlook.target) <= 0;
    for (int i = 0; i < futures && !spent; ++i)
        if (const int hour = hourOfBreach(past, days, outlook.target, random); hour > 0)
            hours.push_back(hour);
    if (spent)
        hours.assign(futures, 0);
    result.breach = static_cast<double>(hours.size()) / futures;
    std::ranges::sort(hours);
    const auto at = [&hours](double share) -> std::optional<Millis> {
        const auto index = static_cast<size_t>(share * futures);
        return index < hours.size() ? std::optional<Millis>(std::chrono::hours { hours[index] })
                                    : std::nullopt;
    };
    result.earliest = at(0.025);
    result.latest = at(0.975);
    return result;
}

std::vector<ConePoint> coneOf(const Outlook &outlook, quint64 seed, std::optional<double> events)
{
    const std::vector<Day> days = measuredDays(outlook);
    if (!canBeDrawn(outlook, days))
        return {};
    const std::vector<SliceSum> past = pastByHour(outlook);
    const auto left = [&](const SliceSum &kept, double bad, double total) {
        return events && *events > 0
            ? 1 - (std::max(0.0, kept.bad()) + bad) / ((1 - outlook.target) * *events)
            : budgetWith(kept, bad, total, outlook.target);
    };
    constexpr size_t mostPoints = 120; // more than a chart can show
    const size_t step = past.size() / mostPoints + 1;
    std::vector<std::vector<double>> samples(past.size() / step);
    std::mt19937_64 random(seed);
    for (int i = 0; i < futures; ++i)
        drawFuture(past.size(), days, random, [&](size_t hour, double bad, double total) {
            if ((hour + 1) % step == 0)
                samples[hour / step].push_back(left(past[hour], bad, total));
            return true;
        });
    const double now = left(outlook.spent.sum, 0, 0);
    std::vector<ConePoint> cone { { .ahead = Millis { 0 }, .low = now, .high = now } };
    for (size_t i = 0; i < samples.size(); ++i) {
        constexpr auto tail = static_cast<size_t>(0.025 * futures);
        std::ranges::sort(samples[i]);
        cone.push_back({ .ahead = std::chrono::hours { (i + 1) * step },
                         .low = samples[i][tail],
                         .high = samples[i][futures - 1 - tail] });
    }
    return cone;
}

quint64 seedOf(const SloId &slo)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    const QByteArray bytes = slo.value.toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

} // namespace trivet::metrics
