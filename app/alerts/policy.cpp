// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "policy.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace trivet {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

struct Share
{
    Millis longWindow;
    Millis shortWindow;
    double budget;
    AlertSeverity severity;
};

} // namespace

AlertPolicy alerts::workbook(Millis sloWindow)
{
    AlertPolicy policy { .id = u"workbook"_s, .windows = {} };
    for (const Share &share : { Share { 1h, 5min, 0.02, AlertSeverity::Page },
                                Share { 6h, 30min, 0.05, AlertSeverity::Page },
                                Share { 24h, 2h, 0.10, AlertSeverity::Ticket },
                                Share { 72h, 6h, 0.10, AlertSeverity::Ticket } }) {
        policy.windows.push_back(
            { .longWindow = share.longWindow,
              .shortWindow = share.shortWindow,
              .factor = share.budget * toSeconds(sloWindow) / toSeconds(share.longWindow),
              .holdFor = Millis { 0 },
              .severity = share.severity });
    }
    return policy;
}

AlertPolicy alerts::sloth(Millis sloWindow)
{
    AlertPolicy policy = workbook(sloWindow);
    policy.id = u"sloth"_s;
    return policy;
}

AlertPolicy alerts::pyrra(Millis sloWindow)
{
    const auto part = [sloWindow](qint64 divisor) {
        const double minutes = toSeconds(sloWindow) / 60 / static_cast<double>(divisor);
        return Millis { std::chrono::minutes { std::max<qint64>(1, std::llround(minutes)) } };
    };
    constexpr std::array<double, 4> factors { 14, 7, 2, 1 };
    constexpr std::array<qint64, 4> longer { 672, 112, 28, 7 };
    constexpr std::array<qint64, 4> shorter { 8064, 1344, 336, 112 };
    // 2 min, 15 min, 1 h and 3 h of four weeks.
    constexpr std::array<qint64, 4> hold { 20'160, 2688, 672, 224 };
    AlertPolicy policy { .id = u"pyrra"_s, .windows = {} };
    for (size_t i = 0; i < factors.size(); ++i)
        policy.windows.push_back(
            { .longWindow = part(longer.at(i)),
              .shortWindow = part(shorter.at(i)),
              .factor = factors.at(i),
              .holdFor = part(hold.at(i)),
              .severity = i < 2 ? AlertSeverity::Page : AlertSeverity::Ticket });
    return policy;
}

const QStringList &alerts::builtIn()
{
    static const QStringList ids { u"workbook"_s, u"sloth"_s, u"pyrra"_s };
    return ids;
}

AlertPolicy alerts::policyOf(const SloSpec &slo, std::span<const AlertPolicy> own)
{
    const auto found = std::ranges::find(own, slo.alerts, &AlertPolicy::id);
    if (found != own.end())
        return *found;
    if (slo.alerts == "sloth"_L1)
        return sloth(slo.length);
    if (slo.alerts == "pyrra"_L1)
        return pyrra(slo.length);
    return workbook(slo.length);
}

} // namespace trivet
