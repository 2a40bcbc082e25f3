// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

#include <utility>
#include <vector>

namespace trivet::test {

/// One sample of a native histogram: how many observations so far fell into (1/8, 1/4], (1/4, 1/2],
/// (1/2, 1] and so on, each bucket twice as wide as the one before (schema 0).
struct NativeSample
{
    qint64 ms = 0;
    std::vector<quint64> buckets;
    double sum = 0;
};

/// Writes one series to a Prometheus that takes remote writes and native histograms; the reason if
/// it does not. Labels by name, __name__ among them.
[[nodiscard]] QString writeNative(const QUrl &server,
                                  const std::vector<std::pair<QByteArray, QByteArray>> &labels,
                                  const std::vector<NativeSample> &samples);

} // namespace trivet::test
