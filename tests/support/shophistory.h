// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>
#include <app/domain/timerange.h>

#include <QByteArray>

#include <vector>

namespace trivet::test {

/// A shop's checkout for some 30 days, scraped every 30 s, made by a seeded generator that knows
/// each event: day and night load, three restarts, 45 minutes of errors, five minutes without any
/// event, a gap of 2.5 h in which events go on (none in a history under a day), and an error code
/// that is first seen in the middle. Counter
/// http_requests_total{job="checkout",instance="10.0.0.7:8080",code="200"|"500"|"503"}.
struct ShopHistory
{
    struct Minute
    {
        double total = 0;
        double bad = 0;
    };

    QByteArray openMetrics; ///< for PrometheusServer::load()
    TimeRange extent; ///< first sample to behind the last
    TimeRange gap; ///< nothing was scraped
    TimeRange burst; ///< of errors
    TimeRange quiet; ///< five minutes by the clock in which nothing was asked for
    /// Events by minute since extent.from, in the minute of the first sample that shows them. The
    /// events between the last scrape and a restart are in no sample, and not in here.
    std::vector<Minute> minutes;
    double lost = 0; ///< those events

    /// Minutes since 1970; nothing outside the history.
    [[nodiscard]] Minute at(qint64 minute) const;
    /// Of whole minutes.
    [[nodiscard]] Minute sum(TimeRange range) const;
    /// Ends at `end` (a whole minute) and lasts `days` days and one hour.
    [[nodiscard]] static ShopHistory make(Instant end, int days);
};

} // namespace trivet::test
