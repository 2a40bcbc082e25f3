// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <memory>

struct z_stream_s;

namespace trivet::http {

/// Appends a piece. What grows large gets one block of the cap's size instead of ever larger ones:
/// its pages cost nothing before they are written, and nothing is copied.
void appendCapped(QByteArray &out, QByteArrayView piece, qint64 cap);

/// Unpacks gzip piece by piece, and knows what Qt 6.4 does not tell: that a stream was cut before
/// its end mark, and that the cap is reached before more than the cap is in memory.
class Inflater final
{
public:
    enum class State { Running, Ended, Damaged, TooLarge };

    explicit Inflater(qint64 cap);

    /// Appends what `packed` holds to `out`. Ended = a whole stream with a right checksum.
    State feed(QByteArrayView packed, QByteArray &out);
    [[nodiscard]] State state() const { return m_state; }

private:
    struct Closer
    {
        void operator()(z_stream_s *stream) const;
    };
    std::unique_ptr<z_stream_s, Closer> m_stream;
    qint64 m_cap = 0;
    State m_state = State::Running;
};

} // namespace trivet::http
