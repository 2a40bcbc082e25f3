// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/cli/figurejson.h>

#include <QTimeZone>

namespace trivet::cli {

/// The answer of `query` for people: the value with its interval, its age, its buckets. Locale "C",
/// one line a fact, so that it can be read by eye and by awk.
[[nodiscard]] QString figureText(const Answered &answered, const QTimeZone &zone);
/// "16.7 %", "2 d 3 h", "-12".
[[nodiscard]] QString valueText(double value, Unit unit);

} // namespace trivet::cli
