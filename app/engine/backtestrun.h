// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/alerts/backtest.h>
#include <app/engine/ingest.h>

#include <QFuture>
#include <QThreadPool>

#include <atomic>
#include <memory>

namespace trivet::engine {

struct BacktestSetting
{
    SnapshotPtr snapshot; ///< SLOs, policies, incidents and the moment to look back from
    BacktestRequest request;
    Ingest *ingest = nullptr; ///< these three outlive the run
    QThreadPool *pool = nullptr;
    QObject *context = nullptr;
    std::shared_ptr<std::atomic_bool> stopping;
};

/// One SLO after the other: its minutes from the store, then its policies in the pool. Progress is
/// in SLOs times policies. Without a value if it is cancelled: all rows or none.
[[nodiscard]] QFuture<Result<Backtest>> runBacktest(const BacktestSetting &setting);

} // namespace trivet::engine
