// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "recordedcheck.h"

#include <app/engine/await.h>

namespace trivet::engine {

namespace {

std::vector<TimeRange> rangesOf(const std::vector<AlertSpan> &spans)
{
    std::vector<TimeRange> ranges;
    for (const AlertSpan &span : spans)
        ranges.push_back(span.range);
    return ranges;
}

/// One row after the other; rows of one SLO and range ask once.
class CheckRun final : public std::enable_shared_from_this<CheckRun>
{
public:
    CheckRun(SnapshotPtr snapshot, Poller &poller, const Answering<Result<Backtest>> &answering)
        : m_snapshot(std::move(snapshot))
        , m_poller(poller)
        , m_answering(answering)
    { }

    void begin(Backtest backtest)
    {
        m_backtest = std::move(backtest);
        next();
    }

private:
    void next()
    {
        if (m_answering.future().isCanceled())
            return; // nobody waits for more
        if (m_row == m_backtest.rows.size()) {
            m_answering.finish(std::move(m_backtest));
            return;
        }
        const BacktestRow &row = m_backtest.rows[m_row];
        const SloSpec *slo = m_snapshot->slo(row.slo);
        if (m_row > 0 && m_backtest.rows[m_row - 1].slo == row.slo
            && m_backtest.rows[m_row - 1].range == row.range) {
            take(m_last);
            return;
        }
        if (slo == nullptr || row.range.isEmpty()) {
            take(RecordedAlerts {});
            return;
        }
        whenDone(m_poller.recordedAlerts(*slo, row.range), &m_poller,
                 [self = shared_from_this()](const Result<RecordedAlerts> &recorded) {
                     self->m_last = recorded;
                     self->take(recorded);
                 });
    }

    void take(const Result<RecordedAlerts> &recorded)
    {
        BacktestRow &row = m_backtest.rows[m_row++];
        if (recorded)
            row.recorded = RecordedCheck {
                .page = alerts::compareSpans(rangesOf(row.page.spans), recorded->page, row.range),
                .ticket
                = alerts::compareSpans(rangesOf(row.ticket.spans), recorded->ticket, row.range),
                .error = {}
            };
        else
            row.recorded = RecordedCheck { .error = recorded.error().message() };
        next();
    }

    SnapshotPtr m_snapshot;
    Poller &m_poller;
    Answering<Result<Backtest>> m_answering;
    Backtest m_backtest;
    Result<RecordedAlerts> m_last;
    size_t m_row = 0;
};

} // namespace

QFuture<Result<Backtest>> checkedAgainstServers(QFuture<Result<Backtest>> backtest,
                                                const SnapshotPtr &snapshot, Poller &poller)
{
    const Answering<Result<Backtest>> answering;
    auto *watcher = new QFutureWatcher<Result<Backtest>>(&poller);
    QObject::connect(watcher, &QFutureWatcherBase::canceled, &poller,
                     [backtest]() mutable { backtest.cancel(); });
    QObject::connect(watcher, &QFutureWatcherBase::finished, watcher, &QObject::deleteLater);
    watcher->setFuture(answering.future());
    const auto run = std::make_shared<CheckRun>(snapshot, poller, answering);
    whenDone(backtest, &poller, [run, answering](const Result<Backtest> &done) {
        if (done)
            run->begin(*done);
        else
            answering.finish(tl::unexpected(done.error()));
    });
    return answering.future();
}

} // namespace trivet::engine
