// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/engine/sourcestatus.h>
#include <app/metrics/metric.h>

#include <QJsonObject>

namespace trivet::cli {

/// One question, its figure, and how old the facts behind it are.
struct Answered
{
    const Metric *metric = nullptr;
    Query query;
    Figure figure;
    Age age;
};

/// Facts newer than the last answer of the sources could still change the figure: a range that
/// ended before it is as good as ever.
[[nodiscard]] bool isStale(const Answered &answered);
/// "value", "no_data", "hidden", "not_reached", or "stale": there is a value, but its sources are
/// dead.
[[nodiscard]] QString stateOf(const Answered &answered);
/// The answer of `query --format json`. Durations are seconds (days are converted), ratios 0 to 1.
[[nodiscard]] QJsonObject figureJson(const Answered &answered);
/// "value", "no_data", "hidden" or "not_reached".
[[nodiscard]] QString stateName(FigureState state);
/// "seconds", "ratio" ...
[[nodiscard]] QString unitName(Unit unit);

} // namespace trivet::cli
