// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sloparts.h"

#include <app/base/textgate.h>

#include <algorithm>
#include <cmath>

namespace trivet::ui {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

QString sloName(const SloSpec &slo)
{
    return textgate::line(slo.name.isEmpty() ? slo.id.value : slo.name, 32);
}

QString shortName(const LaneInput &input, const SloSpec &slo)
{
    // The service says enough where it has one SLO.
    const auto ofService = std::ranges::count(input.snapshot->slos, slo.service, &SloSpec::service);
    if (ofService == 1 && !slo.service.isEmpty())
        return textgate::line(slo.service.value, 24);
    return sloName(slo);
}

QString staleText(const LaneInput &input, const SloSpec &slo)
{
    const auto found = input.staleSlo.find(slo.id.value);
    return found == input.staleSlo.end() ? QString() : found->second;
}

void addGaps(LaneContent &content, const metrics::Columns &columns, Millis step)
{
    const auto isMeasured = [&](size_t i) { return std::isfinite(columns.value[i]); };
    size_t first = 0;
    while (first < columns.ms.size() && !isMeasured(first))
        ++first;
    for (size_t i = first; i < columns.ms.size();) {
        size_t j = i;
        while (j < columns.ms.size() && !isMeasured(j))
            ++j;
        if (j > i && j < columns.ms.size())
            content.shades.push_back({ .range = { .from = instantFromMs(columns.ms[i]) - step,
                                                  .to = instantFromMs(columns.ms[j]) },
                                       .tone = Tone::Ink3,
                                       .alpha = 0.1,
                                       .hatched = true });
        i = j + 1;
    }
}

SeriesPtr seriesOf(metrics::Columns columns)
{
    return std::make_shared<const PyramidSeries>(std::move(columns.ms), std::move(columns.value));
}

Millis stepFor(Millis length, qint64 points)
{
    constexpr Millis least = 5min;
    const Millis wanted = length / std::max<qint64>(1, points);
    return std::max(least, wanted / least * least);
}

QString windowName(const Formatter &formatter, Millis window)
{
    if (window % Millis { 24h } == Millis { 0 })
        return formatter.value(toSeconds(window) / 86'400, Unit::Days);
    return window % Millis { 1h } == Millis { 0 }
        ? Formatter::tr("%1 h", "hours").arg(formatter.count(window / Millis { 1h }))
        : formatter.duration(toSeconds(window));
}

Block blockInRow(size_t row, size_t count, double margin)
{
    const double low = static_cast<double>(count - row) - 1;
    return { .low = low + margin, .high = low + 1 - margin };
}

void nameRows(LaneContent &content, const QStringList &names)
{
    content.rows = true;
    content.low = 0;
    content.high = static_cast<double>(std::max<qsizetype>(1, names.size()));
    content.ticks.clear();
    for (qsizetype i = 0; i < names.size(); ++i)
        content.ticks.push_back(
            { .value = static_cast<double>(names.size() - i) - 0.5, .label = names[i] });
}

void addAlertShades(LaneContent &content, const SloSpec &slo, const SliceSeries &series,
                    const AlertWindow &window, const TimeRange &range, Millis step)
{
    const auto longer = metrics::burnRateSeries(series, range, step, window.longWindow, slo.target);
    const auto shorter
        = metrics::burnRateSeries(series, range, step, window.shortWindow, slo.target);
    const bool isPage = window.severity == AlertSeverity::Page;
    std::optional<Instant> since;
    for (size_t i = 0; i < longer.ms.size(); ++i) {
        const bool burning = longer.value[i] > window.factor && shorter.value[i] > window.factor;
        if (burning && !since)
            since = instantFromMs(longer.ms[i]);
        if (since && (!burning || i + 1 == longer.ms.size())) {
            content.shades.push_back(
                { .range = { .from = *since, .to = instantFromMs(longer.ms[i]) },
                  .tone = isPage ? Tone::Vermilion : Tone::Amber,
                  .alpha = isPage ? 0.16 : 0.08 });
            since.reset();
        }
    }
}

} // namespace trivet::ui
