// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "inflater.h"

#include <algorithm>
#include <array>
#include <zlib.h>

namespace trivet::http {

void appendCapped(QByteArray &out, QByteArrayView piece, qint64 cap)
{
    constexpr qsizetype large = qsizetype { 1024 } * 1024;
    if (out.size() + piece.size() > large && out.capacity() < out.size() + piece.size())
        out.reserve(std::max<qsizetype>(cap, out.size() + piece.size()));
    out.append(piece);
}

void Inflater::Closer::operator()(z_stream_s *stream) const
{
    inflateEnd(stream);
    delete stream;
}

Inflater::Inflater(qint64 cap)
    : m_cap(cap)
{
    constexpr int gzipOnly = 16 + MAX_WBITS;
    auto fresh = std::make_unique<z_stream_s>();
    if (inflateInit2(fresh.get(), gzipOnly) == Z_OK)
        m_stream.reset(fresh.release());
    else
        m_state = State::Damaged;
}

Inflater::State Inflater::feed(QByteArrayView packed, QByteArray &out)
{
    std::array<char, 65'536> piece;
    if (m_state == State::Damaged || m_state == State::TooLarge || packed.isEmpty())
        return m_state;
    // zlib reads it only.
    m_stream->next_in = const_cast<Bytef *>(reinterpret_cast<const Bytef *>(packed.data()));
    m_stream->avail_in = static_cast<uInt>(packed.size());
    while (m_stream->avail_in > 0 || m_stream->avail_out == 0) {
        // gzip may hold several members one after the other (RFC 1952, 2.2).
        if (m_state == State::Ended) {
            if (m_stream->avail_in == 0)
                break;
            inflateReset(m_stream.get());
            m_state = State::Running;
        }
        m_stream->next_out = reinterpret_cast<Bytef *>(piece.data());
        m_stream->avail_out = static_cast<uInt>(piece.size());
        const int code = inflate(m_stream.get(), Z_NO_FLUSH);
        const auto made = static_cast<qsizetype>(piece.size() - m_stream->avail_out);
        if (out.size() + made > m_cap)
            return m_state = State::TooLarge;
        appendCapped(out, QByteArrayView(piece.data(), made), m_cap);
        if (code == Z_STREAM_END)
            m_state = State::Ended;
        else if (code == Z_BUF_ERROR)
            break;
        else if (code != Z_OK)
            return m_state = State::Damaged;
    }
    return m_state;
}

} // namespace trivet::http
