// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promprobe.h"

#include "promlabels.h"
#include "promquery.h"

#include <algorithm>
#include <cmath>

namespace trivet::prometheus {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostRawSeries = 500;
constexpr double bytesPerSample = 27; ///< [1700000000.123,"12345678"],
constexpr Millis probeLength = std::chrono::hours { 1 };

/// The one number of an answer to an aggregation; 0 if there is none.
double numberOf(const QueryAnswer &answer)
{
    if (answer.series.empty() || answer.series.front().values.empty())
        return 0;
    const double value = answer.series.front().values.back();
    return std::isfinite(value) ? std::max(0.0, value) : 0.0;
}

/// Scrape interval from the samples in an hour, to 5 s where it is within one of them.
Millis intervalFromCount(double samples)
{
    if (samples < 1)
        return {};
    const double seconds = std::round(toSeconds(probeLength) / samples);
    const double fives = std::round(seconds / 5) * 5;
    const double snapped = std::abs(fives - seconds) <= 1 ? fives : seconds;
    return Millis { static_cast<qint64>(std::max(1.0, snapped) * 1000) };
}

QString counted(const QString &aggregation, const QString &selector)
{
    return aggregation + u"count_over_time("_s + over(selector, probeLength) + u"))"_s;
}

Millis windowOf(const Inquiry &inquiry, Millis interval)
{
    // What has no window of its own can be asked for every minute.
    return inquiry.raw || !inquiry.numerator.isEmpty() || hasWindow(inquiry.total)
        ? windowFor(interval)
        : Millis { 60'000 };
}

} // namespace

QStringList probesOf(const Inquiry &inquiry)
{
    QStringList probes;
    // Not the median: a series that is new has few samples in the hour, however often it is
    // scraped.
    if (!inquiry.series.isEmpty())
        probes += counted(u"quantile(0.9, "_s, inquiry.series);
    if (inquiry.raw) {
        probes += counted(u"count("_s, inquiry.total);
        if (!inquiry.numerator.isEmpty())
            probes += counted(u"count("_s, inquiry.numerator);
    }
    if (!inquiry.buckets.isEmpty())
        probes += counted(u"count by (le) ("_s, inquiry.buckets);
    return probes;
}

Result<Done> learned(const SloSpec &slo, const Inquiry &inquiry,
                     std::span<const QueryAnswer> answers)
{
    Done done { .queries = fingerprint(slo) };
    size_t next = 0;
    if (!inquiry.series.isEmpty())
        done.interval = intervalFromCount(numberOf(answers[next++]));
    const double total = inquiry.raw ? numberOf(answers[next++]) : 0;
    const double numerator
        = inquiry.raw && !inquiry.numerator.isEmpty() ? numberOf(answers[next++]) : 0;
    if (!inquiry.buckets.isEmpty()) {
        QStringList limits;
        for (const Series &bucket : answers[next].series)
            limits += QString::fromUtf8(labelOf(bucket.labels, "le"));
        if (const auto checked = checkLimit(slo, limits); !checked)
            return tl::unexpected<Error>(checked.error());
    }
    if (!inquiry.raw || std::max(total, numerator) > mostRawSeries)
        done.window = windowOf(inquiry, done.interval);
    else if (done.interval.count() > 0)
        done.bytesPerMinute
            = (total + numerator) * bytesPerSample * 60.0 / toSeconds(done.interval);
    return done;
}

} // namespace trivet::prometheus
