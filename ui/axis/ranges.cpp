// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ranges.h"

#include <QCoreApplication>

namespace trivet::ui {

using namespace Qt::StringLiterals;

namespace {

/// The context of this file's words for the translators.
struct Ranges
{
    Q_DECLARE_TR_FUNCTIONS(Ranges)
};

} // namespace

std::vector<NamedRange> namedRanges(const Calendar &calendar, Instant now, const TimeRange &history)
{
    const Instant tomorrow = calendar.next(now, BucketSize::Day);
    const auto days = [&](int count) {
        return TimeRange { .from = calendar.startOfDay(calendar.day(tomorrow).addDays(-count)),
                           .to = tomorrow };
    };
    const Instant week = calendar.floor(now, BucketSize::Week);
    const Instant quarter = calendar.floor(now, BucketSize::Quarter);
    const auto periodBefore = [&](Instant start, BucketSize size) {
        return TimeRange { .from = calendar.floor(start - Millis { 1 }, size), .to = start };
    };
    return {
        { u"3-hours"_s,
          Ranges::tr("Last 3 hours"),
          { .from = now - std::chrono::hours { 3 }, .to = now } },
        { u"24-hours"_s,
          Ranges::tr("Last 24 hours"),
          { .from = now - std::chrono::hours { 24 }, .to = now } },
        { u"7-days"_s, Ranges::tr("7 days"), days(7) },
        { u"4-weeks"_s, Ranges::tr("4 weeks"), days(28) },
        { u"13-weeks"_s, Ranges::tr("13 weeks"), days(91) },
        { u"last-week"_s, Ranges::tr("Last full week"), periodBefore(week, BucketSize::Week) },
        { u"this-quarter"_s,
          Ranges::tr("This quarter"),
          { .from = quarter, .to = calendar.next(now, BucketSize::Quarter) } },
        { u"last-quarter"_s, Ranges::tr("Last quarter"),
          periodBefore(quarter, BucketSize::Quarter) },
        { u"year"_s, Ranges::tr("A year"), days(365) },
        { u"all"_s, Ranges::tr("Everything"), history },
    };
}

} // namespace trivet::ui
