// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/http/retryafter.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Rows 16 to 19 of the faults: what a whole answer means.
class HttpVerdictTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    std::shared_ptr<HandClock> m_clock
        = std::make_shared<HandClock>(instantFromMs(1'795'000'000'000));

    static QString statusPath(int code) { return u"/status?code=%1"_s.arg(code); }

private Q_SLOTS:
    void init()
    {
        m_server.forget();
        m_server.setTime({});
    }

    void aLoginPageIsNotData()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        const auto answer = asked(client, u"/html"_s);
        QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
        QVERIFY(answer.error().text.contains(u"login page or captive portal"_s));
        http::Request any { .path = u"/html"_s };
        any.accept = "*/*";
        QCOMPARE(kindOf(asked(client, any)), ErrorKind::BadAnswer);
    }

    void onlyTheTypeThatWasAskedForIsAnAnswer_data()
    {
        QTest::addColumn<QByteArray>("accept");
        QTest::addColumn<QString>("type");
        QTest::addColumn<bool>("taken");
        QTest::newRow("same") << QByteArray("application/json")
                              << u"Application/JSON; charset=utf-8"_s << true;
        QTest::newRow("github") << QByteArray("application/vnd.github+json")
                                << u"application/json"_s << true;
        QTest::newRow("pagerduty")
            << QByteArray("application/vnd.pagerduty+json;version=2, application/json;q=0.9")
            << u"application/json"_s << true;
        QTest::newRow("one of two")
            << QByteArray("application/json, text/csv") << u"text/csv"_s << true;
        QTest::newRow("wildcard") << QByteArray("text/*") << u"text/plain"_s << true;
        QTest::newRow("other") << QByteArray("application/json") << u"text/plain"_s << false;
        QTest::newRow("none") << QByteArray("application/json") << QString() << false;
        QTest::newRow("almost") << QByteArray("application/json") << u"application/jsonp"_s
                                << false;
    }
    void onlyTheTypeThatWasAskedForIsAnAnswer()
    {
        QFETCH(QByteArray, accept);
        QFETCH(QString, type);
        QFETCH(bool, taken);
        http::Client client(briskProfile(m_server.url()), m_clock);
        http::Request request { .path = u"/type"_s };
        request.accept = accept;
        http::addParameter(request.query, u"is"_s, type);
        QCOMPARE(asked(client, request).has_value(), taken);
    }

    void ofAllStatusesOnly200And204AreAnswers()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        for (int code = 200; code < 600; ++code) {
            const auto answer = asked(client, statusPath(code));
            QVERIFY2(answer.has_value() == (code == 200 || code == 204),
                     qPrintable(QString::number(code)));
            if (!answer)
                QVERIFY2(answer.error().text.contains(QString::number(code)),
                         qPrintable(answer.error().text));
        }
    }

    void anInterimStatusIsNoAnswer()
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.limits.idle = Millis { 60 };
        http::Client client(profile, m_clock);
        std::vector<QFuture<Result<http::Answer>>> futures;
        for (int code = 100; code < 200; ++code) {
            http::Request request { .path = u"/status"_s };
            request.query.addQueryItem(u"code"_s, QString::number(code));
            futures.push_back(client.send(request));
        }
        for (const auto &future : futures) {
            QVERIFY(finishes(future));
            QVERIFY(!future.result());
        }
    }

    void statusesHaveTheirKinds_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::newRow("206") << 206 << ErrorKind::BadAnswer;
        QTest::newRow("304 unasked") << 304 << ErrorKind::BadAnswer;
        QTest::newRow("400") << 400 << ErrorKind::BadInput;
        QTest::newRow("401") << 401 << ErrorKind::Credentials;
        QTest::newRow("403") << 403 << ErrorKind::Credentials;
        QTest::newRow("404") << 404 << ErrorKind::NotFound;
        QTest::newRow("407") << 407 << ErrorKind::Connection;
        QTest::newRow("418") << 418 << ErrorKind::BadInput;
        QTest::newRow("422") << 422 << ErrorKind::BadInput;
        QTest::newRow("429") << 429 << ErrorKind::Throttled;
        QTest::newRow("500") << 500 << ErrorKind::BadAnswer;
        QTest::newRow("503") << 503 << ErrorKind::Throttled;
        QTest::newRow("504") << 504 << ErrorKind::Deadline;
        QTest::newRow("599") << 599 << ErrorKind::BadAnswer;
    }
    void statusesHaveTheirKinds()
    {
        QFETCH(int, code);
        QFETCH(ErrorKind, kind);
        http::Client client(briskProfile(m_server.url()), m_clock);
        QCOMPARE(kindOf(asked(client, statusPath(code))), kind);
    }

    void aRefusedSignInIsNotTriedAgainByWhatIsQueued()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        std::vector<QFuture<Result<http::Answer>>> futures;
        for (int i = 0; i < 20; ++i) {
            http::Request request { .path = u"/status"_s };
            request.query.addQueryItem(u"code"_s, u"401"_s);
            futures.push_back(client.send(request));
        }
        for (const auto &future : futures) {
            QVERIFY(finishes(future));
            QCOMPARE(kindOf(future.result()), ErrorKind::Credentials);
        }
        QVERIFY(m_server.heard().size() <= 4U);
    }

    void theWholeOriginWaitsAsLongAsItWasAskedTo_data()
    {
        QTest::addColumn<QString>("after");
        QTest::addColumn<qint64>("seconds");
        QTest::newRow("seconds") << u"7"_s << qint64 { 7 };
        QTest::newRow("date") << u"Sun, 06 Nov 1994 08:51:07 GMT"_s << qint64 { 90 };
        QTest::newRow("past") << u"Sun, 06 Nov 1994 08:00:00 GMT"_s << qint64 { 1 };
        QTest::newRow("zero") << u"0"_s << qint64 { 1 };
        QTest::newRow("negative") << u"-5"_s << qint64 { 0 };
        QTest::newRow("word") << u"abc"_s << qint64 { 0 };
        QTest::newRow("huge") << u"1000000000000"_s << qint64 { 3600 };
        QTest::newRow("huger") << QString(400, u'9') << qint64 { 3600 };
    }
    void theWholeOriginWaitsAsLongAsItWasAskedTo()
    {
        QFETCH(QString, after);
        QFETCH(qint64, seconds);
        m_server.setTime(http::httpDate("Sun, 06 Nov 1994 08:49:37 GMT"));
        for (int code : { 429, 503 }) {
            m_server.forget();
            http::Client client(briskProfile(m_server.url()), m_clock);
            http::Request request { .path = u"/throttle"_s };
            request.query.addQueryItem(u"code"_s, QString::number(code));
            http::addParameter(request.query, u"after"_s, after);
            const auto answer = asked(client, request);
            QCOMPARE(kindOf(answer), ErrorKind::Throttled);
            QCOMPARE(answer.error().retryAfterSeconds, seconds);
            if (seconds == 0)
                continue;
            m_clock->advance(std::chrono::seconds { seconds } - Millis { 1 });
            const auto held = asked(client, u"/json"_s);
            QCOMPARE(kindOf(held), ErrorKind::Throttled);
            QCOMPARE(held.error().retryAfterSeconds, 1);
            QCOMPARE(m_server.heard().size(), 1U);
            m_clock->advance(Millis { 1 });
            QVERIFY(asked(client, u"/json"_s));
        }
    }

    void aSpentRateLimitWaitsForItsReset()
    {
        const Instant serverTime = instantFromMs(1'700'000'000'000);
        m_server.setTime(serverTime);
        http::Client client(briskProfile(m_server.url()), m_clock);
        const auto answer = asked(client, u"/spent?reset=1700000120"_s);
        QCOMPARE(kindOf(answer), ErrorKind::Throttled);
        QCOMPARE(answer.error().retryAfterSeconds, 120);
    }

    void httpDatesAreReadExactly()
    {
        QCOMPARE(toIso(*http::httpDate("Sun, 06 Nov 1994 08:49:37 GMT")),
                 u"1994-11-06T08:49:37Z"_s);
        QCOMPARE(toIso(*http::httpDate(" Thu, 29 Feb 2024 23:59:59 GMT ")),
                 u"2024-02-29T23:59:59Z"_s);
        for (const char *wrong :
             { "", "GMT", "Sun, 06 Nov 1994 08:49:37 UTC", "Sun, 31 Feb 1994 08:49:37 GMT",
               "Sun, 06 Nov 1994 24:49:37 GMT", "Sun, 06 Xxx 1994 08:49:37 GMT",
               "Sunday, 06-Nov-94 08:49:37 GMT", "Sun, 06 Nov -994 08:49:37 GMT",
               "Sun, 06 Nov 1994 08:49:3x GMT", "Sun, 06 Nov 0094 08:49:37 GMT" })
            QVERIFY2(!http::httpDate(wrong), wrong);
    }
};

} // namespace trivet

TRIVET_TEST(httpVerdict, trivet::HttpVerdictTest)

#include "httpverdict.moc"
