// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "window.h"

#include <app/metrics/reliability/corrections.h>
#include <app/metrics/reliability/units.h>
#include <app/metrics/stats/normal.h>
#include <app/metrics/stats/wilson.h>

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

qint64 floorDiv(qint64 a, qint64 b)
{
    return a / b - (a % b < 0 ? 1 : 0);
}

/// The period that holds `day`, counted from the SLO's own first day.
struct Days
{
    QDate from;
    QDate to;
};

Days periodSince(QDate start, BucketSize period, QDate day)
{
    if (period == BucketSize::Week) {
        const QDate from = start.addDays(7 * floorDiv(start.daysTo(day), 7));
        return { .from = from, .to = from.addDays(7) };
    }
    const int months = period == BucketSize::Quarter ? 3 : 1;
    const int apart = 12 * (day.year() - start.year()) + day.month() - start.month();
    // Counted from the first day each time, so that a short month does not shorten all after it.
    auto n = static_cast<int>(floorDiv(apart, months));
    if (start.addMonths(n * months) > day)
        --n;
    return { .from = start.addMonths(n * months), .to = start.addMonths((n + 1) * months) };
}

} // namespace

double MeasuredWindow::share() const
{
    return wanted.isEmpty() ? 0 : toSeconds(used.length()) / toSeconds(wanted.length());
}

namespace {

constexpr Millis usualGrace = std::chrono::minutes { 10 };

Instant settledWithin(const SliceSeries &series, Instant to, Instant asOf, Millis grace)
{
    const Instant end = std::min(to, asOf);
    const Instant measured = series.measuredUntil();
    return measured < end && end - measured <= grace ? measured : end;
}

} // namespace

Instant settledEnd(const SliceSeries &series, Instant to, Instant asOf)
{
    return settledWithin(series, to, asOf, usualGrace);
}

Instant settledEnd(const SloSpec &slo, const SliceSeries &series, Instant to, Instant asOf)
{
    return settledWithin(series, to, asOf, usualGrace + openSlice(slo));
}

TimeRange wholeWindow(const SloSpec &slo, const Calendar &calendar, Instant end)
{
    const auto period = calendarPeriod(slo);
    if (!period)
        return { .from = end - slo.length, .to = end };
    const Calendar own = slo.zone.isValid()
        ? Calendar(slo.zone, calendar.weekStart(), calendar.fiscalStartMonth())
        : calendar;
    const Instant inside = end - Millis { 1 };
    if (!slo.start.isValid())
        return { .from = own.floor(inside, *period), .to = own.next(inside, *period) };
    const Days days = periodSince(slo.start, *period, own.day(inside));
    return { .from = own.startOfDay(days.from), .to = own.startOfDay(days.to) };
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

std::optional<Interval> badInterval(const SliceSum &sum, double confidence)
{
    if (!(sum.total > 0))
        return Interval { .low = 0, .high = 0 };
    return sum.good < 0 ? std::nullopt
                        : stats::wilson(std::max(0.0, sum.bad()), sum.total, confidence);
}

double eventsToResolve(double target, double confidence)
{
    const double z = stats::zOf(confidence);
    return std::ceil(z * z * target / (1 - target));
}

std::optional<SloQuestion> sloQuestion(const Snapshot &snapshot, const Query &query)
{
    const SloSpec *slo = query.slo ? snapshot.slo(*query.slo) : nullptr;
    if (!slo || query.range.isEmpty() || !(slo->target > 0) || !(slo->target < 1))
        return std::nullopt;
    const auto found = snapshot.slices.find(slo->id.value);
    if (found == snapshot.slices.end() || found->second.isEmpty())
        return std::nullopt;
    const auto corrected = snapshot.corrected.find(slo->id.value);
    return SloQuestion { .slo = slo,
                         .series = &found->second,
                         .corrected
                         = corrected == snapshot.corrected.end() ? nullptr : &corrected->second,
                         .corrections = snapshot.corrections };
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

void addCorrected(Figure &figure, const SloQuestion &question, const MeasuredWindow &window,
                  std::optional<double> value)
{
    const auto touching = correctionsOf(*question.slo, question.corrections, window.wanted);
    if (touching.empty())
        return;
    figure.extra.push_back({ u"corrected"_s, window.sum.isMeasured() ? value : std::nullopt });
    for (const Correction *correction : touching)
        figure.leftOut.push_back(correctionNote(*correction));
}

} // namespace trivet::metrics
