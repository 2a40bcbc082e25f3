// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storethread.h"

#include <QCoreApplication>
#include <QDir>

#include <chrono>
#include <iterator>

using namespace Qt::StringLiterals;

namespace trivet::store {

namespace {

constexpr std::chrono::seconds patienceAtEnd { 2 };

} // namespace

StoreThread::StoreThread(std::shared_ptr<const Clock> clock, StoreOptions options)
    : m_clock(std::move(clock))
    , m_options(std::move(options))
    , m_thread([this] { work(); })
{ }

StoreThread::~StoreThread()
{
    std::deque<std::function<void()>>
        dropped; // their futures are cancelled when they go, outside the lock
    {
        std::unique_lock lock(m_mutex);
        m_stopping = true;
        m_changed.notify_all();
        if (!m_changed.wait_for(lock, patienceAtEnd, [this] { return m_ended; })) {
            m_giveUp = true;
            dropped.swap(m_queue);
        }
    }
    m_thread.join();
}

void StoreThread::post(std::function<void()> task)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back(std::move(task));
    m_changed.notify_all();
}

void StoreThread::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
        if (m_queue.empty())
            break;
        std::function<void()> task = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        task();
        task = nullptr; // what it captured goes without the lock
        lock.lock();
    }
    lock.unlock();
    m_cache.reset();
    m_journal.reset();
    lock.lock();
    m_ended = true;
    m_changed.notify_all();
}

QFuture<Result<void>> StoreThread::open(const QString &folder)
{
    auto promise = std::make_shared<QPromise<Result<void>>>();
    QFuture<Result<void>> future = promise->future();
    promise->start();
    post([this, promise, folder] {
        promise->addResult(openHere(folder));
        promise->finish();
    });
    return future;
}

Result<void> StoreThread::openHere(const QString &folder)
{
    if (m_cache || m_journal)
        return failure(ErrorKind::Storage,
                       QCoreApplication::translate("Store", "The store is open already."), folder);
    m_options.giveUp = &m_giveUp;
    std::vector<Trouble> troubles;
    const bool folderIsThere = QDir().mkpath(folder);

    auto cache = EventCache::open(folder % "/cache.db"_L1, troubles, m_options);
    if (!cache) {
        troubles.push_back(
            { .severity = Trouble::Severity::Warning,
              .text = QCoreApplication::translate("Store", "What the sources give is not kept: %1")
                          .arg(cache.error().text),
              .where = cache.error().where });
        cache = EventCache::openInMemory();
    }
    auto journal = Journal::open(folder % "/trivet.db"_L1, troubles, m_options);
    Result<void> result;
    if (!journal) {
        result = folderIsThere ? tl::unexpected(journal.error())
                               : failure(ErrorKind::Storage,
                                         QCoreApplication::translate(
                                             "Store", "The folder of the store could not be made."),
                                         folder);
        journal = Journal::unavailable(result.error());
    } else if (!(*journal)->isReadOnly()) {
        if (const auto backup = (*journal)->backupDaily(m_clock->now()); !backup)
            troubles.push_back(
                { .severity = Trouble::Severity::Warning,
                  .text = QCoreApplication::translate("Store", "There is no backup of today: %1")
                              .arg(backup.error().text),
                  .where = backup.error().where });
    }
    addTroubles(std::move(troubles));
    if (!cache)
        return tl::unexpected(cache.error());
    m_cache = std::move(*cache);
    m_journal = std::move(*journal);
    collectTroubles();
    return result;
}

void StoreThread::collectTroubles()
{
    addTroubles(m_cache->takeTroubles());
    addTroubles(m_journal->takeTroubles());
}

void StoreThread::addTroubles(std::vector<Trouble> troubles)
{
    if (troubles.empty())
        return;
    const std::lock_guard lock(m_mutex);
    std::ranges::move(troubles, std::back_inserter(m_troubles));
}

std::vector<Trouble> StoreThread::takeTroubles()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_troubles, {});
}

} // namespace trivet::store
