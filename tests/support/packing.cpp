// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faultserver.h"

#include <zlib.h>

namespace trivet::test {

QByteArray gzip(const QByteArray &plain)
{
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, 16 + MAX_WBITS, 9, Z_DEFAULT_STRATEGY)
        != Z_OK)
        qFatal("zlib does not start");
    QByteArray out(static_cast<qsizetype>(deflateBound(&stream, static_cast<uLong>(plain.size()))),
                   Qt::Uninitialized);
    stream.next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(plain.constData()));
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef *>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    deflate(&stream, Z_FINISH);
    out.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    return out;
}

QByteArray gzipBomb(int mebibytes)
{
    // One MiB of zeros ended by a full flush stands alone, so it can be repeated.
    QByteArray zeros(1024 * 1024, '0');
    z_stream stream {};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, -MAX_WBITS, 9, Z_DEFAULT_STRATEGY)
        != Z_OK)
        qFatal("zlib does not start");
    QByteArray block(16 * 1024, Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(zeros.data());
    stream.avail_in = static_cast<uInt>(zeros.size());
    stream.next_out = reinterpret_cast<Bytef *>(block.data());
    stream.avail_out = static_cast<uInt>(block.size());
    deflate(&stream, Z_FULL_FLUSH);
    block.truncate(static_cast<qsizetype>(stream.total_out));
    deflateEnd(&stream);
    QByteArray out("\x1f\x8b\x08\0\0\0\0\0\0\x03", 10);
    out += block.repeated(mebibytes);
    return out + QByteArray("\x03\0", 2) + QByteArray(8, '\0');
}

QByteArray flatMatrix(int series, int points)
{
    QByteArray values;
    for (int i = 0; i < points; ++i)
        values += (i == 0 ? "[" : ",[") + QByteArray::number(1'700'000'000 + 60 * i) + ",\"0\"]";
    QByteArray out = R"({"status":"success","data":{"resultType":"matrix","result":[)";
    for (int i = 0; i < series; ++i)
        out += (i == 0 ? R"({"metric":{"i":")" : R"(,{"metric":{"i":")") + QByteArray::number(i)
            + R"("},"values":[)" + values + "]}";
    return out + "]}}";
}

} // namespace trivet::test
