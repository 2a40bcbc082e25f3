// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <app/sources/http/inflater.h>
#include <app/sources/http/jsonend.h>
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QtTest>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

/// Rows 13 to 15 and 26 of the faults: answers that are cut, torn or no answers at all.
class HttpDamageTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] Result<http::Answer> fate(const QString &path,
                                            const QByteArray &accept = "application/json",
                                            bool checksEnd = false) const
    {
        http::Client client(briskProfile(m_server.url()), m_clock);
        http::Request request { .path = path };
        request.accept = accept;
        request.compressed = true;
        request.checksEnd = checksEnd;
        return asked(client, request);
    }

private Q_SLOTS:
    void aGzipIsTakenWholeOrNotAtAll()
    {
        QVERIFY(fate(u"/gzip"_s));
        for (const auto &path : { u"/bad-gzip"_s, u"/gzip-cut"_s, u"/gzip-without-end"_s }) {
            const auto answer = fate(path);
            QCOMPARE(kindOf(answer), ErrorKind::BadAnswer);
            QVERIFY(answer.error().text.startsWith(u"Damaged answer"_s));
        }
    }

    void aBrokenLineIsAConnectionError_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : { "/short-length", "/cut-chunk", "/no-last-chunk", "/reset",
                                  "/hang-up", "/garbage", "/http2" })
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void aBrokenLineIsAConnectionError()
    {
        QFETCH(QString, path);
        QCOMPARE(kindOf(fate(path)), ErrorKind::Connection);
    }

    void rowsThatOnlyTheClosingEndsAreRefused()
    {
        QCOMPARE(kindOf(fate(u"/close-csv"_s, "text/csv")), ErrorKind::Connection);
        QVERIFY(fate(u"/close-csv"_s, "text/csv", true));
    }

    void jsonThatOnlyTheClosingEndsIsTakenIfItIsWhole()
    {
        QVERIFY(fate(u"/close-json"_s));
        QCOMPARE(kindOf(fate(u"/close-json-cut"_s)), ErrorKind::Connection);
    }

    void chunkedRowsAreRefusedUnlessTheirEndIsChecked()
    {
        QVERIFY(fate(u"/chunked-json"_s));
        QCOMPARE(kindOf(fate(u"/chunked-csv"_s, "text/csv")), ErrorKind::Connection);
        QVERIFY(fate(u"/chunked-csv"_s, "text/csv", true));
    }

    void everyCutOfAJsonIsSeen()
    {
        const auto whole = [](QByteArrayView text) {
            http::JsonEnd end;
            end.feed(text.first(text.size() / 2));
            end.feed(text.sliced(text.size() / 2));
            return end.isWhole();
        };
        const QByteArray json
            = QByteArray(" {'a':[']}',{'b':'\\'}'},[]],'c':{}} ").replace('\'', '"');
        QVERIFY(whole(json));
        const QByteArray bare = json.trimmed();
        for (qsizetype n = 0; n < bare.size(); ++n)
            QVERIFY(!whole(bare.first(n)));
        QVERIFY(!whole(QByteArray(bare + "x")));
        QVERIFY(!whole("12"));
        QVERIFY(!whole("]"));
    }

    void everyCutOfAGzipIsSeenHoweverItArrives()
    {
        const QByteArray plain = flatMatrix(3, 40);
        const QByteArray packed = gzip(plain) + gzip(plain);
        for (qsizetype step : { qsizetype { 1 }, qsizetype { 7 }, packed.size() }) {
            http::Inflater inflater(1'000'000);
            QByteArray out;
            for (qsizetype at = 0; at < packed.size(); at += step)
                inflater.feed(QByteArrayView(packed).sliced(at, std::min(step, packed.size() - at)),
                              out);
            QCOMPARE(inflater.state(), http::Inflater::State::Ended);
            QVERIFY(out == plain + plain);
        }
        for (qsizetype n = 0; n < packed.size(); ++n) {
            http::Inflater inflater(1'000'000);
            QByteArray out;
            const bool ended = inflater.feed(QByteArrayView(packed).first(n), out)
                == http::Inflater::State::Ended;
            QCOMPARE(ended, n == packed.size() / 2); // the first of the two is whole
        }
        http::Inflater inflater(1'000'000);
        QByteArray out;
        QCOMPARE(inflater.feed(QByteArray(gzip(plain) + "tail"), out),
                 http::Inflater::State::Damaged);
    }
};

} // namespace trivet

TRIVET_TEST(httpDamage, trivet::HttpDamageTest)

#include "httpdamage.moc"
