// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "secret.h"

namespace trivet {

Secret::~Secret()
{
    // Only the last owner may wipe: another Secret may still share the buffer.
    if (!m_bytes.isEmpty() && m_bytes.isDetached()) {
        volatile char *p = m_bytes.data();
        for (qsizetype i = 0; i < m_bytes.size(); ++i)
            p[i] = 0;
    }
}

} // namespace trivet
