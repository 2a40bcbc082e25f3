// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

namespace trivet {

/// Least numbers of answers before something is shown. They can be set up, never below the floor.
struct PrivacyRules
{
    static constexpr int floor = 3;

    int score = 5; ///< a score, a share, a mean
    int distribution = 8; ///< how the answers are spread
    int comments = 10; ///< what people wrote

    bool operator==(const PrivacyRules &) const = default;

    [[nodiscard]] bool showsScore(qint64 answers) const { return answers >= least(score); }
    /// Never before the score: who sees the spread sees the score.
    [[nodiscard]] bool showsDistribution(qint64 answers) const
    {
        return showsScore(answers) && answers >= least(distribution);
    }
    [[nodiscard]] bool showsComments(qint64 answers) const
    {
        return showsScore(answers) && answers >= least(comments);
    }

private:
    [[nodiscard]] static int least(int asked) { return asked < floor ? floor : asked; }
};

namespace metrics {

/// Which parts of a shown whole to hide: each under the least number for a score, and, largest
/// last, as many more as it takes that the whole less the shown parts is neither a single part nor
/// a group under that number (complementary suppression). Parts without answers need no hiding. In
/// the order of `answers`, true = hide.
[[nodiscard]] std::vector<bool> hiddenParts(std::span<const qint64> answers,
                                            const PrivacyRules &rules);

} // namespace metrics

} // namespace trivet
