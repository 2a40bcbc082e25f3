// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/pure/build.h>

namespace trivet::test {

/// Events of one minute, for as long as a stretch lasts.
struct Load
{
    Instant from;
    Instant to;
    double perMinute = 0;
    double bad = 0;
    float coverage = 1;
};

inline std::vector<Slice> slicesOf(const std::vector<Load> &loads)
{
    std::vector<Slice> slices;
    for (const Load &load : loads)
        for (Instant t = load.from; t < load.to; t += std::chrono::minutes { 1 })
            slices.push_back({ .minute = toMs(t) / 60'000,
                               .good = load.perMinute - load.bad,
                               .total = load.perMinute,
                               .coverage = load.coverage });
    return slices;
}

/// One SLO "api" of 99 %, rolling over 30 days unless changed.
inline Snapshot sloSnapshot(const std::vector<Load> &loads, Instant asOf)
{
    Snapshot s;
    s.asOf = asOf;
    SloSpec slo;
    slo.id = SloId(QStringLiteral("api"));
    slo.target = 0.99;
    s.slos.push_back(slo);
    s.slices.emplace(slo.id.value, SliceSeries(slicesOf(loads)));
    return s;
}

inline Query sloQuery(Instant from, Instant to)
{
    Query query = over(from, to);
    query.slo = SloId(QStringLiteral("api"));
    return query;
}

} // namespace trivet::test
