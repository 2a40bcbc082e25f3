// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

namespace trivet::http {

/// Calls `then` in the context's thread when the future is finished; never if the context is gone.
template <class T, class Then>
void whenDone(const QFuture<T> &future, QObject *context, Then then)
{
    auto *watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, then = std::move(then)] {
                         watcher->deleteLater();
                         then(watcher->future());
                     });
    watcher->setFuture(future);
}

/// One call of a source on its way: answers exactly once, at the latest when it goes, and then
/// deletes itself. In the GUI thread, a child of its source.
template <class T>
class Errand : public QObject
{
public:
    explicit Errand(T unanswered)
        : m_unanswered(std::move(unanswered))
    {
        m_promise.start();
    }
    ~Errand() override { answer(std::move(m_unanswered)); }

    [[nodiscard]] QFuture<T> future() { return m_promise.future(); }
    /// With what is there if nothing else came.
    void leave() { answer(std::move(m_unanswered)); }

protected:
    void answer(T value)
    {
        if (m_answered)
            return;
        m_answered = true;
        m_promise.addResult(std::move(value));
        m_promise.finish();
        deleteLater();
    }
    [[nodiscard]] bool isAnswered() const { return m_answered; }

private:
    QPromise<T> m_promise;
    T m_unanswered; ///< what is said when it is left or goes before it is done
    bool m_answered = false;
};

} // namespace trivet::http
