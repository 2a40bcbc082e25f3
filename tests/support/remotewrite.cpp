// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "remotewrite.h"

#include <QTcpSocket>

#include <algorithm>
#include <bit>

namespace trivet::test {

namespace {

// Protocol buffers: a field is its number and wire type, then its value. The messages are those of
// the remote-write protocol: WriteRequest, TimeSeries, Label, Histogram, BucketSpan.

QByteArray varint(quint64 value)
{
    QByteArray bytes;
    do {
        const auto low = static_cast<char>(value & 0x7f);
        value >>= 7;
        bytes += static_cast<char>(value > 0 ? low | '\x80' : low);
    } while (value > 0);
    return bytes;
}

QByteArray zigzag(qint64 value)
{
    return varint((static_cast<quint64>(value) << 1) ^ static_cast<quint64>(value >> 63));
}

QByteArray field(quint64 number, quint64 wireType, const QByteArray &value)
{
    return varint(number << 3 | wireType) + value;
}

QByteArray bytesField(quint64 number, const QByteArray &bytes)
{
    return field(number, 2, varint(static_cast<quint64>(bytes.size())) + bytes);
}

QByteArray doubleField(quint64 number, double value)
{
    QByteArray bytes;
    for (quint64 bits = std::bit_cast<quint64>(value), i = 0; i < 8; ++i, bits >>= 8)
        bytes += static_cast<char>(bits & 0xff);
    return field(number, 1, bytes);
}

QByteArray histogramOf(const NativeSample &sample)
{
    constexpr qint64 firstBucket = -2; // the one that ends at 1/4
    quint64 count = 0;
    QByteArray deltas;
    qint64 before = 0;
    for (const quint64 bucket : sample.buckets) {
        count += bucket;
        deltas += zigzag(static_cast<qint64>(bucket) - before);
        before = static_cast<qint64>(bucket);
    }
    const QByteArray span
        = field(1, 0, zigzag(firstBucket)) + field(2, 0, varint(sample.buckets.size()));
    return field(1, 0, varint(count)) + doubleField(3, sample.sum) + field(4, 0, zigzag(0))
        + doubleField(5, 1e-128) + field(6, 0, varint(0)) + bytesField(11, span)
        + bytesField(12, deltas) + field(15, 0, varint(static_cast<quint64>(sample.ms)));
}

/// Snappy's block format with literals only: nothing is made smaller, and any reader takes it.
QByteArray snappy(const QByteArray &plain)
{
    QByteArray packed = varint(static_cast<quint64>(plain.size()));
    for (qsizetype at = 0; at < plain.size();) {
        const qsizetype length = std::min<qsizetype>(65'536, plain.size() - at);
        const auto less = static_cast<quint64>(length - 1);
        packed += '\xf4'; // a literal whose length follows in two bytes
        packed += static_cast<char>(less & 0xff);
        packed += static_cast<char>(less >> 8);
        packed += plain.mid(at, length);
        at += length;
    }
    return packed;
}

} // namespace

QString writeNative(const QUrl &server,
                    const std::vector<std::pair<QByteArray, QByteArray>> &labels,
                    const std::vector<NativeSample> &samples)
{
    constexpr int patienceMs = 20'000;
    QByteArray series;
    for (const auto &[name, value] : labels)
        series += bytesField(1, bytesField(1, name) + bytesField(2, value));
    for (const NativeSample &sample : samples)
        series += bytesField(4, histogramOf(sample));
    const QByteArray body = snappy(bytesField(1, series));
    QTcpSocket socket;
    socket.connectToHost(server.host(), static_cast<quint16>(server.port()));
    if (!socket.waitForConnected(patienceMs))
        return socket.errorString();
    socket.write("POST /api/v1/write HTTP/1.0\r\nHost: 127.0.0.1\r\nContent-Encoding: snappy\r\n"
                 "Content-Type: application/x-protobuf\r\n"
                 "X-Prometheus-Remote-Write-Version: 0.1.0\r\nContent-Length: "
                 + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(patienceMs))
        answer += socket.readAll();
    answer += socket.readAll();
    return answer.startsWith("HTTP/1.0 204") || answer.startsWith("HTTP/1.1 204")
        ? QString()
        : QString::fromUtf8(answer.right(400));
}

} // namespace trivet::test
