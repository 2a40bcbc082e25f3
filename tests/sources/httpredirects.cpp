// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Rows 1 to 6 of the faults: where a redirect may lead.
class HttpRedirectsTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    FaultServer m_other;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] http::Profile signedIn() const
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.auth.kind = Auth::Kind::Bearer;
        profile.secret = Secret("TRIVETCANARY");
        return profile;
    }

    static http::Request redirected(int code, const QString &to)
    {
        http::Request request { .path = u"/redirect"_s };
        request.query.addQueryItem(u"code"_s, QString::number(code));
        http::addParameter(request.query, u"to"_s, to);
        return request;
    }

private Q_SLOTS:
    void init()
    {
        m_server.forget();
        m_other.forget();
    }

    void redirectToAnotherHostIsNotFollowed_data()
    {
        QTest::addColumn<int>("code");
        for (int code : { 301, 302, 303, 307, 308 })
            QTest::addRow("%d", code) << code;
    }
    void redirectToAnotherHostIsNotFollowed()
    {
        QFETCH(int, code);
        http::Client client(signedIn(), m_clock);
        const QString to = m_other.url(u"localhost"_s).toString() + u"/echo?token=SECRET"_s;
        for (bool post : { false, true }) {
            http::Request request = redirected(code, to);
            request.post = post;
            const auto answer = asked(client, request);
            QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
            QVERIFY(answer.error().text.contains(u"localhost:%1"_s.arg(m_other.port())));
            QVERIFY(!answer.error().message().contains(u"SECRET"_s));
        }
        QCOMPARE(m_other.connections(), 0);
    }

    void redirectToAnotherPortIsNotFollowed()
    {
        http::Client client(signedIn(), m_clock);
        const auto answer = asked(client, redirected(302, m_other.url().toString() + u"/echo"_s));
        QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
        QVERIFY(answer.error().text.contains(u"127.0.0.1:%1"_s.arg(m_other.port())));
        QCOMPARE(m_other.connections(), 0);
    }

    void threeHopsOfTheOriginAreFollowedAndAFourthIsNot()
    {
        http::Client client(signedIn(), m_clock);
        const auto third = asked(client, u"/hops?left=3"_s);
        QVERIFY(third);
        QVERIFY(third->body.contains("Bearer TRIVETCANARY"));
        QCOMPARE(m_server.requests("/hops"), 4);
        QCOMPARE(kindOf(asked(client, u"/hops?left=4"_s)), ErrorKind::BadAnswer);
        QCOMPARE(m_server.requests("/hops"), 8);
    }

    void redirectToAnotherKindOfAddressIsRefused_data()
    {
        QTest::addColumn<QString>("to");
        for (const char *to :
             { "file:///etc/passwd", "data:application/json,{}", "ftp://127.0.0.1/x",
               "javascript:alert(1)", "qrc:/x", "https://127.0.0.1:1/", "//localhost:1/x",
               "http://user:pass@127.0.0.1/", "http://[", ":" })
            QTest::newRow(to) << QString::fromLatin1(to);
    }
    void redirectToAnotherKindOfAddressIsRefused()
    {
        QFETCH(QString, to);
        http::Client client(signedIn(), m_clock);
        const auto answer = asked(client, redirected(302, to));
        QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
        QVERIFY(!answer.error().text.contains(u"passwd"_s));
        QVERIFY(!answer.error().text.contains(u"pass@"_s));
        QCOMPARE(m_server.heard().size(), 1U);
    }

    void redirectWithoutALocationIsAnErrorAndNeverData()
    {
        http::Client client(signedIn(), m_clock);
        for (int code : { 300, 301, 302, 303, 305, 306, 307, 308 }) {
            const auto answer = asked(client, redirected(code, QString()));
            QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
            QVERIFY(answer.error().text.contains(QString::number(code)));
        }
    }

    void aPostKeepsItsBodyOrIsNotRedirected()
    {
        http::Client client(signedIn(), m_clock);
        http::Request request = redirected(307, u"/echo"_s);
        request.post = true;
        QVERIFY(asked(client, request));
        QCOMPARE(m_server.heard().back().method, "POST");
        QCOMPARE(m_server.heard().back().body, m_server.heard().front().body);
        request = redirected(302, u"/echo"_s);
        request.post = true;
        QCOMPARE(kindOf(asked(client, request)), ErrorKind::BadAnswer);
        QCOMPARE(m_server.requests("/echo"), 1);
    }

    void aHostWithAForeignLookIsShownInPlainLetters()
    {
        http::Client client(signedIn(), m_clock);
        const auto answer = asked(client, redirected(302, u"http://xn--e1awd7f.example/<b>"_s));
        QVERIFY(answer.error().text.contains(u"http://xn--e1awd7f.example:80"_s));
        QVERIFY(!answer.error().text.contains(u"<b>"_s));
    }

    void aLoopEndsAfterThreeHops()
    {
        http::Client client(signedIn(), m_clock);
        QCOMPARE(kindOf(asked(client, u"/loop"_s)), ErrorKind::BadAnswer);
        QCOMPARE(m_server.requests("/loop"), 4);
    }
};

} // namespace trivet

TRIVET_TEST(httpRedirects, trivet::HttpRedirectsTest)

#include "httpredirects.moc"
