// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTimer>

#include <sys/socket.h>

namespace trivet::test {

namespace {

using Line = QTcpSocket;

constexpr char json[] = "application/json";
constexpr char okHead[] = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n";
constexpr int dripMs = 40;

/// Writes and closes when all of it is out.
void finalWords(Line &line, const QByteArray &words)
{
    line.write(words);
    line.disconnectFromHost();
}

/// `piece` again and again, with little of it in our own memory.
void flood(Line &line, const QByteArray &piece)
{
    const auto more = [&line, piece] {
        while (line.state() == QAbstractSocket::ConnectedState && line.bytesToWrite() < 256 * 1024)
            line.write(piece);
    };
    QObject::connect(&line, &Line::bytesWritten, &line, more);
    more();
}

void drip(Line &line, const QByteArray &head, const QByteArray &drop)
{
    line.write(head);
    auto *timer = new QTimer(&line);
    QObject::connect(timer, &QTimer::timeout, &line, [&line, drop] { line.write(drop); });
    timer->start(dripMs);
}

void packed(FaultServer &server, Line &line, const QByteArray &body)
{
    server.reply(line, 200, json, body, { "Content-Encoding: gzip" });
}

/// RST instead of FIN.
void reset(Line &line)
{
    const linger hard { .l_onoff = 1, .l_linger = 0 };
    ::setsockopt(static_cast<int>(line.socketDescriptor()), SOL_SOCKET, SO_LINGER, &hard,
                 sizeof hard);
    line.abort();
}

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(42);
    QByteArray bytes(size, Qt::Uninitialized);
    for (char &c : bytes)
        c = static_cast<char>(random.bounded(256));
    return bytes;
}

QByteArray someJson()
{
    QByteArray body = R"({"status":"success","data":[)";
    for (int i = 0; i < 2000; ++i)
        body += QByteArray::number(i * 7919) + ',';
    return body + "0]}";
}

void echo(FaultServer &server, Line &line, const Heard &heard)
{
    QJsonObject headers;
    for (const auto &[name, value] : heard.headers)
        headers[QString::fromLatin1(name).toLower()] = QString::fromUtf8(value);
    const QJsonObject all { { QStringLiteral("method"), QString::fromLatin1(heard.method) },
                            { QStringLiteral("headers"), headers },
                            { QStringLiteral("body"), QString::fromUtf8(heard.body) } };
    server.reply(line, 200, json, QJsonDocument(all).toJson());
}

/// 1xx, 204 and 304 have no body and no length.
void status(FaultServer &server, Line &line, const Heard &heard)
{
    const int code = heard.parameter(QStringLiteral("code")).toInt();
    if (code < 200 || code == 204 || code == 304)
        line.write("HTTP/1.1 " + QByteArray::number(code) + " Status\r\nETag: \"e1\"\r\n\r\n");
    else
        server.reply(line, code, json, R"({"ok":true})");
}

void throttle(FaultServer &server, Line &line, const Heard &heard)
{
    const QByteArray after = heard.parameter(QStringLiteral("after")).toUtf8();
    const QList<QByteArray> headers
        = after.isNull() ? QList<QByteArray>() : QList<QByteArray> { "Retry-After: " + after };
    server.reply(line, heard.parameter(QStringLiteral("code")).toInt(), json, "{}", headers);
}

void redirect(FaultServer &server, Line &line, const Heard &heard)
{
    const QByteArray to = heard.parameter(QStringLiteral("to")).toUtf8();
    const QList<QByteArray> headers
        = to.isEmpty() ? QList<QByteArray>() : QList<QByteArray> { "Location: " + to };
    server.reply(line, heard.parameter(QStringLiteral("code")).toInt(), json, R"({"ok":true})",
                 headers);
}

/// /hops?left=N leads through N redirects of the same origin to an answer.
void hops(FaultServer &server, Line &line, const Heard &heard)
{
    const int left = heard.parameter(QStringLiteral("left")).toInt();
    if (left <= 0)
        echo(server, line, heard);
    else
        server.reply(line, 302, json, "{}",
                     { "Location: /hops?left=" + QByteArray::number(left - 1) });
}

void slow(FaultServer &server, Line &line, const Heard &heard)
{
    QTimer::singleShot(heard.parameter(QStringLiteral("ms")).toInt(), &line,
                       [&server, &line] { server.reply(line, 200, json, R"({"ok":true})"); });
}

std::map<QByteArray, FaultServer::Fault> timeFaults()
{
    return {
        { "/never", [](FaultServer &, Line &, const Heard &) {} },
        { "/slow", slow },
        { "/drip-body",
          [](FaultServer &, Line &l, const Heard &) {
              drip(l, QByteArray(okHead) + "Content-Length: 100000\r\n\r\n", "1");
          } },
        { "/drip-headers",
          [](FaultServer &, Line &l, const Heard &) { drip(l, okHead, "X-Drop: 1\r\n"); } },
        { "/stall",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead) + "Content-Length: 100\r\n\r\n{\"a\":");
          } },
    };
}

