// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/slo.h>

#include <QString>
#include <QStringList>

namespace trivet::prometheus {

/// What an SLI asks the server for. Pure.
struct Inquiry
{
    QString numerator {}; ///< empty where each sample of the total is an event
    QString total {};
    bool raw = false; ///< both are selectors: their samples can be asked for
    QString series {}; ///< the selector whose scrape interval counts; empty = not known
    QString buckets {}; ///< all buckets of a classic histogram; empty for the other kinds

    bool operator==(const Inquiry &) const = default;
};

/// The same as expressions of which the server gives one value a window.
struct RangeInquiry
{
    QString numerator {};
    QString total {};
    SliKind sli = SliKind::BadOverTotal; ///< how the two are to be read

    bool operator==(const RangeInquiry &) const = default;
};

/// BadInput where the queries are of neither form.
[[nodiscard]] Result<Inquiry> inquiryOf(const SloSpec &slo);

/// For a window that is filled in. Of gauges that have too many series to be read one by one, each
/// stretch of `interval` gives one event a series, so that a missing scrape is none.
[[nodiscard]] RangeInquiry rangeInquiryOf(const SloSpec &slo, const Inquiry &inquiry, Millis window,
                                          Millis interval);

/// What the label `le` of the bucket of a limit matches, as a regular expression. Client libraries
/// write 1, Prometheus 3 makes 1.0 of it, and a history may hold both.
[[nodiscard]] QString limitPattern(double seconds);

/// Nothing where one of the labels is the bucket of the limit, or where there are none; else the
/// error that names those that there are.
[[nodiscard]] Result<void> checkLimit(const SloSpec &slo, const QStringList &limits);

} // namespace trivet::prometheus
