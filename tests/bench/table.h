// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tests/bench/bench.h>

#include <span>

namespace trivet::bench {

/// Processor, cores, memory, compiler, versions of the libraries, the day.
[[nodiscard]] QString machineLine();

/// Reached: the median, and no round below half of the goal (above twice, where small is good).
[[nodiscard]] bool isReached(const Row &row);

/// The table in Markdown, and its notes.
[[nodiscard]] QString tableText(std::span<const Row> rows);

} // namespace trivet::bench
