// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/metrics/figure.h>

namespace trivet::metrics {

/// Makes the figure the share k/n with Wilson's interval and "k / n" as its formula; no data for n
/// = 0.
void setProportion(Figure &figure, qint64 k, qint64 n);

} // namespace trivet::metrics
