// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <app/domain/slo.h>
#include <app/domain/timerange.h>

#include <QByteArray>

#include <map>

namespace trivet::test {

/// Six hours of what SLIs can be made of, every 30 s and seven seconds behind the half minute, by a
/// generator that knows what is good: a classic histogram of two instances, one of which restarts;
/// a probe with failures and missing scrapes; a ratio that a tool recorded, with five minutes that
/// are NaN and one value above 1; and for the last hour a fleet of 520 probes.
struct KindHistory
{
    using Minutes = std::map<qint64, Slice>; ///< coverage is 1 where anything was scraped

    QByteArray openMetrics;
    TimeRange extent;
    TimeRange nan; ///< of the recorded ratio
    Minutes below300ms; ///< checkout_seconds{job="checkout"}
    Minutes below1s;
    Minutes probe; ///< probe_success{job="probe"}
    Minutes ratio; ///< shop:errors:ratio5m
    Minutes fleet; ///< probe_success{job="fleet"}

    /// Ends at `end`, a whole minute.
    [[nodiscard]] static KindHistory make(Instant end);
};

} // namespace trivet::test
