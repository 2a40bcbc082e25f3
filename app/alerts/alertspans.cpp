// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay.h"

#include <algorithm>

namespace trivet {

std::vector<AlertSpan> alerts::spansOf(const std::vector<AlertTransition> &transitions,
                                       const AlertState &before, Instant end)
{
    std::vector<AlertSpan> spans;
    for (const AlertSeverity severity : { AlertSeverity::Page, AlertSeverity::Ticket }) {
        std::optional<AlertSpan> open;
        if (const SeverityState &state = before.of(severity); state.phase == AlertPhase::Firing)
            open = { .severity = severity, .range = { .from = state.since, .to = end } };
        for (const AlertTransition &transition : transitions) {
            if (transition.severity != severity)
                continue;
            if (transition.to == AlertPhase::Firing) {
                open = { .severity = severity,
                         .range = { .from = transition.at, .to = end },
                         .pair = transition.pair };
            } else if (transition.from == AlertPhase::Firing && open) {
                open->range.to = transition.at;
                spans.push_back(*open);
                open.reset();
            }
        }
        if (open) {
            open->open = true;
            spans.push_back(*open);
        }
    }
    std::ranges::stable_sort(spans, {}, [](const AlertSpan &span) { return span.range.from; });
    return spans;
}

Millis alerts::longestWindow(const AlertPolicy &policy)
{
    Millis longest {};
    for (const AlertWindow &window : policy.windows)
        longest = std::max({ longest, window.longWindow, window.shortWindow });
    return longest;
}

} // namespace trivet
