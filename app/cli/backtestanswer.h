// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>

#include <QJsonObject>
#include <QTimeZone>

namespace trivet::cli {

/// The answer of `slo backtest` for people: some lines an SLO and policy.
[[nodiscard]] QString backtestText(const Backtest &backtest, const QTimeZone &zone);
/// For programs: everything, durations in seconds, shares from 0 to 1.
[[nodiscard]] QJsonObject backtestJson(const Backtest &backtest);

} // namespace trivet::cli
