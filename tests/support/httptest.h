// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/clock.h>
#include <app/sources/http/httpclient.h>

#include <QEventLoop>
#include <QFutureWatcher>
#include <QTest>
#include <QTimer>

namespace trivet {

/// So that a QCOMPARE that fails says which kinds it saw.
inline char *toString(const std::optional<ErrorKind> &kind)
{
    return QTest::toString(kind ? static_cast<int>(*kind) : -1);
}

namespace test {

/// A clock moved by hand.
class HandClock final : public Clock
{
public:
    explicit HandClock(Instant now)
        : m_now(now)
    { }
    [[nodiscard]] Instant now() const override { return m_now; }
    [[nodiscard]] Millis monotonic() const override { return m_monotonic; }
    void advance(Millis by)
    {
        m_now += by;
        m_monotonic += by;
    }

private:
    Instant m_now;
    Millis m_monotonic { 1'000'000 };
};

/// Runs the event loop until the future is finished; false if that takes longer than `most`.
template <class T>
[[nodiscard]] bool finishes(const QFuture<T> &future, Millis most = std::chrono::seconds { 20 })
{
    if (future.isFinished())
        return true;
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(most, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.isFinished();
}

/// The answer to a request, or a failed Result where the future never finished.
[[nodiscard]] inline Result<http::Answer> asked(http::Client &client, const http::Request &request)
{
    const QFuture<Result<http::Answer>> future = client.send(request);
    if (!finishes(future) || future.resultCount() != 1)
        return failure(ErrorKind::Storage, QStringLiteral("the future never finished"));
    return future.result();
}

[[nodiscard]] inline Result<http::Answer> asked(http::Client &client, const QString &path)
{
    http::Request request;
    const qsizetype question = path.indexOf(u'?');
    request.path = path.left(question < 0 ? path.size() : question);
    if (question >= 0)
        request.query = QUrlQuery(path.mid(question + 1));
    return asked(client, request);
}

/// The kind of the error; nothing where there is none.
template <class T>
[[nodiscard]] std::optional<ErrorKind> kindOf(const Result<T> &result)
{
    return result ? std::nullopt : std::optional(result.error().kind);
}

/// A profile with limits that keep tests short.
[[nodiscard]] inline http::Profile briskProfile(const QUrl &base)
{
    http::Profile profile;
    profile.base = base;
    profile.limits.idle = Millis { 1500 };
    profile.limits.deadline = Millis { 3000 };
    return profile;
}

} // namespace test

} // namespace trivet
