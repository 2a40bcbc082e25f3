// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "burndownlane.h"

#include "sloparts.h"

#include <app/metrics/reliability/forecast.h>

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct BurnDownLane
{
    Q_DECLARE_TR_FUNCTIONS(BurnDownLane)
};

/// Fewer points than pixels: a line and no smear. Ends are exact.
Millis stepOf(const BudgetView &view)
{
    return stepFor(view.window.length(), 360);
}

double lastOf(const metrics::Columns &columns)
{
    const auto found = std::ranges::find_if(columns.value.rbegin(), columns.value.rend(),
                                            [](double v) { return std::isfinite(v); });
    return found == columns.value.rend() ? std::nan("") : *found;
}

/// The value of the last point at or before a moment.
double valueAt(const metrics::Columns &columns, Instant at)
{
    const auto next = std::ranges::upper_bound(columns.ms, toMs(at));
    return next == columns.ms.begin()
        ? std::nan("")
        : columns.value[static_cast<size_t>(next - columns.ms.begin()) - 1];
}

metrics::Outlook outlookOf(const metrics::SloQuestion &question, const BudgetInput &input,
                           const BudgetView &view)
{
    const SloSpec &slo = *question.slo;
    return { .series = question.series,
             .spent = metrics::sinceMeasured(
                 *question.series,
                 metrics::budgetWindow(slo, input.snapshot->team.calendar, view.end)),
             .whole = view.window,
             .rolling = view.rolling,
             .target = slo.target,
             .badShare = view.lasts.extraValue(u"burn_rate").value_or(0) * (1 - slo.target) };
}

/// Events of the whole period at the pace so far, where that is what the burn-down spends from.
std::optional<double> eventsOfPeriod(const metrics::BurnDown &down, const metrics::Outlook &outlook)
{
    const TimeRange &used = outlook.spent.used;
    if (!down.forecast || used.isEmpty())
        return std::nullopt;
    return outlook.spent.sum.total * toSeconds(down.window.to - used.from)
        / toSeconds(used.length());
}

void addCone(LaneContent &content, const std::vector<metrics::ConePoint> &cone, Instant now)
{
    if (cone.empty())
        return;
    metrics::Columns low;
    metrics::Columns high;
    for (const metrics::ConePoint &point : cone) {
        const qint64 ms = toMs(now + point.ahead);
        content.band.push_back({ .ms = ms, .low = point.low, .high = point.high });
        for (auto [edge, value] : { std::pair(&low, point.low), std::pair(&high, point.high) }) {
            edge->ms.push_back(ms);
            edge->value.push_back(value);
        }
    }
    content.bandTone = Tone::Amber;
    content.lines.push_back({ .series = seriesOf(std::move(high)),
                              .tone = Tone::Amber,
                              .width = 1,
                              .label = BurnDownLane::tr("95 % of futures", "a forecast"),
                              .alpha = 0.7 });
    content.lines.push_back({ .series = seriesOf(std::move(low)),
                              .tone = Tone::Amber,
                              .width = 1,
                              .label = {},
                              .alpha = 0.7 });
}

/// A straight line from now to where the rest is spent at the pace of the last hours.
void addPace(LaneContent &content, const BudgetInput &input, const BudgetView &view, double now)
{
    const auto seconds = view.lasts.extraValue(u"at_this_rate");
    constexpr double year = 366 * 86'400.0;
    if (!seconds || !(*seconds > 0) || !(now > 0) || *seconds > year)
        return;
    const Instant spent = view.end + Millis { std::llround(*seconds * 1000) };
    content.lines.push_back(
        { .series = seriesOf({ .ms = { toMs(view.end), toMs(spent) }, .value = { now, 0 } }),
          .tone = Tone::Vermilion,
          .width = 1.4,
          .style = Qt::DotLine,
          .label = {} });
    content.marks.push_back({ .ms = toMs(spent),
                              .y = 0,
                              .tone = Tone::Vermilion,
                              .hollow = true,
                              .interval = {},
                              .label = input.formatter.moment(spent, view.end),
                              .note = BurnDownLane::tr("spent at this pace"),
                              .tip = {} });
}

/// Days that stand out: what every day brings is no news.
std::vector<metrics::BudgetReturn> notable(const std::vector<metrics::BudgetReturn> &returns)
{
    constexpr size_t most = 8;
    constexpr double least = 0.003;
    std::vector<metrics::BudgetReturn> largest = returns;
    std::ranges::stable_sort(largest, std::greater {}, &metrics::BudgetReturn::share);
    if (largest.empty())
        return largest;
    const double usual = largest[largest.size() / 2].share;
    std::erase_if(largest, [usual](const metrics::BudgetReturn &one) {
        return one.share < least || one.share < 1.25 * usual;
    });
    largest.resize(std::min(largest.size(), most));
    return largest;
}

