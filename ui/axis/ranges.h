// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/domain/calendar.h>

#include <QString>

#include <vector>

namespace trivet::ui {

struct NamedRange
{
    QString id; ///< "4-weeks"
    QString name;
    TimeRange range;
};

/// What the range picker offers at `now`: rolling ones end at the end of today, the calendar's are
/// whole periods.
[[nodiscard]] std::vector<NamedRange> namedRanges(const Calendar &calendar, Instant now,
                                                  const TimeRange &history);

} // namespace trivet::ui