std::map<QByteArray, FaultServer::Fault> sizeFaults()
{
    return {
        { "/many-headers",
          [](FaultServer &, Line &l, const Heard &) {
              QByteArray head = okHead;
              for (int i = 0; i < 200; ++i)
                  head += "X-Field-" + QByteArray::number(i) + ": value\r\n";
              l.write(head + "Content-Length: 2\r\n\r\n{}");
          } },
        { "/huge-header",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(okHead + QByteArray("X-Huge: ") + QByteArray(1024 * 1024, 'x')
                      + "\r\nContent-Length: 2\r\n\r\n{}");
          } },
        { "/endless-chunked",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead) + "Transfer-Encoding: chunked\r\n\r\n");
              flood(l, "10000\r\n" + QByteArray(0x10000, '1') + "\r\n");
          } },
        { "/huge-length",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead) + "Content-Length: 9999999999999\r\n\r\n");
              flood(l, QByteArray(0x10000, '1'));
          } },
        { "/endless-plain",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead) + "\r\n");
              flood(l, QByteArray(0x10000, '1'));
          } },
        { "/endless-error",
          [](FaultServer &, Line &l, const Heard &) {
              l.write("HTTP/1.1 500 Status\r\nContent-Type: application/json\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n");
              flood(l, "10000\r\n" + QByteArray(0x10000, '1') + "\r\n");
          } },
        { "/bomb",
          [](FaultServer &s, Line &l, const Heard &) {
              static const QByteArray bomb = gzipBomb(2048);
              packed(s, l, bomb);
          } },
        { "/flat",
          [](FaultServer &s, Line &l, const Heard &) {
              static const QByteArray flat = gzip(flatMatrix(1000, 720));
              packed(s, l, flat);
          } },
    };
}

