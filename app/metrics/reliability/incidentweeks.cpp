// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "incidentweeks.h"

#include <algorithm>
#include <cmath>

namespace trivet::metrics {

namespace {

constexpr size_t fewestWeeks = 10;
constexpr double perMovingRange = 2.66; // 3 / d2, d2 = 1.128 of two neighbours

std::optional<IncidentWeeks::Limits> limitsOf(const std::vector<double> &counts)
{
    if (counts.size() < fewestWeeks)
        return std::nullopt;
    double sum = 0;
    double moving = 0;
    for (size_t i = 0; i < counts.size(); ++i) {
        sum += counts[i];
        moving += i > 0 ? std::abs(counts[i] - counts[i - 1]) : 0;
    }
    const double centre = sum / static_cast<double>(counts.size());
    const double reach = perMovingRange * moving / static_cast<double>(counts.size() - 1);
    return IncidentWeeks::Limits { .low = std::max(0.0, centre - reach),
                                   .centre = centre,
                                   .high = centre + reach };
}

} // namespace

IncidentWeeks incidentWeeks(const Snapshot &snapshot, const Query &query)
{
    IncidentWeeks all;
    const auto &incidents = snapshot.events.incidents;
    if (incidents.empty())
        return all;
    const Calendar &calendar = snapshot.team.calendar;
    const Instant first = calendar.floor(incidents.front().openedAt, BucketSize::Week);
    const TimeRange seen { .from = std::max(query.range.from, first),
                           .to = std::min(query.range.to, snapshot.asOf) };
    std::vector<double> counts;
    for (const Bucket &bucket : calendar.buckets(seen, BucketSize::Week)) {
        const TimeRange part = bucket.range.clippedTo(seen);
        const auto begin = std::ranges::lower_bound(incidents, part.from, {}, &Incident::openedAt);
        const auto end = std::ranges::lower_bound(incidents, part.to, {}, &Incident::openedAt);
        const auto count = std::count_if(begin, end, [&query](const Incident &incident) {
            return !query.service || incident.service == *query.service;
        });
        all.weeks.push_back({ .range = bucket.range,
                              .incidents = count,
                              .partial = bucket.partial,
                              .beyond = false });
        if (!bucket.partial)
            counts.push_back(static_cast<double>(count));
    }
    all.limits = limitsOf(counts);
    if (!all.limits)
        return all;
    for (IncidentWeeks::Week &week : all.weeks) {
        const auto count = static_cast<double>(week.incidents);
        week.beyond = !week.partial && (count < all.limits->low || count > all.limits->high);
    }
    return all;
}

} // namespace trivet::metrics
