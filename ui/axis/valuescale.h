// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace trivet::ui {

/// Values to pixels; logarithmic axes are linear in log10.
struct ValueScale
{
    double low = 0;
    double high = 1;
    double top = 0; ///< y of high
    double height = 1;
    bool logarithmic = false;

    bool operator==(const ValueScale &) const = default;
    [[nodiscard]] double y(double value) const;
};

} // namespace trivet::ui
