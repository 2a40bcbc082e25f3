// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "figure.h"

#include <algorithm>

namespace trivet {

std::optional<double> Figure::extraValue(QStringView name) const
{
    const auto found
        = std::ranges::find_if(extra, [name](const Extra &e) { return e.name == name; });
    return found == extra.end() ? std::nullopt : found->value;
}

} // namespace trivet
