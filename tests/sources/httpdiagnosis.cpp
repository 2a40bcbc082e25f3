// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/certificates.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QTcpServer>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// The connection test tells which wall is in the way.
class HttpDiagnosisTest : public QObject
{
    Q_OBJECT

private:
    Certificates m_certificates;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] std::vector<Stage> stages(const http::Profile &profile,
                                            const QString &path = u"/json"_s) const
    {
        http::Client client(profile, m_clock);
        http::Request probe { .path = path };
        const auto future = client.diagnose(probe);
        return finishes(future) ? future.result() : std::vector<Stage>();
    }

    static QString names(const std::vector<Stage> &stages)
    {
        QStringList out;
        for (const Stage &stage : stages)
            out << QString((stage.passed ? u"+"_s : u"-"_s) + stage.name);
        return out.join(u' ');
    }

private Q_SLOTS:
    void allStagesOfAGoodServerPass()
    {
        FaultServer plain;
        QCOMPARE(names(stages(briskProfile(plain.url(u"localhost"_s)))),
                 u"+Name +Connection +HTTP +Sign-in +Clock"_s);
        FaultServer tls(m_certificates.server(u"good"_s));
        http::Profile profile = briskProfile(tls.url());
        profile.ca = m_certificates.file(u"ca.pem"_s);
        const auto all = stages(profile);
        QCOMPARE(names(all), u"+Name +Connection +TLS +HTTP +Sign-in +Clock"_s);
        QVERIFY(all.at(2).detail.contains(u"Trivet test ca"_s));
        QVERIFY(all.at(2).detail.contains(u"20"_s));
    }

    void settingsThatMustNotBeUsedAreNamedFirst()
    {
        http::Profile profile = briskProfile(QUrl(u"http://127.0.0.1:1"_s));
        profile.ca = u"/nowhere.pem"_s;
        QCOMPARE(names(stages(profile)), u"-Settings"_s);
    }

    void aClosedPortFailsAtTheConnection()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QUrl url(u"http://127.0.0.1:%1"_s.arg(gone.serverPort()));
        gone.close();
        const auto all = stages(briskProfile(url));
        QCOMPARE(names(all), u"+Name -Connection"_s);
        QCOMPARE(all.back().detail, u"Nothing listens at that port."_s);
    }

    void aForeignCertificateFailsAtTls()
    {
        FaultServer tls(m_certificates.server(u"foreign"_s));
        http::Profile profile = briskProfile(tls.url());
        profile.ca = m_certificates.file(u"ca.pem"_s);
        QCOMPARE(names(stages(profile)), u"+Name +Connection -TLS"_s);
        QVERIFY(tls.heard().empty());
    }

    void anHttpsAddressOfAPlainServerFailsAtTls()
    {
        FaultServer plain;
        QUrl url = plain.url();
        url.setScheme(u"https"_s);
        QCOMPARE(names(stages(briskProfile(url))), u"+Name +Connection -TLS"_s);
    }

    void aServerSilentInTheHandshakeFailsAtTlsInTime()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        http::Profile profile
            = briskProfile(QUrl(u"https://127.0.0.1:%1"_s.arg(silent.serverPort())));
        profile.limits.idle = Millis { 300 };
        QCOMPARE(names(stages(profile)), u"+Name +Connection -TLS"_s);
    }

    void aLoginPageFailsAtHttpAndARefusalAtSignIn()
    {
        FaultServer server;
        QCOMPARE(names(stages(briskProfile(server.url()), u"/html"_s)),
                 u"+Name +Connection -HTTP"_s);
        server.onPath("/closed", [&server](FaultServer &, QTcpSocket &socket, const Heard &) {
            server.reply(socket, 401, "application/json", "{}");
        });
        QCOMPARE(names(stages(briskProfile(server.url()), u"/closed"_s)),
                 u"+Name +Connection +HTTP -Sign-in"_s);
    }

    void aWrongClockIsNamedWithItsAmount()
    {
        FaultServer server;
        server.setTime(m_clock->now() + std::chrono::minutes { 10 });
        const auto ahead = stages(briskProfile(server.url()));
        QCOMPARE(names(ahead), u"+Name +Connection +HTTP +Sign-in -Clock"_s);
        QVERIFY2(ahead.back().detail.contains(u"ahead"_s), qPrintable(ahead.back().detail));
        QVERIFY2(ahead.back().detail.contains(u"10m"_s) || ahead.back().detail.contains(u"9m59s"_s),
                 qPrintable(ahead.back().detail));
        server.setTime(m_clock->now() - std::chrono::seconds { 40 });
        QVERIFY(stages(briskProfile(server.url())).back().detail.contains(u"behind"_s));
        server.setTime(m_clock->now() - std::chrono::seconds { 20 });
        QVERIFY(stages(briskProfile(server.url())).back().passed);
    }

    void aCancelledTestFinishes()
    {
        FaultServer server;
        http::Client client(briskProfile(server.url()), m_clock);
        const auto future = client.diagnose({ .path = u"/never"_s });
        QTRY_COMPARE(server.requests("/never"), 1);
        client.cancelAll();
        QVERIFY(future.isFinished());
        QVERIFY(!future.result().back().passed);
    }
};

} // namespace trivet

TRIVET_TEST(httpDiagnosis, trivet::HttpDiagnosisTest)

#include "httpdiagnosis.moc"
