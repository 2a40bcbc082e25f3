// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace trivet::prometheus {

/// One series in columns: times ascending, in ms since 1970; values may be NaN or infinite.
struct Series
{
    QByteArray name; ///< __name__, empty where the server dropped it
    QByteArray labels; ///< the others, sorted; two series are the same if name and labels are
    QByteArray target; ///< job and instance, empty unless both are there
    std::vector<qint64> times;
    std::vector<double> values;

    bool operator==(const Series &) const = default;
};

/// What /api/v1/query and /api/v1/query_range answer. A vector has one point a series, a scalar one
/// series with one point.
struct QueryAnswer
{
    std::vector<Series> series;
    QStringList warnings; ///< shown text, at most ten
    bool partial = false; ///< the server says that something is missing (VictoriaMetrics)
    int rejected = 0; ///< points with an impossible time or value, left out
    int duplicates = 0; ///< labels or series that came twice
    int oversized = 0; ///< series left out for labels beyond the caps

    bool operator==(const QueryAnswer &) const = default;
    /// Something is missing, so that no sum of it is a measurement.
    [[nodiscard]] bool isIncomplete() const
    {
        return partial || !warnings.isEmpty() || oversized > 0;
    }
};

constexpr qsizetype answerBytes = qsizetype { 32 } * 1024 * 1024;
constexpr size_t answerDepth = 64;
constexpr int labelsPerSeries = 256;
constexpr qsizetype labelBytesPerSeries = qsizetype { 64 } * 1024;

/// Reads a whole answer. Pure, for the pool; 8 MiB take some 30 ms.
/// Errors: BadAnswer (not JSON, wrong types: `where` is the path, "data.result[3].values[7][1]"),
/// TooLarge; for "status":"error" BadInput with the server's words, Deadline for its timeout,
/// TooLarge where it would load too many samples.
[[nodiscard]] Result<QueryAnswer> parseAnswer(const QByteArray &body);

/// What answers: they differ in how they are told to refuse an answer that lacks something.
struct Server
{
    enum class Kind { Unknown, Prometheus, Thanos, Mimir, VictoriaMetrics };
    Kind kind = Kind::Unknown;
    QString version; ///< shown text; empty if it does not say

    bool operator==(const Server &) const = default;
};

/// Reads /api/v1/status/buildinfo. Thanos answers as Prometheus does, but no Prometheus with this
/// API has a version below 1; VictoriaMetrics says nothing, or a version and nothing else.
[[nodiscard]] Result<Server> parseBuildInfo(const QByteArray &body);

} // namespace trivet::prometheus
