// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "result.h"

namespace trivet {

QString Error::message() const
{
    return where.isEmpty() ? text : QString(where % QLatin1String(": ") % text);
}

} // namespace trivet
