// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "corrections.h"

#include <app/metrics/reliability/window.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

namespace {

qint64 floorMinute(Instant t)
{
    return std::chrono::floor<std::chrono::minutes>(t).time_since_epoch().count();
}
qint64 ceilMinute(Instant t)
{
    return std::chrono::ceil<std::chrono::minutes>(t).time_since_epoch().count();
}

struct Minutes
{
    qint64 from = 0;
    qint64 to = 0;
};

/// Spans of one effect in whole minutes, by time, those that touch made one.
std::vector<Minutes> spansOf(std::span<const Correction *const> corrections,
                             Correction::Effect effect, TimeRange known)
{
    std::vector<Minutes> spans;
    for (const Correction *correction : corrections) {
        const TimeRange range = correction->range.clippedTo(known);
        if (correction->effect == effect && !range.isEmpty())
            spans.push_back({ .from = floorMinute(range.from), .to = ceilMinute(range.to) });
    }
    std::ranges::sort(spans, {}, &Minutes::from);
    std::vector<Minutes> joined;
    for (const Minutes &span : spans) {
        if (!joined.empty() && span.from <= joined.back().to)
            joined.back().to = std::max(joined.back().to, span.to);
        else
            joined.push_back(span);
    }
    return joined;
}

bool holds(std::span<const Minutes> &spans, qint64 minute)
{
    while (!spans.empty() && spans.front().to <= minute)
        spans = spans.subspan(1);
    return !spans.empty() && spans.front().from <= minute;
}

std::optional<double> budgetIfMeasured(const SliceSum &sum, double target)
{
    return sum.isMeasured() ? std::optional(budgetOf(sum, target)) : std::nullopt;
}

} // namespace

bool concerns(const Correction &correction, const SloSpec &slo)
{
    const auto named = [&correction](const SloId &id) {
        return std::ranges::find(correction.slos, id) != correction.slos.end();
    };
    return correction.slos.empty() || named(slo.id)
        || std::ranges::any_of(slo.parts, named, &CompositePart::slo);
}

std::vector<const Correction *>
correctionsOf(const SloSpec &slo, std::span<const Correction> corrections, TimeRange range)
{
    std::vector<const Correction *> found;
    for (const Correction &correction : corrections)
        if (correction.range.overlaps(range) && concerns(correction, slo))
            found.push_back(&correction);
    std::ranges::stable_sort(found, {}, [](const Correction *c) { return c->range.from; });
    return found;
}

std::vector<Slice> corrected(std::span<const Slice> minutes,
                             std::span<const Correction *const> corrections, TimeRange known)
{
    const auto removed = spansOf(corrections, Correction::Effect::Removed, known);
    const auto good = spansOf(corrections, Correction::Effect::CountsAsGood, known);
    std::span<const Minutes> removedLeft = removed;
    std::span<const Minutes> goodLeft = good;
    std::vector<Slice> all;
    all.reserve(minutes.size());
    for (const Slice &slice : minutes) {
        if (holds(removedLeft, slice.minute))
            continue;
        all.push_back(slice);
        if (holds(goodLeft, slice.minute))
            all.back().good = slice.total;
    }
    const auto kept = static_cast<std::ptrdiff_t>(all.size());
    for (const Minutes &span : removed)
        for (qint64 minute = span.from; minute < span.to; ++minute)
            all.push_back({ .minute = minute, .coverage = SliceSeries::removedMinute });
    std::ranges::inplace_merge(all, all.begin() + kept, {}, &Slice::minute);
    return all;
}

LeftOut correctionNote(const Correction &correction)
{
    const QString span
        = QCoreApplication::translate("Metric", "%1 from %2")
              .arg(durationToText(correction.range.length()), toIso(correction.range.from));
    const QString what = correction.effect == Correction::Effect::Removed
        ? QCoreApplication::translate("Metric", "not counted in the corrected figure: %1")
        : QCoreApplication::translate("Metric", "counted as good in the corrected figure: %1");
    const QString text = what.arg(span);
    return { .id = correction.id,
             .why = correction.reason.isEmpty()
                 ? text
                 : QCoreApplication::translate("Metric", "%1 (%2)").arg(text, correction.reason) };
}

CorrectionPreview preview(const SliceSeries &series, const SloSpec &slo, const Calendar &calendar,
                          TimeRange span, Instant end)
{
    const MeasuredWindow window = sinceMeasured(series, budgetWindow(slo, calendar, end));
    const auto with = [&](Correction::Effect effect) {
        return budgetIfMeasured(series.sumCorrected(window.used, span, effect), slo.target);
    };
    return { .raw = budgetIfMeasured(window.sum, slo.target),
             .removed = with(Correction::Effect::Removed),
             .countsAsGood = with(Correction::Effect::CountsAsGood) };
}

} // namespace trivet::metrics
