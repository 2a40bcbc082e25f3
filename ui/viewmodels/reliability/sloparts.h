// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/policy.h>
#include <app/metrics/reliability/charts.h>
#include <ui/viewmodels/overview/laneinput.h>

namespace trivet::ui {

// What lanes of SLOs share, on the Overview and on the page of the leg.

[[nodiscard]] QString sloName(const SloSpec &slo);
/// The service where it has one SLO, else the SLO's name.
[[nodiscard]] QString shortName(const LaneInput &input, const SloSpec &slo);
/// "no data since 10:42", or nothing.
[[nodiscard]] QString staleText(const LaneInput &input, const SloSpec &slo);

[[nodiscard]] SeriesPtr seriesOf(metrics::Columns columns);
/// A multiple of five minutes, so that the length has about that many points.
[[nodiscard]] Millis stepFor(Millis length, qint64 points);
/// Hatches where nothing was measured between the first and the last measurement.
void addGaps(LaneContent &content, const metrics::Columns &columns, Millis step);
/// "5 min", "1 h", "3 d": lengths of alert windows as people say them.
[[nodiscard]] QString windowName(const Formatter &formatter, Millis window);
/// Row i of `count`, from the top, of a lane whose ticks name rows.
[[nodiscard]] Block blockInRow(size_t row, size_t count, double margin);
void nameRows(LaneContent &content, const QStringList &names);
/// Fills where the long and the short window both burn faster than the factor.
void addAlertShades(LaneContent &content, const SloSpec &slo, const SliceSeries &series,
                    const AlertWindow &window, const TimeRange &range, Millis step);

} // namespace trivet::ui
