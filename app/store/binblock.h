// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slicebin.h>

#include <QByteArray>
#include <QByteArrayView>

#include <span>
#include <vector>

namespace trivet::store {

constexpr qint64 binsPerDay = 1440 / minutesPerKeptBin;

/// One day of five-minute bins of one SLO as bytes: like a block of minutes, but not compressed
/// further: there is little to gain, and a thousand SLOs have ninety thousand of them to read.
/// Bins of that day, ascending, nothing removed from them.
[[nodiscard]] QByteArray packBins(std::span<const SliceBin> bins, qint64 day);

/// Appends them; false, and nothing appended, for bytes that packBins() did not make.
[[nodiscard]] bool unpackBins(QByteArrayView block, qint64 day, std::vector<SliceBin> &to);

/// Of the bytes and what they are for. Finds every change within eight bytes and, but for one in
/// 2^64, every other; it is no defence against someone who means to deceive.
[[nodiscard]] quint64 quickChecksum(QByteArrayView bytes, quint64 seed);

} // namespace trivet::store
