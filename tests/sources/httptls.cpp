// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/certificates.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QProcess>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Rows 3, 21 and 22 of the faults: whom we talk to, and that nobody else hears a byte.
class HttpTlsTest : public QObject
{
    Q_OBJECT

private:
    Certificates m_certificates;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] http::Profile trusting(const QUrl &base, const QString &ca) const
    {
        http::Profile profile = briskProfile(base);
        profile.auth.kind = Auth::Kind::Bearer;
        profile.secret = Secret("TRIVETCANARY");
        profile.ca = ca.isEmpty() ? QString() : m_certificates.file(ca);
        return profile;
    }

    [[nodiscard]] Result<http::Answer> fate(const http::Profile &profile) const
    {
        http::Client client(profile, m_clock);
        return asked(client, u"/json"_s);
    }

private Q_SLOTS:
    void aServerOfTheNamedAuthorityIsTrusted()
    {
        FaultServer server(m_certificates.server(u"good"_s));
        QVERIFY(fate(trusting(server.url(), u"ca.pem"_s)));
        QVERIFY(fate(trusting(server.url(u"localhost"_s), u"ca.pem"_s)));
    }

    void aCertificateThatIsNotRightHearsNothing_data()
    {
        QTest::addColumn<QString>("leaf");
        QTest::addColumn<QString>("ca");
        QTest::addColumn<QString>("word");
        QTest::newRow("unknown authority") << u"good"_s << QString() << u"authority"_s;
        QTest::newRow("other authority") << u"foreign"_s << u"ca.pem"_s << u"authority"_s;
        QTest::newRow("wrong host") << u"wronghost"_s << u"ca.pem"_s << u"another name"_s;
        QTest::newRow("expired") << u"expired"_s << u"ca.pem"_s << u"expired"_s;
        QTest::newRow("not yet valid") << u"future"_s << u"ca.pem"_s << u"not valid yet"_s;
        QTest::newRow("self-signed") << u"selfsigned"_s << u"ca.pem"_s << u"signed by itself"_s;
    }
    void aCertificateThatIsNotRightHearsNothing()
    {
        QFETCH(QString, leaf);
        QFETCH(QString, ca);
        QFETCH(QString, word);
        FaultServer server(m_certificates.server(leaf));
        const auto answer = fate(trusting(server.url(), ca));
        QCOMPARE(kindOf(answer), ErrorKind::Connection);
        QVERIFY2(answer.error().text.contains(word), qPrintable(answer.error().text));
        QVERIFY(server.heard().empty());
    }

    void tls11IsRefused()
    {
        QProcess server;
        server.start(u"openssl"_s,
                     { u"s_server"_s, u"-accept"_s, u"127.0.0.1:0"_s, u"-tls1_1"_s, u"-cipher"_s,
                       u"ALL@SECLEVEL=0"_s, u"-www"_s, u"-cert"_s,
                       m_certificates.file(u"good.pem"_s), u"-key"_s,
                       m_certificates.file(u"good.key"_s) });
        QVERIFY(server.waitForStarted());
        QByteArray said;
        while (!said.contains("ACCEPT 127.0.0.1:") || !said.endsWith('\n')) {
            QVERIFY(server.waitForReadyRead(10'000));
            said += server.readAllStandardOutput();
        }
        const int port = said.sliced(said.indexOf("ACCEPT 127.0.0.1:") + 17)
                             .trimmed()
                             .split('\n')
                             .first()
                             .toInt();
        const QString address = u"127.0.0.1:%1"_s.arg(port);
        // The control: whoever takes TLS 1.1 gets through.
        QProcess control;
        control.start(u"openssl"_s,
                      { u"s_client"_s, u"-connect"_s, address, u"-tls1_1"_s, u"-cipher"_s,
                        u"ALL@SECLEVEL=0"_s });
        control.closeWriteChannel();
        QVERIFY(control.waitForFinished(10'000));
        QVERIFY(control.readAllStandardOutput().contains("TLSv1.1"));
        QCOMPARE(kindOf(fate(trusting(QUrl(u"https://"_s + address), u"ca.pem"_s))),
                 ErrorKind::Connection);
        server.kill();
        QVERIFY(server.waitForFinished());
    }

    void aLiveConnectionOfOneProfileIsOfNoUseToAnother()
    {
        FaultServer server(m_certificates.server(u"good"_s));
        http::Client first(trusting(server.url(), u"ca.pem"_s), m_clock);
        http::Client second(trusting(server.url(), u"other.pem"_s), m_clock);
        QVERIFY(asked(first, u"/json"_s));
        QCOMPARE(kindOf(asked(second, u"/json"_s)), ErrorKind::Connection);
        QVERIFY(asked(first, u"/json"_s));
        QCOMPARE(server.requests("/json"), 2);
    }

    void aCaFileThatHoldsNoneIsAnErrorAndNotTheSystems()
    {
        FaultServer server(m_certificates.server(u"good"_s));
        for (const auto &file : { u"missing.pem"_s, u"good.key"_s, u"ca.db"_s }) {
            QCOMPARE(kindOf(fate(trusting(server.url(), file))), ErrorKind::BadInput);
        }
        QCOMPARE(server.connections(), 0);
    }

    void aClientCertificateSignsIn()
    {
        FaultServer server(m_certificates.demandingServer(u"good"_s));
        http::Profile profile = trusting(server.url(), u"ca.pem"_s);
        profile.secret = {};
        profile.auth.kind = Auth::Kind::Mtls;
        profile.auth.certificate = m_certificates.file(u"client.pem"_s);
        profile.auth.key = m_certificates.file(u"client.key"_s);
        QVERIFY(fate(profile));
        profile.auth.key = m_certificates.file(u"missing.key"_s);
        QCOMPARE(kindOf(fate(profile)), ErrorKind::Credentials);
        QCOMPARE(kindOf(fate(trusting(server.url(), u"ca.pem"_s))), ErrorKind::Connection);
        QCOMPARE(server.heard().size(), 1U);
    }

    void plainAndTlsDoNotMix()
    {
        FaultServer plain;
        FaultServer tls(m_certificates.server(u"good"_s));
        QUrl wrong = plain.url();
        wrong.setScheme(u"https"_s);
        QVERIFY(!fate(trusting(wrong, u"ca.pem"_s)));
        QVERIFY(plain.heard().empty());
        wrong = tls.url();
        wrong.setScheme(u"http"_s);
        QVERIFY(!fate(briskProfile(wrong)));
        QVERIFY(tls.heard().empty());
    }

    void redirectBetweenHttpsAndHttpIsRefused()
    {
        FaultServer plain;
        FaultServer tls(m_certificates.server(u"good"_s));
        const auto from = [this](FaultServer &here, FaultServer &there) {
            http::Client client(trusting(here.url(), u"ca.pem"_s), m_clock);
            http::Request request { .path = u"/redirect"_s };
            request.query.addQueryItem(u"code"_s, u"301"_s);
            http::addParameter(request.query, u"to"_s, there.url().toString() + u"/json"_s);
            return asked(client, request);
        };
        QCOMPARE(kindOf(from(tls, plain)), ErrorKind::BadAnswer);
        QVERIFY(plain.heard().empty());
        const auto upgrade = from(plain, tls);
        QCOMPARE(kindOf(upgrade), ErrorKind::BadAnswer);
        QVERIFY(upgrade.error().text.contains(tls.url().toString()));
        QVERIFY(upgrade.error().text.contains(u"make it the address of this source"_s));
        QCOMPARE(tls.requests("/json"), 0);
    }

    void http2IsNotOffered()
    {
        QSslConfiguration both = m_certificates.server(u"good"_s);
        both.setAllowedNextProtocols({ "h2", "http/1.1" });
        FaultServer server(both);
        QVERIFY(fate(trusting(server.url(), u"ca.pem"_s)));
    }
};

} // namespace trivet

TRIVET_TEST(httpTls, trivet::HttpTlsTest)

#include "httptls.moc"
