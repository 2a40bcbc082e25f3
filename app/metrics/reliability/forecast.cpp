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

/// The first hour at whose end the budget is spent, counted from 1; 0: it never is.
int hourOfBreach(std::span<const SliceSum> past, const std::vector<Day> &days, double target,
                 std::mt19937_64 &random)
{
    double bad = 0;
    double total = 0;
    const Day *day = nullptr;
    for (size_t hour = 0; hour < past.size(); ++hour) {
        const size_t ofDay = hour % hoursPerDay;
        if (ofDay == 0)
            day = &days[static_cast<size_t>(random() % days.size())];
        bad += std::max(0.0, (*day)[ofDay].bad());
        total += (*day)[ofDay].total;
        if (budgetWith(past[hour], bad, total, target) <= 0)
            return static_cast<int>(hour) + 1;
    }
    return 0;
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
    const Millis horizon = horizonOf(outlook);
    if (days.size() < leastDays || outlook.whole.length() < 48h || horizon < 1h)
        return std::nullopt;
    std::vector<SliceSum> past;
    for (Millis ahead = 1h; ahead <= horizon; ahead += 1h)
        past.push_back(pastLeft(outlook, ahead));
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

quint64 seedOf(const SloId &slo)
{
    quint64 hash = 14695981039346656037ULL; // FNV-1a
    const QByteArray bytes = slo.value.toUtf8();
    for (const char byte : bytes)
        hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
    return hash;
}

} // namespace trivet::metrics
