// SPDX-FileCopyrightText: The Trivet authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <app/base/result.h>
#include <app/store/revisionrow.h>

#include <functional>
#include <vector>

namespace trivet::store {

class Database;

/// What a walk over the revisions found.
struct RevisionCheck
{
    qint64 rows = 0;
    qint64 unreadable = 0; ///< rows that SQLite cannot give
    QByteArray
        chain; ///< as stored with the newest row; of an empty store the beginning of its chain
    std::vector<QString> damaged; ///< ids, each once: checksum, chain or number is wrong

    bool operator==(const RevisionCheck &) const = default;
    [[nodiscard]] bool isSound() const { return damaged.empty() && unreadable == 0; }
};

/// Rows in their order. Behind a damaged page it goes on row by row up to number `known`; gives the
/// number of rows that could not be read.
[[nodiscard]] Result<qint64> forEachRevision(const Database &database, qint64 first, qint64 known,
                                             const std::function<void(const RevisionRow &)> &take);

/// Checksums, chain and numbering from row `first` on.
[[nodiscard]] Result<RevisionCheck> checkRevisions(const Database &database, qint64 first = 1,
                                                   qint64 known = 0);

/// The chain up to row `seq`, as stored; for 0 what the chain begins with. Empty = no such row.
[[nodiscard]] Result<QByteArray> chainAt(const Database &database, qint64 seq);

} // namespace trivet::store
