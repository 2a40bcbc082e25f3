// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy.h"

namespace trivet {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Share
{
    Millis longWindow;
    Millis shortWindow;
    double budget;
    bool page;
};

} // namespace

AlertPolicy alerts::workbook(Millis sloWindow)
{
    AlertPolicy policy { .id = u"workbook"_s, .windows = {} };
    for (const Share &share : { Share { 1h, 5min, 0.02, true }, Share { 6h, 30min, 0.05, true },
                                Share { 24h, 2h, 0.10, false }, Share { 72h, 6h, 0.10, false } }) {
        policy.windows.push_back(
            { .longWindow = share.longWindow,
              .shortWindow = share.shortWindow,
              .factor = share.budget * toSeconds(sloWindow) / toSeconds(share.longWindow),
              .holdFor = Millis { 0 },
              .page = share.page });
    }
    return policy;
}

} // namespace trivet
