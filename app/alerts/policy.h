// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/time.h>

#include <QString>

#include <vector>

namespace trivet {

/// One pair of windows: it speaks when both burn faster than the factor.
struct AlertWindow
{
    Millis longWindow {};
    Millis shortWindow {};
    double factor = 0;
    Millis holdFor {};
    bool page = false; ///< page, else ticket

    bool operator==(const AlertWindow &) const = default;
};

struct AlertPolicy
{
    QString id;
    std::vector<AlertWindow> windows;

    bool operator==(const AlertPolicy &) const = default;
};

namespace alerts {

/// The policy of the SRE Workbook, chapter 5: 2 % of the budget in 1 h, 5 % in 6 h, 10 % in 1 d and
/// in 3 d. Factors scale with the window of the SLO: budget share x SLO window / long window.
/// (14.4, 6, 3, 1 at 30 days.)
[[nodiscard]] AlertPolicy workbook(Millis sloWindow);

} // namespace alerts

} // namespace trivet
