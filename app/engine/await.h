// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>

#include <QFuture>
#include <QFutureWatcher>
#include <QPromise>

#include <memory>
#include <type_traits>

namespace trivet::engine {

template <class T>
struct IsResult : std::false_type
{ };
template <class T>
struct IsResult<Result<T>> : std::true_type
{ };

/// Calls `then(T)` in the thread of `context` when the future is done, never after the context has
/// gone. A future that ends without a value (its maker went away) counts as Cancelled. Not
/// QFuture::then(context, ...): that one asserts when the context dies first.
template <class T, class F>
void whenDone(const QFuture<T> &future, QObject *context, F &&then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::forward<F>(then)]() mutable {
                         watcher->deleteLater();
                         const QFuture<T> done = watcher->future();
                         if (done.resultCount() > 0)
                             then(done.result());
                         else if constexpr (IsResult<T>::value)
                             then(T(failure(ErrorKind::Cancelled, QString())));
                         else
                             then(T {});
                     });
    watcher->setFuture(future);
}

/// A future that a lambda fulfils later; if nobody does, it finishes without a value.
template <class T>
class Answering final
{
public:
    Answering()
        : m_promise(std::make_shared<QPromise<T>>())
    {
        m_promise->start();
    }
    [[nodiscard]] QFuture<T> future() const { return m_promise->future(); }
    void finish(T value) const
    {
        m_promise->addResult(std::move(value));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<T>> m_promise;
};

template <class T>
[[nodiscard]] QFuture<T> finished(T value)
{
    const Answering<T> answering;
    answering.finish(std::move(value));
    return answering.future();
}

} // namespace trivet::engine
