// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace trivet {

using namespace Qt::StringLiterals;

namespace {

constexpr double worthSaying = 0.01; ///< of the measured time

QString words(double number)
{
    return number < 1000 ? QString::number(number, 'g', 4) : QString::number(number, 'f', 0);
}

QString percent(double share)
{
    return QString::number(share * 100, 'g', 3);
}

QString pairName(const AlertWindow &window)
{
    return QString(durationToText(window.longWindow) + u'/' + durationToText(window.shortWindow));
}

/// Events in every measured look-back of the range, sorted.
std::vector<double> eventsIn(Millis window, const SliceSeries &traffic, TimeRange range)
{
    std::vector<double> events;
    const TimeRange known = range.clippedTo(traffic.extent());
    for (Instant end = known.from + traffic.binLength(); end <= known.to;
         end += traffic.binLength())
        if (const SliceSum sum = traffic.sum({ .from = end - window, .to = end }); sum.isMeasured())
            events.push_back(sum.total);
    std::ranges::sort(events);
    return events;
}

/// Share of the look-backs with fewer events; none at all is not counted: nothing can fail there.
double shareBelow(const std::vector<double> &sorted, double limit)
{
    const auto first = std::ranges::upper_bound(sorted, 0.0);
    const auto last = std::ranges::lower_bound(sorted, limit);
    return last > first ? static_cast<double>(last - first) / static_cast<double>(sorted.size())
                        : 0;
}

PolicyCheck cannotFire(const AlertWindow &window, size_t pair, double most)
{
    return { .kind = PolicyCheck::Kind::CannotFire,
             .pair = pair,
             .limit = most,
             .text = QCoreApplication::translate(
                         "Alerts",
                         "The pair %1 can never fire: its factor %2 is not below %3, the largest "
                         "burn rate that the target allows.")
                         .arg(pairName(window), words(window.factor), words(most)) };
}

PolicyCheck tooFewEvents(const AlertWindow &window, size_t pair, double usual, double share)
{
    return { .kind = PolicyCheck::Kind::TooFewEvents,
             .pair = pair,
             .limit = usual,
             .share = share,
             .text = QCoreApplication::translate(
                         "Alerts",
                         "The pair %1 wants %n failure(s), but in %2 % of the measured time its "
                         "long window had fewer events than that (usually %3).",
                         nullptr, static_cast<int>(window.leastFailures))
                         .arg(pairName(window), percent(share), words(usual)) };
}

PolicyCheck oneFailure(const AlertWindow &window, size_t pair, double limit, double share)
{
    return { .kind = PolicyCheck::Kind::OneFailure,
             .pair = pair,
             .limit = limit,
             .share = share,
             .text = QCoreApplication::translate(
                         "Alerts",
                         "One failure sets off the pair %1 in %2 % of the measured time: its long "
                         "window then had fewer than %3 events.")
                         .arg(pairName(window), percent(share), words(limit)) };
}

} // namespace

std::vector<PolicyCheck> alerts::checksOf(const AlertPolicy &policy, const SloSpec &slo,
                                          const SliceSeries &traffic, TimeRange range)
{
    std::vector<PolicyCheck> checks;
    if (!(slo.target > 0 && slo.target < 1))
        return checks;
    const double most = 1 / (1 - slo.target);
    for (size_t i = 0; i < policy.windows.size(); ++i) {
        const AlertWindow &window = policy.windows[i];
        if (window.factor >= most) {
            checks.push_back(cannotFire(window, i, most));
            continue;
        }
        const std::vector<double> events = eventsIn(window.longWindow, traffic, range);
        if (events.empty())
            continue;
        const auto least = static_cast<double>(window.leastFailures);
        if (const double share = shareBelow(events, least); share >= worthSaying)
            checks.push_back(tooFewEvents(window, i, events[events.size() / 2], share));
        const double limit = window.factor > 0 ? most / window.factor : 0;
        if (const double share = shareBelow(events, limit); share >= worthSaying && least <= 1)
            checks.push_back(oneFailure(window, i, limit, share));
    }
    return checks;
}

} // namespace trivet
