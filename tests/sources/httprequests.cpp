// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/http/httpclient.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// What goes over the line, and what never may (rows 23 to 25 of the faults).
class HttpRequestsTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    FaultServer m_proxy;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] http::Profile with(Auth::Kind kind, const QByteArray &secret) const
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.auth.kind = kind;
        profile.auth.user = u"jürgen"_s;
        profile.auth.header = u"PRIVATE-TOKEN"_s;
        profile.secret = Secret(secret);
        return profile;
    }

    [[nodiscard]] std::optional<ErrorKind> fate(const http::Profile &profile) const
    {
        http::Client client(profile, m_clock);
        return kindOf(asked(client, u"/echo"_s));
    }

private Q_SLOTS:
    void init()
    {
        m_server.forget();
        m_proxy.forget();
    }

    void everyRequestNamesTrivetAndWhatItTakes()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        QVERIFY(asked(client, u"/echo"_s));
        const Heard heard = m_server.heard().at(0);
        QCOMPARE(heard.method, "GET");
        QCOMPARE(heard.header("User-Agent"), "Trivet/" TRIVET_VERSION);
        QCOMPARE(heard.header("Accept"), "application/json");
        QCOMPARE(heard.header("Accept-Encoding"), "identity");
        QVERIFY(heard.header("Authorization").isEmpty());
        QVERIFY(heard.header("Upgrade").isEmpty());
    }

    void signInTakesTheFormThatWasChosen()
    {
        QVERIFY(!fate(with(Auth::Kind::Basic, u"geheim€"_s.toUtf8())));
        QVERIFY(!fate(with(Auth::Kind::Bearer, "t0ken")));
        QVERIFY(!fate(with(Auth::Kind::Header, "t0ken")));
        QVERIFY(!fate(with(Auth::Kind::Token, "t0ken")));
        QCOMPARE(m_server.heard().at(0).header("Authorization"),
                 "Basic " + u"jürgen:geheim€"_s.toUtf8().toBase64());
        QCOMPARE(m_server.heard().at(1).header("Authorization"), "Bearer t0ken");
        QCOMPARE(m_server.heard().at(2).header("PRIVATE-TOKEN"), "t0ken");
        QCOMPARE(m_server.heard().at(3).header("Authorization"), "Token token=t0ken");
    }

    void aMissingOrBrokenSecretIsNotTried()
    {
        QCOMPARE(fate(with(Auth::Kind::Bearer, "")), ErrorKind::Credentials);
        QCOMPARE(fate(with(Auth::Kind::Bearer, "a\r\nHost: evil")), ErrorKind::Credentials);
        QCOMPARE(m_server.connections(), 0);
    }

    void aHeaderThatBeginsAnotherIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::newRow("break in the value") << u"X-Scope"_s << u"a\r\nX-Evil: 1"_s;
        QTest::newRow("lone line feed") << u"X-Scope"_s << u"a\nb"_s;
        QTest::newRow("break in the name") << u"X\r\nX-Evil"_s << u"1"_s;
        QTest::newRow("colon in the name") << u"X:Y"_s << u"1"_s;
        QTest::newRow("no name") << QString() << u"1"_s;
        QTest::newRow("not ASCII") << u"X-Ü"_s << u"1"_s;
        QTest::newRow("host") << u"Host"_s << u"evil"_s;
        QTest::newRow("framing") << u"Transfer-Encoding"_s << u"chunked"_s;
    }
    void aHeaderThatBeginsAnotherIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        http::Profile profile = briskProfile(m_server.url());
        profile.headers = { { name, value } };
        QCOMPARE(fate(profile), ErrorKind::BadInput);
        QCOMPARE(m_server.connections(), 0);
    }

    void ownHeadersAreSent()
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.headers = { { u"X-Scope-OrgID"_s, u"team-a"_s } };
        QVERIFY(!fate(profile));
        QCOMPARE(m_server.heard().at(0).header("X-Scope-OrgID"), "team-a");
    }

    void aQueryArrivesAsItWasWritten()
    {
        const QString promql = u"sum(rate(x{a=~\".+%41|b&c\"}[5m])) % 25 + 1 # ü=?"_s;
        http::Client client(briskProfile(m_server.url()), m_clock);
        http::Request request { .path = u"/echo"_s };
        http::addParameter(request.query, u"query"_s, promql);
        http::addParameter(request.query, u"match[]"_s, u"a"_s);
        QVERIFY(asked(client, request));
        request.post = true;
        QVERIFY(asked(client, request));
        QCOMPARE(m_server.heard().at(0).parameter(u"query"_s), promql);
        QCOMPARE(m_server.heard().at(0).query.queryItems(QUrl::FullyDecoded).size(), 2);
        QCOMPARE(m_server.heard().at(1).method, "POST");
        QVERIFY(!m_server.heard().at(1).raw.startsWith("POST /echo?"));
        QCOMPARE(m_server.heard().at(1).parameter(u"query"_s), promql);
    }

    void aBodyOfItsOwnIsSentAsItIs()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        http::Request request { .path = u"/echo"_s, .post = true };
        request.body = QByteArray("\0\1\2", 3);
        request.contentType = "application/x-protobuf";
        QVERIFY(asked(client, request));
        QCOMPARE(m_server.heard().at(0).body, request.body);
        QCOMPARE(m_server.heard().at(0).header("Content-Type"), "application/x-protobuf");
    }

    void thePathIsJoinedBelowTheBase()
    {
        http::Client client(briskProfile(QUrl(m_server.url().toString() + u"/prometheus/"_s)),
                            m_clock);
        QCOMPARE(kindOf(asked(client, u"/api/v4/projects/group%2Fproject"_s)), ErrorKind::NotFound);
        QCOMPARE(m_server.heard().at(0).path, "/prometheus/api/v4/projects/group%2Fproject");
    }

    void noPathLeadsOutOfTheOrigin_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path :
             { "@evil.example/", "http://evil.example/", "/../secret", "/a/%2e%2E/%2e%2e/b",
               "\\..\\x", "/a/..\\..\\b", "relative", "/a\r\nX-Evil: 1", "/a%0d%0ab", ":9999/" })
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void noPathLeadsOutOfTheOrigin()
    {
        QFETCH(QString, path);
        http::Client client(briskProfile(m_server.url()), m_clock);
        QCOMPARE(kindOf(asked(client, http::Request { .path = path })), ErrorKind::BadInput);
        QCOMPARE(m_server.connections(), 0);
    }

    void twoSlashesAreAPathAndNotAHost()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        QCOMPARE(kindOf(asked(client, http::Request { .path = u"//evil.example/x?y#z"_s })),
                 ErrorKind::NotFound);
        QVERIFY(m_server.heard().at(0).path.endsWith("/evil.example/x%3Fy%23z"));
    }

    void anAddressMustBeWholeAndHoldNoSignIn_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             { "", "ftp://127.0.0.1/", "file:///etc/passwd", "http://user:pass@127.0.0.1/",
               "https://127.0.0.1/?token=x", "//127.0.0.1/", "127.0.0.1:80", "https:///x" })
            QTest::newRow(address) << QString::fromLatin1(address);
    }
    void anAddressMustBeWholeAndHoldNoSignIn()
    {
        QFETCH(QString, address);
        QCOMPARE(fate(briskProfile(QUrl(address))), ErrorKind::BadInput);
    }

    // 0.0.0.0 reaches this machine, and is not an address that we count as loopback.
    void aTokenDoesNotCrossTheNetworkInTheClear()
    {
        http::Profile profile = with(Auth::Kind::Bearer, "t0ken");
        profile.base = m_server.url(u"0.0.0.0"_s);
        QCOMPARE(fate(profile), ErrorKind::BadInput);
        http::Profile header = briskProfile(profile.base);
        header.headers = { { u"X-Api-Key"_s, u"t0ken"_s } };
        QCOMPARE(fate(header), ErrorKind::BadInput);
        QCOMPARE(m_server.connections(), 0);
        profile.allowPlainHttp = true;
        QVERIFY(!fate(profile));
        QVERIFY(!fate(briskProfile(profile.base)));
        QVERIFY(!fate(with(Auth::Kind::Bearer, "t0ken")));
    }

    void cookiesAreNeverSentBack()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        QVERIFY(asked(client, u"/cookies"_s));
        QVERIFY(asked(client, u"/echo"_s));
        QCOMPARE(m_server.heard().at(1).header("Cookie"), QByteArray());
        QCOMPARE(m_server.connections(), 1);
    }

    void theEnvironmentsProxyIsNotUsedUnlessTheProfileSaysSo()
    {
        qputenv("http_proxy", m_proxy.url().toString().toUtf8());
        http::Profile profile = briskProfile(m_server.url(u"0.0.0.0"_s));
        QVERIFY(!fate(profile));
        QCOMPARE(m_proxy.connections(), 0);
        QCOMPARE(m_server.requests("/echo"), 1);
        profile.proxy = u"system"_s;
        QCOMPARE(fate(profile), ErrorKind::NotFound); // our proxy knows no whole addresses
        QCOMPARE(m_proxy.connections(), 1);
        profile.base = m_server.url();
        QVERIFY(!fate(profile)); // loopback goes past every proxy
        QCOMPARE(m_proxy.connections(), 1);
        qunsetenv("http_proxy");
    }

    void aProxyOfTheProfileIsUsedAndItsAddressIsChecked()
    {
        http::Profile profile = briskProfile(m_server.url(u"0.0.0.0"_s));
        profile.proxy = m_proxy.url().toString();
        QCOMPARE(fate(profile), ErrorKind::NotFound);
        QCOMPARE(m_proxy.connections(), 1);
        QCOMPARE(m_server.connections(), 0);
        for (const char *bad : { "http://user:pass@127.0.0.1:1", "ftp://127.0.0.1",
                                 "127.0.0.1:3128", "yes", "http://" }) {
            profile.proxy = QString::fromLatin1(bad);
            QCOMPARE(fate(profile), ErrorKind::BadInput);
        }
    }

    void anUnchangedAnswerIsAskedForByItsTag()
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        http::Request request { .path = u"/etag"_s };
        const auto first = asked(client, request);
        QVERIFY(first);
        QCOMPARE(first->etag, "\"e1\"");
        QCOMPARE(first->link, "</etag?page=2>; rel=\"next\"");
        QVERIFY(first->serverTime);
        request.etag = first->etag;
        const auto second = asked(client, request);
        QVERIFY(second);
        QCOMPARE(second->status, 304);
        QVERIFY(second->body.isEmpty());
    }
};

} // namespace trivet

TRIVET_TEST(httpRequests, trivet::HttpRequestsTest)

#include "httprequests.moc"
