// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pagehours.h"

#include <algorithm>

namespace trivet::metrics {

namespace {

struct Field
{
    size_t day = 0;
    size_t hour = 0;
};

Field fieldOf(Instant t, const QTimeZone &zone)
{
    const QDateTime local = toDateTime(t, zone);
    return { .day = static_cast<size_t>(local.date().dayOfWeek() - 1),
             .hour = static_cast<size_t>(local.time().hour()) };
}

/// A day of another length than 24 hours, or part of one. Every zone's offset and every change of a
/// clock is a multiple of a quarter of an hour.
void addQuarters(PageHours &all, TimeRange part, const QTimeZone &zone)
{
    constexpr Millis quarter = std::chrono::minutes { 15 };
    for (Instant t = part.from; t < part.to;) {
        const Instant next = std::min(part.to, t + quarter - Millis { toMs(t) % quarter.count() });
        const Field field = fieldOf(t, zone);
        all.hours[field.day][field.hour] += toSeconds(next - t) / 3600;
        t = next;
    }
}

} // namespace

PageHours pageHours(const Snapshot &snapshot, const Query &query, std::optional<int> severity)
{
    PageHours all;
    const Calendar &calendar = snapshot.team.calendar;
    const TimeRange seen { .from = query.range.from,
                           .to = std::min(query.range.to, snapshot.asOf) };
    if (seen.isEmpty())
        return all;
    for (const Incident &incident : snapshot.events.incidents) {
        if (!seen.contains(incident.openedAt)
            || (query.service && incident.service != *query.service)
            || (severity && incident.severity > *severity))
            continue;
        const Field field = fieldOf(incident.openedAt, calendar.zone());
        ++all.pages[field.day][field.hour];
        ++all.n;
    }
    for (const Bucket &day : calendar.buckets(seen, BucketSize::Day)) {
        if (day.partial || day.range.length() != std::chrono::hours { 24 }) {
            addQuarters(all, day.range.clippedTo(seen), calendar.zone());
            continue;
        }
        for (double &hour : all.hours[fieldOf(day.range.from, calendar.zone()).day])
            hour += 1;
    }
    return all;
}

OutsideHours outsideWorkingHours(const PageHours &all)
{
    OutsideHours outside;
    for (size_t day = 0; day < all.pages.size(); ++day)
        for (size_t hour = 0; hour < all.pages[day].size(); ++hour) {
            outside.ofHours += all.hours[day][hour];
            if (WorkingHours::contains(day, hour))
                continue;
            outside.pages += all.pages[day][hour];
            outside.hours += all.hours[day][hour];
        }
    return outside;
}

} // namespace trivet::metrics
