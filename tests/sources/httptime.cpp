// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Rows 7 to 9 and 28 of the faults: how long we wait, and how waiting ends.
class HttpTimeTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] http::Profile impatient(int idleMs, int deadlineMs) const
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.limits.idle = Millis { idleMs };
        profile.limits.deadline = Millis { deadlineMs };
        return profile;
    }

private Q_SLOTS:
    void init() { m_server.forget(); }

    void aSilentServerIsLeftAtTheIdleLimit_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : { "/never", "/stall" })
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void aSilentServerIsLeftAtTheIdleLimit()
    {
        QFETCH(QString, path);
        http::Client client(impatient(500, 5000), m_clock);
        QElapsedTimer timer;
        timer.start();
        const auto answer = asked(client, path);
        QVERIFY(!answer);
        QVERIFY2(answer.error().kind == ErrorKind::Deadline, qPrintable(answer.error().text));
        QVERIFY(timer.elapsed() < 2500); // half of the deadline
        if (path == u"/never"_s) {
            QCOMPARE(answer.error().kind, ErrorKind::Deadline);
            QVERIFY(timer.elapsed() >= 450);
        }
    }

    void aHeadOfAMegabyteIsNoAnswerAndNoHang()
    {
        http::Client client(impatient(500, 5000), m_clock);
        QElapsedTimer timer;
        timer.start();
        // Whether Qt waits for the rest or gives up on the head depends on how the bytes arrive.
        const auto kind = kindOf(asked(client, u"/huge-header"_s));
        QVERIFY(kind == ErrorKind::Deadline || kind == ErrorKind::BadAnswer);
        QVERIFY(timer.elapsed() < 2500);
    }

    void aClientOfABusyServerGoesAtOnce()
    {
        auto client = std::make_unique<http::Client>(impatient(100, 5000), m_clock);
        QVERIFY(kindOf(asked(*client, u"/huge-header"_s)).has_value()); // an error, of either kind
        QElapsedTimer timer;
        timer.start();
        client.reset();
        QVERIFY(timer.elapsed() < 1000);
    }

    void twoHundredHeaderFieldsAreNoAnswerAndNoHang()
    {
        http::Client client(impatient(500, 5000), m_clock);
        QCOMPARE(kindOf(asked(client, u"/many-headers"_s)), ErrorKind::BadAnswer);
    }

    void aServerThatDripsIsLeftAtTheDeadline_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("body") << u"/drip-body"_s;
        QTest::newRow("headers") << u"/drip-headers"_s;
    }
    void aServerThatDripsIsLeftAtTheDeadline()
    {
        QFETCH(QString, path);
        http::Client client(impatient(600, 800), m_clock);
        QElapsedTimer timer;
        timer.start();
        const auto answer = asked(client, path);
        QCOMPARE(kindOf(answer), ErrorKind::Deadline);
        QVERIFY(timer.elapsed() < 2500);
        if (path == u"/drip-body"_s)
            QVERIFY(timer.elapsed() >= 750);
    }

    void hopsShareOneDeadline()
    {
        m_server.onPath("/wait", [this](FaultServer &, QTcpSocket &socket, const Heard &) {
            QTimer::singleShot(250, &socket, [this, &socket] {
                m_server.reply(socket, 302, "application/json", "{}", { "Location: /wait" });
            });
        });
        http::Client client(impatient(600, 600), m_clock);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf(asked(client, u"/wait"_s)), ErrorKind::Deadline);
        QVERIFY(timer.elapsed() < 2500);
    }

    void noRequestTimesOutWhileItWaitsInOurQueue()
    {
        FaultServer server;
        http::Profile profile = impatient(1500, 1500);
        profile.base = server.url();
        http::Client client(profile, m_clock);
        http::Request request { .path = u"/slow"_s };
        request.query.addQueryItem(u"ms"_s, u"300"_s);
        std::vector<QFuture<Result<http::Answer>>> futures;
        for (int i = 0; i < 24; ++i)
            futures.push_back(client.send(request));
        for (const auto &future : futures) {
            QVERIFY(finishes(future));
            QVERIFY(future.result());
        }
        QCOMPARE(server.requests("/slow"), 24);
        QVERIFY(server.mostAtOnce() <= 4);
    }

    void aDeadServerDoesNotHoldUpAnother()
    {
        FaultServer other;
        http::Client dead(impatient(2000, 2000), m_clock);
        http::Client alive(briskProfile(other.url()), m_clock);
        std::vector<QFuture<Result<http::Answer>>> stuck;
        for (int i = 0; i < 30; ++i)
            stuck.push_back(dead.send({ .path = u"/never"_s }));
        QElapsedTimer timer;
        timer.start();
        QVERIFY(asked(alive, u"/json"_s));
        QVERIFY(timer.elapsed() < 1500);
        dead.cancelAll();
        for (const auto &future : stuck)
            QCOMPARE(kindOf(future.result()), ErrorKind::Cancelled);
    }

    void cancellingFinishesWhatRunsAndWhatWaits()
    {
        http::Client client(impatient(5000, 5000), m_clock);
        std::vector<QFuture<Result<http::Answer>>> futures;
        for (int i = 0; i < 10; ++i)
            futures.push_back(client.send({ .path = u"/never"_s }));
        QTRY_COMPARE(m_server.requests("/never"), 4);
        client.cancelAll();
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(kindOf(future.result()), ErrorKind::Cancelled);
        }
        QVERIFY(asked(client, u"/json"_s));
    }

    void aClientThatGoesFinishesItsFutures()
    {
        auto client = std::make_unique<http::Client>(impatient(5000, 5000), m_clock);
        std::vector<QFuture<Result<http::Answer>>> futures;
        for (int i = 0; i < 6; ++i)
            futures.push_back(client->send({ .path = u"/never"_s }));
        const auto stages = client->diagnose({ .path = u"/never"_s });
        client.reset();
        for (const auto &future : futures) {
            QVERIFY(future.isFinished());
            QCOMPARE(kindOf(future.result()), ErrorKind::Cancelled);
        }
        QVERIFY(stages.isFinished());
        QVERIFY(!stages.result().back().passed);
    }

    void whoIsToldMayAskAgainOrEndTheClient()
    {
        auto client = std::make_unique<http::Client>(impatient(5000, 5000), m_clock);
        int told = 0;
        auto first = client->send({ .path = u"/json"_s });
        auto chain = first.then([&](const Result<http::Answer> &answer) {
            told += answer ? 1 : 0;
            client.reset();
        });
        auto second = client->send({ .path = u"/never"_s });
        QVERIFY(finishes(QFuture<void>(chain)));
        QCOMPARE(told, 1);
        QVERIFY(second.isFinished());
        QCOMPARE(kindOf(second.result()), ErrorKind::Cancelled);
    }

    void askingAgainWhileTheClientGoesIsRefusedAtOnce()
    {
        auto client = std::make_unique<http::Client>(impatient(5000, 5000), m_clock);
        http::Client *raw = client.get();
        QFuture<Result<http::Answer>> late;
        auto chain = client->send({ .path = u"/never"_s }).then([&](const Result<http::Answer> &) {
            late = raw->send({ .path = u"/json"_s });
        });
        client.reset();
        QVERIFY(chain.isFinished());
        QVERIFY(late.isFinished());
        QCOMPARE(kindOf(late.result()), ErrorKind::Cancelled);
    }
};

} // namespace trivet

TRIVET_TEST(httpTime, trivet::HttpTimeTest)

#include "httptime.moc"