/// On the line, at its height where it is known; the largest have their words beside them.
void addReturns(LaneContent &content, const BudgetInput &input,
                const std::vector<metrics::BudgetReturn> &returns,
                const std::function<double(Instant)> &height)
{
    constexpr double worthWords = 0.01;
    std::vector<Instant> worded;
    for (const metrics::BudgetReturn &one : notable(returns)) {
        const Instant at = one.leaving.from + one.leaving.length() / 2;
        const double y = height(at);
        if (!std::isfinite(y))
            continue;
        const QString share = input.formatter.value(one.share, Unit::Ratio);
        const QString day = input.formatter.day(one.day);
        Mark mark { .ms = toMs(at),
                    .y = y,
                    .shape = MarkShape::Triangle,
                    .tone = Tone::Green,
                    .interval = {},
                    .label = {},
                    .note = {},
                    .tip = BurnDownLane::tr("Budget returned, %1: errors of %2 left the window on "
                                            "%3.",
                                            "share, day, day")
                               .arg(share, day,
                                    input.formatter.day(input.snapshot->team.calendar.day(at))) };
        if (at > input.snapshot->asOf)
            mark.tip
                = BurnDownLane::tr("Budget to be returned, %1: errors of %2 leave the window "
                                   "on %3.",
                                   "share, day, day")
                      .arg(share, day, input.formatter.day(input.snapshot->team.calendar.day(at)));
        // Words need room on both sides of them.
        const bool room = std::ranges::none_of(
            worded, [at](Instant other) { return at < other + 24h * 5 && other < at + 24h * 5; });
        if (one.share >= worthWords && room) {
            worded.push_back(at);
            mark.label = u'+' + share;
            mark.note = BurnDownLane::tr("errors of %1 left", "the window, of a day").arg(day);
        }
        content.marks.push_back(std::move(mark));
    }
}

/// The lines up to now; what is left by the one without corrections.
double addLines(LaneContent &content, const metrics::SloQuestion &question,
                const BudgetInput &input, const BudgetView &view, const metrics::BurnDown &down)
{
    const bool both = question.corrected != nullptr && !view.corrections.isEmpty();
    const double left = lastOf(down.left);
    if (both) {
        auto corrected = metrics::burnDown(*question.corrected, *question.slo,
                                           input.snapshot->team.calendar, view.end, stepOf(view))
                             .left;
        content.lines.push_back({ .series = seriesOf(std::move(corrected)),
                                  .tone = Tone::Green,
                                  .width = 2,
                                  .label = BurnDownLane::tr("corrected", "a line of a budget") });
    }
    content.lines.push_back(
        { .series = seriesOf(down.left),
          .tone = left < 0 ? Tone::Vermilion : Tone::Blue,
          .width = 2.2,
          .label = both ? BurnDownLane::tr("measured", "a line of a budget") : QString(),
          .speaks = true });
    return left;
}

LowHigh valuesOf(const LaneContent &content, const TimeRange &shown)
{
    LowHigh values { .low = 0, .high = 1 };
    for (const LineLayer &line : content.lines)
        for (size_t i = 0; i < line.series->size(); ++i)
            if (shown.contains(instantFromMs(line.series->ms(i))))
                widen(values, line.series->value(i));
    for (const BandPoint &point : content.band)
        if (shown.contains(instantFromMs(point.ms)))
            widen(values, point.low);
    values.low = std::max(values.low, -3.0); // below that it does not matter how much more
    return values;
}

/// When the line went below nothing for the last time.
std::optional<Instant> spentSince(const metrics::Columns &left)
{
    std::optional<Instant> since;
    for (size_t i = 0; i < left.ms.size(); ++i) {
        if (left.value[i] >= 0)
            since.reset();
        else if (left.value[i] < 0 && !since)
            since = instantFromMs(left.ms[i]);
    }
    return since;
}

