// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>

namespace trivet {

// From the queries of other tools to an SLI.

/// What the good or bad and the total of a ratio are to Trivet: plain counters where they are such,
/// a latency where they are buckets and count of one histogram.
void setRatio(SloSpec &slo, bool good, const QString &numerator, const QString &total);
/// A query whose value is a share, of errors or, where `good`, of successes: a ratio where it is a
/// division, else what is recorded.
void setShare(SloSpec &slo, bool good, const QString &query);

} // namespace trivet
