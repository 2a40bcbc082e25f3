// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>
#include <app/base/result.h>
#include <app/engine/poller.h>
#include <app/metrics/snapshot.h>

#include <QFuture>

namespace trivet::engine {

/// The backtest when it is done, each row compared with what the SLO's server recorded of its
/// alerts. Cancelling it ends the backtest. A server that does not answer is said in its rows.
[[nodiscard]] QFuture<Result<Backtest>> checkedAgainstServers(QFuture<Result<Backtest>> backtest,
                                                              const SnapshotPtr &snapshot,
                                                              Poller &poller);

} // namespace trivet::engine
