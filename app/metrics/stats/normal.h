// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trivet::stats {

/// z with P(|Z| <= z) = confidence for a standard normal Z: 1.959963984540054 at 0.95.
/// confidence strictly between 0 and 1.
[[nodiscard]] double zOf(double confidence);
/// P(|Z| >= |z|), the two-sided p value.
[[nodiscard]] double twoSidedP(double z);

} // namespace trivet::stats