std::map<QByteArray, FaultServer::Fault> damageFaults()
{
    return {
        { "/bad-gzip",
          [](FaultServer &s, Line &l, const Heard &) {
              packed(s, l, QByteArray("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10) + noise(4000));
          } },
        { "/gzip-cut",
          [](FaultServer &s, Line &l, const Heard &) {
              const QByteArray whole = gzip(someJson());
              packed(s, l, whole.first(whole.size() / 2));
          } },
        { "/gzip-without-end",
          [](FaultServer &s, Line &l, const Heard &) {
              const QByteArray whole = gzip(someJson());
              packed(s, l, whole.chopped(8));
          } },
        { "/gzip", [](FaultServer &s, Line &l, const Heard &) { packed(s, l, gzip(someJson())); } },
        { "/brotli",
          [](FaultServer &s, Line &l, const Heard &) {
              s.reply(l, 200, json, noise(4000), { "Content-Encoding: br" });
          } },
        { "/zstd",
          [](FaultServer &s, Line &l, const Heard &) {
              s.reply(l, 200, json, noise(4000), { "Content-Encoding: zstd" });
          } },
        { "/short-length",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(l, QByteArray(okHead) + "Content-Length: 100\r\n\r\n{\"a\":1}");
          } },
        { "/cut-chunk",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(
                  l, QByteArray(okHead) + "Transfer-Encoding: chunked\r\n\r\n40\r\n{\"a\":[1,2");
          } },
        { "/no-last-chunk",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(
                  l, QByteArray(okHead) + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":[1\r\n");
          } },
        { "/chunked-json",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead)
                      + "Transfer-Encoding: chunked\r\n\r\n7\r\n{\"a\":[1\r\n2\r\n]}\r\n0\r\n\r\n");
          } },
        { "/chunked-csv",
          [](FaultServer &, Line &l, const Heard &) {
              l.write("HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nTransfer-Encoding: "
                      "chunked\r\n\r\n4\r\na,b\n\r\n0\r\n\r\n");
          } },
        { "/reset",
          [](FaultServer &, Line &l, const Heard &) {
              l.write(QByteArray(okHead) + "Content-Length: 100\r\n\r\n{\"a\":1}");
              l.flush();
              reset(l);
          } },
        { "/hang-up", [](FaultServer &, Line &l, const Heard &) { reset(l); } },
        { "/garbage", [](FaultServer &, Line &l, const Heard &) { finalWords(l, noise(3000)); } },
        // A server that speaks HTTP/2 only: SETTINGS, then GOAWAY with HTTP_1_1_REQUIRED.
        { "/http2",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(l,
                         QByteArray("\0\0\0\4\0\0\0\0\0"
                                    "\0\0\10\7\0\0\0\0\0"
                                    "\0\0\0\0\0\0\0\15",
                                    26));
          } },
        { "/close-csv",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(l,
                         "HTTP/1.0 200 OK\r\nContent-Type: "
                         "text/csv\r\n\r\nday,count\n2026-01-01,3\n2026-01-0");
          } },
        { "/close-json",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(l, QByteArray(okHead) + "Connection: close\r\n\r\n" + someJson() + "\n");
          } },
        { "/close-json-cut",
          [](FaultServer &, Line &l, const Heard &) {
              finalWords(l,
                         QByteArray(okHead) + "Connection: close\r\n\r\n" + someJson().chopped(1));
          } },
    };
}

std::map<QByteArray, FaultServer::Fault> meaningFaults()
{
    return {
        { "/echo", echo },
        { "/status", status },
        { "/throttle", throttle },
        { "/redirect", redirect },
        { "/hops", hops },
        { "/loop",
          [](FaultServer &s, Line &l, const Heard &) {
              s.reply(l, 302, json, "{}", { "Location: /loop" });
          } },
        { "/json",
          [](FaultServer &s, Line &l, const Heard &) { s.reply(l, 200, json, someJson()); } },
        { "/html",
          [](FaultServer &s, Line &l, const Heard &) {
              s.reply(l, 200, "text/html; charset=utf-8", "<html><form>Password</form></html>");
          } },
        { "/type",
          [](FaultServer &s, Line &l, const Heard &h) {
              s.reply(l, 200, h.parameter(QStringLiteral("is")).toUtf8(), "{}");
          } },
        { "/cookies",
          [](FaultServer &s, Line &l, const Heard &) {
              s.reply(l, 200, json, "{}", { "Set-Cookie: session=abc; Path=/" });
          } },
        // A server that repeats in its error what it was sent, as many do.
        { "/tell-tale",
          [](FaultServer &s, Line &l, const Heard &h) {
              s.reply(l, 400, json, h.raw, { "X-Echo: " + h.header("Authorization") });
          } },
        { "/etag",
          [](FaultServer &s, Line &l, const Heard &h) {
              if (h.header("If-None-Match") == "\"e1\"")
                  l.write("HTTP/1.1 304 Not Modified\r\nETag: \"e1\"\r\n\r\n");
              else
                  s.reply(l, 200, json, "{}",
                          { "ETag: \"e1\"", "Link: </etag?page=2>; rel=\"next\"" });
          } },
        { "/spent",
          [](FaultServer &s, Line &l, const Heard &h) {
              s.reply(l, 403, json, "{}",
                      { "X-RateLimit-Remaining: 0",
                        "X-RateLimit-Reset: " + h.parameter(QStringLiteral("reset")).toUtf8() });
          } },
    };
}

} // namespace

const std::map<QByteArray, FaultServer::Fault> &faults()
{
    static const auto all = [] {
        auto table = timeFaults();
        table.merge(sizeFaults());
        table.merge(damageFaults());
        table.merge(meaningFaults());
        return table;
    }();
    return all;
}

} // namespace trivet::test
