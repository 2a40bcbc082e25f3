// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "proportion.h"

#include <app/metrics/stats/wilson.h>

namespace trivet::metrics {

void setProportion(Figure &figure, qint64 k, qint64 n)
{
    figure.unit = Unit::Ratio;
    figure.k = k;
    figure.n = n;
    figure.formula = QStringLiteral("%1 / %2").arg(k).arg(n);
    if (n <= 0)
        return;
    const auto part = static_cast<double>(k);
    const auto whole = static_cast<double>(n);
    figure.state = FigureState::Value;
    figure.value = part / whole;
    figure.interval = stats::wilson(part, whole, figure.confidence);
}

} // namespace trivet::metrics