/// "at this pace spent on 28 Nov 14:20"
QString paceWords(const BudgetInput &input, const BudgetView &view)
{
    const auto seconds = view.lasts.extraValue(u"at_this_rate");
    constexpr double farAway = 366 * 86'400.0;
    if (!seconds || *seconds > farAway)
        return view.lasts.extraValue(u"burn_rate")
            ? BurnDownLane::tr("at this pace it lasts more than a year")
            : QString();
    if (*seconds <= 0)
        return BurnDownLane::tr("nothing is left to be spent");
    const Instant spent = view.end + Millis { std::llround(*seconds * 1000) };
    const QString moment = input.formatter.moment(spent, view.end);
    return view.calendar.day(spent) == view.calendar.day(view.end)
        ? BurnDownLane::tr("at this pace spent at %1", "a time of today").arg(moment)
        : BurnDownLane::tr("at this pace spent on %1", "a day and time").arg(moment);
}

LaneHeading headingOf(const BudgetInput &input, const BudgetView &view,
                      const std::optional<Instant> &since)
{
    const LaneInput lane { .snapshot = input.snapshot, .formatter = input.formatter };
    LaneHeading heading
        = headingOf(lane, u"reliability.budget_left",
                    view.known ? BurnDownLane::tr("Burn-down of the budget, %1", "a range of days")
                                     .arg(input.formatter.rangeWithoutYear(view.window))
                               : BurnDownLane::tr("Burn-down of the budget"),
                    view.budget);
    heading.staleText = input.stale;
    QStringList parts;
    if (since)
        parts << BurnDownLane::tr("spent since %1", "a budget: a day")
                     .arg(input.formatter.day(view.calendar.day(*since)));
    else if (const QString pace = paceWords(input, view); !pace.isEmpty())
        parts << pace;
    if (view.corrected)
        parts << BurnDownLane::tr("corrected %1", "budget left")
                     .arg(input.formatter.value(*view.corrected, Unit::Ratio));
    if (const auto forecast = view.budget.extraValue(u"left_of_forecast"))
        parts << BurnDownLane::tr("%1 of the whole period's", "share of a budget that is left")
                     .arg(input.formatter.value(*forecast, Unit::Ratio));
    heading.evidence = parts.join(u" · "_s);
    return heading;
}

} // namespace

TimeRange burnDownRange(const BudgetView &view)
{
    const Millis ahead = view.window.length() / 4;
    return { .from = view.window.from, .to = std::max(view.window.to, view.end + ahead) };
}

LaneUpdate burnDownLane(const BudgetInput &input, const BudgetView &view)
{
    LaneUpdate lane { .heading = headingOf(input, view, {}), .content = {}, .figure = view.budget };
    LaneContent &c = lane.content;
    c.emptyText = BurnDownLane::tr("Nothing was measured in the window that is open now.");
    setLinearAxis(c, input.formatter, Unit::Ratio, { .low = 0, .high = 1 });
    const auto question = budgetQuestion(*input.snapshot, input.slo);
    if (!question || !view.known)
        return lane;
    const Calendar &calendar = input.snapshot->team.calendar;
    const metrics::BurnDown down
        = metrics::burnDown(*question->series, *question->slo, calendar, view.end, stepOf(view));
    const metrics::Outlook outlook = outlookOf(*question, input, view);
    lane.heading = headingOf(input, view, spentSince(down.left));
    addGaps(c, down.left, stepOf(view));
    c.lines.push_back({ .series = seriesOf(down.ideal),
                        .tone = Tone::Ink3,
                        .width = 1,
                        .style = Qt::DashLine,
                        .label = BurnDownLane::tr("evenly", "line of a budget spent evenly") });
    const double left = addLines(c, *question, input, view, down);
    if (std::isfinite(left)) {
        const auto cone = metrics::coneOf(outlook, metrics::seedOf(question->slo->id),
                                          eventsOfPeriod(down, outlook));
        addCone(c, cone, view.end);
        addPace(c, input, view, left);
        addReturns(c, input, view.gone, [&down](Instant at) { return valueAt(down.left, at); });
        addReturns(c, input, view.returns, [&](Instant at) {
            const auto next
                = std::ranges::lower_bound(cone, at - view.end, {}, &metrics::ConePoint::ahead);
            return next == cone.end() ? left : (next->low + next->high) / 2;
        });
    }
    c.levels.push_back({ .y = 0,
                         .tone = Tone::Vermilion,
                         .label = BurnDownLane::tr("spent", "level of a budget: nothing is left"),
                         .style = Qt::SolidLine,
                         .labelAtEnd = false });
    const LowHigh values = valuesOf(c, burnDownRange(view));
    setLinearAxis(c, input.formatter, Unit::Ratio, values);
    if (values.low < 0)
        c.troubleBelow = 0;
    c.format = [f = input.formatter](double v) { return f.value(v, Unit::Ratio); };
    return lane;
}

} // namespace trivet::ui
