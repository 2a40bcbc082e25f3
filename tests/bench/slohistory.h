// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/reliability/countersamples.h>

#include <QByteArray>

#include <vector>

namespace trivet::bench {

/// Sixty days of so many services, each scraped every minute at moments of its own: requests with a
/// daily wave, errors with bursts, restarts that set the counters back. Seeded.
struct SloHistory
{
    struct Service
    {
        CounterSamples::Times ms;
        std::vector<double> errors;
        std::vector<double> requests;
    };

    static constexpr Millis scrape = std::chrono::seconds { 60 };
    static constexpr Millis month = std::chrono::hours { 24 * 30 };

    Instant now {}; ///< the samples go on for an hour
    std::vector<Service> services;

    [[nodiscard]] static SloHistory make(int services);

    [[nodiscard]] TimeRange lastMonth() const { return { .from = now - month, .to = now }; }
    [[nodiscard]] size_t sampleCount() const;
};

/// Three digits.
[[nodiscard]] QByteArray sloName(size_t index);

constexpr const char *errorsName = "shop_errors_total";
constexpr const char *requestsName = "shop_requests_total";

} // namespace trivet::bench
