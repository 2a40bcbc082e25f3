// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demoschedule.h"

#include "demostory.h"

#include <algorithm>

namespace trivet::demo {

namespace {

/// Deployments that are begun in a thousand working days; some find the door closed.
constexpr std::array<int, 3> perDayPermille { 2'110, 1'460, 1'900 };
/// Of a thousand planned deployments.
constexpr int rollbacks = 41;
constexpr int hotfixes = 64;
constexpr int broken = 14;
constexpr int leastGap = 35; // minutes between two of one service

constexpr std::array<int, 11> rollbackMinutes { 9, 16, 22, 28, 35, 43, 52, 66, 88, 130, 260 };
constexpr std::array<int, 11> hotfixMinutes { 21, 34, 45, 55, 67, 82, 101, 128, 170, 255, 600 };

struct Span
{
    Instant from {};
    Instant to {};
};

/// Times at which nobody deploys by plan: freezes, and while an incident of the service is on.
std::vector<Span> closedTimes(Shop shop)
{
    std::vector<Span> closed { { at(u"2025-12-19T12:00"), at(u"2026-01-05T08:00") },
                               { at(u"2026-04-03T00:00"), at(u"2026-04-07T00:00") } };
    if (shop == Shop::Payments)
        closed.push_back({ at(u"2026-10-27T18:00"), at(u"2026-11-03T16:00") });
    if (shop == Shop::Checkout)
        closed.push_back({ plus(rollforwardAt(), -90), plus(rollforwardAt(), 60) });
    for (const PlotIncident &incident : plotIncidents()) {
        if (incident.shop != shop)
            continue;
        const Instant impact = at(incident.impactStart);
        const Instant end = incident.resolved > 0 ? plus(impact, incident.resolved) : now();
        closed.push_back({ plus(impact, -60), plus(end, 45) });
    }
    return closed;
}

int countOn(Dice &dice, Shop shop, QDate day)
{
    int permille = perDayPermille.at(static_cast<size_t>(shop));
    // A slow rise over the year, from 85 % to all of it.
    permille
        = permille * (850 + permilleOfStory(toInstant(day.startOfDay(zone()))) * 150 / 1000) / 1000;
    if (day >= QDate(2026, 7, 13) && day <= QDate(2026, 8, 21))
        permille = permille * 55 / 100;
    if (shop == Shop::Payments && day > QDate(2026, 11, 3)) // what waited for the audit
        permille = permille * 17 / 10;
    if (day.dayOfWeek() == Qt::Friday)
        permille = permille * 80 / 100;
    else if (day.dayOfWeek() >= Qt::Saturday)
        permille = permille * 17 / 100;
    else
        permille = permille * 104 / 100;
    // Twelve chances a day: near enough to a Poisson number.
    int count = 0;
    for (int i = 0; i < 12; ++i)
        count += dice.permille(permille / 12) ? 1 : 0;
    return count;
}

Instant minuteOn(Dice &dice, QDate day)
{
    // Local minutes of the day: few before nine, most before and after lunch, few after five.
    constexpr std::array<int, 11> working {
        500, 560, 600, 630, 660, 700, 800, 850, 900, 960, 1120
    };
    const int minute = dice.quantile(working);
    const QDateTime when(day, QTime(minute / 60, minute % 60, dice.below(60)), zone());
    return toInstant(when);
}

void addPlotted(Shop shop, std::vector<Slot> &slots)
{
    for (const PlotIncident &incident : plotIncidents()) {
        if (incident.shop != shop || incident.cause == Cause::Other)
            continue;
        const Instant impact = at(incident.impactStart);
        const bool minor = incident.impactStart == badRelease();
        slots.push_back({ impact, minor ? Slot::Kind::Minor : Slot::Kind::Planned });
        slots.push_back(
            { plus(impact, incident.mitigated),
              incident.cause == Cause::RolledBack ? Slot::Kind::Rollback : Slot::Kind::Hotfix });
    }
    if (shop == Shop::Checkout)
        slots.push_back({ rollforwardAt(), Slot::Kind::Planned });
}

/// A planned deployment, and what it may bring about.
Instant addPlanned(Dice &dice, Slot slot, std::vector<Slot> &slots)
{
    const int fate = dice.below(1000);
    if (fate < broken) {
        slots.push_back({ slot.finish, Slot::Kind::Broken });
        slots.push_back({ plus(slot.finish, dice.between(14, 44)), Slot::Kind::Retry });
        return slots.back().finish;
    }
    slots.push_back(slot);
    Slot remedy;
    if (fate < broken + rollbacks)
        remedy = { plus(slot.finish, dice.quantile(rollbackMinutes)), Slot::Kind::Rollback };
    else if (fate < broken + rollbacks + hotfixes)
        remedy = { plus(slot.finish, dice.quantile(hotfixMinutes)), Slot::Kind::Hotfix };
    else
        return slot.finish;
    slots.push_back(remedy);
    return remedy.finish;
}

} // namespace

std::vector<Slot> schedule(quint64 seed, Shop shop)
{
    Dice dice(seed, 100 + static_cast<quint64>(shop));
    const std::vector<Span> closed = closedTimes(shop);
    std::vector<Slot> slots;
    Instant free = start();
    QDate lastMinor;
    for (QDate day = toDateTime(start(), zone()).date(); day <= toDateTime(now(), zone()).date();
         day = day.addDays(1)) {
        std::vector<Instant> times;
        for (int i = countOn(dice, shop, day); i > 0; --i)
            times.push_back(minuteOn(dice, day));
        std::ranges::sort(times);
        for (const Instant t : times) {
            const bool shut = std::ranges::any_of(
                closed, [t](const Span &s) { return t >= s.from && t < s.to; });
            if (shut || t < plus(free, leastGap) || t >= plus(now(), -20))
                continue;
            const bool minor = !lastMinor.isValid() || lastMinor.daysTo(day) >= 13;
            if (minor)
                lastMinor = day;
            std::vector<Slot> added;
            const Instant end
                = addPlanned(dice, { t, minor ? Slot::Kind::Minor : Slot::Kind::Planned }, added);
            // What would run into the plot or past the end of the story did not happen.
            const bool clash = end >= now() || std::ranges::any_of(closed, [&](const Span &s) {
                                   return end >= s.from && t < s.to;
                               });
            slots.insert(slots.end(), added.begin(), clash ? added.begin() + 1 : added.end());
            free = clash ? t : end;
        }
    }
    addPlotted(shop, slots);
    std::ranges::stable_sort(slots, {}, &Slot::finish);
    return slots;
}

} // namespace trivet::demo
