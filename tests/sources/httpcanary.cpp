// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
// clazy:excludeall=non-pod-global-static -- a test program starts once and has time
#include <tests/support/certificates.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QMutex>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

namespace {

QMutex canaryLogMutex;
QString canaryLog;
QtMessageHandler canaryNext = nullptr;

void listenToLog(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    {
        const QMutexLocker lock(&canaryLogMutex);
        canaryLog += text + u'\n';
    }
    canaryNext(type, context, text);
}

} // namespace

/// Row 27 of the faults: whatever goes wrong, no secret, user or query is in an error or in the
/// log.
class HttpCanaryTest : public QObject
{
    Q_OBJECT

private:
    const QByteArray m_secret = "TRIVETCANARY/+=%&";
    const QByteArray m_user = "CANARYUSER";
    const QByteArray m_query = "CANARYQUERY";
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] bool tells(const QString &text) const
    {
        const QByteArray bytes = text.toUtf8();
        const QByteArray pair = m_user + ':' + m_secret;
        for (const QByteArray &form :
             { QByteArray("CANARY"), m_secret.toBase64(), pair.toBase64(),
               pair.toBase64().chopped(4), m_secret.toPercentEncoding() }) {
            if (bytes.contains(form))
                return true;
        }
        return false;
    }

    [[nodiscard]] http::Profile signedIn(const QUrl &base, Auth::Kind kind) const
    {
        http::Profile profile = briskProfile(base);
        profile.limits.idle = Millis { 80 };
        profile.limits.deadline = Millis { 200 };
        profile.limits.bodyBytes = 256 * 1024;
        profile.auth.kind = kind;
        profile.auth.user = QString::fromLatin1(m_user);
        profile.auth.header = u"PRIVATE-TOKEN"_s;
        profile.secret = Secret(m_secret);
        return profile;
    }

    void askEverything(const http::Profile &profile, QStringList &told) const
    {
        for (const auto &[path, fault] : faults()) {
            http::Client client(profile, m_clock);
            http::Request request { .path = QString::fromLatin1(path) };
            request.query.addQueryItem(u"token"_s, QString::fromLatin1(m_query));
            const auto answer = asked(client, request);
            if (!answer)
                told << answer.error().message();
            const auto stages = client.diagnose(request);
            if (!finishes(stages))
                told << u"CANARY: the connection test never finished"_s;
            else
                for (const Stage &stage : stages.result())
                    told << stage.detail;
        }
    }

private Q_SLOTS:
    void initTestCase() { canaryNext = qInstallMessageHandler(listenToLog); }
    void cleanupTestCase() { qInstallMessageHandler(canaryNext); }

    void noErrorAndNoLogLineHoldsASecret_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("basic") << static_cast<int>(Auth::Kind::Basic);
        QTest::newRow("bearer") << static_cast<int>(Auth::Kind::Bearer);
        QTest::newRow("header") << static_cast<int>(Auth::Kind::Header);
        QTest::newRow("token") << static_cast<int>(Auth::Kind::Token);
    }
    void noErrorAndNoLogLineHoldsASecret()
    {
        QFETCH(int, kind);
        FaultServer server;
        QStringList told;
        askEverything(signedIn(server.url(), static_cast<Auth::Kind>(kind)), told);
        QVERIFY(told.size() > 100);
        for (const QString &text : told)
            QVERIFY2(!tells(text), qPrintable(text));
        // The control: the server was told, and repeats it.
        QVERIFY(server.requests("/tell-tale") > 0);
        const bool sent = std::ranges::any_of(server.heard(), [this](const Heard &h) {
            return h.raw.contains("CANARY") || tells(QString::fromLatin1(h.raw));
        });
        QVERIFY(sent);
        const QMutexLocker lock(&canaryLogMutex);
        QVERIFY2(!tells(canaryLog), qPrintable(canaryLog));
    }

    void noAddressInAnErrorHoldsASignIn()
    {
        http::Profile profile = signedIn(
            QUrl(u"http://CANARYUSER:CANARY@127.0.0.1:1/CANARY?x=CANARY"_s), Auth::Kind::None);
        http::Client client(profile, m_clock);
        const auto answer = asked(client, u"/x"_s);
        QVERIFY(!answer);
        QVERIFY2(!tells(answer.error().message()), qPrintable(answer.error().message()));
        QCOMPARE(answer.error().where, u"127.0.0.1:1"_s);
    }
};

} // namespace trivet

TRIVET_TEST(httpCanary, trivet::HttpCanaryTest)

#include "httpcanary.moc"
