// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy.h"

namespace trivet::metrics {

namespace {

/// The smallest part that has answers and is still shown; the number of parts if there is none.
size_t smallestShown(std::span<const qint64> answers, const std::vector<bool> &hidden)
{
    size_t best = answers.size();
    for (size_t i = 0; i < answers.size(); ++i)
        if (!hidden[i] && answers[i] > 0 && (best == answers.size() || answers[i] < answers[best]))
            best = i;
    return best;
}

} // namespace

std::vector<bool> hiddenParts(std::span<const qint64> answers, const PrivacyRules &rules)
{
    std::vector<bool> hidden(answers.size(), false);
    qint64 hiddenAnswers = 0;
    size_t hiddenCount = 0;
    const auto hide = [&](size_t i) {
        hidden[i] = true;
        hiddenAnswers += answers[i];
        ++hiddenCount;
    };
    for (size_t i = 0; i < answers.size(); ++i)
        if (answers[i] > 0 && !rules.showsScore(answers[i]))
            hide(i);
    while (hiddenCount > 0 && (hiddenCount == 1 || !rules.showsScore(hiddenAnswers))) {
        const size_t next = smallestShown(answers, hidden);
        if (next == answers.size())
            break;
        hide(next);
    }
    return hidden;
}

} // namespace trivet::metrics
