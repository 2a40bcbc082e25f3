// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/slo.h>

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace trivet::store {

constexpr qint64 minutesPerDay = 1440;

/// The day (since 1970 UTC) that holds the minute.
[[nodiscard]] qint64 dayOfMinute(qint64 minute);

/// One day of one SLO as bytes: minutes as a bit map; counts as whole numbers where they are, else
/// as they are, each against its predecessor and by byte planes (counts change little, so most
/// planes are zero and go), coverage likewise; all of it through zstd. Every bit comes back.
/// Slices of that day, by minute, no minute twice.
[[nodiscard]] QByteArray packSlices(std::span<const Slice> slices, qint64 day);

/// Nothing for bytes that packSlices() did not make.
[[nodiscard]] std::optional<std::vector<Slice>> unpackSlices(const QByteArray &block, qint64 day);

/// Both by minute; where both have a minute, the newer list's stands.
[[nodiscard]] std::vector<Slice> mergeSlices(std::span<const Slice> older,
                                             std::span<const Slice> newer);

} // namespace trivet::store
