// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace trivet::prometheus {

/// A metric that is usually the one to promise on.
struct KnownMetric
{
    enum class Kind { Counter, Histogram, Probe };
    Kind kind = Kind::Counter;
    QString name; ///< of the counter or the gauge; of a histogram without _count
    QString grouping; ///< the label that tells one service from the next
    QString title; ///< "HTTP requests"
    QStringList outcome; ///< labels that may tell the outcome; the first that is there counts
    QString failed; ///< what their value matches where it failed, a regular expression
    QString more; ///< matchers that are always there
};

/// Counters of requests, histograms of durations and probes, as common exporters and libraries name
/// them.
[[nodiscard]] const std::vector<KnownMetric> &knownMetrics();

} // namespace trivet::prometheus
