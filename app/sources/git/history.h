// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/domain/batch.h>

#include <QRegularExpression>
#include <QStringList>

#include <atomic>

namespace trivet::git {

struct HistoryRequest
{
    SourceId source;
    ServiceId service;
    QString environment; ///< given to every deployment: a tag has none of its own
    QString path;
    QRegularExpression tags; ///< of the names without refs/tags/
    QString branch; ///< empty = HEAD
    QStringList globs; ///< git's own wildcards; empty = every commit counts
    Instant since {};
    QString cursor;
};

/// A tag that matches and leads to a commit is a deployment: at the tagger's time, or the
/// committer's where the tag is a plain one. Changes of a deployment are the commits that it
/// reaches and no earlier deployment reaches (`git rev-list new ^old`), so each is claimed once, by
/// the first. What the branch has beyond them waits, with no deployment.
///
/// Where no ref has moved since the cursor the batch is empty, after reading the refs alone. Else
/// it replaces all: moved and deleted tags are mended by that. All deployments are given; changes
/// that reached users, or were committed without reaching them, before `since` are left out.
[[nodiscard]] Result<Batch> readHistory(const HistoryRequest &request,
                                        const std::atomic_bool &cancelled);

/// How many tags match, for a connection test.
[[nodiscard]] Result<int> countTags(const HistoryRequest &request);

} // namespace trivet::git
