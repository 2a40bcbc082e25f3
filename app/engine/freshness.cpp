// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "freshness.h"

#include <algorithm>

namespace trivet::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int freshIntervals = 2;
constexpr int deadIntervals = 10;
constexpr Millis lookback = std::chrono::minutes { 5 };
/// An answer from further ahead means that the wall clock was set back since.
constexpr Millis toleratedSkew = std::chrono::seconds { 30 };

} // namespace

bool isLive(QStringView kind)
{
    return kind == "prometheus"_L1;
}

Freshness freshness(const LastAnswer &answer, const AgeRule &rule, const Moment &now)
{
    if (answer.refused)
        return Freshness::Dead;
    if (!answer.checkedAt)
        return Freshness::Never;
    const Millis sinceCheck
        = answer.checkedMonotonic ? now.monotonic - *answer.checkedMonotonic : Millis { 0 };
    const Millis age = std::max(now.wall - *answer.checkedAt, sinceCheck);
    if (age > deadIntervals * rule.interval)
        return Freshness::Dead;
    if (age > freshIntervals * rule.interval || answer.slept)
        return Freshness::Stale;
    if (!now.fixed && !answer.checkedMonotonic && now.wall + toleratedSkew < *answer.checkedAt)
        return Freshness::Stale;
    if (rule.live && answer.dataAsOf) {
        const Millis dataAge = std::max(now.wall - *answer.dataAsOf,
                                        *answer.checkedAt - *answer.dataAsOf + sinceCheck);
        if (dataAge > freshIntervals * rule.interval + lookback)
            return Freshness::Stale;
    }
    return Freshness::Fresh;
}

std::optional<Instant> asOf(const LastAnswer &answer, const AgeRule &rule)
{
    if (answer.checkedAt && rule.live && answer.dataAsOf)
        return std::min(*answer.checkedAt, *answer.dataAsOf);
    return answer.checkedAt;
}

Age worst(const std::vector<Age> &ages)
{
    if (ages.empty())
        return {};
    Age result = ages.front();
    bool missing = result.freshness == Freshness::Never;
    bool answered = !missing;
    for (const Age &age : ages) {
        if (age.freshness == Freshness::Never)
            missing = true;
        else
            answered = true;
        result.freshness = std::max(result.freshness, age.freshness);
        if (age.asOf && (!result.asOf || *age.asOf < *result.asOf))
            result.asOf = age.asOf;
    }
    if (missing && answered)
        result.freshness = std::max(result.freshness, Freshness::Stale);
    return result;
}

} // namespace trivet::engine
