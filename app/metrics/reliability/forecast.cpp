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

/// The budget when so many bins of the future have gone by, one like the other.
class Course final
{
public:
    explicit Course(const Outlook &outlook)
        : m_outlook(outlook)
        , m_step(outlook.series->binLength())
        , m_perStep(outlook.spent.sum.total * toSeconds(m_step)
                    / toSeconds(outlook.spent.used.length()))
        , m_steps(horizonOf(outlook) / m_step)
        , m_onlyFalls(outlook.series->parts().empty())
    { }

    [[nodiscard]] qint64 steps() const { return m_steps; }

    [[nodiscard]] double leftAfter(qint64 steps) const
    {
        if (steps == 0)
            return budgetOf(m_outlook.spent.sum, m_outlook.target);
        const double total = m_perStep * static_cast<double>(steps);
        return budgetWith(pastLeft(m_outlook, m_step * steps), m_outlook.badShare * total, total,
                          m_outlook.target);
    }

    /// Is the budget certainly not spent at any step from `first` to `last`? What is left of the
    /// past only falls, the future only grows: so the ends say the worst. Sums of burn rates may
    /// do as they like.
    [[nodiscard]] bool lastsFrom(qint64 first, qint64 last) const
    {
        constexpr double margin = 1e-9; // far above rounding
        if (!m_onlyFalls)
            return false;
        const double bad = std::max(0.0, pastLeft(m_outlook, m_step * first).bad())
            + m_outlook.badShare * m_perStep * static_cast<double>(last);
        const double total
            = pastLeft(m_outlook, m_step * last).total + m_perStep * static_cast<double>(first);
        return bad < (1 - m_outlook.target) * total * (1 - margin);
    }

private:
    const Outlook &m_outlook;
    Millis m_step;
    double m_perStep;
    qint64 m_steps;
    bool m_onlyFalls;
};

/// The first step after which the budget is spent; 0: none.
qint64 stepOfBreach(const Course &course)
{
    for (qint64 step = 1; step <= course.steps(); ++step) {
        const auto lasts = [&](qint64 stretch) {
            const qint64 last = std::min(step + stretch - 1, course.steps());
            const bool sure = course.lastsFrom(step, last);
            step = sure ? last : step;
            return sure;
        };
        if (!lasts(1024) && !lasts(128) && !lasts(16) && course.leftAfter(step) <= 0)
            return step;
    }
    return 0;
}

std::optional<Millis> simulate(const Outlook &outlook)
{
    const Course course(outlook);
    if (course.leftAfter(0) <= 0)
        return Millis { 0 };
    const qint64 steps = stepOfBreach(course);
    if (steps == 0)
        return std::nullopt;
    const Millis step = outlook.series->binLength();
    const double before = course.leftAfter(steps - 1);
    const double part = before / (before - course.leftAfter(steps));
    return step * (steps - 1) + cappedMillis(part * static_cast<double>(step.count()));
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

bool isWhole(double value)
{
    constexpr double most = 1e12; // sums of a year of these are exact
    return value >= 0 && value < most && value == std::floor(value);
}

/// Futures made of whole past days.
class Futures final
{
public:
    Futures(const Outlook &outlook, const std::vector<Day> &days)
        : m_allowed(1 - outlook.target)
    {
        const Millis horizon = horizonOf(outlook);
        for (Millis ahead = 1h; ahead <= horizon; ahead += 1h) {
            const SliceSum past = pastLeft(outlook, ahead);
            if (m_pastBad.size() % hoursPerDay == 0)
                m_pastDays.push_back({ .mostBad = 0, .leastTotal = past.total });
            m_pastBad.push_back(std::max(0.0, past.bad()));
            m_pastTotal.push_back(past.total);
            PastDay &day = m_pastDays.back();
            day.mostBad = std::max(day.mostBad, m_pastBad.back());
            day.leastTotal = std::min(day.leastTotal, past.total);
        }
        for (const Day &day : days) {
            Drawn drawn;
            for (size_t hour = 0; hour < hoursPerDay; ++hour) {
                drawn.bad[hour] = std::max(0.0, day[hour].bad());
                drawn.total[hour] = day[hour].total;
                drawn.allBad += drawn.bad[hour];
                drawn.allTotal += drawn.total[hour];
                m_whole = m_whole && isWhole(drawn.bad[hour]) && isWhole(drawn.total[hour]);
            }
            m_days.push_back(drawn);
        }
    }

    /// The first hour at whose end the budget is spent, counted from 1; 0: it never is.
    [[nodiscard]] int hourOfBreach(std::mt19937_64 &random) const
    {
        double bad = 0;
        double total = 0;
        for (size_t first = 0; first < m_pastBad.size(); first += hoursPerDay) {
            const Drawn &day = m_days[static_cast<size_t>(random() % m_days.size())];
            // Whole counts add up to the same in any order.
            if (m_whole && lasts(first / hoursPerDay, day, bad, total)) {
                bad += day.allBad;
                total += day.allTotal;
                continue;
            }
            const size_t hours = std::min<size_t>(hoursPerDay, m_pastBad.size() - first);
            for (size_t hour = 0; hour < hours; ++hour) {
                bad += day.bad[hour];
                total += day.total[hour];
                if (isSpent(first + hour, bad, total))
                    return static_cast<int>(first + hour) + 1;
            }
        }
        return 0;
    }

private:
    struct Drawn
    {
        std::array<double, hoursPerDay> bad {};
        std::array<double, hoursPerDay> total {};
        double allBad = 0;
        double allTotal = 0;
    };
    /// Of the past, in the hours of one day of the future.
    struct PastDay
    {
        double mostBad = 0;
        double leastTotal = 0;
    };

    /// budgetWith() <= 0 without its division: a quotient of doubles is rounded to 1 or more
    /// exactly where the one is as large as the other.
    [[nodiscard]] bool isSpent(size_t hour, double bad, double total) const
    {
        const double all = m_pastTotal[hour] + total;
        return all > 0 && m_pastBad[hour] + bad >= m_allowed * all;
    }
    /// At no hour of the day is it spent: not even if all that is bad came first.
    [[nodiscard]] bool lasts(size_t day, const Drawn &drawn, double bad, double total) const
    {
        const PastDay &past = m_pastDays[day];
        return past.mostBad + bad + drawn.allBad < m_allowed * (past.leastTotal + total);
    }

    double m_allowed;
    bool m_whole = true;
    std::vector<double> m_pastBad; ///< by hour
    std::vector<double> m_pastTotal;
    std::vector<PastDay> m_pastDays;
    std::vector<Drawn> m_days;
};

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
    const Futures future(outlook, days);
    Bootstrap result { .days = static_cast<int>(days.size()) };
    std::vector<int> hours;
    std::mt19937_64 random(seed);
    const bool spent = budgetOf(outlook.spent.sum, outlook.target) <= 0;
    for (int i = 0; i < futures && !spent; ++i)
        if (const int hour = future.hourOfBreach(random); hour > 0)
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
