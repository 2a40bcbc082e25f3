// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "jsonend.h"

namespace trivet::http {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

void JsonEnd::step(char c)
{
    switch (m_state) {
    case State::Before:
        if (c == '{' || c == '[') {
            m_depth = 1;
            m_state = State::Plain;
        } else if (!isBlank(c)) {
            m_state = State::Wrong;
        }
        break;
    case State::Plain:
        if (c == '"')
            m_state = State::Quoted;
        else if (c == '{' || c == '[')
            ++m_depth;
        else if ((c == '}' || c == ']') && --m_depth == 0)
            m_state = State::Ended;
        break;
    case State::Quoted:
        if (c == '"')
            m_state = State::Plain;
        else if (c == '\\')
            m_state = State::Escaped;
        break;
    case State::Escaped:
        m_state = State::Quoted;
        break;
    case State::Ended:
        if (!isBlank(c))
            m_state = State::Wrong;
        break;
    case State::Wrong:
        break;
    }
}

void JsonEnd::feed(QByteArrayView piece)
{
    for (char c : piece)
        step(c);
}

} // namespace trivet::http
