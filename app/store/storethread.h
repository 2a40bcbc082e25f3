// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/base/result.h>
#include <app/domain/trouble.h>
#include <app/store/eventcache.h>
#include <app/store/journal.h>
#include <app/store/storeoptions.h>

#include <QFuture>
#include <QPromise>

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace trivet::store {

/// The one thread that touches the local store: cache.db and trivet.db of one folder. Callers hand
/// it functions from any thread and get futures; they run one after the other in the order of the
/// calls. The only mutex of the program is in here.
class StoreThread final
{
public:
    /// The clock dates the daily backup.
    explicit StoreThread(std::shared_ptr<const Clock> clock = std::make_shared<SystemClock>(),
                         StoreOptions options = {});
    /// Finishes what was handed in, for at most two seconds; then waits and statements are cut
    /// short, and the futures of what was not begun are cancelled.
    ~StoreThread();
    StoreThread(const StoreThread &) = delete;
    StoreThread &operator=(const StoreThread &) = delete;

    /// Makes the folder if need be, opens both files, and makes the backup of the day. Once only.
    /// An error means that notes cannot be had: run() works all the same, the cache is there (at
    /// worst in memory only), and every call of the journal gives that error.
    [[nodiscard]] QFuture<Result<void>> open(const QString &folder);

    /// Calls f(EventCache &, Journal &) on the store thread; f must not throw. Before open() and
    /// after the end the future is cancelled.
    template <class F>
    [[nodiscard]] auto run(F f) -> QFuture<std::invoke_result_t<F, EventCache &, Journal &>>
    {
        using Answer = std::invoke_result_t<F, EventCache &, Journal &>;
        // Shared, since std::function wants to be copied; cancelled where nobody fulfils it.
        auto promise = std::make_shared<QPromise<Answer>>();
        QFuture<Answer> future = promise->future();
        promise->start();
        post([this, promise, f = std::move(f)]() mutable {
            if (!m_cache || !m_journal)
                return;
            // The troubles first: whoever has the answer can have them too.
            if constexpr (std::is_void_v<Answer>) {
                f(*m_cache, *m_journal);
                collectTroubles();
            } else {
                Answer answer = f(*m_cache, *m_journal);
                collectTroubles();
                promise->addResult(std::move(answer));
            }
            promise->finish();
        });
        return future;
    }

    /// What opening and later calls found on the way, since the last time. From any thread.
    [[nodiscard]] std::vector<Trouble> takeTroubles();

private:
    void post(std::function<void()> task);
    void work();
    // On the store thread:
    [[nodiscard]] Result<void> openHere(const QString &folder);
    void collectTroubles();
    void addTroubles(std::vector<Trouble> troubles);

    const std::shared_ptr<const Clock> m_clock;
    std::atomic<bool> m_giveUp = false;
    StoreOptions m_options;

    std::unique_ptr<EventCache> m_cache; // both live and die on the store thread
    std::unique_ptr<Journal> m_journal;

    std::mutex m_mutex; // of the following
    std::condition_variable m_changed;
    std::deque<std::function<void()>> m_queue;
    std::vector<Trouble> m_troubles;
    bool m_stopping = false;
    bool m_ended = false;

    std::thread m_thread; // last: begins when all else is there
};

} // namespace trivet::store
