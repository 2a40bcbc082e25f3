// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <tests/support/faultserver.h>
#include <tests/support/httptest.h>
#include <tests/support/registry.h>

#include <QElapsedTimer>
#include <QFile>
#include <QtTest>

#include <ctime>

using namespace Qt::StringLiterals;

namespace trivet {

using namespace test;

namespace {

// The sanitizer keeps freed memory for a while and pads what is there.
#ifdef __SANITIZE_ADDRESS__
constexpr qint64 slackKib = 400 * 1024;
#else
constexpr qint64 slackKib = 0;
#endif

qint64 statusKib(const QByteArray &field)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QList<QByteArray> lines = status.readAll().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith(QByteArray(field + ':')))
            return line.sliced(field.size() + 1).trimmed().split(' ').first().toLongLong();
    }
    return -1;
}

/// The most memory that was in use since it was made, above what was in use then.
class PeakGrowth final
{
public:
    PeakGrowth()
    {
        QFile reset(u"/proc/self/clear_refs"_s); // 5 sets the high-water mark back to now
        m_reset = reset.open(QIODevice::WriteOnly) && reset.write("5") == 1;
        reset.close();
        m_before = m_reset ? statusKib("VmRSS") : statusKib("VmHWM");
    }
    [[nodiscard]] qint64 kib() const { return statusKib("VmHWM") - m_before; }
    [[nodiscard]] bool isMeasured() const { return m_before > 0; }

private:
    bool m_reset = false;
    qint64 m_before = 0;
};

} // namespace

/// Rows 9 to 12 of the faults: answers without an end, answers that unpack without an end.
class HttpSizeTest : public QObject
{
    Q_OBJECT

private:
    FaultServer m_server;
    std::shared_ptr<Clock> m_clock = std::make_shared<SystemClock>();

    [[nodiscard]] http::Profile roomy() const
    {
        http::Profile profile = briskProfile(m_server.url());
        profile.limits.idle = std::chrono::seconds { 10 };
        profile.limits.deadline = std::chrono::seconds { 20 };
        return profile;
    }

    static http::Request packed(const QString &path)
    {
        http::Request request { .path = path };
        request.compressed = true;
        return request;
    }

private Q_SLOTS:
    void anEndlessBodyIsCutAtTheCap_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : { "/endless-chunked", "/endless-plain", "/huge-length" })
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void anEndlessBodyIsCutAtTheCap()
    {
        QFETCH(QString, path);
        http::Client client(roomy(), m_clock);
        const PeakGrowth growth;
        QVERIFY(growth.isMeasured());
        const auto answer = asked(client, path);
        QCOMPARE(kindOf(answer), ErrorKind::TooLarge);
        QVERIFY(answer.error().text.contains(u"32 MiB"_s));
        qInfo("peak grew by %lld KiB", growth.kib());
        QVERIFY(growth.kib() <= 64 * 1024 + slackKib);
    }

    void theCapIsExact()
    {
        m_server.onPath("/sized", [this](FaultServer &, QTcpSocket &socket, const Heard &heard) {
            const QByteArray body(heard.parameter(u"bytes"_s).toInt(), ' ');
            if (heard.header("Accept-Encoding") == "gzip")
                m_server.reply(socket, 200, "application/json", gzip(body),
                               { "Content-Encoding: gzip" });
            else
                m_server.reply(socket, 200, "application/json", body);
        });
        http::Profile profile = roomy();
        profile.limits.bodyBytes = 100'000;
        http::Client client(profile, m_clock);
        for (bool compressed : { false, true }) {
            http::Request request { .path = u"/sized"_s };
            request.compressed = compressed;
            request.query = QUrlQuery(u"bytes=100000"_s);
            const auto fits = asked(client, request);
            QVERIFY(fits);
            QCOMPARE(fits->body.size(), 100'000);
            request.query = QUrlQuery(u"bytes=100001"_s);
            QCOMPARE(kindOf(asked(client, request)), ErrorKind::TooLarge);
        }
    }

    void theEndlessBodyOfAnErrorIsNotRead()
    {
        http::Client client(roomy(), m_clock);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(kindOf(asked(client, u"/endless-error"_s)), ErrorKind::BadAnswer);
        QVERIFY(timer.elapsed() < 5000); // half of the idle limit
    }

    void twoGibibytesInAGzipEndWithinASecond()
    {
        http::Client client(roomy(), m_clock);
        const PeakGrowth growth;
        // Time of the processor, server and client together, so that a busy machine does not count.
        const std::clock_t begin = std::clock();
        QCOMPARE(kindOf(asked(client, packed(u"/bomb"_s))), ErrorKind::TooLarge);
        const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
        qInfo("%.3f s, peak grew by %lld KiB", seconds, growth.kib());
        QVERIFY(seconds < 1.0);
        QVERIFY(growth.kib() <= 64 * 1024 + slackKib);
    }

    void packingThatWasNotOfferedIsRefusedUnopened()
    {
        http::Client client(roomy(), m_clock);
        QCOMPARE(kindOf(asked(client, u"/bomb"_s)), ErrorKind::BadAnswer);
        QCOMPARE(kindOf(asked(client, packed(u"/brotli"_s))), ErrorKind::BadAnswer);
        QCOMPARE(kindOf(asked(client, packed(u"/zstd"_s))), ErrorKind::BadAnswer);
    }

    void anHonestConstantSeriesIsTaken()
    {
        http::Client client(roomy(), m_clock);
        const QByteArray expected = flatMatrix(1000, 720);
        QVERIFY(expected.size() > 12'000'000);
        const auto answer = asked(client, packed(u"/flat"_s));
        QVERIFY(answer);
        QVERIFY(answer->body == expected);
    }

    void headersWithoutEndTakeNoMemory_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("dripped") << u"/drip-headers"_s;
        QTest::newRow("200 fields") << u"/many-headers"_s;
        QTest::newRow("one of 1 MiB") << u"/huge-header"_s;
    }
    void headersWithoutEndTakeNoMemory()
    {
        QFETCH(QString, path);
        http::Profile profile = roomy();
        profile.limits.idle = Millis { 400 };
        profile.limits.deadline = Millis { 600 };
        http::Client client(profile, m_clock);
        const PeakGrowth growth;
        QVERIFY(!asked(client, path));
        qInfo("peak grew by %lld KiB", growth.kib());
        QVERIFY(growth.kib() < 5 * 1024 + slackKib);
    }
};

} // namespace trivet

TRIVET_TEST(httpSize, trivet::HttpSizeTest)

#include "httpsize.moc"
