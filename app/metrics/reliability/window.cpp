// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <QCoreApplication>

#include <cmath>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

std::optional<BucketSize> calendarPeriod(const SloSpec &slo)
{
    switch (slo.window) {
    case SloWindowKind::Rolling:
        return std::nullopt;
    case SloWindowKind::CalendarWeek:
        return BucketSize::Week;
    case SloWindowKind::CalendarMonth:
        return BucketSize::Month;
    case SloWindowKind::CalendarQuarter:
        return BucketSize::Quarter;
    }
    return std::nullopt;
}

} // namespace

double MeasuredWindow::share() const
{
    return wanted.isEmpty() ? 0 : toSeconds(used.length()) / toSeconds(wanted.length());
}

Instant settledEnd(const SliceSeries &series, Instant to, Instant asOf)
{
    constexpr Millis grace = std::chrono::minutes { 10 };
    const Instant end = std::min(to, asOf);
    const Instant measured = series.measuredUntil();
    return measured < end && end - measured <= grace ? measured : end;
}

TimeRange wholeWindow(const SloSpec &slo, const Calendar &calendar, Instant end)
{
    const auto period = calendarPeriod(slo);
    if (!period)
        return { .from = end - slo.length, .to = end };
    const Instant inside = end - Millis { 1 };
    return { .from = calendar.floor(inside, *period), .to = calendar.next(inside, *period) };
}

TimeRange budgetWindow(const SloSpec &slo, const Calendar &calendar, Instant end)
{
    return { .from = wholeWindow(slo, calendar, end).from, .to = end };
}

MeasuredWindow sinceMeasured(const SliceSeries &series, TimeRange wanted)
{
    const TimeRange used { .from = std::max(wanted.from, series.measuredFrom()), .to = wanted.to };
    return { .wanted = wanted, .used = used, .sum = series.sum(used) };
}

MeasuredWindow strictly(const SliceSeries &series, TimeRange wanted)
{
    return { .wanted = wanted, .used = wanted, .sum = series.sum(wanted) };
}

double burnOf(const SliceSum &sum, double target)
{
    return sum.total > 0 ? std::max(0.0, sum.bad()) / sum.total / (1 - target) : 0;
}

double budgetOf(const SliceSum &sum, double target)
{
    return 1 - burnOf(sum, target);
}

std::optional<SloQuestion> sloQuestion(const Snapshot &snapshot, const Query &query)
{
    const SloSpec *slo = query.slo ? snapshot.slo(*query.slo) : nullptr;
    if (!slo || query.range.isEmpty() || !(slo->target > 0) || !(slo->target < 1))
        return std::nullopt;
    const auto found = snapshot.slices.find(slo->id.value);
    if (found == snapshot.slices.end() || found->second.isEmpty())
        return std::nullopt;
    return SloQuestion { .slo = slo, .series = &found->second };
}

void addEvidence(Figure &figure, const SloQuestion &question, const MeasuredWindow &window)
{
    const QString &id = question.slo->id.value;
    figure.n = std::llround(window.sum.total);
    figure.counted.push_back(id);
    figure.extra.push_back({ u"coverage"_s, window.sum.coverage });
    if (window.used.from > window.wanted.from && !window.used.isEmpty())
        figure.leftOut.push_back(
            { id,
              QCoreApplication::translate("Metric",
                                          "%1 of the window lie before the first measurement")
                  .arg(durationToText(window.used.from - window.wanted.from)) });
    if (window.sum.coverage > 0 && !window.sum.isMeasured())
        figure.leftOut.push_back(
            { id,
              QCoreApplication::translate("Metric", "only %1 % of the window was measured")
                  .arg(std::floor(window.sum.coverage * 1000) / 10) });
    if (const qint64 capped = question.series->cappedMinutes(); capped > 0)
        figure.leftOut.push_back(
            { id,
              QCoreApplication::translate("Metric",
                                          "minutes that claimed more good events than events: %1")
                  .arg(capped) });
}

} // namespace trivet::metrics
