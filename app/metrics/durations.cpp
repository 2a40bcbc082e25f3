// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "durations.h"

#include <app/metrics/stats/quantile.h>

#include <QCoreApplication>

#include <algorithm>

namespace trivet::metrics {

using namespace Qt::StringLiterals;

namespace {

void setClosedDurations(Figure &figure, const std::vector<stats::Observation> &observations)
{
    std::vector<double> sorted;
    sorted.reserve(observations.size());
    for (const stats::Observation &o : observations)
        sorted.push_back(o.time);
    std::ranges::sort(sorted);
    figure.state = FigureState::Value;
    figure.value = *stats::quantile(sorted, 0.5);
    figure.interval = stats::quantileInterval(sorted, 0.5, figure.confidence);
    figure.extra.push_back({ u"p90"_s, stats::quantile(sorted, 0.9) });
    figure.formula = QCoreApplication::translate("Metric", "median of %n", nullptr,
                                                 static_cast<int>(sorted.size()));
}

void setOpenDurations(Figure &figure, std::vector<stats::Observation> observations, qint64 open)
{
    const stats::KaplanMeier curve(std::move(observations), figure.confidence);
    const auto median = curve.quantile(0.5);
    figure.state = median ? FigureState::Value : FigureState::NotReached;
    figure.value = median.value_or(0);
    figure.extra.push_back({ u"p90"_s, curve.quantile(0.9) });
    const stats::KaplanMeier::Ends ends = curve.quantileEnds(0.5);
    if (ends.low && ends.high)
        figure.interval = Interval { .low = *ends.low, .high = *ends.high };
    else if (ends.low)
        figure.extra.push_back({ u"interval_low"_s, ends.low });
    figure.formula
        = QCoreApplication::translate("Metric", "median of %1, %2 of them open (Kaplan-Meier)")
              .arg(figure.n)
              .arg(open);
}

} // namespace

void setDurations(Figure &figure, std::vector<stats::Observation> observations)
{
    figure.n = static_cast<qint64>(observations.size());
    const qint64 open = std::ranges::count(observations, false, &stats::Observation::finished);
    if (observations.empty())
        figure.formula = QCoreApplication::translate("Metric", "median of %n", nullptr, 0);
    else if (open == 0)
        setClosedDurations(figure, observations);
    else
        setOpenDurations(figure, std::move(observations), open);
    figure.extra.push_back({ u"finished"_s, static_cast<double>(figure.n - open) });
    figure.extra.push_back({ u"open"_s, static_cast<double>(open) });
}

} // namespace trivet::metrics
