// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>

namespace trivet::http {

/// Sees, piece by piece, whether a text is one whole JSON object or array, as far as its brackets
/// and strings tell. It is no parser: what it finds whole may still be no JSON, but a JSON that was
/// cut is never whole.
class JsonEnd final
{
public:
    void feed(QByteArrayView piece);
    [[nodiscard]] bool isWhole() const { return m_state == State::Ended; }

private:
    enum class State { Before, Plain, Quoted, Escaped, Ended, Wrong };
    State m_state = State::Before;
    qsizetype m_depth = 0;

    void step(char c);
};

} // namespace trivet::http
